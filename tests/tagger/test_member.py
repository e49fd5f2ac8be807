"""How a member of the network reads sentences side by side."""

from __future__ import annotations

from warraq.tagger.member import steps


def test_each_step_reads_a_token_of_each_sentence_that_lasts():
    """From its first token on and, the other way, from its last one on; the sentences stand one after another."""
    walk = steps([3, 2, 1])
    assert walk.running == (3, 2, 1)
    forwards, backwards = walk.orders
    assert forwards.tolist() == [0, 3, 5, 1, 4, 2]
    assert backwards.tolist() == [2, 4, 5, 1, 3, 0]
