"""Two spellings are told from two names."""

from __future__ import annotations

import pytest

from warraq.lexicon.people import People
from warraq.resolving.variants import Likeness, compare, extends, middled, spelling

PEOPLE = People.load()


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("أنتوني بلينكن", "انتوني بلينكن", Likeness.LISTED),
        ("دونالد ترامب", "دونالد ترمب", Likeness.LISTED),
        ("بنيامين نتنياهو", "بنيامين نتانياهو", Likeness.LISTED),
        ("عبد الله حمدوك", "عبدالله حمدوك", Likeness.LISTED),
        ("محمد ابن زايد", "محمد بن زايد", Likeness.LISTED),
        ("مصطفى أبو العلا", "مصطفى أبي العلا", Likeness.LISTED),
        ("ستيفان دي ميستورا", "ستيفان ديميستورا", Likeness.LISTED),
        ("أنتوني بلينكن", "انتوني بلينكين", Likeness.VOWELS),
        ("إدوارد سنودن", "إدوارد سنودين", Likeness.SPELLED),
        ("فيتالي تشوركن", "فيتالي شوركين", Likeness.TELLING),
        ("رجب طيب أردوغان", "رجب طيب أردوعان", Likeness.TELLING),
        ("أندريا هول", "أندريا أييلو", Likeness.SPELLED),
        ("دافيد بيكهام", "ديفيد بيكهام", Likeness.SPELLED),
        ("سالم بركات", "سليم بركات", Likeness.OPPOSED),
        ("نهاد المشنوق", "نهاد مشنوق", Likeness.LOOSE),
        ("أنطونيو فيتورينو", "أنطوان فيتورينوس", Likeness.LOOSE),
        ("أنطونيو فيتورينو", "انطونيو فيتورينوس", Likeness.NEAR),
        ("شي جين بينغ", "شي جينبينغ", Likeness.LISTED),
        ("كارين ماك دوغال", "كارين مكدوغال", Likeness.SPELLED),
        ("عبد الله آل ثاني", "عبد الله الثني", Likeness.OPPOSED),
        ("بيل كلينتون", "وليام كلينتون", Likeness.NEAR),
        ("جيمس ماتيس", "جيم ماتيس", Likeness.NEAR),
        ("جيمس ماتيس", "بيل ماتيس", Likeness.OPPOSED),
        ("محمد حسن", "محمد حسين", Likeness.OPPOSED),
        ("محمد حسن", "محمود حسن", Likeness.OPPOSED),
        ("سالم العمري", "سالم العامري", Likeness.OPPOSED),
        ("دونالد ترامب", "إيفانكا ترامب", Likeness.OPPOSED),
        ("دونالد ترامب", "دونالد ترامب جونيور", Likeness.OPPOSED),
        ("جورج بوش", "جورج دبليو بوش", Likeness.OPPOSED),
    ],
)
def test_likeness(one: str, other: str, expected: Likeness) -> None:
    """Transliterations are alike; two Arabic names of the lists, or two families with the article, never."""
    left, right = spelling(one, PEOPLE), spelling(other, PEOPLE)
    assert compare(left, right) is compare(right, left) is expected


@pytest.mark.parametrize(
    ("longer", "shorter", "expected"),
    [
        ("خالد بن عبد العزيز الفالح", "خالد الفالح", True),
        ("محمد بن زايد آل نهيان", "محمد بن زايد", True),
        ("محمد بن زايد آل نهيان", "محمد آل نهيان", True),
        ("محمد بن سلمان بن عبد العزيز", "محمد بن سلمان", True),
        ("دونالد ترامب جونيور", "دونالد ترامب", False),
        ("جورج دبليو بوش", "جورج بوش", False),
        ("محمد حسين علي", "محمد علي", False),
        ("سلمان بن عبد العزيز", "عبد العزيز", False),
    ],
)
def test_longer_names(longer: str, shorter: str, expected: bool) -> None:  # noqa: FBT001
    """Fathers and houses may be more in a longer name; nothing else may."""
    assert extends(spelling(longer, PEOPLE), spelling(shorter, PEOPLE)) is expected


@pytest.mark.parametrize(
    ("longer", "shorter", "expected"),
    [
        ("دييغو أرماندو مارادونا", "دييغو مارادونا", True),
        ("دييغو أرماندو فرانكو مارادونا", "دييغو أرماندو مارادونا", True),
        ("عمر حسن البشير", "عمر البشير", True),
        ("جورج دبليو بوش", "جورج بوش", False),
        ("هاني أبو ريدة", "هاني ريدة", False),
        ("محمد حسين علي", "محمد حسين", False),
        ("دييغو مارادونا", "دييغو أرماندو مارادونا", False),
    ],
)
def test_names_between(longer: str, shorter: str, expected: bool) -> None:  # noqa: FBT001
    """Names may stand between the first and the last; an initial, a kunya or another last name makes another man."""
    assert middled(spelling(longer, PEOPLE), spelling(shorter, PEOPLE)) is expected
