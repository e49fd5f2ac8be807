"""The generator of all index pages: ``generate_context`` collects, ``generate_output`` writes."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import chain
from pathlib import Path

from pelican.contents import Article
from pelican.generators import Generator
from pelican.writers import Writer

from warraq.authority import Authority
from warraq.files import write_later, write_to_site
from warraq.lexicon.topic_scopes import topic_scopes
from warraq.lexicon.topics import Topics
from warraq.report import REPORT
from warraq_index.addresses import addresses
from warraq_index.annotations import set_annotations
from warraq_index.calendar import Calendar
from warraq_index.cards import cards
from warraq_index.citing import set_citation
from warraq_index.collect import Collector, leave_plain
from warraq_index.combinations import set_combinations
from warraq_index.comparisons import Comparisons
from warraq_index.date_pages import DatePages
from warraq_index.entity_pages import entity_pages
from warraq_index.exports import exports
from warraq_index.identities import AddressError, Identities
from warraq_index.interface import Interface
from warraq_index.maps import Atlas
from warraq_index.moves import Moves
from warraq_index.neighbours import leave_lonely, set_neighbours
from warraq_index.network import network
from warraq_index.overview import overview
from warraq_index.quotations import Register
from warraq_index.quote_pages import quote_pages
from warraq_index.reading_time import set_reading_time
from warraq_index.settings import merged
from warraq_index.site_folders import site_folders
from warraq_index.stories import set_stories
from warraq_index.threads import StoryShelf
from warraq_index.timelines import set_sparklines
from warraq_index.topic_pages import topic_pages
from warraq_index.topics import TopicShelf
from warraq_index.views import EntityPage, Page
from warraq_index.whole_pages import Whole, whole_pages

PUBLISHED = "PUBLISHED_FILES"  # what earlier builds wrote, where warraq_build remembers it


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
            misfits=logging.INFO if REPORT in self.context else logging.WARNING,  # warraq_seeds has named them
        )
        articles = self.context["articles"]
        for article in articles:
            article.override_url = article.url  # Pelican would work it out anew at every mention
        self._found = collector.collect(articles)
        set_combinations(self._found.topics)
        found = set_stories(articles)
        self._stories = StoryShelf(articles, found, self._urls, Path(self.path))
        self._comparisons = Comparisons(articles, found.families, self._urls)
        set_neighbours(articles, self._found.topics)
        dates = Interface.of(self._urls).dates
        for article in articles:
            set_annotations(article, dates.worded_date)
        unlisted = (*self.context["hidden_articles"], *self.context["drafts"])
        for article in unlisted:
            leave_plain(article)
            leave_lonely(article)
        for article in (*articles, *unlisted):
            set_reading_time(article)
            set_citation(article, self.settings["SITENAME"])
        self._calendar = Calendar(articles, self._urls)
        self._offer_links()
        self._draw()
        self.context["archive"] = overview(self._found.articles)
        self.context["filled"] = self._filled()
        stories = self._urls["STORIES_URL"] if self._stories.stories else ""
        self.context["urls"] = {**addresses(self._urls), "stories": stories}
        self.context["stories_of_months"] = self._stories.of_months()

    def generate_output(self, writer: Writer) -> None:
        """Write every page that has an address."""
        taken: dict[str, str] = {}
        titles: dict[str, str] = {}
        for url, template, context in chain(self._pages(), self._moved(titles)):
            if not url:
                continue
            name = f"{template} {context.get('title', '')}".strip()
            if url in taken:
                raise AddressError(taken[url], name, url)
            taken[url] = name
            titles[url] = str(context.get("title", ""))
            writer.write_file(
                url,
                self.get_template(template),
                self.context,
                relative_urls=self.settings["RELATIVE_URLS"],
                url=url,
                **context,
            )

        for kind, found in self._found.entities.items():
            write_later(writer, kind, partial(self._export, found, writer))
        self._stories.keep()

    def _export(self, found: Sequence[EntityPage], writer: Writer) -> None:
        """Write what leaves the archive with each name."""
        for entity in found:
            write_to_site(writer, exports(entity, self.settings["SITENAME"], self.settings["SITEURL"]))

    def _moved(self, titles: dict[str, str]) -> Iterator[Page]:
        """Yield what leads on from addresses of earlier builds; ``titles`` are the pages of this one, all written."""
        others = (*self.context["articles"], *self.context.get("pages", ()), *self.context["hidden_articles"])
        kept = {content.save_as for content in others}
        moves = Moves(Path(self.path) / self._urls["AUTHORITY"], self._found, self._urls)
        yield from moves.pages(self.settings.get(PUBLISHED, ()), titles, kept)

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
        self.context["cards"] = cards(chain.from_iterable(self._found.entities.values()), self._strip)
        self._atlas = Atlas(self._urls["WORLD_ATLAS"])
        places, map_url = self._found.entities["places"], self._urls["MAP_URL"]
        self._atlas.set_locators(places)
        self._maps = self._atlas.places_maps(places, map_url) if map_url else ()
        people = (*self._found.entities["people"], *self._found.entities["organizations"])
        self._network = network(people) if self._urls["NETWORK_URL"] else None
        self.context["map_url"] = map_url if self._maps else ""
        self.context["network_url"] = self._urls["NETWORK_URL"] if self._network else ""
        for page in ("about", "cite", "rights", "statistics"):
            self.context[f"{page}_url"] = self._urls[f"{page.upper()}_URL"]

    def _pages(self) -> Iterator[Page]:
        """Yield every page."""
        found, urls = self._found, self._urls
        register = Register(found.quotes, urls)
        yield from entity_pages(found.entities, self._identities, self._strip, register.pages_of_names(), urls)
        yield from topic_pages(found.topics, self._strip, urls)
        yield from self._stories.pages(urls["ARTICLES_A_PAGE"])
        yield from self._comparisons.pages()
        undated = tuple(article for article in found.articles if article.undated)
        yield from DatePages(self._calendar, found.topics, urls, Interface.of(urls).first_weekday)(undated)
        yield from quote_pages(register, self._identities.moved(), urls)
        whole = Whole(
            found=found,
            overview=self.context["archive"],
            calendar=self._calendar,
            strip=self._strip,
            stories=self._stories.latest(),
            maps=self._maps,
            network=self._network,
            report=self.context.get(REPORT),
        )
        written = {page.save_as for page in self.context.get("pages", ())}
        yield from whole_pages(whole, urls, written, site_folders(urls, self.settings))

    def _filled(self) -> frozenset[str]:
        """Name the indexes that list something; dates list every article."""
        found = {
            **self._found.entities,
            "topics": self._found.topics,
            "quotes": self._found.quotes,
            "dates": self._found.articles,
        }
        return frozenset(name for name, listed in found.items() if listed)


def sorted_articles(articles: Iterable[Article]) -> list[Article]:
    """Return articles newest first, undated last, one day's in the order of their IDs: never as files happen to lie."""
    by_id = sorted(articles, key=lambda article: (article.slug, article.relative_source_path))
    return sorted(by_id, key=lambda article: article.date, reverse=True)
