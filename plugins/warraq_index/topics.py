"""The topics of the archive: their pages, and the tree in which they are shown."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import TypeAlias

from pelican.contents import Article

from warraq.fields import TopicLine
from warraq.lexicon.topics import Concept
from warraq.text.sortkey import sort_key
from warraq_index.ordering import MOST, most
from warraq_index.views import KINDS, ArticleTopic, TopicPage

SCHEME = "medtop:"
CODE = re.compile(r"[a-z0-9-]{1,40}")

PHRASES = 12
FOREMOST = 3  # articles that stand for a topic
REPEATED = 2  # articles that make a phrase one of the topic

Tree: TypeAlias = "tuple[tuple[TopicPage, Tree], ...]"


class TopicShelf:
    """Topic pages by code. A narrower topic's articles stand on the broader one's page too."""

    def __init__(self, concepts: Mapping[str, Concept], topic_url: str, scopes: Mapping[str, str]) -> None:
        self._concepts = concepts
        self._scopes = scopes
        self._topic_url = topic_url
        self._pages: dict[str, TopicPage] = {}

    def of(self, article: Article) -> tuple[ArticleTopic, ...]:
        """Return an article's topics in the order of its lines; a line that cannot be read is left out."""
        lines = [line for raw in article.metadata["topics"] if (line := TopicLine.read(raw)) and _code(line)]
        tags = [str(tag) for tag in getattr(article, "tags", ())]
        return tuple(
            ArticleTopic(self._page(_code(line), tags[place] if place < len(tags) else ""), line.score, line.evidence)
            for place, line in enumerate(lines)
        )

    def complete(self, articles: Sequence[Article]) -> tuple[TopicPage, ...]:
        """Fill in every page's articles and names, and return the pages sorted by label."""
        listed: dict[TopicPage, dict[Article, None]] = {}
        for article in articles:
            for page in self._with_parents(one.topic for one in article.topics):
                listed.setdefault(page, {})[article] = None
        largest = max(map(len, listed.values()), default=0)
        for page, found in listed.items():
            page.articles = tuple(found)
            page.count = len(found)
            page.share = round(100 * page.count / largest, 1)
            for kind in KINDS:
                setattr(page, kind, most(Counter(one for article in found for one in getattr(article, kind))))
            page.keyphrases = commonest_phrases(found)
            strengths = strength(page)
            page.foremost = tuple(sorted(found, key=lambda article: -strengths[article])[:FOREMOST])
            page.broader = self._pages.get(page.parent) if page.parent else None
        pages = tuple(sorted(listed, key=_by_label))
        for page in pages:
            page.narrower = tuple(one for one in pages if one.broader is page)
        return pages

    def _with_parents(self, pages: Iterable[TopicPage]) -> dict[TopicPage, None]:
        found: dict[TopicPage, None] = {}
        for page in pages:
            found[page] = None
            if page.parent:
                found[self._page(page.parent, "")] = None
        return found

    def _page(self, code: str, tag: str) -> TopicPage:
        page = self._pages.get(code)
        if page is None:
            concept = self._concepts.get(code)
            label = concept.label if concept else tag or code
            parent = concept.parent if concept and concept.parent != code else ""
            url = self._topic_url.format(code=code)
            page = self._pages[code] = TopicPage(code, label, url, parent or None, self._scopes.get(code, ""))
        return page


def tree(pages: Iterable[TopicPage]) -> Tree:
    """Return the broader topics, each with the tree of its narrower ones, sorted by label."""
    children: dict[str | None, list[TopicPage]] = {}
    for page in sorted(pages, key=_by_label):
        children.setdefault(page.parent, []).append(page)

    def branch(parent: str | None) -> Tree:
        return tuple((page, branch(page.code)) for page in children.get(parent, ()))

    return branch(None)


def strength(page: TopicPage) -> Mapping[Article, float]:
    """Return how much each article has of a topic: the highest score among those of the topic and its narrower ones."""
    return {
        article: max(one.score for one in article.topics if one.topic is page or one.topic.parent == page.code)
        for article in page.articles
    }


def commonest_phrases(articles: Iterable[Article]) -> tuple[tuple[str, int], ...]:
    """Return the key phrases that most articles have, each with their number; what only one has says little."""
    counts = Counter(phrase for article in articles for phrase in dict.fromkeys(article.metadata["keyphrases"]))
    repeated = (pair for pair in counts.items() if pair[1] >= REPEATED)
    return tuple(sorted(repeated, key=lambda pair: (-pair[1], sort_key(pair[0])))[:PHRASES])


def most_topics(counts: Counter[TopicPage]) -> tuple[tuple[TopicPage, int], ...]:
    """Return the topics that were counted most, each with its count, then as the list of topics has them."""
    return tuple(sorted(counts.items(), key=lambda pair: (-pair[1], _by_label(pair[0])))[:MOST])


def _code(line: TopicLine) -> str:
    """The code without its scheme, or an empty string where it could not stand in an address."""
    code = line.code.removeprefix(SCHEME)
    return code if CODE.fullmatch(code) else ""


def _by_label(page: TopicPage) -> tuple[str, str]:
    return (sort_key(page.label), page.code)
