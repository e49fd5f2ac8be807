"""One figure of an evaluation, as a line of JSON and as a row of ``docs/evaluation.md``."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass


@dataclass(frozen=True, slots=True)
class Score:
    """What was measured. ``goal`` and ``baseline`` are None where there is none; ``note`` says what failed and why.

    ``unit`` is that of all three: a share of one, ``percent`` or a plain ``number``.
    """

    task: str
    split: str
    metric: str
    value: float
    baseline: float | None = None
    goal: float | None = None
    note: str = ""
    unit: str = "share"

    def line(self) -> str:
        """Return the figure as one line of JSON."""
        return json.dumps(asdict(self), ensure_ascii=False)

    def row(self) -> str:
        """Return the figure as one row of a Markdown table."""
        cells = (self.task, self.split, self.metric, self.value, self.baseline, self.goal, self.note)
        return "| " + " | ".join("" if cell is None else str(cell) for cell in cells) + " |"
