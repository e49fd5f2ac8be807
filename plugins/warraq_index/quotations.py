"""The register of quotations: who said what, how it was said, and in which month.

The same words of one speaker in several articles, as copies of an agency's report have them, are one quotation.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from warraq.text.normalize import fold
from warraq.text.sortkey import letter, sort_key
from warraq_index.views import EntityPage, QuoteView

# The classes of reporting verbs, what is rarer and weightier first; a page's header may name no other.
CUE_CLASSES = ("deny", "accuse", "promise", "warn", "ask", "announce", "stress", "add", "say")
SAME_WORDS = 6  # from so many on, equal words of one speaker are one utterance; shorter ones people say twice
OWN_PAGE = 2  # quotations that make a page for their speaker
UNDATED = "undated"


@dataclass(frozen=True, slots=True, eq=False)
class Quotation:
    """Words as the oldest article of several has them, which is ``quote``; ``copies`` are the others, newest first.

    ``title`` is what the articles of that time call the speaker, or an empty string.
    """

    quote: QuoteView
    copies: tuple[QuoteView, ...]
    title: str


@dataclass(frozen=True, slots=True, eq=False)
class Speaker:
    """Somebody who is quoted, with everything the archive quotes, newest first.

    ``entity`` is None where the articles give no more than words (المصدر, متحدث باسم الشرطة): several people may stand
    behind them. ``url`` is the page of the quotations, or, where ``has_page`` is not so, the newest one's own address.
    """

    label: str
    entity: EntityPage | None
    letter: str
    url: str
    has_page: bool
    quotations: tuple[Quotation, ...]

    @property
    def count(self) -> int:
        """How many quotations there are."""
        return len(self.quotations)


@dataclass(frozen=True, slots=True, eq=False)
class QuoteShelf:
    """The quotations of one class or month, newest first; ``key`` is the class, ``2023-02`` or ``undated``."""

    key: str
    url: str
    quotations: tuple[Quotation, ...]

    @property
    def count(self) -> int:
        """How many quotations there are."""
        return len(self.quotations)


class Register:
    """Sort quotations, which come newest first, by speaker, class and month.

    ``urls`` are the plugin's settings; what has no address there has no pages.
    """

    def __init__(self, quotes: Iterable[QuoteView], urls: Mapping[str, Any]) -> None:
        self._urls = urls
        self.quotations = merged(quotes)
        self.speakers = self._speakers()
        self.classes = self._classes()
        self.months = self._months()

    def most_quoted(self) -> tuple[Speaker, ...]:
        """Return the speakers by the number of their quotations, then by name; those with a page of their own alone."""
        found = [speaker for speaker in self.speakers if speaker.has_page]
        return tuple(sorted(found, key=lambda one: (-one.count, sort_key(one.label), one.url)))

    def _speakers(self) -> tuple[Speaker, ...]:
        groups: dict[tuple[str, str], list[Quotation]] = {}
        for quotation in self.quotations:
            if any(key := speaker_key(quotation.quote)):
                groups.setdefault(key, []).append(quotation)
        found = [(key[0], self._speaker(key[1], tuple(said))) for key, said in groups.items()]
        found.sort(key=lambda pair: (sort_key(pair[1].label), pair[1].label, pair[0]))
        return tuple(speaker for _, speaker in found)

    def _speaker(self, words: str, said: tuple[Quotation, ...]) -> Speaker:
        entity = said[0].quote.entity
        label = entity.label if entity else words
        own = self.speaker_url(PurePosixPath(entity.url).stem if entity else f"words-{_hash(words)}")
        has_page = bool(own) and len(said) >= OWN_PAGE
        return Speaker(label, entity, letter(label), own if has_page else said[0].quote.permalink, has_page, said)

    def speaker_url(self, name: str) -> str:
        """Return the address of a speaker's page: ``name`` is that of an entity's file, which the ledger keeps."""
        return str(self._urls["SPEAKER_URL"].format(name=name))

    def _classes(self) -> tuple[QuoteShelf, ...]:
        groups: dict[str, list[Quotation]] = {}
        for quotation in self.quotations:
            groups.setdefault(quotation.quote.cue_class, []).append(quotation)
        url = self._urls["QUOTE_CLASS_URL"]
        if not url:
            return ()
        return tuple(
            QuoteShelf(name, url.format(cue_class=name), tuple(groups[name])) for name in CUE_CLASSES if name in groups
        )

    def _months(self) -> tuple[QuoteShelf, ...]:
        groups: dict[str, list[Quotation]] = {}
        for quotation in self.quotations:
            groups.setdefault(quotation.quote.article.iso_date[:7] or UNDATED, []).append(quotation)
        url = self._urls["QUOTE_MONTH_URL"]
        if not url:
            return ()
        return tuple(QuoteShelf(month, url.format(month=month), tuple(said)) for month, said in groups.items())


def merged(quotes: Iterable[QuoteView]) -> tuple[Quotation, ...]:
    """Put the same words of one speaker together, where the oldest of them stands."""
    groups: dict[object, list[QuoteView]] = {}
    for quote in reversed(tuple(quotes)):
        words = tuple(fold(quote.text).split())
        groups.setdefault((speaker_key(quote), words) if len(words) >= SAME_WORDS else quote, []).append(quote)
    oldest_first = [Quotation(first, tuple(reversed(rest)), title_then(first)) for first, *rest in groups.values()]
    return tuple(reversed(oldest_first))


def speaker_page(entity: EntityPage, urls: Mapping[str, Any]) -> str:
    """Return the address of the page of what an entity said; empty where it has none."""
    url = str(urls["SPEAKER_URL"].format(name=PurePosixPath(entity.url).stem))
    return url if len(merged(entity.quotes)) >= OWN_PAGE else ""


def speaker_key(quote: QuoteView) -> tuple[str, str]:
    """Return what tells speakers apart: the id of a known one, else the words; both are empty for nobody known."""
    return (quote.entity.id, "") if quote.entity else ("", quote.speaker or "")


def title_then(quote: QuoteView) -> str:
    """Return the title that most articles give the speaker about the day of a quotation, or an empty string."""
    day = quote.article.iso_date
    person = quote.entity if quote.entity and quote.entity.kind == "people" else None
    titles = person.titles if person and day else ()
    of_the_time = [title for title in titles if title.first and title.first <= day <= title.last]
    return min(of_the_time, key=lambda title: (-title.count, title.text)).text if of_the_time else ""


def _hash(words: str) -> str:
    return hashlib.sha256(words.encode()).hexdigest()[:12]
