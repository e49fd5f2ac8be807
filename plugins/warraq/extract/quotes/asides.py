"""What stands between a subject and what belongs to its verb: an age or a name in brackets, a description in commas."""

from __future__ import annotations

from warraq.extract.quotes.nouns import is_definite
from warraq.extract.quotes.scene import Scene
from warraq.extract.quotes.sentences import COMMAS, Sentence

LONGEST_ASIDE = 12  # units between two commas, or between brackets
OPENING, CLOSING = "(", ")"
DESCRIBING = ("who", "preposition", "adverb")  # roles of words that begin a description in commas


def past_asides(scene: Scene, sentence: Sentence, at: int) -> int:
    """Return the first unit from ``at`` on that belongs to no aside (صلاح (25 عاما)؛ نادال، البالغ عمره 32 عاما،)."""
    while at < len(sentence):
        end = aside_end(scene, sentence, at)
        if end is None:
            return at
        at = end + 1
    return at


def aside_end(scene: Scene, sentence: Sentence, at: int) -> int | None:
    """Return the bracket or the comma that closes the aside which unit ``at`` opens."""
    until = min(len(sentence), at + LONGEST_ASIDE + 2)
    if sentence[at].form == OPENING:
        return next((here for here in range(at + 1, until) if sentence[here].form == CLOSING), None)
    if sentence[at].form not in COMMAS or at + 1 >= len(sentence) or not begins_description(scene, sentence, at + 1):
        return None
    for here in range(at + 1, until):
        unit = sentence[here]
        if unit.form in COMMAS:
            return here
        if not unit.is_word:
            return None
    return None


def begins_description(scene: Scene, sentence: Sentence, at: int) -> bool:
    """Tell whether the word at unit ``at`` can begin a description in commas and no clause."""
    form = sentence[at].form
    return is_definite(form) or any(scene.reporting.has_role(form, role) for role in DESCRIBING)


def bracketed(sentence: Sentence, first: int, last: int) -> frozenset[int]:
    """Return the units from ``first`` to ``last`` that stand in brackets, the brackets too."""
    found: set[int] = set()
    opened: int | None = None
    for here in range(first, last):
        if sentence[here].form == OPENING:
            opened = here
        elif sentence[here].form == CLOSING and opened is not None:
            found.update(range(opened, here + 1))
            opened = None
    return frozenset(found)
