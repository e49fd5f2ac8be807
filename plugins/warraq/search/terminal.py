"""Search in the terminal with Whoosh: the same analyzer, the same queries, the same documents found as in the browser,
but for names in Latin letters, a keyboard left on Latin and other spellings of a name that a field is asked for, which
the browser looks up in the list of names (``expansion``).

The Whoosh index is a cache: it may be deleted at any time and is brought up to date before every search.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from whoosh.analysis import Token, Tokenizer
from whoosh.fields import ID, STORED, TEXT, Schema
from whoosh.index import Index, LockError, create_in, exists_in, open_dir
from whoosh.query import And, Query
from whoosh.reading import IndexReader

from warraq.errors import WarraqError
from warraq.records import SearchDocument
from warraq.search.analyzer import default_analyzer
from warraq.search.analyzer_tables import FIELDS as NAMED_FIELDS
from warraq.search.expansion import Archive, Known, expand
from warraq.search.families import default_families
from warraq.search.index import FIELDS, facets_of
from warraq.search.query import DATE, FROM, TITLE, TO, Hint, Level, Presence, parse
from warraq.search.shards import BOOSTS
from warraq.search.whoosh_query import asks_in_words, between, facet_field, in_title, one, whole

STORED_FIELDS = ("url", "summary")
FACETS = tuple(sorted(set(NAMED_FIELDS) - {TITLE, FROM, TO, DATE}))


class StemTokenizer(Tokenizer):  # type: ignore[misc]  # Whoosh has no types
    """Gives Whoosh the terms of our analyzer; stop words keep their place."""

    def __call__(self, value: str, **options: Any) -> Iterator[Token]:  # noqa: ANN401  (Whoosh's protocol)
        """Yield one token, filled anew for each term, as Whoosh wants it."""
        token = Token(positions=True, mode=options.get("mode", ""))
        for term in default_analyzer().tokens_with_offsets(value):
            token.text, token.pos, token.boost, token.stopped = term.stem, term.position, 1.0, False
            yield token


class FormTokenizer(Tokenizer):  # type: ignore[misc]  # Whoosh has no types
    """Gives Whoosh the folded words that have a stem, to know how the archive spells it."""

    def __call__(self, value: str, **options: Any) -> Iterator[Token]:  # noqa: ANN401  (Whoosh's protocol)
        """Yield one token, filled anew for each word."""
        token, analyzer = Token(mode=options.get("mode", "")), default_analyzer()
        for word in filter(analyzer.stem, analyzer.words(value)):
            token.text, token.boost, token.stopped = analyzer.form(word), 1.0, False
            yield token


@dataclass(frozen=True, slots=True)
class Entry:
    """A page that should be in the index: ``stamp`` changes when it does, ``load`` reads it, None if it cannot be."""

    key: str
    stamp: str
    load: Callable[[], SearchDocument | None]


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
    """How many documents match, the best of them, and what of the query was passed over."""

    total: int
    hits: tuple[Hit, ...]
    hints: tuple[Hint, ...] = ()


@dataclass(frozen=True, slots=True)
class Scope:
    """Where to look: the field of words that name none, and a first and last day, month or year."""

    field: str = ""
    first: str | None = None
    last: str | None = None


EVERYWHERE = Scope()


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
    form = TEXT(analyzer=FormTokenizer(), phrase=False)
    facets = {facet_field(name): TEXT(analyzer=StemTokenizer()) for name in FACETS}
    stored = dict.fromkeys((*STORED_FIELDS, "stamp", "ref", "source"), STORED)
    return create_in(
        place, Schema(key=ID(unique=True, stored=True), date=ID(stored=True), form=form, **text, **facets, **stored)
    )


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
    changes = 0
    for entry in changed:
        document = entry.load()
        if document is None:
            gone += [entry.key] if entry.key in known else []
            continue
        changes += 1
        write = writer.update_document if entry.key in known else writer.add_document
        write(
            key=entry.key,
            stamp=entry.stamp,
            ref=document.ref,
            title=document.title,
            body=document.body,
            form=f"{document.title}\n{document.body}",
            date=document.date,
            source=document.source,
            **{name: getattr(document, name) for name in STORED_FIELDS},
            **{facet_field(name): "\n".join(values) for name, values in facets_of(document).items() if name in FACETS},
        )
    for key in gone:
        writer.delete_by_term("key", key)
    writer.commit()
    return len(gone) + changes


def search(index: Index, text: str, limit: int | None = 20, scope: Scope = EVERYWHERE) -> Found:
    """Answer a query: documents with more of its words first, then those with all of these in the title, then by
    Whoosh's score, then the newest.
    """
    analyzer, level = default_analyzer(), Level.FAMILY
    asked = parse(text, analyzer, level, scope.field)
    with index.searcher() as searcher:
        reader = searcher.reader()
        archive = Archive(default_families(), partial(_vocabulary, reader), partial(_count, reader))
        clauses = expand(asked.clauses, analyzer, level, archive)
        ranges = [between(*pair) for pair in ((scope.first, scope.last), (asked.first, asked.last)) if any(pair)]
        if not clauses and not ranges:
            return Found(0, (), asked.hints)
        wanted = And([whole(clauses), *ranges])
        asking = [clause for clause in clauses if clause.presence is not Presence.PROHIBITED]

        def holders(queries: Iterable[Query]) -> list[frozenset[int]]:
            return [frozenset(searcher.docs_for_query(query)) for query in queries]

        having, in_words = holders(map(one, asking)), [clause for clause in asking if asks_in_words(clause)]
        anywhere, titles = holders(map(one, in_words)), holders(map(in_title, in_words))
        hits = [
            (
                sum(found.docnum in holder for holder in having),
                _titled(found.docnum, anywhere, titles),
                _hit(found.fields(), found.score),
            )
            for found in searcher.search(wanted, limit=None)
        ]
    # Sorted from the last reason to the first: Python keeps the order of equals.
    hits.sort(key=lambda row: (row[-1].date or "", row[-1].ref), reverse=True)
    hits.sort(key=lambda row: (*row[:-1], row[-1].score), reverse=True)
    return Found(len(hits), tuple(row[-1] for row in hits[:limit]), asked.hints)


def _titled(number: int, anywhere: Iterable[frozenset[int]], titles: Iterable[frozenset[int]]) -> bool:
    """Whether a document's title has all that it has of what is asked for in words."""
    met = [number in title for holder, title in zip(anywhere, titles, strict=True) if number in holder]
    return bool(met) and all(met)


def _count(reader: IndexReader, stem: str, field: str) -> int:
    """Return how many documents have a stem in a facet, or in one of the texts."""
    fields = FIELDS if field in {"", TITLE} else (facet_field(field),)
    most: int = max(reader.doc_frequency(one, stem) for one in fields)
    return most


def _vocabulary(reader: IndexReader) -> Iterator[Known]:
    """Yield the stems of an index, each with its commonest form, as ``index.build`` would choose it."""
    forms = {form: reader.frequency("form", form) for form in _texts(reader, "form")}
    best: dict[str, str] = {}
    for form in sorted(forms, key=lambda form: (-forms[form], form)):
        best.setdefault(default_analyzer().stem_of_form(form), form)
    for stem in sorted({stem for field in FIELDS for stem in _texts(reader, field)}):
        yield Known(stem, best.get(stem, stem), _count(reader, stem, TITLE))


def _texts(reader: IndexReader, field: str) -> Iterator[str]:
    return (raw.decode("utf-8") for raw in reader.lexicon(field))


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
