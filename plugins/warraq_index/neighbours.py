"""Which articles stand next to one: of its day, and of its first topic."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from pelican.contents import Article

from warraq_index.views import Neighbours, TopicPage


def set_neighbours(articles: Sequence[Article], topics: Sequence[TopicPage]) -> None:
    """Set ``day_neighbours`` and ``topic_neighbours`` of each article; the articles come newest first, undated last.

    An article that is added changes the pages of its neighbours alone.
    """
    for article in articles:
        leave_lonely(article)
    for day, group in groupby(articles, key=lambda article: article.iso_date):
        if day:
            _set(tuple(group), "day_neighbours")
    for topic in topics:
        _set([one for one in topic.articles if one.topics[0].topic is topic], "topic_neighbours")


def leave_lonely(article: Article) -> None:
    """Say of an article that nothing stands next to it."""
    article.day_neighbours = article.topic_neighbours = Neighbours()


def _set(articles: Sequence[Article], attribute: str) -> None:
    for newer, article, older in zip((None, *articles), articles, (*articles[1:], None), strict=False):
        setattr(article, attribute, Neighbours(older, newer))
