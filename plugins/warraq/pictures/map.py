"""Places on a map: a circle each, its area as the number of its articles, and the names that there is room for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import sqrt

from warraq.pictures.labels import Box, Label, Spot, place_labels
from warraq.pictures.projection import Frame

WIDTH = 1000
WORLD = Frame(west=-180, east=180, south=-56, north=80, width=WIDTH)
ARAB_WORLD = Frame(west=-18, east=61, south=-3, north=43, width=WIDTH)  # Nouakchott to Muscat, Mogadishu to Istanbul
LEAST, MOST = 2.5, 26.0  # radii
FULL = 12  # articles that the largest circle is worth at least
TYPE, LARGE_TYPE = 19.0, 38.0  # of a page 1000 units wide: on a desk, and on a phone


@dataclass(frozen=True, slots=True)
class Located:
    """A place to draw: its name, its degrees and the number of its articles."""

    name: str
    longitude: float
    latitude: float
    count: int


@dataclass(frozen=True, slots=True)
class Circle:
    """A place as it is drawn; ``label`` is None where its name found no room."""

    name: str
    x: float
    y: float
    radius: float
    label: Label | None


@dataclass(frozen=True, slots=True)
class Map:
    """A picture ``width`` by ``height``: the ``land`` as a path, empty where there is none, and circles over it."""

    width: int
    height: int
    land: str
    circles: tuple[Circle, ...]


def draw(places: Iterable[Located], frame: Frame, land: str) -> Map:
    """Draw the places that lie in a frame; they come in the order of their weight, the first getting their names first.

    The largest circles come first and so lie lowest.
    """
    shown = [place for place in places if frame.has(place.longitude, place.latitude)]
    most = max((FULL, *(place.count for place in shown)))
    middles = frame.places((place.longitude, place.latitude) for place in shown)
    radii = [round(max(LEAST, MOST * sqrt(place.count / most)), 1) for place in shown]
    spots = [
        Spot(round(x, 1), round(y, 1), radius, place.name)
        for (x, y), radius, place in zip(middles, radii, shown, strict=True)
    ]
    labels = place_labels(spots, Box(0, 0, frame.width, frame.height), TYPE, LARGE_TYPE)
    circles = (Circle(spot.name, spot.x, spot.y, spot.radius, label) for spot, label in zip(spots, labels, strict=True))
    return Map(frame.width, frame.height, land, tuple(circles))
