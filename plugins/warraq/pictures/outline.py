"""The outline of land in a frame: projected, cut at the frame, simplified, as one path."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise
from operator import ge, le
from typing import NamedTuple

from warraq.pictures.paths import Cell, Point, rings_path
from warraq.pictures.projection import Frame

MARGIN = 4  # units outside the frame at which land is cut, so that no cut is seen
HALF = 180  # degrees round the globe
CORNERS = 4  # of the least ring that is drawn, its end counted as its beginning


def outline(rings: Iterable[Sequence[Point]], frame: Frame, tolerance: float, least: float) -> str:
    """Return a path, to be filled by the even-odd rule, of what the frame shows of rings in degrees.

    ``tolerance`` is how far a corner may lie from the line that does without it, ``least`` the area below which an
    island is left out, in units and their squares.
    """
    page = Sides(-MARGIN, -MARGIN, frame.width + MARGIN, frame.height + MARGIN)
    drawn = []
    for ring in (part for whole in rings for part in _on_one_sheet(whole, frame.middle)):
        flat = cut(frame.places(ring), page)
        if len(flat) < CORNERS or _area(flat) < least:
            continue
        cells = simplified(_cells([*flat, flat[0]]), tolerance)
        if len(cells) >= CORNERS:
            drawn.append(cells[:-1])
    return rings_path(drawn)


def simplified(line: Sequence[Cell], tolerance: float) -> list[Cell]:
    """Leave out the points of a line that lie within ``tolerance`` of what remains (Douglas and Peucker, 1973)."""
    kept = {0, len(line) - 1}
    stretches = [(0, len(line) - 1)]
    while stretches:
        start, end = stretches.pop()
        if end - start < 2:  # noqa: PLR2004 nothing lies between neighbours
            continue
        far, at = max((_square_distance(line[i], line[start], line[end]), i) for i in range(start + 1, end))
        if far > tolerance * tolerance:
            kept.add(at)
            stretches += [(start, at), (at, end)]
    return [line[i] for i in sorted(kept)]


def _square_distance(point: Cell, start: Cell, end: Cell) -> float:
    """The square of the distance from a point to a stretch."""
    x, y = float(start[0]), float(start[1])
    across, down = end[0] - start[0], end[1] - start[1]
    length = across * across + down * down
    if length:
        share = min(1.0, max(0.0, ((point[0] - x) * across + (point[1] - y) * down) / length))
        x, y = x + share * across, y + share * down
    return (point[0] - x) ** 2 + (point[1] - y) ** 2


def _cells(line: Iterable[Point]) -> list[Cell]:
    """Round to whole units, and leave out what then stays where it was."""
    cells: list[Cell] = []
    for x, y in line:
        cell = (round(x), round(y))
        if not cells or cells[-1] != cell:
            cells.append(cell)
    return cells


def _area(ring: Sequence[Point]) -> float:
    pairs = zip(ring, [*ring[1:], ring[0]], strict=True)
    return abs(sum(x * down - right * y for (x, y), (right, down) in pairs)) / 2


class Sides(NamedTuple):
    """The limits of an upright rectangle."""

    left: float
    low: float
    right: float
    high: float


def cut(ring: Sequence[Point], sides: Sides) -> list[Point]:
    """Cut a ring at the four sides of a rectangle, one after the other (Sutherland and Hodgman, 1974)."""
    kept = list(ring)
    for axis, limit, inside in (
        (0, sides.left, ge),
        (0, sides.right, le),
        (1, sides.low, ge),
        (1, sides.high, le),
    ):
        kept = _cut_at(kept, axis, limit, inside)
    return kept


def _cut_at(ring: list[Point], axis: int, limit: float, inside: Callable[[float, float], bool]) -> list[Point]:
    kept: list[Point] = []
    for number, point in enumerate(ring):
        last = ring[number - 1]
        if inside(point[axis], limit) != inside(last[axis], limit):
            share = (limit - last[axis]) / (point[axis] - last[axis])
            kept.append((last[0] + share * (point[0] - last[0]), last[1] + share * (point[1] - last[1])))
        if inside(point[axis], limit):
            kept.append(point)
    return kept


def _on_one_sheet(ring: Sequence[Point], middle: float) -> Iterator[list[Point]]:
    """Yield the parts of a ring that lie within half the globe of a meridian: one, or two where the sheet's edge,
    opposite to it, runs through the ring (Chukotka, Fiji).
    """
    turns, line = 0, [ring[0]]
    for (last, _), (longitude, latitude) in pairwise(ring):
        turns += (last - longitude > HALF) - (longitude - last > HALF)
        line.append((longitude + turns * 2 * HALF, latitude))
    west, east = min(point[0] for point in line), max(point[0] for point in line)
    sheet = Sides(middle - HALF, -HALF, middle + HALF, HALF)
    for turn in (-2 * HALF, 0, 2 * HALF):
        if west + turn < sheet.right and east + turn > sheet.left:
            moved = [(longitude + turn, latitude) for longitude, latitude in line]
            yield moved if sheet.left <= west + turn and east + turn <= sheet.right else cut(moved, sheet)
