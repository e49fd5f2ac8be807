"""The pages of the calendar: years, months, days, the same day in all years, and what has no date."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pelican.contents import Article

from warraq.text.sortkey import sort_key
from warraq_index.calendar import Calendar, Period
from warraq_index.grids import MonthGrid
from warraq_index.listing import pages
from warraq_index.views import Page, TopicPage

MANY = 12  # articles of a page that are easier to survey by topic
SHOWN = 5  # of a year's articles on the page of a day in all years


@dataclass(frozen=True, slots=True)
class TopicGroup:
    """Articles of a day under the broad topic that fits each best; ``topic`` is None where none is known."""

    topic: TopicPage | None
    articles: tuple[Article, ...]


class DatePages:
    """Make the calendar's pages. ``topics`` are all those of the archive, ``urls`` the plugin's settings."""

    def __init__(
        self, calendar: Calendar, topics: Iterable[TopicPage], urls: Mapping[str, Any], first_weekday: int
    ) -> None:
        self._calendar = calendar
        self._topics = {topic.code: topic for topic in topics}
        self._urls = urls
        self._first_weekday = first_weekday
        self._same_days = {one.key: one for one in calendar.days_of_year()}

    def __call__(self, undated: Sequence[Article]) -> Iterator[Page]:
        """Yield every page, the one of the articles without a date among them."""
        size = self._urls["ARTICLES_A_PAGE"]
        years = self._calendar.years()
        most = max((month.count for year in years for month in year.months), default=1)
        yield self._urls["DATES_URL"], "dates", {"years": years, "most": most, "undated_count": len(undated)}
        for year in self._calendar.periods(4):
            grids = tuple(self._grid(f"{year.iso}-{month:02d}") for month in range(1, 13))
            context = {**_context(year), "grids": grids, "scale": self._calendar.scale}
            yield year.url, "year", {**context, "articles": year.articles, "pager": None}
        for month in self._calendar.periods(7):
            yield from self._month_pages(month, size)
        for day in self._calendar.periods(10):
            same = self._same_days[day.iso[5:]]
            for url, articles, pager in pages(day.url, day.articles, size):
                groups = by_topic(articles, self._topics) if len(articles) >= MANY else ()
                shown = {"articles": articles, "groups": groups, "pager": pager, "same_day": same}
                yield url, "day", {**_context(day), **shown}
        for same in self._same_days.values():
            yield same.url, "on_this_day", {"same_day": same, "shown": SHOWN, "title": same.key}
        for url, articles, pager in pages(self._urls["UNDATED_URL"], undated, size):
            yield url, "undated", {"articles": articles, "pager": pager}

    def _month_pages(self, month: Period, size: int) -> Iterator[Page]:
        """Yield a month's pages; the grid is on the first, so that a new article leaves the old ones as they are."""
        for url, articles, pager in pages(month.url, month.articles, size):
            grid = self._grid(month.iso) if url == month.url else None
            shown = {"grid": grid, "scale": self._calendar.scale, "articles": articles, "pager": pager}
            yield url, "month", {**_context(month), **shown}

    def _grid(self, key: str) -> MonthGrid:
        return self._calendar.grid(key, self._first_weekday)


def by_topic(articles: Iterable[Article], topics: Mapping[str, TopicPage]) -> tuple[TopicGroup, ...]:
    """Group articles by the broadest topic above the first of each, the largest group first, the unknown last."""
    groups: dict[str, list[Article]] = {}
    for article in articles:
        code = article.topics[0].code if article.topics else ""
        seen = {code}
        while code in topics and (parent := topics[code].parent) and parent in topics and parent not in seen:
            seen.add(parent)
            code = parent
        groups.setdefault(code, []).append(article)
    found = [TopicGroup(topics.get(code), tuple(listed)) for code, listed in groups.items()]
    return tuple(sorted(found, key=_largest_first))


def _largest_first(group: TopicGroup) -> tuple[bool, int, str]:
    return (group.topic is None, -len(group.articles), sort_key(group.topic.label) if group.topic else "")


def _context(period: Period) -> dict[str, Any]:
    return {
        "period": period,
        "year": period.year,
        "month": period.month,
        "day": period.day,
        "children": period.children,
        "title": period.iso,
    }
