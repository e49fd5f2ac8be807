"""In which order names stand, and which of many are shown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from warraq_index.views import Counted, EntityPage, EventFact

MOST = 12  # names beside a name or on a topic


def by_name(page: EntityPage) -> tuple[str, str, str]:
    """Sort pages as an Arabic index does; the id decides between two of one name."""
    return (page.sort_key, page.label, page.id)


def commonest(names: Iterable[EntityPage]) -> tuple[EntityPage, ...]:
    """Return names by the number of their articles, the most first, then as an index does."""
    return tuple(sorted(names, key=lambda one: (-one.count, by_name(one))))


def most(counts: Counter[EntityPage]) -> tuple[Counted, ...]:
    """Return the names that were counted most, each with its count, then as an index does."""
    return tuple(sorted(counts.items(), key=lambda pair: (-pair[1], by_name(pair[0])))[:MOST])


def most_said(facts: Iterable[EventFact]) -> tuple[EventFact, ...]:
    """Return what is said of an event, what most articles say first, then by value."""
    return tuple(sorted(facts, key=lambda fact: (-fact.count, fact.value)))
