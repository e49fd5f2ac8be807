"""The company of words is counted from text alone, and the same text gives the same rows."""

from __future__ import annotations

from warraq.training.company import count, rows

TEXTS = (
    *(("الوفد", "الذي", "وصل", "الي", "المدينه", "") for _ in range(30)),
    *(("بدات", "مباحثات", "مع", "الوفد", "") for _ in range(30)),
)


def test_verbs_and_what_words_ask_for_are_counted() -> None:
    """What stands after «الذي» is a verb with what it takes; a noun asks for what is always after it."""
    table = {word: (kind, takes) for word, kind, takes in rows(count(TEXTS))}
    assert table["وصل"] == ("verb", "الي")
    assert table["مباحثات"] == ("", "مع")


def test_the_same_text_gives_the_same_rows() -> None:
    """Rows stand in the order of their words."""
    found = list(rows(count(TEXTS)))
    assert found == sorted(found) == list(rows(count(TEXTS)))
