"""What two versions of a text have in common, and what stands in one of them alone: a difference by whole words.

Ratcliff and Obershelp's matching, as ``difflib`` has it: over paragraphs, then, where those differ, over sentences, and
then over words and marks, whatever white space is between them. So long texts cost little more than their changes do.
No word is ever cut, for markup inside an Arabic word breaks its letters apart.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from itertools import groupby

MARKS = "!-/:-@\\[-`{-~\u00ab\u00bb\u060c\u061b\u061f\u066a\u2013-\u201f\u2026"  # of ASCII and of Arabic print
ENDS = ".!\u061f?\u2026"
# A paragraph; a sentence with the space after it.
LEVELS = (
    re.compile(r"[^\n]*\n|[^\n]+"),
    re.compile(rf"(?:[^{ENDS}]|[{ENDS}](?!\s))+(?:[{ENDS}]\s*)?|[{ENDS}]\s*"),
)
# A word, a number, a mark alone, or nothing at the beginning; and the white space after it.
PIECE = re.compile(rf"((?:[^\s{MARKS}]|(?<=\d)[.,:/\u066b\u066c-](?=\d))+|\S|^(?=\s))(\s*)")
WORD = re.compile(r"\w")
ELLIPSIS = "…"
MOST = 50_000  # pairs of equal pieces, of which one stretch may have so many: the time grows with them


class Side(StrEnum):
    """Where a run of words stands."""

    BOTH = "both"
    HERE = "here"
    THERE = "there"


@dataclass(frozen=True, slots=True)
class Run:
    """Words in their order, with the white space and the marks between them."""

    side: Side
    text: str


def difference(here: str, there: str) -> tuple[Run, ...]:
    """Return two texts as one series of runs: BOTH and HERE make the one, BOTH and THERE the other.

    Where words took others' places, HERE comes first. What two differences have between them without a word in it
    belongs to each: a comma alone is no agreement. A stretch in which so many pieces recur that matching them would
    take long is given as replaced.
    """
    spread = _spread(tuple(_joined(_runs(here, there, LEVELS))))
    return tuple(_joined(_spaces_shared(_joined(spread))))


def excerpt(runs: Sequence[Run], reach: int, most: int) -> tuple[Run, ...]:
    """Return what shows the changes: of common words about ``reach`` characters on either side of each, and in all
    about ``most`` characters from the beginning. Nothing is cut inside a word; «…» stands where words are left out.
    """
    shown: list[Run] = []
    left = most
    for place, run in enumerate(runs):
        text = run.text
        if run.side is Side.BOTH:
            text = _ends(text, reach if place else 0, reach if place < len(runs) - 1 else 0)
        if len(text) > left:
            return (*shown, Run(run.side, _head(text, left) + ELLIPSIS))
        shown.append(Run(run.side, text))
        left -= len(text)
    return tuple(shown)


def _ends(text: str, head: int, tail: int) -> str:
    """Return the beginning and the end of a text, where that is shorter."""
    if len(text) <= head + tail + len(ELLIPSIS):
        return text
    return f"{_head(text, head)}{ELLIPSIS}{_head(text[::-1], tail)[::-1]}"


def _head(text: str, length: int) -> str:
    """Return the whole words in the first ``length`` characters of a text, with the space after them."""
    if len(text) <= length:
        return text
    return text[:length][: max(text.rfind(space, 0, length) for space in " \n") + 1]


def _runs(here: str, there: str, levels: Sequence[re.Pattern[str]]) -> Iterator[Run]:
    """Yield the runs of a stretch, compared piece by piece, and what differs again in smaller pieces."""
    if here == there:
        yield Run(Side.BOTH, here)
        return
    if not levels:
        yield from _runs_of_words(here, there)
        return
    mine, its = (levels[0].findall(text) for text in (here, there))
    if _equal_pairs(mine, its) > MOST:
        yield from (Run(Side.HERE, here), Run(Side.THERE, there))
        return
    for _kind, start, end, first, last in SequenceMatcher(None, mine, its, autojunk=False).get_opcodes():
        yield from _runs("".join(mine[start:end]), "".join(its[first:last]), levels[1:])


def _runs_of_words(here: str, there: str) -> Iterator[Run]:
    """Yield the runs of a stretch word by word. What is the same but for the white space after it is the same."""
    mine, its = _pieces(here), _pieces(there)
    words, others = [word for word, _ in mine], [word for word, _ in its]
    if _equal_pairs(words, others) > MOST:
        yield from (Run(Side.HERE, here), Run(Side.THERE, there))
        return
    for kind, start, end, first, last in SequenceMatcher(None, words, others, autojunk=False).get_opcodes():
        if kind == "equal":
            for (word, space), (_, other) in zip(mine[start:end], its[first:last], strict=True):
                yield Run(Side.BOTH, word)
                if space == other:
                    yield Run(Side.BOTH, space)
                else:
                    yield from (Run(Side.HERE, space), Run(Side.THERE, other))
        else:
            yield Run(Side.HERE, "".join(map("".join, mine[start:end])))
            yield Run(Side.THERE, "".join(map("".join, its[first:last])))


def _pieces(text: str) -> list[tuple[str, str]]:
    """Return words and marks, each with the white space after it."""
    return [(match[1], match[2]) for match in PIECE.finditer(text)]


def _equal_pairs(mine: Iterable[str], its: Iterable[str]) -> int:
    """Return how many pairs of pieces are equal."""
    counts = Counter(its)
    return sum(counts[piece] for piece in mine)


def _spread(runs: Sequence[Run]) -> Iterator[Run]:
    """Give each side its copy of what is between two differences and holds no word."""
    for place, run in enumerate(runs):
        inside = 0 < place < len(runs) - 1
        if run.side is Side.BOTH and inside and not WORD.search(run.text):
            yield from (Run(Side.HERE, run.text), Run(Side.THERE, run.text))
        else:
            yield run


def _spaces_shared(runs: Iterable[Run]) -> Iterator[Run]:
    """Let the white space with which both sides of a change end belong to both."""
    for common, group in groupby(runs, key=lambda run: run.side is Side.BOTH):
        found = tuple(group)
        spaces = {run.text[len(run.text.rstrip()) :] for run in found}
        space = spaces.pop() if not common and len(found) > 1 and len(spaces) == 1 else ""
        yield from (Run(run.side, run.text.removesuffix(space)) for run in found)
        yield Run(Side.BOTH, space)


def _joined(runs: Iterable[Run]) -> Iterator[Run]:
    """Join what stands between two common runs: what is here, then what is there; leave out what is empty."""
    for common, group in groupby((run for run in runs if run.text), key=lambda run: run.side is Side.BOTH):
        found = list(group)
        for side in (Side.BOTH,) if common else (Side.HERE, Side.THERE):
            text = "".join(run.text for run in found if run.side is side)
            if text:
                yield Run(side, text)
