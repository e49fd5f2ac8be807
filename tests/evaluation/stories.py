"""What belongs together: pairs of related articles, threads and families of copies that were read by eye.

They were drawn at random from all 22,803 articles with their publishers' days. A pair is right when a reader of the one
would want the other for what the reason says; a thread when all its pieces tell one story; a family when its texts are
one, edited. Copies are looked for again here, for they need no names: a family counts when its first two are found.
"""

from __future__ import annotations

import json
import lzma
from collections.abc import Iterator
from pathlib import Path

from evaluation.articles import table
from evaluation.scores import Score
from warraq.search.analyzer import default_analyzer
from warraq.stories.duplicates import find_copies
from warraq.stories.order import in_order
from warraq.stories.records import Paragraph, StoryDocument
from warraq.stories.teasers import without_teasers

SPLITS = {"related": "related pairs", "thread": "threads", "copies": "families of copies"}
GOALS = {"related": 0.9, "thread": 0.9, "copies": 0.967}
NOTES = {
    "related": "wrong: one country or a World Cup in common and no more",
    "thread": "wrong: two matches of one club, two articles on one player or planet",
    "copies": "wrong: announcements of a programme's episodes, in the same words but for the episode",
}


def evaluate(data: Path) -> Iterator[Score]:
    """Count the verdicts, and look for the copies again."""
    rows = list(table("stories"))
    for what, name in SPLITS.items():
        verdicts = [right == "1" for each, _articles, right in rows if each == what]
        precision = round(sum(verdicts) / len(verdicts), 3)
        split = f"{len(verdicts)} {name} read by eye"
        yield Score("stories", split, "precision", precision, goal=GOALS[what], note=NOTES[what])
    found = {family.refs[:2] for family in find_copies(without_teasers(in_order(_documents(data))))}
    wanted = [tuple(articles.split()[:2]) for what, articles, right in rows if (what, right) == ("copies", "1")]
    share = round(sum(one in found for one in wanted) / len(wanted), 3)
    yield Score("stories", f"{len(wanted)} of them that are copies", "found again", share, goal=1)


def _documents(data: Path) -> Iterator[StoryDocument]:
    terms = default_analyzer().terms
    for path in sorted((data / "news").glob("*.jsonl.xz")):
        with lzma.open(path, "rt", encoding="utf-8") as lines:
            for row in map(json.loads, lines):
                paragraphs = tuple(Paragraph(terms(line)) for line in row["text"].splitlines())
                yield StoryDocument(row["id"], terms(row["title"] or ""), paragraphs, date=row["date"][:10] or None)
