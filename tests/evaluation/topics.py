"""Topics of news, learned on two outlets and reported on the third, and second-level topics that were read by eye.

The outlets' sections are the truth, five subjects of them; macro-F1 is over the subjects that the outlet reported on
has and the others teach (so without Al Arabiya's culture section). The baseline is the lexicon alone.

``data/topics_second_level.tsv`` has second-level topics of articles drawn at random, and whether a reader thinks each
right. Draw «mended after»: what was wrong in it led to mends of the lexicon; «drawn anew»: read after the last mend.
"""

from __future__ import annotations

import csv
import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from statistics import fmean

from evaluation.articles import news
from evaluation.scores import Score
from warraq.extract.topics import SUBJECT_OF, WORLD, score_topics
from warraq.extract.topics_learned import subjects
from warraq.lexicon import Lexicon
from warraq.text.tokenize import tokenize
from warraq.training.topics import Example, read_examples, sources, train

VERDICTS = Path(__file__).parent / "data" / "topics_second_level.tsv"
GOAL_EACH, GOAL_MEAN, GOAL_SECOND = 0.87, 0.90, 0.90
ARGUABLE = "the labels are sections: health, gadgets' prices and firms stand in either of two, and half are arguable"
Readings = Sequence[Mapping[str, float]]


def evaluate(data: Path) -> Iterator[Score]:
    """Learn three times, and count the verdicts."""
    values, bases, gaps = [], [], []
    for source, others, own in sources(read_examples(data / "news")):
        taught = {example.subject for example in others}
        asked = [example for example in own if example.subject in taught]
        model = train(others)
        chances = [subjects(example.stems, example.terms, model).chances for example in asked]
        guesses = [max(sorted(taught), key=lambda name, one=one: one[name]) for one in chances]
        truths = [example.subject for example in asked]
        value, note = macro(truths, guesses)
        base, _ = macro(truths, [by_terms(example) for example in asked])
        values.append(value)
        bases.append(base)
        gaps.append(miscalibration(chances, truths))
        yield Score(
            "topics", f"learned on the others, on {source}", "macro-F1", value, base, GOAL_EACH, f"{note}; {ARGUABLE}"
        )
    yield Score("topics", "mean of the three", "macro-F1", _mean(values), _mean(bases), GOAL_MEAN)
    yield Score("topics", "mean of the three", "calibration error of the score", _mean(gaps))
    yield from second_level(data)


def second_level(data: Path) -> Iterator[Score]:
    """Count the verdicts on topics that the articles still get: a verdict is of what was read then."""
    rows = list(csv.DictReader(VERDICTS.open(encoding="utf-8"), delimiter="\t"))
    lexicon = Lexicon.load()
    named = {
        (item.id, score.topic.code.removeprefix("medtop:"))
        for item in news(data, {row["article"] for row in rows})
        for score in score_topics(item.article, tokenize(item.article.body), lexicon)
    }
    for draw in dict.fromkeys(row["draw"] for row in rows):
        read = [row for row in rows if row["draw"] == draw]
        judged = [row for row in read if (row["article"], row["code"]) in named]
        right = sum(row["verdict"] == "right" for row in judged)
        wrong = ", ".join(f"{row['code']} in {row['article']}" for row in judged if row["verdict"] != "right")
        yield Score(
            "topics",
            f"{len(read)} read by eye, {draw}",
            "second level, right",
            round(right / len(judged), 3),
            None,
            GOAL_SECOND,
            f"{right} of {len(judged)} right, {len(read) - len(judged)} no longer named; wrong: {wrong or 'none'}",
        )


def macro(truths: Sequence[str], guesses: Sequence[str]) -> tuple[float, str]:
    """Return the mean F1 of the true subjects, and each subject's own."""
    own = {}
    for subject in sorted(set(truths)):
        both = sum(truth == guess == subject for truth, guess in zip(truths, guesses, strict=True))
        own[subject] = 2 * both / (truths.count(subject) + guesses.count(subject))
    return _mean(own.values()), ", ".join(f"{subject} {value:.3f}" for subject, value in own.items())


def by_terms(example: Example) -> str:
    """Return the subject of the heaviest topic by the lexicon's terms; what has none is the world's."""
    taught = [code for code in example.terms if code in SUBJECT_OF]
    return SUBJECT_OF[max(taught, key=lambda code: example.terms[code])] if taught else WORLD


def miscalibration(chances: Readings, truths: Sequence[str]) -> float:
    """Return the expected calibration error of the best guess, in ten bins."""
    bins: dict[int, list[tuple[float, bool]]] = {}
    for one, truth in zip(chances, truths, strict=True):
        guess = max(one, key=lambda name: one[name])
        bins.setdefault(math.floor(one[guess] * 10), []).append((one[guess], guess == truth))
    gaps = (abs(sum(chance - right for chance, right in found)) for found in bins.values())
    return round(sum(gaps) / len(truths), 3)


def _mean(values: Iterable[float]) -> float:
    return round(fmean(values), 3)
