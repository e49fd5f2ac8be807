"""Networks: communities, a layout that rests, no name over another."""

from __future__ import annotations

from itertools import combinations

from warraq.pictures.communities import communities
from warraq.pictures.labels import LINE, Box, breadth
from warraq.pictures.layout import layout
from warraq.pictures.network import SIGN, TYPE, WIDTH, draw

TWO_ROOMS = {**dict.fromkeys(combinations(range(4), 2), 2), **dict.fromkeys(combinations(range(4, 8), 2), 2), (3, 4): 1}


def test_rooms_with_one_door_between_them_are_two_communities():
    """What is tied more within than without belongs together."""
    assert communities(8, TWO_ROOMS) == (0, 0, 0, 0, 1, 1, 1, 1)


def test_communities_are_numbered_by_their_size():
    """The largest first; what nothing ties is a community of one."""
    assert communities(6, {(1, 2): 1, (2, 3): 1, (1, 3): 1, (4, 5): 1}) == (2, 0, 0, 0, 1, 1)
    assert communities(0, {}) == ()


def test_no_box_lies_over_another_or_outside_the_page():
    """Forty names of many lengths, all tied to the first: the hardest to lay out."""
    boxes = [(40.0 + 7 * (number % 9), 30.0) for number in range(40)]
    found = layout(boxes, {(0, number): 1 for number in range(1, 40)}, 900, 600)
    page = Box(-0.01, -0.01, 900.01, 600.01)
    assert all(page.holds(box) for box in found)
    shrunk = [Box(box.left + 0.5, box.top + 0.5, box.right - 0.5, box.bottom - 0.5) for box in found]
    assert not [pair for pair in combinations(shrunk, 2) if pair[0].meets(pair[1])]


def test_what_is_tied_lies_nearer_than_what_is_not():
    """Two rooms stay two heaps."""
    found = layout([(50.0, 20.0)] * 8, TWO_ROOMS, 900, 600)

    def distance(one: int, other: int) -> float:
        return abs(found[one].left - found[other].left) + abs(found[one].top - found[other].top)

    within = [distance(one, other) for one, other in TWO_ROOMS if (one, other) != (3, 4)]
    without = [distance(one, other) for one in range(3) for other in range(5, 8)]
    assert max(within) < sum(without) / len(without)


def test_reading_begins_with_the_heaviest():
    """It stands in the right and upper half of the page."""
    for edges in (TWO_ROOMS, {(0, 7): 1, (1, 2): 3, (2, 3): 1}):
        box = layout([(50.0, 20.0)] * 8, edges, 900, 600)[0]
        assert box.left + box.right >= 900
        assert box.top + box.bottom <= 600


def test_a_network_is_drawn_the_same_every_time():
    """No chance in it; and coordinates are whole, so that a last digit decides nothing."""
    names = [f"اسم {number}" for number in range(8)]
    drawn = draw(names, TWO_ROOMS)
    assert drawn == draw(names, TWO_ROOMS)
    assert drawn.width == WIDTH
    assert all(isinstance(value, int) for node in drawn.nodes for value in (node.x, node.y, node.base))
    assert {node.group for node in drawn.nodes} == {0, 1}


def test_a_page_too_low_for_its_names_grows_until_none_lies_over_another():
    """Sixty long names round one: two names and their signs share nothing but an edge."""
    names = [f"وزارة الشؤون البلدية والقروية رقم {number}" for number in range(60)]
    nodes = draw(names, {(0, number): 1 for number in range(1, 60)}).nodes
    halves = breadth(names[0], TYPE) / 2 - 2, (SIGN + LINE * TYPE) / 2 - 2
    boxes = [Box(node.x - halves[0], node.y - halves[1], node.x + halves[0], node.y + halves[1]) for node in nodes]
    assert not [pair for pair in combinations(boxes, 2) if pair[0].meets(pair[1])]


def test_small_networks_are_drawn():
    """Nobody, and two."""
    assert draw([], {}).nodes == ()
    assert len(draw(["ليلى", "سعاد"], {(0, 1): 3}).lines) == 1
