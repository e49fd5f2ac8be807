"""A page of ``content/articles`` as it stands on the disk: ours, or edited by a person."""

from __future__ import annotations

import hashlib
import html
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Protocol, Self, TypeVar

from warraq.escaping import unescape
from warraq.fields import AdjectiveLine, EventLine, Locator, QuoteLine, TimeLine, TitleLine, TopicLine
from warraq.records import KIND_NAMES, Kind

_KEY = re.compile(r" {0,3}(?P<key>[A-Za-z0-9_-]+):\s*(?P<value>.*)")
_MORE = re.compile(r" {4,}(?P<value>.*)")
_FINGERPRINT = re.compile(r"^Fingerprint:[^\n]*\n", re.MULTILINE)
# An escaped character, or a mark as ``warraq.marks`` has it, in which characters may be escaped too.
_MARK = re.compile(r"\\.|\[\[(?P<label>(?:\\.|[^\\\[\]|])+)(?:\|(?P<words>(?:\\.|[^\\\[\]])+))?\]\]")
FINGERPRINT_DIGITS = 32


class HeaderLine(Protocol):
    """One line of a header in several fields."""

    @classmethod
    def read(cls, line: str) -> Self | None:
        """Return what a line says, or None where it cannot be read."""


Line = TypeVar("Line", bound=HeaderLine)
LINES: Mapping[type[HeaderLine], str] = {
    TopicLine: "topics",
    EventLine: "event_details",
    AdjectiveLine: "adjectives",
    TitleLine: "titles",
    QuoteLine: "quotes",
    TimeLine: "times",
}


def page_path(article_id: str) -> str:
    """Return the path of an article's page under ``content/``: ``articles/71/ID.md``."""
    return f"articles/{shelf_name(article_id)}/{article_id}.md"


def shelf_name(article_id: str) -> str:
    """Return the folder of an article, the first two hex digits of its ID's SHA-256: no folder grows too large."""
    return hashlib.sha256(article_id.encode()).hexdigest()[:2]


def fingerprint(text: str) -> str:
    """Return the hash of everything in a page but its Fingerprint line; line ends and a BOM do not count."""
    plain = text.removeprefix("\ufeff").replace("\r\n", "\n")
    return hashlib.sha256(_FINGERPRINT.sub("", plain, count=1).encode()).hexdigest()[:FINGERPRINT_DIGITS]


def is_edited(text: str) -> bool:
    """Tell whether a person wrote or changed a page: its Fingerprint does not fit, or it has none."""
    header, _ = _halves(text)
    return (fingerprint(text),) != _fields(header).get("fingerprint", ())[:1]


