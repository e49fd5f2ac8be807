"""Names in the last tenth of ANERcorp's training part, which nothing was learned from: strictly by span and kind.

The network was trained on the nine tenths before it; its word vectors, and the plain news that its teachers labelled
for it, are other text. The baseline is what the rules alone find, which have no such notion of a name as ANERcorp's:
there وزارة is mostly no part of one.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

from evaluation.scores import Score
from warraq.tagger.labels import KINDS, counts
from warraq.tagger.tagger import NETWORK, RULES, Tagger, tagger
from warraq.tagger.training.annotated import split

MEASURED = ("PER", "LOC", "ORG")
SPLIT = "ANERcorp development tenth"
FAST = 12_000  # tokens a second
TURNS = 3
NOTE = "precision {precision}, recall {recall}"


def evaluate(data: Path) -> Iterator[Score]:
    """Measure the network, with the rules as baseline, and how fast it is."""
    _, development = split(data)
    sentences = [tokens for tokens, _ in development]
    true = [labels for _, labels in development]
    rules = tagger(RULES).tag(sentences)
    chosen = tagger(NETWORK)
    found = chosen.tag(sentences)
    for kinds, name, goal in ((MEASURED, "PER, LOC, ORG", 82.0), *(((kind,), kind, None) for kind in KINDS)):
        baseline, _ = _f1(true, rules, kinds)
        value, note = _f1(true, found, kinds)
        yield Score("names", SPLIT, f"strict entity F1 {name}", value, baseline, goal, note, "percent")
    yield Score("names", SPLIT, "tokens a second, warm, one core", _speed(chosen, sentences), goal=FAST, unit="number")


def _f1(true: list[list[str]], found: list[list[str]], kinds: tuple[str, ...]) -> tuple[float, str]:
    right, proposed, present = counts(true, found, kinds)
    precision, recall = 100 * right / max(proposed, 1), 100 * right / max(present, 1)
    note = NOTE.format(precision=round(precision, 1), recall=round(recall, 1))
    return round(200 * right / max(proposed + present, 1), 1), note


def _speed(chosen: Tagger, sentences: list[list[str]]) -> float:
    """Return tokens a second of processor time, the best of some turns: the machine does other work as well."""
    tokens = sum(len(sentence) for sentence in sentences)
    taken = []
    for _ in range(TURNS):
        start = time.process_time()
        chosen.tag(sentences)
        taken.append(time.process_time() - start)
    return round(tokens / min(taken))
