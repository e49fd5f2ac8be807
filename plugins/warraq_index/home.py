"""What the home page shows: a little of everything, chosen so that the same archive always shows the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from pelican.contents import Article

from warraq.records import DIRECT
from warraq.text.sortkey import sort_key
from warraq_index.calendar import Calendar, Period, StripMonth
from warraq_index.maps import PlacesMap
from warraq_index.ordering import commonest
from warraq_index.timelines import Timeline, timeline
from warraq_index.views import Collection, EntityPage, Overview, QuoteView, TopicPage

NAMES = 8  # of each kind
TOPICS = 18
LATEST = 8
CHANCES = 40  # articles among which the browser draws one
QUOTES = 60  # quotations among which the archive's state chooses one, the newest
QUOTE_LENGTHS = range(40, 240)  # characters of a quotation that reads well on its own
PHRASE = 2  # words of an example that is searched as it stands
PLACE_FIELD, SINCE_FIELD = "مكان:", "من:"  # of the search's own language, whatever the interface's


@dataclass(frozen=True, slots=True)
class Tasks:
    """Things to do with an archive, each shown by the names that suit it best; None or empty where none does.

    ``follow`` is a person over time, ``compare`` two places, ``quoted`` who else is quoted most, ``month``
    the fullest.
    """

    follow: EntityPage | None
    compare: tuple[EntityPage, ...]
    quoted: EntityPage | None
    month: StripMonth | None


@dataclass(frozen=True, slots=True)
class Home:
    """The home page. ``examples`` are questions for the search; ``names`` has the commonest of each kind; ``chances``
    are articles from all parts of the archive, and ``chance`` one of them, or None where
    there is no choice; ``same_days`` has the address of each day
    of the year that has articles, by ``02-21``, and ``last_day`` is the newest day.
    """

    examples: tuple[str, ...]
    tasks: Tasks
    latest: tuple[Article, ...]
    names: Mapping[str, tuple[EntityPage, ...]]
    topics: tuple[TopicPage, ...]
    quote: QuoteView | None
    timeline: Timeline | None
    map: PlacesMap | None
    chance: Article | None
    chances: tuple[str, ...]
    same_days: Mapping[str, str]
    last_day: Period | None


def home(
    found: Collection,
    archive: Overview,
    calendar: Calendar,
    strip: Sequence[StripMonth],
    places_map: PlacesMap | None,
) -> Home:
    """Choose what stands on the home page; ``strip`` comes newest first."""
    names = {kind: commonest(pages) for kind, pages in found.entities.items()}
    dated = tuple(article for article in found.articles if not article.undated)
    number = int(archive.state[:8] or "0", 16)
    chances = found.articles[:: max(len(found.articles) // CHANCES, 1)][:CHANCES]
    days = calendar.periods(10)
    return Home(
        examples=tuple(examples(found.articles, names)),
        tasks=tasks(names, strip),
        latest=(dated or found.articles)[:LATEST],
        names={kind: pages[:NAMES] for kind, pages in names.items()},
        topics=commonest_topics(found.topics)[:TOPICS],
        quote=choose_quote(found.quotes, number),
        timeline=timeline(strip, len(dated)) if strip else None,
        map=places_map,
        chance=chances[number % len(chances)] if len(chances) > 1 else None,
        chances=tuple(article.url for article in chances),
        same_days={day.key: day.url for day in calendar.days_of_year() if day.url},
        last_day=days[0] if days else None,
    )


def examples(articles: Iterable[Article], names: Mapping[str, Sequence[EntityPage]]) -> Iterable[str]:
    """Yield up to three questions that find something: a name, words as they stand, a place since a year."""
    person = next((page for page in names["people"] if page.searched), None)
    if person:
        yield person.searched
    phrases = Counter(phrase for article in articles for phrase in article.keyphrases if len(phrase.split()) == PHRASE)
    if phrases:
        yield f"«{min(phrases, key=lambda phrase: (-phrases[phrase], phrase))}»"
    place = next((page for page in names["places"] if page.searched and " " not in page.searched), None)
    if place:
        since = f" {SINCE_FIELD}{place.last[:4]}" if place.last else ""
        yield f"{PLACE_FIELD}{place.searched}{since}"


def tasks(names: Mapping[str, Sequence[EntityPage]], strip: Sequence[StripMonth]) -> Tasks:
    """Choose names for the tasks; only those whose months are drawn can be followed or compared."""
    people = names["people"]
    follow = next((page for page in people if page.sparkline), None)
    places = tuple(page for page in names["places"] if page.sparkline)[:2]
    quoted = max((page for page in people if page is not follow), key=lambda page: len(page.quotes), default=follow)
    return Tasks(
        follow=follow,
        compare=places if len(places) == 2 else (),  # noqa: PLR2004 a pair
        quoted=quoted if quoted and quoted.quotes else None,
        month=max(strip, key=lambda month: month.count, default=None),
    )


def commonest_topics(topics: Iterable[TopicPage]) -> tuple[TopicPage, ...]:
    """Return topics by the number of their articles, the most first."""
    return tuple(sorted(topics, key=lambda one: (-one.count, sort_key(one.label), one.code)))


def choose_quote(quotes: Iterable[QuoteView], number: int) -> QuoteView | None:
    """Return one of the newest direct quotations that read well alone, one a speaker; ``number`` says which."""
    newest: dict[EntityPage, QuoteView] = {}
    for quote in quotes:
        if quote.entity and quote.kind == DIRECT and len(quote.text) in QUOTE_LENGTHS:
            newest.setdefault(quote.entity, quote)
        if len(newest) == QUOTES:
            break
    chosen = tuple(newest.values())
    return chosen[number % len(chosen)] if chosen else None
