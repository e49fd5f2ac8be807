"""The archive's people, organizations, places, events and topics, to be suggested while a reader types.

    search/names-NAME.js    words from one boundary to the next, each with the names it stands in, a line each: label,
                            kind, address, number of documents and other spellings, with tabs between them

A name stands under each of its words and of its other spellings', folded and without the article.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from warraq.records import SearchName
from warraq.search.analyzer import Analyzer

MOST = 40  # names under one word: of the many that are called محمد, those of most documents


def by_word(names: Iterable[SearchName], analyzer: Analyzer) -> dict[str, str]:
    """Return for each word, sorted, the lines of the names that have it, those of most documents first."""
    found: defaultdict[str, list[SearchName]] = defaultdict(list)
    for name in names:
        for word in {word for text in (name.label, *name.aliases) for word in words_of(text, analyzer)}:
            found[word].append(name)
    return {word: "\n".join(map(_line, _foremost(found[word]))) for word in sorted(found)}


def words_of(text: str, analyzer: Analyzer) -> list[str]:
    """Return the words under which a name stands."""
    return [analyzer.without_article(analyzer.form(word)) for word in analyzer.words(text)]


def _foremost(names: list[SearchName]) -> list[SearchName]:
    return sorted(names, key=lambda name: (-name.count, name.label, name.url))[:MOST]


def _line(name: SearchName) -> str:
    label, *aliases = (" ".join(text.split()) for text in (name.label, *name.aliases))
    return "\t".join((label, name.kind, name.url, str(name.count), *aliases))
