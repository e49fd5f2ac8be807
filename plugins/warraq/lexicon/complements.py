"""Words inside the names of organizations: وزارة ‹الصحة والسكان›، اللجنة ‹المركزية›، لجنة ‹حقوق› الإنسان."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from warraq.lexicon.nisba import forms
from warraq.lexicon.tables import rows, values
from warraq.text.clitics import ARTICLE
from warraq.text.normalize import fold

YEH, TEH_MARBUTA = "\u064a", "\u0629"


@dataclass(frozen=True, slots=True)
class Complements:
    """Folded words: ``adjectives`` and ``nouns`` with their article, ``inner`` nouns without one.

    ``late``: adjectives that may follow the nationality (الجيش السوري الحر); ``ministries``: fields that alone
    stand for their ministry (الخارجية الروسية). ``spellings``: nationalities that are spelled in several ways, each
    form to the usual one as it is written (الاميركيه → الأمريكية).
    """

    adjectives: frozenset[str] = frozenset()
    nouns: frozenset[str] = frozenset()
    inner: frozenset[str] = frozenset()
    late: frozenset[str] = frozenset()
    ministries: frozenset[str] = frozenset()
    spellings: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def load(cls) -> Complements:
        """Read ``organization_complements``, adjectives in every gender and number, and spellings from ``nisba``."""
        words: dict[str, set[str]] = {role: set() for role in ("adjective", "noun", "inner", "late", "ministry")}
        for row in rows("organization_complements"):
            words[row["role"]].add(row["word"])
        return cls(
            adjectives=_with_article(form for word in words["adjective"] for form in _inflected(word)),
            nouns=_with_article(words["noun"]),
            inner=frozenset(map(fold, words["inner"])),
            late=_with_article(form for word in words["late"] for form in _inflected(word)),
            ministries=_with_article(words["ministry"]),
            spellings=dict(_spellings()),
        )


def _spellings() -> Iterator[tuple[str, str]]:
    for row in rows("nisba"):
        usual, *others = values(row["adjectives"])
        for other in others:
            if abs(len(other) - len(usual)) <= 1:  # else it is another word: كردستاني is not كردي
                yield from ((fold(form), first) for form, first in zip(forms(other), forms(usual), strict=True))


def _with_article(words: Iterable[str]) -> frozenset[str]:
    return frozenset(fold(ARTICLE + word) for word in words)


def _inflected(word: str) -> tuple[str, ...]:
    if word.endswith(YEH):
        return tuple(form for form in forms(word) if not form.startswith(ARTICLE))
    return (word, word + TEH_MARBUTA)
