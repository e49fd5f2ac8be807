"""What a built site's files ask for: their links, their anchors, and whatever would leave the site."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

FETCHED = {"src", "poster", "data", "action", "formaction"}
CSS_URL = re.compile(r"url\(\s*['\"]?([^'\")]+)|@import\s+['\"]([^'\"]+)")
VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}


@dataclass
class Document:
    """One HTML page: what it links, the ids it has, its root, and elements that are not closed in order."""

    links: list[str] = field(default_factory=list)
    external: list[str] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)
    root: dict[str, str] = field(default_factory=dict)
    scripts: list[str] = field(default_factory=list)
    handlers: list[str] = field(default_factory=list)
    unbalanced: list[str] = field(default_factory=list)


class Reader(HTMLParser):
    """Read a page into a ``Document``."""

    def __init__(self) -> None:
        super().__init__()
        self.document = Document()
        self._open: list[str] = []
        self._in_script = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what an element asks for."""
        values = {name: value or "" for name, value in attrs}
        document = self.document
        if tag == "html":
            document.root = values
        if "id" in values:
            document.ids.append(values["id"])
        document.handlers.extend(name for name in values if name.startswith("on"))
        for name, value in values.items():
            if name == "href" and {"external", "canonical"} & set(values.get("rel", "").split()):
                document.external.append(value)
            elif name in FETCHED or name == "href":
                document.links.append(value)
        if tag == "script":
            self._in_script = "src" not in values and not values.get("type", "").endswith("json")  # which is data
        if tag not in VOID:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Close an element."""
        self._in_script = False
        if self._open and self._open[-1] == tag:
            self._open.pop()
        else:
            self.document.unbalanced.append(tag)

    def handle_data(self, data: str) -> None:
        """Keep inline scripts, to know that they are ours."""
        if self._in_script:
            self.document.scripts.append(data)


@cache
def read(path: Path) -> Document:
    """Return what a page holds."""
    reader = Reader()
    reader.feed(path.read_text(encoding="utf-8"))
    reader.close()
    return reader.document


def pages(output: Path) -> list[Path]:
    """Return every HTML page of a site."""
    return sorted(output.rglob("*.html"))


def broken(output: Path) -> list[str]:
    """Return every internal link that leads nowhere, «page → link», and every one that opens a folder."""
    faults = []
    for path in pages(output):
        faults += [f"{path.relative_to(output)} → {link}" for link in read(path).links if not resolves(path, link)]
    for path in sorted(output.rglob("*.css")):
        for first, second in CSS_URL.findall(path.read_text(encoding="utf-8")):
            if not resolves(path, first or second):
                faults.append(f"{path.relative_to(output)} → {first or second}")
    return faults


def resolves(page: Path, link: str) -> bool:
    """Tell whether a link from a page leads to a file of the site, and to an anchor that is there."""
    parts = urlsplit(link)
    if parts.scheme == "data":
        return True
    if parts.scheme or parts.netloc or link.startswith("/"):
        return False
    target = (page.parent / unquote(parts.path)).resolve() if parts.path else page
    if not target.is_file():
        return False
    # What follows # on the search page is a question, not an anchor.
    return not parts.fragment or target.name == "search.html" or unquote(parts.fragment) in read(target).ids
