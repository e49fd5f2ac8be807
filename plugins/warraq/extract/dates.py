"""Find time expressions and the day an article was published.

Precision first: a time that depends on the day of writing has no value while that day is unknown, vague words stay
vague (grain ``fuzzy``), and the day of publication is never taken from the clock. Not attempted: clock times, seasons,
feasts, and times counted from an event (بعد يومين من الزلزال).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from warraq.lexicon import Lexicon
from warraq.lexicon.time_patterns import Shapes, shapes
from warraq.lexicon.time_values import READERS, Reading, Setting
from warraq.lexicon.times import Times
from warraq.records import Article, Derived, Origin, TimeExpression, Token
from warraq.text.calendars import full_day
from warraq.text.month_names import weekdays
from warraq.text.normalize import fold
from warraq.text.periods import shift_days

DAY_OF_WRITING = re.compile(
    r"(?:^|\s)[وف]?[بلك]?ا?ل?(?:يوم(?=\s+(?:ال|\())|(?P<yesterday>امس)|(?P<tomorrow>غدا?))(?=\s)"
)
DATELINE_LABEL = re.compile(r"(?:(?:تاريخ )?(?:ال)?(?:نشر|تحديث|تاريخ|اخر تحديث)(?: في)?)?\s*:?")
HISTORY = re.compile(
    r"(?:^|\s)[وفل]?(?:منذ|حتي|غايه|قبل|بعد|عقب|من|الي|بين|ذكري|هجمات|احداث|حرب|معركه|مواليد|ولد|توفي|المورخ[هة]?|بتاريخ)\s*(?:في|يوم)?$"
)
# A day after which the text gives an hour, or before which something will be, is an appointment.
APPOINTED = re.compile(r"(?:المقبل|القادم|الماضي|بدايه|ابتداء|انطلاقا|(?:علي|في تمام)? ?الساعه)")
TO_COME = re.compile(r"^[يت]\S{2}|(?:^|\s)(?:[وف]?س[يت]\S{3}|\S*مبرمج\S*|موعد\S*|تاريخ|يوم[يا]|[وف]?من المقرر)(?!\S)")
LINES_OF_HEADING = 3


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


def find_times(article: Article, tokens: Sequence[Token], lexicon: Lexicon) -> tuple[TimeExpression, ...]:
    """Return the time expressions of an article in text order, none inside another.

    Weekdays and relative times are counted from the header's day; without one, from the day of publication that
    the text itself gives; without that they have no value.
    """
    line = _line(article.body, tokens)
    found = tuple(_candidates(line, shapes(lexicon.times)))
    written = full_day(article.published)
    if written is None and article.published is None:
        undated = tuple(_readings(article.body, line, found, lexicon.times, None))
        written = full_day(publication_date(article, undated).value)
        if written is None:
            return undated
    return tuple(_readings(article.body, line, found, lexicon.times, written))


def publication_date(article: Article, times: Sequence[TimeExpression]) -> Derived:
    """Return the day of publication: the header's, else the one the text ties to its reporting, else None.

    A day in the text counts only if its year is written, it stands in the lead or alone on one of the first lines, and it is
    said as newspapers date their report: with اليوم (or أمس, or غداً), after the fact with its weekday, set off by commas, in a dateline.
    One after منذ, بعد, ذكرى and the like is history. Two different days decide nothing.
    """
    if article.published is not None:
        return Derived(article.published, Origin.HEADER)
    dated = [(time, reported) for time in times if (reported := _reported_on(article, time)) is not None]
    spoken = {reported for time, reported in dated if DAY_OF_WRITING.search(fold(time.text))}
    days = spoken or {reported for _, reported in dated}
    return Derived(days.pop().isoformat() if len(days) == 1 else None, Origin.TEXT)


def _reported_on(article: Article, time: TimeExpression) -> date | None:
    """Return the day of publication that one time expression shows, or None."""
    day = full_day(time.value) if time.grain == "absolute" else None
    if day is None:
        return None
    line_start = article.body.rfind("\n", 0, time.start) + 1
    line_end = article.body.find("\n", time.end)
    before = fold(article.body[line_start : time.start]).strip()
    after = fold(article.body[time.end : line_end if line_end >= 0 else None]).lstrip()
    alone = DATELINE_LABEL.fullmatch(before) is not None and not after.rstrip(".،")
    if alone and sum(1 for line in article.body[:line_start].split("\n") if line.strip()) <= LINES_OF_HEADING:
        return day
    lead = next((paragraph for paragraph in article.paragraphs if len(paragraph.text) > len(time.text)), None)
    if lead is None or not lead.start <= time.start < lead.end or HISTORY.search(before) or APPOINTED.match(after):
        return None
    words = fold(time.text)
    if spoken := DAY_OF_WRITING.search(words):
        return shift_days(day, 1 if spoken["yesterday"] else -1 if spoken["tomorrow"] else 0)
    if TO_COME.search(before):
        return None
    named = next((number for name, number in weekdays().items() if name in words.split()), None)
    set_off = before.endswith(("،", ",", "(", "-", "–", "—", ":")) and after.startswith(
        ("،", ",", ")", "-", "–", "—", ":")
    )
    return day if named == day.weekday() or (named is None and set_off) else None


def _line(body: str, tokens: Sequence[Token]) -> Line:
    pieces, starts, ends, kept = [], [], [], []
    length, previous = 0, None
    for token in tokens:
        if not token.form.strip():
            continue
        if previous is not None:
            pieces.append("\n" if "\n" in body[previous.end : token.start] else " ")
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


def _candidates(line: Line, known: Shapes) -> Iterator[Candidate]:
    """Yield every match of every shape, by place; the longest first where several begin together."""
    last_at = {end: position for position, end in enumerate(line.ends)}
    for position, start in enumerate(line.starts):
        form = line.text[start : line.ends[position]]
        if form not in known.openers and not any(letter.isdecimal() for letter in form[:3]):
            continue
        matches = [
            Candidate(shape.name, match.groupdict(), position, last_at[match.end()])
            for shape in known.shapes
            if (match := shape.pattern.match(line.text, start)) and match.end() in last_at
        ]
        yield from sorted(matches, key=lambda candidate: -candidate.last)


def _readings(
    body: str, line: Line, found: Sequence[Candidate], times: Times, written: date | None
) -> Iterator[TimeExpression]:
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
