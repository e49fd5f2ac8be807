"""Addresses of the web as a reader knows them."""

from __future__ import annotations

import re
from urllib.parse import unquote_to_bytes

ESCAPED = re.compile(r"(?:%[89A-Fa-f][0-9A-Fa-f])+")  # bytes beyond ASCII; «%2F» and «%20» are escaped for a reason


def readable_address(address: str) -> str:
    """Return an address with its letters as letters: ``…/%D8%AE%D8%A8%D8%B1`` → ``…/خبر``; it leads to the same page.

    What is no UTF-8, or would not be seen, stays as it is.
    """
    return ESCAPED.sub(lambda found: _letters(found[0]), address)


def _letters(escaped: str) -> str:
    try:
        text = unquote_to_bytes(escaped).decode("utf-8")
    except UnicodeDecodeError:
        return escaped
    return text if text.isprintable() else escaped
