"""The records that pass between stages: frozen, slotted, tuples throughout.

The law of spans: for every record ``x`` with ``start`` and ``end``, and the article it was read
from, ``article.body[x.start:x.end] == x.text``. Offsets count code points of ``Article.body``.
A later stage returns a new record; nothing is ever changed in place.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

GREGORIAN, HIJRI = "gregorian", "hijri"  # the calendars of times
DIRECT, PARTIAL, REPORTED = "direct", "partial", "reported"  # the kinds of quotations, the last by their sense alone


class Kind(StrEnum):
    """Kinds of entity, named as CAMeL Tools and ACE name them."""

    PERS = "PERS"
    ORG = "ORG"
    LOC = "LOC"
    EVENT = "EVENT"


# What entities of a kind are called in the keys of pages, the names of files and the addresses of a site.
KIND_NAMES: Mapping[Kind, str] = MappingProxyType(
    {Kind.PERS: "people", Kind.ORG: "organizations", Kind.LOC: "places", Kind.EVENT: "events"}
)


class Origin(StrEnum):
    """Where a value comes from: the file said so, a person did, or Warraq worked it out."""

    HEADER = "header"  # a key in the seed's header block
    TEXT = "text"  # read in the article's text
    DERIVED = "derived"  # made by Warraq from the text
    PERSON = "person"  # decided by somebody, in content/authority or in an edited page
    MACHINE = "machine"  # found by Warraq's analyser


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of an article's body."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Token:
    """A word, number or punctuation mark; ``form`` is its folded form, for matching."""

    text: str
    start: int
    end: int
    form: str


@dataclass(frozen=True, slots=True)
class Provenance:
    """The chain of custody of one seed.

    ``seed`` is its path under ``seeds/`` in POSIX form; ``sha256`` is that of the file's bytes;
    ``encoding`` is the codec it was decoded with; ``notices`` are faults that were found and left
    as they are, each «Arabic — English».
    """

    seed: str
    sha256: str
    encoding: str
    notices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Article:
    """One seed as it was read. ``published`` is an EDTF date; every optional field may be None.

    ``paragraphs`` and ``subheads`` are disjoint, in text order, each without the white space around it.
    """

    id: str
    body: str
    paragraphs: tuple[Span, ...]
    subheads: tuple[Span, ...]
    provenance: Provenance
    title: str | None = None
    published: str | None = None
    source: str | None = None
    byline: str | None = None
    url: str | None = None
    section: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Derived:
    """A value and where it comes from; ``value`` is None where nothing could be said."""

    value: str | None
    origin: Origin


@dataclass(frozen=True, slots=True)
class Mention:
    """Whole orthographic words that name somebody or something, clitics included (لموسكو).

    ``name`` is the full name they stand for in this article, without clitics (موسكو; بوتين has the
    name فلاديمير بوتين where the article gives it): the label an entity would have, were this the only article.
    ``title`` is the title or office the press put before or after a person's name, or None.
    """

    text: str
    start: int
    end: int
    kind: Kind
    name: str
    title: Span | None = None


@dataclass(frozen=True, slots=True)
class Adjective:
    """An adjective of origin (nisba): «الصينية». ``place`` is the label of the place in the gazetteer."""

    text: str
    start: int
    end: int
    place: str


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """Words that name a time. ``value`` is EDTF, or None where the text stays vague; ``calendar`` is
    ``gregorian`` or ``hijri``; ``grain`` is absolute, weekday, relative or fuzzy.
    """

    text: str
    start: int
    end: int
    value: str | None
    calendar: str = GREGORIAN
    grain: str = "absolute"


class Aspect(StrEnum):
    """What a detail of an event tells."""

    PLACE = "place"
    DATE = "date"


@dataclass(frozen=True, slots=True)
class EventDetail:
    """Words that say where or when an event is, or was. ``event`` is the ``Mention.name`` of the event; ``value`` that
    of the place, or the date as EDTF.
    """

    text: str
    start: int
    end: int
    event: str
    aspect: Aspect
    value: str


@dataclass(frozen=True, slots=True)
class Quote:
    """Words somebody is reported to have said, without their quotation marks.

    ``cue`` is the reporting verb or phrase as the text has it (empty where none stands: after أن or a colon alone, or
    of a very long quotation) and ``cue_class`` its class (say, stress, deny, accuse, promise, warn, ask, …); ``kind``
    is direct, partial or reported. ``speaker`` is the words that stand for the speaker (a name, a title) or None;
    ``speaker_name`` is a ``Mention.name`` when it is known who that is.
    """

    text: str
    start: int
    end: int
    cue: str
    cue_class: str
    kind: str
    speaker: Span | None = None
    speaker_name: str | None = None


@dataclass(frozen=True, slots=True)
class Topic:
    """An IPTC Media Topic: ``code`` is like ``medtop:20000639``."""

    code: str
    label: str


@dataclass(frozen=True, slots=True)
class TopicScore:
    """A topic of one article, a score in (0, 1], and the words of the text that caused it."""

    topic: Topic
    score: float
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Analysis:
    """All that was read in one article, each tuple in text order (topics by falling score, keyphrases by weight)."""

    article: Article
    headline: Derived
    date: Derived
    mentions: tuple[Mention, ...] = ()
    times: tuple[TimeExpression, ...] = ()
    quotes: tuple[Quote, ...] = ()
    topics: tuple[TopicScore, ...] = ()
    keyphrases: tuple[Span, ...] = ()
    adjectives: tuple[Adjective, ...] = ()
    event_details: tuple[EventDetail, ...] = ()


@dataclass(frozen=True, slots=True)
class Entity:
    """A person, organization, place or event of the whole corpus.

    ``id`` is eight hex digits and never changes once published; ``label`` is unique over all kinds;
    ``aliases`` are the other names the corpus has for it, sorted.
    """

    id: str
    label: str
    kind: Kind
    aliases: tuple[str, ...] = ()
    origin: Origin = Origin.MACHINE


@dataclass(frozen=True, slots=True)
class Resolution:
    """Who is who: ``entities`` sorted by id, and for each article's id the entity of each of its
    ``Analysis.mentions``, position by position (None where a person decided to ignore it).
    """

    entities: tuple[Entity, ...]
    references: Mapping[str, tuple[Entity | None, ...]] = field(default_factory=dict)

    def named(self, article_id: str, analysis: Analysis) -> Mapping[str, Entity]:
        """Map each mention's name in one article to its entity."""
        pairs = zip(analysis.mentions, self.references.get(article_id, ()), strict=True)
        return {mention.name: entity for mention, entity in pairs if entity is not None}


@dataclass(frozen=True, slots=True)
class SearchDocument:
    """What search knows of one page. ``ref`` is the article's ID, ``date`` an ISO day or None;
    ``facets`` maps a facet (person, organization, place, topic, source) to its values; ``summary`` is the lead
    shown in results; ``url`` is relative to the site's root.
    """

    ref: str
    url: str
    title: str
    body: str
    date: str | None = None
    source: str | None = None
    summary: str = ""
    facets: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SearchName:
    """A person, organization, place, event or topic as search suggests it. ``kind`` is a facet (person, …, topic);
    ``url`` is relative to the site's root; ``count`` is how many documents have it.
    """

    label: str
    kind: str
    url: str
    count: int
    aliases: tuple[str, ...] = ()
