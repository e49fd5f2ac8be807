"""The folding of search, for scripts that look for a name in a list: what is handed over is data, made by ``fold``."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from warraq.text.normalize import fold

ARABIC = range(0x0600, 0x0700)
INVISIBLE = range(0x200B, 0x2070)


@cache
def folds() -> Mapping[str, str]:
    """Map each result to all characters that are folded to it: the Arabic block, and controls that no reader sees.

    Latin letters are missing: a script writes them small itself, and composes what it is given.
    """
    found: dict[str, str] = {}
    for code in (*ARABIC, *INVISIBLE):
        form = fold(chr(code))
        if form != chr(code):
            found[form] = found.get(form, "") + chr(code)
    return dict(sorted(found.items()))
