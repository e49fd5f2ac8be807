"""Analysis → page text. Markdown is the waist: all that pages above it show stands in this text.

The way back is ``page.py``.
"""

from __future__ import annotations

import html
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from operator import attrgetter

from warraq.escaping import displayed, escape, escape_heading, escape_words, guard
from warraq.fields import AdjectiveLine, EventLine, Locator, QuoteLine, TimeLine, TitleLine, TopicLine
from warraq.page import fingerprint
from warraq.records import (
    KIND_NAMES,
    Analysis,
    Aspect,
    Entity,
    EventDetail,
    Kind,
    Mention,
    Quote,
    Resolution,
    Span,
    TimeExpression,
)
from warraq.text.calendars import full_day
from warraq.text.cutting import beginning

SUMMARY_LENGTH = 300
MARKED = frozenset({Kind.PERS, Kind.ORG, Kind.LOC})
Reference = tuple[Mention, Entity]


def render(analysis: Analysis, resolution: Resolution) -> str:
    """Return the page of one article: a header of ``Key: value`` lines, a blank line, the marked paragraphs."""
    references = _references(analysis, resolution)
    header = "".join(_entry(key, values) for key, values in _header(analysis, resolution, references))
    body = "\n\n".join(_body(analysis, references)) + "\n"
    hashed = fingerprint(f"{header}Fingerprint:\n\n{body}")
    return f"{header}Fingerprint: {hashed}\n\n{body}"


def _references(analysis: Analysis, resolution: Resolution) -> tuple[Reference, ...]:
    """Pair each mention with its entity, leaving out those that nobody wants."""
    entities = resolution.references.get(analysis.article.id, ())
    pairs = zip(analysis.mentions, entities, strict=True)
    return tuple((mention, entity) for mention, entity in pairs if entity is not None)


def _entry(key: str, values: Iterable[str]) -> str:
    """Return a key with its values, one a line, each further line indented; nothing for no value."""
    lines = [line for value in values if (line := _line(value))]
    return f"{key}: " + "\n    ".join(lines) + "\n" if lines else ""


def _line(value: str) -> str:
    return displayed(" ".join(value.split()))


def _header(
    analysis: Analysis, resolution: Resolution, references: tuple[Reference, ...]
) -> Iterator[tuple[str, Iterable[str]]]:
    """Yield the keys in their order, each with its values."""
    article = analysis.article
    day = full_day(analysis.date.value)
    # Pelican and every theme take a title for HTML.
    yield "Title", [html.escape(analysis.headline.value or article.id, quote=False)]
    yield "Title_origin", [analysis.headline.origin]
    yield "Slug", [article.id]
    yield "Date", [day.isoformat()] if day else []
    yield "Date_origin", [analysis.date.origin] if analysis.date.value else []
    yield "Date_edtf", [analysis.date.value] if analysis.date.value and not day else []
    yield "Source", [article.source or ""]
    yield "Byline", [article.byline or ""]
    yield "Section", [article.section or ""]
    yield "Original_url", [article.url or ""]
    yield "Lang", [article.language or ""]
    yield "Seed", [article.provenance.seed]
    yield "Seed_sha256", [article.provenance.sha256]
    # Pelican reads one line of tags, and splits it on semicolons.
    yield "Tags", ["; ".join(score.topic.label for score in analysis.topics)]
    yield "Topics", [str(TopicLine(score.topic.code, score.score, score.evidence)) for score in analysis.topics]
    yield "Keyphrases", dict.fromkeys(displayed(phrase.text) for phrase in analysis.keyphrases)
    for kind, key in KIND_NAMES.items():
        yield key.capitalize(), dict.fromkeys(entity.label for _, entity in references if entity.kind == kind)
    yield "Event_details", _event_details(analysis, resolution)
    yield "Adjectives", _adjectives(analysis)
    yield "Titles", dict.fromkeys(_titles(analysis, references))
    yield "Quotes", _quotes(analysis, resolution)
    yield "Times", _times(analysis)
    yield "Summary", [guard(escape(_summary(analysis)))]


def _adjectives(analysis: Analysis) -> Iterator[str]:
    """Yield a line for each place that the article has adjectives of, in text order."""
    words: dict[str, list[str]] = {}
    for adjective in analysis.adjectives:
        words.setdefault(adjective.place, []).append(displayed(adjective.text))
    for place, found in words.items():
        yield str(AdjectiveLine(place, len(found), tuple(dict.fromkeys(found))))


