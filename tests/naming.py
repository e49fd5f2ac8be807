"""Read mentions in a few words, for the tests of everything that finds names."""

from __future__ import annotations

from warraq.extract.mentions import find_mentions
from warraq.lexicon import Lexicon
from warraq.records import Article, Kind, Mention, Provenance
from warraq.text.tokenize import tokenize


def article(body: str, identifier: str = "a") -> Article:
    """Return an article that is nothing but its body."""
    return Article(identifier, body, (), (), Provenance(f"{identifier}.txt", "", "utf-8"))


def mentions(body: str) -> tuple[Mention, ...]:
    """Return the mentions of a text, found with the whole lexicon."""
    return find_mentions(article(body), tokenize(body), Lexicon.load())


def names(body: str, kind: Kind) -> list[str]:
    """Return the names of one kind in text order."""
    return [mention.name for mention in mentions(body) if mention.kind is kind]
