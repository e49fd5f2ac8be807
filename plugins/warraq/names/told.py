"""What a tagger says of an article: which tokens it takes for a person, a place or an organization.

A tagger knows what names look like, foreign ones too; it knows neither titles nor what readers call one body. So it is
heard where the rules say nothing or doubt, under conditions of theirs.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from warraq.names.reading import Reading
from warraq.records import Kind
from warraq.tagger.labels import Entity, entities
from warraq.tagger.protocol import Tagger

ENDS = frozenset((".", "!", "?", "\u061f"))  # Arabic question mark
LONGEST_SENTENCE = 150  # tokens
TOGETHER = 1500  # tokens
KINDS = {"PER": Kind.PERS, "LOC": Kind.LOC, "ORG": Kind.ORG}


@dataclass(frozen=True, slots=True)
class Told:
    """Spans of tokens, each ``(first, last)``, by kind, as the tagger has them; ``heard`` is False without a tagger."""

    people: frozenset[tuple[int, int]] = field(default_factory=frozenset)
    places: frozenset[tuple[int, int]] = field(default_factory=frozenset)
    organizations: frozenset[tuple[int, int]] = field(default_factory=frozenset)
    heard: bool = False


def hear(reading: Reading, tagger: Tagger | None) -> Told:
    """Ask a tagger, if there is one, about the sentences of an article: all at once, but for very long articles."""
    if tagger is None:
        return Told()
    found = [entity for sentences in _together(reading) for entity in _ask(reading, sentences, tagger)]
    return Told(_spans(found, Kind.PERS), _spans(found, Kind.LOC), _spans(found, Kind.ORG), heard=True)


def _ask(reading: Reading, sentences: Sequence[tuple[int, int]], tagger: Tagger) -> Iterator[Entity]:
    labels = tagger.tag([[token.text for token in reading.tokens[first:last]] for first, last in sentences])
    for (first, _), row in zip(sentences, labels, strict=True):
        yield from (Entity(first + each.first, first + each.last, each.kind) for each in entities(row))


def _spans(found: Iterable[Entity], kind: Kind) -> frozenset[tuple[int, int]]:
    return frozenset((each.first, each.last) for each in found if KINDS.get(each.kind) is kind)


def _together(reading: Reading) -> Iterator[list[tuple[int, int]]]:
    """Yield sentences that are read as one text, so that the cost grows with an article's length and no faster."""
    sentences: list[tuple[int, int]] = []
    for first, last in _sentences(reading):
        sentences.append((first, last))
        if last - sentences[0][0] >= TOGETHER:
            yield sentences
            sentences = []
    if sentences:
        yield sentences


def _sentences(reading: Reading) -> Iterator[tuple[int, int]]:
    """Yield the tokens of each sentence, none of which goes over a line's end."""
    first = 0
    for last, token in enumerate(reading.tokens, start=1):
        if token.text in ENDS or last == reading.limits[first] or last - first == LONGEST_SENTENCE:
            yield first, last
            first = last
