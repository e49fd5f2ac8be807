"""The browser's scripts: one file that every question takes, and those that are loaded when they are first wanted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from importlib.resources import files
from types import MappingProxyType

from rjsmin import jsmin

from warraq.search.shards import FOLDER

PATH = f"{FOLDER}/search.js"
# In the order in which they stand on each other.
SCRIPTS = (
    "codepoints",
    "memory",
    "vlq",
    "stem",
    "analyzer",
    "query",
    "files",
    "shards",
    "postings",
    "expansion",
    "matching",
    "ranking",
    "documents",
    "highlights",
    "rescoring",
    "facets",
    "foresight",
    "suggestions",
    "wording",
    "state",
    "search",
)
LATER: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "spelling": ("edits", "slices", "vocabulary", "spelling"),  # patterns, misspelt words, names in Latin letters
        "exports": ("lines", "references", "exports"),
        "clippings": ("clippings",),  # for pages of the theme that ask no question, as the next
        "dossier": ("wording", "references", "dossier"),
        "golden": ("golden",),
    }
)


def bundle(lunr: str) -> bytes:
    """Return search/search.js: lunr's own script, then ours without comments and white space, a third of the bytes."""
    return f"{lunr}\n{_minified(SCRIPTS)}\n".encode()


def later() -> Iterator[tuple[str, bytes]]:
    """Yield path and bytes of each script for later. It calls ``warraq.search.put`` as the files of the index do, so
    that ``warraq.files.load`` fetches it alike; a page without search may have it as a script of its own.
    """
    for name, scripts in LATER.items():
        yield f"{FOLDER}/{name}.js", f'{_minified(scripts)}\nwarraq.search?.put("{name}","",true);\n'.encode()


def _minified(names: Iterable[str]) -> str:
    folder = files("warraq.search").joinpath("browser")
    return str(jsmin("\n".join(folder.joinpath(f"{name}.js").read_text(encoding="utf-8") for name in names)))
