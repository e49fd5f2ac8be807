"""A token a line, a blank line between sentences."""

from __future__ import annotations

from warraq.tagger.conll import read, write


def test_sentences_end_at_blank_lines():
    """Several blank lines are one; the last sentence needs none; the label is the last column."""
    lines = ["زار B-X\n", "موسكو B-LOC\n", "\n", " \n", "قال\n"]
    assert list(read(lines)) == [(["زار", "موسكو"], ["B-X", "B-LOC"]), (["قال"], [""])]


def test_what_is_written_is_read_again():
    sentence = (["زار", "موسكو"], ["O", "B-LOC"])
    assert list(read(write(*sentence).splitlines())) == [sentence]
