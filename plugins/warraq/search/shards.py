"""The index as files for the browser: classic scripts, each one call of ``warraq.search.put``.

    search/manifest.js         corpus sizes, boosts, and the name and checksum of every other file
    search/analyzer.js         the analyzer's tables
    search/lengths.js          how many terms each document has, a string for each field
    search/terms-NAME.js       stems from one boundary to the next: "title codes.body codes"
    search/pos-NAME.js         the places of the same stems, for phrases
    search/docs-NUMBER.js      fifty documents: [ref, url, title, date, source, summary]

``browser/*.js`` reads what this writes; ``FORMAT`` ties the two. Every call carries the checksum of its file and the
manifest lists them all, so that files of two builds are never mixed silently while a file whose content did
not change keeps its name and its bytes. For the same reason a boundary between shards depends on the shard key that
begins one (and on no count of stems), and a shard is named after that key. Stems of one key (موسكو, لموسكو,
وبموسكو) are never parted.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator
from typing import Any

from warraq.records import SearchDocument
from warraq.search.analyzer import checksum, dumps
from warraq.search.index import FACET_MARK, FIELDS, Index, PostingList
from warraq.search.vlq import encode

FORMAT = 1
FOLDER = "search"
CHUNK = 50  # documents in a file

# A word of the title weighs as much as twenty of the body: of 400 titles, three words of each found their article
# with a mean reciprocal rank of 0.98 among 22,803, with equal weights 0.88.
BOOSTS = (20, 1)
# lunr's own parameters of BM25.
TERM_SATURATION, LENGTH_NORMALIZATION = 1.2, 0.75

# Bytes before compression; posting codes shrink to about six tenths, so that most shards are near 15 KB.
LEAST_BYTES, MOST_BYTES = 16_000, 40_000
# One key in so many may begin a shard once the one before is large enough.
BOUNDARY_EVERY = 64

Entries = list[tuple[str, tuple[PostingList, ...]]]  # terms, and their posting list for each field


def shards(index: Index) -> Iterator[tuple[str, bytes]]:
    """Yield each file's path under the site's root and its bytes, sorted by path within its kind."""
    sums: dict[str, str] = {}

    def script(name: str, payload: object) -> tuple[str, bytes]:
        text = dumps(payload)
        sums[name] = checksum(text)
        return f"{FOLDER}/{name}.js", _call(name, sums[name], text)

    rows = []
    for first, terms in _cut(index):
        name = checksum(first)
        yield script(f"terms-{name}", {term: _joined(bytes(one.codes) for one in found) for term, found in terms})
        yield script(f"pos-{name}", {term: _joined(_positions(found)) for term, found in terms if _is_word(term)})
        rows.append([first, name, sums[f"terms-{name}"], sums[f"pos-{name}"]])
    chunks = []
    for number, chunk in enumerate(_chunks(index.documents)):
        yield script(f"docs-{number}", [_shown(document) for document in chunk])
        chunks.append([chunk[0].date or "", sums[f"docs-{number}"]])
    yield script("lengths", [b"".join(map(encode, lengths)).decode("ascii") for lengths in index.lengths])
    yield script("analyzer", index.analyzer.data)
    yield script("manifest", _manifest(index, rows, chunks, sums))


def _manifest(index: Index, rows: list[Any], chunks: list[Any], sums: dict[str, str]) -> dict[str, Any]:
    return {
        "format": FORMAT,
        "documents": len(index.documents),
        "undated": sum(document.date is None for document in index.documents),
        "fields": list(FIELDS),
        "boosts": list(BOOSTS),
        "k1": TERM_SATURATION,
        "b": LENGTH_NORMALIZATION,
        "analyzer": sums["analyzer"],
        "lengths": sums["lengths"],
        "chunkSize": CHUNK,
        "chunks": chunks,
        "shards": rows,
    }


def _cut(index: Index) -> Iterator[tuple[str, Entries]]:
    """Yield each shard: the key at which it begins, empty for the first, and its terms."""
    boundary, size, before = "", 0, ""
    shard: Entries = []
    for term, found in index.terms.items():
        key = index.analyzer.shard_key(term)
        if shard and key != before and (_may_begin(key, size) or _is_word(term) != _is_word(shard[-1][0])):
            yield boundary, shard
            boundary, shard, size = key, [], 0
        shard.append((term, found))
        size += len(term.encode()) + sum(len(one.codes) for one in found)
        before = key
    if shard:
        yield boundary, shard


def _may_begin(key: str, size: int) -> bool:
    return size >= MOST_BYTES or (size >= LEAST_BYTES and zlib.crc32(key.encode()) % BOUNDARY_EVERY == 0)


def _is_word(term: str) -> bool:
    return not term.startswith(FACET_MARK)


def _positions(found: Iterable[PostingList]) -> Iterator[bytes]:
    return (bytes(one.positions) for one in found)


def _joined(parts: Iterable[bytes]) -> str:
    return b".".join(parts).decode("ascii")


def _chunks(documents: tuple[SearchDocument, ...]) -> Iterator[tuple[SearchDocument, ...]]:
    return (documents[start : start + CHUNK] for start in range(0, len(documents), CHUNK))


def _shown(document: SearchDocument) -> list[str]:
    return [
        document.ref,
        document.url,
        document.title,
        document.date or "",
        document.source or "",
        document.summary,
    ]


def _call(name: str, sum_: str, payload: str) -> bytes:
    # JSON may hold these two, older browsers' scripts may not.
    safe = payload.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    return f'warraq.search.put("{name}","{sum_}",{safe});\n'.encode("utf-8", "replace")
