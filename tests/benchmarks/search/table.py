"""One table: what was measured, a column an engine, each figure of a peer with how many times Warraq's it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

WHOLE = 10  # from here on a ratio is written without parts
Figure = float | str | None  # measured, said in a word, or not there


class Better(Enum):
    """Which of two figures is the better one."""

    HIGHER = "higher"
    LOWER = "lower"


@dataclass(frozen=True, slots=True)
class Row:
    """One thing that was measured; ``figures`` are Warraq's and its peers', ``digits`` how many are shown behind the
    point, ``zero`` what is written for nothing at all.
    """

    what: str
    figures: Sequence[Figure]
    digits: int = 0
    better: Better | None = Better.LOWER
    zero: str = "0"

    def cells(self, columns: int) -> Iterator[str]:
        """Yield what it is and a cell for each column, those of peers that were not measured empty."""
        yield self.what
        ours, *peers = self.figures
        yield self._shown(ours)
        for figure in peers:
            yield self._shown(figure) + self._ratio(figure, ours)
        yield from [""] * (columns - len(self.figures))

    def leaders(self, names: Sequence[str]) -> Iterator[str]:
        """Yield the names of the peers whose figure, as it is shown, is better than Warraq's."""
        ours, *peers = self.figures
        for name, figure in zip(names[1:], peers, strict=False):
            if isinstance(ours, int | float) and isinstance(figure, int | float) and self._beats(figure, ours):
                yield f"{name} ({self._shown(figure)} to {self._shown(ours)})"

    def _beats(self, one: float, other: float) -> bool:
        one, other = round(one, self.digits), round(other, self.digits)
        return (self.better is Better.HIGHER and one > other) or (self.better is Better.LOWER and one < other)

    def _ratio(self, figure: Figure, ours: Figure) -> str:
        if self.better is not Better.LOWER or not (isinstance(ours, int | float) and isinstance(figure, int | float)):
            return ""
        return f" (×{_rounded(figure / ours)})" if ours and figure else ""

    def _shown(self, figure: Figure) -> str:
        if isinstance(figure, int | float):
            return f"{figure:,.{self.digits}f}" if figure else self.zero
        return figure or ""


def _rounded(ratio: float) -> str:
    return f"{ratio:.0f}" if ratio >= WHOLE else f"{ratio:.2g}"


def head(names: Sequence[str]) -> list[str]:
    """Return the first lines of the table."""
    return [line(("what", *names)), line(["---"] * (len(names) + 1))]


def line(cells: Iterable[str]) -> str:
    """Return one line of the table."""
    return f"| {' | '.join(cells)} |"


def ahead(rows: Iterable[Row], names: Sequence[str]) -> str:
    """Say in which rows a peer is better than Warraq."""
    found = [f"{row.what}: {', '.join(leaders)}" for row in rows if (leaders := list(row.leaders(names)))]
    return f"Where a peer is ahead: {'; '.join(found)}." if found else "No peer is ahead in any row."
