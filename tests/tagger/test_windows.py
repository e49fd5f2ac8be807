"""Sentences that are longer than a model can read."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from warraq.tagger.windows import SHARED, Window, windows


def test_what_can_be_read_at_once_is_one_window():
    assert list(windows([1] * 10, 10)) == [Window(0, 10, 0, 10)]
    assert list(windows([], 10)) == []


def test_a_longer_sentence_is_read_in_windows_that_overlap():
    """Half of what two windows share counts in each, so that every word is read with words on both sides of it."""
    first, second = windows([1] * 300, 254)
    assert first == Window(0, 254, 0, 254 - SHARED // 2)
    assert second == Window(254 - SHARED, 300, 254 - SHARED // 2, 300)


@given(st.lists(st.integers(1, 20), max_size=400), st.integers(20, 60))
def test_every_word_counts_once_and_no_window_is_too_large(sizes, largest):
    """In order, whatever the words' sizes are."""
    found = list(windows(sizes, largest))
    counted = [place for each in found for place in range(each.begin, each.end)]
    assert counted == list(range(len(sizes)))
    for each in found:
        assert each.first <= each.begin <= each.end <= each.last
        assert sum(sizes[each.first : each.last]) <= largest
