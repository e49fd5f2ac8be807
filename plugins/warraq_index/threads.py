"""The pages of stories: the pieces of each in the order of days, with what each of them adds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from pelican.contents import Article

from warraq.files import write_if_changed
from warraq.pictures.days import Days, days
from warraq.search.analyzer import Analyzer, default_analyzer
from warraq.stories import ledger
from warraq.stories.novelty import AMONG, newest
from warraq.stories.records import Stories
from warraq_index.blocks import blocks, cut_end, sentence_spans
from warraq_index.listing import pages
from warraq_index.moves import Target
from warraq_index.ordering import most
from warraq_index.views import Counted, EntityPage, Page, Pager

KINDS = ("people", "organizations", "places")
ENOUGH = 3  # pieces of a story that is shown outside of its own page and of the list of all
NAMED = 6  # names of a kind that most pieces of a story have
NEWCOMERS = 6  # names that a piece is the first to have, shown of each kind together
REACH = 400  # characters of a sentence
SHOWN = 5  # stories on the home page and on that of a month
LONGEST = 8  # stories on the first page of the list
STORIES_A_PAGE = 60


@dataclass(frozen=True, eq=False, slots=True)
class Piece:
    """An article of a story. ``sentence``, which stands at ``url``, says what no earlier piece does, or is empty;
    ``newcomers`` are the names that no earlier piece has; ``copies`` are other articles with its text; ``first`` is
    whether the story begins with it.
    """

    article: Article
    sentence: str
    url: str
    newcomers: tuple[EntityPage, ...]
    copies: tuple[Article, ...]
    first: bool


@dataclass(frozen=True, eq=False, slots=True)
class Story:
    """A story by its ``pieces``, the first first, or by those of one page of a long one; ``count`` is that of all.

    ``title`` is the headline with which it began; ``first`` and ``last`` are ISO days; ``names`` are some of those that
    more than one piece has, by kind, each with the number of pieces; ``days`` are ISO days with the number of its
    pieces, and ``drawn`` is their picture, None where there are too few for one.
    """

    id: str
    url: str
    title: str
    pieces: tuple[Piece, ...]
    count: int
    first: str
    last: str
    names: Mapping[str, tuple[Counted, ...]]
    days: tuple[tuple[str, int], ...]
    drawn: Days | None
    pager: Pager | None = None

    @property
    def label(self) -> str:
        """The title, under the name that links expect."""
        return self.title

    @property
    def foremost(self) -> tuple[EntityPage, ...]:
        """The names that most pieces have, one or two of each kind: what tells a story from others in a list."""
        return tuple(page for kind in KINDS for page, _ in self.names[kind][:2])[:3]


class StoryShelf:
    """The stories of an archive, newest first. ``urls`` are the plugin's settings; without STORY_URL there are none.

    ``content`` is the folder of the site, in whose authority folder the ledger of stories stands.
    """

    def __init__(self, articles: Sequence[Article], found: Stories, urls: Mapping[str, Any], content: Path) -> None:
        self._urls = urls
        self._ledger = content / urls["AUTHORITY"] / ledger.NAME
        self._by_slug = {article.slug: article for article in articles}
        self.stories: tuple[Story, ...] = ()
        self._founders: dict[str, Story] = {}
        self._published: frozenset[str] = frozenset()
        self._of_months: Mapping[str, tuple[Story, ...]] = {}
        if urls["STORY_URL"]:
            self._published = _read(self._ledger)
            self.stories = self._collected({article.url: article for article in articles}, found)
            self._of_months = by_month(self.stories)

    def keep(self) -> None:
        """Write the founders of all stories, those that others published among them, into the ledger."""
        if self.stories:
            founders = self._published | self._founders.keys()
            write_if_changed(self._ledger, ledger.write_ledger(founders).encode())

    def pages(self, size: int) -> Iterator[Page]:
        """Yield the page of each story, in parts where it has many pieces, what leads to them, and their list."""
        if not self._urls["STORY_URL"]:
            return
        for story in self.stories:
            for url, pieces, pager in pages(story.url, story.pieces[::-1], size):
                yield url, "story", {"story": replace(story, pieces=pieces[::-1], pager=pager), "title": story.title}
        yield from self._moved()
        url = self._urls["STORIES_URL"]
        longest = sorted((one for one in self.stories if one.count >= ENOUGH), key=lambda one: -one.count)[:LONGEST]
        for address, listed, pager in pages(url, self.stories, STORIES_A_PAGE) if url and self.stories else ():
            context = {"listed": listed, "pager": pager, "all_count": len(self.stories)}
            yield address, "stories", {**context, "longest": longest if address == url else ()}

    def latest(self) -> tuple[Story, ...]:
        """Return the newest stories of several pieces."""
        return tuple(story for story in self.stories if story.count >= ENOUGH)[:SHOWN]

    def of_months(self) -> Mapping[str, tuple[Story, ...]]:
        """Return the stories of several pieces by month, those with most pieces in it first."""
        return self._of_months

    def _collected(self, by_ref: Mapping[str, Article], found: Stories) -> tuple[Story, ...]:
        analyzer = default_analyzer()
        copies = {family.refs[0]: tuple(by_ref[ref] for ref in family.refs[1:]) for family in found.families}
        stories = []
        for thread in found.threads:
            articles = tuple(by_ref[ref] for ref in thread.refs)
            with_copies = [one for article in articles for one in (article, *copies.get(article.url, ()))]
            founder = ledger.founder([article.slug for article in with_copies], self._published)
            identifier = ledger.story_id(founder)
            pieces = tuple(_pieces(articles, copies, analyzer))
            story = _story(identifier, self._urls["STORY_URL"].format(id=identifier), pieces)
            for article in with_copies:
                article.story = story
            self._founders[founder] = story
            stories.append(story)
        return tuple(sorted(stories, key=lambda one: (one.first, one.id), reverse=True))

    def _moved(self) -> Iterator[Page]:
        """Yield pages that lead on from addresses of stories that were published and are none now."""
        for founder in sorted(self._published - self._founders.keys()):
            article = self._by_slug.get(founder)
            if article is not None:
                url = self._urls["STORY_URL"].format(id=ledger.story_id(founder))
                entity = article.story or Target(article.title, article.url)
                yield url, "moved", {"entity": entity, "title": article.title}


def by_month(stories: Iterable[Story]) -> Mapping[str, tuple[Story, ...]]:
    """Return the stories of several pieces by month, those with most pieces in it first."""
    months: dict[str, Counter[Story]] = {}
    for story in stories:
        if story.count >= ENOUGH:
            for day, count in story.days:
                months.setdefault(day[:7], Counter())[story] += count
    return {
        month: tuple(sorted(counts, key=lambda one: (-counts[one], one.first, one.id))[:SHOWN])
        for month, counts in months.items()
    }


def _read(path: Path) -> frozenset[str]:
    try:
        return ledger.read_ledger(path.read_text(encoding="utf-8-sig", errors="replace"))
    except FileNotFoundError:
        return frozenset()


def _story(identifier: str, url: str, pieces: Sequence[Piece]) -> Story:
    dates = sorted(Counter(piece.article.iso_date for piece in pieces).items())
    return Story(
        id=identifier,
        url=url,
        title=pieces[0].article.title,
        pieces=tuple(pieces),
        count=len(pieces),
        first=dates[0][0],
        last=dates[-1][0],
        names={kind: _names(pieces, kind) for kind in KINDS},
        days=tuple(dates),
        drawn=days(dates) if len(pieces) >= ENOUGH else None,
    )


def _names(pieces: Iterable[Piece], kind: str) -> tuple[Counted, ...]:
    """Return the names of a kind that most pieces have, each with their number; what one alone has is none of them."""
    counts = Counter(page for piece in pieces for page in getattr(piece.article, kind))
    return tuple(pair for pair in most(counts) if pair[1] > 1)[:NAMED]


def _pieces(
    articles: Iterable[Article], copies: Mapping[str, tuple[Article, ...]], analyzer: Analyzer
) -> Iterator[Piece]:
    """Yield the pieces of a story, each against those before it."""
    known: set[str] = set()
    met: set[EntityPage] = set()
    for place, article in enumerate(articles):
        sentence, url = _news(article, known, analyzer)
        named = [page for kind in KINDS for page in getattr(article, kind)]
        newcomers = tuple(page for page in named if page not in met)[:NEWCOMERS]
        yield Piece(article, sentence, url, newcomers, copies.get(article.url, ()), first=not place)
        known.update(*(analyzer.terms(block.text) for block in blocks(article._content)))  # noqa: SLF001
        met.update(named)


def _news(article: Article, known: set[str], analyzer: Analyzer) -> tuple[str, str]:
    """Return the sentence of an article that says what is not known, and its address; nothing where all is known."""
    found = [
        (block.text[start:end].strip(), f"{article.url}#{block.anchor}")
        for block in blocks(article._content)[:AMONG]  # noqa: SLF001
        if block.anchor
        for start, end in sentence_spans(block.text)
    ]
    place = newest([analyzer.terms(sentence) for sentence, _ in found], known)
    if place is None:
        return "", article.url
    sentence, url = found[place]
    return cut_end(sentence, REACH), url
