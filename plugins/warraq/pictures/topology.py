"""Read the rings of a TopoJSON file: https://github.com/topojson/topojson-specification."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate
from typing import Any, TypeAlias

from warraq.pictures.paths import Point

Rings: TypeAlias = tuple[tuple[Point, ...], ...]


def rings(topology: str, name: str) -> Rings:
    """Return the rings of all polygons of one object, each a closed line of (longitude, latitude).

    A quantized topology only, as world-atlas has them. Whether a ring is a shore or a lake is not said: an even-odd
    filling needs no more. Raises ``KeyError`` or ``ValueError`` where the text is no such topology.
    """
    whole = json.loads(topology)
    arcs = tuple(_arc(arc, whole["transform"]) for arc in whole["arcs"])
    return tuple(_joined(numbers, arcs) for numbers in _polygons(whole["objects"][name]))


def _arc(steps: Sequence[Sequence[int]], transform: Mapping[str, Sequence[float]]) -> tuple[Point, ...]:
    """Undo the delta-encoding and the quantization of an arc."""
    (across, up), (west, south) = transform["scale"], transform["translate"]
    xs = accumulate(step[0] for step in steps)
    ys = accumulate(step[1] for step in steps)
    return tuple((x * across + west, y * up + south) for x, y in zip(xs, ys, strict=True))


def _polygons(shape: Mapping[str, Any]) -> Iterator[Sequence[int]]:
    """Yield each ring of a geometry as the numbers of its arcs."""
    if shape["type"] == "GeometryCollection":
        for part in shape["geometries"]:
            yield from _polygons(part)
    elif shape["type"] == "MultiPolygon":
        for polygon in shape["arcs"]:
            yield from polygon
    elif shape["type"] == "Polygon":
        yield from shape["arcs"]


def _joined(numbers: Sequence[int], arcs: Sequence[tuple[Point, ...]]) -> tuple[Point, ...]:
    """Join arcs end to start; a number that is complemented (~n) means the arc backwards."""
    line: list[Point] = []
    for number in numbers:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        line.extend(arc[1:] if line else arc)
    return tuple(line)
