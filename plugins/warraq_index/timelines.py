"""How often a name stands in the articles of each month: a stroke beside it in lists, a chart on its own page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from pelican.contents import Article

from warraq.pictures.timeline import Histogram, histogram, sparkline
from warraq_index.calendar import StripMonth
from warraq_index.listing import Listed, month_urls
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
    articles that are older; its highest months, the newest first; and, where it is of a list, the address at which the
    articles of each year begin.
    """

    drawn: Histogram
    rows: tuple[StripMonth, ...]
    older: int
    peaks: tuple[Peak, ...] = ()
    years: Mapping[str, str] = field(default_factory=dict)


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


def entity_timeline(page: EntityPage, strip: Sequence[StripMonth], size: int) -> Timeline | None:
    """Draw the months of a name's articles along those of the archive; None where there are too few."""
    return listed_timeline(page, strip, Counter(mention.article for mention in page.mentions), size)


def listed_timeline(
    whole: Listed, strip: Sequence[StripMonth], weights: Mapping[Article, float], size: int
) -> Timeline | None:
    """Draw the months of a list along those of the archive; None where there are too few articles.

    Each leads to its articles in the list, ``size`` of which stand on a page. ``weights`` say how much an article has
    of what they have in common.
    """
    counts = months(whole.articles)
    if counts.total() < ENOUGH:
        return None
    urls = month_urls(whole, size)
    rows = [StripMonth(row.iso, counts[row.iso], urls.get(row.iso, "")) for row in strip]
    drawn = timeline(rows, counts.total())
    if drawn is None:
        return None
    years = {row.iso[:4]: row.url for row in reversed(rows) if row.url}
    return replace(drawn, peaks=peaks(rows, whole.articles, weights), years=years)


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
