"""Titles of one name: what is written in several ways is said once."""

from __future__ import annotations

import pytest

from warraq.names.title_forms import without_particle
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
        (
            ("وزيرة الخارجية الاسبانية", "وزيرة الخارجية الإسبانية", "وزيرة الخارجية الإسبانية"),
            ["وزيرة الخارجية الإسبانية"],
        ),
        (("الرئيس", "الرئيس الروسي"), ["الرئيس", "الرئيس الروسي"]),
        ((), []),
    ],
)
def test_a_title_written_in_several_ways_is_one(texts, shown):
    """Spelling makes no new title; other words do."""
    assert [title.text for title in gathered(said(*texts))] == shown


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ("للرئيس العراقي السابق", "الرئيس العراقي السابق"),
        ("وبوزير الخارجية", "وزير الخارجية"),
        ("ورئيس الوزراء", "رئيس الوزراء"),
        ("لنظيره الروسي", "نظيره الروسي"),
        ("والدة الرئيس", "والدة الرئيس"),
        ("لاعب الوسط", "لاعب الوسط"),
        ("وكيل الوزارة", "وكيل الوزارة"),
        ("كاتب", "كاتب"),
        ("", ""),
    ],
)
def test_a_title_has_no_particle_before_it(written, title):
    """What the sentence writes onto a title goes, its own first letter stays."""
    assert without_particle(written) == title


def test_it_has_the_days_of_all_its_spellings_and_the_place_of_the_one_shown():
    """From the first day of any spelling to the last; it leads to the newest article that writes it as it is shown."""
    texts = said("الوزير الاول", "الوزير الأول", "الوزير الأول")
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


def test_a_title_of_somebody_beside_is_no_title():
    """«زوجة الرئيس» before a president's name says that he is the president, while most articles say so."""
    president = ["الرئيس الأمريكي"] * 10
    wife, adviser = "زوجة الرئيس الأميركي", "مستشار الأمن القومي للرئيس الأمريكي"
    (title,) = gathered(said(*president[:5], wife, adviser, *president[5:]))
    assert (title.text, title.count, title.first, title.last) == ("الرئيس الأمريكي", 12, "2023-02-17", "2023-02-28")


@pytest.mark.parametrize(
    "texts",
    [
        ["وزير الخارجية"] * 10 + ["نائب وزير الخارجية"],  # before the other
        ["الرئيس"] * 2 + ["نائب الرئيس"] + ["الرئيس"] * 2,  # nearly as often
        ["الرئيس"] * 5 + ["رئيس الوزراء"] + ["الرئيس"] * 5,
    ],
)
def test_an_office_of_another_time_or_kind_stays(texts):
    """A deputy became the minister; what few articles tell apart is not put together."""
    assert len(gathered(said(*texts))) == 2
