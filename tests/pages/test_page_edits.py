"""The page that a person edited: it is known for one, and says which of its lines no longer fit."""

from __future__ import annotations

import pytest

from rendering import full, plain
from warraq.markdown import render
from warraq.page import is_edited, read

QUOTED = "أنتوني بلينكن | قال | say | direct"


@pytest.mark.parametrize(
    ("old", "new", "misfits"),
    [
        ('قال [[أنتوني بلينكن|بلينكن]]: "', '"', [f"p2:13-31 | {QUOTED}", "p2:52-66 | | fuzzy"]),
        (
            "التقى وزير",
            "لقي وزير",
            [
                "قمة موسكو | place | موسكو | p1:47-52",
                "قمة موسكو | date | 2023-02-21 | p1:88-102",
                "أنتوني بلينكن | وزير الخارجية الأمريكي | p1:6-28",
                "p1:88-102 | 2023-02-21 | absolute",
            ],
        ),
        ("p2:13-31", "p7:13-31", [f"p7:13-31 | {QUOTED}"]),
        ("p2:13-31", "hier", [f"hier | {QUOTED}"]),
        ("بلينكن يزور", "وزير يزور", []),
    ],
)
def test_an_edited_page_names_the_lines_that_no_longer_fit(old: str, new: str, misfits: list[str]):
    edited = render(*full()).replace(old, new)
    assert is_edited(edited)
    assert list(read(edited).misfits) == misfits


def test_an_editors_line_ends_are_no_edit():
    """A page that git or Windows gave other line ends, or a byte order mark, was not edited."""
    page = render(*full())
    assert not is_edited("\ufeff" + page.replace("\n", "\r\n"))
    assert is_edited(page.replace("موسكو", "مسكو", 1))
    assert is_edited("Title: من يد إنسان\n\nنص\n")


def test_a_line_of_text_that_looks_like_a_fingerprint_changes_nothing():
    assert not is_edited(plain("Fingerprint: عشرة\nنص"))
