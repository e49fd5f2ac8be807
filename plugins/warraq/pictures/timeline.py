"""Numbers of articles over time, from right to left: bars for a page, strokes as high as a word for a list."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

HEIGHT = 100  # units of a chart
STROKES = 12  # units of a sparkline, of which the smallest count has one
STEP = 3  # units from one stroke of a sparkline to the next
LABEL = 0.12  # share of a chart that a label needs on a phone
GAP = 0.12  # share of a bar's place that is left free, on either side


@dataclass(frozen=True, slots=True)
class Tick:
    """A label below a chart: the period it names, and how far from the right its place begins, in per cent."""

    key: str
    start: float


@dataclass(frozen=True, slots=True)
class Histogram:
    """Bars in a box ``width`` units wide, one a period, and ``HEIGHT`` high, the earliest period at the right.

    ``bars`` and ``gaps`` are paths: the gaps run along the base, where periods have nothing. ``most`` is the highest
    count and ``peak`` its first period; ``first`` and ``last`` are the ends.
    """

    width: int
    bars: str
    gaps: str
    most: int
    peak: str
    first: str
    last: str
    ticks: tuple[Tick, ...]


@dataclass(frozen=True, slots=True)
class Sparkline:
    """One path of strokes in a box ``width`` units wide, and the period with the highest count, ``most``."""

    width: int
    path: str
    peak: str
    most: int


def histogram(counts: Sequence[tuple[str, int]], labelled: Iterable[str] = ()) -> Histogram | None:
    """Draw (period, count) pairs, the earliest first; those ``labelled`` get a tick if there is room for it. None
    without a count.
    """
    most = max((count for _, count in counts), default=0)
    if not most:
        return None
    width = len(counts)
    bars, gaps = [], []
    for place, (_, count) in enumerate(counts):
        start = width - place - 1
        if count:
            height = max(2, round(HEIGHT * count / most))
            bars.append(f"M{start + GAP:.2f} {HEIGHT}v{-height}h{1 - 2 * GAP:.2f}v{height}z")
        else:
            gaps.append(f"M{start} {HEIGHT}h1")
    named = frozenset(labelled)
    return Histogram(
        width=width,
        bars="".join(bars),
        gaps="".join(gaps),
        most=most,
        peak=next(key for key, count in counts if count == most),
        first=counts[0][0],
        last=counts[-1][0],
        ticks=tuple(
            Tick(key, round(100 * place / width, 2))
            for place, (key, _) in enumerate(counts)
            if key in named and place <= width * (1 - LABEL)
        ),
    )


def sparkline(counts: Sequence[tuple[str, int]]) -> Sparkline | None:
    """Draw (period, count) pairs, the earliest first, as upright strokes; a period without anything has none.

    Each is drawn against its own highest count: two sparklines compare in shape, not in height.
    """
    most = max((count for _, count in counts), default=0)
    if not most:
        return None
    width = STEP * len(counts)
    strokes = [
        f"M{width - STEP * place - 2} {STROKES}v{-max(1, round(STROKES * count / most))}"
        for place, (_, count) in enumerate(counts)
        if count
    ]
    return Sparkline(width, "".join(strokes), next(key for key, count in counts if count == most), most)
