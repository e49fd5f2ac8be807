"""The index as files for the browser: classic scripts, each one call of ``warraq.search.put``.

    search/manifest.js         corpus sizes, boosts, and the name and checksum of every other file but the texts
    search/analyzer.js         the analyzer's tables
    search/lengths-FIELD-PLACE.js  how many terms each document has: the lowest digits, the next …, a letter each
    search/days.js             the days of publication, and how many documents each has
    search/terms-NAME.js       stems from one boundary to the next: "title codes.body codes"; and their families
    search/pos-NAME.js         the places of stems, for phrases, with boundaries of their own
    search/words.js            the archive's words, for misspelt ones
    search/facets-NUMBER.js, values-FACET-NUMBER.js, names-NAME.js: see ``facets`` and ``names``
    search/text/K/NUMBER.js    two documents: [ref, url, title, date, source, summary, text]

``browser/*.js`` reads what this writes; ``FORMAT`` ties the two. Every call carries the checksum of its file and the
manifest lists them, so that files of two builds are never mixed silently while a file whose content did not change
keeps its name and its bytes (the texts are too many to be listed: a text must have the length that the index says). For
the same reason a boundary between shards depends on the shard key that begins one (and on no count of stems), and a
shard is named after that key. Stems of one key (موسكو, لموسكو, وبموسكو) are never parted.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from warraq.records import SearchDocument, SearchName
from warraq.search.analyzer import checksum, dumps
from warraq.search.facets import BLOCK, Facets, collect
from warraq.search.facets import SHELF as VALUES_SHELF
from warraq.search.families import Families
from warraq.search.front_coding import front_coded
from warraq.search.index import FACET_MARK, FIELDS, Index
from warraq.search.names import by_word
from warraq.search.vlq import digits_by_place, encode

FORMAT = 3
FOLDER = "search"
CHUNK = 2  # documents in a file of texts: a result costs about 2 KB, compressed
NAME_BYTES = 5  # of a shard: no two of some thousands may have one name
SHELF = 1000  # files of texts in a folder

# A word of the title weighs as much as twenty of the body: of 400 titles, three words of each found their article
# with a mean reciprocal rank of 0.98 among 22,803, with equal weights 0.88.
BOOSTS = (20, 1)
# lunr's own parameters of BM25.
TERM_SATURATION, LENGTH_NORMALIZATION = 1.2, 0.75

Entries = list[tuple[str, str]]  # terms and their codes


@dataclass(frozen=True, slots=True)
class Cut:
    """Where shards may begin: bytes before compression (codes shrink to six tenths), and one key in so many."""

    least: int
    most: int
    every: int


TERMS = Cut(least=6_000, most=16_000, every=24)
PLACES = Cut(least=40_000, most=100_000, every=128)
NAMES = Cut(least=12_000, most=40_000, every=16)


def shards(index: Index, families: Families, names: Iterable[SearchName] = ()) -> Iterator[tuple[str, bytes]]:
    """Yield each file's path under the site's root and its bytes, in an order that is always the same."""
    written = _Scripts()
    of_stem = families.among(index.terms)

    def terms(entries: Entries) -> dict[str, Any]:
        related = {term: of_stem[term] for term, _ in entries if term in of_stem}
        return {"terms": {term: code for term, code in entries if code}, "families": related}

    # A stem that no article has may still have a family that some have: it stands in its place without a code.
    every = sorted({*index.terms, *of_stem}, key=lambda term: (index.analyzer.shard_key(term), term))
    codes = ((term, _joined(bytes(one.codes) for one in index.terms.get(term, ()))) for term in every)
    places = (
        (term, _joined(bytes(one.positions) for one in found)) for term, found in index.terms.items() if _is_word(term)
    )
    shard_key = index.analyzer.shard_key
    rows: dict[str, list[list[str]]] = {}
    for kind, entries, cut, key, payload in (
        ("terms", codes, TERMS, shard_key, terms),
        ("pos", places, PLACES, shard_key, dict),
        ("names", by_word(names, index.analyzer).items(), NAMES, str, dict),
    ):
        rows[kind] = []
        for first, shard in _cut(entries, cut, key):
            name = checksum(first, NAME_BYTES)
            yield written.script(f"{kind}-{name}", payload(shard))
            rows[kind].append([first, name, written.sums[f"{kind}-{name}"]])
    facets = collect(index.documents)
    for name, payload in facets.files():
        yield written.script(name, payload)
    for number, chunk in enumerate(_chunks(index.documents)):
        yield written.script(f"text/{number // SHELF}/{number}", [_shown(document) for document in chunk])
    for field, lengths in zip(FIELDS, index.lengths, strict=True):
        for place, digits in enumerate(digits_by_place(lengths)):
            yield written.script(f"lengths-{field}-{place}", [digits])
    yield written.script("days", _days(index.documents))
    yield written.script("words", [front_coded(index.vocabulary), _numbers(index.vocabulary.values())])
    yield written.script("analyzer", index.analyzer.data)
    yield written.script("manifest", _manifest(index, rows, facets, written.sums))


def script(name: str, payload: object) -> tuple[str, bytes]:
    """Return path and bytes of a file of its own, which ``warraq.files.load`` fetches like the others."""
    return _Scripts().script(name, payload)


class _Scripts:
    """Makes scripts and remembers their checksums."""

    def __init__(self) -> None:
        self.sums: dict[str, str] = {}

    def script(self, name: str, payload: object) -> tuple[str, bytes]:
        """Return one file's path and bytes."""
        text = dumps(payload)
        self.sums[name] = checksum(text)
        return f"{FOLDER}/{name}.js", _call(name, self.sums[name], text)


