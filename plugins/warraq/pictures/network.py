"""A network of names, drawn: a sign and a name for each, lines between them, communities told apart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from warraq.pictures.communities import Edges, communities
from warraq.pictures.labels import LINE, Box, breadth
from warraq.pictures.layout import layout

WIDTH = 1056
MARGIN = 12
TYPE = 15.0
GROUPS = 8  # communities that have a sign of their own; the smaller ones share one
LEAST_GROUP = 4  # names of a community that is worth a sign
SIGN = 13.0  # height of a sign, over its name
CROWDING = 3.2  # how much larger the page is than all names together
GROWTH, TRIES = 1.25, 5  # how much higher it gets, and how often, while names still meet
LEAST_HEIGHT = 320
HEAVY = (3, 6)  # sources from which a line is stronger, and strongest


@dataclass(frozen=True, slots=True)
class Node:
    """A name of the network: the middle of its sign, the base of its name, and its group, -1 for the small ones."""

    number: int
    x: float
    y: float
    base: float
    group: int


@dataclass(frozen=True, slots=True)
class Lines:
    """The lines of one group (-1: between groups, or of a small one) and one strength, 0 to 2, as a path."""

    group: int
    strength: int
    path: str


@dataclass(frozen=True, slots=True)
class Network:
    """A picture ``WIDTH`` by ``height``. ``nodes`` stand in the order in which their names came."""

    width: int
    height: int
    nodes: tuple[Node, ...]
    lines: tuple[Lines, ...]


def draw(names: Sequence[str], edges: Edges) -> Network:
    """Draw names, the heaviest first, and the edges between their numbers, each with the number of its sources.

    The page is as high as it must be for no name to lie over another.
    """
    boxes = [(max(breadth(name, TYPE), SIGN), SIGN + LINE * TYPE) for name in names]
    area = sum(across * down for across, down in boxes)
    height = max(LEAST_HEIGHT, round(CROWDING * area / WIDTH))
    groups = _signs(communities(len(names), edges))
    placed = layout(boxes, edges, WIDTH - 2 * MARGIN, height)
    for _ in range(TRIES):
        if not _crowded(placed):
            break
        height = round(height * GROWTH)
        placed = layout(boxes, edges, WIDTH - 2 * MARGIN, height)
    nodes = tuple(
        Node(
            number,
            x=round((box.left + box.right) / 2) + MARGIN,
            y=round(box.top + SIGN / 2) + MARGIN,
            base=round(box.bottom - (LINE - 1) * TYPE) + MARGIN,
            group=group,
        )
        for number, (box, group) in enumerate(zip(placed, groups, strict=True))
    )
    return Network(WIDTH, height + 2 * MARGIN, nodes, _lines(nodes, edges))


def _crowded(boxes: Sequence[Box]) -> bool:
    """Tell whether boxes meet by more than what is lost when their middles become whole units."""
    inner = [Box(box.left + 1, box.top + 1, box.right - 1, box.bottom - 1) for box in boxes]
    return any(one.meets(other) for one, other in combinations(inner, 2))


def _signs(groups: Sequence[int]) -> list[int]:
    """Keep the numbers of the communities that are large enough for a sign."""
    sizes = [groups.count(group) for group in groups]
    return [group if group < GROUPS and size >= LEAST_GROUP else -1 for group, size in zip(groups, sizes, strict=True)]


def _lines(nodes: Sequence[Node], edges: Edges) -> tuple[Lines, ...]:
    paths: dict[tuple[int, int], list[str]] = {}
    for (one, other), weight in edges.items():
        first, last = nodes[one], nodes[other]
        group = first.group if first.group == last.group else -1
        strength = sum(weight >= least for least in HEAVY)
        step = f"l{last.x - first.x} {last.y - first.y}".replace(" -", "-")
        paths.setdefault((group, strength), []).append(f"M{first.x} {first.y}{step}")
    return tuple(Lines(*key, "".join(paths[key])) for key in sorted(paths))
