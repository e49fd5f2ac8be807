"""What the network sees of a token besides its vector."""

from __future__ import annotations

import pytest

from warraq.lexicon import Lexicon
from warraq.tagger.features import LETTERS, NAMES, Words
from work import LINEAR, growth


@pytest.fixture(scope="module")
def words():
    """Return a reader that knows the vectors of two words."""
    return Words(Lexicon.load(), {"في": 1, "موسكو": 40_000})


def named(words, *sentences: str):
    """Return the names of each token's features, sentence after sentence."""
    read = words.document([sentence.split() for sentence in sentences])
    return [{NAMES[number] for number in (*word.features, *near)} for sentence in read for word, near in sentence]


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("وزير", "title"),
        ("وقال", "verb"),
        ("الروسية", "nisba"),
        ("فلاديمير", "role GIVEN"),
        ("وفلاديمير", "hidden given"),
        ("وزارة", "head"),
        ("صحيفة", "head of name"),
        ("2018", "number"),
        ("CNN", "latin"),
        ("،", "mark"),
        ("الوزير", "definite"),
        ("زقطل", "without vector"),
        ("لموسكو", "proclitic ل"),
        ("لموسكو", "f1"),
    ],
)
def test_what_the_lexicon_says_of_a_word(words, word, expected):
    assert expected in named(words, word)[0]


def test_phrases_of_the_lexicon_are_marked_behind_particles_too(words):
    """A phrase of two words begins and goes on; one of three or more counts as three."""
    first, second = named(words, "بالولايات المتحدة")
    assert "B place 2" in first
    assert "I place 2" in second


def test_a_word_is_seen_again_in_the_sentences_around_it(words):
    """What stands before it there says something of it here; far away it says nothing."""
    near = named(words, "الرئيس زقطلوف .", "قال زقطلوف")
    assert {"again", "again after title"} <= near[-1]
    far = named(words, "الرئيس زقطلوف .", *["."] * 20, "قال زقطلوف")
    assert "again" not in far[-1]


def test_of_long_words_the_beginning_and_the_end_are_spelled(words):
    assert len(words.word("ا" * 50).characters) == LETTERS
    assert words.word("اب").characters != words.word("با").characters


def test_a_word_that_stands_twice_as_often_is_twice_the_work(words):
    """No occurrence is held against every other one."""
    assert growth(lambda count: words.document([["زقطل"] * count]), 400) < LINEAR
