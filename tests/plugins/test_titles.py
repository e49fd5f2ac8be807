"""Titles of one name: what is written in several ways is said once."""

from __future__ import annotations

import pytest

from warraq_index.titles import descriptor, gathered
from warraq_index.views import EntityPage, Title


def said(*texts: str) -> list[Title]:
    """Return titles as articles of one day each give them, the newest first."""
    days = [f"2023-02-{28 - place}" for place in range(len(texts))]
    return [Title(text, day, object(), first=day, last=day) for text, day in zip(texts, days, strict=True)]


@pytest.mark.parametrize(
    ("texts", "shown"),
    [
        (("الرئيس الأميركي", "الرئيس الأمريكي", "الرئيس الأمريكي"), ["الرئيس الأمريكي"]),
        (("ورئيس الوزراء", "رئيس الوزراء"), ["رئيس الوزراء"]),
        (("للرئيس الروسي", "الرئيس الروسي", "بالرئيس الروسي", "الرئيس الروسي"), ["الرئيس الروسي"]),
        (
            ("وزيرة الخارجية الاسبانية", "وزيرة الخارجية الإسبانية", "وزيرة الخارجية الإسبانية"),
            ["وزيرة الخارجية الإسبانية"],
        ),
        (("الرئيس", "الرئيس الروسي"), ["الرئيس", "الرئيس الروسي"]),
        (("والدة الرئيس",), ["والدة الرئيس"]),
        ((), []),
    ],
)
def test_a_title_written_in_several_ways_is_one(texts, shown):
    """Spelling and particles make no new title; other words do; what never stands without its particle stays."""
    assert [title.text for title in gathered(said(*texts))] == shown


def test_it_has_the_days_of_all_its_spellings_and_the_place_of_the_one_shown():
    """From the first day of any spelling to the last; it leads to the newest article that writes it as it is shown."""
    texts = said("والوزير الأول", "الوزير الأول", "الوزير الأول")
    (title,) = gathered(texts)
    assert (title.text, title.first, title.last, title.count) == ("الوزير الأول", "2023-02-26", "2023-02-28", 3)
    assert title.article is texts[1].article


def test_what_most_call_a_name_describes_it():
    """The title of most articles, the newer of two; the titles of its officers do not describe an organization."""
    found = gathered(said("الوزير", "الرئيس", "السفير", "السفير"))
    assert descriptor(found).text == "السفير"
    assert descriptor(found[:2]).text == "الوزير"
    officer = Title("رئيس المجلس", "", object(), bearer=EntityPage("1", "زيد", "people", "", "ز", "زيد"))
    assert descriptor((officer,)) is None
    assert descriptor(()) is None
