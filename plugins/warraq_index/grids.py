"""A month as the weeks of a wall calendar, each day with its number of articles on one scale for the whole archive."""

from __future__ import annotations

from calendar import Calendar as Weeks
from collections.abc import Callable
from dataclasses import dataclass
from itertools import count as powers
from typing import TypeAlias

DEGREES = 5
TOPS = (5, 10, 20)  # and ten, a hundred … times as many: each is five equal degrees of whole articles


@dataclass(frozen=True, slots=True)
class Scale:
    """Five equal degrees up to ``top``: a round number, so that another article rarely changes every day's degree."""

    top: int

    @classmethod
    def of(cls, most: int) -> Scale:
        """Return the scale of an archive whose fullest day has ``most`` articles."""
        return cls(next(top * 10**power for power in powers() for top in TOPS if top * 10**power >= most))

    def degree(self, count: int) -> int:
        """Return 1 to 5, or 0 for a day without articles."""
        return -(-count * DEGREES // self.top)

    @property
    def ranges(self) -> tuple[tuple[int, int, int], ...]:
        """Return each degree with the least and the most articles that a day of it has."""
        width = self.top // DEGREES
        return tuple((one, (one - 1) * width + 1, one * width) for one in range(1, DEGREES + 1))


@dataclass(frozen=True, slots=True)
class Day:
    """A day of a grid. ``url`` is empty where it has no articles; ``gap`` says that it has none although it lies
    between the first and the last day of the archive.
    """

    number: int
    iso: str
    count: int
    url: str
    degree: int
    gap: bool


Week: TypeAlias = tuple[Day | None, ...]


@dataclass(frozen=True, slots=True)
class MonthGrid:
    """A month's weeks, seven places each, None where another month's days stand. ``gap`` is that of a month without
    articles inside the archive's period; ``weeks`` are those of a month with articles only.
    """

    iso: str
    month: int
    count: int
    url: str
    gap: bool
    weeks: tuple[Week, ...]


def weeks(year: int, month: int, first_weekday: int, day: Callable[[int], Day]) -> tuple[Week, ...]:
    """Return the weeks of a month that begin with ``first_weekday`` (Monday is 0); ``day`` gives each day."""
    found = Weeks(first_weekday).monthdayscalendar(year, month)
    return tuple(tuple(day(number) if number else None for number in week) for week in found)
