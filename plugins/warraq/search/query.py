"""What a reader typed, as clauses; ``browser/query.js`` is its twin.

Words, phrases in any quotation marks, ``+`` before what must be there, ``-`` before what must not. Nothing a
reader types is an error: an open quotation mark, an operator alone or markup is read as far as it makes sense.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from warraq.search.analyzer import Analyzer

# " “ ” „ ‟ « »: readers mix them, so any of them opens and any of them closes.
QUOTATION_MARKS = '"\u201c\u201d\u201e\u201f\u00ab\u00bb'
_PARTS = re.compile(
    f"([+\u2212-]?)(?:[{QUOTATION_MARKS}]([^{QUOTATION_MARKS}]*)[{QUOTATION_MARKS}]|([^ \t\r\n{QUOTATION_MARKS}]+))"
)


class Presence(StrEnum):
    """What a clause asks of a document."""

    OPTIONAL = "optional"
    REQUIRED = "required"
    PROHIBITED = "prohibited"


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a query: any of ``stems`` will do; ``offset`` is its distance from a phrase's first word."""

    stems: tuple[str, ...]
    offset: int = 0


@dataclass(frozen=True, slots=True)
class Clause:
    """One word, or several that must follow each other at their offsets."""

    presence: Presence
    words: tuple[Word, ...]


def parse(text: str, analyzer: Analyzer, *, readings: bool = True) -> tuple[Clause, ...]:
    """Return the clauses of a query, each once, at most ``mostWords`` words of them; stop words fall out.

    Without ``readings`` a word is looked up under its own stem only.
    """
    most = analyzer.data["query"]["mostWords"]
    clauses: dict[Clause, None] = {}
    count = 0
    for clause in _clauses(text, analyzer, readings=readings):
        count += len(clause.words)
        if count > most:
            break
        clauses[clause] = None
    return tuple(clauses)


def _clauses(text: str, analyzer: Analyzer, *, readings: bool) -> Iterator[Clause]:
    for sign, phrase, plain in _PARTS.findall(text):
        presence = _PRESENCES[sign]
        words = _words(phrase or plain, analyzer, readings=readings)
        if not words:
            continue
        if phrase or presence is Presence.PROHIBITED:
            yield Clause(presence, words)
        else:
            yield from (Clause(presence, (Word(word.stems),)) for word in words)


def _words(text: str, analyzer: Analyzer, *, readings: bool) -> tuple[Word, ...]:
    found = [
        (place, analyzer.query_stems(word) if readings else (analyzer.stem(word),))
        for place, word in enumerate(analyzer.words(text))
    ]
    kept = [(place, stems) for place, stems in found if any(stems)]
    return tuple(Word(stems, place - kept[0][0]) for place, stems in kept)


_PRESENCES = {
    "": Presence.OPTIONAL,
    "+": Presence.REQUIRED,
    "-": Presence.PROHIBITED,
    "\u2212": Presence.PROHIBITED,  # minus sign
}
