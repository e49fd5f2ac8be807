"""Names stand in Arabic alphabetical order, under the letter where a reader looks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warraq.text.article import written_without_article
from warraq.text.sortkey import letter, sort_key


@pytest.mark.parametrize(
    ("name", "heading"),
    [
        ("الأزهر", "ا"),  # أزهر
        ("الجزائر", "ج"),
        ("الكرملين", "ك"),
        ("الله", "ا"),
        ("ألمانيا", "ا"),
        ("المانيا", "ا"),
        ("إلياس خوري", "ا"),
        ("الياس خوري", "ا"),
        ("الكسندر نوفاك", "ا"),
        ("آسيا", "ا"),
        ("أبو الغيط", "غ"),
        ("أبو بكر البغدادي", "ب"),
        ("ابن خلدون", "خ"),
        ("بن لادن", "ل"),
        ("آل سعود", "س"),
        ("أبوظبي", "ا"),
        ("أبو ظبي", "ا"),
        ("أبو", "ا"),
        ("«حزب الله»", "ح"),
        ("عُمان", "ع"),
        ("ئاراس", "ي"),
        ("BBC", "B"),
        ("élysée", "E"),
        ("ßeta", "S"),
        ("2018", "#"),
        ("؟", "#"),
    ],
)
def test_heading(name: str, heading: str) -> None:
    """The article, أبو, ابن and آل do not count, unless they are all there is or belong to the word."""
    assert letter(name) == heading


@pytest.mark.parametrize(
    ("word", "bare"),
    [("الأزهر", "أزهر"), ("الله", "الله"), ("ألمانيا", "ألمانيا"), ("ال", "ال"), ("الـقدس", "قدس"), ("بيروت", "بيروت")],
)
def test_article(word: str, bare: str) -> None:
    """Only the article is taken off."""
    assert written_without_article(word) == bare


def test_names_in_order() -> None:
    """Arabic letters in their order, hamza seats and the article aside, then Latin ones, then digits."""
    names = [
        "الأزهر", "ألمانيا", "أنطوان", "بوتين", "البوسنة", "تونس", "الجزائر", "سوريا", "شي جين بينغ", "غزة", "فرنسا",
        "القاهرة", "ليبيا", "نابلس", "الهند", "واشنطن", "اليمن", "BBC", "2018",
    ]  # fmt: skip
    mixed = [*names[1::2], *names[::2]]
    assert sorted(mixed, key=sort_key) == names


def test_two_places_of_one_folded_spelling_stand_together() -> None:
    """عُمان and عمّان differ in vowel signs alone; their keys differ, and nothing comes between."""
    assert sort_key("عُمان") != sort_key("عمّان")
    ordered = sorted(["عمران", "عُمان", "عمار", "عمّان"], key=sort_key)
    assert abs(ordered.index("عُمان") - ordered.index("عمّان")) == 1


@given(st.text(max_size=60))
def test_every_name_has_a_heading(name: str) -> None:
    """No name is lost from an index."""
    assert len(letter(name)) == 1
