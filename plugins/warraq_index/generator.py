"""The generator of all index pages: ``generate_context`` collects, ``generate_output`` writes."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from pelican.contents import Article
from pelican.generators import Generator
from pelican.writers import Writer

from warraq.authority import Authority
from warraq.lexicon.topic_scopes import topic_scopes
from warraq.lexicon.topics import Topics
from warraq_index import figures
from warraq_index.annotations import set_annotations
from warraq_index.calendar import Calendar
from warraq_index.citing import set_citation
from warraq_index.collect import Collector, leave_plain
from warraq_index.combinations import set_combinations
from warraq_index.date_pages import DatePages
from warraq_index.exports import correction, exports, feed_url, table_url, write
from warraq_index.folds import folds
from warraq_index.home import Home, home
from warraq_index.identities import AddressError, Identities
from warraq_index.interface import Interface
from warraq_index.listing import parts
from warraq_index.maps import Atlas
from warraq_index.names_index import names_index
from warraq_index.neighbours import leave_lonely, set_neighbours
from warraq_index.network import network
from warraq_index.overview import overview
from warraq_index.quotations import Register
from warraq_index.quote_pages import quote_pages
from warraq_index.settings import merged
from warraq_index.statistics import Statistics, statistics
from warraq_index.stories import set_stories
from warraq_index.timelines import articles_timeline, entity_timeline, set_sparklines
from warraq_index.topics import TopicShelf, strength, tree
from warraq_index.views import KINDS, EntityPage

SEEDS_REPORT = "archive_report"  # warraq_seeds, where it is used, has named misfits already


class IndexGenerator(Generator):
    """Write the pages of people, organizations, places, events, topics, quotes and dates, and the home page.

    Runs after Pelican's own articles and pages, whose objects it completes.
    """

    def generate_context(self) -> None:
        """Collect what the articles say, and set what templates read on them."""
        self._urls = merged(self.settings)
        authority = Authority.load(Path(self.path) / self._urls["AUTHORITY"])
        self._identities = Identities(authority, self._urls["ENTITY_URL"])
        collector = Collector(
            self._identities,
            TopicShelf(Topics.load().concepts, self._urls["TOPIC_URL"], topic_scopes(self._urls["INTERFACE"])),
            misfits=logging.INFO if SEEDS_REPORT in self.context else logging.WARNING,
        )
        articles = self.context["articles"]
        for article in articles:
            article.override_url = article.url  # Pelican would work it out anew at every mention
        self._found = collector.collect(articles)
        set_combinations(self._found.topics)
        set_stories(articles)
        set_neighbours(articles, self._found.topics)
        dates = Interface.of(self._urls).dates
        for article in articles:
            set_annotations(article, dates.worded_date)
        unlisted = (*self.context["hidden_articles"], *self.context["drafts"])
        for article in unlisted:
            leave_plain(article)
            leave_lonely(article)
        for article in (*articles, *unlisted):
            set_citation(article, self.settings["SITENAME"])
        self._calendar = Calendar(articles, self._urls)
        self._offer_links()
        self._draw()
        self.context["archive"] = overview(self._found.articles)
        self.context["filled"] = self._filled()

    def generate_output(self, writer: Writer) -> None:
        """Write every page that has an address."""
        taken: dict[str, str] = {}
        for url, template, context in self._pages():
            if not url:
                continue
            name = f"{template} {context.get('title', '')}".strip()
            if url in taken:
                raise AddressError(taken[url], name, url)
            taken[url] = name
            writer.write_file(
                url,
                self.get_template(template),
                self.context,
                relative_urls=self.settings["RELATIVE_URLS"],
                url=url,
                **context,
            )

        for found in self._found.entities.values():
            for entity in found:
                write(writer, exports(entity, self.settings["SITENAME"], self.settings["SITEURL"]))

    def _offer_links(self) -> None:
        """Let ``{filename}/people/…`` in an article lead to an entity, as it does to Pelican's own pages."""
        for found in self._found.entities.values():
            for page in found:
                self.context["generated_content"][page.url] = page

    def _draw(self) -> None:
        """Draw what stands on the pages of names, and know which pages of pictures there are to link."""
        self._strip = self._calendar.strip()
        for found in self._found.entities.values():
            set_sparklines(found, self._strip)
        self._atlas = Atlas(self._urls["WORLD_ATLAS"])
        self._atlas.set_locators(self._found.entities["places"])
        self._map = self._atlas.places_map(self._found.entities["places"]) if self._urls["MAP_URL"] else None
        people = (*self._found.entities["people"], *self._found.entities["organizations"])
        self._network = network(people) if self._urls["NETWORK_URL"] else None
        self.context["map_url"] = self._urls["MAP_URL"] if self._map else ""
        self.context["network_url"] = self._urls["NETWORK_URL"] if self._network else ""
        for page in ("about", "cite", "rights", "statistics"):
            self.context[f"{page}_url"] = self._urls[f"{page.upper()}_URL"]

    def _pages(self) -> Iterator[tuple[str, str, dict[str, Any]]]:
        """Yield (address, template, context) for every page."""
        size = self._urls["ARTICLES_A_PAGE"]
        for kind in KINDS:
            found = self._found.entities[kind]
            yield from self._index_pages(kind, found)
            for entity in found:
                context = {
                    "title": entity.label,
                    "timeline": entity_timeline(entity, self._strip),
                    "feed_url": feed_url(entity),
                    "table_url": table_url(entity),
                    "correction": correction(entity),
                }
                for url, part in parts(entity, size):
                    yield url, "entity", {**context, "entity": part}
        for entity in self._identities.ambiguous():
            yield entity.url, "entity", {"entity": entity, "title": entity.label}
        for url, label, page in self._identities.moved():
            yield url, "moved", {"entity": page, "title": label}
        yield from self._topic_pages(size)
        undated = tuple(article for article in self._found.articles if article.undated)
        first_weekday = Interface.of(self._urls).first_weekday
        yield from DatePages(self._calendar, self._found.topics, self._urls, first_weekday)(undated)
        register = Register(self._found.quotes, self._urls)
        yield from quote_pages(register, self._identities.moved(), self._urls)
        yield self.context["map_url"], "map", {"map": self._map}
        yield self.context["network_url"], "network", {"network": self._network}
        yield self._urls["SEARCH_URL"], "search", {}
        yield self._urls["NOT_FOUND_URL"], "404", {}
        yield from self._whole_pages()

    def _whole_pages(self) -> Iterator[tuple[str, str, dict[str, Any]]]:
        """Yield the pages about the archive as a whole; one that a person wrote at the same address stands for ours."""
        if self._urls["HOME_URL"]:
            yield self._urls["HOME_URL"], "index", {"home": self._home()}
        if self._urls["STATISTICS_URL"]:
            yield self._urls["STATISTICS_URL"], "statistics", {"statistics": self._statistics()}
        written = {page.save_as for page in self.context.get("pages", ())}
        for page in ("about", "cite", "rights"):
            if self._urls[f"{page.upper()}_URL"] not in written:
                yield self._urls[f"{page.upper()}_URL"], page, {"evaluation": figures.load()}

    def _index_pages(self, kind: str, found: tuple[EntityPage, ...]) -> Iterator[tuple[str, str, dict[str, Any]]]:
        url = self._urls["ENTITIES_URL"].format(kind=kind)
        for page in names_index(kind, found, url, self._urls["NAMES_A_PAGE"]) if url else ():
            yield page.url, "entities", {"index": page, "kind": kind, "title": kind, "folds": folds()}

    def _topic_pages(self, size: int) -> Iterator[tuple[str, str, dict[str, Any]]]:
        yield self._urls["TOPICS_URL"], "topics", {"topics": tree(self._found.topics)}
        for topic in self._found.topics:
            strengths = strength(topic)
            drawn = articles_timeline(topic.articles, self._strip, strengths)
            for url, part in parts(topic, size):
                yield url, "topic", {"topic": part, "title": topic.label, "timeline": drawn}
            for both in topic.together.values():
                context = {
                    "title": f"{topic.label} · {both.entity.label}",
                    "timeline": articles_timeline(both.articles, self._strip, strengths),
                }
                for url, share in parts(both, size):
                    yield url, "combination", {**context, "combination": share}

    def _filled(self) -> frozenset[str]:
        """Name the indexes that list something; dates list every article."""
        found = {
            **self._found.entities,
            "topics": self._found.topics,
            "quotes": self._found.quotes,
            "dates": self._found.articles,
        }
        return frozenset(name for name, listed in found.items() if listed)

    def _home(self) -> Home:
        return home(self._found, self.context["archive"], self._calendar, self._strip, self._map)

    def _statistics(self) -> Statistics:
        months, report = self._calendar.periods(7), self.context.get(SEEDS_REPORT)
        return statistics(self._found, self.context["archive"], self._strip, months, report)


def sorted_articles(articles: Iterable[Article]) -> list[Article]:
    """Return articles newest first, undated last, one day's in the order of their IDs: never as files happen to lie."""
    by_id = sorted(articles, key=lambda article: (article.slug, article.relative_source_path))
    return sorted(by_id, key=lambda article: article.date, reverse=True)
