"""Dates as EDTF, Hijri ones as Gregorian, and the Date of a seed's header.

Values are EDTF levels 0 and 1 (ISO 8601-2): ``2023-02-21``, ``2023-02``, ``2023``, and intervals
``2023-03-23/2023-04-20``. Names of months and weekdays are in ``text.month_names``.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Mapping
from datetime import date

from hijridate import Gregorian, Hijri

from warraq.records import GREGORIAN, HIJRI
from warraq.text.month_names import (
    ENGLISH_WEEKDAYS,
    english_months,
    hijri_months,
    months,
    weekdays,
)
from warraq.text.normalize import fold

YEARS = range(1800, 2101)
MONTHS = range(1, 13)
YEAR_DIGITS = 4
HIJRI_YEARS = range(1343, 1501)  # what hijridate's Umm al-Qura tables hold
FIRST_HIJRI_DAY, LAST_HIJRI_DAY = date(1924, 8, 1), date(2077, 11, 16)  # the same, as Gregorian days

EDTF_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
CLOCK = re.compile(r"(?:(?<=\d)t\s*|\s+)\d{1,2}:\d{2}.*$|\s*[,،-]?\s*الساعه\s.*$", re.ASCII | re.DOTALL)
ERA = re.compile(r"(?<=\d)\s*(?:(?P<hijri>هجريه?|ه\.?)|م\.?|ميلاديه?)$", re.ASCII)
NUMERIC_DAY = re.compile(r"(\d{1,4})\s*([/.-])\s*(\d{1,2})\s*\2\s*(\d{1,4})", re.ASCII)
NUMERIC_MONTH = re.compile(r"(\d{4})\s*[/-]\s*(\d{1,2})|(\d{1,2})\s*[/-]\s*(\d{4})", re.ASCII)
COMPACT_DAY = re.compile(r"((?:19|20)\d\d)(\d\d)(\d\d)", re.ASCII)
SEPARATORS = re.compile(r"[()\[\]،,/.\s-]+")
NUMBER = re.compile(r"\d{1,4}", re.ASCII)
PASSED_OVER = frozenset(fold(word) for word in ("يوم", "اليوم", "الموافق", "من", "شهر", "عام", "سنة", "of", "the"))


def month_value(year: int, month: int) -> str | None:
    """Return ``YYYY-MM``, or None where there is no such month."""
    return f"{year:04d}-{month:02d}" if year in YEARS and month in MONTHS else None


def day_value(year: int, month: int, day: int) -> str | None:
    """Return ``YYYY-MM-DD``, or None where there is no such day."""
    if month_value(year, month) is None or not 1 <= day <= calendar.monthrange(year, month)[1]:
        return None
    return f"{year:04d}-{month:02d}-{day:02d}"


def hijri_day(year: int, month: int, day: int) -> date | None:
    """Return the Gregorian day of a Hijri one by the Umm al-Qura calendar, 1343 to 1500; else None."""
    if year not in HIJRI_YEARS or month not in MONTHS or not 1 <= day <= Hijri(year, month, 1).month_length():
        return None
    return Hijri(year, month, day).to_gregorian()


def hijri_of(day: date) -> tuple[int, int, int] | None:
    """Return the Hijri year, month and day of a Gregorian one by the Umm al-Qura calendar; None where it has none."""
    if not FIRST_HIJRI_DAY <= day <= LAST_HIJRI_DAY:
        return None
    found = Gregorian(day.year, day.month, day.day).to_hijri()
    return found.year, found.month, found.day


def hijri_value(year: int, month: int | None = None, day: int | None = None) -> str | None:
    """Return a Hijri day as a Gregorian one; a Hijri month or year as the Gregorian interval that it covers."""
    first = hijri_day(year, month or 1, day or 1)
    if first is None or day is not None:
        return None if first is None else first.isoformat()
    last_month = month or 12
    last = hijri_day(year, last_month, Hijri(year, last_month, 1).month_length())
    return None if last is None else f"{first.isoformat()}/{last.isoformat()}"


def full_day(value: str | None) -> date | None:
    """Return the day that an EDTF value names, or None if it names none or something vaguer."""
    if value is None or EDTF_DAY.fullmatch(value) is None:
        return None
    year, month, day = (int(part) for part in value.split("-"))
    return date(year, month, day) if day_value(year, month, day) is not None else None


def interval(first: date, last: date) -> str:
    """Return an EDTF interval of days."""
    return f"{first.isoformat()}/{last.isoformat()}"


def numeric_value(first: int, second: int, third: int) -> tuple[str, str] | None:
    """Read three numbers as a day: (EDTF value, calendar), or None.

    The year stands first or last; the day stands before the month, as Arab newspapers write it, unless that
    cannot be (02/21/2018). Years 1343 to 1500 are Hijri. A year of two digits says nothing.
    """
    orders = [(first, second, third), (third, second, first), (third, first, second)]
    for year, month, day in orders:
        value = hijri_value(year, month, day) if year in HIJRI_YEARS else day_value(year, month, day)
        if value is not None:
            return value, HIJRI if year in HIJRI_YEARS else GREGORIAN
    return None


def parse_date(text: str) -> str | None:
    """Read the Date of a seed's header as EDTF: a day, a month, a year, or a Hijri month's interval; else None.

    ISO 8601 with or without a time (the day is taken as it is written, no time zone applied), ``03/05/2018`` (the
    third of May), «الثلاثاء 21 فبراير/شباط 2023», «12 رمضان 1444هـ», ``21 February 2023``, ``2023-02``, ``2023``.
    Nothing is guessed: a date without a year, or one that does not exist, is None.
    """
    spaced = " ".join(fold(text).split())  # a pattern goes over a long space once for each place in it
    plain = ERA.sub("", CLOCK.sub("", spaced).strip())
    if day := NUMERIC_DAY.fullmatch(plain) or COMPACT_DAY.fullmatch(plain):
        numbers = [int(part) for part in day.groups() if part.isdecimal()]
        found = numeric_value(*numbers)
        return None if found is None else found[0]
    if month := NUMERIC_MONTH.fullmatch(plain):
        return _value(int(month[1] or month[4]), int(month[2] or month[3]), None)
    return _parse_words(tuple(word for word in SEPARATORS.split(plain) if word))


def _value(year: int, month: int | None, day: int | None) -> str | None:
    if year in HIJRI_YEARS:
        return hijri_value(year, month, day)
    if month is None:
        return f"{year:04d}" if year in YEARS and day is None else None
    return month_value(year, month) if day is None else day_value(year, month, day)


def _parse_words(words: tuple[str, ...]) -> str | None:
    """Read a date whose month is a word. Every word must have its part in it, and two month names must agree."""
    years: set[int] = set()
    found_months: set[tuple[str, int]] = set()
    days: set[int] = set()
    position = 0
    while position < len(words):
        word = words[position]
        named, length = month_at(words, position)
        if named is not None:
            found_months.add(named)
            position += length
            continue
        if NUMBER.fullmatch(word):
            (years if len(word) == YEAR_DIGITS else days).add(int(word))
        elif word not in weekdays() and word not in ENGLISH_WEEKDAYS and word not in PASSED_OVER:
            return None
        position += 1
    if len(years) != 1 or len(found_months) > 1 or len(days) > 1:
        return None
    named = next(iter(found_months), None)
    year = years.pop()
    if named is not None and (named[0] == HIJRI) != (year in HIJRI_YEARS):
        return None
    return _value(year, None if named is None else named[1], days.pop() if days else None)


def month_at(words: tuple[str, ...], position: int) -> tuple[tuple[str, int] | None, int]:
    """Return ((calendar, month), words taken) for the month name at ``position`` of folded words, or (None, 0)."""
    tables: tuple[tuple[str, Mapping[str, int]], ...] = (
        (GREGORIAN, months()),
        (HIJRI, hijri_months()),
        (GREGORIAN, english_months()),
    )
    for length in (2, 1):
        name = " ".join(words[position : position + length])
        for calendar_name, table in tables:
            if name in table and position + length <= len(words):
                return (calendar_name, table[name]), length
    return None, 0
