"""What readers may ask: questions drawn from the articles by a hash, so that a run asks what the last one asked."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, pairwise

from warraq.lexicon.tables import rows
from warraq.records import SearchDocument
from warraq.search.analyzer import Analyzer

ASKED = 200
WORD = re.compile(r"\w+")
OF_A_BODY, OF_A_TITLE = 4, 3  # words
LEAST_OF_A_TITLE = 5
LEAST_OF_A_NAME = 10  # articles that have it


def from_bodies(documents: Iterable[SearchDocument]) -> list[tuple[str, str]]:
    """Return articles, each with four words that follow each other in the middle of its text."""
    words = ((one.ref, WORD.findall(one.body)) for one in drawn("bodies", documents))
    return [(ref, middle(found, OF_A_BODY)) for ref, found in islice(words, ASKED)]


def from_titles(documents: Iterable[SearchDocument], analyzer: Analyzer) -> list[tuple[str, str]]:
    """Return articles, each with three words that follow each other in its title, no stop word among them."""
    words = ((one.ref, WORD.findall(one.title)) for one in drawn("titles", documents))
    asked = ((ref, middle(found, OF_A_TITLE)) for ref, found in words if len(found) >= LEAST_OF_A_TITLE)
    return list(islice((row for row in asked if len(analyzer.terms(row[1])) == OF_A_TITLE), ASKED))


def names_of_two_words(documents: Iterable[SearchDocument], analyzer: Analyzer) -> list[str]:
    """Return the lexicon's organizations of two words that at least ten articles have side by side, in its order."""
    counted: Counter[tuple[str, str]] = Counter()
    for one in documents:
        counted.update({pair for text in (one.title, one.body) for pair in side_by_side(text, analyzer)})
    labels = dict.fromkeys(row["label"] for row in rows("organizations"))
    return [
        label
        for label in labels
        if len(pairs := list(side_by_side(label, analyzer))) == 1 and counted[pairs[0]] >= LEAST_OF_A_NAME
    ]


def side_by_side(text: str, analyzer: Analyzer) -> Iterator[tuple[str, str]]:
    """Yield the stems of each two words that follow each other; a stop word parts its neighbours."""
    return ((first, second) for first, second in pairwise(map(analyzer.stem, analyzer.words(text))) if first and second)


def drawn(name: str, documents: Iterable[SearchDocument]) -> list[SearchDocument]:
    """Return articles in the order of a hash of their ids."""
    return sorted(documents, key=lambda one: hashlib.sha256(f"{name} {one.ref}".encode()).digest())


def middle(words: Sequence[str], count: int) -> str:
    """Return so many words from the middle of a text on."""
    start = len(words) // 2
    return " ".join(words[start : start + count])