def _manifest(index: Index, rows: Mapping[str, Any], facets: Facets, sums: Mapping[str, str]) -> dict[str, Any]:
    return {
        "format": FORMAT,
        "documents": len(index.documents),
        "undated": sum(document.date is None for document in index.documents),
        "fields": list(FIELDS),
        "totals": [sum(lengths) for lengths in index.lengths],
        "boosts": list(BOOSTS),
        "k1": TERM_SATURATION,
        "b": LENGTH_NORMALIZATION,
        "sums": {name: sums[name] for name in ("analyzer", "days", "words")},
        "lengths": [[sums[name] for name in sums if name.startswith(f"lengths-{field}-")] for field in FIELDS],
        "chunkSize": CHUNK,
        "shelf": SHELF,
        "terms": rows["terms"],
        "places": rows["pos"],
        "names": rows["names"],
        "facets": {
            "block": BLOCK,
            "shelf": VALUES_SHELF,
            "blocks": [sums[f"facets-{number}"] for number in range(len(facets.blocks))],
            "values": {
                name: [sums[f"values-{name}-{number}"] for number in range(-(-len(values) // VALUES_SHELF))]
                for name, values in facets.values.items()
            },
        },
    }


def _cut(
    entries: Iterable[tuple[str, str]], cut: Cut, shard_key: Callable[[str], str]
) -> Iterator[tuple[str, Entries]]:
    """Yield each shard: the key at which it begins, empty for the first, and its terms."""
    boundary, size = "", 0
    shard: Entries = []
    for key, together in groupby(entries, key=lambda entry: shard_key(entry[0])):
        if shard and (_may_begin(key, size, cut) or _is_word(key) != _is_word(shard[-1][0])):
            yield boundary, shard
            boundary, shard, size = key, [], 0
        for term, codes in together:
            shard.append((term, codes))
            size += len(term.encode()) + len(codes)
    if shard:
        yield boundary, shard


def _may_begin(key: str, size: int, cut: Cut) -> bool:
    return size >= cut.most or (size >= cut.least and zlib.crc32(key.encode()) % cut.every == 0)


def _is_word(term: str) -> bool:
    return not term.startswith(FACET_MARK)


def _joined(parts: Iterable[bytes]) -> str:
    return b".".join(parts).decode("ascii")


def _numbers(numbers: Iterable[int]) -> str:
    return b"".join(map(encode, numbers)).decode("ascii")


def _chunks(documents: tuple[SearchDocument, ...]) -> Iterator[tuple[SearchDocument, ...]]:
    return (documents[start : start + CHUNK] for start in range(0, len(documents), CHUNK))


def _days(documents: Iterable[SearchDocument]) -> list[Any]:
    """Return the days that documents have, and how many each has; documents stand in their order."""
    counts = [(day, sum(1 for _ in same)) for day, same in groupby(one.date for one in documents if one.date)]
    return [[day for day, _ in counts], _numbers(count for _, count in counts)]


def _shown(document: SearchDocument) -> list[str]:
    """Return what is shown of a document; a summary that the text begins with is left out."""
    summary = "" if document.body.startswith(document.summary) else document.summary
    return [
        document.ref,
        document.url,
        document.title,
        document.date or "",
        document.source or "",
        summary,
        document.body,
    ]


def _call(name: str, sum_: str, payload: str) -> bytes:
    # JSON may hold these two, older browsers' scripts may not.
    safe = payload.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    return f'warraq.search.put("{name}","{sum_}",{safe});\n'.encode("utf-8", "replace")
