"""End a clause where a headline may end."""

from __future__ import annotations

from collections.abc import Sequence

from warraq.extract.headline.clauses import ENOUGH
from warraq.extract.headline.ends import CLAUSE, dangles, rank_of_end
from warraq.extract.headline.units import Unit, shown
from warraq.lexicon import Lexicon

LIMIT = 90  # characters
INSIDE = -25  # characters of length that it costs to end inside a subordinate clause
SAID = 35  # characters that are enough before a relative or subordinate clause
SHORTEST = 25  # characters: a headline cut shorter says too little
FINAL = " \t\n\u00a0.،,؛;:!…-–—/\\|*•·"


def fitted(clause: Sequence[Unit], room: int, lexicon: Lexicon, least: int = 0) -> tuple[Unit, ...]:
    """Return the clause cut to ``room`` characters at its best end.

    A clause that fits ends before a relative or subordinate clause, if enough is said by then. Nothing is returned
    where it would have to end before ``least``, the first end at which something is said.
    """
    lengths = _lengths(clause, room)
    enough = ENOUGH - (LIMIT - room)
    scores: dict[int, int] = {}
    inside = 0
    for end in range(1, len(clause)):
        rank = rank_of_end(clause, end, lexicon)
        if rank is None or lengths[end] > room or end < least:
            continue
        if lengths[-1] <= room and rank == CLAUSE and lengths[end] >= min(enough, SAID):
            return tuple(clause[:end])
        if lengths[end] >= SHORTEST:
            scores[end] = rank + lengths[end] + inside - (CLAUSE if lengths[end] < enough else 0)
            inside = INSIDE if rank == CLAUSE else inside
    if lengths[-1] <= room:
        return tuple(clause)
    best = max(scores, key=lambda end: (scores[end], end), default=0)
    if least and not best:
        return ()
    return tuple(clause[: best or _last_fitting(clause, lengths, room, lexicon)])


def trimmed(text: str) -> str:
    """Drop the punctuation at the end, and an opening mark without its partner at either end."""
    return text.rstrip(FINAL).lstrip(" .،,؛;:!…-–—•*")


def _lengths(clause: Sequence[Unit], room: int) -> list[int]:
    """Return the length of each beginning of a clause; all that is longer than ``room`` counts as the first that is."""
    lengths = [0]
    for end in range(1, len(clause) + 1):
        lengths.append(lengths[-1] if lengths[-1] > room else len(shown(clause[:end])))
    return lengths


def _last_fitting(clause: Sequence[Unit], lengths: Sequence[int], room: int, lexicon: Lexicon) -> int:
    """Return the last end within ``room``, before words that no headline ends on unless there are only such."""
    fitting = max((end for end, length in enumerate(lengths) if length <= room), default=0)
    ends = (end for end in range(fitting, 0, -1) if not dangles(clause[end - 1], lexicon))
    return next(ends, fitting)
