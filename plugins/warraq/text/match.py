"""Find phrases of a table in tokens, the longest first, whatever particles the first word carries."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence

from warraq.records import Token
from warraq.text.clitics import readings


def phrases(tokens: Sequence[Token], first: int, last: int, longest: int) -> Iterator[tuple[int, str, str]]:
    """Yield (end, key, reading) for every phrase that begins at ``first``, the longest first.

    ``end`` is the index after its last token and at most ``last``; ``key`` is the folded phrase without
    particles before it, as ``lexicon.keys.key`` writes it; ``reading`` is what is left of the first word.
    """
    begin = readings(tokens[first].form)
    for end in range(min(first + longest, last), first, -1):
        rest = "".join([" " + token.form for token in tokens[first + 1 : end]])
        for reading in begin:
            yield end, reading + rest, reading


def longest_phrase(
    tokens: Sequence[Token], first: int, last: int, longest: int, table: Container[str]
) -> tuple[int, str, str] | None:
    """Return the longest phrase at ``first`` whose key is in ``table``, as ``phrases`` yields it, or None."""
    for found in phrases(tokens, first, last, longest):
        if found[1] in table:
            return found
    return None
