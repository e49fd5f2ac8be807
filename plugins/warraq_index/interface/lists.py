"""Several things in one sentence, and names of the archive among the interface's words."""

from __future__ import annotations

from collections.abc import Iterable

from babel import Locale
from babel.lists import format_list
from markupsafe import Markup, escape


def isolate(text: object) -> Markup:
    """Set words of the archive apart: Arabic from right to left, whatever stands about them."""
    return Markup(f'<bdi lang="ar" dir="rtl">{escape(text)}</bdi>')  # noqa: S704 it is escaped


def listed(items: Iterable[object], locale: Locale) -> Markup:
    """Join things as a sentence of the language does: «القاهرة وبيروت ودمشق», “Cairo, Beirut and Damascus”."""
    return Markup(format_list([escape(item) for item in items], locale=locale))  # noqa: S704 every item is escaped


def separated(items: Iterable[object], comma: str) -> Markup:
    """Put a comma between things."""
    return escape(comma).join(items)
