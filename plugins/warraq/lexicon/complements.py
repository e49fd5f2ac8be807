"""Words inside the names of organizations: وزارة ‹الصحة والسكان›، اللجنة ‹المركزية›، لجنة ‹حقوق› الإنسان."""

from __future__ import annotations

from dataclasses import dataclass

from warraq.lexicon.nisba import forms
from warraq.lexicon.tables import rows
from warraq.text.normalize import fold

ARTICLE = "\u0627\u0644"  # alef, lam
YEH, TEH_MARBUTA = "\u064a", "\u0629"


@dataclass(frozen=True, slots=True)
class Complements:
    """Folded words: ``adjectives`` and ``nouns`` with their article, ``inner`` nouns without one."""

    adjectives: frozenset[str] = frozenset()
    nouns: frozenset[str] = frozenset()
    inner: frozenset[str] = frozenset()

    @classmethod
    def load(cls) -> Complements:
        """Read ``organization_complements``; adjectives in every gender and number."""
        words: dict[str, set[str]] = {"adjective": set(), "noun": set(), "inner": set()}
        for row in rows("organization_complements"):
            words[row["role"]].add(row["word"])
        return cls(
            adjectives=frozenset(fold(ARTICLE + form) for word in words["adjective"] for form in _inflected(word)),
            nouns=frozenset(fold(ARTICLE + word) for word in words["noun"]),
            inner=frozenset(map(fold, words["inner"])),
        )


def _inflected(word: str) -> tuple[str, ...]:
    if word.endswith(YEH):
        return tuple(form for form in forms(word) if not form.startswith(ARTICLE))
    return (word, word + TEH_MARBUTA)
