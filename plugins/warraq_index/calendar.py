"""The archive by year, month and day."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from pelican.contents import Article

from warraq_index.grids import Day, MonthGrid, Scale, weeks

Child: TypeAlias = tuple[int, int, str]  # month or day, articles, url
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
    children: tuple[Child, ...]
    newer: str | None
    older: str | None
    newer_iso: str = ""
    older_iso: str = ""


@dataclass(frozen=True, slots=True)
class MonthCell:
    """A month of a year's strip; ``gap`` says that it has no articles although it lies in the archive's period."""

    month: int
    count: int
    url: str
    gap: bool


@dataclass(frozen=True, slots=True)
class YearRow:
    """A year with its twelve months; or the years from ``year`` to ``until``, between others, that have no articles:
    then ``url`` is empty and there are no months.
    """

    year: int
    until: int
    count: int
    url: str
    months: tuple[MonthCell, ...]


@dataclass(frozen=True, slots=True)
class DayOfYear:
    """A day of any year, ``02-21``, with the days that have articles in each year, the newest first. ``next`` and
    ``previous`` are the nearest such days of the calendar, going round at its end.
    """

    key: str
    url: str
    count: int
    days: tuple[Period, ...]
    next: str
    next_url: str
    previous: str
    previous_url: str


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
        days = [key for key in self._groups if len(key) == len("2023-02-21")]
        self._first, self._last = (min(days), max(days)) if days else ("", "")
        self.scale = Scale.of(max((len(self._groups[day]) for day in days), default=0))

    def years(self) -> tuple[YearRow, ...]:
        """Return the years, newest first, those between them that have no articles as one row."""
        found: list[YearRow] = []
        for period in self.periods(4):
            if found and found[-1].year - period.year > 1:
                found.append(YearRow(period.year + 1, found[-1].year - 1, 0, "", ()))
            months = tuple(self._month_cell(f"{period.iso}-{month:02d}") for month in range(1, 13))
            found.append(YearRow(period.year, period.year, len(period.articles), period.url, months))
        return tuple(found)

    def strip(self) -> tuple[StripMonth, ...]:
        """Return the months up to the newest that has articles, newest first, without a break: twelve, or more where
        older ones have articles, but no more than ``STRIP``, and none for the sake of ``STRAY`` articles in a hundred.
        A month without articles is there too.
        """
        periods = self.periods(7)
        if not periods:
            return ()
        newest, oldest = month_number(periods[0]), month_number(self._first_of_many(periods))
        first = max(newest - STRIP + 1, min(oldest, newest - YEAR + 1))
        found = []
        for place in range(newest, first - 1, -1):
            key = month_key(place)
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

    def grid(self, key: str, first_weekday: int) -> MonthGrid:
        """Return a month, ``2023-02``, as weeks that begin with ``first_weekday`` (Monday is 0)."""
        cell, (year, month, _) = self._month_cell(key), _numbers(key)
        found = weeks(year, month, first_weekday, lambda day: self._day(f"{key}-{day:02d}")) if cell.count else ()
        return MonthGrid(key, month, cell.count, cell.url, cell.gap, found)

    def days_of_year(self) -> tuple[DayOfYear, ...]:
        """Return every day of the calendar that has articles in some year, from January on."""
        found: dict[str, list[Period]] = {}
        for period in self.periods(10):
            found.setdefault(period.iso[5:], []).append(period)
        keys = sorted(found)
        urls = {key: self.day_of_year_url(key) for key in keys}
        return tuple(
            DayOfYear(
                key,
                urls[key],
                sum(len(day.articles) for day in found[key]),
                tuple(found[key]),
                next=(following := keys[(place + 1) % len(keys)]),
                next_url=urls[following],
                previous=keys[place - 1],
                previous_url=urls[keys[place - 1]],
            )
            for place, key in enumerate(keys)
        )

    def day_of_year_url(self, key: str) -> str:
        """Return the address of the page of a day in all years, ``02-21``; empty where a site has no such pages."""
        month, day = key.split("-")
        return self._urls["ON_THIS_DAY_URL"].format(month=int(month), day=int(day))

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

    def _month_cell(self, key: str) -> MonthCell:
        count = len(self._groups.get(key, ()))
        return MonthCell(int(key[5:]), count, self._url(key) if count else "", not count and self._covers(key))

    def _day(self, key: str) -> Day:
        count = len(self._groups.get(key, ()))
        url = self._url(key) if count else ""
        return Day(int(key[8:]), key, count, url, self.scale.degree(count), not count and self._covers(key))

    def _covers(self, key: str) -> bool:
        """Say whether a day or a month lies between the first and the last day that have articles."""
        return self._first[: len(key)] <= key <= self._last[: len(key)]

    def _url(self, key: str) -> str:
        year, month, day = _numbers(key)
        name = "DAY_URL" if day else "MONTH_URL" if month else "YEAR_URL"
        return self._urls[name].format(year=year, month=month, day=day)


def month_number(month: Period) -> int:
    """Count months from the year 0."""
    return month.year * YEAR + month.month - 1


def month_key(number: int) -> str:
    """Return the month of a number, ``2023-02``."""
    return f"{number // YEAR:04d}-{number % YEAR + 1:02d}"


def _numbers(key: str) -> tuple[int, int, int]:
    year, month, day = (*(int(part) for part in key.split("-")), 0, 0)[:3]
    return year, month, day
