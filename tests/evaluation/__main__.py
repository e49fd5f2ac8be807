"""``python -m evaluation DATA [TASK …]``: print one JSON line a figure; write ``docs/evaluation.md`` and what the page
about an archive shows of it.

A run of some tasks only prints: what is written holds the figures of one whole run.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
from collections.abc import Sequence
from dataclasses import asdict
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import evaluation
from evaluation.scores import Score

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "evaluation.md"
FIGURES = ROOT / "plugins" / "warraq_index" / "evaluation.json"
HEAD = """# Evaluation

What `make eval DATA=folder` printed on {day}. Every figure says on what it was measured; what falls short
stands in the last column.

| task | split | metric | value | baseline | goal | what failed and why |
| --- | --- | --- | --- | --- | --- | --- |
"""


def tasks() -> tuple[str, ...]:
    """Return the names of the modules here that measure a task."""
    names = (module.name for module in iter_modules(evaluation.__path__))
    return tuple(sorted(name for name in names if hasattr(import_module(f"evaluation.{name}"), "evaluate")))


def main() -> None:
    """Measure every task, or those that are named."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("task", nargs="*", default=[])
    options = parser.parse_args()
    scores: list[Score] = []
    for task in options.task or tasks():
        for score in import_module(f"evaluation.{task}").evaluate(options.data):
            print(score.line(), flush=True)
            scores.append(score)
    if not options.task:
        write(dt.datetime.now(tz=dt.UTC).date().isoformat(), scores)


def write(day: str, scores: Sequence[Score]) -> None:
    """Write what was measured on one day: the table for readers of docs/, the figures for every archive built."""
    PAGE.write_text(HEAD.format(day=day) + "\n".join(score.row() for score in scores) + "\n", encoding="utf-8")
    figures = [{key: value for key, value in asdict(score).items() if key != "note"} for score in scores]
    FIGURES.write_text(
        json.dumps({"day": day, "scores": figures}, ensure_ascii=False, indent=1) + "\n", encoding="utf-8"
    )


if __name__ == "__main__":
    main()
