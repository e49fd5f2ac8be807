"""What has its place in a month, a week, a year or a calendar: the third Tuesday, the last day, a quarter, a feast.

Readers as in ``time_values``. A month without a year is the one nearest to the day of writing.
"""

from __future__ import annotations

import calendar
from collections.abc import Mapping
from datetime import date

from warraq.lexicon.time_values import (
    Reading,
    Setting,
    day_of_week,
    number_of,
    same_month,
    turn_of,
    year_said,
)
from warraq.records import GREGORIAN, HIJRI
from warraq.text.calendars import day_value, full_day, interval, month_value
from warraq.text.feasts import feast_days
from warraq.text.month_names import bare_weekdays, weekdays
from warraq.text.periods import shift_days, shift_months, weekday_day, year_of_month

Groups = Mapping[str, str | None]
LAST = frozenset({"اخر", "الاخير", "الاخيره"})
DAYS_IN_WEEK = 7
MONTHS_IN_YEAR = 12
SHARES = {"الربع": 3, "الثلث": 4, "النصف": 6}  # months
NEAR = 46  # days: «السبت السادس عشر» is a day of this month or of one beside it
CENTURIES = range(15, 22)  # the centuries that news speaks of without another word
ANNOUNCES = frozenset({"في", "منذ", "خلال", "بحلول"})


def month_of(found: Groups, setting: Setting) -> tuple[int, int] | None:
    """Return (year, month): of a name, of «شهر عشرة», «الشهر التاسع», or counted from this month; else None."""
    turn = 0 if found.get("this_month") else turn_of(found.get("month_turn"), setting.times)
    if found.get("month_turn") in {"الجاري", "الحالي"}:
        turn = 0
    if turn is not None:
        return None if setting.written is None else shift_months(setting.written, turn)
    said = found.get("month_number") or found.get("month_rank")
    month = number_of(said, setting.times) if said else same_month(found)
    if month is None or not 1 <= month <= MONTHS_IN_YEAR:
        return None
    year = year_said(found, setting)
    if year is None and setting.written is not None and not found.get("year_turn"):
        year = year_of_month(setting.written, month, turn_of(found.get("turn"), setting.times))
    return None if year is None or month_value(year, month) is None else (year, month)


def says_month(found: Groups, setting: Setting) -> bool:
    """Say whether a month is meant at all, whether or not its year is known."""
    said = found.get("month_number") or found.get("month_rank")
    number = number_of(said, setting.times) if said else None
    turned = found.get("this_month") or found.get("month_turn")
    return bool(turned) or (number in range(1, MONTHS_IN_YEAR + 1) if said else same_month(found) is not None)


def grain_of(found: Groups) -> str:
    """Return the grain of a day in a month: absolute with its year, else relative."""
    return "absolute" if found.get("year") else "relative"


def read_nth_weekday(found: Groups, setting: Setting) -> Reading | None:
    """Read «الثلاثاء الثالث من شهر أيلول 2014», «آخر اثنين من الشهر المقبل»."""
    if not says_month(found, setting):
        return None
    place, rank = month_of(found, setting), found["rank"] or ""
    weekday = {**bare_weekdays(), **weekdays()}[found["named"] or ""]
    if place is None:
        return Reading(None, grain_of(found))
    year, month = place
    first, length = calendar.monthrange(year, month)
    days = range(1 + (weekday - first) % DAYS_IN_WEEK, length + 1, DAYS_IN_WEEK)
    number = len(days) if rank in LAST else number_of(rank, setting.times)
    if number is None or not 1 <= number <= len(days):
        return None
    return Reading(day_value(year, month, days[number - 1]), grain_of(found))


def read_nth_day(found: Groups, setting: Setting) -> Reading | None:
    """Read «آخر يوم في شهر عشرة 2015», «15 من الشهر الجاري», «الثلاثاء التاسع عشر من هذا الشهر»."""
    if not says_month(found, setting) or _only_a_rank(found, setting):
        return None
    place, rank = month_of(found, setting), found["rank"] or ""
    if place is None:
        return Reading(None, grain_of(found))
    year, month = place
    number = calendar.monthrange(year, month)[1] if rank in LAST else number_of(rank, setting.times)
    value = None if number is None else day_value(year, month, number)
    day = full_day(value)
    named = found.get("weekday")
    if day is None or (named and day.weekday() != weekdays()[named]):
        return None
    return Reading(value, grain_of(found))


def _only_a_rank(found: Groups, setting: Setting) -> bool:
    """Say whether an ordinal before a month ranks something else: «الفصل الأول من هذا الشهر»."""
    rank = found["rank"] or ""
    ranks = rank in setting.times.ordinals and "weekday" in found and not found["weekday"]
    return ranks and setting.before not in ANNOUNCES | {"يوم", "", "حتي", "قبل", "بعد", "الي", "من", "اليوم"}


