"""Keep one find where several overlap."""

from __future__ import annotations

from collections.abc import Iterable

from warraq.names.reading import Find
from warraq.records import Kind

RANK = {Kind.ORG: 0, Kind.PERS: 1, Kind.LOC: 2, Kind.EVENT: 3}


def outermost(finds: Iterable[Find]) -> tuple[Find, ...]:
    """Return finds that do not overlap, in text order: the longer wins, then organizations, people, places."""
    taken: set[int] = set()
    kept: list[Find] = []
    for find in sorted(finds, key=lambda f: (f.first - f.last, RANK[f.kind], f.first, f.name)):
        span = range(find.first, find.last)
        if taken.isdisjoint(span):
            taken.update(span)
            kept.append(find)
    return tuple(sorted(kept, key=lambda find: find.first))


def inside(find: Find, events: Iterable[Find]) -> bool:
    """Tell whether an organization is only words of an event's name: كأس الاتحاد الإنجليزي; or all of them."""
    return find.kind is Kind.ORG and any(event.first <= find.first and find.last <= event.last for event in events)
