"""Complete the metadata of an article before Pelican makes an object of it: every key there, lists as tuples."""

from __future__ import annotations

import html
from typing import Any

from markupsafe import escape
from pelican.contents import Article, Content
from pelican.utils import SafeDatetime

from warraq.page import shelf_name

LIST_KEYS = (
    "people",
    "organizations",
    "places",
    "events",
    "topics",
    "keyphrases",
    "event_details",
    "adjectives",
    "titles",
    "quotes",
    "times",
)
TEXT_KEYS = (
    "title_origin",
    "date_origin",
    "date_edtf",
    "source",
    "byline",
    "section",
    "original_url",
    "seed",
    "seed_sha256",
    "fingerprint",
)
# Pelican drops an article that has no date. This one only sorts: undated articles come after all others.
SORTS_LAST = SafeDatetime(1, 1, 1)


def complete(_generator: object, metadata: dict[str, Any]) -> None:
    """Give an article's metadata every key that a page of ours can have (``article_generator_context``).

    The title becomes escaped text, whatever stands in the file: it comes from a seed, and shows as it is there.
    """
    if "title" in metadata:
        metadata["title"] = escape(html.unescape(metadata["title"]))
    for key in LIST_KEYS:
        metadata[key] = as_tuple(metadata.get(key))
    for key in TEXT_KEYS:
        metadata[key] = "، ".join(as_tuple(metadata.get(key)))
    metadata["undated"] = "date" not in metadata
    if metadata["undated"]:
        metadata["date"] = SORTS_LAST
        metadata["iso_date"] = ""
    else:
        metadata["iso_date"] = metadata["date"].date().isoformat()
    metadata["edtf"] = metadata["iso_date"] or metadata["date_edtf"]


def as_tuple(value: str | list[str] | tuple[str, ...] | None) -> tuple[str, ...]:
    """Return the values of a key that was given none, one or more lines."""
    values = (value,) if isinstance(value, str) else value or ()
    return tuple(text for one in values if (text := str(one).strip()))


def shelve(content: Content) -> None:
    """Put an article on the shelf its address names, two hex digits of its ID's hash (``content_object_init``)."""
    if not isinstance(content, Article) or not hasattr(content, "slug"):
        return
    content.metadata["shelf"] = shelf_name(content.slug)
    if getattr(content, "undated", False):
        content.locale_date = ""
