"""How well Warraq reads, as it was measured: the figures that ``make eval`` left beside this file.

They are measured on annotated articles, not on the archive at hand, so every site shows the same ones.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

NUMBER = re.compile(r"\d[\d,]*")
PLACE = "#"  # stands for a number, so that «50 read by eye» and «200 read by eye» are worded once


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure, as it is shown. ``split`` says what it was measured on, with ``#`` in place of each of ``numbers``;
    ``goal`` may be empty.
    """

    task: str
    split: str
    numbers: tuple[str, ...]
    metric: str
    value: str
    goal: str

    def worded(self, template: str) -> str:
        """Put the numbers back into a wording that has ``#`` in their places."""
        words, *rest = template.split(PLACE)
        return words + "".join(number + more for number, more in zip(self.numbers, rest, strict=False))


@dataclass(frozen=True, slots=True)
class Evaluation:
    """One whole run: its ISO day, and its figures in the order of their tasks."""

    day: str
    figures: tuple[Figure, ...]

    def by_task(self) -> dict[str, tuple[Figure, ...]]:
        """Group the figures, the tasks in the order in which they were measured."""
        tasks = dict.fromkeys(figure.task for figure in self.figures)
        return {task: tuple(figure for figure in self.figures if figure.task == task) for task in tasks}


def load() -> Evaluation:
    """Read what the last whole evaluation found."""
    kept = json.loads(files("warraq_index").joinpath("evaluation.json").read_text(encoding="utf-8"))
    return Evaluation(kept["day"], tuple(map(_figure, kept["scores"])))


def _figure(score: dict[str, Any]) -> Figure:
    unit = score["unit"]
    return Figure(
        task=score["task"],
        split=NUMBER.sub(PLACE, score["split"]),
        numbers=tuple(NUMBER.findall(score["split"])),
        metric=score["metric"],
        value=_shown(score["value"], unit),
        goal=_shown(score["goal"], unit),
    )


def _shown(value: float | None, unit: str) -> str:
    """Write a share of one or a percentage as per cent with one digit after the point, a number as it is."""
    if value is None:
        return ""
    if unit == "number":
        return f"{value:,}"
    return f"{100 * value if unit == 'share' else value:.1f}%"
