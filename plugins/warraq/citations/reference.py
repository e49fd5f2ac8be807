"""What is cited: one article of a newspaper."""

from __future__ import annotations

import re
from dataclasses import dataclass

_DATE = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?", re.ASCII)
_WEB = re.compile(r"https?://[^\s<>\"{}\\^`|]+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Reference:
    """An article as it is cited; what is not known is empty. Any text is allowed in any field.

    ``author`` is the byline as it was printed, not cut into names; ``newspaper`` is where it appeared; ``date`` an ISO
    day, month or year; ``url`` where it stands on the web; ``archive`` who keeps it, by the name ``id``; ``notes`` what
    whoever cites it must know.
    """

    id: str
    title: str
    author: str = ""
    newspaper: str = ""
    date: str = ""
    url: str = ""
    archive: str = ""
    notes: tuple[str, ...] = ()
    language: str = "ar"

    @property
    def dated(self) -> tuple[str, ...]:
        """The year, month and day, as far as they are known."""
        return tuple(self.date.split("-")) if _DATE.fullmatch(self.date) else ()

    @property
    def web_address(self) -> str:
        """The address, if a browser can be sent there: ``http`` or ``https``, without white space or braces."""
        return self.url if _WEB.fullmatch(self.url) else ""


def one_line(text: str) -> str:
    """Return a text with single spaces and no line end: a value must not be able to begin a field."""
    return " ".join(text.split())
