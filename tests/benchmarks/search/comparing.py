"""Each engine's part of the table: what it writes, what it finds, and what its questions cost."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser

from benchmarks.measuring import Cost
from benchmarks.search.browsing import (
    Answer,
    answers_from_a_disk,
    ask,
    cold,
    longest_task,
    process_memory,
    served,
    visit,
    weigh,
)
from benchmarks.search.engines import PAGE, Engine
from benchmarks.search.questions import Item, mean_reciprocal_rank
from benchmarks.search.table import Better, Figure, Row

COLD = 12  # questions that are the first of a visit: lunr loads its whole index for each
LATER = 200  # questions in a row, after which memory is looked at
MOST_FILES = 900


@dataclass(frozen=True, slots=True)
class Written:
    """What indexing left behind, and what it cost: ``files`` and KB, with the texts that results are shown from and
    without them.
    """

    files: int
    files_of_texts: int
    raw: float
    sent: float
    sent_of_texts: float
    cost: Cost


@dataclass(frozen=True, slots=True)
class Asked:
    """What the questions of one engine came to."""

    found: Mapping[str, float]  # the mean reciprocal rank of each kind of question
    first: Sequence[Answer]
    later: Sequence[Answer]
    longest_task: float
    memory: float | None
    from_a_disk: bool


def write(engine: Engine, articles: Path, folder: Path) -> Written:
    """Index the articles, and weigh what was written."""
    cost = engine.install(articles, folder)
    weights = weigh(folder)
    texts = [weight for name, weight in weights.items() if engine.texts and name.startswith(engine.texts)]
    return Written(
        files=len(weights),
        files_of_texts=len(texts),
        raw=sum(weight.raw for weight in weights.values()) / 1000,
        sent=sum(weight.sent for weight in weights.values()) / 1000,
        sent_of_texts=sum(weight.sent for weight in texts) / 1000,
        cost=cost,
    )


def question(browser: Browser, folder: Path, kinds: Mapping[str, Sequence[Item]]) -> Asked:
    """Ask every question on one page, and some of them as the first of a visit."""
    asked = [query for items in kinds.values() for _, query in items]
    with served(folder) as site:
        first = cold(browser, site, asked[:COLD])
        with visit(browser, site.address + PAGE) as page:
            answers = [ask(page, site, query) for query in asked[:LATER]]
            memory = process_memory(page)
            answers += [ask(page, site, query) for query in asked[LATER:]]
            longest = longest_task(page)
    rest = iter(answers)
    found = {kind: mean_reciprocal_rank(items, [next(rest).refs for _ in items]) for kind, items in kinds.items()}
    from_a_disk = answers_from_a_disk(browser, folder, asked[0])
    return Asked(found, first, answers[1:LATER], longest, memory, from_a_disk)


def rows(count: int, written: Sequence[Written], asked: Sequence[Asked]) -> list[Row]:
    """Return the rows of the table for engines in their order."""

    def kb(answers: Sequence[Answer]) -> Figure:
        return median(answer.loaded for answer in answers)

    def ms(answers: Sequence[Answer]) -> Figure:
        return median(answer.milliseconds for answer in answers)

    return [
        *(Row(f"MRR@10, {kind}", [one.found[kind] for one in asked], 3, Better.HIGHER) for kind in asked[0].found),
        Row("files", [one.files for one in written]),
        Row(
            f"files, the articles' texts apart (goal {MOST_FILES})",
            [one.files - one.files_of_texts for one in written],
        ),
        Row("KB an article, as it lies on the disk", [one.raw / count for one in written], 2),
        Row("KB an article, compressed (goal 3)", [one.sent / count for one in written], 2),
        Row(
            "KB an article, compressed, the texts apart, of which lunr keeps none",
            [(one.sent - one.sent_of_texts) / count for one in written],
            2,
        ),
        Row(f"KB of a first question, median of {COLD} (goal 130)", [kb(one.first) for one in asked]),
        Row(f"KB of a later question, median of {LATER} (goal 50)", [kb(one.later) for one in asked]),
        Row("ms of a first question, over http from the same machine", [ms(one.first) for one in asked]),
        Row("ms of a later question", [ms(one.later) for one in asked]),
        Row(
            "ms that the page's own thread was blocked at most (goal 100)",
            [one.longest_task for one in asked],
            zero="under 50",
        ),
        Row(f"MB of memory of the page's process after {LATER} questions", [one.memory for one in asked]),
        Row("ms of CPU an article to index (goal 1.5)", [one.cost.cpu / count * 1000 for one in written], 2),
        Row("answers on `file://`, tried", ["yes" if one.from_a_disk else "no" for one in asked]),
    ]
