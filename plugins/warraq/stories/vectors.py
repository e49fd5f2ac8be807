"""Articles as sparse vectors: what each says, weighed by how few others say it.

tf-idf as Salton and Buckley 1988 have it, in coarse steps: rarity goes by half octaves of the number of articles that
have a thing, so that one more article changes next to no weight. Every weight is a multiple of a half, so that sums
are exact in any order and on any machine.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log2, sqrt
from typing import Generic, TypeVar

from warraq.stories.records import Entity, StoryDocument

Feature = TypeVar("Feature", bound=Hashable)

TITLE, LEAD = 3, 1  # how many times more a word counts that stands in the title, or in the lead
LEAD_WORDS = 40
STRONGEST = 48  # terms of an article that are compared
COMMON = 2  # octaves: what a quarter of all articles have says nothing


class Rarity(Generic[Feature]):
    """How much it says that an article has a thing, by how many of all have it."""

    def __init__(self, articles: Iterable[Collection[Feature]]) -> None:
        self._counts: Counter[Feature] = Counter()
        total = 0
        for features in articles:
            self._counts.update(features)
            total += 1
        octaves = max(total - 1, 1).bit_length()  # of the archive's size, rounded up
        most = max(self._counts.values(), default=0)
        self._steps = [0.0, *(max(octaves - COMMON - round(2 * log2(count)) / 2, 0.0) for count in range(1, most + 1))]

    def __getitem__(self, feature: Feature) -> float:
        """Return by how many octaves, in halves, a thing's articles are fewer than a quarter of all; 0 at least."""
        return self._steps[self._counts[feature]]


@dataclass(frozen=True, slots=True)
class Vector(Generic[Feature]):
    """Weights of terms or of entities; ``norm`` is the vector's length."""

    weights: Mapping[Feature, float]
    norm: float

    def cosine(self, other: Vector[Feature]) -> float:
        """Return how alike two vectors are, from 0 to 1."""
        mine, its = self.weights, other.weights
        shared = sum([mine[one] * its[one] for one in mine.keys() & its.keys()])
        return shared / (self.norm * other.norm) if shared else 0.0


def vector(weights: Mapping[Feature, float]) -> Vector[Feature]:
    """Return a vector of weights."""
    return Vector(weights, sqrt(sum([weight * weight for weight in weights.values()])))


@dataclass(frozen=True, slots=True)
class Said:
    """What an article says: its strongest terms, and the entities that it names."""

    document: StoryDocument
    terms: Vector[str]
    entities: Vector[Entity]


def said(documents: Sequence[StoryDocument]) -> tuple[Said, ...]:
    """Return what each of all articles says."""
    terms = Rarity({*document.title, *document.body} for document in documents)
    entities = Rarity(set(document.entities) for document in documents)
    return tuple(Said(document, _terms(document, terms), _entities(document, entities)) for document in documents)


def _terms(document: StoryDocument, rarity: Rarity[str]) -> Vector[str]:
    counts = Counter(document.body)
    counts.update(document.body[:LEAD_WORDS] * LEAD)
    counts.update(document.title * TITLE)
    weighed = {stem: count.bit_length() * weight for stem, count in counts.items() if (weight := rarity[stem])}
    strongest = sorted(weighed.items(), key=lambda pair: (-pair[1], pair[0]))[:STRONGEST]
    return vector(dict(strongest))


def _entities(document: StoryDocument, rarity: Rarity[Entity]) -> Vector[Entity]:
    return vector({one: weight for one in document.entities if (weight := rarity[one])})
