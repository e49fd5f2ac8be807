"""What the card of a name in an article says of the whole archive: one file for all names.

It stands in no article's page, which would change with every new article.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from warraq.pictures.timeline import STROKES
from warraq_index.calendar import StripMonth
from warraq_index.timelines import ENOUGH, months
from warraq_index.views import EntityPage

LEAST = 3  # articles: names in fewer are most of all names, and have hardly more to tell


@dataclass(frozen=True, slots=True)
class Cards:
    """Of each name, by its id, the number of articles and, after a space, the months of those that have enough.

    A month is one digit of base 13, its share of the highest in twelfths, from the newest of ``months`` on; the last
    ones of nothing are left out.
    """

    months: int
    names: Mapping[str, str]


def cards(pages: Iterable[EntityPage], strip: Sequence[StripMonth]) -> Cards:
    """Tell all names that are in enough articles, along the months that are drawn."""
    return Cards(len(strip), {page.id: _card(page, strip) for page in pages if page.count >= LEAST})


def _card(page: EntityPage, strip: Sequence[StripMonth]) -> str:
    counts = months(page.articles)
    shown = [counts[row.iso] for row in strip]
    most = max(shown, default=0)
    if not most or counts.total() < ENOUGH:
        return str(page.count)
    digits = "".join(f"{count and max(1, round(STROKES * count / most)):x}" for count in shown)
    return f"{page.count} {digits.rstrip('0')}"
