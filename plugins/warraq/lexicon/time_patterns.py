"""The shapes of Arabic time expressions, as patterns over folded tokens joined by single spaces.

A pattern is tried only where a token can open one (``openers``), so that ordinary words cost one look-up. A token
that begins with لل is first written لال, so that every word has its article in front of it whatever its clitics.
Groups name what the reader needs to compute a value.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from warraq.lexicon.times import Times
from warraq.text.month_names import bare_weekdays, hijri_months, months, weekdays

C = "[وف]?[بلك]?"  # clitics
CLITICS = tuple(first + second for first in ("", "و", "ف") for second in ("", "ب", "ل", "ك"))
YEAR = r"(?:1[89]|20)\d\d"
HIJRI_YEAR = r"1[34]\d\d"
TENS = range(20, 100, 10)
MONTH_NUMBERS = range(2, 13)  # شهر ثلاثة is March, شهر واحد is one month
LAST_RANK = 10  # the tenth Saturday of something; the sixteenth is a date
COMMA = "(?: ?[،,])?"


@dataclass(frozen=True, slots=True)
class Shape:
    """One shape of time expression; ``name`` tells the reader how to compute its value."""

    name: str
    pattern: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Shapes:
    """All shapes, and the folded tokens that can open one (a token with a digit always can)."""

    shapes: tuple[Shape, ...]
    openers: frozenset[str]


def one_of(words: Iterable[str]) -> str:
    """Return a group that matches any of the words, the longest first."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "(?:" + "|".join(word.replace(".", r"\.") for word in ordered) + ")"


