"""Golden queries: eighty small articles, and for each query the articles that must be found and those that must not.

They say what a reader may expect of search whatever the archive, so they are shipped with it: ``files`` yields an
archive of its own below search/golden/, made by the code that makes the reader's, and the queries beside it. A page
asks them in the reader's own browser; tests ask the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files as resources

from warraq.records import SearchDocument
from warraq.search.families import default_families
from warraq.search.index import build
from warraq.search.shards import FOLDER, script, shards

ROOT = f"{FOLDER}/golden"
FACETS = ("person", "place", "topic")


@dataclass(frozen=True, slots=True)
class Golden:
    """A query with its options; ``feature`` names what of the search it asks for."""

    query: str
    options: dict[str, str]
    found: frozenset[str]
    missed: frozenset[str]
    feature: str


@dataclass(frozen=True, slots=True)
class Feature:
    """What queries are about, and whether search has it yet; who shows it names it to readers."""

    name: str
    built: bool


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


def features() -> tuple[Feature, ...]:
    """Return what the queries are about, those that are not built yet last."""
    return tuple(Feature(row["feature"], row["built"] == "yes") for row in _rows("golden_features"))


def files() -> Iterator[tuple[str, bytes]]:
    """Yield path and bytes of each file of the small archive, and of the queries."""
    asked = {
        "titles": {article.ref: article.title for article in articles()},
        "features": [[one.name, one.built] for one in features()],
        "queries": [[one.query, one.options, sorted(one.found), sorted(one.missed), one.feature] for one in queries()],
    }
    for path, data in (*shards(build(articles()), default_families()), script("queries", asked)):
        yield f"{ROOT}/{path}", data


def _article(row: dict[str, str]) -> SearchDocument:
    return SearchDocument(
        ref=row["ref"],
        url=f"{row['ref']}.html",
        title=row["title"],
        body=row["body"],
        date=row["date"] or None,
        source=row["source"],
        facets={facet: tuple(row[facet].split("|")) for facet in FACETS if row[facet]},
    )


def _rows(table: str) -> Iterator[dict[str, str]]:
    text = resources("warraq.search").joinpath("data", f"{table}.tsv").read_text(encoding="utf-8")
    columns, *rows = [line.split("\t") for line in text.splitlines() if not line.startswith("#")]
    return (dict(zip(columns, row, strict=True)) for row in rows)
