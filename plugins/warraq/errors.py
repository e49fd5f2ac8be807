"""What goes wrong with people's input, in words a reader can act on.

Every message is Arabic with English beside it, names the file, and gives the reason.
"""

from __future__ import annotations


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
        super().__init__(f"{where}: {arabic} — {english}")


class AuthorityError(WarraqError):
    """A row of ``content/authority`` that contradicts another or cannot be read."""

    def __init__(self, path: str, line: int, arabic: str, english: str) -> None:
        self.path = path
        self.line = line
        self.arabic = arabic
        self.english = english
        super().__init__(f"{path}:{line}: {arabic} — {english}")
