"""Search in the terminal with Whoosh: the same analyzer, the same queries, the same documents found.

The Whoosh index is a cache: it may be deleted at any time and is brought up to date before every search.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from whoosh.analysis import Token, Tokenizer
from whoosh.fields import ID, STORED, TEXT, Schema
from whoosh.index import Index, LockError, create_in, exists_in, open_dir
from whoosh.query import And, AndMaybe, Every, Not, Or, Query, Term
from whoosh.query.spans import SpanNear, SpanOr
from whoosh.reading import IndexReader

from warraq.errors import WarraqError
from warraq.records import SearchDocument
from warraq.search.analyzer import default_analyzer
from warraq.search.index import FIELDS
from warraq.search.query import Clause, Presence, Word, parse
from warraq.search.shards import BOOSTS

STORED_FIELDS = ("url", "date", "source", "summary")


class StemTokenizer(Tokenizer):  # type: ignore[misc]  # Whoosh has no types
    """Gives Whoosh the terms of our analyzer; stop words keep their place."""

    def __call__(self, value: str, **options: Any) -> Iterator[Token]:  # noqa: ANN401  (Whoosh's protocol)
        """Yield one token, filled anew for each term, as Whoosh wants it."""
        token = Token(positions=True, mode=options.get("mode", ""))
        for term in default_analyzer().tokens_with_offsets(value):
            token.text, token.pos, token.boost, token.stopped = term.stem, term.position, 1.0, False
            yield token


@dataclass(frozen=True, slots=True)
class Entry:
    """A page that should be in the index: ``stamp`` changes when it does, ``load`` reads it."""

    key: str
    stamp: str
    load: Callable[[], SearchDocument]


@dataclass(frozen=True, slots=True)
class Hit:
    """A document that was found."""

    ref: str
    url: str
    title: str
    date: str | None
    score: float
    source: str | None
    summary: str


@dataclass(frozen=True, slots=True)
class Found:
    """How many documents match, and the best of them."""

    total: int
    hits: tuple[Hit, ...]


def open_index(folder: Path) -> Index:
    """Open the index of this version of the analyzer under ``folder``, an empty one if there is none."""
    place = folder / default_analyzer().version
    if exists_in(place):
        return open_dir(place)
    place.mkdir(parents=True, exist_ok=True)
    text = {
        field: TEXT(analyzer=StemTokenizer(), stored=field == "title", field_boost=float(boost))
        for field, boost in zip(FIELDS, BOOSTS, strict=True)
    }
    stored = dict.fromkeys(STORED_FIELDS, STORED)
    return create_in(place, Schema(key=ID(unique=True, stored=True), stamp=STORED, ref=STORED, **text, **stored))


def update(index: Index, entries: Iterable[Entry]) -> int:
    """Bring an index up to date with its pages; return how many were added, changed or removed."""
    with index.searcher() as searcher:
        known = {fields["key"]: fields["stamp"] for fields in searcher.all_stored_fields()}
    wanted = {entry.key: entry for entry in entries}
    gone = sorted(set(known) - set(wanted))
    changed = [entry for key, entry in sorted(wanted.items()) if known.get(key) != entry.stamp]
    if not gone and not changed:
        return 0
    try:
        writer = index.writer(limitmb=256)
    except LockError as fault:
        message = "فهرس البحث قيد التحديث في برنامج آخر — another program is updating the search index"
        raise WarraqError(message) from fault
    for key in gone:
        writer.delete_by_term("key", key)
    for entry in changed:
        document = entry.load()
        write = writer.update_document if entry.key in known else writer.add_document
        write(
            key=entry.key,
            stamp=entry.stamp,
            ref=document.ref,
            title=document.title,
            body=document.body,
            **{name: getattr(document, name) for name in STORED_FIELDS},
        )
    writer.commit()
    return len(gone) + len(changed)


def search(index: Index, text: str, limit: int | None = 20) -> Found:
    """Answer a query: documents with more of its words first, then by Whoosh's score, then the newest."""
    clauses = parse(text, default_analyzer())
    if not clauses:
        return Found(0, ())
    with index.searcher() as searcher:
        positive = [_clause(clause) for clause in clauses if clause.presence is not Presence.PROHIBITED]
        holders = [frozenset(searcher.docs_for_query(query)) for query in positive]
        hits = [
            (sum(found.docnum in holder for holder in holders), _hit(found.fields(), found.score))
            for found in searcher.search(_query(clauses), limit=None)
        ]
    # Sorted from the last reason to the first: Python keeps the order of equals.
    hits.sort(key=lambda row: (row[1].date or "", row[1].ref), reverse=True)
    hits.sort(key=lambda row: (row[0], row[1].score), reverse=True)
    return Found(len(hits), tuple(hit for _, hit in hits[:limit]))


def _hit(fields: Mapping[str, Any], score: float) -> Hit:
    return Hit(
        ref=fields["ref"],
        url=fields["url"],
        title=fields["title"],
        date=fields.get("date"),
        score=score,
        source=fields.get("source"),
        summary=fields["summary"],
    )


def _query(clauses: Sequence[Clause]) -> Query:
    optional, required, prohibited = (
        [_clause(clause) for clause in clauses if clause.presence is presence]
        for presence in (Presence.OPTIONAL, Presence.REQUIRED, Presence.PROHIBITED)
    )
    if required:
        wanted = AndMaybe(And(required), Or(optional)) if optional else And(required)
    else:
        wanted = Or(optional) if optional else Every()
    return And([wanted, *map(Not, prohibited)]) if prohibited else wanted


class Following(SpanNear):  # type: ignore[misc]  # Whoosh has no types
    """One word at a fixed distance from another; Whoosh's own class lacks the estimate that its ``Or`` asks for."""

    def estimate_size(self, reader: IndexReader) -> int:
        """Say how many documents there may be at most."""
        size: int = reader.doc_count()
        return size


def _clause(clause: Clause) -> Query:
    if len(clause.words) == 1:
        return Or([Term(field, stem) for field in FIELDS for stem in clause.words[0].stems])
    return Or([_phrase(clause.words, field) for field in FIELDS])


def _phrase(words: Sequence[Word], field: str) -> Query:
    first, *others = words
    query, place = _any_stem(first, field), first.offset
    for word in others:
        gap = word.offset - place
        query, place = Following(query, _any_stem(word, field), slop=gap, mindist=gap), word.offset
    return query


def _any_stem(word: Word, field: str) -> Query:
    terms = [Term(field, stem) for stem in word.stems]
    return SpanOr(terms) if len(terms) > 1 else terms[0]
