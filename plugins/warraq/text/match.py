"""List the phrases that begin at a token, whatever particles its first word carries."""

from __future__ import annotations

from collections.abc import Container, Sequence
from typing import NamedTuple

from warraq.records import Token
from warraq.text.clitics import readings


class Phrase(NamedTuple):
    """A phrase that ends before token ``end``.

    ``key`` is the folded phrase without particles before it, as ``lexicon.keys.key`` writes it; ``reading`` is what is
    left of the first word.
    """

    end: int
    key: str
    reading: str


def phrases(tokens: Sequence[Token], first: int, last: int, longest: int) -> tuple[Phrase, ...]:
    """Return every phrase that begins at ``first``, the longest first.

    They hold at most ``longest`` words, none after token ``last`` (exclusive), and no punctuation.
    """
    begin = readings(tokens[first].form)
    if not begin or not begin[0][0].isalnum():
        return ()
    rests = [""]
    for end in range(first + 2, min(first + longest, last) + 1):
        form = tokens[end - 1].form
        if not form[:1].isalnum():
            break
        rests.append(f"{rests[-1]} {form}")
    return tuple(
        Phrase(end, reading + rests[end - first - 1], reading)
        for end in range(first + len(rests), first, -1)
        for reading in begin
    )


def longest_of(choices: Sequence[Phrase], table: Container[str]) -> Phrase | None:
    """Return the first of ``choices`` whose key is in ``table``: the longest, as ``phrases`` orders them."""
    for phrase in choices:
        if phrase.key in table:
            return phrase
    return None
