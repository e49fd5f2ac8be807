"""The outline of land: decoded, put on one sheet, cut, simplified."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from warraq.pictures.outline import Sides, cut, outline, simplified
from warraq.pictures.projection import Frame
from warraq.pictures.topology import rings

ATLAS = Path(__file__).resolve().parents[2] / "theme" / "node_modules" / "world-atlas"
WORLD = Frame(west=-180, east=180, south=-56, north=80, width=1000)

# Two squares that share a side, which is one arc: forwards in the first, backwards in the second.
TOPOLOGY = json.dumps(
    {
        "type": "Topology",
        "transform": {"scale": [0.5, 0.5], "translate": [10, 20]},
        "arcs": [[[2, 0], [0, 2]], [[2, 2], [-2, 0], [0, -2], [2, 0]], [[2, 0], [2, 0], [0, 2], [-2, 0]]],
        "objects": {
            "land": {
                "type": "GeometryCollection",
                "geometries": [
                    {"type": "Polygon", "arcs": [[0, 1]]},
                    {"type": "MultiPolygon", "arcs": [[[2, -1]]]},
                ],
            }
        },
    }
)


def test_arcs_are_joined_forwards_and_backwards():
    """Deltas are summed, the quantization undone, a shared arc turned round, and every ring closed."""
    first, second = rings(TOPOLOGY, "land")
    assert first == ((11, 20), (11, 21), (10, 21), (10, 20), (11, 20))
    assert second == ((11, 20), (12, 20), (12, 21), (11, 21), (11, 20))


@pytest.mark.parametrize("text", ["", "{}", '{"objects": {}}'])
def test_what_is_no_topology_is_refused(text):
    """The caller can tell, and do without the outline."""
    with pytest.raises((KeyError, ValueError)):
        rings(text, "land")


def test_points_on_the_way_are_left_out():
    """What lies within the tolerance of the line goes, what stands out stays, ends stay."""
    assert simplified([(0, 0), (5, 1), (10, 0), (15, 9), (20, 0)], 2) == [(0, 0), (10, 0), (15, 9), (20, 0)]


def test_a_ring_is_cut_at_the_frame():
    """A square half outside keeps its half; one outside keeps nothing."""
    page = Sides(0, 0, 10, 10)
    assert sorted(cut([(5, 5), (15, 5), (15, 8), (5, 8)], page)) == [(5, 5), (5, 8), (10.0, 5.0), (10.0, 8.0)]
    assert cut([(20, 20), (30, 20), (30, 30)], page) == []


def test_an_island_on_the_edge_of_the_sheet_is_drawn_at_both_edges_and_not_across_it():
    """Fiji and Chukotka lie on the 180th meridian."""
    island = [(178.0, -20.0), (-178.0, -20.0), (-178.0, -10.0), (178.0, -10.0), (178.0, -20.0)]
    path = outline([island], WORLD, tolerance=1, least=1)
    starts = [int(part.split("l")[0].split()[0]) for part in path.split("M")[1:]]
    assert len(starts) == 2
    assert all(start < 50 or start > 950 for start in starts)
    wide = max(
        abs(int(step))
        for part in path.split("M")[1:]
        for step in part.split("l")[1].strip("z").replace("-", " -").split()
    )
    assert wide < 50


def test_the_world_is_small_enough_for_a_page():
    """Land of the npm package, in the two cut-outs of the map, stays far under 40 KB."""
    land = rings((ATLAS / "land-110m.json").read_text(encoding="utf-8"), "land")
    path = outline(land, WORLD, tolerance=1.2, least=6)
    assert 4_000 < len(path) < 15_000
    assert path.count("M") > 20
