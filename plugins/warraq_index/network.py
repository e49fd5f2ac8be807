"""The network of people and organizations: which are shown, what ties them, and the picture of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from warraq.pictures import network as picture
from warraq_index.ordering import by_name, commonest
from warraq_index.views import Companion, EntityPage

NODES = 150
TIES = 200  # rows of the table: the page stays under 300 KB
TIES_A_NODE = 4  # each name brings its strongest ties; it may have more, which the others bring
LEAST_SOURCES = 2  # articles that must tie two names, where the archive has enough of such ties
ENOUGH = 12


@dataclass(frozen=True, slots=True)
class NetworkNode:
    """A name, and how it is drawn."""

    entity: EntityPage
    drawn: picture.Node


@dataclass(frozen=True, slots=True)
class Edge:
    """A name, and a tie of it that is drawn."""

    one: EntityPage
    tie: Companion


@dataclass(frozen=True, slots=True)
class Network:
    """What the page of the network shows; ``groups`` are the names of each community that has a sign of its own, the
    commonest first, and ``edges`` run from the strongest.
    """

    width: int
    height: int
    nodes: tuple[NetworkNode, ...]
    lines: tuple[picture.Lines, ...]
    groups: tuple[tuple[EntityPage, ...], ...]
    edges: tuple[Edge, ...]


def network(pages: Iterable[EntityPage]) -> Network | None:
    """Choose and draw the network of the pages that know who is named beside them; None where nobody is."""
    edges = _chosen(commonest(pages))
    if not edges:
        return None
    names = commonest({page for edge in edges for page in (edge.one, edge.tie.entity)})
    numbers = {page: number for number, page in enumerate(names)}
    weights = {(numbers[edge.one], numbers[edge.tie.entity]): edge.tie.articles for edge in edges}
    drawn = picture.draw([page.label for page in names], weights)
    nodes = tuple(NetworkNode(names[node.number], node) for node in drawn.nodes)
    signs = sorted({node.group for node in drawn.nodes if node.group >= 0})
    groups = tuple(tuple(node.entity for node in nodes if node.drawn.group == sign) for sign in signs)
    return Network(drawn.width, drawn.height, nodes, drawn.lines, groups, edges)


def _chosen(pages: tuple[EntityPage, ...]) -> tuple[Edge, ...]:
    """Return the strongest ties of the commonest names, from the strongest, each once."""
    candidates = {
        frozenset((page, tie.entity)): Edge(page, tie)
        for page in reversed(pages)
        for tie in sorted(page.beside, key=_closeness)[:TIES_A_NODE]
    }
    edges = sorted(candidates.values(), key=_strength)
    often = [edge for edge in edges if edge.tie.articles >= LEAST_SOURCES]
    found: list[Edge] = []
    shown: set[EntityPage] = set()
    for edge in often if len(often) >= ENOUGH else edges:
        pair = {edge.one, edge.tie.entity}
        if len(shown | pair) <= NODES:
            shown |= pair
            found.append(edge)
    return tuple(found[:TIES])


def _strength(edge: Edge) -> tuple[object, ...]:
    return (-edge.tie.articles, -edge.tie.sentences, by_name(edge.one), by_name(edge.tie.entity))


def _closeness(tie: Companion) -> float:
    """Sort ties by how much of what is said of the other they are: who is named everywhere is close to nobody."""
    return -tie.articles * tie.articles / tie.entity.count
