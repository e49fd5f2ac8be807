"""Find the paragraphs and the subheads of a body by its lines alone."""

from __future__ import annotations

import re

from warraq.records import Span
from warraq.text.normalize import INVISIBLE

# What ends a line: LF, CR, vertical tab, form feed, and Unicode's own line and paragraph separators. Thus none
# of them ever stands inside a paragraph.
LINE = re.compile("[^\n\r\v\f\u2028\u2029]+")
ARABIC_LETTER = re.compile(
    "[\u0621-\u063f\u0641-\u064a\u066e-\u06d3\u06d5\u06ee\u06ef\u06fa-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]"
)
LIST_MARKER = re.compile(r"(?:[-–—*•▪●·]|\(?\d+[.)\-/:])")
# . ! ? … : ; , and their Arabic forms: a line that ends so is a sentence, or leads into the next one.
FINAL_PUNCTUATION = tuple(".!?…:;,\u061f\u061b\u060c\u06d4")
CLOSING = "\"'»”’)]"

SUBHEAD_CHARACTERS = 60
SUBHEAD_WORDS = 9


def blocks(body: str) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """Return the paragraphs and the subheads of ``body``, each in text order, without the white space around them.

    Every line that shows anything is one or the other. A subhead is a short line of words (60 characters and 9 words
    at most) with no final punctuation that stands between two longer paragraphs. Lists, captions and lines of verse
    have no long paragraph on both sides, and stay paragraphs; a subhead in the form of a question does too.
    """
    lines = [line for found in LINE.finditer(body) if (line := _trimmed(found)) is not None]
    long = [len(line.text) > SUBHEAD_CHARACTERS for line in lines]
    between = [0 < at < len(lines) - 1 and long[at - 1] and long[at + 1] for at in range(len(lines))]
    heads = [stands and _may_head(line.text) for line, stands in zip(lines, between, strict=True)]
    paragraphs = tuple(line for line, head in zip(lines, heads, strict=True) if not head)
    subheads = tuple(line for line, head in zip(lines, heads, strict=True) if head)
    return paragraphs, subheads


def _trimmed(line: re.Match[str]) -> Span | None:
    """Return a line without the white space around it, or None when nothing of it can be seen."""
    text = line.group().strip()
    if not INVISIBLE.sub("", text).strip():
        return None
    start = line.start() + line.group().index(text)
    return Span(text, start, start + len(text))


def _may_head(text: str) -> bool:
    """Tell whether a line could be a subhead by its own form."""
    return (
        len(text) <= SUBHEAD_CHARACTERS
        and len(text.split()) <= SUBHEAD_WORDS
        and not text.rstrip(CLOSING).endswith(FINAL_PUNCTUATION)
        and not text.startswith(("(", "["))
        and LIST_MARKER.match(text) is None
        and ARABIC_LETTER.search(text) is not None
    )
