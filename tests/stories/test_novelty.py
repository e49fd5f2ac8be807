"""A piece of a story is shown by what it adds: the first sentence of it that says something new."""

from __future__ import annotations

import pytest

from warraq.stories.novelty import AMONG, newest

KNOWN = frozenset(["انهار", "جسر", "واد", "سمار", "مطر", "غزير", "فريق", "انقاذ", "مصاب", "مستشف"])
OLD = ["انهار", "جسر", "واد", "سمار", "مطر", "غزير"]
NEW = ["احال", "وزير", "اشغال", "مدير", "طرق", "تحقيق"]
PARTLY = ["انهار", "جسر", "واد", "سمار", "غزير", "وزير"]


@pytest.mark.parametrize(
    ("sentences", "place"),
    [
        ([NEW, OLD], 0),
        ([OLD, NEW], 1),
        ([NEW, NEW[::-1]], 0),  # news says first what is new
        ([OLD, PARTLY], 1),  # where no sentence is new enough, the newest
        ([OLD, OLD], None),
        ([], None),
        ([["بيروت", "وكال"], OLD, NEW], 2),  # a dateline is no sentence
        ([OLD] * AMONG + [NEW], None),  # far down stands background
    ],
)
def test_the_first_sentence_that_is_new(sentences, place):
    assert newest(sentences, KNOWN) == place


def test_all_is_new_in_the_first_piece():
    assert newest([OLD, NEW], frozenset()) == 0
