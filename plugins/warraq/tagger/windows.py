"""Cut a sentence that is longer than a model can read into windows that overlap, so that no name stands at an edge."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

SHARED = 32  # words that two neighbours both read


class Window(NamedTuple):
    """A model reads the words ``first`` to ``last`` (exclusive); its labels count for ``begin`` to ``end``."""

    first: int
    last: int
    begin: int
    end: int


def windows(sizes: Sequence[int], largest: int) -> Iterator[Window]:
    """Yield the windows of a sentence whose words have these sizes; each has at most ``largest`` together.

    No word may be larger than that. Every word counts in exactly one window: where two overlap each has half.
    """
    first = begin = 0
    while begin < len(sizes):
        last = _reach(sizes, first, largest)
        if last == len(sizes):
            yield Window(first, last, begin, last)
            return
        following = max(first + 1, last - SHARED)
        end = (following + last + 1) // 2
        yield Window(first, last, begin, end)
        first, begin = following, end


def _reach(sizes: Sequence[int], first: int, largest: int) -> int:
    total = 0
    for place in range(first, len(sizes)):
        total += sizes[place]
        if total > largest:
            return place
    return len(sizes)
