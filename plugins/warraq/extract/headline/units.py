"""Cut a sentence into the units a headline is made of: words, and names, quotations and times that stay whole."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from warraq.lexicon import Lexicon
from warraq.lexicon.time_matching import candidates, line_of, readings
from warraq.records import Kind, Mention, Span, Token
from warraq.text.calendars import full_day
from warraq.text.normalize import fold, strip_invisible
from warraq.text.quotation_marks import quotations
from warraq.text.tokenize import tokenize

BRACKETS = re.compile(r"\([^()\n]*\)|\[[^\[\]\n]*\]")
COMMAS = frozenset("،,؛;")
HASHTAG = re.compile(r"#(\w+)")
INSIDE_MARKS = re.compile(r'(?<=[«“])\s+|(?<=\s")\s+(?=\w)|(?<=^")\s+|\s+(?=[»”])')
COUNTED = re.compile("[وف]?(?:(?:بعد|قبل|عقب) |منذ \\w+ ال)")
PAUSE = re.compile(r"\s*(?:[،,؛;.]|$)")
GLUED = frozenset("وفبلك")
LONGEST_GLUED = 3  # letters
LONGEST_FOLDED = 200  # characters
FOR_THE, ARTICLE = "لل", "ال"
HASH = "#"  # «رجب طيب #أردوغان» is one name
WHITE_SPACE = re.compile(r"\s+")


class Part(Enum):
    """What a unit is in its sentence."""

    WORD = "word"
    PERSON = "person"
    NAME = "name"
    QUOTE = "quote"
    BRACKET = "bracket"
    TIME = "time"
    COMMA = "comma"
    NOUN = "noun"  # a word that its place shows to be no verb


@dataclass(frozen=True, slots=True)
class Unit:
    """A stretch of the body that a headline takes whole or not at all.

    ``form`` is its folded text; ``glued`` what a name has before it in the same word: و, ل in «ولموسكو».
    """

    text: str
    start: int
    end: int
    part: Part
    form: str
    glued: str = ""


def units_of(body: str, sentence: Span, mentions: Sequence[Mention], lexicon: Lexicon) -> tuple[Unit, ...]:
    """Return the units of a sentence in text order; the outermost stretch wins."""
    tokens = tokenize(sentence.text, sentence.start)
    whole = sorted(
        _stretches(body, sentence, mentions, lexicon), key=lambda found: (found[0], -found[1], found[2].value)
    )
    units: list[Unit] = []
    glued = {mention.start: _glued(mention) for mention in mentions}
    for start, end, part in whole:
        if not units or start >= units[-1].end:
            units.append(_unit(body, start, end, part, glued.get(start, "")))
    free = [token for token in tokens if not any(unit.start < token.end and token.start < unit.end for unit in units)]
    words = [_unit(body, token.start, token.end, Part.COMMA if _pauses(body, token) else Part.WORD) for token in free]
    joined = _joined(body, sorted(units + words, key=lambda unit: unit.start))
    return tuple(replace(unit, part=Part.NAME) if unit.text.startswith(HASH) else unit for unit in joined)


def _pauses(body: str, token: Token) -> bool:
    """Say whether a token is a comma, and none inside a number: 13,1."""
    inside = body[token.start - 1 : token.start].isdecimal() and body[token.end : token.end + 1].isdecimal()
    return token.text in COMMAS and not inside


def shown(units: Sequence[Unit]) -> str:
    """Return the units as a reader sees them: single spaces, and none where the body has none."""
    pieces: list[str] = []
    seen = [unit for unit in units if unit.text]
    for before, unit in zip((None, *seen), seen, strict=False):
        touching = (
            before is not None and before.end == unit.start and Part.COMMA is not before.part and _joins(before, unit)
        )
        close = unit.part is Part.COMMA or touching
        pieces.append(unit.text if before is None or close else f" {unit.text}")
    text = HASHTAG.sub(lambda tag: tag[1].replace("_", " "), "".join(pieces))
    return WHITE_SPACE.sub(" ", strip_invisible(INSIDE_MARKS.sub("", text))).strip()


def _unit(body: str, start: int, end: int, part: Part, glued: str = "") -> Unit:
    return Unit(body[start:end], start, end, part, fold(body[start:end]), glued)


def _together(body: str, first: Unit, second: Unit, part: Part) -> Unit:
    """Return two units as one; what is longer than any headline is not folded anew with each that joins it."""
    text = body[first.start : second.end]
    form = fold(text) if len(text) <= LONGEST_FOLDED else first.form + second.form
    return Unit(text, first.start, second.end, part, form, first.glued)


def _glued(mention: Mention) -> str:
    """Return what stands before a name in its word: و, ب, ل or two of them."""
    text, name = fold(mention.text), fold(mention.name)
    if text.startswith(FOR_THE) and name.startswith(ARTICLE):
        return FOR_THE[0]
    at = next((at for at in (1, 2) if text[at:].startswith(name[:LONGEST_GLUED])), 0)
    return text[:at] if set(text[:at]) <= GLUED and not text.startswith(name[:LONGEST_GLUED]) else ""


def _joins(before: Unit, unit: Unit) -> bool:
    """Say whether what the body writes without a space is one: لـ«رويترز» is, موقع"تويتر" is a slip."""
    return unit.part is not Part.QUOTE or before.part is not Part.WORD or len(before.form) <= LONGEST_GLUED


def _stretches(
    body: str, sentence: Span, mentions: Sequence[Mention], lexicon: Lexicon
) -> Iterator[tuple[int, int, Part]]:
    for mention in mentions:
        if sentence.start <= mention.start and mention.end <= sentence.end:
            yield mention.start, mention.end, Part.PERSON if mention.kind is Kind.PERS else Part.NAME
    for quoted in quotations(body, sentence.start, sentence.end):
        yield quoted.outer_start, quoted.outer_end, Part.QUOTE
    for bracket in BRACKETS.finditer(body, sentence.start, sentence.end):
        yield bracket.start(), bracket.end(), Part.BRACKET
    tokens = tokenize(sentence.text, sentence.start)
    line = line_of(body, tokens)
    for time in readings(body, line, tuple(candidates(line, lexicon.times)), lexicon.times, None):
        # «بعد يومين من الزلزال», «منذ اندلاع الحرب في الجنوب» go on: their beginning would be missed
        counted = time.grain == "fuzzy" and COUNTED.match(time.text) and not PAUSE.match(body, time.end, sentence.end)
        if not counted and (time.grain != "absolute" or full_day(time.value) is not None):
            yield time.start, time.end, Part.TIME


def _joined(body: str, units: Sequence[Unit]) -> Iterator[Unit]:
    """Join what the body writes without a space (لـ«رويترز», 2,5) so that no headline ends inside it."""
    held: Unit | None = None
    for unit in units:
        close = held is not None and held.end == unit.start and not {held.part, unit.part} & {Part.COMMA, Part.BRACKET}
        tagged = held is not None and held.part is Part.PERSON and unit.form == HASH
        if held is not None and (tagged or (close and _joins(held, unit))):
            part = unit.part if held.part is Part.WORD and held.form != HASH else held.part
            held = _together(body, held, unit, part)
            continue
        if held is not None:
            yield held
        held = unit
    if held is not None:
        yield held
