"""Words of the interface: numbers with their nouns, dates, months and lists, as Arabic writes them."""

from __future__ import annotations

import pytest

from warraq_index.language import FORMS, arabic_date, arabic_list, counted, month_name


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (0, "لا مقالات"),
        (1, "مقالة واحدة"),
        (2, "مقالتان"),
        (3, "3 مقالات"),
        (10, "10 مقالات"),
        (11, "11 مقالة"),
        (99, "99 مقالة"),
        (100, "100 مقالة"),
        (102, "102 مقالة"),
        (103, "103 مقالات"),
        (12345, "12,345 مقالة"),
    ],
)
def test_counted_nouns_take_their_six_forms(number, text):
    """A number and its noun agree as Arabic wants it."""
    assert counted(number, "article") == text


@pytest.mark.parametrize("noun", FORMS)
def test_every_noun_has_six_forms(noun):
    """No noun lacks a form, and only the forms with a number show one."""
    forms = FORMS[noun]
    assert ["{}" in form for form in forms] == [False, False, False, True, True, True]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("2023-02-21", "21 شباط/فبراير 2023"),
        ("2023-02", "شباط/فبراير 2023"),
        ("2023", "2023"),
        ("2023-02?", "شباط/فبراير 2023؟"),
        ("1999~", "نحو 1999"),
        ("2023-06-01/2023-06-05", "1 حزيران/يونيو 2023 – 5 حزيران/يونيو 2023"),
        ("../2001", "؟ – 2001"),
        ("", ""),
        ("2023-21", "2023-21"),  # EDTF's spring: shown as it is
        ("قبل الحرب", "قبل الحرب"),
    ],
)
def test_dates_read_as_arabic(value, text):
    """ISO and EDTF dates read as an Arabic newspaper writes them; what is neither stays as it is."""
    assert arabic_date(value) == text


def test_months_follow_a_tradition():
    """A site may choose the Levant's names, Egypt's or Algeria's."""
    assert [month_name(1, name) for name in ("both", "ar", "ar_SY", "ar_DZ")] == [
        "كانون الثاني/يناير",
        "يناير",
        "كانون الثاني",
        "جانفي",
    ]


def test_lists_are_joined_with_waw():
    """Each item after the first takes the conjunction."""
    assert arabic_list(["القاهرة", "بيروت", "دمشق"]) == "القاهرة وبيروت ودمشق"
