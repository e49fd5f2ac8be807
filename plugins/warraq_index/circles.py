"""The circle of a name: those whom sentences name with it, and which of them are named with each other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from warraq.pictures import arcs
from warraq.pictures.communities import Edges
from warraq_index.views import Companion, Counted, EntityPage

ENOUGH = 5  # names that a picture shows more of than a list
GROUPS = 2  # without as many it shows nothing that the list does not
LEAST_ARTICLES = 2  # that name two together: one may be a single sentence that names everybody


@dataclass(frozen=True, slots=True)
class CircleRow:
    """A name of the circle, and how it is drawn."""

    companion: Companion
    drawn: arcs.Row


@dataclass(frozen=True, slots=True)
class Circle:
    """The picture; its names in the order in which they stand in it; with whom of the others each is named, in how many
    articles, the most first; and the number of ties between them.
    """

    drawn: arcs.Arcs
    rows: tuple[CircleRow, ...]
    others: Mapping[EntityPage, Sequence[Counted]]
    ties: int


def circle(page: EntityPage) -> Circle | None:
    """Draw those whom sentences of more than one article name with somebody; None where they form no groups."""
    found = [one for one in page.beside if one.articles >= LEAST_ARTICLES]
    if len(found) < ENOUGH:
        return None
    numbers = {one.entity: number for number, one in enumerate(found)}
    edges = {
        (number, numbers[other]): articles
        for number, one in enumerate(found)
        for other, articles in one.also
        if articles >= LEAST_ARTICLES and other in numbers
    }
    drawn = arcs.draw(len(found), edges)
    if drawn.groups < GROUPS:
        return None
    rows = tuple(CircleRow(found[row.number], row) for row in drawn.rows)
    return Circle(drawn, rows, _others([one.entity for one in found], edges), len(edges))


def _others(names: Sequence[EntityPage], edges: Edges) -> Mapping[EntityPage, Sequence[Counted]]:
    found: dict[EntityPage, list[Counted]] = {}
    for (one, other), articles in sorted(edges.items(), key=lambda edge: (-edge[1], edge[0])):
        found.setdefault(names[one], []).append((names[other], articles))
        found.setdefault(names[other], []).append((names[one], articles))
    return found
