"""Tokens: every one stands where it says it stands, whatever the text."""

from hypothesis import given
from hypothesis import strategies as st

from warraq.text.tokenize import tokenize


def test_words_and_marks_are_separate_tokens():
    """Punctuation is cut off a word; clitics are not."""
    forms = [token.text for token in tokenize("وقال: «لن نعود»، بحسب الوكالة.")]
    assert forms == ["وقال", ":", "«", "لن", "نعود", "»", "،", "بحسب", "الوكالة", "."]


def test_a_word_keeps_its_harakat_and_folds_for_matching():
    (token,) = tokenize("عُمَان")
    assert (token.text, token.form) == ("عُمَان", "عمان")


def test_offset_moves_every_span():
    """A paragraph's tokens get offsets of the whole body."""
    body = "سطر أول\nسطر ثان"
    for token in tokenize(body[8:], offset=8):
        assert body[token.start : token.end] == token.text


@given(st.text())
def test_spans_slice_back(text):
    """The law of spans, for any text; tokens are in order and do not overlap."""
    end = 0
    for token in tokenize(text):
        assert text[token.start : token.end] == token.text
        assert token.start >= end
        end = token.end


@given(st.text())
def test_only_white_space_is_left_out(text):
    assert "".join(token.text for token in tokenize(text)) == "".join(text.split())
