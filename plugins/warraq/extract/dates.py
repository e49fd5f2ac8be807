"""Find time expressions and the day an article was published.

Precision first: a time that depends on the day of writing has no value while that day is unknown, vague words stay
vague (grain ``fuzzy``), so do those counted from an event (بعد يومين من الزلزال), and the day of publication is never
taken from the clock. Not attempted: clock times, seasons, and feasts whose day no calendar fixes.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import accumulate

from warraq.lexicon import Lexicon
from warraq.lexicon.time_matching import LINE_END, candidates, line_of, readings
from warraq.records import Article, Derived, Origin, Span, TimeExpression, Token
from warraq.text.calendars import full_day
from warraq.text.month_names import weekdays
from warraq.text.normalize import fold
from warraq.text.periods import shift_days

DAY_OF_WRITING = re.compile(r"(?:^|\s)[وف]?[بلك]?(?:اليوم|(?P<yesterday>(?:ال)?امس)|(?P<tomorrow>غدا?|الغد))(?=\s)")
DATELINE_LABEL = re.compile(r"(?:(?:تاريخ )?(?:ال)?(?:نشر|تحديث|تاريخ|اخر تحديث)(?: في)?)?\s*:?")
HISTORY = re.compile(
    r"(?:^|\s)[وفل]?(?:منذ|حتي|غايه|قبل|بعد|عقب|من|الي|بين|ذكري|هجمات|احداث|حرب|معركه|مواليد|ولد|توفي|المورخ[هة]?|بتاريخ)\s*(?:في|يوم)?$"
)
# A day after which the text gives an hour, or before which something will be, is an appointment.
APPOINTED = re.compile(r"(?:المقبل|القادم|الماضي|بدايه|ابتداء|انطلاقا|(?:علي|في تمام)? ?الساعه)")
TO_COME = re.compile(r"^[يت]\S{2}|(?:^|\s)(?:[وف]?س[يت]\S{3}|\S*مبرمج\S*|موعد\S*|تاريخ|يوم[يا]|[وف]?من المقرر)(?!\S)")
LINES_OF_HEADING = 3
REACH = 500  # characters of its line before and after a day that tell what kind of day it is


@dataclass(frozen=True, slots=True)
class Opening:
    """Where an article may be dated: its first lines, which end at ``heading_end``, and its lead.

    The lead is the first paragraph longer than the day itself; ``longest`` has the length of the longest up to each.
    """

    heading_end: int
    paragraphs: tuple[Span, ...]
    longest: tuple[int, ...]

    def in_lead(self, time: TimeExpression) -> bool:
        """Tell whether a day stands in the lead."""
        number = bisect_right(self.longest, len(time.text))
        return number < len(self.paragraphs) and (
            self.paragraphs[number].start <= time.start < self.paragraphs[number].end
        )


def find_times(article: Article, tokens: Sequence[Token], lexicon: Lexicon) -> tuple[TimeExpression, ...]:
    """Return the time expressions of an article in text order, none inside another.

    Weekdays and relative times are counted from the header's day; without one, from the day of publication that
    the text itself gives; without that they have no value.
    """
    line = line_of(article.body, tokens)
    found = tuple(candidates(line, lexicon.times))
    written = full_day(article.published)
    if written is None and article.published is None:
        undated = tuple(readings(article.body, line, found, lexicon.times, None))
        written = full_day(publication_date(article, undated).value)
        if written is None:
            return undated
    return tuple(readings(article.body, line, found, lexicon.times, written))


def publication_date(article: Article, times: Sequence[TimeExpression]) -> Derived:
    """Return the day of publication: the header's, else the one the text ties to its reporting, else None.

    A day in the text counts only if its year is written, it stands in the lead or alone on one of the first lines,
    and it is said as newspapers date a report: with اليوم (or أمس, or غداً), after the fact with its weekday, set off
    by commas, in a dateline. One after منذ, بعد, ذكرى and the like is history. Two different days decide nothing.
    """
    if article.published is not None:
        return Derived(article.published, Origin.HEADER)
    opening = _opening(article)
    dated = [(time, on) for time in times if (on := _reported_on(article, time, opening)) is not None]
    spoken = {reported for time, reported in dated if DAY_OF_WRITING.search(fold(time.text))}
    days = spoken or {reported for _, reported in dated}
    return Derived(days.pop().isoformat() if len(days) == 1 else None, Origin.TEXT)


def _opening(article: Article) -> Opening:
    lines = 0
    end = 0
    for line in LINE_END.split(article.body):
        lines += bool(line.strip())
        if lines > LINES_OF_HEADING:
            break
        end += len(line) + 1
    longest = accumulate((len(paragraph.text) for paragraph in article.paragraphs), max)
    return Opening(end, article.paragraphs, tuple(longest))


def _line_before(body: str, at: int) -> str:
    """Return the line before a place, folded; of a long one the last words, after a sign that others go before."""
    line = LINE_END.split(body[max(at - REACH, 0) : at])[-1]
    cut = len(line) == REACH < at
    return f"… {fold(line.partition(' ')[2]).strip()}" if cut else fold(line).strip()


def _line_after(body: str, at: int) -> str:
    """Return the line after a place, or the beginning of a long one, folded."""
    return fold(LINE_END.split(body[at : at + REACH], maxsplit=1)[0]).strip()


def _reported_on(article: Article, time: TimeExpression, opening: Opening) -> date | None:
    """Return the day of publication that one time expression shows, or None."""
    day = full_day(time.value) if time.grain == "absolute" else None
    if day is None:
        return None
    before, after = _line_before(article.body, time.start), _line_after(article.body, time.end)
    alone = DATELINE_LABEL.fullmatch(before) is not None and not after.rstrip(".،")
    if alone and time.start < opening.heading_end:
        return day
    if not opening.in_lead(time) or HISTORY.search(before) or APPOINTED.match(after):
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
