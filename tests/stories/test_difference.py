"""Differences of two texts: both can be read from them, no word is cut, and no text takes long."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reports import EDITED, WIRE

import texts
from warraq.stories.difference import MOST, Run, Side, difference, excerpt

BOTH, HERE, THERE = Side.BOTH, Side.HERE, Side.THERE
LETTER = "[\u0621-\u0652]"


def sides(runs: tuple[Run, ...]) -> tuple[str, str]:
    """Return the two texts that runs were made of."""
    return (
        "".join(run.text for run in runs if run.side is not THERE),
        "".join(run.text for run in runs if run.side is not HERE),
    )


@pytest.mark.parametrize(
    ("here", "there", "runs"),
    [
        ("", "", []),
        ("خبر", "خبر", [(BOTH, "خبر")]),
        ("خبر", "", [(HERE, "خبر")]),
        ("", "خبر", [(THERE, "خبر")]),
        ("قال الوزير", "أعلن الوزير", [(HERE, "قال"), (THERE, "أعلن"), (BOTH, " الوزير")]),
        ("وصل الوفد مساء", "وصل الوفد", [(BOTH, "وصل الوفد"), (HERE, " مساء")]),
        # A word with another prefix, or with vowel signs, is another word, whole.
        ("بالمدينة القديمة", "للمدينة القديمة", [(HERE, "بالمدينة"), (THERE, "للمدينة"), (BOTH, " القديمة")]),
        ("بُني الجسر", "بني الجسر", [(HERE, "بُني"), (THERE, "بني"), (BOTH, " الجسر")]),
        # Marks are no part of words, numbers are whole.
        ("«الجسر» مغلق", "الجسر مغلق", [(HERE, "«"), (BOTH, "الجسر"), (HERE, "»"), (BOTH, " مغلق")]),
        ("نسبة 3.5 بالمئة", "نسبة 3.7 بالمئة", [(BOTH, "نسبة "), (HERE, "3.5"), (THERE, "3.7"), (BOTH, " بالمئة")]),
        # White space is compared on its own: a phrase is found across the end of a line.
        (
            "فاز الفريق.\nوعاد أمس إلى بلدته",
            "فاز الفريق. وعاد إلى بلدته",
            [
                (BOTH, "فاز الفريق."),
                (HERE, "\n"),
                (THERE, " "),
                (BOTH, "وعاد "),
                (HERE, "أمس "),
                (BOTH, "إلى بلدته"),
            ],
        ),
        # The longest phrase in common comes first, not the first word.
        (
            "أنهى الفريق الموسم بلا خسارة",
            "بلا شك أنهى الفريق الموسم",
            [
                (THERE, "بلا شك "),
                (BOTH, "أنهى الفريق الموسم"),
                (HERE, " بلا خسارة"),
            ],
        ),
        # A space between two changes is no agreement.
        ("قال أمس", "أكد اليوم", [(HERE, "قال أمس"), (THERE, "أكد اليوم")]),
    ],
)
def test_runs(here, there, runs):
    assert difference(here, there) == tuple(Run(side, text) for side, text in runs)


def test_a_moved_paragraph_leaves_the_others_in_place():
    first, second, third = WIRE.split("\n")
    runs = difference(WIRE, f"{first}\n{third}")
    assert [run.text for run in runs if run.side is HERE] == [f"{second}\n"]


def test_what_an_editor_changed_is_short():
    """Of an edited report most is common, and the changes are the words that were changed."""
    runs = difference(WIRE, EDITED)
    assert sides(runs) == (WIRE, EDITED)
    assert {"أمس "} < {run.text for run in runs if run.side is THERE}
    assert sum(len(run.text) for run in runs if run.side is BOTH) > 0.8 * len(EDITED)


@given(texts.TEXTS, texts.TEXTS)
def test_both_texts_can_be_read_from_the_runs(here, there):
    """Nothing is lost or added, whatever the texts are, and runs of a side never follow each other."""
    runs = difference(here, there)
    assert sides(runs) == (here, there)
    assert all(run.text for run in runs)
    assert all(one.side is not other.side for one, other in pairwise(runs))


@given(texts.LIKE_NEWS, st.data())
def test_no_word_is_cut(here, data):
    """Wherever two runs meet, no letters of a word stand on both sides."""
    there = " ".join(data.draw(st.permutations(here.split(" "))))
    runs = difference(here, there)
    for missing in (HERE, THERE):
        text = "\x1f".join(run.text for run in runs if run.side is not missing)
        assert not re.search(rf"{LETTER}\x1f{LETTER}", text)


def test_a_text_that_repeats_one_word_is_given_as_replaced():
    """Where matching would take very long nothing is matched."""
    count = int(MOST**0.5) + 1
    here, there = " ".join(["و"] * count), " ".join(["و ب"] * count)
    assert difference(here, there) == (Run(HERE, here), Run(THERE, there))


def test_an_excerpt_shows_changes_with_the_words_about_them():
    """Of long common stretches whole words at the change, and a sign that more stands there."""
    common = "كلمة " * 40
    runs = difference(f"{common}قديمة {common}", f"{common}جديدة {common}")
    assert excerpt(runs, 11, 100) == (
        Run(BOTH, "… كلمة كلمة "),
        Run(HERE, "قديمة"),
        Run(THERE, "جديدة"),
        Run(BOTH, " كلمة كلمة …"),
    )


def test_an_excerpt_of_a_short_difference_is_all_of_it():
    runs = difference(WIRE, EDITED)
    assert excerpt(runs, len(WIRE), 2 * len(WIRE + EDITED)) == runs


@given(here=texts.LIKE_NEWS, there=texts.LIKE_NEWS, reach=st.integers(0, 9), most=st.integers(0, 40))
def test_an_excerpt_is_bounded_and_cuts_no_word(here, there, reach, most):
    """Whatever was changed, and however much."""
    whole = set(re.findall(rf"{LETTER}+", f"{here} {there}"))
    shown = excerpt(difference(here, there), reach, most)
    assert sum(len(run.text) for run in shown) <= most + 1
    assert all(set(re.findall(rf"{LETTER}+", run.text)) <= whole for run in shown)
