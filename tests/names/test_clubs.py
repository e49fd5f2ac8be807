"""A club abroad is named as a person is, and is none."""

from __future__ import annotations

import pytest

from naming import Saying, names
from warraq.records import Kind


@pytest.mark.parametrize(
    ("body", "told", "expected"),
    [
        ("تغلب بولتون واندرارز على منافسه", "بولتون واندرارز", ["بولتون واندرارز"]),
        ("فاز ساوثبورت روفرز بهدف", "ساوثبورت روفرز", ["ساوثبورت روفرز"]),
        ("تعادل دبلن يونايتد مع كورك روفرز", "كورك روفرز", ["دبلن يونايتد", "كورك روفرز"]),
        ("سجل سالم الهدف (تورفيلد هاكستون الإسكتلندي) أمس", "تورفيلد هاكستون", ["تورفيلد هاكستون"]),
        ("فاز الفريق على ضيفه تورفيلد هاكستون أمس", "تورفيلد هاكستون", ["تورفيلد هاكستون"]),
        ("خسر الفريق أمام مضيفه هيلاس فيرونا أمس", "هيلاس", ["هيلاس فيرونا"]),
        ("لعب في ارجنتينوس وبوكا جونيورز", "ارجنتينوس", ["بوكا جونيورز"]),
        ("سحق روكتس منافسه", "سحق روكتس", ["هيوستن روكتس"]),
        ("خسر كليفلاند كافاليرز أمام بوسطن سيلتيكس", "كليفلاند كافاليرز", ["كليفلاند كافالييرز", "بوسطن سلتيكس"]),
    ],
)
def test_clubs(body: str, told: str, expected: list[str]) -> None:
    """The word that ends its name, the origin in brackets after a player and «على ضيفه» tell a club, whatever a
    tagger says; a verb before a club's own name is none of it.
    """
    assert names(body, Kind.ORG, Saying({told: "PER"})) == expected
    assert names(body, Kind.PERS, Saying({told: "PER"})) == []


@pytest.mark.parametrize(
    ("body", "people", "places"),
    [
        ("وصل الوفد إلى كيب تاون أمس", [], ["كيب تاون"]),
        ("استقبل الرئيس على العشاء ضيفه إيمانويل ماكرون", ["إيمانويل ماكرون"], []),
        ("حضر اللاعب (دييغو كوستا الإسباني) المباراة", ["دييغو كوستا"], []),
    ],
)
def test_what_is_no_club(body: str, people: list[str], places: list[str]) -> None:
    """A city whose name ends as clubs' do, a guest, and a given name in brackets."""
    assert names(body, Kind.ORG) == []
    assert (names(body, Kind.PERS), names(body, Kind.LOC)) == (people, places)
