"""Hang on each article what belongs with it: related articles and why, its story's other pieces, copies of its text."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property

from pelican.contents import Article

from warraq.search.analyzer import Analyzer, default_analyzer
from warraq.stories.difference import Side, difference, excerpt
from warraq.stories.nouns import nouns
from warraq.stories.records import Entity, Paragraph, Reason, Stories, StoryDocument
from warraq.stories.stories import find_stories
from warraq_index.blocks import TAG
from warraq_index.views import KINDS, Copy, EntityPage, RelatedArticle

ENTITY = re.compile('data-entity="([^"]*)"')
MENTION = re.compile('data-entity="[^"]*">(.*?)</a>', re.DOTALL)
PHRASES = "keyphrases"
NAMES, WORDS = 4, 3  # shared names and words that a reason shows
FEW = 3  # names and phrases without which single words are shown too
PIECES = 3  # of a story, before an article and after it: one more changes few pages
COPIES = 5  # of one text, that are shown with their differences
REACH, LONGEST = 60, 4000  # characters of a difference: round each change, and in all


def set_stories(articles: Sequence[Article]) -> Stories:
    """Set ``related``, ``thread_before``, ``thread_after`` and ``copies`` of each article, all of them tuples.

    Returns all that was found, where an article's ``ref`` is its address. What stands beside an article as a piece of
    its story is not shown as related once more.
    """
    analyzer = default_analyzer()
    by_ref = {article.url: article for article in articles}
    found = find_stories(_document(article, analyzer) for article in articles)
    for article in articles:
        leave_alone(article)
    for thread in found.threads:
        _set_neighbours([by_ref[ref] for ref in thread.refs])
    for family in found.families:
        _set_copies([by_ref[ref] for ref in family.refs])
    for article in articles:
        others = ((by_ref[one.ref], one.reason) for one in found.related[article.url])
        _set_related(article, others, analyzer)
    return found


def leave_alone(article: Article) -> None:
    """Say of an article that nothing belongs with it."""
    article.related = article.thread_before = article.thread_after = article.copies = ()
    article.story = None
    article.comparisons = {}


def _document(article: Article, analyzer: Analyzer) -> StoryDocument:
    return StoryDocument(
        ref=article.url,
        title=analyzer.terms(_text(article.title)),
        paragraphs=tuple(_paragraphs(article, analyzer)),
        entities=(
            *((kind, page.id) for kind in KINDS for page in getattr(article, kind)),
            *_phrases(article, analyzer),
        ),
        topics=tuple(scored.code for scored in article.topics),
        date=article.iso_date or None,
        names=frozenset(_words_of_names(article, analyzer)),
    )


def _words_of_names(article: Article, analyzer: Analyzer) -> Iterator[str]:
    """Yield the stems of the words in the names of an article, as the pages of these have them and as it says them."""
    for kind in KINDS:
        for page in getattr(article, kind):
            yield from analyzer.terms(page.label)
    for words in MENTION.findall(_markup(article)):
        yield from analyzer.terms(_text(words))


def _paragraphs(article: Article, analyzer: Analyzer) -> Iterator[Paragraph]:
    pages = {page.id: (kind, page.id) for kind in KINDS for page in getattr(article, kind)}
    for line in _markup(article).split("\n"):
        words = analyzer.terms(_text(line))
        if words:
            yield Paragraph(words, frozenset(pages[one] for one in ENTITY.findall(line) if one in pages))


def _markup(article: Article) -> str:
    """Return an article's HTML, a paragraph a line, before links are set, which takes time."""
    markup: str = article._content  # noqa: SLF001
    return markup


def _text(markup: str) -> str:
    """Return what HTML shows."""
    return html.unescape(TAG.sub("", markup)).strip()


def _phrases(article: Article, analyzer: Analyzer) -> Mapping[Entity, str]:
    """Map an article's keyphrases by the stems of their words, so that «رسوم جمركية» is «الرسوم الجمركية»."""
    stems = ((" ".join(analyzer.terms(phrase)), phrase) for phrase in article.metadata[PHRASES])
    return {(PHRASES, key): phrase for key, phrase in stems if key}


class _Reader:
    """Reads reasons for the page of one article, in its own words."""

    def __init__(self, article: Article, analyzer: Analyzer) -> None:
        self._article = article
        self._analyzer = analyzer
        self._phrases = _phrases(article, analyzer)
        self._pages = {(kind, page.id): page for kind in KINDS for page in getattr(article, kind)}
        self._topics = {scored.code: scored.topic for scored in article.topics}

    def related(self, other: Article, reason: Reason) -> RelatedArticle:
        """Return another article with the facts of a reason."""
        pages = [self._pages[one] for one in reason.entities if one in self._pages]
        return RelatedArticle(
            article=other,
            names=tuple(pages[:NAMES]),
            words=tuple(self._words(reason, pages))[:WORDS],
            topics=tuple(self._topics[code] for code in reason.topics),
            days=reason.days,
        )

    def _words(self, reason: Reason, pages: Sequence[EntityPage]) -> Iterator[str]:
        """Yield the phrases of a reason and, where it has few facts, the nouns that stand in none of them."""
        phrases = [self._phrases[one] for one in reason.entities if one in self._phrases]
        yield from phrases
        if len(pages) + len(phrases) >= FEW:
            return
        said = {stem for words in (*phrases, *(page.label for page in pages)) for stem in self._analyzer.terms(words)}
        yield from (self._nouns[stem] for stem in reason.terms if stem in self._nouns and stem not in said)

    @cached_property
    def _nouns(self) -> Mapping[str, str]:
        return nouns(_text(f"{self._article.title}\n{_markup(self._article)}"), self._analyzer)


def _set_related(article: Article, others: Iterable[tuple[Article, Reason]], analyzer: Analyzer) -> None:
    beside = {*article.thread_before, *article.thread_after}
    reader = _Reader(article, analyzer)
    article.related = tuple(reader.related(other, reason) for other, reason in others if other not in beside)


def _set_neighbours(pieces: Sequence[Article]) -> None:
    """Set the pieces of a story that stand next to each before and after it."""
    for place, article in enumerate(pieces):
        article.thread_before = tuple(pieces[max(place - PIECES, 0) : place])
        article.thread_after = tuple(pieces[place + 1 : place + 1 + PIECES])


def _set_copies(family: Sequence[Article]) -> None:
    """Set what each article of a family shows: the others, with what was changed; and the story of the first."""
    for article in family:
        article.thread_before, article.thread_after = family[0].thread_before, family[0].thread_after
        others = [other for other in family if other is not article][:COPIES]
        own = _text(_markup(article))
        article.copies = tuple(_copy(other, _text(_markup(other)), own) for other in others)


def _copy(other: Article, its: str, own: str) -> Copy:
    """Return a copy with what was changed in it."""
    runs = difference(its, own)
    changed = any(run.side is not Side.BOTH for run in runs)
    return Copy(other, excerpt(runs, REACH, LONGEST) if changed else ())
