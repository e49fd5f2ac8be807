"""``python -m benchmarks.stories CONTENT``: what finding stories costs an article, and that it grows as articles do.

``CONTENT`` is the folder of an archive, whose Markdown pages are read first, which is not counted. Then related
articles, threads and copies are found among 2,500 of them and among twice as many, drawn by chance, always the same.
``measure`` gives the rows of a table to ``benchmarks.building``. An article is compared with the last few that share
something rare with it: until there are so many, up to some ten thousand articles, the ratio is above two.
"""

from __future__ import annotations

import gc
import random
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TypeVar

from warraq.page import Page, read
from warraq.records import KIND_NAMES
from warraq.search.analyzer import Analyzer, default_analyzer
from warraq.stories.duplicates import find_copies
from warraq.stories.neighbours import pairs
from warraq.stories.order import in_order
from warraq.stories.records import Paragraph, StoryDocument
from warraq.stories.related import find_related
from warraq.stories.teasers import without_teasers
from warraq.stories.threads import find_threads
from warraq.stories.vectors import said

SIZES = (2_500, 5_000)
STAGES = {
    "teasers": "leaving out what sites print below articles",
    "pairs": "weighing words and names, and finding pairs that are alike",
    "copies": "copies of one text",
    "related": "related articles with the reason",
    "threads": "threads",
}

Result = TypeVar("Result")


def documents(content: Path) -> list[StoryDocument]:
    """Return what is compared of all articles of an archive, in the order of their files' names."""
    analyzer = default_analyzer()
    found = sorted((content / "articles").rglob("*.md"), key=lambda path: path.name)
    return [_document(path.stem, read(path.read_text(encoding="utf-8")), analyzer) for path in found]


def _document(ref: str, page: Page, analyzer: Analyzer) -> StoryDocument:
    labels = {label: (name, label) for kind, name in KIND_NAMES.items() for label in page.labels(kind)}
    phrases = (" ".join(analyzer.terms(phrase)) for phrase in page.keyphrases)
    return StoryDocument(
        ref=ref,
        title=analyzer.terms(page.first("title") or ""),
        paragraphs=tuple(
            Paragraph(
                analyzer.terms(block.text),
                frozenset(labels[mark.label] for mark in block.marks if mark.label in labels),
            )
            for block in page.blocks
        ),
        entities=(*labels.values(), *(("keyphrases", key) for key in dict.fromkeys(phrases) if key)),
        topics=tuple(line.code for line in page.topics),
        date=page.first("date"),
        names=frozenset(stem for label in labels for stem in analyzer.terms(label)),
    )


def seconds(found: Sequence[StoryDocument]) -> dict[str, float]:
    """Return the CPU seconds of each stage of ``warraq.stories.stories.find_stories``."""
    spent: dict[str, float] = {}

    def timed(stage: str, work: Callable[[], Result]) -> Result:
        gc.collect()
        began = time.process_time()
        result = work()
        spent[stage] = time.process_time() - began
        return result

    ordered = timed("teasers", lambda: without_teasers(in_order(found)))
    articles, alike = timed("pairs", lambda: ((weighed := said(ordered)), tuple(pairs(weighed))))
    families = timed("copies", lambda: find_copies(ordered))
    timed("related", lambda: find_related(articles, alike, families))
    timed("threads", lambda: find_threads(articles, alike, families))
    return spent


def measure(content: Path) -> Iterator[tuple[str, str]]:
    """Yield the rows of the table: the cost of an article among the larger number, and how it grew."""
    found = documents(content)
    random.Random(1450).shuffle(found)
    sizes = [min(size, len(found)) for size in SIZES]
    less, more = (seconds(found[:size]) for size in sizes)
    for stage, name in STAGES.items():
        yield f"stories: {name}", f"{1000 * more[stage] / sizes[1]:.2f} ms of CPU an article"
    total = sum(more.values())
    yield f"stories, all of it, of {sizes[1]:,}", f"{1000 * total / sizes[1]:.2f} ms of CPU an article"
    yield f"… to the same of {sizes[0]:,} (2 is linear)", f"{total / sum(less.values()):.2f}"


def main() -> None:
    """Measure and print."""
    for what, value in measure(Path(sys.argv[1]).resolve()):
        print(f"| {what} | {value} |", flush=True)


if __name__ == "__main__":
    main()
