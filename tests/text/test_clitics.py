"""Particles are parted from words in every way they can be, and names lose them as they are written."""

from __future__ import annotations

import pytest

from warraq.text.clitics import bare, cut, definite, hamza_inside, readings
from warraq.text.normalize import fold


@pytest.mark.parametrize(
    ("word", "reading"),
    [
        ("وللصين", "الصين"),
        ("للبنان", "لبنان"),
        ("بالولايات", "الولايات"),
        ("فروسيا", "روسيا"),
        ("كمصر", "مصر"),
        ("وبموسكو", "موسكو"),
        ("لندن", "لندن"),
    ],
)
def test_readings(word: str, reading: str) -> None:
    """The word without its particles is among the readings, after the word itself."""
    found = readings(fold(word))
    assert fold(reading) in found
    assert found[0] == fold(word)


@pytest.mark.parametrize(
    ("word", "reading", "written"),
    [("للصين", "الصين", "الصين"), ("لعُمان", "عمان", "عُمان"), ("والأمم", "الامم", "الأمم"), ("موسكو", "موسكو", "موسكو")],
)
def test_cut(word: str, reading: str, written: str) -> None:
    """A name is cut from its word with its own spelling and vowel signs, and the hidden article comes back."""
    assert cut(word, reading, fold(word)) == written


def test_article() -> None:
    """The article is parted from a word that has letters after it."""
    assert definite("الصين")
    assert not definite("ال")
    assert bare("الصين") == "صين"
    assert bare("صين") == "صين"


@pytest.mark.parametrize(
    ("word", "inside"),
    [("شأن", True), ("بشأن", True), ("رأفت", True), ("أحمد", False), ("وأحمد", False), ("سالم", False)],
)
def test_hamza_inside(word: str, inside: bool) -> None:  # noqa: FBT001
    """Hamza inside a word is told from one that begins it, after particles too."""
    assert hamza_inside(word) is inside
