"""Paragraphs that are no part of an article: what its site printed below it to lead readers to others.

A teaser is the beginning of another article, or its title. One paragraph like that may be background, so only a tail of
several is cut off; a site whose teasers lead out of the archive keeps them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from warraq.stories.minhash import RUN, Hashes, hashed_runs
from warraq.stories.records import Paragraph, StoryDocument

OPENING = 40  # words with which an article begins: never a teaser, and what a teaser is taken from
MOSTLY = 0.5  # of a teaser's runs stand in the openings of others
LEAST = 4  # runs of a paragraph that can be told to be another's
FEWEST = 2  # teasers of a tail
NOTHING: Hashes = np.zeros(0, dtype=np.uint64)
SHARE = 2 / 3  # of a tail's paragraphs are known to be teasers: others may begin what is not in the archive


def without_teasers(documents: Sequence[StoryDocument]) -> tuple[StoryDocument, ...]:
    """Return documents without their tails of teasers, and without the entities that are marked in those alone."""
    runs = [hashed_runs(document.body) for document in documents]
    openings = np.unique(np.concatenate([NOTHING, *(each[: OPENING - RUN + 1] for each in runs)]))
    titles = frozenset(document.title for document in documents if document.title)
    return tuple(
        _cut(document, tuple(_teasers(document.paragraphs, _stand_in(each, openings), titles)))
        for document, each in zip(documents, runs, strict=True)
    )


def _stand_in(runs: Hashes, openings: Hashes) -> NDArray[np.bool_]:
    """Tell of each run whether it stands in the opening of an article."""
    places = np.searchsorted(openings, runs).clip(max=max(len(openings) - 1, 0))
    known: NDArray[np.bool_] = openings[places] == runs
    return known


def _teasers(
    paragraphs: Iterable[Paragraph], known: NDArray[np.bool_], titles: frozenset[tuple[str, ...]]
) -> Iterator[bool]:
    """Tell of each paragraph whether it is, beyond the opening, the beginning or the title of an article."""
    start = 0
    for paragraph in paragraphs:
        end = start + len(paragraph.words)
        runs = known[start : end - RUN + 1]
        begins = len(runs) >= LEAST and np.count_nonzero(runs) >= MOSTLY * len(runs)
        yield start >= OPENING and bool(begins or paragraph.words in titles)
        start = end


def _cut(document: StoryDocument, teasers: Sequence[bool]) -> StoryDocument:
    """Return a document without the longest tail that begins with a teaser and is one."""
    count = sum(teasers)
    for start, begins in enumerate(teasers):
        if begins and count >= FEWEST and count >= SHARE * (len(teasers) - start):
            kept, tail = document.paragraphs[:start], document.paragraphs[start:]
            lost = _marked(tail) - _marked(kept)
            entities = tuple(one for one in document.entities if one not in lost)
            return replace(document, paragraphs=kept, entities=entities)
        count -= begins
    return document


def _marked(paragraphs: Iterable[Paragraph]) -> set[object]:
    return {one for paragraph in paragraphs for one in paragraph.entities}
