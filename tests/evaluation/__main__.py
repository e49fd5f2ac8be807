"""``python -m evaluation DATA [TASK …]``: print one JSON line a figure and write ``docs/evaluation.md``.

A run of some tasks only prints: the page in docs/ holds figures of one whole run.
"""

from __future__ import annotations

import argparse
import datetime as dt
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import evaluation
from evaluation.scores import Score

PAGE = Path(__file__).resolve().parents[2] / "docs" / "evaluation.md"
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
        day = dt.datetime.now(tz=dt.UTC).date().isoformat()
        PAGE.write_text(HEAD.format(day=day) + "\n".join(score.row() for score in scores) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
