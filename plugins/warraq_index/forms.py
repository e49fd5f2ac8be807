"""The other names of an entity, from the words that mention it: without the particles Arabic writes onto a word, and
without what makes a hashtag of it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

PARTICLES = ("و", "ف", "ب", "ل", "ك", "وب", "ول", "وك", "فب", "فل")
ARTICLE = "ال"
HASHTAG = re.compile("[#_]+")  # #تركي_المالكي is تركي المالكي


def other_names(label: str, given: Iterable[str], words: Collection[str]) -> tuple[str, ...]:
    """Return ``given`` and those ``words`` that are names of their own: not the label, and not another of the
    names with a particle before it (لموسكو is موسكو). Sorted, without repetition.

    A form that only ever occurs with its particle stays as it is: to cut it would be to guess.
    """
    spelt = {" ".join(HASHTAG.sub(" ", word).split()) for word in words} - {""}
    known = {label, *given, *spelt}
    return tuple(sorted({*given, *(word for word in spelt if not _is_prefixed(word, known))} - {label}))


def _is_prefixed(word: str, known: Collection[str]) -> bool:
    for particle in PARTICLES:
        rest = word.removeprefix(particle)
        if rest == word:
            continue
        if rest in known:
            return True
        if particle.endswith("ل") and ARTICLE + rest.removeprefix("ل") in known and rest.startswith("ل"):
            return True  # لل: the particle ل and the article, whose alef is not written after it
    return False
