"""Known items: 400 questions of three words, each from one article's title, over all the news articles.

``search/known_items.jsonl`` changes a clitic or a spelling of every word; ``unperturbed`` is as the title has it. The
index is the one that the site ships, read by the scripts that the browser runs, under Node, from nothing for every
question. Bytes are those of a cold question, the script among them, or of the next ones on the same page, compressed
as a server would (gzip 6).
"""

from __future__ import annotations

import gzip
import json
import lzma
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from statistics import fmean, median
from tempfile import TemporaryDirectory

from evaluation.questions import from_bodies, from_titles, names_of_two_words, side_by_side
from evaluation.scores import Score
from search.node import ask
from warraq.records import SearchDocument
from warraq.search.analyzer import default_analyzer
from warraq.search.bundle import bundle, later
from warraq.search.families import default_families
from warraq.search.index import build
from warraq.search.shards import shards

LUNR = Path(__file__).resolve().parents[2] / "theme" / "node_modules" / "lunr" / "lunr.min.js"
DEPTH = 10
TABLES = "search/analyzer.js"
BODIES = "200 articles, four words that follow each other in the middle of the text, as words and not as a phrase"
TITLES = "200 articles, three words that follow each other in the title"
NEAR = "first ten results that have the two side by side"
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
        bytes_of = weights | {name: len(gzip.compress(content, 6)) for name, content in later()}
        script = len(gzip.compress(bundle(LUNR.read_text(encoding="utf-8")), 6))
        for split, field, baseline in (("changed", "query", 0.928), ("as in the title", "unperturbed", 0.979)):
            answers = ask("search", folder=f"{folder}/", queries=[[item[field], {"limit": DEPTH}] for item in items])
            reached = [_reciprocal_rank(item["id"], got["results"]) for item, got in zip(items, answers, strict=True)]
            goal = 0.94 if field == "query" else 0.98
            note = "baseline: a sketch of BM25 with the same analyzer"
            yield Score("search", split, f"MRR@{DEPTH}", round(fmean(reached), 3), baseline, goal, note, "number")
            # The process remembers the tables of the first question's analyzer, which a reader has to fetch.
            cold = [(script + sum(bytes_of[name] for name in {*got["asked"], TABLES})) / 1000 for got in answers[:FEW]]
            yield Score(
                "search", split, "KB of a cold question, median", round(median(cold), 1), goal=130, unit="number"
            )
            following = answers_in_a_row(folder, [item[field] for item in items[:FEW]])
            asked = [sum(bytes_of[name] for name in got) / 1000 for got in following[1:]]
            yield Score(
                "search", split, "KB of a later question, median", round(median(asked), 1), goal=50, unit="number"
            )
        news, analyzer = list(documents(data)), default_analyzer()
        for split, asked, note in (
            ("three words of a title", from_titles(news, analyzer), TITLES),
            ("four words of a body", from_bodies(news), BODIES),
        ):
            found = reciprocal_ranks(folder, asked)
            yield Score("search", split, f"MRR@{DEPTH}", round(fmean(found), 3), unit="number", note=note)
        names = names_of_two_words(news, analyzer)
        yield Score("search", f"{len(names)} names of two words", NEAR, round(together(folder, names), 3))
        yield from sizes(weights, len(news))


def reciprocal_ranks(folder: Path, asked: Sequence[tuple[str, str]]) -> list[float]:
    """Return how high each article stands among the answers to its question."""
    answers = ask("search", folder=f"{folder}/", queries=[[query, {"limit": DEPTH}] for _, query in asked])
    return [_reciprocal_rank(ref, got["results"]) for (ref, _), got in zip(asked, answers, strict=True)]


def together(folder: Path, names: Sequence[str]) -> float:
    """Return which share of the first results for names of two words has them side by side, in title or text."""
    analyzer = default_analyzer()
    answers = ask("search", folder=f"{folder}/", queries=[[name, {"limit": DEPTH}] for name in names])
    return fmean(
        next(side_by_side(name, analyzer))
        in {*side_by_side(one["title"], analyzer), *side_by_side(one["text"], analyzer)}
        for name, got in zip(names, answers, strict=True)
        for one in got["results"]
    )


def answers_in_a_row(folder: Path, queries: list[str]) -> list[list[str]]:
    """Return for each of some questions, put one after another on one page, the files that it asks for."""
    found: list[list[str]] = ask("visit", folder=f"{folder}/", queries=[[query, {"limit": DEPTH}] for query in queries])
    return found


def sizes(weights: Mapping[str, int], count: int) -> Iterator[Score]:
    """Measure what all files weigh; texts and positions are loaded by what is shown and by phrases alone."""
    texts = sum(size for name, size in weights.items() if "/text/" in name)
    places = sum(size for name, size in weights.items() if "/pos-" in name)
    whole = sum(weights.values())
    split = f"all {count:,} articles"
    for metric, size, goal in (
        ("KB an article, without positions and texts", whole - texts - places, 0.6),
        ("KB an article, all", whole, 3.0),
    ):
        yield Score("search", split, metric, round(size / count / 1000, 3), goal=goal, unit="number")
    files = sum("/text/" not in name for name in weights)
    yield Score("search", split, "files, texts apart", files, goal=900, unit="number")


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
