"""Dates in the interface's language: days, months, EDTF's intervals and doubts, and the Hijri day beside them."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass

from babel import Locale, UnknownLocaleError

from warraq.text.calendars import full_day, hijri_of
from warraq.text.month_names import HIJRI_MONTH_NAMES
from warraq_index.interface.catalogue import Catalogue
from warraq_index.interface.numerals import digits

DAY = re.compile(r"(-?\d{4})(?:-(\d{2})(?:-(\d{2}))?)?[?~%]?")  # ISO 8601, with EDTF's marks of doubt
BOTH = "both"  # شباط of the Levant and Iraq, فبراير of Egypt and the Gulf
TRADITIONS = {BOTH: ("ar_SY", "ar_EG"), "ar": ("ar_EG",)}
ENGLISH = "en_GB"  # 21 February 2023, in the order that Arabic has too
ENGLISH_HIJRI_MONTHS = (
    *("Muharram", "Safar", "Rabiʻ I", "Rabiʻ II", "Jumada I", "Jumada II", "Rajab", "Shaʻban", "Ramadan"),
    *("Shawwal", "Dhuʻl-Qiʻdah", "Dhuʻl-Hijjah"),
)


def locales(language: str, month_names: str) -> tuple[Locale, ...]:
    """Return the CLDR locales that months are named by. Raises ``ValueError`` for what is no Arabic locale."""
    if language != "ar":
        return (Locale.parse(ENGLISH),)
    try:
        found = tuple(Locale.parse(name) for name in TRADITIONS.get(month_names, (month_names,)))
    except UnknownLocaleError as fault:
        raise ValueError(month_names) from fault
    if any(one.language != language for one in found):
        raise ValueError(month_names)
    return found


@dataclass(frozen=True, slots=True)
class Dates:
    """How dates are worded: by CLDR's ``locales`` (the second where two traditions name a month differently), in the
    digits of ``system``. ``hijri`` says whether the Hijri day is shown.
    """

    catalogue: Catalogue
    locales: tuple[Locale, ...]
    system: str
    hijri: bool

    def month_name(self, month: int) -> str:
        """Return a month's name, 1 to 12, in the site's tradition or, where they differ, in both."""
        return "/".join(dict.fromkeys(one.months["format"]["wide"][month] for one in self.locales))

    def worded_date(self, value: str) -> str:
        """Word an ISO day or an EDTF date (year, month, interval, doubt); an empty one stays empty.

        Anything else is returned as it is: better an odd date than a wrong one.
        """
        text = str(value or "")
        gettext = self.catalogue.gettext
        if "/" in text:
            ends = (self.worded_date(end) if end.strip(".") else gettext("؟") for end in text.split("/", 1))
            return " – ".join(ends)
        found = DAY.fullmatch(text)
        if not found:
            return text
        year, month, day = found.groups()
        if month and not 1 <= int(month) <= 12:  # noqa: PLR2004 months of a year; EDTF's seasons are above
            return text
        parts = [int(day) if day else "", self.month_name(int(month)) if month else "", int(year)]
        worded = " ".join(digits(part, self.system) for part in parts if part != "")
        if text.endswith(("~", "%")):
            worded = gettext("نحو %(date)s") % {"date": worded}
        return gettext("%(date)s؟") % {"date": worded} if text.endswith(("?", "%")) else worded

    def worded_start(self, first: str, last: str) -> str:
        """Word the first ISO day of a stretch without the month and the year that its last has too: «11»."""
        if not full_day(first) or not full_day(last) or first[:4] != last[:4]:
            return self.worded_date(first)
        return digits(int(first[8:]), self.system) if first[:7] == last[:7] else self.day_of_year(first[5:])

    def day_of_year(self, value: str) -> str:
        """Word a day of any year, ``02-21``: «21 شباط/فبراير»."""
        month, day = (int(part) for part in value.split("-"))
        return f"{digits(day, self.system)} {self.month_name(month)}"

    def hijri_date(self, value: str) -> str:
        """Word the Hijri day of an ISO day by the Umm al-Qura calendar; empty where it has none, or none is shown."""
        found = self._hijri(value)
        if found is None:
            return ""
        year, month, number = found
        shown = {"day": digits(number, self.system), "month": self._hijri_month(month)}
        return self.catalogue.gettext("%(day)s %(month)s %(year)s هـ") % {**shown, "year": digits(year, self.system)}

    def hijri_day(self, value: str) -> str:
        """Return the number of the Hijri day of an ISO day; empty where ``hijri_date`` is."""
        found = self._hijri(value)
        return digits(found[2], self.system) if found else ""

    def hijri_months(self, value: str) -> str:
        """Word the Hijri months of a Gregorian one, ``2023-02``: «رجب – شعبان 1444 هـ»; empty where one has none."""
        year, month = (int(part) for part in value.split("-"))
        ends = [self._hijri(f"{value}-{day:02d}") for day in (1, monthrange(year, month)[1])]
        if None in ends:
            return ""
        found = list(dict.fromkeys((end[0], end[1]) for end in ends if end))
        one_year = len({hijri_year for hijri_year, _ in found}) == 1
        names = [
            self._hijri_month(name)
            if one_year and place < len(found) - 1
            else self.catalogue.gettext("%(month)s %(year)s هـ")
            % {"month": self._hijri_month(name), "year": digits(hijri_year, self.system)}
            for place, (hijri_year, name) in enumerate(found)
        ]
        return " – ".join(names)

    def _hijri(self, value: str) -> tuple[int, int, int] | None:
        day = full_day(value) if self.hijri else None
        return hijri_of(day) if day else None

    def _hijri_month(self, month: int) -> str:
        arabic = self.catalogue.locale.language == "ar"
        return HIJRI_MONTH_NAMES[month - 1][0] if arabic else ENGLISH_HIJRI_MONTHS[month - 1]
