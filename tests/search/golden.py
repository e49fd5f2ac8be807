"""Golden queries: eighty small articles, and for each query the articles that must be found and those that must not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from archive import document

from warraq.records import SearchDocument

DATA = Path(__file__).parent / "data"
FACETS = ("person", "place", "topic")


@dataclass(frozen=True, slots=True)
class Golden:
    """A query with its options; ``feature`` names what of the search it asks for."""

    query: str
    options: dict[str, str]
    found: frozenset[str]
    missed: frozenset[str]
    feature: str


def articles() -> tuple[SearchDocument, ...]:
    """Return the articles, in the order of the table."""
    return tuple(_article(row) for row in _rows("golden_articles"))


def queries() -> tuple[Golden, ...]:
    """Return the queries, feature after feature."""
    return tuple(
        Golden(
            query=row["query"],
            options=dict(option.split("=") for option in row["options"].split()),
            found=frozenset(row["found"].split()),
            missed=frozenset(row["missed"].split()),
            feature=row["feature"],
        )
        for row in _rows("golden")
    )


def _article(row: dict[str, str]) -> SearchDocument:
    return document(
        row["ref"],
        row["title"],
        row["body"],
        date=row["date"] or None,
        source=row["source"],
        facets={facet: tuple(row[facet].split("|")) for facet in FACETS if row[facet]},
    )


def _rows(table: str) -> Iterator[dict[str, str]]:
    lines = (DATA / f"{table}.tsv").read_text(encoding="utf-8").splitlines()
    columns, *rows = [line.split("\t") for line in lines if not line.startswith("#")]
    return (dict(zip(columns, row, strict=True)) for row in rows)
