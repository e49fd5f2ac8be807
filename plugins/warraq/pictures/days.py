"""The days of a story on a line, from right to left: a dot for each article, those of a day above each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

WIDTH = 600  # units of the line
MARGIN = 12  # free at either end, so that no dot is cut
RADIUS = 6
STEP = 16  # from one dot of a day to the next
HIGHEST = 6  # dots of a day; more are as high


@dataclass(frozen=True, slots=True)
class Dot:
    """The middle of a dot."""

    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Days:
    """Dots in a box ``width`` units wide and ``height`` high, on a line at ``base``, the first day at the right."""

    width: int
    height: int
    base: int
    radius: int
    dots: tuple[Dot, ...]
    first: str
    last: str


def days(counts: Sequence[tuple[str, int]]) -> Days | None:
    """Draw (ISO day, number of articles) pairs, the earliest first; None for fewer than two days."""
    if len(counts) < 2:  # noqa: PLR2004 a line has two ends
        return None
    first, last = counts[0][0], counts[-1][0]
    span = _number(last) - _number(first)
    highest = min(max(count for _, count in counts), HIGHEST)
    base = RADIUS * 2 + STEP * (highest - 1) + 2
    dots = []
    for day, count in counts:
        x = round(WIDTH - MARGIN - (WIDTH - 2 * MARGIN) * (_number(day) - _number(first)) / span, 1)
        dots += [Dot(x, base - RADIUS - STEP * level) for level in range(min(count, HIGHEST))]
    return Days(WIDTH, base + 2, base, RADIUS, tuple(dots), first, last)


def _number(day: str) -> int:
    return date.fromisoformat(day).toordinal()
