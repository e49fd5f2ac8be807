"""The map of the archive's places, and the small one on each place's own page."""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from warraq.pictures.map import ARAB_WORLD, WORLD, Located, Map, draw
from warraq.pictures.outline import outline
from warraq.pictures.projection import Frame
from warraq.pictures.topology import Rings, rings
from warraq_index.listing import part_url
from warraq_index.ordering import by_name
from warraq_index.views import Counted, EntityPage, Locator

logger = logging.getLogger(__name__)

COARSE, FINE = "land-110m.json", "land-50m.json"  # of the npm package world-atlas: Natural Earth's land
LAND = "land"
PLACES = 150  # of the map, the commonest
BESIDE = 24  # of them, in the list beside it
TOLERANCE, LEAST_ISLAND = 1.2, 6  # units and their squares
SMALL = 280  # units: the breadth of a place's own map
NOTHING = Map(0, 0, "", ())


@dataclass(frozen=True, slots=True)
class PlacesMap:
    """What a page of the map shows, of all articles or of those of a ``year``: two cut-outs; the places that are drawn,
    each with the number of its articles, the ``commonest`` first and then the ``others``; how many more have a known
    position, and how many have none. ``years`` are the maps of single years, the newest first, by their addresses.
    """

    url: str
    year: str
    years: tuple[tuple[str, str], ...]
    world: Map = NOTHING
    arab_world: Map = NOTHING
    commonest: tuple[Counted, ...] = ()
    others: tuple[Counted, ...] = ()
    left_out: int = 0
    unplaced: int = 0


class Atlas:
    """Draw maps over the land of ``folder``, or over nothing where the folder has no land."""

    def __init__(self, folder: str) -> None:
        self._coarse = _land(folder, COARSE)
        self._world = _path(self._coarse, WORLD)
        self._arab_world = _path(_land(folder, FINE), ARAB_WORLD)

    def places_maps(self, places: Sequence[EntityPage], url: str) -> tuple[PlacesMap, ...]:
        """Draw the places that have a position: in all articles, at ``url``, and in those of each year where there are
        several. Nothing where no place has one.
        """
        whole = Counter({page: page.count for page in places})
        if not any(_is_placed(page) for page in whole):
            return ()
        counts = _by_year(places)
        years = tuple((year, part_url(url, year)) for year in sorted(counts, reverse=True)) if len(counts) > 1 else ()
        return (
            self._places_map(whole, PlacesMap(url, "", years)),
            *(self._places_map(counts[year], PlacesMap(address, year, years)) for year, address in years),
        )

    def _places_map(self, counts: Counter[EntityPage], empty: PlacesMap) -> PlacesMap:
        """Return a map with the commonest places that have a position."""
        ordered = sorted(counts.items(), key=lambda pair: (-pair[1], by_name(pair[0])))
        placed = [pair for pair in ordered if _is_placed(pair[0])]
        shown = placed[:PLACES]
        located = [_located(page, count) for page, count in shown]
        return replace(
            empty,
            world=draw(located, WORLD, self._world),
            arab_world=draw(located, ARAB_WORLD, self._arab_world),
            commonest=tuple(shown[:BESIDE]),
            others=tuple(shown[BESIDE:]),
            left_out=len(placed) - len(shown),
            unplaced=len(ordered) - len(placed),
        )

    def set_locators(self, places: Sequence[EntityPage]) -> None:
        """Give every place that has a position a small map, of the Arab world where it lies there."""
        frames = [Frame(one.west, one.east, one.south, one.north, SMALL) for one in (ARAB_WORLD, WORLD)]
        land = [_path(self._coarse, frame) for frame in frames]
        for page in places:
            if _is_placed(page):
                place = _located(page, page.count)
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


def _located(page: EntityPage, count: int) -> Located:
    return Located(page.label, page.longitude or 0.0, page.latitude or 0.0, count)


def _by_year(places: Iterable[EntityPage]) -> Mapping[str, Counter[EntityPage]]:
    """Count the articles of each year that name a place."""
    found: dict[str, Counter[EntityPage]] = {}
    for page in places:
        for article in page.articles:
            if article.iso_date:
                found.setdefault(article.iso_date[:4], Counter())[page] += 1
    return found
