"""Which sentence of a piece says what its story did not have yet.

A sentence is as new as the words in it that no earlier piece has: the plainest measure, and the one that Allan, Wade
and Bolivar 2003, "Retrieval and novelty detection at the sentence level", found hardest to beat. News says first what
is new, so the first sentence that is new enough is taken, of the few with which the piece begins; where all of them
repeat what was said, none is.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

AMONG = 6  # sentences of a piece, the first
LEAST_WORDS = 5  # different ones that make a sentence: a dateline or a credit has fewer
NEW = 0.25  # of a sentence's words, where it is taken at once
LITTLE = 0.15  # where it is passed over


def newest(sentences: Sequence[Collection[str]], known: Collection[str]) -> int | None:
    """Return the place of the sentence that is new, or None where none is.

    ``sentences`` are the stems of each, in the order of the text; ``known`` those of all earlier pieces.
    """
    shares = [
        (place, len(words.difference(known)) / len(words))
        for place, words in enumerate(map(frozenset, sentences[:AMONG]))
        if len(words) >= LEAST_WORDS
    ]
    for place, share in shares:
        if share >= NEW:
            return place
    place, share = max(shares, key=lambda found: found[1], default=(0, 0.0))
    return place if share > LITTLE else None
