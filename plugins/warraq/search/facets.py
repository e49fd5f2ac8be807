"""Facets the other way round: for each document its values, so that the values of what was found can be counted.

    search/values-FACET-NUMBER.js    8192 documents: for each of them, how many values it has and which
    search/labels-FACET-NUMBER.js    the values of a facet, those of most documents first, 2000 to a file

A facet's files are loaded only when a reader opens it: of 22,803 articles the people weigh 90 KB, the places as much.
Values are numbered by how many documents have them, so that the common ones have the short numbers and stand in the
first file. Over an archive the files of a facet come to some ``Facet.weight`` bytes.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from warraq.records import SearchDocument
from warraq.search.index import facets_of
from warraq.search.vlq import encode

BLOCK = 8192  # documents in a file
SHELF = 2000  # values in a file


@dataclass(frozen=True, slots=True)
class Facet:
    """``labels`` are the values, the commonest first; ``blocks`` the documents' numbers of values, coded; ``weight`` is
    about what these weigh, compressed.
    """

    name: str
    labels: tuple[str, ...]
    blocks: tuple[str, ...]
    weight: int

    def files(self) -> Iterator[tuple[str, Any]]:
        """Yield each file's name and what it holds."""
        for number, block in enumerate(self.blocks):
            yield f"values-{self.name}-{number}", [block]
        for start in range(0, len(self.labels), SHELF):
            yield f"labels-{self.name}-{start // SHELF}", self.labels[start : start + SHELF]


def collect(documents: Sequence[SearchDocument]) -> tuple[Facet, ...]:
    """Number the values of documents that stand in their order."""
    facets = [facets_of(document) for document in documents]
    names = sorted({name for found in facets for name in found})
    return tuple(_facet(name, [frozenset(found.get(name, ())) for found in facets]) for name in names)


def _facet(name: str, given: Sequence[frozenset[str]]) -> Facet:
    counts = Counter(value for values in given for value in values)
    labels = tuple(sorted(counts, key=lambda value: (-counts[value], value)))
    numbers = {value: number for number, value in enumerate(labels)}
    blocks = tuple(
        "".join(_coded(values, numbers) for values in given[start : start + BLOCK])
        for start in range(0, len(given), BLOCK)
    )
    return Facet(name, labels, blocks, counts.total() * len(labels).bit_length() // 8)


def _coded(values: frozenset[str], numbers: Mapping[str, int]) -> str:
    found = sorted(numbers[value] for value in values)
    gaps = [number - before for number, before in zip(found, (0, *found), strict=False)]
    return b"".join(map(encode, (len(found), *gaps))).decode("ascii")
