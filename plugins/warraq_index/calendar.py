"""The archive by year, month and day."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from pelican.contents import Article

Month: TypeAlias = tuple[int, int, str]  # month, articles, url
Year: TypeAlias = tuple[int, int, str, tuple[Month, ...]]  # year, articles, url, months
YEAR = 12
STRIP = 5 * YEAR  # months of the longest strip
STRAY = 2  # articles in a hundred that may be older than a strip


@dataclass(frozen=True, slots=True)
class StripMonth:
    """A month on a strip of months, ``2023-02``: its articles, and the address of its page where it has any."""

    iso: str
    count: int
    url: str


@dataclass(frozen=True, slots=True)
class Period:
    """One day, month or year that has articles; ``month`` and ``day`` are 0 where the period is longer.

    ``children`` are the months of a year or the days of a month: (number, articles, url), in calendar order;
    ``newer`` and ``older`` are the addresses of the nearest periods that have articles, or None, and ``newer_iso`` and
    ``older_iso`` say which they are. ``iso`` is ``2023``, ``2023-02`` or ``2023-02-21``.
    """

    iso: str
    year: int
    month: int
    day: int
    url: str
    articles: tuple[Article, ...]
    children: tuple[Month, ...]
    newer: str | None
    older: str | None
    newer_iso: str = ""
    older_iso: str = ""


class Calendar:
    """Group dated articles by day, month and year; ``articles`` come newest first and stay so."""

    def __init__(self, articles: Iterable[Article], urls: Mapping[str, str]) -> None:
        self._urls = urls
        self._groups: dict[str, list[Article]] = {}
        for article in articles:
            if article.undated:
                continue
            for length in (4, 7, 10):  # 2023, 2023-02, 2023-02-21
                self._groups.setdefault(article.iso_date[:length], []).append(article)

    def years(self) -> tuple[Year, ...]:
        """Return the years, newest first, each with its months in calendar order."""
        found = self.periods(4)
        return tuple((year.year, len(year.articles), year.url, year.children) for year in found)

    def strip(self) -> tuple[StripMonth, ...]:
        """Return the months up to the newest that has articles, newest first, without a break: twelve, or more where
        older ones have articles, but no more than ``STRIP``, and none for the sake of ``STRAY`` articles in a hundred.
        A month without articles is there too.
        """
        periods = self.periods(7)
        if not periods:
            return ()
        newest, oldest = _number(periods[0]), _number(self._first_of_many(periods))
        first = max(newest - STRIP + 1, min(oldest, newest - YEAR + 1))
        found = []
        for place in range(newest, first - 1, -1):
            key = f"{place // YEAR:04d}-{place % YEAR + 1:02d}"
            count = len(self._groups.get(key, ()))
            found.append(StripMonth(key, count, self._url(key) if count else ""))
        return tuple(found)

    def _first_of_many(self, months: Sequence[Period]) -> Period:
        """Return the oldest month that, with those before it, holds more than a few articles of all."""
        few = sum(len(month.articles) for month in months) * STRAY // 100
        held = 0
        for month in reversed(months):
            held += len(month.articles)
            if held > few:
                return month
        return months[-1]

    def periods(self, length: int) -> Sequence[Period]:
        """Return the years (4), months (7) or days (10) that have articles, newest first."""
        keys = sorted((key for key in self._groups if len(key) == length), reverse=True)
        inside: dict[str, list[str]] = {}
        for key in sorted(self._groups):
            if len(key) == length + 3:
                inside.setdefault(key[:length], []).append(key)
        return tuple(
            Period(
                key,
                *_numbers(key),
                url=self._url(key),
                articles=tuple(self._groups[key]),
                children=tuple(
                    (int(child[-2:]), len(self._groups[child]), self._url(child)) for child in inside.get(key, ())
                ),
                newer=self._url(keys[place - 1]) if place else None,
                older=self._url(keys[place + 1]) if place + 1 < len(keys) else None,
                newer_iso=keys[place - 1] if place else "",
                older_iso=keys[place + 1] if place + 1 < len(keys) else "",
            )
            for place, key in enumerate(keys)
        )

    def _url(self, key: str) -> str:
        year, month, day = _numbers(key)
        name = "DAY_URL" if day else "MONTH_URL" if month else "YEAR_URL"
        return self._urls[name].format(year=year, month=month, day=day)


def _number(month: Period) -> int:
    """Count months from the year 0."""
    return month.year * YEAR + month.month - 1


def _numbers(key: str) -> tuple[int, int, int]:
    year, month, day = (*(int(part) for part in key.split("-")), 0, 0)[:3]
    return year, month, day
