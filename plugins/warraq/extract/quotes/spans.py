"""Spans of a sentence's units, and the units at an offset."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from warraq.extract.quotes.scene import Scene
from warraq.extract.quotes.sentences import Sentence
from warraq.records import Span


def span_of(scene: Scene, sentence: Sentence, first: int, last: int) -> Span:
    """Return the span of units ``first`` to ``last``."""
    return slice_of(scene, sentence[first].start, sentence[last].end)


def slice_of(scene: Scene, start: int, end: int) -> Span:
    """Return the span between two offsets."""
    return Span(scene.body[start:end], start, end)


def first_unit(sentence: Sentence, start: int) -> int:
    """Return the unit that holds the offset ``start``, or 0."""
    index = bisect_right(sentence, start, key=lambda unit: unit.end)
    return index if index < len(sentence) else 0


def last_unit(sentence: Sentence, end: int) -> int:
    """Return the last unit that starts before the offset ``end``."""
    return max(bisect_left(sentence, end, key=lambda unit: unit.start) - 1, 0)
