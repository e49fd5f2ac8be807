"""Places and organizations that no list has are found where a tagger sees them and the words around agree."""

from __future__ import annotations

import pytest

from naming import Saying, names
from warraq.records import Kind


@pytest.mark.parametrize(
    ("body", "told", "expected"),
    [
        ("وقع الهجوم في بلدة بسيرين أمس", "بسيرين", ["بسيرين"]),
        ("انتقل إلى نانتشينغ في الشمال", "نانتشينغ", ["نانتشينغ"]),
        ("استعدت السلطات لمواجهة مكونو أمس", "مكونو", []),
        ("شملت 100 مدينة إيرانية", "إيرانية", []),
        ("في ضاحية حوش الضواهرة", "حوش", []),
    ],
)
def test_places(body: str, told: str, expected: list[str]) -> None:
    """A whole foreign or announced name is a place; what may be a storm's, an adjective or half a name is none."""
    assert names(body, Kind.LOC, Saying({told: "LOC"})) == expected


@pytest.mark.parametrize(
    ("body", "told", "expected"),
    [
        ("فاز فريقه على ستوك سيتي أمس", "ستوك سيتي", ["ستوك سيتي"]),
        ("أصدر مكتب الإحصاء «يوروستات» تقريرا", "يوروستات", ["يوروستات"]),
        ("قررت الهيئة العامة للرياضة التأجيل", "الهيئة العامة للرياضة", ["الهيئة العامة للرياضة"]),
        ("أقيمت على ملعب سانتياغو برنابيو", "سانتياغو برنابيو", []),
        ("كتب لنا بيزك أمس", "بيزك", []),
    ],
)
def test_organizations(body: str, told: str, expected: list[str]) -> None:
    """Foreign words, quoted ones and a head with two words more are organizations; a stadium or one word is none."""
    assert names(body, Kind.ORG, Saying({told: "ORG"})) == expected


def test_the_last_word_of_a_name_stands_for_it() -> None:
    """«سيتي» alone is the one club of the article that ends so."""
    body = "حصل مانشستر سيتي على الكأس. ويحل سيتي ضيفا، وكان سيتي قد فاز"
    assert names(body, Kind.ORG, Saying({"سيتي": "ORG"})) == ["مانشستر سيتي"] * 3


def test_a_tagger_tells_a_club_from_its_city() -> None:
    """A name of both is the club where a tagger says so, but not after a word that announces a city."""
    tagger = Saying({"ليفربول": "ORG"})
    assert names("سجل لاعب ليفربول هدفا", Kind.ORG, tagger) == ["ليفربول (نادي)"]
    assert names("ولد في مدينة ليفربول", Kind.LOC, tagger) == ["ليفربول"]


def test_a_side_after_a_place_may_describe_the_noun_before_it() -> None:
    """«الجنوبي» describes ريف, not إدلب; «الشرقية» makes another place of أذربيجان."""
    assert names("في ريف إدلب الجنوبي", Kind.LOC) == ["ريف إدلب"]
    assert names("في ريف درعا الغربي", Kind.LOC) == ["درعا"]
    assert "أذربيجان" not in names("في محافظة أذربيجان الشرقية", Kind.LOC)
