"""How often a name stands in the articles of each month: a stroke beside it in lists, a chart on its own page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from warraq.pictures.timeline import Histogram, histogram, sparkline
from warraq_index.calendar import StripMonth
from warraq_index.ordering import commonest
from warraq_index.views import EntityPage

SPARKS = 100  # names of a kind, the commonest, that have a sparkline
ENOUGH = 5  # dated articles whose months say something


@dataclass(frozen=True, slots=True)
class Timeline:
    """A chart; its months with their counts, the newest first, those without articles too; and the number of dated
    articles that are older.
    """

    drawn: Histogram
    rows: tuple[StripMonth, ...]
    older: int


def timeline(rows: Sequence[StripMonth], dated: int) -> Timeline | None:
    """Draw months, which come newest first, of ``dated`` articles.

    Each January is labelled, and the first month where none is near it.
    """
    keys = [row.iso for row in reversed(rows)]
    labelled = {key for key in keys if key.endswith("-01")}
    if not labelled or keys.index(min(labelled)) > len(keys) // 6:
        labelled.add(keys[0])
    drawn = histogram([(row.iso, row.count) for row in reversed(rows)], labelled)
    return None if drawn is None else Timeline(drawn, tuple(rows), dated - sum(row.count for row in rows))


def entity_timeline(page: EntityPage, strip: Sequence[StripMonth]) -> Timeline | None:
    """Draw the months of a name's articles along those of the archive; None where there are too few."""
    if page.count - page.undated < ENOUGH:
        return None
    counts = _months(page)
    rows = [StripMonth(row.iso, counts[row.iso], row.url if counts[row.iso] else "") for row in strip]
    return timeline(rows, counts.total())


def set_sparklines(pages: Iterable[EntityPage], strip: Sequence[StripMonth]) -> None:
    """Give the commonest names their sparklines, all along the same months."""
    for page in commonest(pages)[:SPARKS]:
        if page.count - page.undated >= ENOUGH:
            counts = _months(page)
            page.sparkline = sparkline([(row.iso, counts[row.iso]) for row in reversed(strip)])


def _months(page: EntityPage) -> Counter[str]:
    return Counter(article.iso_date[:7] for article in page.articles if article.iso_date)
