"""Degrees to units of a page."""

from __future__ import annotations

import pytest

from warraq.pictures.projection import Frame, natural_earth

WORLD = Frame(west=-180, east=180, south=-90, north=90, width=1000)


@pytest.mark.parametrize(
    ("latitude", "length", "height"),
    [(0, 1.0, 0.0), (30, 0.9570, 0.3720), (60, 0.8196, 0.7346), (75, 0.7160, 0.8936)],
)
def test_parallels_are_as_long_and_as_high_as_the_projection_was_drawn(latitude, length, height):
    """The lengths and heights that Patterson drew, fitted within a hundredth, but for the rounded corners."""
    whole, top = natural_earth(180, 0)[0], natural_earth(0, 90)[1]
    x, y = natural_earth(180, latitude)
    assert x / whole == pytest.approx(length, abs=0.01)
    assert y / top == pytest.approx(height, abs=0.01)


def test_the_map_is_symmetric_and_north_is_up():
    """West mirrors east, south mirrors north, and a page's y grows downwards."""
    assert natural_earth(-40, 20) == (-natural_earth(40, 20)[0], natural_earth(40, 20)[1])
    (x, north), (same, south) = WORLD.places([(0, 50), (0, -50)])
    assert x == same == pytest.approx(500)
    assert north < WORLD.height / 2 < south


def test_a_frame_holds_its_corners():
    """The western and eastern ends of the widest parallel are the edges of the page."""
    (left, _), (right, _) = WORLD.places([(-180, 0), (180, 0)])
    assert (left, right) == (pytest.approx(0), pytest.approx(1000))
    arab = Frame(west=-18, east=61, south=-3, north=39, width=1000)
    assert all(0 <= x <= 1000 and 0 <= y <= arab.height for x, y in arab.places([(-17.5, 15), (60, 22), (32, 38)]))
    assert arab.has(44.4, 33.3)
    assert not arab.has(2.3, 48.9)
