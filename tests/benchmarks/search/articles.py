"""The articles that every engine is given: all of the data, or those that questions are about and some more."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import zlib
from collections.abc import Collection, Iterable, Iterator
from dataclasses import asdict, replace
from pathlib import Path

from warraq.records import SearchDocument

YEAR = 365


def choose(documents: Iterable[SearchDocument], count: int | None, asked: Collection[str]) -> list[SearchDocument]:
    """Return ``count`` documents, always the same: first those that are asked for, then by a hash of their ids."""
    known = list(documents)
    if count is None:
        return known
    return sorted(known, key=lambda one: (one.ref not in asked, hashlib.sha256(one.ref.encode()).digest()))[:count]


def repeated(documents: Iterable[SearchDocument], count: int) -> Iterator[SearchDocument]:
    """Yield ``count`` documents: these over and over, each time under fresh ids and on an earlier day.

    Every copy goes back by a time of its own: copies that stood side by side, or in the order of their originals, would
    compress to next to nothing, which new articles do not.
    """
    known = list(documents)
    for number in range(count):
        copy, one = number // len(known), known[number % len(known)]
        ref = f"{one.ref}-{copy}"
        back = copy and copy * YEAR + zlib.crc32(ref.encode()) % YEAR
        date = one.date and (dt.date.fromisoformat(one.date) - dt.timedelta(days=back)).isoformat()
        yield replace(one, ref=ref, url=f"{ref}.html", date=date)


def write(documents: Iterable[SearchDocument], path: Path) -> Path:
    """Write documents as lines of JSON, for an engine in another process to read."""
    with path.open("w", encoding="utf-8") as lines:
        lines.writelines(json.dumps(asdict(one), ensure_ascii=False) + "\n" for one in documents)
    return path


def read(path: Path) -> Iterator[SearchDocument]:
    """Yield the documents that were written."""
    with path.open(encoding="utf-8") as lines:
        yield from (SearchDocument(**json.loads(line)) for line in lines)


def write_seeds(documents: Iterable[SearchDocument], folder: Path) -> Path:
    """Write documents as seeds with what is known of them in a header, and return their folder."""
    folder.mkdir()
    for one in documents:
        known = {"Title": " ".join(one.title.split()), "Date": one.date, "Source": one.source}
        header = "".join(f"{key}: {value}\n" for key, value in known.items() if value)
        (folder / f"{one.ref}.txt").write_text(f"{header}\n{one.body.strip()}\n", encoding="utf-8")
    return folder
