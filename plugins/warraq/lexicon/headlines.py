"""The small words that tell where a headline may end, and which time it may do without."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from warraq.lexicon.tables import words_by_role
from warraq.text.normalize import fold


@dataclass(frozen=True, slots=True)
class Headlines:
    """``words``: folded forms by role (clause, relative, adjunct, complement, dangling …; the table names them all)."""

    words: Mapping[str, frozenset[str]] = field(default_factory=dict)

    @classmethod
    def load(cls) -> Headlines:
        """Read ``data/headline_words.tsv``."""
        return cls(words_by_role("headline_words", fold))

    def has(self, role: str, form: str) -> bool:
        """Tell whether a folded form plays a role."""
        return form in self.words.get(role, frozenset())
