"""The best row of labels is the best of all rows."""

from __future__ import annotations

from itertools import pairwise, product

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from warraq.tagger.viterbi import best


@settings(max_examples=60, deadline=None)
@given(st.lists(st.integers(0, 4), max_size=4), st.randoms(use_true_random=False))
def test_no_other_row_of_labels_scores_more(lengths, random):
    """Tried against every row of three labels; sentences of any length together, empty ones too."""
    numbers = np.array([[random.randint(-9, 9) for _ in range(3)] for _ in range(5 + sum(lengths))], np.int32)
    transitions, first, last = numbers[:3], numbers[3], numbers[4]
    scores, start = [], 5
    for length in lengths:
        scores.append(numbers[start : start + length])
        start += length

    def worth(each, row):
        pairs = sum(transitions[a, b] for a, b in pairwise(row))
        return first[row[0]] + last[row[-1]] + pairs + sum(each[place, label] for place, label in enumerate(row))

    for each, row in zip(scores, best(scores, transitions, first, last), strict=True):
        assert len(row) == len(each)
        if row:
            assert worth(each, row) == max(worth(each, other) for other in product(range(3), repeat=len(each)))
