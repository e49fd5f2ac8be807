"""IPTC Media Topics that Warraq can find, and the terms that speak for each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from warraq.lexicon.keys import key
from warraq.lexicon.tables import rows, values
from warraq.lexicon.topic_model import TopicModel
from warraq.text.clitics import bare


@dataclass(frozen=True, slots=True)
class Concept:
    """An IPTC Media Topic.

    ``code`` is eight digits; ``label`` is shown, IPTC's own Arabic where it reads well; ``parent`` is the code of its
    top-level topic, or empty for one.
    """

    code: str
    label: str
    parent: str


@dataclass(frozen=True, slots=True)
class Term:
    """A word or phrase that speaks for the topic ``code``.

    ``words`` are folded and without the article: each is one of ``noun_readings`` of a token. ``weight`` is 3 where it
    nearly proves the topic, 2 where it speaks for it, 1 where it counts only beside others; ``own`` is that for a
    second-level topic itself, ``weight`` for the one above it, which a word may tell better (وزير: politics).
    """

    code: str
    words: tuple[str, ...]
    weight: int
    own: int


@dataclass(frozen=True, slots=True)
class Topics:
    """``concepts`` by code, each parent among them; ``terms`` by first word, longest first; ``model``: what was
    learned of subjects.
    """

    concepts: Mapping[str, Concept]
    terms: Mapping[str, tuple[Term, ...]]
    model: TopicModel = field(default_factory=TopicModel)

    @classmethod
    def load(cls) -> Topics:
        """Read ``topics``, ``topic_terms`` and ``topic_model``."""
        found: dict[str, list[Term]] = {}
        for term in read_terms():
            found.setdefault(term.words[0], []).append(term)
        concepts = (Concept(row["code"], row["label"] or row["iptc_label"], row["parent"]) for row in rows("topics"))
        return cls(
            concepts={concept.code: concept for concept in concepts},
            terms={
                first: tuple(sorted(terms, key=lambda term: (-len(term.words), -term.weight, term.code)))
                for first, terms in found.items()
            },
            model=TopicModel.load(),
        )


def read_terms() -> Iterator[Term]:
    """Read ``topic_terms``; a term that a topic lists twice, in two spellings, is one, with its first weight."""
    seen: set[tuple[str, tuple[str, ...]]] = set()
    for row in rows("topic_terms"):
        for value in values(row["terms"]):
            words = tuple(bare(word) for word in key(value).split())
            if (row["code"], words) not in seen:
                seen.add((row["code"], words))
                yield Term(row["code"], words, int(row["weight"]), int(row["own"] or row["weight"]))
