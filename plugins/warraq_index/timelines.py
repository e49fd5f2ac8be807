"""How often a name stands in the articles of each month: a stroke beside it in lists, a chart on its own page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from pelican.contents import Article

from warraq.pictures.timeline import Histogram, histogram, sparkline
from warraq_index.calendar import StripMonth
from warraq_index.ordering import commonest
from warraq_index.views import EntityPage

SPARKS = 100  # names of a kind, the commonest, that have a sparkline
ENOUGH = 5  # dated articles whose months say something
PEAKS = 3  # months of a chart that are explained
PEAK = 3  # articles that make one worth it


@dataclass(frozen=True, slots=True)
class Peak:
    """A month with many articles, and the one of them that says most of what the chart is about."""

    month: StripMonth
    article: Article


@dataclass(frozen=True, slots=True)
class Timeline:
    """A chart; its months with their counts, the newest first, those without articles too; the number of dated
    articles that are older; and its highest months, the newest first.
    """

    drawn: Histogram
    rows: tuple[StripMonth, ...]
    older: int
    peaks: tuple[Peak, ...] = ()


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
    return articles_timeline(page.articles, strip, Counter(mention.article for mention in page.mentions))


def articles_timeline(
    articles: Sequence[Article], strip: Sequence[StripMonth], weights: Mapping[Article, float]
) -> Timeline | None:
    """Draw the months of some of the archive's articles along those of all; None where there are too few.

    ``weights`` say how much an article has of what they have in common.
    """
    counts = months(articles)
    if counts.total() < ENOUGH:
        return None
    rows = [StripMonth(row.iso, counts[row.iso], row.url if counts[row.iso] else "") for row in strip]
    drawn = timeline(rows, counts.total())
    return drawn and replace(drawn, peaks=peaks(rows, articles, weights))


def peaks(
    rows: Sequence[StripMonth], articles: Sequence[Article], weights: Mapping[Article, float]
) -> tuple[Peak, ...]:
    """Return the months with most articles, each with the weightiest of them, the first of equals.

    ``rows`` come newest first, and so do the peaks.
    """
    high = sorted((row for row in rows if row.count >= PEAK), key=lambda row: -row.count)[:PEAKS]
    inside: dict[str, list[Article]] = {row.iso: [] for row in rows if row in high}
    for article in articles:
        if article.iso_date[:7] in inside:
            inside[article.iso_date[:7]].append(article)
    return tuple(
        Peak(row, max(inside[row.iso], key=lambda article: weights.get(article, 0))) for row in rows if row in high
    )


def set_sparklines(pages: Iterable[EntityPage], strip: Sequence[StripMonth]) -> None:
    """Give the commonest names their sparklines, all along the same months."""
    for page in commonest(pages)[:SPARKS]:
        if page.count - page.undated >= ENOUGH:
            counts = months(page.articles)
            page.sparkline = sparkline([(row.iso, counts[row.iso]) for row in reversed(strip)])


def months(articles: Iterable[Article]) -> Counter[str]:
    """Count dated articles by month."""
    return Counter(article.iso_date[:7] for article in articles if article.iso_date)
