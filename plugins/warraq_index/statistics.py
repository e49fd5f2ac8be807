"""The archive in figures: what it covers and what it lacks, what was guessed, how much of everything there is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from pelican.contents import Article

from warraq.pictures.timeline import Sparkline, sparkline
from warraq_index.blocks import plain_text
from warraq_index.calendar import Period, StripMonth, month_key, month_number
from warraq_index.home import commonest_topics
from warraq_index.timelines import Timeline, timeline
from warraq_index.views import KINDS, Collection, EntityPage, Overview

FILE = "header"  # where a headline or a date comes from that is the file's own
UNKNOWN = "unknown"
SOURCES = 12  # with their months, the commonest
TOPICS = 20
LENGTHS = (0, 100, 200, 400, 800, 1600)  # words, from which a group begins


@dataclass(frozen=True, slots=True)
class Row:
    """A number of a kind, how long its bar is in per cent of the longest, and the address of its page if it has one."""

    key: str
    count: int
    share: float
    url: str = ""


@dataclass(frozen=True, slots=True)
class Gap:
    """Months without articles, one after another, ``2023-02``, between months that have some."""

    first: str
    last: str


@dataclass(frozen=True, slots=True)
class Source:
    """A source with its articles, its first and last ISO day or empty strings, its months drawn and in numbers."""

    name: str
    count: int
    first: str
    last: str
    drawn: Sparkline | None
    months: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Length:
    """How many articles have from ``least`` to ``most`` words; ``most`` is 0 in the last group, which has no end."""

    least: int
    most: int
    count: int
    share: float


@dataclass(frozen=True, slots=True)
class Names:
    """How many names of a kind there are, and how many of them stand in one article only."""

    kind: str
    count: int
    once: int


@dataclass(frozen=True, slots=True)
class Statistics:
    """What the page of statistics shows. ``months`` are those of ``sources``, the newest first. ``refused`` and
    ``edited`` are numbers of seeds and of pages, or None where a site is not made from seeds.
    """

    timeline: Timeline | None
    gaps: tuple[Gap, ...]
    months: tuple[str, ...]
    sources: tuple[Source, ...]
    titles: tuple[Row, ...]
    dates: tuple[Row, ...]
    lengths: tuple[Length, ...]
    median_length: int
    topics: tuple[Row, ...]
    topics_count: int
    names: tuple[Names, ...]
    quote_classes: tuple[Row, ...]
    quote_kinds: tuple[Row, ...]
    quotes_count: int
    refused: int | None
    edited: int | None


def statistics(
    found: Collection, archive: Overview, strip: Sequence[StripMonth], months: Sequence[Period], report: object | None
) -> Statistics:
    """Count everything. ``months`` are all that have articles, ``strip`` those that are drawn, both newest first."""
    words = [len(plain_text(article._content).split()) for article in found.articles]  # noqa: SLF001 unlinked is enough
    topics = commonest_topics(found.topics)
    most = max((topic.count for topic in topics), default=1)
    return Statistics(
        timeline=timeline(strip, archive.articles - archive.undated) if strip else None,
        gaps=tuple(gaps(months)),
        months=tuple(month.iso for month in strip),
        sources=tuple(sources(found.articles, archive, strip)),
        titles=rows(article.title_origin or FILE for article in found.articles),
        dates=rows(UNKNOWN if one.undated else one.date_origin or FILE for one in found.articles),
        lengths=lengths(words),
        median_length=round(median(words)) if words else 0,
        topics=tuple(Row(one.label, one.count, share(one.count, most), one.url) for one in topics[:TOPICS]),
        topics_count=len(topics),
        names=tuple(names(found.entities)),
        quote_classes=rows(quote.cue_class for quote in found.quotes),
        quote_kinds=rows(quote.kind for quote in found.quotes),
        quotes_count=len(found.quotes),
        refused=None if report is None else len(getattr(report, "refused", ())),
        edited=None if report is None else len(getattr(report, "edited", ())),
    )


def share(count: int, most: int) -> float:
    """Return a number in per cent of the largest."""
    return round(100 * count / most, 1)


def rows(keys: Iterable[str]) -> tuple[Row, ...]:
    """Count keys, the commonest first."""
    counts = Counter(keys)
    most = max(counts.values(), default=1)
    return tuple(
        Row(key, count, share(count, most)) for key, count in sorted(counts.items(), key=lambda one: (-one[1], one[0]))
    )


def gaps(months: Sequence[Period]) -> Iterable[Gap]:
    """Yield the stretches without articles between months that have some, the newest first."""
    for newer, older in pairwise(months):
        first, last = month_number(older) + 1, month_number(newer) - 1
        if first <= last:
            yield Gap(month_key(first), month_key(last))


def sources(articles: Iterable[Article], archive: Overview, strip: Sequence[StripMonth]) -> Iterable[Source]:
    """Yield the sources with most articles."""
    days: dict[str, list[str]] = {name: [] for name, _ in archive.sources[:SOURCES]}
    for article in articles:
        if article.source in days and article.iso_date:
            days[article.source].append(article.iso_date)
    for name, count in archive.sources[:SOURCES]:
        counts = Counter(day[:7] for day in days[name])
        drawn = sparkline([(month.iso, counts[month.iso]) for month in reversed(strip)])
        ends = min(days[name], default=""), max(days[name], default="")
        yield Source(name, count, *ends, drawn, tuple(counts[month.iso] for month in strip))


def lengths(words: Iterable[int]) -> tuple[Length, ...]:
    """Group numbers of words."""
    counts = Counter(max(least for least in LENGTHS if least <= count) for count in words)
    most = max(counts.values(), default=1)
    ends = (*(least - 1 for least in LENGTHS[1:]), 0)
    return tuple(
        Length(least, end, counts[least], share(counts[least], most)) for least, end in zip(LENGTHS, ends, strict=True)
    )


def names(entities: Mapping[str, Sequence[EntityPage]]) -> Iterable[Names]:
    """Yield the kinds that have names."""
    for kind in KINDS:
        if pages := entities[kind]:
            yield Names(kind, len(pages), sum(page.count == 1 for page in pages))
