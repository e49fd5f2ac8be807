"""Names stand where there is room."""

from __future__ import annotations

from warraq.pictures.labels import Box, Side, Spot, place_labels

PAGE = Box(0, 0, 400, 300)


def test_a_name_stands_below_its_point_if_nothing_is_there():
    """The first of the sides that is free."""
    (label,) = place_labels([Spot(200, 100, 5, "بغداد")], PAGE, 10, 20)
    assert (label.side, label.x, label.y, label.large) == (Side.BELOW, 200, 106, True)


def test_names_give_way_to_those_before_them_and_to_the_edge():
    """The second of two neighbours goes to another side; at the lower edge a name stands above."""
    first, second = place_labels([Spot(200, 100, 5, "دمشق"), Spot(212, 112, 3, "دوما")], PAGE, 10, 10)
    assert first.side is Side.BELOW
    assert second.side is not Side.BELOW
    (low,) = place_labels([Spot(200, 296, 3, "عدن")], PAGE, 10, 10)
    assert low.side is Side.ABOVE


def test_a_name_without_room_is_left_out():
    """Better no name than two on each other."""
    crowd = [Spot(200, 150, 4, "مدينة") for _ in range(9)]
    labels = place_labels(crowd, PAGE, 10, 10)
    assert labels[0] is not None
    assert None in labels


def test_what_has_room_only_in_small_type_says_so():
    """A phone shows only the names that have room in large type."""
    spots = [Spot(100, 100, 3, "الأولى"), Spot(100, 122, 3, "الثانية"), Spot(300, 200, 3, "البعيدة")]
    large = [label is not None and label.large for label in place_labels(spots, Box(0, 60, 400, 300), 8, 40)]
    assert large[0]
    assert large[2]
    assert not all(large)
