"""Places are found by any of their names, and two places never pass for one."""

from collections import Counter

import pytest

from warraq.lexicon.gazetteer import Gazetteer, PlaceKind
from warraq.lexicon.keys import key, keys
from warraq.lexicon.nisba import forms
from warraq.lexicon.tables import rows


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return Gazetteer.load()


@pytest.mark.parametrize(
    ("words", "label"),
    [
        ("أمريكا", "الولايات المتحدة"),
        ("أميركا", "الولايات المتحدة"),
        ("المملكة المتحدة", "بريطانيا"),
        ("الامارات", "الإمارات"),
        ("كوريا الشمالية", "كوريا الشمالية"),
        ("اوكرانيا", "أوكرانيا"),
        ("روسيا البيضاء", "بيلاروسيا"),
        ("أبو ظبي", "أبوظبي"),
        ("بورت-أو-برانس", "بورت أو برانس"),
        ("اسطنبول", "إسطنبول"),
        ("الضفة", "الضفة الغربية"),
        ("ميونخ", "ميونيخ"),
        ("مُوسكو", "موسكو"),
        ("هرمز", "مضيق هرمز"),
        ("الناتو", None),
        ("مدينة", None),
    ],
)
def test_newspaper_spellings_lead_to_one_label(gazetteer: Gazetteer, words: str, label: str | None) -> None:
    """Hamza, variants, hyphens and vowel signs do not matter; a word that is no place gives none."""
    found = gazetteer.find(words)
    assert (found[0].label if found else None) == label


def test_amman_and_oman_are_two(gazetteer: Gazetteer) -> None:
    """Without vowel signs the name is both, the city first; with them it is one; سلطنة عمان is the country."""
    assert [place.label for place in gazetteer.find("عمان")] == ["عمّان", "عُمان"]
    assert [place.label for place in gazetteer.find("عُمان")] == ["عُمان"]
    assert [place.label for place in gazetteer.find("عمّان")] == ["عمّان"]
    assert [place.label for place in gazetteer.find("سلطنة عمان")] == ["عُمان"]


@pytest.mark.parametrize("name", ["طرابلس", "القنيطرة", "صور", "أريحا", "قرطبة"])
def test_cities_with_one_name_are_all_given(gazetteer: Gazetteer, name: str) -> None:
    """The likeliest comes first, the other is there to be chosen."""
    assert len({place.country for place in gazetteer.find(name)}) == 2


@pytest.mark.parametrize(
    ("adjective", "label"),
    [
        ("الروسي", "روسيا"),
        ("روسية", "روسيا"),
        ("الأميركيون", "الولايات المتحدة"),
        ("الامريكيين", "الولايات المتحدة"),
        ("سعوديتان", "السعودية"),
        ("الأتراك", "تركيا"),
        ("الكورية الجنوبية", "كوريا الجنوبية"),
        ("الجنوب أفريقي", "جنوب أفريقيا"),
        ("المقدسيات", "القدس"),
    ],
)
def test_adjectives_name_their_place(gazetteer: Gazetteer, adjective: str, label: str) -> None:
    """In every gender and number, with the article and without."""
    assert gazetteer.nisbas[key(adjective)] == label


def test_every_adjective_has_its_place(gazetteer: Gazetteer) -> None:
    """No adjective leads to a label that the gazetteer lacks."""
    assert {label for label in gazetteer.nisbas.values() if label not in gazetteer.places} == set()


def test_coordinates_are_on_the_globe(gazetteer: Gazetteer) -> None:
    """Every place on Earth has a point, and no heavenly one has."""
    for place in gazetteer.places.values():
        if place.kind is PlaceKind.SPACE:
            assert place.latitude is None
        else:
            assert place.latitude is not None
            assert place.longitude is not None
            assert -90 <= place.latitude <= 90
            assert -180 <= place.longitude <= 180


def test_labels_can_be_written_in_a_page(gazetteer: Gazetteer) -> None:
    """A label is a page's name: no bar, bracket or line break, and no space around it."""
    assert [label for label in gazetteer.places if set(label) & set("|[]\n\t") or label != label.strip()] == []


def test_every_place_can_be_found(gazetteer: Gazetteer) -> None:
    """No article writes the brackets that part two places of one name: such a place needs another name too."""
    assert [
        place.label for place in gazetteer.places.values() if all("(" in n for n in (place.label, *place.variants))
    ] == []


def test_no_label_is_given_twice() -> None:
    """A second place of one name has a label of its own: طرابلس (لبنان)."""
    labels = Counter(row["label"] for table in ("countries", "cities", "regions") for row in rows(table))
    assert [label for label, count in labels.items() if count > 1] == []


def test_every_state_has_a_capital_or_is_one(gazetteer: Gazetteer) -> None:
    """A country of the Arab League has its capital in the table."""
    capitals = {place.country for place in gazetteer.places.values() if place.kind is PlaceKind.CAPITAL}
    league = "AE BH DJ DZ EG IQ JO KM KW LB LY MA MR OM PS QA SA SD SO SY TN YE"
    assert set(league.split()) <= capitals


def test_words_that_are_places_too_are_marked(gazetteer: Gazetteer) -> None:
    """صور is also pictures, كان also was; موسكو is only a city."""
    assert {"صور", "كان", key("إب")} <= gazetteer.common
    assert "موسكو" not in gazetteer.common


def test_keys_agree_with_key() -> None:
    """Folding a table at once gives what folding each name gives."""
    names = ("أبو-ظبي", "الْقُدْس", "مكّة", "هونغ  كونغ", "ﻻهاي")
    assert keys(names) == {name: key(name) for name in names}


def test_forms_of_a_nisba() -> None:
    """Feminine, dual, plural and accusative, each with the article too."""
    assert {"روسي", "الروسي", "روسية", "الروسيات", "روسيون", "الروسيين", "روسيتين", "الروس"} <= set(
        forms("روسي", ["روس"])
    )
