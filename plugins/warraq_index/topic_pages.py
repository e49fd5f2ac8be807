"""The pages of topics: their tree, a page for each, and one for each topic together with a name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from warraq_index.calendar import StripMonth
from warraq_index.listing import parts
from warraq_index.timelines import listed_timeline
from warraq_index.topics import strength, tree
from warraq_index.views import Page, TopicPage


def topic_pages(topics: Sequence[TopicPage], strip: Sequence[StripMonth], urls: Mapping[str, Any]) -> Iterator[Page]:
    """Yield every page of topics; ``urls`` are the plugin's settings."""
    size = urls["ARTICLES_A_PAGE"]
    yield urls["TOPICS_URL"], "topics", {"topics": tree(topics)}
    for topic in topics:
        strengths = strength(topic)
        drawn = listed_timeline(topic, strip, strengths, size)
        for url, part in parts(topic, size):
            yield url, "topic", {"topic": part, "title": topic.label, "timeline": drawn}
        for both in topic.together.values():
            context = {
                "title": f"{topic.label} · {both.entity.label}",
                "timeline": listed_timeline(both, strip, strengths, size),
            }
            for url, share in parts(both, size):
                yield url, "combination", {**context, "combination": share}
