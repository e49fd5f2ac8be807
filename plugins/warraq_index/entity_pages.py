"""The pages of names: an index of each kind, a page for each, and what stands where a name was or is two names' own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from warraq_index.calendar import StripMonth
from warraq_index.circles import circle
from warraq_index.exports import correction, feed_url, table_url
from warraq_index.folds import folds
from warraq_index.identities import Identities
from warraq_index.listing import parts
from warraq_index.names_index import names_index
from warraq_index.timelines import entity_timeline
from warraq_index.views import KINDS, EntityPage, Page


def entity_pages(
    entities: Mapping[str, Sequence[EntityPage]],
    identities: Identities,
    strip: Sequence[StripMonth],
    speakers: Mapping[EntityPage, str],
    urls: Mapping[str, Any],
) -> Iterator[Page]:
    """Yield every page of people, organizations, places and events.

    ``speakers``: the pages of what those who are quoted said; ``urls`` are the plugin's settings.
    """
    for kind in KINDS:
        yield from _index(kind, entities[kind], urls)
        yield from _names(entities[kind], strip, speakers, urls)
    for entity in identities.ambiguous():
        yield entity.url, "entity", {"entity": entity, "title": entity.label}
    for url, label, page in identities.moved():
        yield url, "moved", {"entity": page, "title": label}


def _index(kind: str, found: Sequence[EntityPage], urls: Mapping[str, Any]) -> Iterator[Page]:
    url = urls["ENTITIES_URL"].format(kind=kind)
    for page in names_index(kind, found, url, urls["NAMES_A_PAGE"]) if url else ():
        yield page.url, "entities", {"index": page, "kind": kind, "title": kind, "folds": folds()}


def _names(
    found: Iterable[EntityPage],
    strip: Sequence[StripMonth],
    speakers: Mapping[EntityPage, str],
    urls: Mapping[str, Any],
) -> Iterator[Page]:
    for entity in found:
        context = {
            "title": entity.label,
            "timeline": entity_timeline(entity, strip, urls["ARTICLES_A_PAGE"]),
            "circle": circle(entity),
            "feed_url": feed_url(entity),
            "table_url": table_url(entity),
            "correction": correction(entity),
            "speaker_url": speakers.get(entity, ""),
        }
        for url, part in parts(entity, urls["ARTICLES_A_PAGE"]):
            yield url, "entity", {**context, "entity": part}
