"""Keyphrases: the seed's against its annotation, and those of a few articles that were read by eye.

A phrase of the seed counts as found when one of ours has the stems of its words, or all but one of three.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from pathlib import Path

from evaluation.scores import Score
from warraq.analysis import analyze
from warraq.lexicon import Lexicon
from warraq.seeds import parse
from warraq.text.normalize import fold
from warraq.text.stem import light_stem

NAME = "000_7ecc73c29e594e37.txt"
VERDICTS = Path(__file__).parent / "data" / "keyphrases.tsv"
NOTE = "what is wrong is half of a title or a name (الأناضول التركية), or a phrase that says too little (مدة زمنية)"


def evaluate(data: Path) -> Iterator[Score]:
    """Measure the seed, and count the verdicts."""
    gold = json.loads((data / "seed_gold.json").read_text(encoding="utf-8"))["topics"]
    found = [phrase.text for phrase in analyze(parse((data / NAME).read_bytes(), NAME), Lexicon.load()).keyphrases]
    ours = [_stems(phrase) for phrase in found]
    missed = [phrase for phrase in gold["keyphrases"] if not any(_same(_stems(phrase), one) for one in ours)]
    recall = 1 - len(missed) / len(gold["keyphrases"])
    yield Score("keyphrases", "seed", "recall", round(recall, 3), note="missed: " + "، ".join(missed))
    bad = {light_stem(fold(word)) for word in gold["tags_bad"]}
    yield Score(
        "keyphrases", "seed", "bad words in phrases", sum(bool(bad & one) for one in ours), goal=0, unit="number"
    )
    rows = list(csv.DictReader(VERDICTS.open(encoding="utf-8"), delimiter="\t"))
    right = sum(int(row["right"]) for row in rows)
    count = sum(int(row["phrases"]) for row in rows)
    yield Score("keyphrases", f"{len(rows)} articles read by eye", "precision", round(right / count, 3), note=NOTE)


def _stems(phrase: str) -> frozenset[str]:
    return frozenset(light_stem(fold(word)) for word in phrase.split())


def _same(gold: frozenset[str], ours: frozenset[str]) -> bool:
    return len(gold & ours) >= max(2, len(gold) - 1) and len(ours - gold) <= 1
