"""What the templates see. Each object has an address of its own and knows its neighbours.

Objects are compared by identity: two things with one name stay two things. The cyclic parts (an entity's
articles know the entity) are filled in once, by ``warraq_index.collect``, before any page is written.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import groupby
from typing import Any, TypeAlias

from pelican.contents import Article

from warraq.pictures.map import Map
from warraq.pictures.timeline import Sparkline
from warraq.records import KIND_NAMES
from warraq.stories.difference import Run

KINDS = tuple(KIND_NAMES.values())
MENTION_CLASSES = {"people": "person", "organizations": "organization", "places": "place", "events": "event"}

Page: TypeAlias = tuple[str, str, dict[str, Any]]  # one to be written: its address, its template, what that is given


@dataclass(eq=False, slots=True)
class Pager:
    """The place of one page among the pages of a long list. ``number`` counts from the oldest; the newest is
    always at the list's own address. ``newer`` and ``older`` are addresses or None; ``pages`` are (number, url) of
    those worth a link, this one among them; ``newest`` is the list's own address where ``pages`` lacks it, or None.
    """

    number: int
    total: int
    newer: str | None
    older: str | None
    pages: tuple[tuple[int, str], ...]
    newest: str | None = None


@dataclass(eq=False, slots=True)
class Mention:
    """One place where an article names an entity: the words, and its sentence before and after them."""

    article: Article
    words: str
    before: str
    after: str
    locator: str
    url: str


@dataclass(eq=False, slots=True)
class Title:
    """A title or office that the press gave a person. ``first`` and ``last`` are the ISO days of the articles that
    give it, or empty strings; ``date``, ``article`` and ``url``, which leads to its paragraph, are those of the newest,
    ``words`` its own there, with the particles before them, ``before`` and ``after`` the rest of the sentence;
    ``count`` is the number of articles. ``bearer``: who bears it, where it stands on the page of an article, or of an
    organization that it names.
    """

    text: str
    date: str
    article: Article
    url: str = ""
    first: str = ""
    last: str = ""
    count: int = 1
    words: str = ""
    before: str = ""
    after: str = ""
    bearer: EntityPage | None = None


@dataclass(eq=False, slots=True)
class EventFact:
    """Where or when an event is, as ``count`` articles say: a name, with its page if it has one, or an EDTF date.

    ``article`` and ``url``, which leads to the paragraph, are those of the newest; ``before``, ``words`` and ``after``
    are the sentence that says so.
    """

    value: str
    page: EntityPage | None
    article: Article
    url: str
    before: str
    words: str
    after: str
    count: int = 0


@dataclass(frozen=True, slots=True)
class Locator:
    """A small map with one place, and whether it is a cut-out of the Arab world."""

    drawn: Map
    arab_world: bool


@dataclass(frozen=True, slots=True)
class Evidence:
    """A sentence that names two: the words for the first, ``one``, and for the second, ``other``, and what stands
    before, between and after them, cut where it is long. ``url`` leads to its paragraph.
    """

    article: Article
    url: str
    before: str
    one: str
    between: str
    other: str
    after: str


@dataclass(frozen=True, slots=True)
class Companion:
    """A person or organization named in one sentence with another: in how many articles and sentences, and some of the
    sentences, each of another article, the newest first. ``also``: those after it on the same page that sentences name
    with it too, each with the number of articles.
    """

    entity: EntityPage
    articles: int
    sentences: int
    evidence: tuple[Evidence, ...]
    also: tuple[Counted, ...] = ()


@dataclass(eq=False, slots=True)
class EntityPage:
    """A person, organization, place or event, with everything the archive says about it.

    ``articles`` run from newest to oldest, undated last; ``first`` and ``last`` are ISO days or None,
    ``undated`` the number of articles without one;
    ``description`` and ``wikidata`` are what people wrote in the authority files, ``aliases`` what they and the
    texts call it besides, ``searched`` the form of its name that their words have, or an empty string;
    ``spellings`` are the aliases again, each with how often the texts have it, the commonest first; ``descriptor`` is
    the title that most articles give it; ``quotes`` are by it, ``quotes_about`` by others and name it.
    ``beside`` are the people and organizations that sentences name with a person or an organization; ``companions`` the
    entities besides that share most articles with it, each with that number, but for ``places``, which stand apart as
    ``topics`` do.
    ``together``: the pages that it shares with a topic.
    ``namesakes``: those of its kind that differ only in what stands in brackets after the name.
    ``sparkline``: its months, where it is one of the commonest.
    A place may have ``latitude`` and ``longitude`` in degrees, a small map, and ``adjectives``: the words for what
    comes from it (الصيني), ``adjective_count`` times in ``adjective_articles``. An event may have ``held_in`` and
    ``held_on``: all that the articles say of its place and its time, what most say first.
    """

    id: str
    label: str
    kind: str
    url: str
    letter: str
    sort_key: str
    aliases: tuple[str, ...] = ()
    spellings: tuple[tuple[str, int], ...] = ()
    searched: str = ""
    description: str = ""
    wikidata: str = ""
    articles: tuple[Article, ...] = ()
    count: int = 0
    first: str | None = None
    last: str | None = None
    undated: int = 0
    mentions: tuple[Mention, ...] = ()
    quotes: tuple[QuoteView, ...] = ()
    quotes_about: tuple[QuoteView, ...] = ()
    titles: tuple[Title, ...] = ()
    descriptor: Title | None = None
    beside: tuple[Companion, ...] = ()
    companions: tuple[Counted, ...] = ()
    places: tuple[Counted, ...] = ()
    topics: tuple[tuple[TopicPage, int], ...] = ()
    together: dict[TopicPage, Combination] = field(default_factory=dict)
    namesakes: tuple[EntityPage, ...] = ()
    latitude: float | None = None
    longitude: float | None = None
    locator: Locator | None = None
    sparkline: Sparkline | None = None
    adjectives: tuple[str, ...] = ()
    adjective_count: int = 0
    adjective_articles: tuple[Article, ...] = ()
    held_in: tuple[EventFact, ...] = ()
    held_on: tuple[EventFact, ...] = ()
    pager: Pager | None = None

    @property
    def name(self) -> str:
        """The label, under the name that Pelican's own templates expect."""
        return self.label

    @property
    def passages(self) -> tuple[tuple[Article, tuple[Mention, ...]], ...]:
        """The mentions of each article, in their order."""
        groups = groupby(self.mentions, key=lambda mention: mention.article)
        return tuple((article, tuple(mentions)) for article, mentions in groups)


