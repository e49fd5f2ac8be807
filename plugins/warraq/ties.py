"""Who is named together: pairs of names that stand in one sentence, with the sentences that prove it.

One pass counts the pairs, a second keeps the places of those that were chosen: the work grows with the number of
sentences, and what is kept with the number of names, not of pairs.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import combinations
from typing import Any, Generic, TypeVar

NAMES_A_SENTENCE = 8  # a sentence that lists more is a roll: only the first are paired
TIES_A_NAME = 12
PLACES_A_TIE = 3

Name = TypeVar("Name", bound=Hashable)
Place = TypeVar("Place")


@dataclass(frozen=True, slots=True)
class Sentence(Generic[Name, Place]):
    """A sentence that names somebody: its ``names`` in text order, each once, its ``source`` (the article) and its
    ``place``, which is whatever leads there.
    """

    names: tuple[Name, ...]
    source: Hashable
    place: Place


@dataclass(frozen=True, slots=True)
class Tie(Generic[Name, Place]):
    """What ties a name to another: in how many sources and sentences both stand, and where, one place a source.

    ``also``: those of the name's later ties that stand in a sentence with this other name too, each with the number of
    sources.
    """

    other: Name
    sources: int
    sentences: int
    places: tuple[Place, ...]
    also: tuple[tuple[Name, int], ...] = ()


def ties(
    sentences: Sequence[Sentence[Name, Place]], order: Callable[[Name], Any]
) -> Mapping[Name, tuple[Tie[Name, Place], ...]]:
    """Return the strongest ties of each name: those in most sources come first, then in most sentences, then by
    ``order`` of the other name. A name without ties is left out.

    The sentences of one source come one after another. To stand in one sentence is all that is meant: nothing is said
    of what ties the two.
    """
    numbers: dict[Name, int] = {}
    counts = _count(sentences, numbers)
    names = tuple(numbers)
    chosen = _strongest(counts, names, order)
    places = _places(sentences, numbers, {pair for pairs in chosen.values() for pair, _ in pairs})
    return {
        names[number]: tuple(
            Tie(
                names[other],
                counts[pair].sources,
                counts[pair].sentences,
                tuple(places[pair]),
                also=tuple((names[third], sources) for third, sources in _between(other, pairs[rank:], counts)),
            )
            for rank, (pair, other) in enumerate(pairs, 1)
        )
        for number, pairs in chosen.items()
    }


@dataclass(slots=True)
class _Count:
    sources: int = 0
    sentences: int = 0
    last: Hashable = None


def _pairs(sentence: Sentence[Name, Place], numbers: dict[Name, int]) -> Iterator[int]:
    """Yield one number for each pair of names in a sentence, whichever of the two comes first."""
    found = [numbers.setdefault(name, len(numbers)) for name in sentence.names[:NAMES_A_SENTENCE]]
    for one, other in combinations(sorted(found), 2):
        yield one << 32 | other


def _count(sentences: Sequence[Sentence[Name, Place]], numbers: dict[Name, int]) -> dict[int, _Count]:
    counts: dict[int, _Count] = {}
    for sentence in sentences:
        for pair in _pairs(sentence, numbers):
            count = counts.setdefault(pair, _Count())
            count.sentences += 1
            if not count.sources or count.last != sentence.source:
                count.sources += 1
                count.last = sentence.source
    return counts


def _strongest(
    counts: Mapping[int, _Count], names: Sequence[Name], order: Callable[[Name], Any]
) -> dict[int, list[tuple[int, int]]]:
    """Return, for each name's number, its strongest pairs, each with the number of the other name."""
    found: dict[int, list[tuple[int, int]]] = {}
    for pair in counts:
        one, other = pair >> 32, pair & 0xFFFFFFFF
        found.setdefault(one, []).append((pair, other))
        found.setdefault(other, []).append((pair, one))

    def strength(candidate: tuple[int, int]) -> tuple[int, int, Any]:
        pair, other = candidate
        return (-counts[pair].sources, -counts[pair].sentences, order(names[other]))

    return {number: sorted(pairs, key=strength)[:TIES_A_NAME] for number, pairs in found.items()}


def _between(one: int, pairs: Sequence[tuple[int, int]], counts: Mapping[int, _Count]) -> Iterator[tuple[int, int]]:
    """Yield those of some pairs' other names that are paired with ``one`` too, each with the number of sources."""
    for _, other in pairs:
        count = counts.get(min(one, other) << 32 | max(one, other))
        if count is not None:
            yield other, count.sources


def _places(
    sentences: Sequence[Sentence[Name, Place]], numbers: dict[Name, int], chosen: AbstractSet[int]
) -> dict[int, list[Place]]:
    """Return, for each chosen pair, the first sentence of each source in which both names stand."""
    places: dict[int, list[Place]] = {pair: [] for pair in chosen}
    last: dict[int, Hashable] = {}
    for sentence in sentences:
        for pair in _pairs(sentence, numbers):
            if pair not in chosen or len(places[pair]) == PLACES_A_TIE:
                continue
            if not places[pair] or last[pair] != sentence.source:
                last[pair] = sentence.source
                places[pair].append(sentence.place)
    return places
