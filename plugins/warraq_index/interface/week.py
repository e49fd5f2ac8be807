"""On which day a week begins."""

from __future__ import annotations

from babel import Locale

# Monday is 0, as in ``datetime.date.weekday`` and in CLDR's data.
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def first_weekday(chosen: str, locale: Locale) -> int:
    """Return the number of the day named, or CLDR's for the locale's territory where none is.

    Raises ``ValueError`` for a day that is none.
    """
    return WEEKDAYS.index(chosen) if chosen else int(locale.first_week_day)


def weekday_names(first: int, locale: Locale, width: str = "wide") -> tuple[str, ...]:
    """Return the seven names of the weekdays in the order of a week that begins with ``first``.

    ``width`` is CLDR's: ``wide``; ``abbreviated``, which shortens no Arabic name; ``narrow``, a letter or two.
    """
    names = locale.days["format"][width]
    return tuple(names[(first + place) % 7] for place in range(7))
