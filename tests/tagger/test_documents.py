"""What a stem is called elsewhere in the text."""

from __future__ import annotations

import numpy as np

from warraq.tagger.documents import WEIGHT, WINDOW, Evidence
from warraq.tagger.labels import LABELS, NUMBERS
from warraq.tagger.weights import SCORE_UNIT

PERSON, NOTHING = NUMBERS["B-PER"], NUMBERS["O"]


def scores(sentences):
    """Return scores of nothing for sentences of one token."""
    return [np.zeros((1, len(LABELS)), np.int32) for _ in range(sentences)]


def test_a_stem_speaks_for_its_kind_elsewhere():
    """Both labels of the kind gain alike, and the scores that came in stay as they were."""
    given = scores(2)
    changed = Evidence([["بوتين"], ["بوتين"]]).add(given, [[PERSON], [NOTHING]])
    assert changed[1][0, PERSON] == changed[1][0, NUMBERS["I-PER"]] == round(WEIGHT / SCORE_UNIT)
    assert changed[1][0, NOTHING] == 0
    assert not given[1].any()


def test_stems_far_away_or_never_named_say_nothing():
    far = scores(WINDOW + 2)
    stems = [["بوتين"], *[[""]] * WINDOW, ["بوتين"]]
    assert not np.concatenate(Evidence(stems).add(far, [[PERSON]] + [[NOTHING]] * (WINDOW + 1))).any()
    assert not np.concatenate(Evidence([["كلام"], ["كلام"]]).add(scores(2), [[NOTHING], [NOTHING]])).any()
