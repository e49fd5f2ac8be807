"""Quotation marks are paired as newspapers write them; what stays open is refused."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warraq.text.quotation_marks import Quoted, continues, quotations
from work import LINEAR, growth


def texts(text: str) -> list[object]:
    """Return what stands in each pair of marks, a list for one with pairs inside."""

    def read(quoted: Quoted) -> object:
        inner = [read(one) for one in quoted.inner]
        return [text[quoted.start : quoted.end], *inner] if inner else text[quoted.start : quoted.end]

    return [read(one) for one in quotations(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قال «نعم» ثم «لا»", ["نعم", "لا"]),
        ('قال "نعم" ثم "لا"', ["نعم", "لا"]),
        ("قال “نعم” ثم ”لا“", ["نعم", "لا"]),
        ('بـ"صب الزيت" و"الماء"', ["صب الزيت", "الماء"]),
        ('قال «إن "الحق" معنا»', [['إن "الحق" معنا', "الحق"]]),
        ('عن " Iflix" و" Play"', ["Iflix", "Play"]),
        ('"هذا هو،" قال', ["هذا هو"]),
        ("«مفتوح ولم يغلق", []),
        ('«مفتوح ثم "مغلق"', ["مغلق"]),
        ('شاشة قياس 55" و"فيلم"', ["فيلم"]),
        ("قال 'نعم' ثم ‘لا’", ["نعم", "لا"]),
        ("O'Neill's 5' و‘فيلم’", ["فيلم"]),
        ("قال «إن 'الحق' معنا»", [["إن 'الحق' معنا", "الحق"]]),
        ('""', []),
        ("", []),
    ],
)
def test_pairs(text, expected) -> None:
    """Marks are read by what stands around them."""
    assert texts(text) == expected


def test_continued() -> None:
    """What stays open holds the rest of its paragraph where the next one begins with a mark."""
    text = 'قال "لن نتراجع.\n"سنمضي".'
    end = text.index("\n")
    assert continues(text, end + 1, len(text))
    assert not continues(text, 0, end)
    assert [(one.start, one.end, one.outer_end) for one in quotations(text, 0, end, continued=True)] == [(5, end, end)]


@given(st.lists(st.sampled_from("«»\"“”‘’' ،.وبـكلام\n"), max_size=60).map("".join))
def test_any_marks(text) -> None:
    """Pairs are in order, apart from one another, and never empty."""
    found = quotations(text, 0, len(text))
    assert all(one.outer_start < one.start < one.end < one.outer_end for one in found)
    assert all(a.outer_end <= b.outer_start for a, b in itertools.pairwise(found))


@pytest.mark.parametrize(("opening", "closing"), [("« ا ", "ب” "), ("« ا ", "ب’ "), ('" ا ', "ب» "), ("« ا ", "ب» ")])
def test_twice_the_marks_are_twice_the_work(opening: str, closing: str) -> None:
    """A mark's partner is found at once, however many marks of other families stay open before it."""

    def pair(count: int) -> object:
        text = opening * count + closing * count
        return quotations(text, 0, len(text))

    assert growth(pair, 200) < LINEAR
