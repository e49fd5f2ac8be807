"""Words that rules need. Data stands in ``data/*.tsv``; only ``Lexicon.load`` reads it.

Each part is a frozen record with its own module and its own ``load``; ``Lexicon`` puts them together.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache

from warraq.lexicon.company import Company
from warraq.lexicon.complements import Complements
from warraq.lexicon.events import Events
from warraq.lexicon.gazetteer import Gazetteer
from warraq.lexicon.headlines import Headlines
from warraq.lexicon.holding import Holding
from warraq.lexicon.organizations import Organizations
from warraq.lexicon.people import People
from warraq.lexicon.phrases import Phrases
from warraq.lexicon.reporting import Reporting
from warraq.lexicon.times import Times
from warraq.lexicon.topics import Topics
from warraq.lexicon.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All that the extractors know of words, passed to each of them as a parameter."""

    gazetteer: Gazetteer
    people: People
    organizations: Organizations
    times: Times
    reporting: Reporting
    topics: Topics
    vocabulary: Vocabulary = field(default_factory=Vocabulary)
    complements: Complements = field(default_factory=Complements)
    events: Events = field(default_factory=Events)
    holding: Holding = field(default_factory=Holding)
    headlines: Headlines = field(default_factory=Headlines)
    phrases: Phrases = field(default_factory=Phrases)
    company: Company = field(default_factory=Company)

    @staticmethod
    @cache
    def load() -> Lexicon:
        """Read every table; the second call in a process returns the same record."""
        return Lexicon(
            gazetteer=Gazetteer.load(),
            people=People.load(),
            organizations=Organizations.load(),
            times=Times.load(),
            reporting=Reporting.load(),
            topics=Topics.load(),
            vocabulary=Vocabulary.load(),
            complements=Complements.load(),
            events=Events.load(),
            holding=Holding.load(),
            headlines=Headlines.load(),
            phrases=Phrases.load(),
            company=Company.load(),
        )
