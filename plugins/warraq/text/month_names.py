"""Names of months and weekdays in the traditions that Arabic newspapers follow, and what each stands for.

Three traditions name the Gregorian months: Syriac names (the Levant and Iraq), English ones (Egypt, the Gulf,
Sudan, Libya) and French ones (Tunisia, Algeria; Morocco with spellings of its own). They agree with Unicode
CLDR (ar_SY, ar_EG, ar_TN, ar_DZ, ar_MA, ar_MR). Keys of the maps are folded.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from warraq.text.normalize import fold

# Position is the month's number less one: Levant and Iraq | Egypt and the Gulf | the Maghreb, Mauritania last.
MONTH_NAMES: tuple[tuple[str, ...], ...] = (
    ("كانون الثاني", "كانون ثاني", "يناير", "جانفي"),
    ("شباط", "فبراير", "فيفري"),
    ("آذار", "مارس"),
    ("نيسان", "أبريل", "إبريل", "أفريل"),
    ("أيار", "مايو", "ماي"),
    ("حزيران", "يونيو", "يونيه", "جوان"),
    ("تموز", "يوليو", "يوليه", "جويلية", "يوليوز"),
    ("آب", "أغسطس", "أوت", "غشت", "أغشت"),
    ("أيلول", "سبتمبر", "شتنبر", "شتمبر"),
    ("تشرين الأول", "تشرين أول", "أكتوبر"),
    ("تشرين الثاني", "تشرين ثاني", "نوفمبر", "نونبر"),
    ("كانون الأول", "كانون أول", "ديسمبر", "دجنبر", "دجمبر"),
)
HIJRI_MONTH_NAMES: tuple[tuple[str, ...], ...] = (
    ("محرم", "المحرم"),
    ("صفر",),
    ("ربيع الأول", "ربيع أول"),
    ("ربيع الآخر", "ربيع الثاني", "ربيع ثاني"),
    ("جمادى الأولى", "جمادى الأول", "جمادي الأول"),
    ("جمادى الآخرة", "جمادى الثانية", "جمادى الآخر", "جمادى الثاني"),
    ("رجب",),
    ("شعبان",),
    ("رمضان",),
    ("شوال",),
    ("ذو القعدة", "ذي القعدة"),
    ("ذو الحجة", "ذي الحجة"),
)
ENGLISH_MONTH_NAMES = (
    ("january", "jan"),
    ("february", "feb"),
    ("march", "mar"),
    ("april", "apr"),
    ("may",),
    ("june", "jun"),
    ("july", "jul"),
    ("august", "aug"),
    ("september", "sep", "sept"),
    ("october", "oct"),
    ("november", "nov"),
    ("december", "dec"),
)
ENGLISH_WEEKDAYS = frozenset(
    name[:letters]
    for name in ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
    for letters in (3, None)
)
# These are also words or people's names (practised, May, Nissan, father, out, zero, …): they are a month only
# beside a day, a year, a second month name or the word شهر.
DOUBTFUL_MONTH_NAMES = (
    ("مارس", "ماي", "نيسان", "آب", "أوت", "جوان", "غشت"),
    ("محرم", "صفر", "رجب", "شعبان", "رمضان", "شوال"),
)
# Monday is 0, as in ``datetime.date.weekday``.
WEEKDAY_NAMES: tuple[tuple[str, ...], ...] = (
    ("الاثنين", "الإثنين", "الأثنين"),
    ("الثلاثاء", "الثلثاء", "الثلاثا"),
    ("الأربعاء", "الإربعاء", "الاربعا"),
    ("الخميس",),
    ("الجمعة",),
    ("السبت",),
    ("الأحد",),
)


def _numbered(names: tuple[tuple[str, ...], ...], first: int) -> Mapping[str, int]:
    pairs = {fold(name): number for number, row in enumerate(names, first) for name in row}
    return MappingProxyType(pairs)


@cache
def months() -> Mapping[str, int]:
    """Map every folded Gregorian month name to 1 … 12."""
    return _numbered(MONTH_NAMES, 1)


@cache
def hijri_months() -> Mapping[str, int]:
    """Map every folded Hijri month name to 1 … 12."""
    return _numbered(HIJRI_MONTH_NAMES, 1)


@cache
def english_months() -> Mapping[str, int]:
    """Map every English month name, lower case, to 1 … 12."""
    return _numbered(ENGLISH_MONTH_NAMES, 1)


@cache
def weekdays() -> Mapping[str, int]:
    """Map every folded weekday name, article included, to 0 (Monday) … 6 (Sunday)."""
    return _numbered(WEEKDAY_NAMES, 0)


@cache
def bare_weekdays() -> Mapping[str, int]:
    """Map every folded weekday name without its article (ثلاثاء) to 0 (Monday) … 6 (Sunday)."""
    return MappingProxyType({name.removeprefix("ال"): number for name, number in weekdays().items()})


@cache
def doubtful_months() -> frozenset[str]:
    """Return the folded month names that are also other words."""
    return frozenset(fold(name) for row in DOUBTFUL_MONTH_NAMES for name in row)
