"""Copies are one text, edited; what only shares a background or a footer is none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reports import EDITED, LATER, OTHER, WIRE, document

from warraq.stories.duplicates import are_copies, find_copies, text_of
from warraq.stories.records import Family

FOOTER = (
    "\nاقرأ أيضا: أعلنت نقابة الصيادين إضرابا مفتوحا في موانئ الشمال احتجاجا على رفع سعر الوقود، فيما طالبت بلديات "
    "الساحل الحكومة بخطة عاجلة تعوض الخسائر قبل بداية الموسم. وفي الرياضة، بلغ منتخب الكرة الطائرة نصف النهائي بعد "
    "فوزه على مضيفه بثلاث مجموعات نظيفة."
)


def copies(one: str, other: str) -> bool:
    """Tell whether two reports are copies."""
    first, second = (text_of(document("a", body).body) for body in (one, other))
    assert are_copies(first, second) == are_copies(second, first)
    return are_copies(first, second)


@pytest.mark.parametrize("other", [WIRE, EDITED, WIRE.replace("\n", " "), WIRE + FOOTER], ids=range(4))
def test_an_edited_text_is_a_copy(other):
    assert copies(WIRE, other)


def test_a_shortened_text_is_a_copy():
    """The first half of a long report, printed alone."""
    assert copies(WIRE + FOOTER, WIRE)


def test_a_later_report_that_repeats_an_earlier_one_is_news_of_its_own():
    assert not copies(WIRE, LATER)


def test_what_a_site_puts_below_each_report_makes_no_copies():
    assert not copies(WIRE.split("\n")[0] + FOOTER, OTHER.split("\n")[0] + FOOTER)


EPISODE = (
    "تقدم الإذاعة حلقة جديدة من برنامج أوراق المساء بعنوان {}، ويبث البرنامج من الأحد إلى الخميس عند الساعة التاسعة "
    "مساء ويعاد صباح اليوم التالي، ويناقش فيه ضيوف من بلدان عدة شؤون الثقافة والفنون والكتب الجديدة."
)


def test_a_form_filled_in_anew_is_no_copy():
    """What one announcement alone has is what its headline says; a text with a new headline is a copy all the same."""
    episodes = [
        document(ref, EPISODE.format(title), f"أوراق المساء: {title}")
        for ref, title in (("a", "خزائن القيروان المنسية"), ("b", "شعراء الخليج الأوائل"))
    ]
    assert find_copies(episodes) == ()
    reprints = [document("a", WIRE, "انهيار جسر قديم"), document("b", EDITED, "أمطار غزيرة تقطع الطرق")]
    assert find_copies(reprints) == (Family(("a", "b")),)


def test_a_family_runs_from_the_first_published_to_the_undated():
    found = find_copies(
        [
            document("undated", WIRE, date=None),
            document("second", EDITED, date="2020-03-02"),
            document("other", OTHER),
            document("first", WIRE, date="2020-03-01"),
        ]
    )
    assert found == (Family(("first", "second", "undated")),)


@pytest.mark.parametrize("body", ["", "خبر", "قريبا تفاصيل أوفى"])
def test_texts_too_short_to_tell_apart_are_in_no_family(body):
    assert find_copies([document(ref, body) for ref in "abc"]) == ()


@given(st.permutations([WIRE, EDITED, LATER, OTHER, WIRE + FOOTER, ""]))
def test_families_do_not_depend_on_the_order_of_the_articles(bodies):
    documents = [document(str(len(body)), body) for body in bodies]
    assert find_copies(documents) == (Family(tuple(sorted(str(len(one)) for one in (WIRE, EDITED, WIRE + FOOTER)))),)


def test_many_copies_cost_so_much_each():
    """A thousand copies of a text are one family, and each was compared with a few others only."""
    from warraq.stories.duplicates import LOOKED_AT, candidates

    documents = [document(f"{number:04}", WIRE) for number in range(1000)]
    assert len(find_copies(documents)[0].refs) == 1000
    assert len(list(candidates([text_of(one.body) for one in documents]))) <= LOOKED_AT * 1000
