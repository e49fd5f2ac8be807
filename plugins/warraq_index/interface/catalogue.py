"""The interface's strings in one language, as ``translations/LANGUAGE/LC_MESSAGES/warraq.po`` gives them.

Arabic is the language that templates are written in, so its catalogue holds nothing but the six forms of counted nouns;
what a catalogue lacks is said in Arabic.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from babel import Locale
from babel.messages.pofile import read_po

CATEGORIES = ("zero", "one", "two", "few", "many", "other")  # CLDR's, in the order of gettext's forms


@dataclass(frozen=True, slots=True)
class Catalogue:
    """What each message says: ``single`` by message, ``counted`` by the message for one, a form a category."""

    locale: Locale
    single: Mapping[str, str]
    counted: Mapping[str, Mapping[str, str]]

    @classmethod
    @cache
    def load(cls, language: str) -> Catalogue:
        """Read the catalogue of a language that has one."""
        locale = Locale(language)
        path = files("warraq_index").joinpath("translations", language, "LC_MESSAGES", "warraq.po")
        with path.open("rb") as stream:
            messages = [message for message in read_po(stream, locale=language) if message.id and message.string]
        categories = [one for one in CATEGORIES if one in locale.plural_form.tags or one == "other"]
        return cls(
            locale,
            MappingProxyType({one.id: one.string for one in messages if not one.pluralizable}),
            MappingProxyType(
                {one.id[0]: dict(zip(categories, one.string, strict=True)) for one in messages if one.pluralizable}
            ),
        )

    def gettext(self, message: str) -> str:
        """Return a message in this language."""
        return self.single.get(message, message)

    def ngettext(self, one: str, many: str, number: int) -> str:
        """Return the form of a message that stands with ``number``."""
        return self.forms(one, many)[self.locale.plural_form(number)]

    def forms(self, one: str, many: str) -> Mapping[str, str]:
        """Return every form of a message by CLDR's category."""
        return self.counted.get(one) or dict.fromkeys(CATEGORIES, many) | {"one": one}
