"""Subheads among 150 short lines of real articles that were read by eye (``data/subheads.tsv``).

The rules were made on other articles. The baseline takes every short line that ends in no final punctuation.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from evaluation.articles import news, table
from evaluation.scores import Score
from warraq.text.layout import FINAL_PUNCTUATION, QUESTION

SPLIT = "150 short lines, 150 articles"
Line = tuple[str, int]  # an article's id and where the line starts
BASELINE_CHARACTERS = 60
NOTE = (
    "wrong: two links to other reports that read like subheads, a caption, a question in an interview;"
    " missed: the first subhead below a line that ends in a colon"
)


def evaluate(data: Path) -> Iterator[Score]:
    """Measure precision and recall."""
    lines: defaultdict[str, dict[int, tuple[int, bool]]] = defaultdict(dict)
    for article, start, end, verdict in table("subheads"):
        lines[article][int(start)] = (int(end), verdict == "yes")
    true: set[Line] = set()
    found: set[Line] = set()
    short: set[Line] = set()
    for item in news(data, lines):
        heads = {head.start for head in item.article.subheads}
        for start, (end, is_head) in lines[item.id].items():
            line = (item.id, start)
            text = item.article.body[start:end]
            true |= {line} if is_head else set()
            found |= {line} if start in heads else set()
            plain = not text.endswith((*FINAL_PUNCTUATION, *QUESTION, ":"))
            short |= {line} if plain and len(text) <= BASELINE_CHARACTERS else set()
    precision, recall = shares(true, found)
    base_precision, base_recall = shares(true, short)
    yield Score("subheads", SPLIT, "precision", precision, base_precision, 0.95, NOTE)
    yield Score("subheads", SPLIT, "recall", recall, base_recall, 0.9)


def shares(true: set[Line], found: set[Line]) -> tuple[float, float]:
    """Return precision and recall, to three digits."""
    right = len(true & found)
    return round(right / len(found), 3) if found else 0.0, round(right / len(true), 3) if true else 0.0
