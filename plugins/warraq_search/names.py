"""The names that a site's articles have pages for, to be suggested by search; a site without such pages has none."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from pelican.contents import Article

from warraq.records import SearchName


def names(articles: Iterable[Article], settings: Mapping[str, Any]) -> tuple[SearchName, ...]:
    """Return what articles' facets name that has an address of its own, each once, with how many articles have it."""
    counts: Counter[tuple[str, str]] = Counter()
    known: dict[tuple[str, str], Any] = {}
    for article in articles:
        found = {
            (kind, one.url): one
            for kind, attributes in settings["FACETS"].items()
            for attribute in attributes
            for one in map(_named, getattr(article, attribute, None) or ())
            if getattr(one, "url", "") and getattr(one, "label", "")
        }
        counts.update(found.keys())
        known.update(found)
    return tuple(
        SearchName(one.label, kind, one.url, counts[kind, url], tuple(getattr(one, "aliases", ())))
        for (kind, url), one in sorted(known.items(), key=lambda pair: pair[0])
    )


def _named(item: Any) -> Any:  # noqa: ANN401  (any attribute of an article)
    """Return the topic of an article's topic, anything else as it is."""
    return getattr(item, "topic", item)
