"""The map of the archive's places, and the small one on each place's own page."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from warraq.pictures.map import ARAB_WORLD, WORLD, Located, Map, draw
from warraq.pictures.outline import outline
from warraq.pictures.projection import Frame
from warraq.pictures.topology import Rings, rings
from warraq_index.ordering import commonest
from warraq_index.views import EntityPage, Locator

logger = logging.getLogger(__name__)

COARSE, FINE = "land-110m.json", "land-50m.json"  # of the npm package world-atlas: Natural Earth's land
LAND = "land"
PLACES = 150  # of the map, the commonest
BESIDE = 24  # of them, in the list beside it
TOLERANCE, LEAST_ISLAND = 1.2, 6  # units and their squares
SMALL = 280  # units: the breadth of a place's own map


@dataclass(frozen=True, slots=True)
class PlacesMap:
    """What the page of the map shows: two cut-outs; the places that are drawn, the ``commonest`` first and then the
    ``others``; how many more have a known position, and how many have none.
    """

    world: Map
    arab_world: Map
    commonest: tuple[EntityPage, ...]
    others: tuple[EntityPage, ...]
    left_out: int
    unplaced: int


class Atlas:
    """Draw maps over the land of ``folder``, or over nothing where the folder has no land."""

    def __init__(self, folder: str) -> None:
        self._coarse = _land(folder, COARSE)
        self._fine = _land(folder, FINE)

    def places_map(self, places: Sequence[EntityPage]) -> PlacesMap | None:
        """Draw the commonest places that have a position; None where none has."""
        placed = [page for page in commonest(places) if _is_placed(page)]
        if not placed:
            return None
        shown = placed[:PLACES]
        located = [_located(page) for page in shown]
        return PlacesMap(
            world=draw(located, WORLD, _path(self._coarse, WORLD)),
            arab_world=draw(located, ARAB_WORLD, _path(self._fine, ARAB_WORLD)),
            commonest=tuple(shown[:BESIDE]),
            others=tuple(shown[BESIDE:]),
            left_out=len(placed) - len(shown),
            unplaced=len(places) - len(placed),
        )

    def set_locators(self, places: Sequence[EntityPage]) -> None:
        """Give every place that has a position a small map, of the Arab world where it lies there."""
        frames = [Frame(one.west, one.east, one.south, one.north, SMALL) for one in (ARAB_WORLD, WORLD)]
        land = [_path(self._coarse, frame) for frame in frames]
        for page in places:
            if _is_placed(page):
                place = _located(page)
                at = 0 if frames[0].has(place.longitude, place.latitude) else 1
                page.locator = Locator(draw([place], frames[at], land[at]), arab_world=at == 0)


def _land(folder: str, name: str) -> Rings:
    """Read the land of one scale; a folder that is asked for and cannot be read is named in the log."""
    if not folder:
        return ()
    try:
        return rings((Path(folder) / name).read_text(encoding="utf-8"), LAND)
    except (OSError, ValueError, KeyError) as fault:
        logger.warning("تعذّرت قراءة خريطة العالم — the outline of the world cannot be read: %s: %s", name, fault)
        return ()


def _path(land: Rings, frame: Frame) -> str:
    return outline(land, frame, TOLERANCE, LEAST_ISLAND)


def _is_placed(page: EntityPage) -> bool:
    return page.latitude is not None and page.longitude is not None


def _located(page: EntityPage) -> Located:
    return Located(page.label, page.longitude or 0.0, page.latitude or 0.0, page.count)
