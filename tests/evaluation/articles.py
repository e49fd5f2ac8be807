"""The news articles of the evaluation data, read as the seeds that ``make_seeds.py`` of the same data writes."""

from __future__ import annotations

import json
import lzma
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from warraq.records import Article
from warraq.seeds import parse

SOURCES = {"AL": "Alarabia", "CN": "CNN", "SK": "SkyNews"}  # by the first letters of an article's id


@dataclass(frozen=True, slots=True)
class NewsItem:
    """An article by its id in the data, as a bare seed, and its publisher's day and headline."""

    id: str
    article: Article
    day: str
    title: str

    def dated(self) -> Article:
        """Return the article with the publisher's day in its header."""
        return replace(self.article, published=self.day)


def news(data: Path, wanted: Collection[str]) -> Iterator[NewsItem]:
    """Yield the articles that are ``wanted``, by the sources' names and in their order."""
    for source in sorted({SOURCES[one[:2]] for one in wanted}):
        with lzma.open(data / "news" / f"{source}.jsonl.xz", "rt", encoding="utf-8") as lines:
            for line in lines:
                row = json.loads(line)
                if row["id"] in wanted:
                    text = row["text"].strip() + "\n"
                    yield NewsItem(row["id"], parse(text.encode(), f"{row['id']}.txt"), row["date"][:10], row["title"])


def table(name: str) -> Iterator[tuple[str, ...]]:
    """Yield the cells of each row of ``data/<name>.tsv``, comments and the header left out."""
    text = (Path(__file__).parent / "data" / f"{name}.tsv").read_text(encoding="utf-8")
    rows = [line for line in text.splitlines() if line and not line.startswith("#")]
    yield from (tuple(row.split("\t")) for row in rows[1:])
