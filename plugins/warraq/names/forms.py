"""The other names of an entity, from the words that mention it: without the particles Arabic writes onto a word, and
without what makes a hashtag of it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping

from warraq.text.clitics import ARTICLE, LAM

PARTICLES = ("و", "ف", "ب", "ل", "ك", "وب", "ول", "وك", "فب", "فل")
HASHTAG = re.compile("[#_]+")  # #تركي_المالكي is تركي المالكي


def other_names(label: str, given: Iterable[str], words: Collection[str]) -> tuple[str, ...]:
    """Return ``given`` and those ``words`` that are names of their own: not the label, and not another of the
    names with a particle before it (لموسكو is موسكو). Sorted, without repetition.

    A form that only ever occurs with its particle stays as it is: to cut it would be to guess.
    """
    spelt = {_spelt(word) for word in words} - {""}
    known = {label, *given, *spelt}
    return tuple(sorted({*given, *(word for word in spelt if bare(word, known) == word)} - {label}))


def spellings(names: Collection[str], label: str, words: Mapping[str, int]) -> tuple[tuple[str, int], ...]:
    """Return each of the other ``names`` with how often ``words`` has it, with a particle or without; the commonest
    first. A name that only people gave has none.
    """
    known = {label, *names}
    counts: Counter[str] = Counter()
    for word, count in words.items():
        counts[bare(_spelt(word), known)] += count
    return tuple(sorted(((name, counts[name]) for name in names), key=lambda pair: (-pair[1], pair[0])))


def bare(form: str, known: Collection[str]) -> str:
    """Return the one of ``known`` that ``form`` is with a particle before it, or ``form`` itself."""
    for particle in PARTICLES:
        rest = form.removeprefix(particle)
        if rest == form:
            continue
        if rest in known:
            return rest
        defined = ARTICLE + rest.removeprefix(LAM)
        if particle.endswith(LAM) and rest.startswith(LAM) and defined in known:
            return defined  # لل: the particle ل and the article, whose alef is not written after it
    return form


def _spelt(word: str) -> str:
    return " ".join(HASHTAG.sub(" ", word).split())
