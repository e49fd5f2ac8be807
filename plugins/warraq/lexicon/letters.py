"""Words of which a letter is their own that looks like an article, a conjunction, a preposition or an ending."""

from __future__ import annotations

from collections import defaultdict
from functools import cache

from warraq.lexicon.tables import rows
from warraq.text.stem import OWN_WAW, OwnLetters


@cache
def own_letters() -> OwnLetters:
    """Read ``own_letters``, which was counted, and add what the stemmer knows by itself."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for row in rows("own_letters"):
        found[row["letters"]].add(row["form"])
    return OwnLetters(
        beginnings=OWN_WAW | found["beginning"],
        endings=frozenset(found["ending"]),
        firsts=frozenset(found["first"]),
    )