def read_weekday_date(found: Groups, setting: Setting) -> Reading | None:
    """Read «السبت السادس عشر»: the nearest sixteenth that is a Saturday, of this month or of one beside it."""
    number = number_of(found["rank"] or "", setting.times)
    if number is None:
        return None
    if setting.written is None:
        return Reading(None, "relative")
    near = (shift_days(setting.written, days) for days in sorted(range(-NEAR, NEAR + 1), key=abs))
    weekday = weekdays()[found["named"] or ""]
    day = next((one for one in near if one is not None and (one.day, one.weekday()) == (number, weekday)), None)
    return None if day is None else Reading(day.isoformat(), "relative")


def read_weekday_of_week(found: Groups, setting: Setting) -> Reading | None:
    """Read «خميس الأسبوع الماضي»; السابق and التالي count from the story."""
    week = 0 if found.get("this_week") else turn_of(found.get("week_turn"), setting.times)
    if setting.written is None or week is None:
        return Reading(None, "weekday")
    return Reading(day_of_week(setting.written, week, bare_weekdays()[found["named"] or ""]), "weekday")


def read_night(found: Groups, setting: Setting) -> Reading | None:
    """Read «ليل الثلاثاء الأربعاء» as the two days that the night joins."""
    first, last = weekdays()[found["named"] or ""], weekdays()[found["last"] or ""]
    if (first + 1) % DAYS_IN_WEEK != last:
        return None
    end = None if setting.written is None else weekday_day(setting.written, last, None)
    start = None if end is None else shift_days(end, -1)
    return Reading(None if start is None or end is None else interval(start, end), "weekday")


def read_numeric_month(found: Groups, _: Setting) -> Reading | None:
    """Read «2/2013» as a month."""
    value = month_value(int(found["year"] or 0), int(found["month_number"] or 0))
    return None if value is None else Reading(value, "absolute")


def read_share(found: Groups, setting: Setting) -> Reading | None:
    """Read «الربع الأول من عام 2018», «النصف الثاني من العام الجاري» as an interval of months."""
    months, rank = SHARES[found["share"] or ""], found["rank"] or ""
    count = MONTHS_IN_YEAR // months
    number = count if rank in LAST else number_of(rank, setting.times)
    if number is None or not 1 <= number <= count or setting.after.startswith(("المالي", "الدراسي")):
        return None
    turn = 0 if found.get("this_year") or not found.get("year_turn") else turn_of(found["year_turn"], setting.times)
    if found.get("year"):
        year: int | None = int(found["year"] or 0)
    else:
        year = None if setting.written is None or turn is None else setting.written.year + turn
    if year is None:
        return Reading(None, "relative")
    first, last = month_value(year, (number - 1) * months + 1), month_value(year, number * months)
    return Reading(None if first is None or last is None else f"{first}/{last}", grain_of(found))


def read_century(found: Groups, setting: Setting) -> Reading | None:
    """Read «القرن التاسع عشر» as ``18XX``; not Hijri centuries, nor those before our era."""
    number = number_of(found["rank"] or "", setting.times)
    elsewhere = setting.after.startswith(("الهجري", "قبل"))
    return None if number not in CENTURIES or elsewhere else Reading(f"{(number or 0) - 1:02d}XX", "absolute")


def read_feast(found: Groups, setting: Setting) -> Reading | None:
    """Read «عيد الأضحى 2018», «ثاني أيام عيد الفطر», «عيد العمال المقبل»; a feast only spoken of is no time."""
    rank = number_of(found.get("rank") or "الاول", setting.times)
    named = found.get("year") or found.get("turn") or found.get("this_year") or found.get("rank") or found.get("eve")
    if rank is None or not (named or found.get("announced") or setting.before in ANNOUNCES):
        return None
    calendar_name, month, day = setting.times.feasts[found["feast"] or ""]
    feast = _feast_day(found, setting, feast_days((calendar_name, month, day), _years(found, setting)))
    shifted = None if feast is None else shift_days(feast, rank - 1 - (1 if found.get("eve") else 0))
    value = None if shifted is None else shifted.isoformat()
    return Reading(value, grain_of(found), HIJRI if calendar_name == HIJRI else GREGORIAN)


def _years(found: Groups, setting: Setting) -> range:
    if found.get("year"):
        return range(int(found["year"] or 0), int(found["year"] or 0) + 1)
    return range(setting.written.year - 1, setting.written.year + 2) if setting.written else range(0)


def _feast_day(found: Groups, setting: Setting, days: tuple[date, ...]) -> date | None:
    """Return the day of the feast that the year, الماضي or المقبل, or else the day of writing decides."""
    written = setting.written
    if found.get("year") or written is None:
        return days[0] if len(days) == 1 else None
    if found.get("this_year"):
        return next((day for day in days if day.year == written.year), None)
    turn = turn_of(found.get("turn"), setting.times)
    if found.get("turn") and turn is None:
        return None
    fitting = [day for day in days if (turn != -1 or day < written) and (turn != 1 or day > written)]
    return min(fitting, key=lambda day: abs(day - written), default=None)
