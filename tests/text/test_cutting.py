"""Long text is cut between words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warraq.text.cutting import beginning, ending


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("وصل الوفد", "وصل الوفد", "وصل الوفد"),
        ("وصل الوفد إلى العاصمة", "وصل الوفد", "العاصمة"),
        ("كلمة_طويلة_بلا_فراغ", "كلمة_طويلة", "_بلا_فراغ"),
    ],
)
def test_no_word_is_cut_where_one_is_whole(text: str, first: str, last: str):
    """What is short enough stays; of a single word too long for all, as much is left as there is place."""
    assert beginning(text, 10) == first
    assert ending(text, 9) == last


@given(st.text(alphabet="ابت \n"), st.integers(1, 30))
def test_what_is_left_is_the_texts_own(text: str, length: int):
    """A cut adds nothing, and leaves nothing that is too long."""
    assert text.startswith(beginning(text, length))
    assert text.endswith(ending(text, length))
    assert max(len(beginning(text, length)), len(ending(text, length))) <= length
