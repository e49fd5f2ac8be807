"""Clauses as queries of Whoosh: what must be found, said to an engine that knows nothing of ours."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from whoosh.query import And, AndMaybe, Every, Not, NullQuery, Or, Query, Term, TermRange
from whoosh.query.spans import SpanNear, SpanOr
from whoosh.reading import IndexReader

from warraq.search.index import FIELDS
from warraq.search.query import TITLE, Clause, Presence, Word, Words

LATEST = "\uffff"  # comes after every day of a month, every month of a year


def facet_field(name: str) -> str:
    """Return the name of the field that holds a facet's values."""
    return f"{name}_facet"


def between(first: str | None, last: str | None) -> Query:
    """Return the query of the dated documents from one day, month or year to another."""
    return TermRange("date", first or "", f"{last or ''}{LATEST}")


def whole(clauses: Sequence[Clause]) -> Query:
    """Return the Whoosh query of all clauses; of none, every document."""
    optional, required, prohibited = (
        [one(clause) for clause in clauses if clause.presence is presence]
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


def one(clause: Clause) -> Query:
    """Return the Whoosh query of a clause, whatever its presence."""
    found = [query for words in clause.alternatives if isinstance(words, Words) for query in _words(words)]
    return Or(found) if found else NullQuery


def asks_in_words(clause: Clause) -> bool:
    """Whether a clause asks for words of the text or of the title, and not of a facet alone."""
    return any(alternative.field in {"", TITLE} for alternative in clause.alternatives)


def in_title(clause: Clause) -> Query:
    """Return the Whoosh query of what a clause asks for in words, in the title alone."""
    words = [replace(words, field=TITLE) for words in clause.alternatives if words.field in {"", TITLE}]
    return one(replace(clause, alternatives=tuple(words)))


def _words(asked: Words) -> Iterator[Query]:
    """Yield what will do: the words in any of the fields, one after another in a text, in any order in a facet."""
    if asked.field and asked.field != TITLE:
        field = facet_field(asked.field)
        yield And([Or([Term(field, stem) for stem in word.stems]) for word in asked.words])
        return
    for field in (asked.field,) if asked.field else FIELDS:
        if len(asked.words) > 1:
            yield _phrase(asked.words, field)
        elif asked.words[0].stems:
            yield Or([Term(field, stem) for stem in asked.words[0].stems])


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
