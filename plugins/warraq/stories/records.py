"""What goes in and what comes out. A ``ref`` is an article's ID."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

Entity: TypeAlias = tuple[str, str]  # a kind (people, …) and an id


@dataclass(frozen=True, slots=True)
class Paragraph:
    """The stems of a paragraph's words in their order, and the entities that are marked in it."""

    words: tuple[str, ...]
    entities: frozenset[Entity] = frozenset()


@dataclass(frozen=True, slots=True)
class StoryDocument:
    """What is compared of one article.

    ``title``, and ``paragraphs`` with the subheads among them, are stems as search's analyser gives them; ``entities``
    are what it names, keyphrases too where they have ids; ``topics`` are codes; ``date`` is an ISO day or None;
    ``names`` are the stems of all words that stand in names.
    """

    ref: str
    title: tuple[str, ...]
    paragraphs: tuple[Paragraph, ...]
    entities: tuple[Entity, ...] = ()
    topics: tuple[str, ...] = ()
    date: str | None = None
    names: frozenset[str] = frozenset()

    @property
    def body(self) -> tuple[str, ...]:
        """The stems of all paragraphs."""
        return tuple(word for paragraph in self.paragraphs for word in paragraph.words)


@dataclass(frozen=True, slots=True)
class Reason:
    """The facts for which two articles stand together, what says most first.

    ``entities``: those that both name; ``terms``: stems that weigh much in both; ``topics``: codes that both
    have; ``days``: how many lie between them, None where one has no date.
    """

    entities: tuple[Entity, ...]
    terms: tuple[str, ...]
    topics: tuple[str, ...]
    days: int | None


@dataclass(frozen=True, slots=True)
class Related:
    """An article to read after another one; ``score`` is in (0, 1]."""

    ref: str
    score: float
    reason: Reason


@dataclass(frozen=True, slots=True)
class Thread:
    """The pieces of one story, the first published first; ``id`` is the ref of the first.

    ``label``: what most pieces name.
    """

    id: str
    refs: tuple[str, ...]
    label: tuple[Entity, ...]


@dataclass(frozen=True, slots=True)
class Family:
    """Copies of one text, the first published first, the undated last."""

    refs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Stories:
    """All that was found in an archive: related articles by the ref of each, threads and families by their first."""

    related: Mapping[str, tuple[Related, ...]]
    threads: tuple[Thread, ...]
    families: tuple[Family, ...]
