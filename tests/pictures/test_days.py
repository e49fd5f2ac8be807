"""Days of a story as dots: from right to left, at their distance."""

from __future__ import annotations

from warraq.pictures.days import HIGHEST, MARGIN, WIDTH, days


def test_the_first_day_stands_at_the_right_and_the_others_at_their_distance():
    drawn = days([("2023-01-01", 1), ("2023-01-03", 1), ("2023-01-11", 1)])
    assert [dot.x for dot in drawn.dots] == [WIDTH - MARGIN, WIDTH - MARGIN - (WIDTH - 2 * MARGIN) / 5, MARGIN]
    assert (drawn.first, drawn.last) == ("2023-01-01", "2023-01-11")


def test_articles_of_a_day_stand_above_each_other_inside_the_picture():
    """A day with very many is as high as one with some."""
    drawn = days([("2023-01-01", 3), ("2023-01-02", 40)])
    lower, *higher = [dot.y for dot in drawn.dots[:3]]
    assert lower > max(higher)
    assert len(drawn.dots) == 3 + HIGHEST
    assert all(0 < dot.y < drawn.height for dot in drawn.dots)


def test_one_day_is_no_picture():
    assert days([("2023-01-01", 3)]) is days([]) is None
