"""Arc diagrams: names in rows, those of a group together, an arc for each tie."""

from __future__ import annotations

import re

from warraq.pictures.arcs import ROW, WIDTH, draw

TWO_PAIRS = {(0, 2): 7, (1, 3): 2, (0, 1): 1}


def test_groups_stand_together_and_the_heaviest_name_leads():
    """What is tied stands in neighbouring rows; a name that nothing ties comes last and has no group."""
    drawn = draw(5, {(0, 3): 4, (1, 2): 4})
    assert [row.number for row in drawn.rows] == [0, 3, 1, 2, 4]
    assert [row.group for row in drawn.rows] == [0, 0, 1, 1, -1]
    assert [row.y for row in drawn.rows] == [ROW // 2 + ROW * place for place in range(5)]
    assert (drawn.groups, drawn.height) == (2, 5 * ROW)


def test_groups_are_numbered_as_they_stand():
    """The first that a reader meets is the first, though another is larger."""
    drawn = draw(6, {(0, 1): 3, (2, 3): 3, (3, 4): 3, (2, 4): 3})
    assert [row.group for row in drawn.rows] == [0, 0, 1, 1, 1, -1]


def test_every_tie_is_one_arc_downwards_inside_the_picture():
    """Each leads from its upper name to its lower one; the strong ones are a path of their own."""
    drawn = draw(4, TWO_PAIRS)
    arcs = [arc for line in drawn.lines for arc in re.findall(r"M(\d+) (\d+)a(\d+) (\d+) 0 0 1 0 (\d+)", line.path)]
    assert len(arcs) == len(TWO_PAIRS)
    assert all(int(down) == 2 * int(radius) > 0 for _, _, _, radius, down in arcs)
    assert all(int(start) + int(out) < WIDTH for start, _, out, _, _ in arcs)
    assert {line.strength for line in drawn.lines} == {0, 2}


def test_a_dozen_names_all_tied_stay_inside_the_picture():
    """The longest arc of the largest picture does not touch its edge; nobody at all is a picture too."""
    full = draw(12, {(one, other): 1 for one in range(12) for other in range(one + 1, 12)})
    assert all(14 + int(out) < WIDTH for line in full.lines for out in re.findall(r"a(\d+) ", line.path))
    assert draw(0, {}).rows == ()
