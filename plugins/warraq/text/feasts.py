"""The days of feasts that a calendar fixes."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from warraq.records import HIJRI
from warraq.text.calendars import day_value, full_day, hijri_day

HIJRI_EPOCH = 622
LUNAR_GAIN = 32  # solar years in which the Hijri calendar gains one


def feast_days(feast: tuple[str, int, int], years: Iterable[int]) -> tuple[date, ...]:
    """Return the days in Gregorian ``years`` of a feast given as (calendar, month, day), in order.

    A Hijri feast falls twice in some years, and in some hardly at all; Umm al-Qura's tables decide.
    """
    calendar_name, month, day = feast
    found: set[date] = set()
    for year in years:
        if calendar_name != HIJRI:
            found |= {one for one in (full_day(day_value(year, month, day)),) if one is not None}
            continue
        near = year - HIJRI_EPOCH + (year - HIJRI_EPOCH) // LUNAR_GAIN
        around = (hijri_day(hijri, month, day) for hijri in range(near - 1, near + 3))
        found |= {one for one in around if one is not None and one.year == year}
    return tuple(sorted(found))