@lru_cache(maxsize=4)
def shapes(times: Times) -> Shapes:
    """Compile the patterns from the lexicon's words; once for each lexicon."""
    words = {role: one_of(forms) for role, forms in times.words.items()}
    month, hijri_month, weekday = one_of(months()), one_of(hijri_months()), one_of(weekdays())
    tens = one_of(form for form, number in times.cardinals.items() if number in TENS)
    cardinal = rf"(?:{one_of(times.cardinals)} و{tens}|{one_of(times.cardinals)})"
    ordinal = rf"(?:{one_of(times.ordinals)} وال(?:عشرين|عشرون|ثلاثين|ثلاثون)|{one_of(times.ordinals)})"
    number = rf"(?:\d{{1,2}}|{ordinal})"
    month_pair = rf"(?P<month>{month})(?: ?[/-] ?(?P<pair>{month})| \( (?P<bracket>{month}) \))?"
    common, hijri = rf"(?: ?{words['common']})?", rf" ?{words['hijri']}"
    year_word = one_of(times.words["year"])
    turn = rf"(?P<turn>{words['turn']})"
    year_tail = (
        rf"(?:{COMMA}(?: من| في)?(?: [بل]?{year_word})? (?P<year>{YEAR}){common}"
        rf"| (?:من )?(?:العام|السنه) (?P<year_turn>{words['turn']})| {turn})"
    )
    part = rf"(?:{C}{words['part']} )?"
    today = rf"(?:{C}اليوم (?:الذي|اللي|الي) )?(?:{C}يوم )?{C}(?P<today>{words['day']})"
    named_day = rf"(?:{C}(?:يوم|نهار|ليله|اليوم) )?{C}(?P<weekday>{weekday})"
    before = rf"{part}(?:{today}{COMMA}(?: الموافق)? )?(?:{named_day}{COMMA}(?: الموافق)?(?: في)?(?P<open> \()? )?"
    close = r"(?(open)(?: \))?)"
    count = rf"(?P<count>\d{{1,3}}|{cardinal}|{words['few']})"
    about = rf"(?:(?P<about>{words['about']}) )?"
    unit = rf"(?P<unit>{words['unit']})"
    of_month = "(?: من)?(?: شهر)?"
    patterns = {
        "day": rf"{before}{C}(?P<day>{number}){of_month} {C}{month_pair}{year_tail}?{close}",
        "range": rf"{C}(?P<day>{number})(?: (?P<first_month>{month}))?(?: (?:الي|حتي|-) | و)"
        rf"(?P<last>{number}){of_month} {month_pair}{year_tail}?",
        "numeric": rf"{before}{C}(?P<first>\d{{1,4}}) (?P<mark>[/.-]) (?P<second>\d{{1,2}}) (?P=mark) "
        rf"(?P<third>\d{{1,4}})(?:t\d+(?: : \d+)*z?|{hijri}|{common})?{close}",
        "month": rf"(?:{C}(?P<stage>{words['stage']}) )?(?:{C}(?P<word>شهر|شهري) )?{C}{month_pair}{year_tail}?",
        "hijri": rf"{before}(?:{C}(?P<day>{number}){of_month} )?(?:{C}(?P<word>شهر) )?{C}(?P<hijri_month>{hijri_month})"
        rf"(?: المبارك| المعظم)?(?:(?: من)?(?: ل?{year_word})? (?P<hijri_year>{HIJRI_YEAR})(?:{hijri})?| {turn})?"
        rf"{close}",
        "hijri_year": rf"{C}(?:{year_word} )?(?P<hijri_year>\d{{2,4}}){hijri}",
        "year": rf"(?:{C}(?P<word>{year_word}|عامي|الاعوام|موسم) ?)?{C}(?P<year>{YEAR})"
        rf"(?:(?: (?P<mark>[/-]) | (?:الي|حتي) | و(?:حتي |الي )?)(?P<last>{YEAR}))?{common}",
        "weekday": rf"{part}{named_day}"
        rf"(?:(?: من)?(?: (?P<this_week>هذا) الاسبوع| الاسبوع (?P<week_turn>{words['turn']}))| {turn})?"
        rf"(?: {words['hour']})?",
        "today": rf"{part}{today}(?:{COMMA}(?P<open> \()? (?:يوم )?(?P<weekday>{weekday}){close})?",
        "ago": rf"{C}{words['ago']} {about}(?:{count} )?{unit}(?: واحده?| قليله| طويله| عديده)?",
        "period": rf"(?:{C}(?:في )?{words['within']} )?(?:{C}(?P<stage>{words['stage']}) )?(?:{C}هذ[اه] )?{C}ال{unit}"
        rf"(?: ال?(?:{cardinal}|{ordinal}|ـ?\d+))?(?: القليله| القليلين)? {turn}",
        "plural": rf"(?:{C}(?:في )?{words['within']} )?{C}ال ?(?P<count>\d+) ?{unit} {turn}",
        "this": rf"(?:{C}(?P<stage>{words['stage']}) )?{C}(?:هذا|هذه) ال{unit}",
        "stage": rf"{C}(?P<stage>{words['stage']}) ال{unit}",
        "within": rf"{C}{words['within']} {about}(?:{count} )?{unit}(?: قليله| واحده?)?",
        "vague": rf"{C}{words['vague']}(?: جدا)?",
        "after": rf"{C}(?:بعد|قبل|عقب) {about}(?:{count} )?{unit}(?: قليله| طويله| عديده| واحده?)?",
        "since": rf"{C}منذ {words['since']} \w+",
        "decade": rf"{C}(?:ال)?(?P<decade>{words['decade']})(?: من)? القرن "
        r"(?P<century>الماضي|العشرين|التاسع عشر|الحالي)",
    }
    patterns |= _within(
        ordinal=ordinal, month_pair=month_pair, year_tail=year_tail, before=before, turns=words["turn"], times=times
    )
    compiled = tuple(Shape(name, re.compile(rf"(?:{text})(?!\S)")) for name, text in patterns.items())
    return Shapes(compiled, _openers(times))


