"""Paragraphs and subheads, by lines alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warraq.text.layout import blocks
from warraq.text.normalize import INVISIBLE

LONG = "أعلنت الوزارة يوم الخميس أن العمل في الطريق الجديد بين المدينتين سينتهي قبل نهاية العام الجاري."
SEED = Path(__file__).parents[2] / "seeds" / "000_7ecc73c29e594e37.txt"


def test_the_given_seed():
    """The seed has 14 paragraphs and two subheads."""
    paragraphs, subheads = blocks(SEED.read_text(encoding="utf-8"))
    assert len(paragraphs) == 14
    assert [head.text for head in subheads] == ["شراكة استراتيجية", "تحذيرات واشنطن من دعم بكين لموسكو"]


@pytest.mark.parametrize(
    "line",
    [
        "طريق طال انتظاره",
        "«خطوة أولى»",
        "بغداد: عام من الصبر",
        "48 فريقاً في البطولة",
        "ماذا بعد؟",
        "من يدفع كلفة الطريق الجديد؟",
        "هل يساعد الجسر في حل أزمة السير بين المدينتين؟",
        "كلمة أخيرة:",
        "2. اطلب توضيحاً",
        "- خريف 2005",
        "* ما الذي تغير؟",
    ],
)
def test_a_short_line_between_long_ones_is_a_subhead(line: str):
    paragraphs, subheads = blocks(f"{LONG}\n{line}\n{LONG}")
    assert [head.text for head in subheads] == [line]
    assert [paragraph.text for paragraph in paragraphs] == [LONG, LONG]


@pytest.mark.parametrize(
    "line",
    [
        "انتهى الاجتماع.",
        "وقال الوزير:",
        "وقال: «هذا يكفي.»",
        "فمن يدفع كلفة الطريق؟",
        "ولكن من يدفع كلفة الطريق؟",
        "لكن هل انتهى العمل؟",
        "سؤال: من يدفع؟",
        "اقرأ أيضاً أسعار الوقود",
        "شاهد.. كيف بني الجسر؟",
        "قد يهمك: أسعار الوقود",
        "وفيما يلي أسماء الفائزين:",
        "وتشمل الخطة:",
        "سائق الحافلة: الطريق صعبة والمطر لا يتوقف",
        "نقلاً عن صحيفة المدينة",
        "*نقلاً عن صحيفة المدينة",
        "** جميع المقالات تمثل رأي كتابها",
        "(رويترز)",
        "2018/02/03",
        "Reuters",
        "كان هذا سطراً من عشر كلمات قصيرة لا يصلح عنواناً هنا",
        LONG[:-1],
    ],
)
def test_what_is_no_subhead(line: str):
    paragraphs, subheads = blocks(f"{LONG}\n{line}\n{LONG}")
    assert subheads == ()
    assert [paragraph.text for paragraph in paragraphs] == [LONG, line, LONG]


@pytest.mark.parametrize(
    "body",
    [
        f"عنوان قصير\n{LONG}",
        f"{LONG}\nسطر أخير",
        f"{LONG}\nسطر قصير\nسطر قصير آخر\n{LONG}",
        f"{LONG}\n- أسعار الوقود\n- أسعار الخبز\n- أسعار الماء\n{LONG}",
        f"{LONG[:-1]}:\nأسعار الوقود\n{LONG}",
        f"{LONG}\nحراسة المرمى:\n- سامر",
        "بيت أول\nبيت ثان\nبيت ثالث",
    ],
)
def test_a_subhead_stands_between_two_paragraphs(body: str):
    """Neither the first line nor the last is one, nor is a line of a list or of verse, or what a colon leads to."""
    assert blocks(body)[1] == ()


@pytest.mark.parametrize(
    "end", ["\n", "\r", "\n\n", "\n \t\n", "\v", "\f", "\u2028", "\u2029", "\n\u200f\n", "\n\ufeff\n"]
)
def test_lines_that_show_nothing_are_no_paragraphs(end: str):
    paragraphs, _ = blocks(f"  {LONG}\u00a0{end}{LONG}\t{end}")
    assert [paragraph.text for paragraph in paragraphs] == [LONG, LONG]


@given(st.text(st.one_of(st.sampled_from("ابت. \n\r\t\u200f\u2028\xa0"), st.characters(exclude_categories=["Cs"]))))
def test_every_visible_character_stands_in_one_block(body: str):
    """Spans slice back, do not overlap, and leave out nothing but what cannot be seen."""
    spans = sorted((span for spans in blocks(body) for span in spans), key=lambda span: span.start)
    end, left = 0, ""
    for span in spans:
        assert body[span.start : span.end] == span.text == span.text.strip() != ""
        assert span.start >= end
        left += body[end : span.start]
        end = span.end
    assert INVISIBLE.sub("", left + body[end:]).strip() == ""
