"""The first sentence of a report, without the dateline before it."""

from __future__ import annotations

import re

from warraq.records import Span
from warraq.text.quotation_marks import quotations

# «دبي، الإمارات العربية المتحدة (CNN)--», «(رويترز) -», «القاهرة –», «بيروت - خاص -»
BRACKETED_DATELINE = re.compile(r"\([^()\n]{1,40}\)\s*[-\u2013\u2014\u2500/]+\s*")  # en dash, em dash, box drawing line
AGENCY_ALONE = re.compile(r"\W{0,3}\([^()\n]{1,40}\)\s*")
PLAIN_DATELINE = re.compile(
    r"[^\n.؟!:\"«»()]{1,40}?\s*(?:--+|[\u2013\u2014])\s*|(?:\w+[ ،]+){0,2}\w+ [-/] (?:\w+ ){0,2}\w+ ?[-/:]\s*"
)
DATELINE_LENGTH = 110  # characters, the longest that was seen and some more
NOT_IN_DATELINES = re.compile(r"[.؟!:\"«»]")
BRACKETED = 40  # characters
SENTENCE_END = re.compile(r"(?:[.!؟?…]+|\u06d4)(?=\s|$)|[.!؟](?=[\u0621-\u064a\"«])")
LIST_MARK = re.compile(r"^\s*(?:[-–—*•▪●·#>]+|\(?\d{1,2}[.)\-])\s+")


def dateline_end(text: str) -> int:
    """Return where the report begins after a dateline such as «دبي، الإمارات (CNN)--», 0 where there is none."""
    found = BRACKETED_DATELINE.search(text, 0, DATELINE_LENGTH)
    if found is not None and not NOT_IN_DATELINES.search(text, 0, found.start()):
        return found.end()
    found = AGENCY_ALONE.match(text) or PLAIN_DATELINE.match(text)
    return 0 if found is None else found.end()


def first_sentence(body: str, paragraph: Span) -> Span:
    """Return a paragraph's first sentence without dateline, list mark and final point; whole if it has no end.

    A point inside a quotation, an initial or a number does not end it.
    """
    text = paragraph.text
    mark = LIST_MARK.match(text)
    begin = mark.end() if mark is not None else 0
    begin += dateline_end(text[begin:])
    if begin >= len(text):
        begin = 0
    offset = paragraph.start + begin
    quoted = quotations(body, offset, paragraph.end)
    for found in SENTENCE_END.finditer(body, offset, paragraph.end):
        inside = next((mark for mark in quoted if mark.outer_start <= found.start() < mark.outer_end), None)
        ends_quoted = inside is not None and found.end() == inside.outer_end - 1
        held = _initial(body, found.start(), offset) or _bracketed(body, found.start(), offset)
        if (inside is None or ends_quoted) and not held:
            end = found.start() if inside is None else inside.outer_end
            return Span(body[offset:end], offset, end)
    return Span(body[offset : paragraph.end], offset, paragraph.end)


def _bracketed(body: str, position: int, begin: int) -> bool:
    """Say whether the point at ``position`` stands inside a short pair of brackets: (سي.إن.إن)."""
    opened = body.rfind("(", max(begin, position - BRACKETED), position)
    return opened > body.rfind(")", begin, position) and body.find(")", position, opened + BRACKETED) > 0


def _initial(body: str, position: int, begin: int) -> bool:
    """Say whether the point at ``position`` follows a single letter (د. محمد) or stands at the very start."""
    word = body[begin:position].rpartition(" ")[2]
    return not body[begin:position].strip() or (len(word) == 1 and word.isalpha())
