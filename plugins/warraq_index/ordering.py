"""In which order names stand, and which of many are shown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from itertools import groupby
from typing import Protocol, TypeVar

from warraq_index.listing import part_url
from warraq_index.views import Counted, EntityPage, EventFact

MOST = 12  # names beside a name or on a topic


class HasLetter(Protocol):
    """What stands under a letter of an index."""

    @property
    def letter(self) -> str:
        """The heading that it stands under."""


Lettered = TypeVar("Lettered", bound=HasLetter)


def by_name(page: EntityPage) -> tuple[str, str, str]:
    """Sort pages as an Arabic index does; the id decides between two of one name."""
    return (page.sort_key, page.label, page.id)


def commonest(names: Iterable[EntityPage]) -> tuple[EntityPage, ...]:
    """Return names by the number of their articles, the most first, then as an index does."""
    return tuple(sorted(names, key=lambda one: (-one.count, by_name(one))))


def most(counts: Counter[EntityPage]) -> tuple[Counted, ...]:
    """Return the names that were counted most, each with its count, then as an index does."""
    return tuple(sorted(counts.items(), key=lambda pair: (-pair[1], by_name(pair[0])))[:MOST])


def most_said(facts: Iterable[EventFact]) -> tuple[EventFact, ...]:
    """Return what is said of an event, what most articles say first, then by value."""
    return tuple(sorted(facts, key=lambda fact: (-fact.count, fact.value)))


def by_letter(names: Iterable[Lettered]) -> tuple[tuple[str, tuple[Lettered, ...]], ...]:
    """Group sorted names by the letter under which they stand."""
    return tuple((letter, tuple(group)) for letter, group in groupby(names, key=lambda one: one.letter))


def letter_url(url: str, letter: str) -> str:
    """Return the address of one letter's names: ``people/index.html`` → ``people/index-0628.html`` for ب, U+0628.

    Several letters, with which names begin, have one address too.
    """
    return part_url(url, "-".join(f"{ord(character):04x}" for character in letter) or "0000")