@dataclass(frozen=True, slots=True)
class Mark:
    """A ``[[label|words]]``: the label, and where the words stand in the block's displayed text."""

    label: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph (``p1``) or a subhead (``s1``) by its id, with its displayed text and its marks."""

    id: str
    text: str
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class Page:
    """A page: ``fields`` by lower-case key, one value a line, as plain text; and the blocks of its body.

    ``texts``: those of the blocks by their ids.
    """

    fields: Mapping[str, tuple[str, ...]]
    blocks: tuple[Block, ...] = ()
    texts: Mapping[str, str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "texts", {block.id: block.text for block in self.blocks})

    def first(self, key: str) -> str | None:
        """Return the first value of a key, or None."""
        return next(iter(self.fields.get(key, ())), None)

    def labels(self, kind: Kind) -> tuple[str, ...]:
        """Return the labels of a kind, in the order of their line."""
        return self.fields.get(KIND_NAMES[kind], ())

    @property
    def topics(self) -> tuple[TopicLine, ...]:
        """The topics; a line that is none is left out."""
        return self._fitting(TopicLine)

    @property
    def keyphrases(self) -> tuple[str, ...]:
        """The noun phrases that people would search for, the weightiest first."""
        return self.fields.get("keyphrases", ())

    @property
    def titles(self) -> tuple[TitleLine, ...]:
        """The titles of people, where they fit the text."""
        return self._fitting(TitleLine)

    @property
    def event_details(self) -> tuple[EventLine, ...]:
        """Where and when events are, where the words that say so fit the text."""
        return self._fitting(EventLine)

    @property
    def adjectives(self) -> tuple[AdjectiveLine, ...]:
        """The adjectives of places; a line that is none is left out."""
        return self._fitting(AdjectiveLine)

    @property
    def quotes(self) -> tuple[QuoteLine, ...]:
        """The quotations, where they fit the text."""
        return self._fitting(QuoteLine)

    @property
    def times(self) -> tuple[TimeLine, ...]:
        """The times, where they fit the text."""
        return self._fitting(TimeLine)

    @property
    def misfits(self) -> tuple[str, ...]:
        """The lines of the header that cannot be read or no longer fit the text."""
        lines = ((value, form.read(value)) for form, key in LINES.items() for value in self.fields.get(key, ()))
        return tuple(value for value, line in lines if line is None or not self._fits(line))

    def words(self, locator: Locator) -> str | None:
        """Return the displayed text at a locator, or None where it does not fit.

        It fits when it holds something, begins and ends with no white space, and cuts no word.
        """
        text = self.texts.get(locator.block, "")
        words = text[locator.start : locator.end]
        if locator.end > len(text) or not words or words != words.strip():
            return None
        before, after = text[max(locator.start - 1, 0) : locator.start], text[locator.end : locator.end + 1]
        cut = (before.isalpha() and words[0].isalpha()) or (words[-1].isalpha() and after.isalpha())
        return None if cut else words

    def _fitting(self, form: type[Line]) -> tuple[Line, ...]:
        lines = map(form.read, self.fields.get(LINES[form], ()))
        return tuple(line for line in lines if line is not None and self._fits(line))

    def _fits(self, line: HeaderLine) -> bool:
        """Tell whether the text has what a line places in it; one that places nothing always fits."""
        if isinstance(line, TitleLine):  # it has single spaces, whatever the text has
            return " ".join((self.words(line.locator) or "").split()) == line.text
        return not isinstance(line, EventLine | QuoteLine | TimeLine) or self.words(line.locator) is not None


def read(text: str) -> Page:
    """Read a page as Pelican's Markdown reader would read one of ours: the inverse of ``render``.

    Of what a person may have added, Markdown beyond marks and escapes is left as it is written.
    """
    header, body = _halves(text)
    fields = _fields(header)
    decoders: Mapping[str, Callable[[str], str]] = {"title": html.unescape, "summary": unescape}
    for name, decoder in decoders.items():
        if name in fields:
            fields[name] = tuple(map(decoder, fields[name]))
    return Page(fields, _blocks(body))


def _halves(text: str) -> tuple[str, str]:
    """Return the header and the body of a page."""
    header, _, body = text.removeprefix("\ufeff").replace("\r\n", "\n").partition("\n\n")
    return header, body


def _fields(header: str) -> dict[str, tuple[str, ...]]:
    """Return the values of each key, as they are written."""
    fields: dict[str, list[str]] = {}
    key = ""
    for line in header.split("\n"):
        if found := _KEY.match(line):
            key = found["key"].lower()
            fields.setdefault(key, []).extend(filter(None, [found["value"].strip()]))
        elif key and (found := _MORE.match(line)):
            fields[key].extend(filter(None, [found["value"].strip()]))
    return {key: tuple(values) for key, values in fields.items()}


def _blocks(body: str) -> tuple[Block, ...]:
    blocks = []
    counts = {"p": 0, "s": 0}
    for block in body.split("\n\n"):
        text = block.strip("\n")
        if not text.strip():
            continue
        prefix = "s" if text.startswith("## ") else "p"
        counts[prefix] += 1
        blocks.append(_block(f"{prefix}{counts[prefix]}", text.removeprefix("## ")))
    return tuple(blocks)


def _block(block_id: str, markdown: str) -> Block:
    text, marks, end = "", [], 0
    for found in _MARK.finditer(markdown):
        if found["label"] is None:
            continue
        text += unescape(markdown[end : found.start()])
        words = unescape(found["words"] or found["label"])
        marks.append(Mark(unescape(found["label"]), len(text), len(text) + len(words)))
        text += words
        end = found.end()
    return Block(block_id, text + unescape(markdown[end:]), tuple(marks))
