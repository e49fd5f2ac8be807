"""Put elements round stretches of a text that is HTML already, wherever that breaks no element and no word."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from itertools import product

TOKEN = re.compile(r"<(?P<close>/?)(?P<tag>\w+)[^>]*>|&#?\w+;|[^<&]+|[<&]")


def wrap(markup: str, start: int, end: int, opening: str, *, plain: bool = False) -> str:
    """Put ``opening``, a start tag or nothing, and its end round the displayed characters ``start`` to ``end``.

    The markup is returned as it is where the stretch would cut a word, begin or end inside another element's stretch,
    or, with ``plain``, hold an element.
    """
    found = re.match(r"<(\w+)", opening)
    shown = "".join(_texts(markup))
    if found is None or not 0 <= start < end <= len(shown) or _cuts_word(shown, start) or _cuts_word(shown, end):
        return markup
    for first, last in product(_places(markup, start), _places(markup, end)):
        inside = markup[first:last]
        if "<" not in inside if plain else _balanced(inside):
            return f"{markup[:first]}{opening}{inside}</{found[1]}>{markup[last:]}"
    return markup


def _texts(markup: str) -> Iterator[str]:
    """Yield the displayed text, token by token."""
    return (html.unescape(token[0]) for token in TOKEN.finditer(markup) if not token["tag"])


def _cuts_word(text: str, place: int) -> bool:
    return text[place - 1 : place].isalpha() and text[place : place + 1].isalpha()


def _places(markup: str, offset: int) -> tuple[int, ...]:
    """Return where in the markup a place of the displayed text is: before the tags that stand there, and after them."""
    shown = 0
    before = None
    for token in TOKEN.finditer(markup):
        if shown == offset and before is None:
            before = token.start()
        if token["tag"]:
            continue
        length = len(html.unescape(token[0]))
        if shown + length > offset:
            if shown < offset and length != len(token[0]):
                return ()  # within a character that is written as several
            after = token.start() + offset - shown
            return (after if before is None else before, after)
        shown += length
    return (len(markup) if before is None else before, len(markup))


def _balanced(markup: str) -> bool:
    """Tell whether every element that begins in a piece of HTML ends in it, and none ends that does not begin."""
    opened: list[str] = []
    for token in TOKEN.finditer(markup):
        if token["close"]:
            if not opened or opened.pop() != token["tag"]:
                return False
        elif token["tag"]:
            opened.append(token["tag"])
    return not opened
