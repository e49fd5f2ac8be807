"""The one order of articles: by day, the undated last, those of a day by their refs."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from warraq.stories.records import StoryDocument


def in_order(documents: Iterable[StoryDocument]) -> tuple[StoryDocument, ...]:
    """Return documents by day, the undated last, those of a day by their refs."""
    return tuple(sorted(documents, key=lambda one: (one.date is None, one.date or "", one.ref)))


def days_between(one: StoryDocument, other: StoryDocument) -> int | None:
    """Return how many days lie between two articles, None where one has no date."""
    if one.date is None or other.date is None:
        return None
    return abs((date.fromisoformat(one.date) - date.fromisoformat(other.date)).days)
