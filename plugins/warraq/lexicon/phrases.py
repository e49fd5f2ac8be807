"""Noun phrases that news repeats, and the words that head and describe them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from warraq.lexicon.tables import rows

ATTRIBUTE = "A"  # the table's kind of a noun with adjectives
ARTICLES = 32_680  # in which the table's phrases were counted


@dataclass(frozen=True, slots=True)
class Phrases:
    """``documents``: in how many of ``ARTICLES`` articles a phrase stood, by its folded words without articles.

    ``constructs``: those of them that are a noun with a definite noun (محادثات السلام) and what may describe it.
    ``heads`` and ``adjectives``: the words of the others (العلاقات الروسية), the first and the further ones.
    ``openers``: the first words of all.
    """

    documents: Mapping[tuple[str, ...], int] = field(default_factory=dict)
    constructs: frozenset[tuple[str, ...]] = frozenset()
    heads: frozenset[str] = frozenset()
    adjectives: frozenset[str] = frozenset()
    openers: frozenset[str] = frozenset()

    @classmethod
    def load(cls) -> Phrases:
        """Read ``phrases``."""
        documents: dict[tuple[str, ...], int] = {}
        constructs: set[tuple[str, ...]] = set()
        heads: set[str] = set()
        adjectives: set[str] = set()
        for row in rows("phrases"):
            words = tuple(row["phrase"].split())
            documents[words] = int(row["documents"])
            if row["kind"] == ATTRIBUTE:
                heads.add(words[0])
                adjectives.update(words[1:])
            else:
                constructs.add(words)
        openers = frozenset(words[0] for words in documents)
        return cls(documents, frozenset(constructs), frozenset(heads), frozenset(adjectives), openers)
