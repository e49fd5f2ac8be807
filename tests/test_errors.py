"""What goes wrong is said in one line, whatever text it quotes."""

from __future__ import annotations

import pytest

from warraq.errors import AuthorityError, SeedError, as_line, brief


@pytest.mark.parametrize(
    ("message", "line"),
    [
        ("خبر: لا نص — no text", "خبر: لا نص — no text"),
        ("a\tb\nc\u2028d\u0085e", "a b c d e"),
        ("a\x1b[31mb", "a\\x1b[31mb"),
        ("bidi\u202etxt.exe", "bidi\\u202etxt.exe"),
        ("مي\u200cخواهم\u200f", "مي\u200cخواهم\u200f"),
    ],
)
def test_a_message_is_one_line_in_order(message: str, line: str):
    """Nothing in it ends the line, moves the cursor or turns the rest round."""
    assert as_line(message) == line


def test_errors_are_one_line():
    """A file's name and a table's cell are a stranger's text."""
    assert str(SeedError("a\x1b[2J.txt", "سبب\r", "reason\u202e")) == "a\\x1b[2J.txt: سبب  — reason\\u202e"
    assert "\n" not in str(AuthorityError("people.csv", 2, "سطر\nآخر", "line"))


def test_a_long_value_is_cut():
    assert brief("نص") == "نص"
    assert brief("ب" * 100, 3) == "ببب…"
