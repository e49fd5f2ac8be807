"""Learn the model of subjects: a linear support vector machine over light stems and the lexicon's topics.

The method is dual coordinate descent for the squared hinge loss (Hsieh and others 2008, "A dual coordinate descent
method for large-scale linear SVM"), one subject against the rest, all of them in one pass. Same examples, same model.
"""

from __future__ import annotations

import json
import lzma
import random
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import log
from multiprocessing import get_context
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from warraq.extract.topics import top_level
from warraq.extract.topics_learned import stems, term_value, values
from warraq.lexicon import Lexicon
from warraq.lexicon.topic_model import RARITY_UNIT, SUBJECTS, WEIGHT_UNIT, TopicModel
from warraq.records import Article, Provenance
from warraq.text.layout import blocks
from warraq.text.tokenize import tokenize

SECTIONS = {  # of the outlets, and the subject that each is about
    "sport": "sport",
    "economy": "economy",
    "culture": "culture",
    "technology": "science",
    "internationalNews": "world",
    "middleEast": "world",
}
FEWEST = 3  # articles of each of two outlets that must have a stem: no outlet's own manner is learned
PENALTY = 0.2  # how much an error costs beside a weight
BALANCE = 0.7  # the power to which a rare subject counts more: 1 were as much as a frequent one
PASSES = 12
STILL = 1e-6  # a smaller step is none
SCALE = 2.4  # makes log-odds of margins; found on outlets that were left out
PROCESSES = 2
CHUNK = 100


@dataclass(frozen=True, slots=True)
class Example:
    """An article: its outlet, its subject, its stems with their counts, and its top-level topics by terms."""

    id: str
    source: str
    subject: str
    stems: Mapping[str, int]
    terms: Mapping[str, float]


def read_examples(news: Path) -> tuple[Example, ...]:
    """Read the labelled articles of ``news/*.jsonl.xz``, in the order of names and lines."""
    lines = [
        line for path in sorted(news.glob("*.jsonl.xz")) for line in lzma.decompress(path.read_bytes()).splitlines()
    ]
    with get_context("fork").Pool(PROCESSES) as pool:
        return tuple(pool.imap(_example, lines, chunksize=CHUNK))


def _example(line: bytes) -> Example:
    row = json.loads(line)
    body, title = row["text"] or "", row["title"] or ""
    paragraphs, subheads = blocks(body)
    article = Article(row["id"], body, paragraphs, subheads, Provenance(row["id"], "", "utf-8"), title=title)
    tokens = tokenize(body)
    terms = {root.code: root.weight for root in top_level(article, tokens, Lexicon.load())}
    return Example(row["id"], row["source"], SECTIONS[row["category"]], stems(tokenize(title), tokens), terms)


def train(examples: Sequence[Example]) -> TopicModel:
    """Return the model that the examples teach; its numbers are small integers."""
    rarity = _rarity(examples)
    codes = sorted({code for example in examples for code in example.terms})
    columns = {name: place for place, name in enumerate([*sorted(rarity), *(f"={code}" for code in codes)])}
    bias = len(columns)
    rows = [_row(example, rarity, columns, bias) for example in examples]
    weights = _fit(rows, [SUBJECTS.index(example.subject) for example in examples], bias + 1)
    whole = {name: tuple(int(one) for one in weights[place]) for name, place in columns.items()}
    return TopicModel(
        stems={stem: (round(value * RARITY_UNIT), *whole[stem]) for stem, value in rarity.items()},
        terms={code: whole[f"={code}"] for code in codes},
        bias=tuple(int(one) for one in weights[bias]),
        scale=SCALE,
    )


def _rarity(examples: Sequence[Example]) -> dict[str, float]:
    """Return each stem's inverse document frequency, of those that two outlets have often enough."""
    by_source: dict[str, Counter[str]] = {}
    for example in examples:
        by_source.setdefault(example.source, Counter()).update(example.stems.keys())
    total: Counter[str] = Counter()
    for counts in by_source.values():
        total.update(counts)
    kept = (stem for stem in total if sum(counts[stem] >= FEWEST for counts in by_source.values()) > 1)
    return {stem: log((1 + len(examples)) / (1 + total[stem])) + 1 for stem in sorted(kept)}


@dataclass(frozen=True, slots=True)
class Row:
    """An example's features: their columns and their values."""

    columns: NDArray[np.int32]
    values: NDArray[np.float64]


def _row(example: Example, rarity: Mapping[str, float], columns: Mapping[str, int], bias: int) -> Row:
    features = {columns[stem]: value for stem, value in values(example.stems, rarity).items()}
    features |= {columns[f"={code}"]: term_value(weight) for code, weight in example.terms.items()}
    features[bias] = 1.0
    return Row(np.array(list(features), dtype=np.int32), np.array(list(features.values())))


def _fit(rows: Sequence[Row], labels: Sequence[int], width: int) -> NDArray[np.int_]:
    """Return the weights of every column for every subject, as integers."""
    signs = -np.ones((len(rows), len(SUBJECTS)))
    signs[np.arange(len(rows)), labels] = 1.0
    counts = Counter(labels)
    costs = [PENALTY * (len(rows) / len(counts) / counts[label]) ** BALANCE for label in labels]
    weights, steps = np.zeros((width, len(SUBJECTS))), np.zeros_like(signs)
    lengths = [float(row.values @ row.values) for row in rows]
    order = list(range(len(rows)))
    shuffle = random.Random(0).shuffle  # noqa: S311  (an order, no secret)
    for _ in range(PASSES):
        shuffle(order)
        for at in order:
            row, slack = rows[at], 0.5 / costs[at]
            gradient = signs[at] * (row.values @ weights[row.columns]) - 1 + slack * steps[at]
            step = np.maximum(steps[at] - gradient / (lengths[at] + slack), 0.0)
            change = step - steps[at]
            if np.abs(change).max() > STILL:
                steps[at] = step
                weights[row.columns] += np.outer(row.values, change * signs[at])
    whole: NDArray[np.int_] = np.rint(weights * WEIGHT_UNIT).astype(np.int_)
    return whole


def sources(examples: Sequence[Example]) -> Iterator[tuple[str, tuple[Example, ...], tuple[Example, ...]]]:
    """Yield each outlet with the examples of the others, to learn from, and its own, to report on."""
    ordered = sorted(examples, key=lambda example: example.source)
    for source in dict.fromkeys(example.source for example in ordered):
        yield (
            source,
            tuple(example for example in examples if example.source != source),
            tuple(example for example in examples if example.source == source),
        )
