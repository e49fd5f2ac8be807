"""The marks of a page: which words name what."""

from __future__ import annotations

from dataclasses import replace

import markdown
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from rendering import BODIES, analysis, full, show, span
from warraq.escaping import displayed
from warraq.markdown import render
from warraq.page import read
from warraq.records import Analysis, Entity, Kind, Mention, Quote, Resolution, TimeExpression
from warraq.text.normalize import INVISIBLE
from work import LINEAR, growth

LABELS = st.text(
    st.characters(exclude_characters="[]|", exclude_categories=["Cc", "Zs", "Zl", "Zp", "Cs"]), min_size=1, max_size=8
)


@settings(max_examples=400, deadline=None)
@given(
    BODIES.filter(lambda words: words and words.strip() == words and not set(words) & set("\n\r\v\f\u2028\u2029")),
    LABELS.filter(lambda label: label.strip() == label and displayed(label) == label),
    st.sampled_from(["", "*", "_", "\\", "[", "قال ", "![", "`", "<", "&", "("]),
    st.sampled_from(["", "*", "_", "]", "](http://a)", " قال", "`", "[", ":", ")"]),
)
@example("ب_ت", "شركة *أ*", "_", "_")
def test_a_mark_keeps_its_label_and_its_words(words: str, label: str, before: str, after: str):
    """Whatever words and label are, and whatever stands beside them, a mark is one anchor with both."""
    body = f"{before}{words}{after}"
    assume(body.strip() == body and INVISIBLE.sub("", body).strip())
    mention = Mention(words, len(before), len(before) + len(words), Kind.PERS, label)
    entity = Entity("00000000", label, Kind.PERS)
    page = render(analysis(body, mentions=(mention,)), Resolution((entity,), {"000_test": (entity,)}))
    shown, meta = show(page)
    assert shown.mentions == [(label, displayed(words))]
    assert shown.blocks == {"p1": displayed(body)}
    assert meta["people"] == [label]
    block = read(page).blocks[0]
    assert [(mark.label, block.text[mark.start : mark.end]) for mark in block.marks] == [(label, displayed(words))]


def test_ignored_and_foreign_spans_are_left_out():
    """A mention that a person ignores has no mark; a quotation over two paragraphs has no locator."""
    whole, _ = full()
    start = whole.article.body.index("قبل القمة")
    long = Quote(whole.article.body[start : start + 30], start, start + 30, "قال", "say", "direct")
    ignored = Analysis(whole.article, whole.headline, whole.date, whole.mentions[:1], quotes=(long,))
    page = read(render(ignored, Resolution((), {"000_test": (None,)})))
    assert page.labels(Kind.PERS) == ()
    assert page.quotes == ()
    assert all(not block.marks for block in page.blocks)


def test_a_field_that_pelican_formats_gets_no_anchor():
    """Summary becomes HTML by the same reader, on many pages: it must not bring a second ``p1``."""
    reader = markdown.Markdown(extensions=["markdown.extensions.meta", "warraq.marks"])
    reader.convert("Slug: a\n\nنص")
    reader.preprocessors.deregister("meta")
    assert reader.reset().convert("ملخص") == "<p>ملخص</p>"


def test_twice_the_paragraphs_are_twice_the_work():
    """A page of thousands of paragraphs, each with a name and a time, is written and read as fast as small ones."""

    def through(count: int) -> None:
        line = "وصل الوفد إلى موسكو أمس بعد رحلة طويلة.\n\n"
        body = line * count
        starts = range(0, len(body), len(line))
        places = [span(body, "موسكو", start) for start in starts]
        days = tuple(TimeExpression(*span(body, "أمس", start), None) for start in starts)
        names = tuple(Mention(*place, Kind.LOC, "موسكو") for place in places)
        city = Entity("00000001", "موسكو", Kind.LOC)
        page = read(
            render(
                replace(analysis(body, mentions=names), times=days), Resolution((city,), {"000_test": (city,) * count})
            )
        )
        assert len(page.times) == len(page.blocks) == count
        assert page.misfits == ()

    assert growth(through, 80) < LINEAR
