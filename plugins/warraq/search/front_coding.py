"""A sorted list of words in few bytes: how many letters each shares with the one before, and its rest."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import takewhile

from warraq.search.vlq import ALPHABET

MOST_SHARED = len(ALPHABET) - 1


def front_coded(words: Iterable[str]) -> str:
    """Return sorted words, a space between them; ``browser/vocabulary.js`` reads them back."""
    parts, before = [], ""
    for word in words:
        shared = _shared(before, word)
        parts.append(ALPHABET[shared] + word[shared:])
        before = word
    return " ".join(parts)


def _shared(one: str, other: str) -> int:
    same = takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False))
    return min(sum(1 for _ in same), MOST_SHARED)
