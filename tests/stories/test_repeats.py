"""What was said again is found though a word of it is another, and what only looks like it is not."""

from __future__ import annotations

import pytest

from warraq.stories.repeats import find_repeats

WORDS = "لن نقبل أن يبقى طفل واحد بلا مدرسة هذا العام في أي قرية"


@pytest.mark.parametrize(
    "again",
    [
        "لَنْ نقبل أن يبقى طفل واحد بلا مدرسة، هذا العام، في أيّ قرية!",
        "إننا لن نقبل أن يبقى طفل واحد بلا مدرسة هذا العام في أي قرية",
        "لن نقبل أن يبقى طفل واحد بلا مدرسة هذا الشتاء في أي قرية",
        "لن نقبل أن يبقى طفل واحد بلا مدرسة هذا العام",
    ],
)
def test_the_same_words_are_found_in_another_spelling_and_nearly(again):
    assert find_repeats((WORDS, "كلام آخر لا صلة له بما قيل هناك", again)) == ((0, 2), (1,))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (WORDS, WORDS.replace("لن ", "")),
        (WORDS, WORDS.replace("لن", "ولم لا")),
        ("سقط 12 جريحًا في الهجوم على المدينة مساء أمس", "سقط 14 جريحًا في الهجوم على المدينة مساء أمس"),
        (WORDS, "لن نقبل أن يبقى طفل واحد جائعًا بعد اليوم ولو كان في أبعد قرية"),
        ("نعمل ليلًا ونهارًا من أجلكم", "نعمل ليلًا ونهارًا من أجلكم"),
    ],
    ids=["denied", "denied twice", "another number", "another end", "short"],
)
def test_what_means_something_else_is_not_the_same(one, other):
    assert all(len(family) == 1 for family in find_repeats((one, other)))


def test_a_number_may_be_left_out():
    """One article shortens what another gives in full."""
    full = "ضرب المدينة زلزال بقوة 7 درجات تبعته أمواج عالية وصلت إلى البيوت القريبة من الشاطئ"
    assert find_repeats((full, full.replace(" بقوة 7 درجات", ""))) == ((0, 1),)


def test_small_changes_do_not_add_up():
    """Each is compared with the first: what is like the second alone begins a family of its own."""
    words = [f"كلمة{letter}" for letter in "ابتثجحخدذرزسشص"]
    texts = [" ".join(words[start : start + 10]) for start in range(5)]
    first, *_ = find_repeats(texts)
    assert first == (0, 1, 2)


@pytest.mark.parametrize("text", ["", " ", "…", "\ud800 " * 9, "لا " * 5000])
def test_any_text_is_allowed(text):
    assert len(find_repeats((text, text))) <= 1
