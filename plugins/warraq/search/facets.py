"""Facets the other way round: for each document its values, so that the values of what was found can be counted.

    search/facets-NUMBER.js          512 documents: for each facet, for each of them, how many values and which
    search/values-FACET-NUMBER.js    the values of a facet, those of most documents first, 500 to a file

Loaded only when a reader asks what else is in the results. Values are numbered by how many documents have them, so that
the common ones have the short numbers and stand in the first file.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from warraq.records import SearchDocument
from warraq.search.index import facets_of
from warraq.search.vlq import encode

BLOCK = 512  # documents in a file
SHELF = 500  # values in a file


@dataclass(frozen=True, slots=True)
class Facets:
    """``values`` by facet, the commonest first; ``blocks`` are the documents' numbers of values, coded."""

    values: Mapping[str, tuple[str, ...]]
    blocks: tuple[Mapping[str, str], ...]

    def files(self) -> Iterator[tuple[str, Any]]:
        """Yield each file's name and what it holds."""
        for number, block in enumerate(self.blocks):
            yield f"facets-{number}", block
        for name, values in self.values.items():
            for start in range(0, len(values), SHELF):
                yield f"values-{name}-{start // SHELF}", values[start : start + SHELF]


def collect(documents: Sequence[SearchDocument]) -> Facets:
    """Number the values of documents that stand in their order."""
    facets = [facets_of(document) for document in documents]
    counts: dict[str, Counter[str]] = {}
    for found in facets:
        for name, given in found.items():
            counts.setdefault(name, Counter()).update(set(given))
    values = {
        name: tuple(sorted(counted, key=lambda value: (-counted[value], value)))
        for name, counted in sorted(counts.items())
    }
    numbers = {name: {value: number for number, value in enumerate(ranked)} for name, ranked in values.items()}
    blocks = tuple(
        {
            name: "".join(_coded(found.get(name, ()), numbers[name]) for found in facets[start : start + BLOCK])
            for name in values
        }
        for start in range(0, len(facets), BLOCK)
    )
    return Facets(values, blocks)


def _coded(values: Sequence[str], numbers: Mapping[str, int]) -> str:
    found = sorted({numbers[value] for value in values})
    gaps = [number - before for number, before in zip(found, (0, *found), strict=False)]
    return b"".join(map(encode, (len(found), *gaps))).decode("ascii")
