"""Documents to postings: which documents hold which stem, how often and where.

Documents are numbered in the order of their days, the undated first, so that a range of dates is a range of
numbers and a new day's articles change no number. Facets are terms too, under names that no word can have: the whole
value («#person:فلاديمير بوتين») to narrow results by, and its stems («#person/بوت») for the fields of a query.
"""

from __future__ import annotations

import unicodedata
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from warraq.records import SearchDocument
from warraq.search.analyzer import Analyzer, default_analyzer
from warraq.search.vlq import SMALL, encode

FIELDS = ("title", "body")
FACET_MARK = "#"  # stands in no word
VALUE_MARK, WORD_MARK = ":", "/"  # after a facet's name: a whole value, a stem of one


class PostingList:
    """The documents of one term in one field, added in rising order.

    ``gaps`` holds for each document how many there are between it and the one before, ``counts`` how often the term
    stands in it, ``positions``, coded, the gaps between its places there, the first from 0.
    """

    __slots__ = ("counts", "gaps", "last", "positions")

    def __init__(self) -> None:
        self.gaps = array("I")
        self.counts = array("I")
        self.positions = bytearray()
        self.last = -1

    def __len__(self) -> int:
        return len(self.gaps)

    def add(self, document: int, places: list[int]) -> None:
        """Add one document and the places of the term in it; a facet has one that does not count."""
        self.gaps.append(document - self.last - 1)
        self.counts.append(len(places))
        self.last = document
        before = 0
        for place in places:
            self.positions += _letters(place - before)
            before = place


@dataclass(frozen=True, slots=True)
class Index:
    """Everything that is written into shards.

    ``documents`` by number; ``lengths`` counts the terms of each document for each of ``FIELDS``;
    ``terms`` maps each stem and facet, in the order of their shard keys, to a posting list for each field;
    ``vocabulary`` maps the commonest spelling of each stem to how many documents have it in one field, sorted.
    """

    documents: tuple[SearchDocument, ...]
    lengths: tuple[tuple[int, ...], ...]
    terms: Mapping[str, tuple[PostingList, ...]]
    vocabulary: Mapping[str, int]
    analyzer: Analyzer


def build(documents: Iterable[SearchDocument], analyzer: Analyzer | None = None) -> Index:
    """Index documents; the order in which they come does not matter."""
    analyzer = analyzer or default_analyzer()
    numbered = tuple(sorted(documents, key=lambda document: (document.date or "", document.ref, document.url)))
    terms: defaultdict[str, tuple[PostingList, ...]] = defaultdict(lambda: tuple(PostingList() for _field in FIELDS))
    lengths: tuple[list[int], ...] = tuple([] for _field in FIELDS)
    spellings: Counter[str] = Counter()
    for number, document in enumerate(numbered):
        for field, text in enumerate((document.title, document.body)):
            words = analyzer.words(text)
            spellings.update(words)
            places = _places(words, analyzer)
            for stem, where in places.items():
                terms[stem][field].add(number, where)
            lengths[field].append(sum(map(len, places.values())))
        for term in _facet_terms(document, analyzer):
            terms[term][-1].add(number, [0])
    ordered = sorted(terms, key=lambda term: (key_of(term, analyzer), term))
    return Index(
        documents=numbered,
        lengths=tuple(map(tuple, lengths)),
        terms={term: terms[term] for term in ordered},
        vocabulary=_vocabulary(spellings, terms, analyzer),
        analyzer=analyzer,
    )


def facets_of(document: SearchDocument) -> Mapping[str, tuple[str, ...]]:
    """Return a document's facets, its source among them; values are composed (NFC)."""
    facets = {**({"source": (document.source,)} if document.source else {}), **document.facets}
    return {name: tuple(unicodedata.normalize("NFC", value) for value in values) for name, values in facets.items()}


def value_term(name: str, value: str) -> str:
    """Return the hidden term of a facet's whole value."""
    return f"{FACET_MARK}{name}{VALUE_MARK}{value}"


def word_term(name: str, stem: str) -> str:
    """Return the hidden term of a stem in the values of a facet."""
    return f"{FACET_MARK}{name}{WORD_MARK}{stem}"


def key_of(term: str, analyzer: Analyzer) -> str:
    """Return the name under which a term is sorted into shards: a word's, or a facet's up to the first space in it."""
    return term.partition(" ")[0] if term.startswith(FACET_MARK) else analyzer.shard_key(term)


def _facet_terms(document: SearchDocument, analyzer: Analyzer) -> Iterator[str]:
    for name, values in sorted(facets_of(document).items()):
        whole = {value_term(name, value) for value in values}
        yield from sorted(whole | {word_term(name, stem) for value in values for stem in analyzer.terms(value)})


def _vocabulary(
    spellings: Counter[str], terms: Mapping[str, tuple[PostingList, ...]], analyzer: Analyzer
) -> dict[str, int]:
    """Return for each stem its commonest word in its commonest spelling, the first of the alphabet among equals."""
    forms: Counter[str] = Counter()
    for word, count in spellings.items():
        forms[analyzer.form(word)] += count
    best: dict[str, str] = {}
    for word in sorted(spellings, key=lambda word: (-forms[form := analyzer.form(word)], form, -spellings[word], word)):
        best.setdefault(analyzer.stem(word), word)
    best.pop("", None)
    return dict(sorted((word, max(map(len, terms[stem]))) for stem, word in best.items()))


def _places(words: Iterable[str], analyzer: Analyzer) -> dict[str, list[int]]:
    places: dict[str, list[int]] = {}
    for place, stem in enumerate(map(analyzer.stem, words)):
        if stem in places:
            places[stem].append(place)
        elif stem:
            places[stem] = [place]
    return places


def _letters(number: int) -> bytes:
    return SMALL[number] if number < len(SMALL) else encode(number)
