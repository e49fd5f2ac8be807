"""Stems: the forms of one word that newspapers write meet, and words that only look alike stay apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warraq.text.normalize import fold
from warraq.text.stem import light_stem
from work import LINEAR, growth

FAMILIES = [
    "وزارة الوزارة وبالوزارة للوزارة الوزارات وزارته وزارتها ووزارة",
    "وزير الوزير والوزير ووزير وزيراً وزيرة",
    "سوريا سورية السوري السوريون والسوريين",
    "روسيا الروسي الروسية الروس",
    "الحكومة حكومة حكومات حكومتهم حكومي وحكومته",
    "قوة القوات قوات القوة",
    "الأسلحة أسلحة بالأسلحة للأسلحة",
    "مؤخراً مؤخرا",
    "شركة الشركات شركاتها وشركته",
]
STRANGERS = [
    ("وزارة", "زار"),
    ("الأمين", "أم"),
    ("مكان", "مكة"),
    ("وفاة", "فاة"),
    ("وقت", "قت"),
    ("ولي", "لي"),
]


@pytest.mark.parametrize("family", FAMILIES)
def test_forms_of_one_word_share_a_stem(family):
    assert len({light_stem(fold(form)) for form in family.split()}) == 1


@pytest.mark.parametrize(("one", "other"), STRANGERS)
def test_words_that_look_alike_stay_apart(one, other):
    assert light_stem(fold(one)) != light_stem(fold(other))


@pytest.mark.parametrize("form", ["", "2023", "covid19", "ب", "و", "ال", "וזה"])
def test_what_is_no_arabic_word_or_too_short_is_its_own_stem(form):
    assert light_stem(form) == form


@given(st.text(alphabet="ابتةهوينكملفسعدرءى", max_size=12))
def test_a_stem_is_part_of_the_word_and_never_empty(word):
    """Stemming only cuts, at both ends, and leaves something of every word."""
    form = fold(word)
    stem = light_stem(form)
    assert stem in form
    assert bool(stem) == bool(form)


@pytest.mark.parametrize("letter", ["و", "ال", "وال", "ا"])
def test_a_word_without_end_is_stemmed_at_once(letter):
    """What is twice as long takes no more than twice the steps: only its first and last letters are looked at."""
    assert growth(lambda count: light_stem(letter * count), 1000) < LINEAR
