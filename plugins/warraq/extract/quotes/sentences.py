"""Cut a paragraph into sentences of units: its words and marks, with each quotation standing as one unit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from warraq.records import Token
from warraq.text.quotation_marks import Quoted

STOPS = frozenset(".?!\u061f\u2026")  # the Arabic question mark, the ellipsis
COMMAS = frozenset(",\u060c;\u061b")  # the Arabic comma and semicolon
COLON = ":"
DOT = "."
HASH = "#"
JOINTS = ("-", "_")
QUOTED_FORM = "\u00ab\u00bb"


@dataclass(frozen=True, slots=True)
class Unit:
    """A token, or a whole quotation (then ``quoted`` is it, the offsets include its marks, ``form`` is «»)."""

    form: str
    start: int
    end: int
    quoted: Quoted | None = None

    @property
    def is_word(self) -> bool:
        """Whether it is a word or number, not a mark or a quotation."""
        return self.quoted is None and any(letter.isalnum() for letter in self.form)


Sentence = tuple[Unit, ...]


def sentences(body: str, tokens: Iterable[Token], quotations: Sequence[Quoted]) -> Iterator[Sentence]:
    """Yield the sentences of one paragraph's tokens; a full stop inside a quotation ends none, one just before its
    closing mark does, several dots after it do not.
    """
    sentence: list[Unit] = []
    for unit in units(tokens, quotations):
        sentence.append(unit)
        if ends(body, unit) and not trails_off(sentence):
            yield tuple(sentence)
            sentence = []
    if sentence:
        yield tuple(sentence)


def trails_off(sentence: Sequence[Unit]) -> bool:
    """Tell whether dots that follow a quotation end a sentence so far: what comes after them takes it up («…».. هكذا
    قال فلان).
    """
    dots = len(sentence)
    while dots and sentence[dots - 1].form == DOT:
        dots -= 1
    return len(sentence) - dots > 1 and dots > 0 and sentence[dots - 1].quoted is not None


def units(tokens: Iterable[Token], quotations: Sequence[Quoted]) -> Iterator[Unit]:
    """Yield tokens as units, each quotation once in place of what it holds."""
    waiting = list(reversed(quotations))
    for word in words(tokens):
        while waiting and word.start >= waiting[-1].outer_end:
            waiting.pop()
        if not waiting or word.end <= waiting[-1].outer_start:
            yield word
        elif word.start <= waiting[-1].outer_start:
            quoted = waiting[-1]
            yield Unit(QUOTED_FORM, quoted.outer_start, quoted.outer_end, quoted)


def words(tokens: Iterable[Token]) -> Iterator[Unit]:
    """Yield tokens as units, without the mark of a hashtag; words that a hyphen or an underscore glues together
    (جاي-إن، كوريا_الشمالية) are one, with the form of the first.
    """
    held: Unit | None = None
    joint: Unit | None = None  # the one glued to ``held``
    for token in tokens:
        unit = Unit(token.form, token.start, token.end)
        before = joint or held
        glued = before is not None and before.end == unit.start and held is not None and held.form.isalpha()
        if glued and joint is None and unit.form in JOINTS:
            joint = unit
        elif glued and joint is not None and held is not None and unit.form.isalpha():
            held, joint = Unit(held.form, held.start, unit.end), None
        else:
            yield from (each for each in (held, joint) if each is not None)
            held, joint = None if unit.form == HASH else unit, None
    yield from (each for each in (held, joint) if each is not None)


def ends(body: str, unit: Unit) -> bool:
    """Tell whether a sentence ends with ``unit``: 3.5 and example.com end none."""
    if unit.quoted is not None:
        return body[unit.quoted.end - 1] in STOPS and body[unit.end : unit.end + 1].isspace()
    return unit.form in STOPS and not body[unit.end : unit.end + 1].strip()
