"""Read quotations in a few words, for the tests of everything that finds them."""

from __future__ import annotations

from warraq.extract.quotes import find_quotes
from warraq.lexicon import Lexicon
from warraq.records import Article, Kind, Mention, Provenance, Quote, Span
from warraq.text.tokenize import tokenize

LEXICON = Lexicon.load()


def article_of(body: str) -> Article:
    """Make an article whose lines are its paragraphs."""
    paragraphs, start = [], 0
    for line in body.split("\n"):
        if line.strip():
            first = start + len(line) - len(line.lstrip())
            paragraphs.append(Span(line.strip(), first, first + len(line.strip())))
        start += len(line) + 1
    return Article("a", body, tuple(paragraphs), (), Provenance("a.txt", "0" * 64, "utf-8"))


def mention(body: str, text: str, kind: Kind, name: str, title: str | None = None) -> Mention:
    """Make the mention of the first ``text`` in ``body``, with a title that stands somewhere before it."""
    start = body.index(text)
    office = None
    if title is not None:
        at = body.rindex(title, 0, start)
        office = Span(title, at, at + len(title))
    return Mention(text, start, start + len(text), kind, name, office)


def quotes_of(body: str, *mentions: Mention) -> tuple[Quote, ...]:
    """Return the quotes of a text."""
    return find_quotes(article_of(body), tokenize(body), mentions, LEXICON)


def marked(body: str, *mentions: Mention) -> list[str]:
    """Return the texts of the direct and partial quotes."""
    return [quote.text for quote in quotes_of(body, *mentions) if quote.kind != "reported"]
