"""Adjectives of origin are found whatever stands before them, and not in names or in words that only look alike."""

from __future__ import annotations

import pytest

from naming import article
from warraq.extract.adjectives import find_adjectives
from warraq.extract.mentions import find_mentions
from warraq.fields import AdjectiveLine
from warraq.lexicon import Lexicon
from warraq.text.tokenize import tokenize


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("قال الرئيس الصيني للوفد الروسي", [("الصيني", "الصين"), ("الروسي", "روسيا")]),
        ("الفرق الكورية الجنوبية", [("الكورية الجنوبية", "كوريا الجنوبية")]),
        ("تحدث بالفرنسية وللبريطانيين", [("بالفرنسية", "فرنسا"), ("وللبريطانيين", "بريطانيا")]),
        ("قال عمر المصري إن", []),
        ("فن بصري جميل", []),
        ("زار روسيا وأوكرانيا", []),
        ("", []),
    ],
)
def test_adjectives(body: str, expected: list[tuple[str, str]]) -> None:
    """Each has its words and its place, and its span slices back."""
    lexicon, tokens = Lexicon.load(), tokenize(body)
    found = find_adjectives(article(body), tokens, find_mentions(article(body), tokens, lexicon), lexicon)
    assert [(each.text, each.place) for each in found] == expected
    assert all(body[each.start : each.end] == each.text for each in found)


@pytest.mark.parametrize(("line", "again"), [("الصين | 3 | الصيني، الصينية", True), ("الصين", False), ("؟ | x", False)])
def test_a_line_reads_back(line: str, again: bool) -> None:  # noqa: FBT001
    """A line of the page's header is read as it was written; one without a count is none."""
    read = AdjectiveLine.read(line)
    assert (str(read) == line) is again
