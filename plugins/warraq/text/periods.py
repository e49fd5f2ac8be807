"""Count from a day: ago and ahead, the period before or after this one, the nearest weekday, month or year.

All values are EDTF. What a newspaper means by a bare weekday was counted in Arabic news: it looks back up to four
days, and where that would be five or six days ago it mostly announces the coming one.
"""

from __future__ import annotations

from datetime import date, timedelta

from warraq.text.calendars import day_value, interval, month_value

LONGEST_LOOK_BACK = 4  # days
DAYS_IN_WEEK = 7
MONTHS_IN_YEAR = 12


def shift_days(day: date, days: int) -> date | None:
    """Return the day so many days later, or None beyond the calendar's ends."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


def shift_months(day: date, months: int) -> tuple[int, int]:
    """Return (year, month) so many months later."""
    years, month = divmod(day.year * MONTHS_IN_YEAR + day.month - 1 + months, MONTHS_IN_YEAR)
    return years, month + 1


def counted(day: date, count: int, grain: str) -> str | None:
    """Return the day, month or year ``count`` units of ``grain`` from ``day``: قبل ثلاثة أيام is -3 of day."""
    if grain in {"day", "week"}:
        found = shift_days(day, count * (DAYS_IN_WEEK if grain == "week" else 1))
        return None if found is None else day_value(found.year, found.month, found.day)
    if grain == "month":
        return month_value(*shift_months(day, count))
    return f"{day.year + count:04d}" if grain == "year" and day.year + count > 0 else None


def period(day: date, turn: int, grain: str) -> str | None:
    """Return the week (Monday to Sunday), month, year or decade before (-1), around (0) or after (1) ``day``."""
    if grain == "week":
        inside = shift_days(day, turn * DAYS_IN_WEEK)
        monday = None if inside is None else shift_days(inside, -inside.weekday())
        sunday = None if monday is None else shift_days(monday, DAYS_IN_WEEK - 1)
        return None if monday is None or sunday is None else interval(monday, sunday)
    if grain == "decade":
        return f"{day.year // 10 + turn:03d}X"
    if grain == "century":
        return f"{day.year // 100 + turn:02d}XX"
    return counted(day, turn, grain)


def weekday_day(day: date, weekday: int, turn: int | None) -> date | None:
    """Return the day a weekday's name means on ``day``.

    ``turn`` is -1 after الماضي (strictly before), 1 after المقبل (strictly after), 0 or None where nothing is said.
    """
    back = (day.weekday() - weekday) % DAYS_IN_WEEK
    if turn == -1:
        return shift_days(day, -(back or DAYS_IN_WEEK))
    if turn == 1 or (turn is None and back > LONGEST_LOOK_BACK):
        return shift_days(day, DAYS_IN_WEEK - back)
    return shift_days(day, -back)


def year_of_month(day: date, month: int, turn: int | None) -> int:
    """Return the year a month's name means on ``day``: the nearest one, or the one before (-1) or after (1)."""
    if turn == -1:
        return day.year if month < day.month else day.year - 1
    if turn == 1:
        return day.year if month > day.month else day.year + 1
    years = (day.year, day.year - 1, day.year + 1)
    return min(years, key=lambda year: abs((year - day.year) * MONTHS_IN_YEAR + month - day.month))


def year_of_day(day: date, month: int, number: int, weekday: int | None, turn: int | None) -> int | None:
    """Return the year that the ``number``-th of ``month`` means on ``day``: the nearest that agrees with ``turn``
    and with a weekday said beside it, or None.
    """
    years = range(day.year - 1, day.year + 2)
    days = [date.fromisoformat(value) for year in years if (value := day_value(year, month, number))]
    fitting = [
        found
        for found in days
        if (weekday is None or found.weekday() == weekday)
        and (turn != -1 or found < day)
        and (turn != 1 or found > day)
    ]
    return min(fitting, key=lambda found: abs(found - day)).year if fitting else None
