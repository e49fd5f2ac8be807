"""Days: Duckling's Arabic cases of the grain of a day, and 200 names of weekdays in news that were read by eye.

Duckling's cases are alone in their line, and count when the one value read is the day. Where a newspaper means another
day than Duckling (``data/duckling_conventions.tsv`` names the lines and why), the rules follow the newspaper: figures
are given for all cases and for those where both agree. dateparser reads the same cases when it can be imported.

The weekdays (``data/weekdays.tsv``) come from articles the rules were not made on. The publisher's day stands in the
header; a mention is right when the day is, or when none is read where none can be known. A night between two days
counts as its last. The baseline always looks back.
"""

from __future__ import annotations

import datetime as dt
import importlib
import json
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from evaluation.articles import NewsItem, news, table
from evaluation.scores import Score
from warraq.extract.dates import find_times
from warraq.lexicon import Lexicon
from warraq.records import Article, Provenance, Span, TimeExpression
from warraq.text.calendars import full_day
from warraq.text.month_names import weekdays
from warraq.text.normalize import fold
from warraq.text.periods import weekday_day
from warraq.text.readings import without_clitics
from warraq.text.tokenize import tokenize

Reader = Callable[[str, str], str | None]  # words and the day of writing → a day
SHOWN = 6  # failed cases named in a note


@dataclass(frozen=True, slots=True)
class Case:
    """A time expression alone, the day it was said and the day it means; ``why`` news differs, or empty."""

    text: str
    said: str
    day: str
    why: str


def evaluate(data: Path) -> Iterator[Score]:
    """Measure both sets."""
    yield from _duckling(data)
    yield from _weekdays(data)


def _duckling(data: Path) -> Iterator[Score]:
    cases = duckling_cases(data)
    agreed = [case for case in cases if not case.why]
    baseline = dateparser_reader()
    failed = [case.text for case in agreed if read_alone(case.text, case.said) != case.day]
    differ = f"{len(cases) - len(agreed)} cases where news means another day (weekdays look back, السابق, منتصف …)"
    for split, chosen, goal, note in (
        ("Duckling, grain of a day", cases, None, differ),
        ("Duckling, where news agrees", agreed, 0.9, "not read: " + "; ".join(failed[:SHOWN])),
    ):
        compared = None if baseline is None else share_right(chosen, baseline)
        name = f"{split}, {len(chosen)} cases"
        yield Score("dates", name, "right days", share_right(chosen, read_alone), compared, goal, note)


def duckling_cases(data: Path) -> list[Case]:
    """Read the cases whose grain is a day."""
    differing = {int(line): why for line, why in table("duckling_conventions")}
    lines = (data / "time" / "duckling_ar.jsonl").read_text(encoding="utf-8").splitlines()
    rows = [(number, json.loads(line)) for number, line in enumerate(lines, 1)]
    return [
        Case(row["text"], row["anchor"][:10], row["value"][:10], differing.get(number, ""))
        for number, row in rows
        if row["grain"] == "day"
    ]


def share_right(cases: list[Case], reader: Reader) -> float:
    """Return the share of cases that a reader has right, to three digits."""
    return round(sum(reader(case.text, case.said) == case.day for case in cases) / len(cases), 3)


def read_alone(text: str, said: str) -> str | None:
    """Read words that stand alone; None unless they are one time."""
    whole = Span(text, 0, len(text))
    article = Article("case", text, (whole,), (), Provenance("case.txt", "0" * 64, "utf-8"), published=said)
    found = find_times(article, tokenize(text), Lexicon.load())
    return found[0].value if len(found) == 1 else None


def dateparser_reader() -> Reader | None:
    """Return dateparser's reading of the same words, looking forward as Duckling does, or None without dateparser."""
    if find_spec("dateparser") is None:
        return None
    parse = importlib.import_module("dateparser").parse

    def read(text: str, said: str) -> str | None:
        settings = {"RELATIVE_BASE": dt.datetime.fromisoformat(said), "PREFER_DATES_FROM": "future"}
        found = parse(text, languages=["ar"], settings=settings)
        return None if found is None else str(found.date())

    return read


def _weekdays(data: Path) -> Iterator[Score]:
    mentions: defaultdict[str, list[tuple[int, int, str]]] = defaultdict(list)
    for article, start, end, day in table("weekdays"):
        mentions[article].append((int(start), int(end), day))
    right = looked_back = count = ahead = missed_ahead = 0
    for item in news(data, mentions):
        article = item.dated()
        times = find_times(article, tokenize(article.body), Lexicon.load())
        for start, end, day in mentions[item.id]:
            fits = day_read(times, start, end) == day
            right, count = right + fits, count + 1
            looked_back += last_one(item, start, end) == day
            ahead += day > item.day and day != "none"
            missed_ahead += day > item.day and day != "none" and not fits
    note = f"{missed_ahead} of {ahead} coming days without المقبل were taken for past ones; one belongs to a story"
    split = f"{count} weekdays in news, read by eye"
    yield Score("dates", split, "right days", round(right / count, 3), round(looked_back / count, 3), 0.94, note)


def day_read(times: tuple[TimeExpression, ...], start: int, end: int) -> str:
    """Return the day read where a weekday stands, or «none»."""
    found = next((time for time in times if time.start <= start and end <= time.end), None)
    return "none" if found is None or found.value is None else found.value.rpartition("/")[2]


def last_one(item: NewsItem, start: int, end: int) -> str | None:
    """Return the last such weekday up to the day of publication."""
    words = {fold(item.article.body[start:end]), *without_clitics(fold(item.article.body[start:end]))}
    number = next((weekdays()[word] for word in sorted(words) if word in weekdays()), None)
    written = full_day(item.day)
    found = None if number is None or written is None else weekday_day(written, number, 0)
    return None if found is None else found.isoformat()
