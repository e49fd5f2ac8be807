"""Outlines as an SVG path has them, in as few characters as it allows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeAlias

Point: TypeAlias = tuple[float, float]
Cell: TypeAlias = tuple[int, int]


def rings_path(rings: Iterable[Sequence[Cell]]) -> str:
    """Write closed rings of whole numbers as one path, each point by its distance from the last."""
    return "".join(_ring(ring) for ring in rings)


def _ring(ring: Sequence[Cell]) -> str:
    (x, y), *rest = ring
    steps = []
    for right, down in rest:
        steps.append(f"{right - x} {down - y}")
        x, y = right, down
    return f"M{ring[0][0]} {ring[0][1]}l{' '.join(steps)}z".replace(" -", "-")
