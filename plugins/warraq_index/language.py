"""Arabic for templates: dates, counted nouns and lists, all from the CLDR that Babel carries."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from functools import cache, partial
from types import MappingProxyType

from babel import Locale
from babel.lists import format_list

ARABIC = Locale("ar")
DAY = re.compile(r"(-?\d{4})(?:-(\d{2})(?:-(\d{2}))?)?[?~%]?")  # ISO 8601, with EDTF's marks of doubt
TRADITIONS = {"both": ("ar_SY", "ar")}  # شباط of the Levant and Iraq, فبراير of Egypt and the Gulf

# Six forms each, in CLDR's order: zero, one, two, few (3 to 10), many (11 to 99), other (100 and more).
FORMS: Mapping[str, tuple[str, str, str, str, str, str]] = MappingProxyType(
    {
        "article": ("لا مقالات", "مقالة واحدة", "مقالتان", "{} مقالات", "{} مقالة", "{} مقالة"),
        "person": ("لا أشخاص", "شخص واحد", "شخصان", "{} أشخاص", "{} شخصًا", "{} شخص"),
        "organization": ("لا منظمات", "منظمة واحدة", "منظمتان", "{} منظمات", "{} منظمة", "{} منظمة"),
        "place": ("لا أماكن", "مكان واحد", "مكانان", "{} أماكن", "{} مكانًا", "{} مكان"),
        "event": ("لا أحداث", "حدث واحد", "حدثان", "{} أحداث", "{} حدثًا", "{} حدث"),
        "topic": ("لا موضوعات", "موضوع واحد", "موضوعان", "{} موضوعات", "{} موضوعًا", "{} موضوع"),
        "quote": ("لا أقوال", "قول واحد", "قولان", "{} أقوال", "{} قولًا", "{} قول"),
        "mention": ("لا إشارات", "إشارة واحدة", "إشارتان", "{} إشارات", "{} إشارة", "{} إشارة"),
        "source": ("لا مصادر", "مصدر واحد", "مصدران", "{} مصادر", "{} مصدرًا", "{} مصدر"),
        "name": ("لا أسماء", "اسم واحد", "اسمان", "{} أسماء", "{} اسمًا", "{} اسم"),
        "word": ("لا كلمات", "كلمة واحدة", "كلمتان", "{} كلمات", "{} كلمة", "{} كلمة"),
        "result": ("لا نتائج", "نتيجة واحدة", "نتيجتان", "{} نتائج", "{} نتيجة", "{} نتيجة"),
        "day": ("لا أيام", "يوم واحد", "يومان", "{} أيام", "{} يومًا", "{} يوم"),
        "month": ("لا أشهر", "شهر واحد", "شهران", "{} أشهر", "{} شهرًا", "{} شهر"),
        "year": ("لا سنوات", "سنة واحدة", "سنتان", "{} سنوات", "{} سنة", "{} سنة"),
        "page": ("لا صفحات", "صفحة واحدة", "صفحتان", "{} صفحات", "{} صفحة", "{} صفحة"),
    }
)
CATEGORIES = ("zero", "one", "two", "few", "many", "other")


@cache
def counted(number: int, noun: str) -> str:
    """Return the number with its noun in the right form: «مقالتان», «3 مقالات», «11 مقالة».

    ``noun`` is a key of ``FORMS``; another one raises ``KeyError``.
    """
    form = FORMS[noun][CATEGORIES.index(ARABIC.plural_form(number))]
    return form.format(grouped(number))


def grouped(number: int) -> str:
    """Return a number in the digits 0 to 9, thousands apart: 12,345."""
    return f"{number:,}"


def arabic_list(words: Iterable[object]) -> str:
    """Join words as an Arabic sentence does: «القاهرة وبيروت ودمشق»."""
    return format_list([str(word) for word in words], locale=ARABIC)


@cache
def month_name(month: int, tradition: str = "both") -> str:
    """Return a month's name, 1 to 12, in one tradition (a CLDR locale) or, where they differ, in both."""
    names = (Locale.parse(name).months["format"]["wide"][month] for name in TRADITIONS.get(tradition, (tradition,)))
    return "/".join(dict.fromkeys(names))


@cache
def arabic_date(value: str, tradition: str = "both") -> str:
    """Write an ISO day or an EDTF date (year, month, interval, doubt) in Arabic; an empty one stays empty.

    Anything else is returned as it is: better an odd date than a wrong one.
    """
    text = str(value or "")
    if "/" in text:
        ends = (arabic_date(end, tradition) if end.strip(".") else "؟" for end in text.split("/", 1))
        return " – ".join(ends)
    found = DAY.fullmatch(text)
    if not found:
        return text
    year, month, day = found.groups()
    parts = [str(int(year))]
    if month and 1 <= int(month) <= 12:  # noqa: PLR2004 months of a year; EDTF's seasons are above
        parts.insert(0, month_name(int(month), tradition))
    elif month:
        return text
    if day:
        parts.insert(0, str(int(day)))
    doubt = "نحو " if text.endswith(("~", "%")) else ""
    return doubt + " ".join(parts) + ("؟" if text.endswith(("?", "%")) else "")


def filters(tradition: str) -> dict[str, Callable[..., str]]:
    """Return the Jinja filters, by the names that templates use."""
    return {
        "arabic_date": partial(arabic_date, tradition=tradition),
        "month_name": partial(month_name, tradition=tradition),
        "counted": counted,
        "grouped": grouped,
        "arabic_list": arabic_list,
    }
