"""Which articles are worth comparing: those that share something rare with each other and stand near in time.

An inverted index of the strongest terms and entities of each article, read in the order of days: an article looks back
at the last few that have one of its own. So each pair is met once, and the pairs of an article are so many at most,
however many articles there are.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from heapq import nlargest
from typing import TypeAlias

from warraq.stories.records import Entity
from warraq.stories.vectors import Said

Key: TypeAlias = str | Entity  # a term or an entity

KEYS = 32  # terms and entities under which an article is found
REACH = 24  # articles that have one of them, looked back at
COMPARED = 32  # of all these, those that share most
TERMS, ENTITIES = 0.6, 0.4  # what each half of the likeness counts
LEAST = 0.1  # likeness under which two articles have nothing to do with each other


@dataclass(frozen=True, slots=True)
class Pair:
    """Two articles by their numbers, the earlier first, and how alike they are, from 0 to 1."""

    earlier: int
    later: int
    likeness: float


def likeness(one: Said, other: Said) -> float:
    """Return how much of what two articles say is the same, from 0 to 1."""
    return TERMS * one.terms.cosine(other.terms) + ENTITIES * one.entities.cosine(other.entities)


def pairs(articles: Sequence[Said]) -> Iterator[Pair]:
    """Yield the pairs that are alike, for articles in the order of their days."""
    shelves: defaultdict[Key, list[int]] = defaultdict(list)
    for later, article in enumerate(articles):
        shared: defaultdict[int, float] = defaultdict(float)
        for key, weight in keys(article):
            shelf = shelves[key]
            for earlier in shelf[-REACH:]:
                shared[earlier] += weight
            shelf.append(later)
        best = nlargest(COMPARED, shared.items(), key=lambda found: (found[1], found[0]))
        for earlier, _weight in best:
            alike = likeness(articles[earlier], article)
            if alike >= LEAST:
                yield Pair(earlier, later, alike)


def keys(article: Said) -> list[tuple[Key, float]]:
    """Return the strongest terms and entities of an article, with their weights."""
    found: list[tuple[Key, float]] = [*article.terms.weights.items(), *article.entities.weights.items()]
    return sorted(found, key=lambda pair: (-pair[1], isinstance(pair[0], tuple), pair[0]))[:KEYS]
