"""End a clause where a headline may end."""

from __future__ import annotations

from collections.abc import Sequence

from warraq.extract.headline.bonds import dangles
from warraq.extract.headline.ends import CLAUSE, rank_of_end
from warraq.extract.headline.needs import Way, lacking
from warraq.extract.headline.phrases import NOUNS
from warraq.extract.headline.units import Unit, shown
from warraq.extract.headline.words import Sort, Word, words_of
from warraq.lexicon import Lexicon

LIMIT = 90  # characters
ENOUGH = 45  # characters: a clause as long as this stands alone as a headline
INSIDE = -25  # characters of length that it costs to end inside a subordinate clause
SHORT = 25  # characters of length that it costs to say less than enough
SAID = 35  # characters that are enough before a relative or subordinate clause
SHORTEST = 25  # characters: a headline cut shorter says too little
FINAL = " \t\n\u00a0.،,؛;:!…-–—/\\|*•·"


def fitted(clause: Sequence[Unit], room: int, lexicon: Lexicon, *, ends: bool, loose: bool = False) -> tuple[Unit, ...]:
    """Return the clause cut to ``room`` characters at its best end, () where it has no end that leaves it whole.

    A clause that fits ends before a relative or subordinate clause, if enough is said by then. ``ends``: the clause
    runs to the end of its sentence, so that all of it is whole.
    """
    words, lengths = words_of(clause, lexicon), _lengths(clause, room)
    enough = ENOUGH - (LIMIT - room)
    scores: dict[int, int] = {}
    inside = 0
    for end in range(1, len(clause)):
        if lengths[end] > room:
            break
        rank = rank_of_end(words, end, lexicon)
        if rank is None:
            continue
        soon = lengths[-1] <= room and rank == CLAUSE and lengths[end] >= min(enough, SAID)
        if soon and not _lacks(words, end, lexicon, loose=loose):
            return tuple(clause[:end])
        if lengths[end] >= SHORTEST - (LIMIT - room):
            scores[end] = rank + lengths[end] + inside - (SHORT if lengths[end] < enough else 0)
            inside = INSIDE if rank == CLAUSE else inside
    if lengths[-1] <= room and (
        ends or not (_lacks(words, len(words), lexicon, loose=loose) or dangles(words[-1], lexicon))
    ):
        return tuple(clause)
    best = sorted(scores, key=lambda end: (scores[end], end), reverse=True)
    return next((tuple(clause[:end]) for end in best if not _lacks(words, end, lexicon, loose=loose)), ())


def _lacks(words: Sequence[Word], end: int, lexicon: Lexicon, *, loose: bool) -> bool:
    following = words[end : end + 2]
    pause = not following or following[0].sort in {Sort.COMMA, Sort.CLAUSE}
    if _excepted(words, end, lexicon):
        return True
    if loose:
        waits = len(following) > 1 and following[0].sort is Sort.COMMA and following[1].sort in NOUNS
        return waits or lacking(words[:end], lexicon, Way.LOOSE)
    return lacking(words[:end], lexicon, Way.PAUSE if pause else Way.FULL)


def _excepted(words: Sequence[Word], end: int, lexicon: Lexicon) -> bool:
    """Say whether «لم … سوى …» would lose its exception, and mean the contrary."""
    denied = any(lexicon.reporting.has_role(word.unit.form, "negation") for word in words[:end])
    return denied and any(lexicon.headlines.has("exception", word.unit.form) for word in words[end:])


def cut(clause: Sequence[Unit], room: int, lexicon: Lexicon) -> tuple[Unit, ...]:
    """Return as much of a clause as fits, for sentences with no better end, not ended on what announces a word."""
    words, lengths = words_of(clause, lexicon), _lengths(clause, room)
    fitting = [end for end, length in enumerate(lengths) if end and length <= room]
    if not fitting or fitting[-1] == len(clause):
        return tuple(clause[: len(fitting)])
    ranks = {end: rank + lengths[end] for end in fitting if (rank := rank_of_end(words, end, lexicon)) is not None}
    ranks = {end: rank for end, rank in ranks.items() if words[end - 1].sort is not Sort.VERB} or ranks
    ends = [end for end in fitting if not dangles(words[end - 1], lexicon)]
    return tuple(clause[: max(ranks, key=lambda end: ranks[end]) if ranks else (ends or fitting)[-1]])


def trimmed(text: str) -> str:
    """Drop the punctuation at the end, and an opening mark without its partner at either end."""
    return text.rstrip(FINAL).lstrip(" .،,؛;:!…-–—•*")


def _lengths(clause: Sequence[Unit], room: int) -> list[int]:
    """Return the length of each beginning of a clause; all that is longer than ``room`` counts as the first that is."""
    lengths = [0]
    for end in range(1, len(clause) + 1):
        lengths.append(lengths[-1] if lengths[-1] > room else len(shown(clause[:end])))
    return lengths
