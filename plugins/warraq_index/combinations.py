"""A topic together with a name: the articles under the one that name the other, where there are enough for a page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import PurePosixPath

from pelican.contents import Article

from warraq_index.views import Combination, EntityPage, TopicPage

KINDS = ("people", "organizations", "places")
ENOUGH = 5  # articles of both


def set_combinations(topics: Iterable[TopicPage]) -> None:
    """Combine each topic with the names that it shows, and let both know.

    The names that a topic shows are few, so there is no more than a few dozen pages for each. Where all the articles of
    one are the other's, its own page has them already and there is no other.
    """
    for topic in topics:
        for entity, articles in _named(topic).items():
            if topic.url and entity.url:
                combination = Combination(topic, entity, _url(topic, entity), articles, len(articles))
                topic.together[entity] = entity.together[topic] = combination


def _named(topic: TopicPage) -> Mapping[EntityPage, tuple[Article, ...]]:
    """Return the articles of a topic by those of its names that are combined with it."""
    found: dict[EntityPage, list[Article]] = {
        entity: []
        for kind in KINDS
        for entity, count in getattr(topic, kind)
        if ENOUGH <= count < min(topic.count, entity.count)
    }
    for article in topic.articles:
        for kind in KINDS:
            for entity in getattr(article, kind):
                if entity in found:
                    found[entity].append(article)
    return {entity: tuple(articles) for entity, articles in found.items()}


def _url(topic: TopicPage, entity: EntityPage) -> str:
    """Return ``topics/CODE/NAME-ID.html``: the name's own file in a folder that is called as the topic's page."""
    return str(PurePosixPath(topic.url).with_suffix("") / PurePosixPath(entity.url).name)
