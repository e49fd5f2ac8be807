"""Read the tables of ``lexicon/data``: tab-separated, a header line, ``#`` for a comment line."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib.resources import files


def rows(name: str) -> Iterator[dict[str, str]]:
    """Yield each row of ``data/<name>.tsv`` as a dict by column; a missing last cell is empty."""
    text = files("warraq.lexicon").joinpath("data", f"{name}.tsv").read_text(encoding="utf-8")
    lines = (line for line in text.splitlines() if line and not line.startswith("#"))
    columns = next(lines).split("\t")
    for line in lines:
        cells = line.split("\t")
        yield dict(zip(columns, cells + [""] * (len(columns) - len(cells)), strict=True))


def words_by_role(name: str, written: Callable[[str], str]) -> dict[str, frozenset[str]]:
    """Return the words of a table with the columns ``word`` and ``role``, by role, each as ``written`` gives it."""
    words: dict[str, set[str]] = {}
    for row in rows(name):
        words.setdefault(row["role"], set()).add(written(row["word"]))
    return {role: frozenset(found) for role, found in words.items()}


def values(cell: str) -> tuple[str, ...]:
    """Split a cell that lists several values with ``|``."""
    return tuple(value.strip() for value in cell.split("|") if value.strip())
