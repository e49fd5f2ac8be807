"""Paragraphs that are no part of an article: what its site printed below it to lead readers to others.

A teaser is the beginning of another article, or its title, or stands in the same words in several articles that begin
differently: what it leads to need not be in the archive. One paragraph like that may be background, so only a tail of
several is cut off, or one of which every paragraph speaks of something else than the text above it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from warraq.stories.minhash import RUN, Hashes, hashed_runs
from warraq.stories.records import Paragraph, StoryDocument

OPENING = 40  # words with which an article begins: never a teaser, and what a teaser is taken from
MOSTLY = 0.5  # of a teaser's runs stand in the openings of others
LEAST = 4  # runs of a paragraph that can be told to be another's
SEVERAL = 3  # articles that have a paragraph in the same words
HEAD = 8  # words that differ where two articles begin differently: copies begin alike
FEWEST = 2  # teasers of a tail, or paragraphs of one that speaks of something else
ELSE = 0.2  # of a paragraph's words stand in the text above where it goes on with that
NOTHING: Hashes = np.zeros(0, dtype=np.uint64)
SHARE = 2 / 3  # of a tail's paragraphs are known to be teasers: others may begin what is not in the archive


def without_teasers(documents: Sequence[StoryDocument]) -> tuple[StoryDocument, ...]:
    """Return documents without their tails of teasers, and without the entities that are marked in those alone."""
    runs = [hashed_runs(document.body) for document in documents]
    openings = np.unique(np.concatenate([NOTHING, *(each[: OPENING - RUN + 1] for each in runs)]))
    known = repeated(documents) | {document.title for document in documents if document.title}
    return tuple(
        _cut(document, tuple(_teasers(document.paragraphs, _stand_in(each, openings), known)))
        for document, each in zip(documents, runs, strict=True)
    )


def repeated(documents: Iterable[StoryDocument]) -> frozenset[tuple[str, ...]]:
    """Return the paragraphs that stand in the same words in several articles, of which no two begin alike."""
    heads: defaultdict[tuple[str, ...], set[tuple[str, ...]]] = defaultdict(set)
    for document in documents:
        head = document.body[:HEAD]
        for paragraph in document.paragraphs:
            if len(paragraph.words) >= LEAST + RUN - 1:
                heads[paragraph.words].add(head)
    return frozenset(words for words, found in heads.items() if len(found) >= SEVERAL)


def _stand_in(runs: Hashes, openings: Hashes) -> NDArray[np.bool_]:
    """Tell of each run whether it stands in the opening of an article."""
    places = np.searchsorted(openings, runs).clip(max=max(len(openings) - 1, 0))
    known: NDArray[np.bool_] = openings[places] == runs
    return known


def _teasers(
    paragraphs: Iterable[Paragraph], begin: NDArray[np.bool_], known: Collection[tuple[str, ...]]
) -> Iterator[bool]:
    """Tell of each paragraph beyond the opening whether it is one of those known, or begins another article."""
    start = 0
    for paragraph in paragraphs:
        end = start + len(paragraph.words)
        runs = begin[start : end - RUN + 1]
        begins = len(runs) >= LEAST and np.count_nonzero(runs) >= MOSTLY * len(runs)
        yield start >= OPENING and bool(begins or paragraph.words in known)
        start = end


def _cut(document: StoryDocument, teasers: Sequence[bool]) -> StoryDocument:
    """Return a document without the longest tail that begins with a teaser and is one."""
    count = sum(teasers)
    for start, begins in enumerate(teasers):
        if not begins:
            continue
        kept, tail = document.paragraphs[:start], document.paragraphs[start:]
        mostly = count >= FEWEST and count >= SHARE * len(tail)
        if mostly or _speaks_of_else(tail, kept):
            lost = _marked(tail) - _marked(kept)
            entities = tuple(one for one in document.entities if one not in lost)
            return replace(document, paragraphs=kept, entities=entities)
        count -= 1
    return document


def _speaks_of_else(tail: Sequence[Paragraph], above: Sequence[Paragraph]) -> bool:
    """Tell whether a tail names nothing that the text above it names, and has few of its words in every paragraph."""
    said = {word for paragraph in above for word in paragraph.words}
    found = [frozenset(paragraph.words) for paragraph in tail]
    if len(tail) < FEWEST or _marked(tail) & _marked(above):
        return False
    return all(len(words & said) < ELSE * len(words) for words in found)


def _marked(paragraphs: Iterable[Paragraph]) -> set[object]:
    return {one for paragraph in paragraphs for one in paragraph.entities}
