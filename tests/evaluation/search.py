"""Known items: 400 questions of three words, each from one article's title, over all the news articles.

``search/known_items.jsonl`` changes a clitic or a spelling of every word; ``unperturbed`` is as the title has it. The
index is the one that the site ships, read by the scripts that the browser runs, under Node, from nothing for every
question. Bytes are those of a cold question, the script among them, or of the next ones on the same page, compressed
as a server would (gzip 6).
"""

from __future__ import annotations

import gzip
import hashlib
import json
import lzma
import re
from collections.abc import Iterator, Mapping
from itertools import islice
from pathlib import Path
from statistics import fmean, median
from tempfile import TemporaryDirectory

from evaluation.scores import Score
from search.node import ask
from warraq.records import SearchDocument
from warraq.search.bundle import bundle
from warraq.search.families import default_families
from warraq.search.index import build
from warraq.search.shards import shards

LUNR = Path(__file__).resolve().parents[2] / "theme" / "node_modules" / "lunr" / "lunr.min.js"
DEPTH = 10
ASKED, WORDS = 200, 4
WORD = re.compile(r"\w+")
BODIES = "200 articles, four words that follow each other in the middle of the text, as words and not as a phrase"
FEW = 40  # a disk full of scripts is run anew for each question: bytes are measured on the first of them


def evaluate(data: Path) -> Iterator[Score]:
    """Measure how high the article stands, and what a question weighs."""
    with (data / "search" / "known_items.jsonl").open(encoding="utf-8") as lines:
        items = [json.loads(line) for line in lines]
    with TemporaryDirectory() as place:
        folder, weights = Path(place), {}
        for name, content in shards(build(documents(data)), default_families()):
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(content)
            weights[name] = len(gzip.compress(content, 6))
        script = len(gzip.compress(bundle(LUNR.read_text(encoding="utf-8")), 6))
        for split, field, baseline in (("changed", "query", 0.928), ("as in the title", "unperturbed", 0.979)):
            answers = ask("search", folder=f"{folder}/", queries=[[item[field], {"limit": DEPTH}] for item in items])
            reached = [_reciprocal_rank(item["id"], got["results"]) for item, got in zip(items, answers, strict=True)]
            goal = 0.94 if field == "query" else 0.98
            note = "baseline: a sketch of BM25 with the same analyzer"
            yield Score("search", split, f"MRR@{DEPTH}", round(fmean(reached), 3), baseline, goal, note, "number")
            cold = [(script + sum(weights[name] for name in got["asked"])) / 1000 for got in answers[:FEW]]
            yield Score(
                "search", split, "KB of a cold question, median", round(median(cold), 1), goal=130, unit="number"
            )
            later = answers_in_a_row(folder, [item[field] for item in items[:FEW]])
            asked = [sum(weights[name] for name in got) / 1000 for got in later[1:]]
            yield Score(
                "search", split, "KB of a later question, median", round(median(asked), 1), goal=50, unit="number"
            )
        asked = from_bodies(data)
        answers = ask("search", folder=f"{folder}/", queries=[[query, {"limit": DEPTH}] for _, query in asked])
        reached = [_reciprocal_rank(ref, got["results"]) for (ref, _), got in zip(asked, answers, strict=True)]
        yield Score(
            "search", "four words of a body", f"MRR@{DEPTH}", round(fmean(reached), 3), unit="number", note=BODIES
        )
        yield from sizes(weights, sum(1 for _ in documents(data)))


def from_bodies(data: Path) -> list[tuple[str, str]]:
    """Return articles, drawn by a hash of their ids, each with four words from the middle of its text."""
    lowest = sorted(documents(data), key=lambda one: hashlib.sha256(f"bodies {one.ref}".encode()).digest())
    asked = []
    for document in islice((one for one in lowest if len(one.body.split()) > WORDS), ASKED):
        words = WORD.findall(document.body)
        middle = len(words) // 2
        asked.append((document.ref, " ".join(words[middle : middle + WORDS])))
    return asked


def answers_in_a_row(folder: Path, queries: list[str]) -> list[list[str]]:
    """Return for each of some questions, put one after another on one page, the files that it asks for."""
    found: list[list[str]] = ask("visit", folder=f"{folder}/", queries=[[query, {"limit": DEPTH}] for query in queries])
    return found


def sizes(weights: Mapping[str, int], count: int) -> Iterator[Score]:
    """Measure what all files weigh; texts and positions are loaded by what is shown and by phrases alone."""
    texts = sum(size for name, size in weights.items() if "/text/" in name)
    places = sum(size for name, size in weights.items() if "/pos-" in name)
    whole = sum(weights.values())
    for metric, size, goal in (
        ("KB an article, without positions and texts", whole - texts - places, 0.6),
        ("KB an article, all", whole, 3.0),
    ):
        yield Score("search", "all articles", metric, round(size / count / 1000, 3), goal=goal, unit="number")
    files = sum("/text/" not in name for name in weights)
    yield Score("search", "all articles", "files, texts apart", files, goal=900, unit="number")


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
                    date=article["date"][:10] or None,
                    source=article["source"],
                    summary=article["text"][:300],
                )


def _reciprocal_rank(ref: str, results: list[dict[str, str]]) -> float:
    """Return 1 for the first place, 1/2 for the second, …, 0 where the article is not among the results."""
    return next((1 / place for place, result in enumerate(results, 1) if result["ref"] == ref), 0.0)
