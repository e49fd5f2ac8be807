"""The table of characters says what ``fold`` says."""

import pytest

from warraq.search.characters import KEPT, WORD_BLOCKS, derive
from warraq.text.normalize import fold

CHARACTERS = derive()


@pytest.mark.parametrize(
    "block", [(0x0621, 0x063A), (0x0641, 0x064A), (0x0660, 0x0669), (0x0671, 0x06D3), (0xFE70, 0xFEFC)]
)
def test_every_arabic_letter_is_folded_as_fold_does(block):
    """Alef maksura and the seats of hamza wait until the word is looked at; a yeh of Urdu with its hamza loses it."""
    for point in range(block[0], block[1] + 1):
        char = chr(point)
        if char not in CHARACTERS.folds:
            continue
        form = CHARACTERS.folds[char]
        form = fold(form) if form in KEPT else form
        assert form == fold(char) or char in "ۀۂۓٵٶٷٸ", f"U+{point:04X}"


def test_marks_are_what_fold_drops():
    assert {"\u0640", "\u064b", "\u0670", "\u200c", "\u200f", "\u0654"} <= CHARACTERS.marks
    assert all(CHARACTERS.folds[mark] == "" for mark in CHARACTERS.marks)


def test_characters_are_of_one_sort_and_of_the_first_plane():
    """JavaScript then sees each of them as one unit."""
    assert not CHARACTERS.arabic & CHARACTERS.other
    assert not (CHARACTERS.arabic | CHARACTERS.other) & CHARACTERS.marks
    assert max(map(ord, CHARACTERS.folds)) <= WORD_BLOCKS[-1][1]


def test_folding_is_done_at_once():
    """What a letter becomes stays what it is."""
    for form in CHARACTERS.folds.values():
        for char in form:
            assert CHARACTERS.folds[char] == char