def _within(  # noqa: PLR0913, the pieces that the shapes above are made of too
    *, ordinal: str, month_pair: str, year_tail: str, before: str, turns: str, times: Times
) -> dict[str, str]:
    """Return the shapes of what has its place in a month, a week, a year or a calendar (the third Tuesday, a feast)."""
    weekday, bare = one_of(weekdays()), one_of(bare_weekdays())
    numbers = one_of(form for form, number in times.cardinals.items() if number in MONTH_NUMBERS)
    late = one_of(form for form, number in times.ordinals.items() if number > LAST_RANK)
    late_ordinal = rf"(?:{one_of(times.ordinals)} وال(?:عشرين|عشرون|ثلاثين|ثلاثون)|{late})"
    year_word = one_of(times.words["year"])
    of_month = (
        rf"(?: من| في)? (?:{C}شهر (?P<month_number>\d{{1,2}}|{numbers})|{C}الشهر (?P<month_rank>{ordinal})"
        rf"|(?:{C}شهر )?{C}{month_pair}|{C}(?P<this_month>هذا) الشهر|{C}الشهر (?P<month_turn>{turns})){year_tail}?"
    )
    of_year = (
        rf"(?: من| في)? (?:(?:{C}{year_word} )?{C}(?P<year>{YEAR})|{C}(?P<this_year>هذا|هذه) (?:العام|السنه)"
        rf"|{C}(?:العام|السنه)(?: (?P<year_turn>{turns}))?)"
    )
    return {
        "nth_weekday": rf"{C}(?P<rank>{ordinal}|اخر) (?:يوم )?(?P<named>{bare}|{weekday}){of_month}",
        "weekday_nth": rf"(?:{C}يوم )?{C}(?P<named>{weekday}) (?P<rank>{ordinal}|الاخيره?){of_month}",
        "nth_day": rf"{C}(?P<rank>{ordinal}|اخر) يوم{of_month}",
        "day_nth": rf"{C}(?:ال)?يوم (?P<rank>{ordinal}|الاخير){of_month}",
        "day_of_month": rf"{before}{C}(?:ال ?)?(?P<rank>\d{{1,2}}|{ordinal}){of_month}",
        "day_of_this": rf"{before}{C}(?:ال ?)?(?P<rank>\d{{1,2}}) (?P<month_turn>الجاري|الحالي)",
        "weekday_date": rf"(?:{C}يوم )?{C}(?P<named>{weekday}) (?P<rank>{late_ordinal})",
        "weekday_of_week": rf"{C}(?P<named>{bare})(?: من)?"
        rf"(?: (?P<this_week>هذا) الاسبوع| الاسبوع (?P<week_turn>{turns}))",
        "night": rf"{C}ليله? {C}(?P<named>{weekday})(?: ?[-/–] ?| الي | )(?P<last>{weekday})",
        "numeric_month": rf"{C}(?P<month_number>\d{{1,2}}) / (?P<year>{YEAR})",
        "share": rf"{C}(?P<share>الربع|النصف|الثلث) (?P<rank>{ordinal}|الاخير){of_year}",
        "century": rf"{C}القرن (?P<rank>{ordinal}(?: والعشرين| والعشرون)?)(?: الميلادي)?",
        "feast": rf"(?:{C}(?P<rank>{ordinal}) ايام )?(?:{C}(?P<eve>عشيه|ليله) |{C}(?P<announced>يوم) )?"
        rf"{C}(?P<feast>{one_of(times.feasts)})(?: المبارك| المجيد| السعيد| الشريف)?"
        rf"(?:(?: ل?{year_word})? (?P<year>{YEAR})| (?P<this_year>هذا|هذه) (?:العام|السنه)| (?P<turn>{turns}))?",
    }


def _openers(times: Times) -> frozenset[str]:
    """Return every token that can open a shape, clitics included."""
    roles = ("part", "day", "ago", "within", "vague", "stage", "year", "decade")
    first = {phrase.split()[0] for role in roles for phrase in times.words[role]}
    first |= {phrase.split()[0] for table in (months(), hijri_months(), weekdays(), times.ordinals) for phrase in table}
    first |= {"ال" + word for role in ("unit", "decade") for word in times.words[role]}
    first |= bare_weekdays().keys() | {phrase.split()[0] for phrase in times.feasts}
    first |= {"الربع", "النصف", "الثلث", "القرن", "اخر", "ليله", "عشيه", "بعد", "عقب"}
    first |= {"يوم", "اليوم", "نهار", "شهر", "شهري", "هذا", "هذه", "في", "عامي", "الاعوام", "موسم", "ال"}
    return frozenset(clitics + word for clitics in CLITICS for word in first)
