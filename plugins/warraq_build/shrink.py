"""What a browser need not load: a request for each part of a stylesheet, and comments.

The sources of a theme stay in small files with their reasons beside them; a page loads one stylesheet.
"""

from __future__ import annotations

import posixpath
import re
from pathlib import Path

from rcssmin import cssmin
from rjsmin import jsmin

IMPORT = re.compile(r'@import url\("(?P<path>[\w./-]+)"\)(?: layer\((?P<layer>[\w.-]+)\))?;')
ANY_IMPORT = re.compile(r"@import\b")
INSIDE = re.compile(r"(?<=[\w\])*])\s+(?=:[a-z])")  # «a :is(b)»: the blank is a selector's, and rcssmin drops it
URL = re.compile(r'url\("(?P<path>\.{1,2}/[^"]+)"\)')


def stylesheet(path: Path) -> tuple[str, tuple[str, ...]]:
    """Return a stylesheet without comments, what it imports in the place of each import, and the paths of those parts.

    It is left to import what it does, with no part taken in, unless every import is of the form
    ``@import url("a.css");``, with ``layer(b)`` or without, and of a file beside or below it that imports nothing.
    """
    style = path.read_text(encoding="utf-8")
    found = [match["path"] for match in IMPORT.finditer(style)]
    parts = {part: (path.parent / part).read_text(encoding="utf-8") for part in found if _is_beside(path, part)}
    if len(parts) != len(ANY_IMPORT.findall(style)) or any(map(ANY_IMPORT.search, parts.values())):
        return _without_comments(style), ()
    return _without_comments(IMPORT.sub(lambda match: _taken_in(match, parts[match["path"]]), style)), tuple(parts)


def script(path: Path) -> str:
    """Return a script without comments and needless blanks."""
    return jsmin(path.read_text(encoding="utf-8"))


def _without_comments(style: str) -> str:
    return str(cssmin(INSIDE.sub(" *", style)))


def _is_beside(path: Path, part: str) -> bool:
    return ".." not in part.split("/") and (path.parent / part).is_file()


def _taken_in(match: re.Match[str], style: str) -> str:
    """Return an imported part in its layer, its addresses as seen from the stylesheet that takes it in."""
    folder = posixpath.dirname(match["path"])
    moved = URL.sub(lambda url: f'url("{posixpath.normpath(posixpath.join(folder, url["path"]))}")', style)
    return f"@layer {match['layer']}{{{moved}}}" if match["layer"] else moved
