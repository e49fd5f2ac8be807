"""From what a query says to the stems that are looked up; ``browser/expansion.js`` is its twin.

Patterns, similar words and families need to know which stems the archive has, and in how many documents.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from rapidfuzz.distance import OSA

from warraq.search.analyzer import Analyzer
from warraq.search.families import Families
from warraq.search.query import ANY, Clause, Level, Pattern, Similar, Word, Words

Stems = Callable[[], Mapping[str, int]]  # the archive's stems and how many documents have each; asked for if needed


def expand(
    clauses: Iterable[Clause], analyzer: Analyzer, families: Families, level: Level, stems: Stems
) -> tuple[Clause, ...]:
    """Return the same clauses, of ``Words`` alone; a pattern's word may have no stem at all."""
    most = analyzer.data["query"]["mostStems"]

    def expanded(alternative: Words | Pattern | Similar) -> Words:
        if isinstance(alternative, Words):
            words = (replace(word, stems=families.widened(word.stems, level)) for word in alternative.words)
            return Words(tuple(words), alternative.field)
        if isinstance(alternative, Pattern):
            found = matching(stems(), alternative.pattern)
        else:
            found = similar(stems(), analyzer.stem(alternative.form), alternative.edits)
        return Words((Word("", found[:most]),), alternative.field)

    return tuple(replace(clause, alternatives=tuple(map(expanded, clause.alternatives))) for clause in clauses)


def matching(stems: Mapping[str, int], pattern: str) -> tuple[str, ...]:
    """Return the stems of a pattern, those of most documents first."""
    expression = re.compile(".*".join(map(re.escape, pattern.split(ANY))), re.DOTALL)
    return _by_count({stem: count for stem, count in stems.items() if expression.fullmatch(stem)})


def similar(stems: Mapping[str, int], own: str, edits: int) -> tuple[str, ...]:
    """Return a stem and those within so many edits of it: letters put in, left out, changed or changing places.

    The distance is that of optimal string alignment (Damerau 1964), as in ``browser/edits.js``.
    """
    near = {
        stem: count
        for stem, count in stems.items()
        if stem != own and OSA.distance(own, stem, score_cutoff=edits) <= edits
    }
    return (own, *_by_count(near))


def _by_count(stems: Mapping[str, int]) -> tuple[str, ...]:
    return tuple(sorted(stems, key=lambda stem: (-stems[stem], stem)))
