"""The archive's people, organizations, places, events and topics, to be suggested while a reader types.

    search/names-NAME.js    words from one boundary to the next, each with the names it stands in, a line each: label,
                            kind, number of documents and other spellings, with tabs between them
    search/pages-NAME.js    labels from one boundary to the next, each with the pages it has, a line each: kind, address

Beside a stem, in the shards of terms, stand the marks of the names that have it in a spelling (``by_stem``): most
questions are no name, and the shards that they load anyway tell.

A name stands under each of its words and of its other spellings', folded and without the article. Its address, which
weighs more than all the rest, stands once, and is loaded when the name is shown as a link or chosen.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from warraq.records import SearchName
from warraq.search.analyzer import Analyzer, checksum

MOST = 40  # names under one word: of the many that are called محمد, those of most documents
MARK = 3  # letters of a checksum: of two names one in 262,144 times the same
MOST_MARKS = 60  # of a stem; those of one with more tell too little


def by_word(names: Iterable[SearchName], analyzer: Analyzer) -> dict[str, str]:
    """Return for each word, sorted, the lines of the names that have it, those of most documents first."""
    found: defaultdict[str, list[SearchName]] = defaultdict(list)
    for name in names:
        for word in {word for text in (name.label, *name.aliases) for word in words_of(text, analyzer)}:
            found[word].append(name)
    return {word: "\n".join(map(_line, _foremost(found[word]))) for word in sorted(found)}


def by_stem(names: Iterable[SearchName], analyzer: Analyzer) -> dict[str, str]:
    """Return for each stem the marks of the names that have it, one after another; nothing where they are too many."""
    marks: defaultdict[str, set[str]] = defaultdict(set)
    for name in names:
        mark = checksum(f"{name.kind} {name.label}")[:MARK]
        for word in {word for text in (name.label, *name.aliases) for word in words_of(text, analyzer)}:
            marks[analyzer.stem_of_form(word)].add(mark)
    return {stem: "".join(sorted(found)) if len(found) <= MOST_MARKS else "" for stem, found in marks.items() if stem}


def by_label(names: Iterable[SearchName]) -> dict[str, str]:
    """Return for each label the lines of its pages, labels that begin with one word side by side."""
    pages: defaultdict[str, list[str]] = defaultdict(list)
    for name in sorted(names, key=lambda name: (name.kind, name.url)):
        pages[_plain(name.label)].append(f"{name.kind}\t{name.url}")
    return {label: "\n".join(pages[label]) for label in sorted(pages, key=lambda label: (first_word(label), label))}


def first_word(label: str) -> str:
    """Return what labels are sorted into shards by."""
    return label.partition(" ")[0]


def words_of(text: str, analyzer: Analyzer) -> list[str]:
    """Return the words under which a name stands."""
    return [analyzer.without_article(analyzer.form(word)) for word in analyzer.words(text)]


def _foremost(names: list[SearchName]) -> list[SearchName]:
    return sorted(names, key=lambda name: (-name.count, name.label, name.url))[:MOST]


def _line(name: SearchName) -> str:
    label, *aliases = map(_plain, (name.label, *name.aliases))
    return "\t".join((label, name.kind, str(name.count), *aliases))


def _plain(text: str) -> str:
    return " ".join(text.split())
