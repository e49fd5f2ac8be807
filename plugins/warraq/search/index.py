"""Documents to postings: which documents hold which stem, how often and where.

Documents are numbered in the order of their days, the undated first, so that a range of dates is a range of
numbers and a new day's articles change no number. Facets are terms too, under names that no word can have.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from warraq.records import SearchDocument
from warraq.search.analyzer import Analyzer, default_analyzer
from warraq.search.vlq import SMALL, encode

FIELDS = ("title", "body")
FACET_MARK = "#"  # stands in no word


class PostingList:
    """The documents of one term in one field, coded while they are added in rising order.

    ``codes`` holds for each document twice the gap to the one before, plus one if the term stands there more
    than once, and then how often less two; ``positions`` holds for each document the gaps between the
    places of the term. The first gaps are counted from -1 and from 0.
    """

    __slots__ = ("codes", "last", "positions")

    def __init__(self) -> None:
        self.codes = bytearray()
        self.positions = bytearray()
        self.last = -1

    def add(self, document: int, places: list[int]) -> None:
        """Add one document and the places of the term in it; a facet has one that does not count."""
        gap = (document - self.last - 1) * 2
        self.last = document
        if len(places) == 1:
            self.codes += _letters(gap)
        else:
            self.codes += _letters(gap + 1) + _letters(len(places) - 2)
        before = 0
        for place in places:
            self.positions += _letters(place - before)
            before = place


@dataclass(frozen=True, slots=True)
class Index:
    """Everything that is written into shards.

    ``documents`` by number; ``lengths`` counts the terms of each document for each of ``FIELDS``;
    ``terms`` maps each stem and facet, in the order of their shard keys, to a posting list for each field.
    """

    documents: tuple[SearchDocument, ...]
    lengths: tuple[tuple[int, ...], ...]
    terms: Mapping[str, tuple[PostingList, ...]]
    analyzer: Analyzer


def build(documents: Iterable[SearchDocument], analyzer: Analyzer | None = None) -> Index:
    """Index documents; the order in which they come does not matter."""
    analyzer = analyzer or default_analyzer()
    numbered = tuple(sorted(documents, key=lambda document: (document.date or "", document.ref, document.url)))
    terms: defaultdict[str, tuple[PostingList, ...]] = defaultdict(lambda: tuple(PostingList() for _field in FIELDS))
    lengths: tuple[list[int], ...] = tuple([] for _field in FIELDS)
    for number, document in enumerate(numbered):
        for field, text in enumerate((document.title, document.body)):
            places = _places(text, analyzer)
            for stem, where in places.items():
                terms[stem][field].add(number, where)
            lengths[field].append(sum(map(len, places.values())))
        for facet in _facets(document):
            terms[facet][-1].add(number, [0])
    ordered = sorted(terms, key=lambda term: (analyzer.shard_key(term), term))
    return Index(numbered, tuple(map(tuple, lengths)), {term: terms[term] for term in ordered}, analyzer)


def facet_term(name: str, value: str) -> str:
    """Return the hidden term of a facet's value."""
    return f"{FACET_MARK}{name}:{unicodedata.normalize('NFC', value)}"


def _facets(document: SearchDocument) -> Iterator[str]:
    facets = dict(document.facets)
    if document.source:
        facets.setdefault("source", (document.source,))
    for name in sorted(facets):
        yield from sorted({facet_term(name, value) for value in facets[name]})


def _places(text: str, analyzer: Analyzer) -> dict[str, list[int]]:
    places: dict[str, list[int]] = {}
    for place, stem in enumerate(map(analyzer.stem, analyzer.words(text))):
        if stem in places:
            places[stem].append(place)
        elif stem:
            places[stem] = [place]
    return places


def _letters(number: int) -> bytes:
    return SMALL[number] if number < len(SMALL) else encode(number)
