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
    (مؤتمر ميونيخ). ``fairs``: those of them that a field follows (معرض أبوظبي للكتاب). ``fights``: battles and wars.
    ``wars``: those of them that also take a preposition before the place (الحرب في سوريا). ``fields``: what fairs are
    for. ``matches``: words before a head that make it two teams' match (مباراة قمة لندن).
    """

    known: Mapping[str, str] = field(default_factory=dict)
    heads: frozenset[str] = frozenset()
    fairs: frozenset[str] = frozenset()
    fights: frozenset[str] = frozenset()
    fields: frozenset[str] = frozenset()
    matches: frozenset[str] = frozenset()
    wars: frozenset[str] = frozenset()
    longest: int = 1

    @classmethod
    def load(cls) -> Events:
        """Read ``events``."""
        table = tuple(rows("events"))
        known = {key(row["name"]): row["label"] or row["name"] for row in table if row["role"] == "known"}
        return cls(
            known=known,
            heads=frozenset(key(row["name"]) for row in table if row["role"] in ("head", "fair", "fight", "war")),
            fights=frozenset(key(row["name"]) for row in table if row["role"] in ("fight", "war")),
            fields=frozenset(key(row["name"]) for row in table if row["role"] == "field"),
            matches=frozenset(key(row["name"]) for row in table if row["role"] == "match"),
            fairs=frozenset(key(row["name"]) for row in table if row["role"] == "fair"),
            wars=frozenset(key(row["name"]) for row in table if row["role"] == "war"),
            longest=max(name.count(" ") for name in known) + 1,
        )
