"""Events known by name, and nouns that head the name of one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from warraq.lexicon.keys import key
from warraq.lexicon.tables import rows


@dataclass(frozen=True, slots=True)
class Events:
    """Every key is that of ``lexicon.keys.key``.

    ``known``: names to their labels. ``heads``: nouns that name an event with a place after them
    (مؤتمر ميونيخ). ``wars``: those of them that also take a preposition before the place (الحرب في سوريا).
    """

    known: Mapping[str, str] = field(default_factory=dict)
    heads: frozenset[str] = frozenset()
    wars: frozenset[str] = frozenset()
    longest: int = 1

    @classmethod
    def load(cls) -> Events:
        """Read ``events``."""
        table = tuple(rows("events"))
        known = {key(row["name"]): row["label"] or row["name"] for row in table if row["role"] == "known"}
        return cls(
            known=known,
            heads=frozenset(key(row["name"]) for row in table if row["role"] in ("head", "war")),
            wars=frozenset(key(row["name"]) for row in table if row["role"] == "war"),
            longest=max(name.count(" ") for name in known) + 1,
        )
