"""Everything that belongs together in an archive, in one call."""

from __future__ import annotations

from collections.abc import Iterable

from warraq.stories.duplicates import find_copies
from warraq.stories.neighbours import pairs
from warraq.stories.order import in_order
from warraq.stories.records import Stories, StoryDocument
from warraq.stories.related import find_related
from warraq.stories.teasers import without_teasers
from warraq.stories.threads import find_threads
from warraq.stories.vectors import said


def find_stories(documents: Iterable[StoryDocument]) -> Stories:
    """Return related articles, threads and copies; the order in which documents come does not matter."""
    ordered = without_teasers(in_order(documents))
    articles = said(ordered)
    alike = tuple(pairs(articles))
    families = find_copies(ordered)
    return Stories(find_related(articles, alike, families), find_threads(articles, alike, families), families)
