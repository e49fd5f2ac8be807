"""Read mentions in a few words, for the tests of everything that finds names."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from warraq.extract.mentions import find_mentions
from warraq.lexicon import Lexicon
from warraq.records import Article, Kind, Mention, Provenance
from warraq.tagger.labels import Entity, labelled
from warraq.tagger.protocol import Tagger
from warraq.text.tokenize import tokenize


class Saying:
    """A ``Tagger`` that knows nothing but the names it is given, with their kinds: PER, LOC, ORG."""

    def __init__(self, names: Mapping[str, str]) -> None:
        self.names = {tuple(name.split(" ")): kind for name, kind in names.items()}

    def tag(self, sentences: Sequence[Sequence[str]]) -> list[list[str]]:
        """Label each place where one of the names stands."""
        return [labelled(len(sentence), self._found(tuple(sentence))) for sentence in sentences]

    def _found(self, sentence: tuple[str, ...]) -> list[Entity]:
        return [
            Entity(first, first + len(name), kind)
            for first in range(len(sentence))
            for name, kind in self.names.items()
            if sentence[first : first + len(name)] == name
        ]


def article(body: str, identifier: str = "a") -> Article:
    """Return an article that is nothing but its body."""
    return Article(identifier, body, (), (), Provenance(f"{identifier}.txt", "", "utf-8"))


def mentions(body: str, tagger: Tagger | None = None) -> tuple[Mention, ...]:
    """Return the mentions of a text, found with the whole lexicon."""
    return find_mentions(article(body), tokenize(body), Lexicon.load(), tagger)


def names(body: str, kind: Kind, tagger: Tagger | None = None) -> list[str]:
    """Return the names of one kind in text order."""
    return [mention.name for mention in mentions(body, tagger) if mention.kind is kind]
