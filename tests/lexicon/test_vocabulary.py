"""Ordinary words: none of them is a place's name with a particle before it."""

from __future__ import annotations

import pytest

from naming import names
from warraq.lexicon import Lexicon
from warraq.records import Kind
from warraq.text.clitics import readings
from warraq.text.normalize import fold

LONG = 4  # letters of a name that is hardly something else
# What only looks like a particle and a place: they resorted, to undermine, big, generous.
ORDINARY = frozenset(("لجاوا", "بالنيل", "والنيل", "كبيرا", "كريمه"))


def test_no_ordinary_word_is_a_place_with_its_particle() -> None:
    """«بالكويت» in the list of ordinary words would hide the place wherever it is written so."""
    lexicon = Lexicon.load()
    places = {name for name in lexicon.gazetteer.names if len(name) >= LONG} - lexicon.gazetteer.common
    hidden = {form for form in lexicon.vocabulary.words if places.intersection(readings(form)[1:])}
    assert hidden <= ORDINARY


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("أقيم الاحتفال بإسبانيا مساء أمس.", ["إسبانيا"]),
        ("سافر الوفد لتركيا وتونس.", ["تركيا", "تونس"]),
        ("رحبت بروسيا والأردن.", ["روسيا", "الأردن"]),
        ("كان الحضور كبيرا.", []),
    ],
)
def test_a_particle_hides_no_place(body: str, expected: list[str]) -> None:
    """Countries are found under ب، ل and و, those among them whose adjective is an ordinary word."""
    assert names(body, Kind.LOC) == expected


@pytest.mark.parametrize(
    ("word", "plural"),
    [("منظمو", True), ("مسؤولو", True), ("لاعبو", True), ("منظمون", False), ("مورينو", False), ("عضو", False)],
)
def test_a_plural_that_governs_a_word_is_no_name(word: str, plural: bool) -> None:  # noqa: FBT001
    """«منظمو» asks for what they organize; a foreign name in و does not."""
    assert Lexicon.load().vocabulary.plural_of(fold(word)) is plural
