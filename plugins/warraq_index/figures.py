"""How well Warraq reads, as it was measured: the figures that ``make eval`` left beside this file.

They are measured on annotated articles, not on the archive at hand, so every site shows the same ones.
"""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

NUMBER = re.compile(r"\d[\d,]*")
COLUMNS = {"ar": "arabic", "en": "english"}
PLACE = "#"  # stands for a number, so that «50 read by eye» and «200 read by eye» are worded once


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure, as it is shown: its task, what was measured and on what, the value, and a goal or nothing."""

    task: str
    metric: str
    split: str
    value: str
    goal: str


@dataclass(frozen=True, slots=True)
class Evaluation:
    """One whole run: its ISO day, and its figures in the order of their tasks."""

    day: str
    figures: tuple[Figure, ...]

    def by_task(self) -> dict[str, tuple[Figure, ...]]:
        """Group the figures, the tasks in the order in which they were measured."""
        tasks = dict.fromkeys(figure.task for figure in self.figures)
        return {task: tuple(figure for figure in self.figures if figure.task == task) for task in tasks}


def load(language: str) -> Evaluation:
    """Read what the last whole evaluation found, worded in Arabic (``ar``) or English (``en``)."""
    kept, words = json.loads(_text("evaluation.json")), wordings(language)
    return Evaluation(kept["day"], tuple(_figure(score, words) for score in kept["scores"]))


def wordings(language: str) -> Mapping[str, str]:
    """Map what an evaluation calls its tasks, metrics and splits to what readers are told."""
    lines = [line for line in _text("figure_words.tsv").splitlines() if not line.startswith("#")]
    return {row["name"]: row[COLUMNS[language]] for row in csv.DictReader(lines, dialect="excel-tab")}


def worded(name: str, words: Mapping[str, str]) -> str:
    """Word a name whose numbers stand as ``#`` in ``words``; one that has no words stays as it is."""
    template = words.get(NUMBER.sub(PLACE, name))
    if template is None:
        return name
    first, *rest = template.split(PLACE)
    return first + "".join(number + more for number, more in zip(NUMBER.findall(name), rest, strict=False))


def _text(name: str) -> str:
    return files("warraq_index").joinpath(name).read_text(encoding="utf-8")


def _figure(score: Mapping[str, Any], words: Mapping[str, str]) -> Figure:
    unit = score["unit"]
    return Figure(
        task=words.get(score["task"], score["task"]),
        metric=words.get(score["metric"], score["metric"]),
        split=worded(score["split"], words),
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
