"""How much work a call takes, counted and not timed: a busy machine counts as a quiet one does."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType

PLUGINS = str(Path(__file__).resolve().parent.parent / "plugins")
LINEAR = (
    2.5  # what is twice as long takes twice as many steps, and some more where it is sorted; four times is too many
)


def steps(call: Callable[[], object]) -> int:
    """Return how many lines of the project's own code a call runs, one in a loop once for each time round.

    Not counted: what goes on inside one call of Python's own (a pattern, a slice, a sum).
    """
    count = 0

    def line(_frame: FrameType, event: str, _: object) -> object:
        nonlocal count
        count += event == "line"
        return line

    def enter(frame: FrameType, _event: str, _: object) -> object:
        return line if frame.f_code.co_filename.startswith(PLUGINS) else None

    before = sys.gettrace()
    sys.settrace(enter)
    try:
        call()
    finally:
        sys.settrace(before)
    return count


def growth(call: Callable[[int], object], size: int) -> float:
    """Return how many times as many steps a call takes for twice the size."""
    return steps(lambda: call(2 * size)) / steps(lambda: call(size))
