"""An article's text as a reader sees it: its blocks, their marks, and the sentence around a mention."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from warraq_index.blocks import blocks, number_paragraphs, plain_text, surroundings


def test_a_mention_stands_in_its_sentence():
    """The sentence around a mention, not the one before it or after it."""
    text = "سبقت ذلك جولة. يستعد الرئيس لزيارة موسكو الأسبوع المقبل. ولم يعلق أحد."
    start = text.index("موسكو")
    assert surroundings(text, start, start + 5) == ("يستعد الرئيس لزيارة ", " الأسبوع المقبل.")


@given(st.text(alphabet="ابت .؟\n", max_size=300), st.integers(0, 300), st.integers(0, 300))
def test_surroundings_are_the_texts_own_words(text, one, other):
    """What is shown around a mention is what stands there, but for the marks of a cut."""
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    before, after = surroundings(text, start, end)
    assert text[:start].endswith(before.removeprefix("… "))
    assert text[end:].startswith(after.removesuffix(" …"))


def test_blocks_are_what_a_reader_sees():
    """Offsets count displayed characters: tags and entities are read as the reader sees them."""
    mention = '<a class="mention" data-label="نادي &quot;س&quot;">النادي</a>'
    (first, head) = blocks(f'<p id="p1">قال &lt;b&gt; في {mention}</p>\n<h2 id="s1">ختام</h2>')
    (mark,) = first.marks
    assert (first.anchor, first.text, mark.label) == ("p1", "قال <b> في النادي", 'نادي "س"')
    assert first.text[mark.start : mark.end] == "النادي"
    assert (head.anchor, head.text) == ("s1", "ختام")
    assert plain_text("<p>سطر\nآخر &amp; ثالث</p>") == "سطر آخر & ثالث"


def test_paragraphs_are_numbered_where_nobody_did():
    """A site without our Markdown extension still has places to point at; one with it keeps its own."""
    assert number_paragraphs("<p>أ</p><p>ب</p>") == '<p id="p1">أ</p><p id="p2">ب</p>'
    assert number_paragraphs('<p id="p1">أ</p><p>ب</p>') == '<p id="p1">أ</p><p>ب</p>'
