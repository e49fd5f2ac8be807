"""The words of time expressions load folded, and every pattern made of them compiles and can be reached."""

from __future__ import annotations

import pytest

from warraq.lexicon.time_patterns import shapes
from warraq.lexicon.time_readers import READERS
from warraq.lexicon.time_values import number_of
from warraq.lexicon.times import Times
from warraq.text.normalize import fold

TIMES = Times.load()


def test_every_word_is_folded() -> None:
    """Keys are folded, so that they meet folded tokens."""
    for forms in (*TIMES.words.values(), TIMES.cardinals, TIMES.ordinals):
        assert all(fold(form) == form for form in forms)


def test_every_shape_has_a_reader() -> None:
    """Each shape has the reader of its name, and no reader is left over."""
    assert {shape.name for shape in shapes(TIMES).shapes} == set(READERS)


@pytest.mark.parametrize("token", ["الثلاثاء", "والثلاثاء", "بالثلاثاء", "لالثلاثاء", "وفي", "منذ", "فبراير", "وامس"])
def test_clitics_do_not_hide_an_opener(token: str) -> None:
    """A word that opens a time expression opens it with its clitics too."""
    assert token in shapes(TIMES).openers


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("21", 21),
        ("ثلاثة", 3),
        ("الحادي والعشرين", 21),
        ("خمسة وعشرين", 25),
        ("الثالث عشر", 13),
        ("الأول", 1),
        ("أحد عشر", 11),
        ("كتاب", None),
        ("", None),
    ],
)
def test_number_words(words: str, number: int | None) -> None:
    """Digits, cardinals, ordinals and tens joined with و are numbers; other words are not."""
    assert number_of(fold(words), TIMES) == number
