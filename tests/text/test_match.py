"""Phrases begin at a token with or without its particles, and end before punctuation."""

from __future__ import annotations

from warraq.text.match import longest_of, phrases
from warraq.text.tokenize import tokenize


def test_longest_phrase_first() -> None:
    """Of two phrases of a table that begin at a word the longer is found."""
    tokens = tokenize("بالبيت الأبيض الأمريكي")
    choices = phrases(tokens, 0, len(tokens), 4)
    found = longest_of(choices, {"البيت", "البيت الابيض"})
    assert found is not None
    assert (found.end, found.key, found.reading) == (2, "البيت الابيض", "البيت")


def test_no_phrase_over_punctuation() -> None:
    """A comma ends every phrase, and begins none."""
    tokens = tokenize("البيت، الأبيض")
    assert {choice.end for choice in phrases(tokens, 0, len(tokens), 4)} == {1}
    assert phrases(tokens, 1, len(tokens), 4) == ()
