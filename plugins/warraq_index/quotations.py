"""The register of quotations: who said what, how it was said, and in which month.

The same words in several articles, as copies of an agency's report or a second one have them, are one quotation of each
speaker to whom they are given (``warraq.stories.repeats`` says what is the same).
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from warraq.stories.repeats import find_repeats, spoken
from warraq.text.sortkey import letter, sort_key
from warraq_index.views import EntityPage, QuoteView

# The classes of reporting verbs, what is rarer and weightier first; a page's header may name no other.
CUE_CLASSES = ("deny", "accuse", "promise", "warn", "ask", "announce", "stress", "add", "say")
OWN_PAGE = 2  # quotations that make a page for their speaker
UNDATED = "undated"
NOBODY = ("", "")


@dataclass(frozen=True, slots=True, eq=False)
class SaidAgain:
    """The same words in another article. ``reworded``: not letter for letter; ``renamed``: somebody else, or somebody
    called otherwise, is given as their speaker.
    """

    quote: QuoteView
    reworded: bool
    renamed: bool


@dataclass(frozen=True, slots=True, eq=False)
class Quotation:
    """Words as the oldest article of several has them, which is ``quote``; ``again`` has one of each other article, the
    newest first.

    ``title`` is what the articles of that time call the speaker, or an empty string.
    """

    quote: QuoteView
    again: tuple[SaidAgain, ...]
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

    def pages_of_names(self) -> Mapping[EntityPage, str]:
        """Return the addresses of the pages of those speakers who are known."""
        return {one.entity: one.url for one in self.speakers if one.entity and one.has_page}

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
    """Put the same words together, for each speaker where the oldest of them stands.

    Quotations come newest first, those of undated articles last.
    """
    newest_first = tuple(quotes)
    dated = [quote for quote in newest_first if quote.article.iso_date]
    undated = newest_first[len(dated) :]
    ordered = (*reversed(dated), *reversed(undated))
    families = [[ordered[place] for place in family] for family in find_repeats([quote.text for quote in ordered])]
    repeated = {quote for family in families for quote in family}
    families += [[quote] for quote in ordered if quote not in repeated]
    places = {quote: place for place, quote in enumerate(newest_first)}
    found = [_quotation(first, family) for family in families for first in _first_by_speaker(family)]
    return tuple(sorted(found, key=lambda quotation: places[quotation.quote]))


def _first_by_speaker(family: Iterable[QuoteView]) -> Iterable[QuoteView]:
    """Return the first quotation of each speaker, and one of nobody known only where there is no other."""
    firsts: dict[tuple[str, str], QuoteView] = {}
    for quote in family:
        firsts.setdefault(speaker_key(quote), quote)
    unknown = firsts.pop(NOBODY, None)
    return (unknown,) if unknown and not firsts else firsts.values()


def _quotation(first: QuoteView, family: Iterable[QuoteView]) -> Quotation:
    """Return what one speaker said, with the other articles of the family that have it."""
    words, known = spoken(first.text), {speaker_key(first), NOBODY}
    others = {quote.article: quote for quote in family if quote.article is not first.article}
    again = [SaidAgain(one, spoken(one.text) != words, speaker_key(one) not in known) for one in others.values()]
    return Quotation(first, tuple(reversed(again)), title_then(first))


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
