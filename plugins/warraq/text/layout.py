"""Find the paragraphs and the subheads of a body by its lines.

Half of the short lines in news are no subheads: links to other reports, credits, list items, captions, words that
lead into a list. How long the lines around one are tells most of them apart, how it opens the others, so the words
that open such lines are a table on this floor (``data/line_openers.tsv``); names and parts of speech are not needed,
and a seed is read without a lexicon.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from warraq.records import Span
from warraq.text.normalize import INVISIBLE, fold
from warraq.text.tables import words_by_role

# What ends a line: LF, CR, vertical tab, form feed, and Unicode's own line and paragraph separators. Thus none
# of them ever stands inside a paragraph.
LINE = re.compile("[^\n\r\v\f\u2028\u2029]+")
ARABIC_LETTER = re.compile(
    "[\u0621-\u063f\u0641-\u064a\u066e-\u06d3\u06d5\u06ee\u06ef\u06fa-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]"
)
LIST_MARKER = re.compile(r"(?:[-–—*•▪●·#>]+|\(?\d{1,2}(?:\.\d{1,2})?[.)\-/:](?!\d))\s*")
CREDIT_MARK = re.compile(r"\*\*|[©®]")
# . ! … ; , and the Arabic ; , and Urdu full stop: a line that ends so is a sentence, or goes on in the next one.
FINAL_PUNCTUATION = tuple(".!…;,\u061b\u060c\u06d4")
QUESTION = ("?", "\u061f")
CLOSING = "\"'»”’)]"
WORD_END = re.compile(r"[\s/:،,.!؟?|(]+")
INNER_STOP = re.compile(r":|\.\.|\u2026| \| ")  # «X: …» and «… .. …» are the headlines of other reports

SUBHEAD_CHARACTERS = 60
SUBHEAD_WORDS = 9
COLON_WORDS = 5  # «كلمة أخيرة:» heads, a longer line leads into what follows
STOPPED_WORDS = 4  # «بغداد: عام من الصبر» heads, a longer line of two halves is a link
FULL_LINE = 60  # characters: a line that is a paragraph, whatever its end
LINE_BELOW = 45  # characters: what a subhead stands over
CLOSED_LINE = 40  # characters: a shorter line that ends a sentence is a paragraph too
SPEECH = tuple('"«“')


def blocks(body: str) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """Return the paragraphs and the subheads of ``body``, each in text order, without the white space around them.

    Every line that shows anything is one or the other. A subhead is a short line of words (60 characters and 9 words
    at most) between two paragraphs. It ends in no punctuation, or in a question mark, or, when it is very short, in a
    colon; it may be numbered. Not attempted: a subhead at the top or right below another one, and a link to another
    report that reads like a subhead.
    """
    lines = [line for found in LINE.finditer(body) if (line := _trimmed(found)) is not None]
    heads = [_heads(lines, at) for at in range(len(lines))]
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


def _heads(lines: Sequence[Span], at: int) -> bool:
    """Tell whether a line is a subhead, by itself and by the lines above and below it."""
    text = lines[at].text
    if not 0 < at < len(lines) - 1 or len(text) > SUBHEAD_CHARACTERS:
        return False
    above, below = lines[at - 1].text, lines[at + 1].text
    return _may_head(text) and _is_paragraph(above) and _stands_over(text, below)


def _is_paragraph(above: str) -> bool:
    """Tell whether a line is a paragraph that ends: a full line, or a closed sentence; not a list that goes on."""
    closed = above.rstrip(CLOSING).endswith((".", "!", *QUESTION))
    return not above.endswith(":") and (len(above) > FULL_LINE or (closed and len(above) > CLOSED_LINE))


def _stands_over(text: str, below: str) -> bool:
    """Tell whether a line is what ``text`` could head: a paragraph or a list; any longer line after «كلمة أخيرة:»."""
    listed = LIST_MARKER.match(below) is not None
    if text.endswith(":"):
        return not listed and not below.startswith(SPEECH) and len(below) > len(text)
    return LIST_MARKER.match(text) is None if listed else len(below) > LINE_BELOW


def _may_head(line: str) -> bool:
    """Tell whether a line could be a subhead by its own form."""
    marker = LIST_MARKER.match(line)
    text = line if marker is None else line[marker.end() :]
    words = text.split()
    if ARABIC_LETTER.search(text) is None or text.startswith(("(", "[")):
        return False
    if text.rstrip(CLOSING).endswith(FINAL_PUNCTUATION) or CREDIT_MARK.match(line):
        return False
    asks, colon = text.rstrip(CLOSING).endswith(QUESTION), text.endswith(":")
    if _opens(text, "link", "credit", "lead", "talk") or ((asks or colon) and _goes_on(text)):
        return False
    limit = COLON_WORDS if colon else STOPPED_WORDS if INNER_STOP.search(text) else SUBHEAD_WORDS + asks
    return len(words) <= limit


def _goes_on(text: str) -> bool:
    """Tell whether a question, or a line before a list, goes on with the sentence before it (فكيف, ولكن, وتشمل)."""
    return text.startswith(("و", "ف")) or _opens(text, "goes_on")


def _opens(text: str, *roles: str) -> bool:
    """Tell whether a line opens with words of one of the roles, a conjunction before them or not."""
    words = [word for word in WORD_END.split(fold(text).lstrip("\"'«“#")) if word][:3]
    if not words:
        return False
    phrases = {phrase for role in roles for phrase in words_by_role("line_openers", fold)[role]}
    firsts = {words[0], words[0].removeprefix("و")}
    return any(" ".join((first, *words[1:size])) in phrases for first in firsts for size in range(1, 4))