Counted: TypeAlias = tuple[EntityPage, int]


@dataclass(eq=False, slots=True)
class TopicPage:
    """An IPTC Media Topic; ``people`` and the other kinds are those its articles name most, with counts.

    ``scope`` says in the interface's language what its articles are about. ``broader`` is the page of ``parent``,
    ``narrower`` are those whose parent it is. ``share``: its articles in per cent of those of the largest topic.
    ``keyphrases`` are the commonest of its articles, each with their number; ``foremost`` the articles that have most
    of it; ``together`` the pages that it shares with a name, ``others`` those of names that are none of its commonest.
    """

    code: str
    label: str
    url: str
    parent: str | None = None
    scope: str = ""
    broader: TopicPage | None = None
    narrower: tuple[TopicPage, ...] = ()
    articles: tuple[Article, ...] = ()
    count: int = 0
    share: float = 0
    people: tuple[Counted, ...] = ()
    organizations: tuple[Counted, ...] = ()
    places: tuple[Counted, ...] = ()
    events: tuple[Counted, ...] = ()
    keyphrases: tuple[tuple[str, int], ...] = ()
    foremost: tuple[Article, ...] = ()
    together: dict[EntityPage, Combination] = field(default_factory=dict)
    others: tuple[Combination, ...] = ()
    pager: Pager | None = None

    @property
    def qcode(self) -> str:
        """The code as IPTC writes it, ``medtop:20000639``."""
        return f"medtop:{self.code}"

    @property
    def name(self) -> str:
        """The label, under the name that Pelican's own templates expect."""
        return self.label


@dataclass(eq=False, slots=True)
class Combination:
    """The articles under a topic that name somebody or something, ``count`` of them, the newest first."""

    topic: TopicPage
    entity: EntityPage
    url: str
    articles: tuple[Article, ...]
    count: int
    pager: Pager | None = None


@dataclass(eq=False, slots=True)
class ArticleTopic:
    """A topic of one article, its score in (0, 1], and the words of the text that caused it."""

    topic: TopicPage
    score: float
    evidence: tuple[str, ...]

    @property
    def code(self) -> str:
        """The topic's code, without its scheme."""
        return self.topic.code

    @property
    def label(self) -> str:
        """The topic's Arabic label."""
        return self.topic.label

    @property
    def url(self) -> str:
        """The topic's page."""
        return self.topic.url


@dataclass(eq=False, slots=True)
class QuoteView:
    """Words that an article reports. ``speaker`` is a name, or the words that stand for one, or None;
    ``entity`` is the speaker's page where it is known. ``url`` leads to the paragraph, ``permalink`` to the quotation
    among those of its article, where its place is ``anchor``: neither depends on what else the archive holds.
    """

    text: str
    speaker: str | None
    entity: EntityPage | None
    cue: str
    cue_class: str
    kind: str
    article: Article
    locator: str
    url: str
    anchor: str

    @property
    def permalink(self) -> str:
        """The address that others may give for this quotation."""
        return f"{self.article.url}#{self.anchor}"


@dataclass(frozen=True, eq=False, slots=True)
class RelatedArticle:
    """An article to read after the one at hand, with what both have, what says most first: ``names``, ``words`` as the
    one at hand spells them, ``topics``. ``days`` lie between them, None where one has no date.
    """

    article: Article
    names: tuple[EntityPage, ...]
    words: tuple[str, ...]
    topics: tuple[TopicPage, ...]
    days: int | None

    @property
    def facts(self) -> tuple[str, ...]:
        """What both have in words, the topics where nothing says more."""
        return (*(page.label for page in self.names), *self.words) or tuple(topic.label for topic in self.topics)


@dataclass(frozen=True, eq=False, slots=True)
class Copy:
    """Another article with the same text, edited: in ``runs``, an excerpt of the difference, HERE are its words, THERE
    those of the one at hand; there are none where nothing differs.
    """

    article: Article
    runs: tuple[Run, ...]


@dataclass(frozen=True, eq=False, slots=True)
class Neighbours:
    """The articles that stand next to one in a row by date, or None at its ends."""

    older: Article | None = None
    newer: Article | None = None


@dataclass(eq=False, slots=True)
class Overview:
    """The archive in figures: numbers of articles, first and last ISO day or None, sources with counts, and the hash
    of all that it was made from.
    """

    articles: int
    first: str | None
    last: str | None
    undated: int
    sources: tuple[tuple[str, int], ...]
    state: str = ""


@dataclass(eq=False, slots=True)
class Collection:
    """All that the index pages show. ``entities`` maps a kind to its pages, sorted by name; ``topics`` are
    sorted by label; ``quotes`` are in the order of the articles.
    """

    articles: tuple[Article, ...]
    entities: dict[str, tuple[EntityPage, ...]] = field(default_factory=dict)
    topics: tuple[TopicPage, ...] = ()
    quotes: tuple[QuoteView, ...] = ()
