"""Names one below another, and arcs between those that belong together.

M. Wattenberg, «Arc diagrams: visualizing structure in strings», IEEE Symposium on Information Visualization (2002). The
names are no part of the picture: they are text beside it, a row each, so that they are as large as the reader likes and
never meet.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from warraq.pictures.communities import Edges, communities
from warraq.pictures.network import HEAVY, Lines

WIDTH = 80  # room for the arcs of a dozen names
ROW = 32  # units of a row
START = 14  # of the signs, from the side of the names
STEEP = 5  # how much farther out an arc goes for each row it spans
LEAST_GROUP = 2  # names that make a group


@dataclass(frozen=True, slots=True)
class Row:
    """A name of the picture, by its number: the middle of its sign, and its group, -1 where it has none."""

    number: int
    y: int
    group: int


@dataclass(frozen=True, slots=True)
class Arcs:
    """A picture ``WIDTH`` by ``height``, the names standing at its left; ``start`` is where their signs are."""

    width: int
    height: int
    start: int
    rows: tuple[Row, ...]
    lines: tuple[Lines, ...]

    @property
    def groups(self) -> int:
        """The number of groups."""
        return len({row.group for row in self.rows if row.group >= 0})


def draw(count: int, edges: Edges) -> Arcs:
    """Draw ``count`` names, the heaviest first, and the edges between their numbers, each with its weight.

    Names of one group stand together, the group of the heaviest name first; those that have none come last.
    """
    found = communities(count, edges)
    alone = {group for group in found if found.count(group) < LEAST_GROUP}
    first = {group: found.index(group) for group in set(found) - alone}
    order = sorted(range(count), key=lambda number: (first.get(found[number], count), number))
    runs = enumerate(group for group, _ in groupby(found[number] for number in order) if group not in alone)
    places = {group: place for place, group in runs}
    rows = tuple(Row(number, ROW * rank + ROW // 2, places.get(found[number], -1)) for rank, number in enumerate(order))
    return Arcs(WIDTH, ROW * count, START, rows, _lines(rows, edges))


def _lines(rows: Sequence[Row], edges: Edges) -> tuple[Lines, ...]:
    """Return the arcs as one path for each group (-1: between groups) and strength."""
    by_number = {row.number: row for row in rows}
    paths: dict[tuple[int, int], list[str]] = {}
    for pair, weight in edges.items():
        upper, lower = sorted((by_number[number] for number in pair), key=lambda row: row.y)
        group = upper.group if upper.group == lower.group else -1
        strength = sum(weight >= least for least in HEAVY)
        down = lower.y - upper.y
        arc = f"M{START} {upper.y}a{STEEP * (down // ROW + 1)} {down // 2} 0 0 1 0 {down}"
        paths.setdefault((group, strength), []).append(arc)
    return tuple(Lines(*key, "".join(paths[key])) for key in sorted(paths))
