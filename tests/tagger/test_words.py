"""How a written word is looked up among those that have vectors."""

from __future__ import annotations

import pytest

from warraq.tagger.words import key, row, splits


@pytest.mark.parametrize(
    ("form", "expected"),
    [("2018", "0000"), ("7", "0"), ("12345.6", "0000"), ("3,5", "000"), ("موسكو", "موسكو"), ("g7", "g7"), (".", ".")],
)
def test_numbers_of_one_length_are_one_word(form, expected):
    assert key(form) == expected


@pytest.mark.parametrize(
    ("form", "rest"),
    [("وبالوزاره", "الوزاره"), ("للصين", "الصين"), ("وللصين", "الصين"), ("وموسكو", "موسكو"), ("لموسكو", "موسكو")],
)
def test_a_word_is_found_behind_its_proclitics(form, rest):
    """The article that لل hides is put back."""
    assert rest in [each for _, each in splits(form)]
    assert row(form, {rest: 7}) == 7


def test_a_word_that_is_known_is_not_cut():
    assert row("وزير", {"زير": 1, "وزير": 2}) == 2


def test_the_article_is_optional_and_the_unknown_has_no_row():
    assert row("كرملين", {"الكرملين": 3}) == 3
    assert row("زقطل", {"الكرملين": 3}) == 0
