"""Known items: 400 questions of three words, each from one article's title, over all the news articles.

``search/known_items.jsonl`` changes a clitic or a spelling of every word; ``unperturbed`` is as the title has it. The
index is the one that the site ships, read by the scripts that the browser runs, under Node, from nothing for every
question. Bytes are those of a cold question, compressed as a server would (gzip 6).
"""

from __future__ import annotations

import gzip
import json
import lzma
from collections.abc import Iterator
from pathlib import Path
from statistics import fmean, median
from tempfile import TemporaryDirectory

from evaluation.scores import Score
from search.node import ask
from warraq.records import SearchDocument
from warraq.search.index import build
from warraq.search.shards import shards

DEPTH = 10
FEW = 40  # a disk full of scripts is run anew for each question: bytes are measured on the first of them


def evaluate(data: Path) -> Iterator[Score]:
    """Measure how high the article stands, and what a question weighs."""
    with (data / "search" / "known_items.jsonl").open(encoding="utf-8") as lines:
        items = [json.loads(line) for line in lines]
    with TemporaryDirectory() as place:
        folder, weights = Path(place), {}
        for name, content in shards(build(documents(data))):
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(content)
            weights[name] = len(gzip.compress(content, 6))
        for split, field, baseline in (("changed", "query", 0.928), ("as in the title", "unperturbed", 0.979)):
            answers = ask("search", folder=f"{folder}/", queries=[[item[field], {"limit": DEPTH}] for item in items])
            reached = [_reciprocal_rank(item["id"], got["results"]) for item, got in zip(items, answers, strict=True)]
            goal = 0.94 if field == "query" else 0.98
            note = "baseline: a sketch of BM25 with the same analyzer"
            yield Score("search", split, f"MRR@{DEPTH}", round(fmean(reached), 3), baseline, goal, note, "number")
            cold = [sum(weights[name] for name in got["asked"]) / 1000 for got in answers[:FEW]]
            yield Score(
                "search", split, "KB of a cold question, median", round(median(cold), 1), goal=130, unit="number"
            )
        count = sum(1 for _ in documents(data))
        terms = sum(size for name, size in weights.items() if "pos-" not in name)
        yield Score(
            "search",
            "all articles",
            "KB an article, terms and documents",
            round(terms / count / 1000, 3),
            goal=0.6,
            unit="number",
        )
        yield Score("search", "all articles", "files", len(weights), goal=900, unit="number")


def documents(data: Path) -> Iterator[SearchDocument]:
    """Yield every news article, under its id."""
    for path in sorted((data / "news").glob("*.jsonl.xz")):
        with lzma.open(path, "rt", encoding="utf-8") as lines:
            for article in map(json.loads, lines):
                yield SearchDocument(
                    ref=article["id"],
                    url=f"{article['id']}.html",
                    title=article["title"] or "",
                    body=article["text"],
                    date=article["date"] or None,
                    source=article["source"],
                    summary=article["text"][:300],
                )


def _reciprocal_rank(ref: str, results: list[dict[str, str]]) -> float:
    """Return 1 for the first place, 1/2 for the second, …, 0 where the article is not among the results."""
    return next((1 / place for place, result in enumerate(results, 1) if result["ref"] == ref), 0.0)
