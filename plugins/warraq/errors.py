"""What goes wrong with people's input, in words a reader can act on.

Every message is Arabic with English beside it, names the file, and gives the reason.
"""

from __future__ import annotations

import re

# Line ends, other control characters, and what reorders the text after it: bidirectional embeddings and isolates.
UNFIT = re.compile("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]+")


def as_line(message: str) -> str:
    """Return a message as one line that a terminal shows in order, whatever text of a stranger's it quotes."""
    return UNFIT.sub(lambda found: " " if found[0].isspace() else ascii(found[0])[1:-1], message)


def brief(value: str, length: int = 60) -> str:
    """Return a value as a message quotes it: its beginning where it is long."""
    return value if len(value) <= length else f"{value[:length]}…"


class WarraqError(Exception):
    """Any fault in what Warraq was given to read."""


class SeedError(WarraqError):
    """A seed that cannot be read; the build goes on without it.

    ``path`` is the seed's path under ``seeds/`` in POSIX form, ``line`` is counted from 1 or None,
    ``arabic`` and ``english`` give the same reason.
    """

    def __init__(self, path: str, arabic: str, english: str, line: int | None = None) -> None:
        self.path = path
        self.arabic = arabic
        self.english = english
        self.line = line
        where = path if line is None else f"{path}:{line}"
        super().__init__(as_line(f"{where}: {arabic} — {english}"))


class AuthorityError(WarraqError):
    """A row of ``content/authority`` that contradicts another or cannot be read."""

    def __init__(self, path: str, line: int, arabic: str, english: str) -> None:
        self.path = path
        self.line = line
        self.arabic = arabic
        self.english = english
        super().__init__(as_line(f"{path}:{line}: {arabic} — {english}"))


class ModelError(WarraqError):
    """Data of camel-tools that is there and cannot be used; ``arabic`` and ``english`` give the same reason."""

    def __init__(self, arabic: str, english: str) -> None:
        self.arabic = arabic
        self.english = english
        super().__init__(as_line(f"{arabic} — {english}"))


class ModelMissing(ModelError):  # noqa: N818  (nothing failed: it was never installed)
    """Data of camel-tools, or a package that reads it, that is not installed."""
