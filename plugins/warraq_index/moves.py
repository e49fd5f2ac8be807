"""Published addresses that are no page's any more, and what each leads to.

They stand in ``authority/moved.csv``: rows that people write, and those that a build adds when a page is gone that an
earlier build wrote and it is known what has its articles now. An article that is gone leads nowhere.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from warraq.errors import AuthorityError
from warraq.files import write_if_changed
from warraq_index.addresses import above, addresses
from warraq_index.combinations import folder_of
from warraq_index.views import Collection, Page

NAME = "moved.csv"
COLUMNS = ("address", "to")
ADDRESS = re.compile(r"(?:[a-z0-9_-]+/)*[a-z0-9_-]+\.html")
QUOTED = ("QUOTE_CLASS_URL", "QUOTE_MONTH_URL", "SPEAKER_URL", "SPEAKERS_URL", "MOST_QUOTED_URL")
PART = re.compile(r"(?P<list>.+)-\d+")  # a numbered page of a list


@dataclass(frozen=True, slots=True)
class Target:
    """A page as the words of a redirect name it."""

    label: str
    url: str


class Moves:
    """What is known of moved addresses: the rows of ``folder/moved.csv``, and the names and topics of the archive.

    ``urls`` are the plugin's settings.
    """

    def __init__(self, folder: Path, found: Collection, urls: Mapping[str, Any]) -> None:
        self._path = folder / NAME
        self.rows = read_rows(self._path)
        self._names = {PurePosixPath(page.url).stem: page for pages in found.entities.values() for page in pages}
        self._topics = {folder_of(topic): topic.url for topic in found.topics}
        self._quotes = urls["QUOTES_URL"]
        self._quoted = tuple(folder for name in QUOTED if (folder := above(urls[name])))
        indexes = (*addresses(urls)["indexes"].values(), urls["SPEAKERS_URL"])
        self._indexes = {f"{PurePosixPath(index).with_suffix('')}-": index for index in indexes if index}

    def pages(self, published: Iterable[str], written: Mapping[str, str], kept: Container[str]) -> Iterator[Page]:
        """Yield the pages that lead on, and write down what is new among them.

        ``published`` are the files of earlier builds; ``written`` this build's addresses with the titles of their
        pages; ``kept`` those that others write, articles and their like.
        """
        gone = (one for one in published if ADDRESS.fullmatch(one) and one not in written and one not in kept)
        found = {one: to for one in gone if one not in self.rows and (to := self.successor(one, written))}
        self.rows = {**self.rows, **found}
        if found:
            write_if_changed(self._path, write_rows(self.rows).encode())
        for address in sorted(self.rows):
            to = last(address, self.rows)
            if address not in written and address not in kept and (to in written or to in kept):
                yield address, "moved", {"entity": Target(written.get(to) or to, to), "title": address}

    def successor(self, address: str, written: Container[str]) -> str | None:
        """Return what has the articles of a page that is gone: the name or the topic of a page of both, the list of a
        numbered page, the index of a part of it, the register of a speaker's.
        """
        path = PurePosixPath(address)
        name = self._names.get(path.stem)
        topic = self._topics.get(path.parent, "")
        part = PART.fullmatch(path.stem)
        quoted = address.startswith(self._quoted)
        choices = [
            name.url if name and (topic or quoted) else "",
            topic,
            str(path.with_name(f"{part['list']}.html")) if part else "",
            next((index for beginning, index in self._indexes.items() if address.startswith(beginning)), ""),
            self._quotes if quoted else "",
        ]
        return next((one for one in choices if one and one != address and one in written), None)


def last(address: str, rows: Mapping[str, str]) -> str:
    """Follow moves to the address at their end; those that go round end where they began."""
    seen = {address}
    to = rows[address]
    while to in rows and to not in seen:
        seen.add(to)
        to = rows[to]
    return to


def read_rows(path: Path) -> dict[str, str]:
    """Return the rows of a table of moves; AuthorityError for one that names no address of a site."""
    if not path.is_file():
        return {}
    table = csv.DictReader(io.StringIO(path.read_text(encoding="utf-8-sig", errors="replace"), newline=""))
    rows = {}
    for row in table:
        address, to = ((row.get(column) or "").strip() for column in COLUMNS)
        for one in (address, to):
            if ADDRESS.fullmatch(one) is None:
                raise AuthorityError(
                    path.name, table.line_num, f"ليس عنوانًا في الموقع: «{one}»", f"no address of the site: “{one}”"
                )
        rows[address] = to
    return rows


def write_rows(rows: Mapping[str, str]) -> str:
    """Return a table of moves, sorted by the old address."""
    written = io.StringIO(newline="")
    writer = csv.writer(written, lineterminator="\n")
    writer.writerows([COLUMNS, *sorted(rows.items())])
    return written.getvalue()
