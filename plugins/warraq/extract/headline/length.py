"""End a clause where a headline may end."""

from __future__ import annotations

from collections.abc import Sequence

from warraq.extract.headline.clauses import ENOUGH
from warraq.extract.headline.units import Part, Unit, shown
from warraq.lexicon import Lexicon

LIMIT = 90  # characters
SHORTEST = 25  # characters: a headline cut shorter says too little
# How well a headline ends before a unit, in characters of length that a better end is worth.
CLAUSE = 60
ROLES = (("clause", CLAUSE), ("relative", CLAUSE), ("adjunct", 30), ("complement", 10))
FINAL = " \t\n\u00a0.،,؛;:!…-–—/\\|*•·"


def fitted(clause: Sequence[Unit], room: int, lexicon: Lexicon) -> tuple[Unit, ...]:
    """Return the clause cut to ``room`` characters at its best end.

    A clause that fits ends before a relative or subordinate clause, if enough is said by then.
    """
    lengths = _lengths(clause, room)
    enough = ENOUGH - (LIMIT - room)
    scores: dict[int, int] = {}
    for end in range(1, len(clause)):
        rank = _rank(clause, end, lexicon)
        if rank is None or lengths[end] > room:
            continue
        if lengths[-1] <= room and rank == CLAUSE and lengths[end] >= enough:
            return tuple(clause[:end])
        if lengths[end] >= SHORTEST:
            scores[end] = rank + lengths[end] - (CLAUSE if lengths[end] < enough else 0)
    if lengths[-1] <= room:
        return tuple(clause)
    best = max(scores, key=lambda end: (scores[end], end), default=0)
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
    ends = (end for end in range(fitting, 0, -1) if not _dangles(clause[end - 1], lexicon))
    return next(ends, fitting)


def _rank(clause: Sequence[Unit], end: int, lexicon: Lexicon) -> int | None:
    """Return how well a headline ends before ``clause[end]``, None where it cannot."""
    last, following = clause[end - 1], clause[end]
    if last.part is Part.COMMA or last.text[-1].isdecimal() or _dangles(last, lexicon):
        return None
    if following.part is Part.COMMA:
        return CLAUSE
    if following.part is Part.WORD:
        if lexicon.reporting.has_role(following.form, "that"):
            return None
        for role, rank in ROLES:
            if lexicon.headlines.has(role, following.form):
                return rank
    return None if following.form.startswith("ال") else 0


def _dangles(unit: Unit, lexicon: Lexicon) -> bool:
    if unit.part is not Part.WORD:
        return False
    roles = ("dangling", "clause", "relative", "adjunct", "complement")
    bare = unit.form.removeprefix("و")
    imperfect = bare.startswith("ي") and len(bare) > len("يوم")
    return (
        imperfect
        or any(lexicon.headlines.has(role, form) for role in roles for form in (unit.form, bare))
        or lexicon.reporting.verb(unit.form) is not None
        or lexicon.reporting.has_role(unit.form, "that")
    )
