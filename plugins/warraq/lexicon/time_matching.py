"""Match the shapes of time expressions over tokens, and read each for a given day of writing.

The folded tokens are joined to one string with single spaces, a line break at the end of a paragraph, so that a
pattern sees words alike however they were spaced, and every match stands for whole tokens of the body.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from warraq.lexicon.time_patterns import shapes
from warraq.lexicon.time_readers import READERS
from warraq.lexicon.time_values import Setting
from warraq.lexicon.times import Times
from warraq.records import TimeExpression, Token

LINE_END = re.compile("[\n\r\v\f\u2028\u2029]")
DIGIT_WITHIN = 3  # letters from a token's start: clitics may stand before a number (و21، بـ21)


@dataclass(frozen=True, slots=True)
class Line:
    """The folded tokens as one string with single spaces; a paragraph's end is a line break.

    ``starts`` and ``ends`` are each token's place in ``text``.
    """

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    tokens: tuple[Token, ...]

    def word(self, position: int) -> str:
        """Return a token as the patterns see it, or «» beyond either end."""
        return self.text[self.starts[position] : self.ends[position]] if 0 <= position < len(self.tokens) else ""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A match of one shape over whole tokens, ``first`` to ``last``."""

    name: str
    groups: Mapping[str, str | None]
    first: int
    last: int


def line_of(body: str, tokens: Sequence[Token]) -> Line:
    """Join the folded tokens; those that fold to nothing are left out."""
    pieces, starts, ends, kept = [], [], [], []
    length, previous = 0, None
    for token in tokens:
        if not token.form.strip():
            continue
        if previous is not None:
            gap = body[previous.end : token.start]
            pieces.append("\n" if gap.strip(" ") and LINE_END.search(gap) else " ")
            length += 1
        form = _open_article(token.form)
        starts.append(length)
        length += len(form)
        ends.append(length)
        pieces.append(form)
        kept.append(token)
        previous = token
    return Line("".join(pieces), tuple(starts), tuple(ends), tuple(kept))


def _open_article(form: str) -> str:
    """Write لل as لال, so that a word's article is the same after every clitic."""
    if form.startswith("لل"):
        return "لال" + form[2:]
    if form.startswith(("ولل", "فلل")):
        return form[0] + "لال" + form[3:]
    return form


def candidates(line: Line, times: Times) -> Iterator[Candidate]:
    """Yield every match of every shape, by place; the longest first where several begin together."""
    known = shapes(times)
    last_at = {end: position for position, end in enumerate(line.ends)}
    for position, start in enumerate(line.starts):
        form = line.text[start : line.ends[position]]
        if form not in known.openers and not any(letter.isdecimal() for letter in form[:DIGIT_WITHIN]):
            continue
        matches = [
            Candidate(shape.name, match.groupdict(), position, last_at[match.end()])
            for shape in known.shapes
            if (match := shape.pattern.match(line.text, start)) and match.end() in last_at
        ]
        yield from sorted(matches, key=lambda candidate: -candidate.last)


def readings(
    body: str, line: Line, found: Sequence[Candidate], times: Times, written: date | None
) -> Iterator[TimeExpression]:
    """Yield the candidates that are time expressions, none inside another, read from the day of writing."""
    free = 0
    for candidate in found:
        if candidate.first < free:
            continue
        before = line.word(candidate.first - 1)
        setting = Setting(before, line.word(candidate.last + 1), written, times)
        reading = READERS[candidate.name](candidate.groups, setting)
        if reading is None:
            continue
        free = candidate.last + 1
        start, end = line.tokens[candidate.first].start, line.tokens[candidate.last].end
        yield TimeExpression(body[start:end], start, end, reading.value, reading.calendar, reading.grain)
