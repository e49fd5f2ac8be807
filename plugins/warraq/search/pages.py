"""The pages of a content folder as search documents."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from warraq.page import Page, read, shelf_name
from warraq.records import Kind, SearchDocument

FACETS = {Kind.PERS: "person", Kind.ORG: "organization", Kind.LOC: "place", Kind.EVENT: "event"}
ARTICLES = "articles"


def page_paths(content: Path) -> Iterator[Path]:
    """Yield the pages of articles under a content folder, sorted."""
    yield from sorted((content / ARTICLES).rglob("*.md"))


def read_document(path: Path) -> SearchDocument:
    """Return what search knows of one page; its address is the one that the project's settings give it."""
    return document(read(path.read_text(encoding="utf-8")), path.stem)


def document(page: Page, name: str) -> SearchDocument:
    """Return what search knows of a page; ``name`` is its ID if its header has no slug."""
    ref = page.first("slug") or name
    topics = (label.strip() for line in page.fields.get("tags", ()) for label in line.split(";"))
    facets = {
        **{facet: page.labels(kind) for kind, facet in FACETS.items()},
        "topic": tuple(filter(None, topics)),
        "author": page.fields.get("byline", ()),
    }
    return SearchDocument(
        ref=ref,
        url=f"{ARTICLES}/{shelf_name(ref)}/{ref}.html",
        title=page.first("title") or "",
        body="\n".join(block.text for block in page.blocks),
        date=page.first("date"),
        source=page.first("source"),
        summary=page.first("summary") or "",
        facets={name: values for name, values in facets.items() if values},
    )
