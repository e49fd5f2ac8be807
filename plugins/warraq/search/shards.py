"""The index as files for the browser: classic scripts, each one call of ``warraq.search.put``.

    search/manifest.js         corpus sizes, boosts, where shards begin, and the checksum of every file but the texts
    search/analyzer.js         the analyzer's tables
    search/lengths-FIELD-PLACE.js  how many terms each document has: the lowest digits, the next …, a letter each
    search/days.js             the days of publication, and how many documents each has
    search/terms-NAME.js       stems from one boundary to the next: "title codes.body codes"; their families and names
    search/facets-NAME.js      the same of hidden terms, those of facets
    search/pos-NAME.js         the places of stems, for phrases, with boundaries of their own
    search/words.js            the archive's words, for misspelt ones
    search/values-FACET-NUMBER.js, labels-FACET-NUMBER.js: see ``facets``
    search/names-NAME.js, pages-NAME.js: see ``names``
    search/text/K/NUMBER.js    one document: [ref, url, title, date, source, summary, text], about a KB, compressed

``browser/*.js`` reads what this writes; ``FORMAT`` ties the two. Every call carries the checksum of its file and the
manifest lists them, so that files of two builds are never mixed silently while a file whose content did not change
keeps its name and its bytes (the texts are too many to be listed: a text must have the length that the index says). For
the same reason a boundary between shards depends on the shard key that begins one (and on no count of stems), and a
shard is named after that key, in hexadecimal. Stems of one key (موسكو, لموسكو, وبموسكو) are never parted.
"""

from __future__ import annotations

import datetime as dt
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import count, groupby, pairwise, takewhile
from typing import Any

from warraq.records import SearchDocument, SearchName
from warraq.search.analyzer import checksum, dumps
from warraq.search.facets import BLOCK, Facet, collect
from warraq.search.facets import SHELF as LABELS
from warraq.search.families import Families
from warraq.search.front_coding import front_coded
from warraq.search.index import FACET_MARK, FIELDS, Index, PostingList, key_of
from warraq.search.names import by_label, by_stem, by_word, first_word
from warraq.search.rice import coded
from warraq.search.vlq import digits_by_place, encode

FORMAT = 4
FOLDER = "search"
LONGEST_KEY = 24  # letters of a key that a shard may begin with: four characters of its name each
BEYOND = "\ud800"  # and they stand before this: what comes after is two letters in JavaScript, or none at all
SHELF = 1000  # texts in a folder

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


TERMS = Cut(least=5_000, most=13_000, every=20)
FACETS = Cut(least=100_000, most=300_000, every=128)
PLACES = Cut(least=70_000, most=175_000, every=224)
NAMES = Cut(least=36_000, most=100_000, every=40)
PAGES = Cut(least=100_000, most=200_000, every=32)


def shards(index: Index, families: Families, names: Iterable[SearchName] = ()) -> Iterator[tuple[str, bytes]]:
    """Yield each file's path under the site's root and its bytes, in an order that is always the same."""
    written = _Scripts()
    named = tuple(names)
    of_stem, marks = families.among(index.terms), by_stem(named, index.analyzer)

    def key(term: str) -> str:
        return key_of(term, index.analyzer)

    def terms(entries: Entries) -> dict[str, Any]:
        beside = {
            name: {term: table[term] for term, _ in entries if term in table}
            for name, table in (("families", of_stem), ("names", marks))
        }
        return {"terms": {term: code for term, code in entries if code}, **beside}

    facets = ((term, _codes(found)) for term, found in index.terms.items() if not _is_word(term))
    # A stem that no article has may still have a family that some have, or be a name's: it stands there without a code.
    words = sorted({*filter(_is_word, index.terms), *of_stem, *marks}, key=lambda term: (key(term), term))
    codes = ((term, _codes(index.terms.get(term, ()))) for term in words)
    places = (
        (term, ".".join(one.positions.decode("ascii") for one in found))
        for term, found in index.terms.items()
        if _is_word(term)
    )
    listed: dict[str, dict[str, str]] = {}
    for kind, entries, cut, key_of_entry, payload in (
        ("terms", codes, TERMS, key, terms),
        ("facets", facets, FACETS, key, dict),
        ("pos", places, PLACES, key, dict),
        ("names", by_word(named, index.analyzer).items(), NAMES, str, dict),
        ("pages", by_label(named).items(), PAGES, first_word, dict),
    ):
        firsts = []
        for first, shard in _cut(entries, cut, key_of_entry):
            yield written.script(shard_name(kind, first), payload(shard))
            firsts.append(first)
        listed[kind] = {"keys": front_coded(firsts), "sums": written.listed(shard_name(kind, one) for one in firsts)}
    values = collect(index.documents)
    for facet in values:
        for name, payload in facet.files():
            yield written.script(name, payload)
    for number, document in enumerate(index.documents):
        yield written.script(f"text/{number // SHELF}/{number}", _shown(document))
    for field, lengths in zip(FIELDS, index.lengths, strict=True):
        for place, digits in enumerate(digits_by_place(lengths)):
            yield written.script(f"lengths-{field}-{place}", [digits])
    yield written.script("days", _days(index.documents))
    yield written.script("words", [front_coded(index.vocabulary), _numbers(index.vocabulary.values())])
    yield written.script("analyzer", index.analyzer.data)
    yield written.script("manifest", _manifest(index, listed, values, written))


