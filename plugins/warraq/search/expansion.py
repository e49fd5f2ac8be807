"""From what a query says to the stems that are looked up; ``browser/expansion.js`` is its twin.

The browser alone reads a word in Latin letters, which the archive hardly has, as the Arabic one that sounds so, and
asks a field of names for all spellings of a name.
Patterns, similar words and families need to know which stems the archive has, how they are spelt, and in how many
documents.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from rapidfuzz.distance import OSA

from warraq.search.analyzer import Analyzer
from warraq.search.families import Families
from warraq.search.query import ANY, Clause, Level, Pattern, Similar, Word, Words


@dataclass(frozen=True, slots=True)
class Known:
    """A stem of the archive, its commonest spelling, folded, and how many documents have it in one field."""

    stem: str
    form: str
    count: int


Count = Callable[[str, str], int]  # how many documents have a stem in a field, in one that is named or in any text
Vocabulary = Callable[[], Iterable[Known]]  # asked for only if a query needs it


@dataclass(frozen=True, slots=True)
class Archive:
    """What an archive tells of words."""

    families: Families
    vocabulary: Vocabulary
    count: Count


def expand(clauses: Iterable[Clause], analyzer: Analyzer, level: Level, archive: Archive) -> tuple[Clause, ...]:
    """Return the same clauses, of ``Words`` alone; a pattern's word may have no stem at all."""
    most = analyzer.data["query"]["mostStems"]

    def widened(word: Word, field: str) -> Word:
        likely = level is Level.FAMILY and word.stems
        stems = analyzer.likely_stems(word.form, lambda stem: archive.count(stem, field)) if likely else word.stems
        return replace(word, stems=archive.families.widened(stems, level))

    def expanded(alternative: Words | Pattern | Similar) -> Words:
        if isinstance(alternative, Words):
            return replace(alternative, words=tuple(widened(word, alternative.field) for word in alternative.words))
        if isinstance(alternative, Pattern):
            found = matching(archive.vocabulary(), alternative.pattern, analyzer)
        else:
            found = similar(archive.vocabulary(), alternative, analyzer)
        return Words((Word("", found[:most]),), alternative.field)

    return tuple(replace(clause, alternatives=tuple(map(expanded, clause.alternatives))) for clause in clauses)


def matching(vocabulary: Iterable[Known], pattern: str, analyzer: Analyzer) -> tuple[str, ...]:
    """Return the stems of words that look like a pattern, or of which the stem does, those of most documents first."""
    fits = re.compile(".*".join(map(re.escape, pattern.split(ANY))), re.DOTALL).fullmatch
    return _by_count(known for known in vocabulary if fits(known.stem) or fits(analyzer.without_article(known.form)))


def similar(vocabulary: Iterable[Known], word: Similar, analyzer: Analyzer) -> tuple[str, ...]:
    """Return the stem of a word and those of words within so many edits of it: letters put in, left out, changed or
    changing places; of a short word fewer than were asked for.

    Words are compared and, where they are long, their stems: that of بوتين would be as near to that of الموت. The
    distance is that of optimal string alignment (Damerau 1964), as in ``browser/edits.js``.
    """
    table = analyzer.data["query"]
    own, bare = analyzer.stem(word.form), analyzer.without_article(word.form)
    most: int = min(word.edits, max(1, len(bare) // table["lettersForAnEdit"]))
    telling = len(own) > table["cliticLeaves"]

    def is_near(one: str, other: str) -> bool:
        distance: int = OSA.distance(one, other, score_cutoff=most)
        return distance <= most

    near = (
        known
        for known in vocabulary
        if is_near(bare, analyzer.without_article(known.form)) or (telling and is_near(own, known.stem))
    )
    return (own, *(stem for stem in _by_count(near) if stem != own))


def _by_count(vocabulary: Iterable[Known]) -> tuple[str, ...]:
    return tuple(known.stem for known in sorted(vocabulary, key=lambda known: (-known.count, known.stem)))
