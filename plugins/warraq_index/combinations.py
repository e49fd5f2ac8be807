"""A topic together with a name: the articles under the one that name the other, where there are enough for a page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import PurePosixPath

from pelican.contents import Article

from warraq_index.ordering import by_name
from warraq_index.views import Combination, EntityPage, TopicPage

KINDS = ("people", "organizations", "places")
ENOUGH = 10  # articles of both


def set_combinations(topics: Iterable[TopicPage]) -> None:
    """Combine each topic with the names that it shows, and let both know.

    Whether there is a page depends on the two alone, and on numbers that only grow with the archive: what is published
    stays. Where all the articles of one are the other's, its own page has them already and there is no other.
    """
    for topic in topics:
        for entity, articles in _named(topic).items():
            if topic.url and entity.url:
                combination = Combination(topic, entity, _url(topic, entity), articles, len(articles))
                topic.together[entity] = entity.together[topic] = combination
        shown = {entity for kind in KINDS for entity, _ in getattr(topic, kind)}
        topic.others = tuple(both for entity, both in topic.together.items() if entity not in shown)


def _named(topic: TopicPage) -> Mapping[EntityPage, tuple[Article, ...]]:
    """Return the articles of a topic by those of its names that are combined with it, the commonest first."""
    found: dict[EntityPage, list[Article]] = {}
    for article in topic.articles:
        for kind in KINDS:
            for entity in getattr(article, kind):
                found.setdefault(entity, []).append(article)
    ordered = sorted(found.items(), key=lambda pair: (-len(pair[1]), by_name(pair[0])))
    enough = ((entity, articles) for entity, articles in ordered if len(articles) >= ENOUGH)
    return {entity: tuple(articles) for entity, articles in enough if len(articles) < min(topic.count, entity.count)}


def folder_of(topic: TopicPage) -> PurePosixPath:
    """Return the folder of a topic's pages together with names, which is called as its own page: ``topics/CODE``."""
    return PurePosixPath(topic.url).with_suffix("")


def _url(topic: TopicPage, entity: EntityPage) -> str:
    """Return ``topics/CODE/NAME-ID.html``: the name's own file in the topic's folder."""
    return str(folder_of(topic) / PurePosixPath(entity.url).name)
