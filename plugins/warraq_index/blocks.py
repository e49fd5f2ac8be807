"""The paragraphs and subheads of an article's HTML as a reader sees them, with the marks in them."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from warraq.text.cutting import beginning, ending

BLOCK = re.compile(r'<(?P<tag>p|h2)(?: id="(?P<id>[^"]*)")?>(?P<inside>.*?)</(?P=tag)>', re.DOTALL)
NUMBERED = re.compile(r'<p id="p\d+">')
BARE_PARAGRAPH = re.compile(r"<p>")
MARK = re.compile(r'<a class="mention" data-label="(?P<label>[^"]*)">(?P<words>.*?)</a>', re.DOTALL)
TAG = re.compile(r"<[^>]*>")
# Full stop, exclamation mark, Arabic question mark, question mark, ellipsis, then closing marks and a space.
SENTENCE_END = re.compile('[.!\u061f?\u2026]+["\u00bb\u201d)\\]]*\\s+|\n+')
REACH = 110  # characters of a sentence shown on either side of a mention
WINDOW = 4 * REACH  # characters in which its ends are looked for: a longer sentence is cut anyway


@dataclass(frozen=True, slots=True)
class Mark:
    """A marked stretch of a block's displayed text, and the label it stands for."""

    start: int
    end: int
    label: str


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph or subhead: its id in the page (empty if none), its displayed text, its marks in order."""

    anchor: str
    text: str
    marks: tuple[Mark, ...]


def blocks(content: str) -> tuple[Block, ...]:
    """Return the paragraphs and subheads of an article's HTML in order."""
    return tuple(_block(match["id"] or "", match["inside"]) for match in BLOCK.finditer(content))


def number_paragraphs(content: str) -> str:
    """Give paragraphs their ids, p1 and on, where ``warraq.marks`` did not: locators need something to point at."""
    if NUMBERED.search(content):
        return content
    count = iter(range(1, content.count("<p>") + 1))
    return BARE_PARAGRAPH.sub(lambda _match: f'<p id="p{next(count)}">', content)


def link_marks(content: str, link: Callable[[str, str], str]) -> str:
    """Replace each mark by ``link(label, words)``; ``words`` are HTML already."""
    return MARK.sub(lambda match: link(html.unescape(match["label"]), match["words"]), content)


def plain_text(markup: str) -> str:
    """Return the text that a piece of HTML shows, on one line."""
    return " ".join(html.unescape(TAG.sub("", markup)).split())


def surroundings(text: str, start: int, end: int) -> tuple[str, str]:
    """Return the rest of the sentence before and after ``text[start:end]``, cut between words where it is long."""
    before = SENTENCE_END.split(text[max(0, start - WINDOW) : start])[-1].lstrip()
    after = text[end : end + WINDOW]
    closing = SENTENCE_END.search(after)
    after = (after[: closing.end()] if closing else after).rstrip()
    return cut_start(before, REACH), cut_end(after, REACH)


def sentence_spans(text: str) -> Iterator[tuple[int, int]]:
    """Yield where the sentences of a block start and end, the white space after each among them."""
    start = 0
    for closing in SENTENCE_END.finditer(text):
        yield start, closing.end()
        start = closing.end()
    if start < len(text):
        yield start, len(text)


def cut_start(text: str, reach: int) -> str:
    """Cut the beginning of a long stretch off, between words."""
    return text if len(text) <= reach else f"… {ending(text, reach)}"


def cut_end(text: str, reach: int) -> str:
    """Cut the end of a long stretch off, between words."""
    return text if len(text) <= reach else f"{beginning(text, reach)} …"


def cut_middle(text: str, reach: int) -> str:
    """Cut the middle of a long stretch out, between words."""
    half = reach // 2
    return text if len(text) <= reach else f"{cut_end(text, half)}{cut_start(text, half).removeprefix('…')}"


def _block(anchor: str, inside: str) -> Block:
    text, marks, position = "", [], 0
    for match in MARK.finditer(inside):
        text += _displayed(inside[position : match.start()])
        words = _displayed(match["words"])
        marks.append(Mark(len(text), len(text) + len(words), html.unescape(match["label"])))
        text += words
        position = match.end()
    return Block(anchor, text + _displayed(inside[position:]), tuple(marks))


def _displayed(markup: str) -> str:
    return html.unescape(TAG.sub("", markup))
