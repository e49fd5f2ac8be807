"""The shapes of Arabic time expressions, as patterns over folded tokens joined by single spaces.

A pattern is tried only where a token can open one (``openers``), so that ordinary words cost one look-up. A token
that begins with لل is first written لال, so that every word has its article in front of it whatever its clitics.
Groups name what the reader needs to compute a value.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from warraq.lexicon.times import Times
from warraq.text.month_names import bare_weekdays, hijri_months, months, weekdays

CLITICS = tuple(first + second for first in ("", "و", "ف") for second in ("", "ب", "ل", "ك"))
TENS = range(20, 100, 10)
MONTH_NUMBERS = range(2, 13)  # شهر ثلاثة is March, شهر واحد is one month
LAST_RANK = 10  # the tenth Saturday of something; the sixteenth is a date

# What shapes are made of, itself of the lexicon's words and of the pieces above it. ``C`` are clitics, ``before`` is
# what may stand before a day, ``close`` the bracket that it may have opened.
PIECES: Mapping[str, str] = {
    "C": r"[وف]?[بلك]?",
    "comma": r"(?: ?[،,])?",
    "year": r"(?:1[89]|20)\d\d",
    "year_of_hijra": r"1[34]\d\d",
    "cardinal": r"(?:{cardinals} و{tens}|{cardinals})",
    "and_tens": r"وال(?:عشرين|عشرون|ثلاثين|ثلاثون)",
    "ordinal": r"(?:{ordinals} {and_tens}|{ordinals})",
    "late_ordinal": r"(?:{ordinals} {and_tens}|{late_ordinals})",
    "number": r"(?:\d{{1,2}}|{ordinal})",
    "month_pair": r"(?P<month>{month})(?: ?[/-] ?(?P<pair>{month})| \( (?P<bracket>{month}) \))?",
    "common": r"(?: ?{words[common]})?",
    "hijri": r" ?{words[hijri]}",
    "year_word": r"{words[year]}",
    "turn": r"(?P<turn>{words[turn]})",
    "year_tail": r"(?:{comma}(?: من| في)?(?: [بل]?{year_word})? (?P<year>{year}){common}"
    r"| (?:من )?(?:العام|السنه) (?P<year_turn>{words[turn]})| {turn})",
    "part": r"(?:{C}{words[part]} )?",
    "today": r"(?:{C}اليوم (?:الذي|اللي|الي) )?(?:{C}يوم )?{C}(?P<today>{words[day]})",
    "named_day": r"(?:{C}(?:يوم|نهار|ليله|اليوم) )?{C}(?P<weekday>{weekday})",
    "before": r"{part}(?:{today}{comma}(?: الموافق)? )?(?:{named_day}{comma}(?: الموافق)?(?: في)?(?P<open> \()? )?",
    "close": r"(?(open)(?: \))?)",
    "count": r"(?P<count>\d{{1,3}}|{cardinal}|{words[few]})",
    "about": r"(?:(?P<about>{words[about]}) )?",
    "unit": r"(?P<unit>{words[unit]})",
    "of_month": r"(?: من)?(?: شهر)?",
    "of_some_month": r"(?: من| في)? (?:{C}شهر (?P<month_number>\d{{1,2}}|{month_numbers})"
    r"|{C}الشهر (?P<month_rank>{ordinal})|(?:{C}شهر )?{C}{month_pair}|{C}(?P<this_month>هذا) الشهر"
    r"|{C}الشهر (?P<month_turn>{words[turn]})){year_tail}?",
    "of_year": r"(?: من| في)? (?:(?:{C}{year_word} )?{C}(?P<year>{year})|{C}(?P<this_year>هذا|هذه) (?:العام|السنه)"
    r"|{C}(?:العام|السنه)(?: (?P<year_turn>{words[turn]}))?)",
}

# Days, months and years by their names and numbers.
DATES: Mapping[str, str] = {
    "day": r"{before}{C}(?P<day>{number}){of_month} {C}{month_pair}{year_tail}?{close}",
    "range": r"{C}(?P<day>{number})(?: (?P<first_month>{month}))?(?: (?:الي|حتي|-) | و)"
    r"(?P<last>{number}){of_month} {month_pair}{year_tail}?",
    "numeric": r"{before}{C}(?P<first>\d{{1,4}}) (?P<mark>[/.-]) (?P<second>\d{{1,2}}) (?P=mark) "
    r"(?P<third>\d{{1,4}})(?:t\d+(?: : \d+)*z?|{hijri}|{common})?{close}",
    "month": r"(?:{C}(?P<stage>{words[stage]}) )?(?:{C}(?P<word>شهر|شهري) )?{C}{month_pair}{year_tail}?",
    "hijri": r"{before}(?:{C}(?P<day>{number}){of_month} )?(?:{C}(?P<word>شهر) )?{C}(?P<hijri_month>{hijri_month})"
    r"(?: المبارك| المعظم)?(?:(?: من)?(?: ل?{year_word})? (?P<hijri_year>{year_of_hijra})(?:{hijri})?| {turn})?"
    r"{close}",
    "hijri_year": r"{C}(?:{year_word} )?(?P<hijri_year>\d{{2,4}}){hijri}",
    "year": r"(?:{C}(?P<word>{year_word}|عامي|الاعوام|موسم) ?)?{C}(?P<year>{year})"
    r"(?:(?: (?P<mark>[/-]) | (?:الي|حتي) | و(?:حتي |الي )?)(?P<last>{year}))?{common}",
}

# What is counted from the day of writing, and what stays vague.
RELATIVE: Mapping[str, str] = {
    "weekday": r"{part}{named_day}"
    r"(?:(?: من)?(?: (?P<this_week>هذا) الاسبوع| الاسبوع (?P<week_turn>{words[turn]}))| {turn})?"
    r"(?: {words[hour]})?",
    "today": r"{part}{today}(?:{comma}(?P<open> \()? (?:يوم )?(?P<weekday>{weekday}){close})?",
    "ago": r"{C}{words[ago]} {about}(?:{count} )?{unit}(?: واحده?| قليله| طويله| عديده)?",
    "period": r"(?:{C}(?:في )?{words[within]} )?(?:{C}(?P<stage>{words[stage]}) )?(?:{C}هذ[اه] )?{C}ال{unit}"
    r"(?: ال?(?:{cardinal}|{ordinal}|ـ?\d+))?(?: القليله| القليلين)? {turn}",
    "plural": r"(?:{C}(?:في )?{words[within]} )?{C}ال ?(?P<count>\d+) ?{unit} {turn}",
    "this": r"(?:{C}(?P<stage>{words[stage]}) )?{C}(?:هذا|هذه) ال{unit}",
    "stage": r"{C}(?P<stage>{words[stage]}) ال{unit}",
    "within": r"{C}{words[within]} {about}(?:{count} )?{unit}(?: قليله| واحده?)?",
    "vague": r"{C}{words[vague]}(?: جدا)?",
    "after": r"{C}(?:بعد|قبل|عقب) {about}(?:{count} )?{unit}(?: قليله| طويله| عديده| واحده?)?",
    "since": r"{C}منذ {words[since]} \w+",
    "decade": r"{C}(?:ال)?(?P<decade>{words[decade]})(?: من)? القرن "
    r"(?P<century>الماضي|العشرين|التاسع عشر|الحالي)",
}

# What has its place in a month, a week, a year or a calendar: the third Tuesday, a feast.
PLACED: Mapping[str, str] = {
    "nth_weekday": r"{C}(?P<rank>{ordinal}|اخر) (?:يوم )?(?P<named>{bare_weekday}|{weekday}){of_some_month}",
    "weekday_nth": r"(?:{C}يوم )?{C}(?P<named>{weekday}) (?P<rank>{ordinal}|الاخيره?){of_some_month}",
    "nth_day": r"{C}(?P<rank>{ordinal}|اخر) يوم{of_some_month}",
    "day_nth": r"{C}(?:ال)?يوم (?P<rank>{ordinal}|الاخير){of_some_month}",
    "day_of_month": r"{before}{C}(?:ال ?)?(?P<rank>\d{{1,2}}|{ordinal}){of_some_month}",
    "day_of_this": r"{before}{C}(?:ال ?)?(?P<rank>\d{{1,2}}) (?P<month_turn>الجاري|الحالي)",
    "weekday_date": r"(?:{C}يوم )?{C}(?P<named>{weekday}) (?P<rank>{late_ordinal})",
    "weekday_of_week": r"{C}(?P<named>{bare_weekday})(?: من)?"
    r"(?: (?P<this_week>هذا) الاسبوع| الاسبوع (?P<week_turn>{words[turn]}))",
    "night": r"{C}ليله? {C}(?P<named>{weekday})(?: ?[-/–] ?| الي | )(?P<last>{weekday})",
    "numeric_month": r"{C}(?P<month_number>\d{{1,2}}) / (?P<year>{year})",
    "share": r"{C}(?P<share>الربع|النصف|الثلث) (?P<rank>{ordinal}|الاخير){of_year}",
    "century": r"{C}القرن (?P<rank>{ordinal}(?: والعشرين| والعشرون)?)(?: الميلادي)?",
    "feast": r"(?:{C}(?P<rank>{ordinal}) ايام )?(?:{C}(?P<eve>عشيه|ليله) |{C}(?P<announced>يوم) )?"
    r"{C}(?P<feast>{feasts})(?: المبارك| المجيد| السعيد| الشريف)?"
    r"(?:(?: ل?{year_word})? (?P<year>{year})| (?P<this_year>هذا|هذه) (?:العام|السنه)| (?P<turn>{words[turn]}))?",
}


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
    pieces = _vocabulary(times)
    for name, piece in PIECES.items():
        pieces[name] = piece.format_map(pieces)
    found = {name: pattern.format_map(pieces) for table in (DATES, RELATIVE, PLACED) for name, pattern in table.items()}
    compiled = tuple(Shape(name, re.compile(rf"(?:{text})(?!\S)")) for name, text in found.items())
    return Shapes(compiled, _openers(times))


def _vocabulary(times: Times) -> dict[str, Any]:
    """Return the words that pieces are made of, as groups; ``words`` are those of the lexicon by their role."""
    tens = (form for form, number in times.cardinals.items() if number in TENS)
    month_numbers = (form for form, number in times.cardinals.items() if number in MONTH_NUMBERS)
    late = (form for form, number in times.ordinals.items() if number > LAST_RANK)
    return {
        "words": {role: one_of(forms) for role, forms in times.words.items()},
        "month": one_of(months()),
        "hijri_month": one_of(hijri_months()),
        "weekday": one_of(weekdays()),
        "bare_weekday": one_of(bare_weekdays()),
        "cardinals": one_of(times.cardinals),
        "tens": one_of(tens),
        "month_numbers": one_of(month_numbers),
        "ordinals": one_of(times.ordinals),
        "late_ordinals": one_of(late),
        "feasts": one_of(times.feasts),
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