def _titles(analysis: Analysis, references: tuple[Reference, ...]) -> Iterator[str]:
    for mention, entity in references:
        if mention.title and (locator := _locate(analysis, mention.title)):
            yield str(TitleLine(entity.label, displayed(mention.title.text), locator))


def _event_details(analysis: Analysis, resolution: Resolution) -> Iterator[str]:
    """Yield a line for each detail of an event that has a page; a place by its label, which is its name at least."""
    named = resolution.named(analysis.article.id, analysis)
    for detail in analysis.event_details:
        event, locator = named.get(detail.event), _locate(analysis, detail)
        if event is not None and locator is not None:
            place = named.get(detail.value) if detail.aspect is Aspect.PLACE else None
            yield str(EventLine(event.label, detail.aspect, place.label if place else detail.value, locator))


def _quotes(analysis: Analysis, resolution: Resolution) -> Iterator[str]:
    named = resolution.named(analysis.article.id, analysis)
    for quote in analysis.quotes:
        if locator := _locate(analysis, quote):
            entity = named.get(quote.speaker_name or "")
            words = quote.speaker.text if quote.speaker else ""
            speaker = entity.label if entity else displayed(words)
            yield str(QuoteLine(locator, speaker, displayed(quote.cue), quote.cue_class, quote.kind))


def _times(analysis: Analysis) -> Iterator[str]:
    for time in analysis.times:
        if locator := _locate(analysis, time):
            yield str(TimeLine(locator, time.value or "", time.grain, time.calendar))


def _locate(analysis: Analysis, span: Span | Quote | TimeExpression | EventDetail) -> Locator | None:
    """Return where a span stands, or None for one that stands in no single paragraph or subhead."""
    article = analysis.article
    for prefix, blocks in (("p", article.paragraphs), ("s", article.subheads)):
        number = bisect_right(blocks, span.start, key=attrgetter("start"))  # of the last one that begins before it
        if number and span.end <= blocks[number - 1].end:
            start = blocks[number - 1].start
            return Locator(f"{prefix}{number}", span.start - start, span.end - start)
    return None


def _summary(analysis: Analysis) -> str:
    """Return the lead, cut between words where it is long."""
    lead = _line(analysis.article.paragraphs[0].text) if analysis.article.paragraphs else ""
    shown = beginning(lead, SUMMARY_LENGTH)
    return shown if shown == lead else f"{shown}…"


def _body(analysis: Analysis, references: tuple[Reference, ...]) -> Iterator[str]:
    """Yield each block in text order, as Markdown."""
    article = analysis.article
    marks = _outermost(references)
    heads = set(article.subheads)
    for block in sorted((*article.paragraphs, *article.subheads), key=lambda block: block.start):
        first, last = (bisect_left(marks, place, key=_start) for place in (block.start, block.end))
        inside = [mark for mark in marks[first:last] if mark[0].end <= block.end]
        if block in heads:
            yield "## " + _marked(block, inside, heading=True)
        else:
            yield guard(_marked(block, inside))


def _start(reference: Reference) -> int:
    return reference[0].start


def _outermost(references: tuple[Reference, ...]) -> list[Reference]:
    """Return the people, organizations and places that stand inside no other, in text order."""
    marks: list[Reference] = []
    for mention, entity in sorted(references, key=lambda pair: (pair[0].start, -pair[0].end)):
        if entity.kind in MARKED and (not marks or mention.start >= marks[-1][0].end):
            marks.append((mention, entity))
    return marks


def _marked(block: Span, marks: list[Reference], *, heading: bool = False) -> str:
    """Return a block's text with its mentions marked."""
    write = escape_heading if heading else escape
    written, end = "", 0
    for mention, entity in marks:
        start = mention.start - block.start
        written += write(block.text[end:start]) + _mark(entity.label, mention.text)
        end = start + len(mention.text)
    return written + write(block.text[end:])


def _mark(label: str, words: str) -> str:
    shown = escape_words(words)
    return f"[[{shown}]]" if words == label else f"[[{escape_words(label)}|{shown}]]"
