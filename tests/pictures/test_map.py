"""Places as circles on a map."""

from __future__ import annotations

import pytest

from warraq.pictures.map import ARAB_WORLD, MOST, WORLD, Located, draw

CAIRO = Located("القاهرة", 31.24, 30.04, 100)
AMMAN = Located("عمّان", 35.93, 31.95, 25)
PARIS = Located("باريس", 2.35, 48.86, 4)


def test_areas_are_as_the_numbers_of_articles():
    """A quarter of the articles, half of the radius."""
    circles = draw([CAIRO, AMMAN], WORLD, "").circles
    assert [circle.radius for circle in circles] == [MOST, pytest.approx(MOST / 2)]


def test_one_article_makes_no_large_circle():
    """In a small archive too, a circle is worth what it shows."""
    (circle,) = draw([Located("عدن", 45.03, 12.79, 1)], WORLD, "").circles
    assert circle.radius < MOST / 3


def test_a_cut_out_shows_what_lies_in_it():
    """Paris is on the map of the world, not on that of the Arab world."""
    assert [circle.name for circle in draw([CAIRO, PARIS], ARAB_WORLD, "").circles] == ["القاهرة"]
    assert [circle.name for circle in draw([CAIRO, PARIS], WORLD, "").circles] == ["القاهرة", "باريس"]


def test_a_map_of_nothing_is_a_map():
    """No place, no land: an empty picture, no fault."""
    assert draw([], WORLD, "").circles == ()
