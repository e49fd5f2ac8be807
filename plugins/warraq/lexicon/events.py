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

    ``powers``: countries after which a war is theirs, not fought there (حرب أمريكا). ``branches``: words after a known
    name that make it another's (كأس العالم للسيدات).

    ``prizes``: what prizes are called after the noun (نوبل in جائزة نوبل).

    ``tours``: labels of events held all over a country; ``seasons``: of those in many places, of which a year is all
    the date; ``ages``: of those that have neither one place nor one date. ``routes``: heads whose place is where the
    way leads.
    """

    known: Mapping[str, str] = field(default_factory=dict)
    heads: frozenset[str] = frozenset()
    fairs: frozenset[str] = frozenset()
    fights: frozenset[str] = frozenset()
    fields: frozenset[str] = frozenset()
    matches: frozenset[str] = frozenset()
    wars: frozenset[str] = frozenset()
    powers: frozenset[str] = frozenset()
    branches: frozenset[str] = frozenset()
    prizes: frozenset[str] = frozenset()
    tours: frozenset[str] = frozenset()
    seasons: frozenset[str] = frozenset()
    ages: frozenset[str] = frozenset()
    routes: frozenset[str] = frozenset()
    longest: int = 1

    @classmethod
    def load(cls) -> Events:
        """Read ``events``."""
        table = tuple(rows("events"))

        def keys(*roles: str) -> frozenset[str]:
            return frozenset(key(row["name"]) for row in table if row["role"] in roles)

        def labels(*roles: str) -> Mapping[str, str]:
            return {key(row["name"]): row["label"] or row["name"] for row in table if row["role"] in roles}

        known = labels("known", "tour", "season", "prize", "age")

        return cls(
            known=known,
            heads=keys("head", "route", "fair", "fight", "war"),
            fights=keys("fight", "war"),
            fields=keys("field"),
            matches=keys("match"),
            fairs=keys("fair"),
            wars=keys("war"),
            powers=keys("power"),
            branches=keys("branch"),
            prizes=frozenset(name.partition(" ")[2] for name in keys("prize")),
            tours=frozenset(labels("tour").values()),
            seasons=frozenset(labels("season", "prize").values()),
            ages=frozenset(labels("age").values()),
            routes=keys("route"),
            longest=max(name.count(" ") for name in known) + 1,
        )
