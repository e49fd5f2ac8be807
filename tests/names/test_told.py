"""What a tagger sees of persons is heard where rules can follow it, and missed where they doubt."""

from __future__ import annotations

import pytest

from naming import Saying, mentions, names
from warraq.records import Kind

PER = "PER"


@pytest.mark.parametrize(
    ("body", "told", "expected"),
    [
        ("وقع الاتفاق هيروكي تاكاهاشي أمس", ["هيروكي تاكاهاشي"], ["هيروكي تاكاهاشي"]),
        ("التقى مندوبين بينهم إلفيرا وزوراب", ["إلفيرا وزوراب"], []),
        ("زار بيروت وبواز مايهيل معه", ["وبواز مايهيل"], ["بواز مايهيل"]),
        ("تحدث عن دونالد #ترمب أمس", ["دونالد ترمب"], ["دونالد ترمب"]),
        ("أصدر عبد ربه منصور هادي قرارا", ["عبد ربه", "منصور هادي"], ["عبد ربه منصور هادي"]),
        ("جاء زاردان إيوي-كيوم إلى", ["زاردان إيوي"], ["زاردان إيوي كيوم"]),
        ("نشرت الصحف نافين إيحاءات كثيرة", ["نافين إيحاءات"], []),
        ("وصل تامر إلى المسرح", ["تامر"], []),
    ],
)
def test_names_that_a_tagger_sees(body: str, told: list[str], expected: list[str]) -> None:
    """Names of words that can stand in one are found whole, without particles; two names in one span are no name."""
    assert names(body, Kind.PERS, Saying(dict.fromkeys(told, PER))) == expected


def test_an_official_keeps_the_title() -> None:
    """The rules read the title before the name that a tagger sees, and no verb after it."""
    body = "وقال الرئيس الغامبي أداما بارو تعهد بالإصلاح"
    (found,) = mentions(body, Saying({"أداما بارو": PER}))
    assert found.name == "أداما بارو"
    assert found.title is not None
    assert found.title.text == "الرئيس الغامبي"


def test_a_name_that_a_tagger_sees_teaches_its_short_form() -> None:
    """«تاكاهاشي» alone is the man whom the article names in full, also with a particle before it."""
    body = "وقع الاتفاق هيروكي تاكاهاشي أمس. وشكر الوفد تاكاهاشي، ثم قدم لتاكاهاشي هدية"
    tagger = Saying(dict.fromkeys(("هيروكي تاكاهاشي", "لتاكاهاشي"), PER))
    assert names(body, Kind.PERS, tagger) == ["هيروكي تاكاهاشي"] * 3


def test_a_short_name_that_is_a_word_too() -> None:
    """A tagger tells the name «لي» from the word «لي»."""
    body = "حوكم الرئيس الكوري لي ميونغ أمس. وخضع لي لاستجواب، وقال شاهد إنه قدم لي مالا"
    found = mentions(body, Saying({"لي ميونغ": PER, "لي لاستجواب": "ORG"}))
    assert [mention.text for mention in found if mention.kind is Kind.PERS] == ["لي ميونغ"]


@pytest.mark.parametrize(
    ("body", "alone", "heard"),
    [
        ("ظهر الرئيس الروسي مهرولا", ["مهرولا"], []),
        ("تظاهرت بعمر الورود أمس", ["عمر الورود"], []),
        ("وقال سعد الحريري إن", ["سعد الحريري"], ["سعد الحريري"]),
        ("قال الوزير سعد البكري إن", ["سعد البكري"], ["سعد البكري"]),
    ],
)
def test_a_tagger_that_sees_no_name_speaks_against_doubtful_ones(body: str, alone: list[str], heard: list[str]) -> None:
    """Without a tagger the rules decide; beside one, a name of no known part needs its word."""
    assert names(body, Kind.PERS) == alone
    assert names(body, Kind.PERS, Saying({})) == heard


def test_names_on_two_lines_are_two() -> None:
    """A subhead's last word and a paragraph's first are no name together, whatever a tagger sees of each."""
    found = mentions("قصة تاكاهاشي\nهيروكي شيمادا وصل", Saying({"تاكاهاشي": PER, "هيروكي شيمادا": PER}))
    assert [mention.text for mention in found if mention.kind is Kind.PERS] == ["هيروكي شيمادا"]
