"""The browser's scripts in the order in which they stand on each other, and as one file."""

from __future__ import annotations

from importlib.resources import files

from rjsmin import jsmin

from warraq.search.shards import FOLDER

PATH = f"{FOLDER}/search.js"
SCRIPTS = (
    "codepoints",
    "vlq",
    "stem",
    "analyzer",
    "query",
    "files",
    "postings",
    "edits",
    "slices",
    "vocabulary",
    "expansion",
    "matching",
    "ranking",
    "documents",
    "highlights",
    "rescoring",
    "facets",
    "spelling",
    "suggestions",
    "exports",
    "search",
)


def bundle(lunr: str) -> bytes:
    """Return search/search.js: lunr's own script, then ours without comments and white space, a third of the bytes."""
    folder = files("warraq.search").joinpath("browser")
    ours = "\n".join(folder.joinpath(f"{name}.js").read_text(encoding="utf-8") for name in SCRIPTS)
    return f"{lunr}\n{jsmin(ours)}\n".encode()
