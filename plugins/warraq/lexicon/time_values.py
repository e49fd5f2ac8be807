"""What a matched time expression means: an EDTF value, a grain and a calendar, or nothing.

A reader gets the match of its shape, the folded words on either side and the day the article was written, if that
is known. It returns None where the words only look like a time (الأمين العام الحالي), and a reading without a value
where the time stays vague or the day of writing is not known.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from warraq.lexicon.times import Times
from warraq.records import GREGORIAN, HIJRI
from warraq.text.calendars import (
    day_value,
    full_day,
    hijri_value,
    month_value,
    numeric_value,
)
from warraq.text.month_names import doubtful_months, hijri_months, months, weekdays
from warraq.text.periods import counted, period, weekday_day, year_of_day, year_of_month

CENTURIES = MappingProxyType({"الماضي": "19", "العشرين": "19", "التاسع عشر": "18", "الحالي": "20"})


@dataclass(frozen=True, slots=True)
class Reading:
    """The meaning of one time expression, as ``records.TimeExpression`` has it."""

    value: str | None
    grain: str
    calendar: str = GREGORIAN


@dataclass(frozen=True, slots=True)
class Setting:
    """What a reader may look at beside the match: neighbours («» at an edge), the day of writing, the words known."""

    before: str
    after: str
    written: date | None
    times: Times

    def has(self, role: str, word: str) -> bool:
        """Say whether a folded word, with or without a clitic, has a role in the lexicon."""
        forms = self.times.words[role]
        return word in forms or word.lstrip("وف") in forms


FUZZY = Reading(None, "fuzzy")


def number_of(words: str, times: Times) -> int | None:
    """Return the number that digits or Arabic number words stand for (الحادي والعشرين is 21), or None."""
    if words.isdecimal():
        return int(words)
    table = {**times.cardinals, **times.ordinals}
    if words in table:
        return table[words]
    first, joined, tens = words.partition(" و")
    if not joined or first not in table or tens not in table:
        return None
    return table[first] + table[tens]


def turn_of(word: str | None, times: Times) -> int | None:
    """Return -1, 0 or 1 for a word such as الماضي, or None where it says nothing of the day of writing."""
    value = "?" if word is None else times.words["turn"][word]
    return None if value == "?" else int(value)


def same_month(found: Mapping[str, str | None]) -> int | None:
    """Return the month that one or two names agree on, or None."""
    named = {months()[name] for key in ("month", "pair", "bracket") if (name := found.get(key))}
    return named.pop() if len(named) == 1 else None


def year_said(found: Mapping[str, str | None], setting: Setting) -> int | None:
    """Return the year in digits, or the one that العام الماضي means."""
    if found.get("year"):
        return int(found["year"] or 0)
    turn = turn_of(found.get("year_turn"), setting.times)
    return None if turn is None or setting.written is None else setting.written.year + turn


def read_day(found: Mapping[str, str | None], setting: Setting) -> Reading | None:
    """Read «الثلاثاء 21 فبراير/شباط 2023»; without a year, the nearest such day to the day of writing."""
    month, day = same_month(found), number_of(found["day"] or "", setting.times)
    if month is None or day is None or day_value(2000, month, day) is None:
        return None
    year = year_said(found, setting)
    if year is None and setting.written is not None and not found.get("year_turn"):
        weekday = weekdays().get(found.get("weekday") or "")
        year = year_of_day(setting.written, month, day, weekday, turn_of(found.get("turn"), setting.times))
    value = None if year is None else day_value(year, month, day)
    said = full_day(value)
    third_tuesday = not (found["day"] or "").isdecimal() and found.get("weekday") and not found.get("open")
    if third_tuesday and said is not None and said.weekday() != weekdays()[found["weekday"] or ""]:
        return None  # «الثلاثاء الثالث من …» is read as what it says
    return Reading(value, "absolute" if found.get("year") else "relative")


def read_range(found: Mapping[str, str | None], setting: Setting) -> Reading | None:
    """Read «من 28 فبراير إلى 3 مارس 2023» and «12 و15 يناير» as an interval."""
    end = read_day({**found, "day": found["last"]}, setting)
    first_month = found.get("first_month")
    start_month = {"month": first_month, "pair": None, "bracket": None} if first_month else {}
    start = read_day({**found, **start_month}, setting)
    if start is None or end is None:
        return None
    if start.value is None or end.value is None:
        return Reading(None, end.grain)
    ordered = start.value < end.value
    return Reading(f"{start.value}/{end.value}" if ordered else None, end.grain)


def read_numeric(found: Mapping[str, str | None], _: Setting) -> Reading | None:
    """Read 21/2/2023, 2023-02-21 and 12/9/1444."""
    value = numeric_value(int(found["first"] or 0), int(found["second"] or 0), int(found["third"] or 0))
    return None if value is None else Reading(value[0], "absolute", value[1])


def read_month(found: Mapping[str, str | None], setting: Setting) -> Reading | None:
    """Read «فبراير/شباط 2023»; a month alone only where the words around it show that it is one."""
    year, turn = year_said(found, setting), turn_of(found.get("turn"), setting.times)
    month = same_month(found)
    if month is None:
        return None
    certain = bool(found.get("year") or found.get("word") or found.get("pair") or found.get("bracket"))
    doubtful = (found["month"] or "") in doubtful_months()
    announced = found.get("stage") or found.get("turn") or setting.has("before_month", setting.before)
    if not certain and (not announced or (doubtful and turn is None)):
        return None
    if year is None and setting.written is not None and not found.get("year_turn"):
        year = year_of_month(setting.written, month, turn)
    value = None if year is None else month_value(year, month)
    return Reading(value, "absolute" if found.get("year") else "relative")


def read_hijri(found: Mapping[str, str | None], setting: Setting) -> Reading | None:
    """Read «12 رمضان 1444هـ» as a Gregorian day and «رمضان 1444» as an interval; without a year there is no value."""
    month = hijri_months()[found["hijri_month"] or ""]
    day = number_of(found["day"] or "", setting.times)
    if not found.get("hijri_year"):
        doubtful = found["hijri_month"] in doubtful_months()
        certain = found.get("word") or (found.get("day") and not doubtful)
        return Reading(None, "relative", HIJRI) if certain else None
    value = hijri_value(int(found["hijri_year"] or 0), month, day)
    return None if value is None else Reading(value, "absolute", HIJRI)


def read_hijri_year(found: Mapping[str, str | None], _: Setting) -> Reading | None:
    """Read «عام 1444هـ» as the interval it covers; years before 1343 have no value."""
    return Reading(hijri_value(int(found["hijri_year"] or 0)), "absolute", HIJRI)


def read_year(found: Mapping[str, str | None], setting: Setting) -> Reading | None:
    """Read «عام 2018», «بين عامي 2013 و2016»; a bare number only after في, منذ, حتى and the like."""
    year, last = int(found["year"] or 0), found.get("last")
    if last and found.get("word") is None and int(last) != year + 1 and not setting.has("before_year", setting.before):
        return None
    if last and int(last) > year:
        return Reading(f"{year}/{last}", "absolute")
    if found.get("word") is None and (last or not setting.has("before_year", setting.before)):
        return None
    counts_something = setting.after in setting.times.words["unit"] and not found.get("word")
    return None if last or counts_something else Reading(str(year), "absolute")


def read_weekday(found: Mapping[str, str | None], setting: Setting) -> Reading | None:
    """Read «الثلاثاء», «الأحد الماضي», «الخميس من الأسبوع المقبل»; skip names, and الاثنين as two."""
    name, (before, after) = found["weekday"] or "", (setting.before, setting.after)
    if setting.has("not_after", before) or setting.has("not_before", after):
        return None
    if weekdays()[name] == 0 and (setting.has("two", before) or setting.has("two", after)):
        return None
    if setting.written is None:
        return Reading(None, "weekday")
    week = 0 if found.get("this_week") else turn_of(found.get("week_turn"), setting.times)
    if week is not None:
        return Reading(day_of_week(setting.written, week, weekdays()[name]), "weekday")
    if found.get("turn") and turn_of(found["turn"], setting.times) is None:
        return Reading(None, "weekday")  # السابق and التالي count from the story
    said = weekday_day(setting.written, weekdays()[name], turn_of(found.get("turn"), setting.times))
    return Reading(None if said is None else said.isoformat(), "weekday")


def day_of_week(written: date, week: int, weekday: int) -> str | None:
    """Return a weekday (0 is Monday) of the week before (-1), around (0) or after (1) the day of writing."""
    monday = full_day((period(written, week, "week") or "").partition("/")[0])
    return None if monday is None else counted(monday, weekday, "day")


def read_today(found: Mapping[str, str | None], setting: Setting) -> Reading | None:
    """Read «أمس», «مساء اليوم», «غداً الأربعاء»."""
    if setting.has("not_after", setting.before) or setting.has("not_before", setting.after):
        return None
    if setting.before == "في" and found.get("weekday") is None and found["today"] == "اليوم":
        return None  # خمس مرات في اليوم: a rate
    offset = int(setting.times.words["day"][found["today"] or ""])
    value = None if setting.written is None else counted(setting.written, offset, "day")
    return Reading(value, "relative")


def read_ago(found: Mapping[str, str | None], setting: Setting) -> Reading | None:
    """Read «قبل ثلاثة أيام», «منذ نحو عامين» (approximate: EDTF ``~``); a few days ago stays vague."""
    grain, own = setting.times.words["unit"][found["unit"] or ""].split()
    said = found.get("count")
    if setting.after in {"من", "علي"} or (said is None and own == "1" and _goes_on(setting.after)):
        return None
    amount = number_of(said, setting.times) if said else None if own == "many" else int(own)
    if amount is None:
        return FUZZY
    value = None if setting.written is None else counted(setting.written, -amount, grain)
    if grain in {"second", "minute", "hour", "decade", "century", "period"}:
        return FUZZY
    return Reading(f"{value}~" if value and found.get("about") else value, "relative")


def _goes_on(after: str) -> bool:
    """Say whether a unit without a number names something else: قبل شهر رمضان, قبل عام 2015, قبل يوم القيامة."""
    return after.startswith("ال") or after.isdecimal() or after in hijri_months() or after in months()


def read_period(found: Mapping[str, str | None], setting: Setting) -> Reading | None:
    """Read «الأسبوع الماضي», «مطلع العام الجاري»; plurals (الأيام الماضية) stay vague."""
    grain, own = setting.times.words["unit"][found["unit"] or ""].split()
    turn = turn_of(found.get("turn"), setting.times)
    if found["unit"] == "عام" and setting.has("office", setting.before):
        return None
    if own != "1":
        return FUZZY
    if turn is None or grain in {"second", "minute", "hour"}:
        return None
    value = None if setting.written is None else period(setting.written, turn, grain)
    return Reading(value, "relative")


def read_this(found: Mapping[str, str | None], setting: Setting) -> Reading | None:
    """Read «هذا العام», «نهاية الشهر» as the present one."""
    grain, own = setting.times.words["unit"][found["unit"] or ""].split()
    if own != "1" or grain not in {"day", "week", "month", "year", "decade", "century"}:
        return None
    if found.get("stage") and grain == "week":
        return FUZZY  # نهاية الأسبوع is a weekend, of which week is not said
    value = None if setting.written is None else period(setting.written, 0, grain)
    return Reading(value, "relative")


def read_stage(found: Mapping[str, str | None], setting: Setting) -> Reading | None:
    """Read «نهاية العام»; only months and years begin and end so."""
    grain = setting.times.words["unit"][found["unit"] or ""].split()[0]
    if grain not in {"month", "year"} or setting.after.startswith("ال") or re.fullmatch(r"\d+", setting.after):
        return None
    return read_this(found, setting)


def read_within(found: Mapping[str, str | None], setting: Setting) -> Reading | None:
    """Read «في غضون شهور», «خلال يومين»: vague; but not «خلال يوم الثلاثاء»."""
    grain, own = setting.times.words["unit"][found["unit"] or ""].split()
    return None if (own == "1" or grain == "period") and _goes_on(setting.after) else FUZZY


def read_after(found: Mapping[str, str | None], setting: Setting) -> Reading | None:
    """Leave «بعد يومين من …» and «بعد ثلاثة أشهر» vague: they count from the story; «بعد عام» alone is no time."""
    own = setting.times.words["unit"][found["unit"] or ""].split()[1]
    counts = found.get("count") is not None or own != "1" or setting.after in {"من", "علي"}
    return FUZZY if counts and not _goes_on(setting.after) else None


def read_vague(_found: Mapping[str, str | None], _setting: Setting) -> Reading | None:
    """Leave a vague phrase vague."""
    return FUZZY


def read_decade(found: Mapping[str, str | None], setting: Setting) -> Reading | None:
    """Read «ثمانينيات القرن الماضي» as ``198X``."""
    tens = setting.times.words["decade"][found["decade"] or ""]
    return Reading(f"{CENTURIES[found['century'] or '']}{tens}X", "absolute")
