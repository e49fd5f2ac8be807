"""Months as bars and strokes: from right to left, a gap a gap."""

from __future__ import annotations

from warraq.pictures.timeline import HEIGHT, histogram, sparkline

MONTHS = [("2022-11", 4), ("2022-12", 0), ("2023-01", 8), ("2023-02", 1)]


def test_the_earliest_month_stands_at_the_right():
    """Bars begin where their month does, counted from the right, and are as high as their share of the highest."""
    drawn = histogram(MONTHS)
    assert drawn.width == 4
    assert drawn.bars == f"M3.12 {HEIGHT}v-50h0.76v50zM1.12 {HEIGHT}v-100h0.76v100zM0.12 {HEIGHT}v-12h0.76v12z"
    assert (drawn.first, drawn.last, drawn.peak, drawn.most) == ("2022-11", "2023-02", "2023-01", 8)


def test_a_month_without_articles_is_a_gap_on_the_base():
    """It has no bar, and is not merely left out: its stretch of the base is drawn apart."""
    assert histogram(MONTHS).gaps == f"M2 {HEIGHT}h1"


def test_a_small_month_beside_a_large_one_is_still_seen():
    """A bar has a least height."""
    assert "v-2h" in histogram([("2023-01", 1), ("2023-02", 5000)]).bars


def test_ticks_say_how_far_from_the_right_their_month_begins():
    """In per cent, which a template can write as it is."""
    assert [(tick.key, tick.start) for tick in histogram(MONTHS, ["2023-01", "2022-11"]).ticks] == [
        ("2022-11", 0.0),
        ("2023-01", 50.0),
    ]


def test_a_sparkline_is_one_path_of_strokes():
    """Each month with articles is a stroke of whole units, the earliest at the right."""
    drawn = sparkline(MONTHS)
    assert (drawn.width, drawn.path) == (12, "M10 12v-6M4 12v-12M1 12v-2")
    assert (drawn.peak, drawn.most) == ("2023-01", 8)


def test_nothing_is_drawn_of_nothing():
    """No months, or months without articles, make no picture."""
    assert histogram([]) is sparkline([]) is histogram([("2023-01", 0)]) is sparkline([("2023-01", 0)]) is None


def test_a_label_without_room_is_left_out():
    """The last tenth of a chart is too narrow for a year on a phone: the words below name the end."""
    assert histogram([(f"2022-{month:02}", 1) for month in range(1, 13)], ["2022-12"]).ticks == ()
