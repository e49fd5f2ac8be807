"""Folding: the reader's spelling finds the writer's, and folding twice changes nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warraq.text import normalize

SAME = [
    ("أحمد", "احمد"),
    ("إسلام", "اسلام"),
    ("آمال", "امال"),
    ("ٱلله", "الله"),
    ("مستشفى", "مستشفي"),
    ("مدرسة", "مدرسه"),
    ("مسؤول", "مسوول"),
    ("شؤون", "شوون"),
    ("رئيس", "رييس"),
    ("مُحَمَّد", "محمد"),
    ("كتابًا", "كتابا"),
    ("العـــراق", "العراق"),
    ("۲۰۱۵", "2015"),
    ("٢٠١٥", "2015"),
    ("ﻻ", "لا"),
    ("ایران", "ايران"),
    ("کتاب", "كتاب"),
    ("ا\u0654حمد", "احمد"),  # alef and a combining hamza above, as some keyboards and PDFs write أ
    ("سي\u200cإن", "سيان"),  # zero width non-joiner
    ("Putin", "putin"),
]


@pytest.mark.parametrize(("written", "folded"), SAME)
def test_spellings_that_readers_take_for_one_fold_to_one(written, folded):
    """Hamza, taa marbuta, alef maqsura, harakat, tatweel, digits and encodings do not matter."""
    assert normalize.fold(written) == folded


@pytest.mark.parametrize(("one", "other"), [("عمان", "عمام"), ("ماء", "ما"), ("ضابط", "ظابط"), ("سلام", "صلام")])
def test_different_letters_stay_different(one, other):
    """Folding is about spelling habits, not about letters that merely sound alike."""
    assert normalize.fold(one) != normalize.fold(other)


@given(st.text())
def test_folding_twice_is_folding_once(text):
    """``fold`` is idempotent over all of Unicode."""
    assert normalize.fold(normalize.fold(text)) == normalize.fold(text)


@pytest.mark.parametrize(
    ("function", "text", "expected"),
    [
        (normalize.dediacritize, "مُدَرِّسٌ", "مدرس"),
        (normalize.fold_alef, "أإآا", "اااا"),
        (normalize.fold_alef_maksura, "هدى", "هدي"),
        (normalize.fold_teh_marbuta, "وزارة", "وزاره"),
        (normalize.fold_hamza, "مؤتمر رئاسي", "موتمر رياسي"),
        (normalize.strip_tatweel, "ســلام", "سلام"),
        (normalize.western_digits, "٣ و۴", "3 و4"),
        (normalize.strip_invisible, "\u200fسلام\u200e", "سلام"),
        (normalize.fold_foreign_letters, "پاریس گچ", "باريس كج"),
    ],
)
def test_each_function_knows_one_fact_of_spelling(function, text, expected):
    assert function(text) == expected
