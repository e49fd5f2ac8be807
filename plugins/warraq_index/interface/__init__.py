"""The interface's language and all that follows from it: strings, counted nouns, numbers, dates, lists, the week.

What the archive holds stays as it is, in Arabic; this is about the words around it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any

from babel import Locale
from jinja2 import Environment, pass_eval_context
from jinja2.nodes import EvalContext
from jinja2.utils import htmlsafe_json_dumps
from markupsafe import Markup

from warraq.errors import WarraqError
from warraq_index.interface.addresses import readable_address
from warraq_index.interface.catalogue import Catalogue
from warraq_index.interface.compiling import fold
from warraq_index.interface.dates import Dates, locales
from warraq_index.interface.lists import isolate, listed, separated
from warraq_index.interface.nouns import NOUNS
from warraq_index.interface.numerals import NUMBERING_SYSTEMS, digits, grouped
from warraq_index.interface.week import first_weekday, weekday_names

LANGUAGES = ("ar", "en")
DIRECTIONS = {"ar": "rtl", "en": "ltr"}


class SettingError(WarraqError):
    """A value that a setting of the interface cannot have; the message says which there are."""

    def __init__(self, key: str, value: object, allowed: str) -> None:
        super().__init__(f"WARRAQ_INDEX[{key!r}] = {value!r}: قيمة غير معروفة — unknown value; {allowed}")


@dataclass(frozen=True, slots=True)
class Interface:
    """One language's way of saying what pages say about an archive. Templates know it as ``interface``."""

    language: str
    catalogue: Catalogue
    dates: Dates
    system: str
    first_weekday: int

    @classmethod
    def of(cls, settings: Mapping[str, Any]) -> Interface:
        """Read the plugin's settings. Raises ``SettingError`` for a value that there is none of."""
        language, system = settings["INTERFACE"], settings["DIGITS"]
        if language not in LANGUAGES:
            raise SettingError("INTERFACE", language, ", ".join(LANGUAGES))
        if system not in NUMBERING_SYSTEMS:
            raise SettingError("DIGITS", system, ", ".join(NUMBERING_SYSTEMS))
        catalogue = Catalogue.load(language)
        try:
            found = locales(language, settings["MONTH_NAMES"])
        except ValueError as fault:
            raise SettingError("MONTH_NAMES", settings["MONTH_NAMES"], "both, ar, ar_SY, ar_DZ …") from fault
        try:
            first = first_weekday(settings["WEEK_START"], found[-1])
        except ValueError as fault:
            raise SettingError("WEEK_START", settings["WEEK_START"], "saturday, sunday, monday …") from fault
        return cls(language, catalogue, Dates(catalogue, found, system, settings["HIJRI"]), system, first)

    @property
    def direction(self) -> str:
        """``rtl`` or ``ltr``, as HTML's ``dir`` has it."""
        return DIRECTIONS[self.language]

    @property
    def tag(self) -> str:
        """The language and its digits as the browser's ``Intl`` takes them: ``ar-u-nu-latn``."""
        return f"{self.language}-u-nu-{self.system}"

    @property
    def locale(self) -> Locale:
        """CLDR's locale of the interface."""
        return self.dates.locales[0]

    @property
    def weekdays(self) -> tuple[str, ...]:
        """The names of the weekdays in the order of the site's week."""
        return weekday_names(self.first_weekday, self.locale)

    @property
    def short_weekdays(self) -> tuple[str, ...]:
        """The weekdays as the heads of columns: الاثنين, Mon."""
        return weekday_names(self.first_weekday, self.locale, "abbreviated")

    @property
    def weekday_letters(self) -> tuple[str, ...]:
        """The weekdays as the heads of narrow columns: ن, M."""
        return weekday_names(self.first_weekday, self.locale, "narrow")

    @property
    def months(self) -> tuple[str, ...]:
        """The names of the months from January on."""
        return tuple(self.dates.month_name(month) for month in range(1, 13))

    def counted(self, number: int, noun: str) -> str:
        """Return the number with its noun in the right form: «مقالتان», «3 مقالات», «11 مقالة».

        ``noun`` is a key of ``NOUNS``; another one raises ``KeyError``.
        """
        return self.catalogue.ngettext(*NOUNS[noun], number) % {"num": grouped(number, self.system)}

    def forms(self, noun: str) -> Mapping[str, str]:
        """Return all forms of a noun by CLDR's category, for scripts; ``%(num)s`` stands for the number."""
        return self.catalogue.forms(*NOUNS[noun])

    def install(self, environment: Environment, site: Mapping[str, object] = MappingProxyType({})) -> None:
        """Give an environment the filters and ``interface``, and let its templates say ``_("…")`` and ``{% trans %}``.

        Numbers among the values of a message are written as the interface writes them; ``pattern("…")`` is a message
        whose values a script fills in. ``site`` is what every page of the environment is given, and stays as it is.
        """
        environment.add_extension("jinja2.ext.i18n")
        environment.newstyle_gettext = True  # type: ignore[attr-defined]  # values come as keywords
        environment.globals.update(
            interface=self, gettext=self._gettext(), ngettext=self._ngettext(), pattern=self.catalogue.gettext
        )
        environment.filters.update(self._filters())
        environment.auto_reload = False  # a run reads a template once; else every include asks the disk
        fold(environment, self.catalogue.gettext, site)

    def _filters(self) -> dict[str, Callable[..., str]]:
        return {
            "counted": cache(self.counted),
            "worded_date": cache(self.dates.worded_date),
            "worded_start": cache(self.dates.worded_start),
            "hijri_date": cache(self.dates.hijri_date),
            "hijri_day": cache(self.dates.hijri_day),
            "hijri_months": cache(self.dates.hijri_months),
            "day_of_year": cache(self.dates.day_of_year),
            "month_name": cache(self.dates.month_name),
            "grouped": lambda number: grouped(number, self.system),
            "digits": lambda text: digits(text, self.system),
            "isolate": isolate,
            "readable_address": readable_address,
            "listed": lambda items: listed(items, self.locale),
            "separated": lambda items: separated(items, self.catalogue.gettext("، ")),
            "as_json": lambda value: htmlsafe_json_dumps(value, ensure_ascii=False, sort_keys=True),
        }

    def _gettext(self) -> Callable[..., str]:
        @pass_eval_context
        def gettext(context: EvalContext, message: str, /, **values: object) -> str:
            return self._filled(context, self.catalogue.gettext(message), values)

        return gettext

    def _ngettext(self) -> Callable[..., str]:
        @pass_eval_context
        def ngettext(context: EvalContext, one: str, many: str, number: int, /, **values: object) -> str:
            return self._filled(context, self.catalogue.ngettext(one, many, number), {"num": number, **values})

        return ngettext

    def _filled(self, context: EvalContext, message: str, values: Mapping[str, object]) -> str:
        text = Markup(message) if context.autoescape else message  # noqa: S704 the catalogue's own, ours
        return text % {name: grouped(one, self.system) if isinstance(one, int) else one for name, one in values.items()}


__all__ = ["Interface", "SettingError"]