def shard_name(kind: str, first: str) -> str:
    """Return the name of a shard that begins with a key: four hexadecimal digits for each of its letters."""
    return f"{kind}-{first.encode('utf-16-be').hex() or '0'}"


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

    def listed(self, names: Iterable[str]) -> str:
        """Return the checksums of some files, one after another."""
        return "".join(self.sums[name] for name in names)

    def numbered(self, name: str) -> str:
        """Return the checksums of the files of one name and a number, from 0 on."""
        return self.listed(takewhile(self.sums.__contains__, (f"{name}-{number}" for number in count())))


def _manifest(index: Index, listed: Mapping[str, Any], facets: Iterable[Facet], written: _Scripts) -> dict[str, Any]:
    return {
        "format": FORMAT,
        "documents": len(index.documents),
        "undated": sum(document.date is None for document in index.documents),
        "fields": list(FIELDS),
        "totals": [sum(lengths) for lengths in index.lengths],
        "boosts": list(BOOSTS),
        "k1": TERM_SATURATION,
        "b": LENGTH_NORMALIZATION,
        "sums": {name: written.sums[name] for name in ("analyzer", "days", "words")},
        "lengths": [written.numbered(f"lengths-{field}") for field in FIELDS],
        "shelf": SHELF,
        "block": BLOCK,
        "labelsShelf": LABELS,
        "shards": listed,
        "values": {
            one.name: {
                "weight": one.weight,
                "blocks": written.numbered(f"values-{one.name}"),
                "labels": written.numbered(f"labels-{one.name}"),
            }
            for one in facets
        },
    }


def _cut(
    entries: Iterable[tuple[str, str]], cut: Cut, key_of_entry: Callable[[str], str]
) -> Iterator[tuple[str, Entries]]:
    """Yield each shard: the key at which it begins, empty for the first, and its terms."""
    boundary, size = "", 0
    shard: Entries = []
    for key, together in groupby(entries, key=lambda entry: key_of_entry(entry[0])):
        if shard and _may_begin(key, size, cut):
            yield boundary, shard
            boundary, shard, size = key, [], 0
        for term, codes in together:
            shard.append((term, codes))
            size += len(term.encode()) + len(codes)
    if shard:
        yield boundary, shard


def _may_begin(key: str, size: int, cut: Cut) -> bool:
    due = size >= cut.most or (size >= cut.least and zlib.crc32(key.encode()) % cut.every == 0)
    return due and len(key) <= LONGEST_KEY and max(key) < BEYOND


def _is_word(term: str) -> bool:
    return not term.startswith(FACET_MARK)


def _codes(fields: Iterable[PostingList]) -> str:
    return ".".join(coded(one.gaps, one.counts) for one in fields)


def _numbers(numbers: Iterable[int]) -> str:
    return b"".join(map(encode, numbers)).decode("ascii")


def _days(documents: Iterable[SearchDocument]) -> list[str]:
    """Return the first day that documents have, how many days it is from each to the next, and how many documents each
    has; documents stand in their order.
    """
    dated = groupby(one.date for one in documents if one.date)
    counts = [(dt.date.fromisoformat(day), sum(1 for _ in same)) for day, same in dated]
    gaps = ((later - day).days for (day, _), (later, _) in pairwise(counts))
    return [counts[0][0].isoformat() if counts else "", _numbers(gaps), _numbers(number for _, number in counts)]


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
