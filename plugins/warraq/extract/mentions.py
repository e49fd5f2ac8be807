"""Find the people, organizations, places and events that an article names.

Rules and word lists, precision first: a rule that cannot decide says nothing. Pronouns, descriptions (الرئيس الصيني
without a name) and unnamed bodies (وزارة الخارجية of a country that the article does not say) are not mentions.
"""

from __future__ import annotations

from collections.abc import Sequence

from warraq.lexicon import Lexicon
from warraq.names.apposition import described
from warraq.names.clubs import clubs
from warraq.names.events import find_events
from warraq.names.organizations import (
    complete,
    constructs,
    known_organizations,
    ministries,
    named_organizations,
    without_known,
)
from warraq.names.overlap import inside, outermost
from warraq.names.people import find_people
from warraq.names.person_names import NameReader
from warraq.names.places import find_places
from warraq.names.reading import Find, Reading, by_start, read
from warraq.names.short_names import short_names
from warraq.names.told import hear
from warraq.names.told_names import told_names
from warraq.names.unlisted import unlisted_organizations, unlisted_places
from warraq.records import Article, Kind, Mention, Span, Token
from warraq.tagger.protocol import Tagger


def find_mentions(
    article: Article, tokens: Sequence[Token], lexicon: Lexicon, tagger: Tagger | None = None
) -> tuple[Mention, ...]:
    """Return mentions in text order: people, organizations and places never overlap each other, events may.

    ``tokens`` are those of the whole body. A short name has the full name that the article gives it. ``tagger`` is
    heard beside the rules, which without one decide alone.
    """
    reading = read(article, tokens, lexicon)
    told = hear(reading, tagger)
    places = find_places(reading, told.places)
    known = tuple(known_organizations(reading, told.organizations))
    found = without_known(reading, constructs(reading, by_start(places)), by_start(known))
    whole = tuple(Find(each.first, each.last, Kind.ORG, "") for each in found)
    claimed = by_start((*places, *known, *whole))
    organizations = (
        *known,
        *complete(reading, found, known),
        *ministries(reading),
        *named_organizations(reading, claimed),
        *clubs(reading, places, known),
    )
    claimed = by_start((*places, *whole, *organizations))
    seen = frozenset(token.form for token in reading.tokens)
    reader = NameReader(reading, claimed, seen, told_names(reading, told) if told.heard else None)
    people = described(reader, find_people(reader))
    named = outermost((*places, *organizations, *people))
    unlisted = (*unlisted_places(reading, told, named), *unlisted_organizations(reading, told, named))
    named = outermost((*named, *unlisted))
    taken = frozenset(i for find in named if find.kind is not Kind.PERS for i in range(find.first, find.last))
    persons = short_names(reading, tuple(find for find in named if find.kind is Kind.PERS), taken, told.people)
    events = find_events(reading, by_start(find for find in named if find.kind is not Kind.PERS))
    others = tuple(find for find in named if find.kind is not Kind.PERS and not inside(find, events))
    finds = sorted((*others, *persons, *events), key=lambda find: (find.first, -find.last, find.kind))
    return tuple(_mention(article, reading, find) for find in finds)


def _mention(article: Article, reading: Reading, find: Find) -> Mention:
    words = _span(article, reading, find.first, find.last)
    title = None if find.title is None else _span(article, reading, *find.title)
    return Mention(words.text, words.start, words.end, find.kind, find.name, title)


def _span(article: Article, reading: Reading, first: int, last: int) -> Span:
    start, end = reading.tokens[first].start, reading.tokens[last - 1].end
    return Span(article.body[start:end], start, end)
