"""A written word is looked up without its clitics and endings."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warraq.text.normalize import fold
from warraq.text.readings import noun_readings


@pytest.mark.parametrize(
    ("word", "base"),
    [
        ("وبالوزارة", "وزارة"),
        ("للمدارس", "مدارس"),
        ("لموسكو", "موسكو"),
        ("مدرستها", "مدرسة"),
        ("الشركات", "شركة"),
        ("مستثمرين", "مستثمر"),
        ("والحرب", "حرب"),
        ("حربهم", "حرب"),
        ("هدفاً", "هدف"),
        ("الحج", "حج"),
        ("سينما", "سينما"),
    ],
)
def test_bases(word, base) -> None:
    """The word that a list has is among the readings."""
    assert fold(base) in noun_readings(fold(word))


@pytest.mark.parametrize(("word", "other"), [("بنك", "نك"), ("لقاح", "قا"), ("كرة", "ره")])
def test_short_stems(word, other) -> None:
    """No cut leaves fewer than three letters, two after an article."""
    assert fold(other) not in noun_readings(fold(word))


@given(st.text())
def test_any_word(word) -> None:
    """A word is the first of its own readings, none is empty unless it is, and there are no repeats."""
    found = noun_readings(fold(word))
    assert found[0] == fold(word)
    assert len(set(found)) == len(found)
