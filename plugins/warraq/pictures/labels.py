"""Where the names of points can stand without covering one another."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

LETTER = 0.56  # breadth of a letter of Arabic type, in sizes: some more than most need
LINE = 1.3  # height of a line, in sizes
NEAR = 1  # units between a point and its name


@dataclass(frozen=True, slots=True)
class Box:
    """An upright rectangle."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: Box) -> bool:
        """Tell whether two boxes share more than an edge."""
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )

    def holds(self, other: Box) -> bool:
        """Tell whether another box lies wholly inside."""
        return (
            self.left <= other.left
            and other.right <= self.right
            and self.top <= other.top
            and other.bottom <= self.bottom
        )


@dataclass(frozen=True, slots=True)
class Spot:
    """A point that wants its name written: its middle, its radius, its name."""

    x: float
    y: float
    radius: float
    name: str


class Side(StrEnum):
    """Where a name stands, seen from its point."""

    BELOW = "below"
    ABOVE = "above"
    EAST = "east"
    WEST = "west"


STEPS = MappingProxyType({Side.BELOW: (0, 1), Side.ABOVE: (0, -1), Side.EAST: (1, 0), Side.WEST: (-1, 0)})


@dataclass(frozen=True, slots=True)
class Label:
    """Where a name stands: at the edge of its point, on which side, and whether it has room in large type too."""

    x: float
    y: float
    side: Side
    large: bool


def breadth(name: str, size: float) -> float:
    """Return about how broad a name is in type of a size."""
    return LETTER * size * len(name)


def place_labels(spots: Iterable[Spot], page: Box, size: float, large: float) -> tuple[Label | None, ...]:
    """Return a place for the name of each spot, or None where there is none, the earlier spots being served first.

    First as many as fit in ``large`` type (a phone shows only those), then those that fit between them in type of
    ``size``. A name stands below its spot, above it or beside it, never over the edge of ``page``.
    """
    every = tuple(spots)
    placed: dict[int, Label] = {}
    taken: list[Box] = []
    for type_size in (large, size):
        for number, spot in enumerate(every):
            side = None if number in placed else _free_side(spot, type_size, page, taken)
            if side is not None:
                placed[number] = _label(spot, side, large=type_size == large)
                taken += (_room(spot, side, type_size), _dot(spot))
    return tuple(placed.get(number) for number in range(len(every)))


def _free_side(spot: Spot, size: float, page: Box, taken: Iterable[Box]) -> Side | None:
    for side in Side:
        room = _room(spot, side, size)
        if page.holds(room) and not any(room.meets(box) for box in taken):
            return side
    return None


def _room(spot: Spot, side: Side, size: float) -> Box:
    """Return the box that a name in type of a size fills."""
    across, down = STEPS[side]
    broad, high = breadth(spot.name, size) / 2, LINE * size / 2
    x, y = spot.x + across * (spot.radius + NEAR + broad), spot.y + down * (spot.radius + NEAR + high)
    return Box(x - broad, y - high, x + broad, y + high)


def _dot(spot: Spot) -> Box:
    return Box(spot.x - spot.radius, spot.y - spot.radius, spot.x + spot.radius, spot.y + spot.radius)


def _label(spot: Spot, side: Side, *, large: bool) -> Label:
    across, down = STEPS[side]
    away = spot.radius + NEAR
    return Label(round(spot.x + across * away, 1), round(spot.y + down * away, 1), side, large)
