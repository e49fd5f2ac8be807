"""What is asked: questions of which one article is known to be the answer."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from statistics import fmean

from evaluation.questions import from_bodies
from evaluation.search import documents

DEPTH = 10
AS_WRITTEN, CHANGED, FROM_BODIES = "three words of a title", "the same, each changed", "four words of a body"

Item = tuple[str, str]  # the article's id, the question


def known_items(data: Path) -> Mapping[str, Sequence[Item]]:
    """Return the questions of each kind, first those whose words every engine finds: what they cost is measured."""
    with (data / "search" / "known_items.jsonl").open(encoding="utf-8") as lines:
        items = [json.loads(line) for line in lines]
    return {
        AS_WRITTEN: [(item["id"], item["unperturbed"]) for item in items],
        CHANGED: [(item["id"], item["query"]) for item in items],
        FROM_BODIES: from_bodies(documents(data)),
    }


def mean_reciprocal_rank(items: Iterable[Item], answers: Iterable[Sequence[str]]) -> float:
    """Return the mean of 1 for an article in the first place, 1/2 in the second, …, 0 for one that is not found."""
    return fmean(
        next((1 / place for place, found in enumerate(refs[:DEPTH], 1) if found == ref), 0.0)
        for (ref, _), refs in zip(items, answers, strict=True)
    )
