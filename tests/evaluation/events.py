"""Events, and where and when they are, against what was read by eye in the 22,803 news articles.

``data/events_read.tsv`` has two draws of 50 events that the analyser found, by article and offsets, and whether a
reader thinks each right: a named event, whole, and no more than its name. They were drawn by name, so that rare names
weigh as much as كأس العالم, after the rules were mended on two other draws (42 right in each); a few names are in
several draws. Of each 47 were right when they were read; some wrong ones have been mended since and are found no more.

``data/event_details.tsv`` has 50 places and dates that the articles give events, drawn among the different ones so that
روسيا for كأس العالم counts once, after the rules were mended on three other draws; years at the end of a name are left
out, as none was wrong. Two of this draw led to mends, and the next of it stand for them. A verdict holds while the
analyser says the same.
"""

from __future__ import annotations

import csv
import hashlib
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

from evaluation.articles import news
from evaluation.scores import Score
from warraq.extract.dates import find_times
from warraq.extract.event_details import find_event_details
from warraq.extract.mentions import find_mentions
from warraq.lexicon import Lexicon
from warraq.records import EventDetail, Kind
from warraq.text.tokenize import tokenize

DATA = Path(__file__).parent / "data"
GOAL = 0.9
DIGITS = 8

Row = Mapping[str, str]
Found = Collection[tuple[str, ...]]


def evaluate(data: Path) -> Iterator[Score]:
    """Measure the events and the details that are still found where a reader judged them."""
    events, details = _rows("events_read.tsv"), _rows("event_details.tsv")
    named, told = find(data, {row["article"] for row in (*events, *details)})
    yield score("events", "read by eye", events, [row for row in events if _place(row) in named])
    yield score(
        "events",
        "places and dates, read by eye",
        details,
        [row for row in details if (*_place(row), row["digest"]) in told],
    )


def find(data: Path, wanted: Collection[str]) -> tuple[Found, Found]:
    """Return the article and offsets of each event of the articles ``wanted``, and of each detail with its digest."""
    lexicon = Lexicon.load()
    named, told = set(), set()
    for item in news(data, wanted):
        article = item.dated()
        tokens = tokenize(article.body)
        mentions = find_mentions(article, tokens, lexicon)
        times = find_times(article, tokens, lexicon)
        named.update((item.id, str(one.start), str(one.end)) for one in mentions if one.kind is Kind.EVENT)
        told.update(
            (item.id, str(one.start), str(one.end), digest(one))
            for one in find_event_details(article, tokens, mentions, times, lexicon)
        )
    return named, told


def digest(detail: EventDetail) -> str:
    """Return what stands for a detail in the table, which has no words of the articles."""
    return hashlib.sha256(f"{detail.event}|{detail.aspect}|{detail.value}".encode()).hexdigest()[:DIGITS]


def score(task: str, split: str, read: Collection[Row], judged: Collection[Row]) -> Score:
    """Return the share of what was judged that is right, and name what is wrong."""
    right = sum(row["right"] == "yes" for row in judged)
    wrong = "; ".join(dict.fromkeys(row["note"] for row in judged if row["right"] != "yes"))
    gone = len(read) - len(judged)
    note = f"{right} of {len(judged)} right, {gone} no longer found; wrong ones: {wrong}"
    return Score(task, split, "precision", round(right / max(1, len(judged)), 3), None, GOAL, note)


def _place(row: Row) -> tuple[str, ...]:
    return row["article"], row["start"], row["end"]


def _rows(name: str) -> tuple[Row, ...]:
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader((line for line in file if not line.startswith("#")), delimiter="\t"))
