"""The one-line values of a page's header: several fields separated by ``|``, and places in the text."""

from __future__ import annotations

import re
from dataclasses import dataclass

from warraq.records import GREGORIAN, Aspect

_PARTS = re.compile(r"\\.|\||[^\\|]+")
_LOCATOR = re.compile(r"(?P<block>[ps][1-9]\d*):(?P<start>\d{1,9})-(?P<end>\d{1,9})")
_COUNT = re.compile(r"\d{1,9}", re.ASCII)
LIST_SEPARATOR = "، "


def join(*values: str) -> str:
    r"""Return values as one line with single spaces, ``a | b | c``; ``\`` and ``|`` inside a value are escaped."""
    line = " | ".join(value.replace("\\", "\\\\").replace("|", "\\|") for value in values)
    return " ".join(line.split())


def split(line: str) -> tuple[str, ...]:
    """Return the values of a line: the inverse of ``join``."""
    values = [""]
    for part in _PARTS.findall(line):
        if part == "|":
            values.append("")
        else:
            values[-1] += part.removeprefix("\\")
    return tuple(value.strip() for value in values)


@dataclass(frozen=True, slots=True)
class Locator:
    """Characters ``start`` to ``end`` of a block's displayed text: ``p1:22-43``, or ``s1:…`` in a subhead."""

    block: str
    start: int
    end: int

    def __str__(self) -> str:
        return f"{self.block}:{self.start}-{self.end}"

    @classmethod
    def read(cls, text: str) -> Locator | None:
        """Return the locator that a text is, or None."""
        found = _LOCATOR.fullmatch(text.strip())
        return cls(found["block"], int(found["start"]), int(found["end"])) if found else None


@dataclass(frozen=True, slots=True)
class TopicLine:
    """``medtop:20000639 | 0.91 | قمة، زيارة``."""

    code: str
    score: float
    evidence: tuple[str, ...]

    def __str__(self) -> str:
        return join(self.code, f"{self.score:.2f}", LIST_SEPARATOR.join(self.evidence))

    @classmethod
    def read(cls, line: str) -> TopicLine | None:
        """Return the topic that a line names, or None."""
        code, score, evidence, *_ = *split(line), "", "", ""
        try:
            return cls(code, float(score or 1), tuple(word.strip() for word in evidence.split("،") if word.strip()))
        except ValueError:
            return None


@dataclass(frozen=True, slots=True)
class TitleLine:
    """``أنتوني بلينكن | وزير الخارجية الأمريكي | p9:22-43``: what the press called somebody, and where."""

    label: str
    text: str
    locator: Locator

    def __str__(self) -> str:
        return join(self.label, self.text, str(self.locator))

    @classmethod
    def read(cls, line: str) -> TitleLine | None:
        """Return the title that a line gives, or None."""
        label, text, place, *_ = *split(line), "", "", ""
        locator = Locator.read(place)
        return cls(label, text, locator) if locator else None


@dataclass(frozen=True, slots=True)
class EventLine:
    """``كأس العالم 2018 | place | روسيا | p1:25-31``: where or when an event is, and the words that say so.

    The third field is the label of the place, or an EDTF date after ``date``.
    """

    label: str
    aspect: Aspect
    value: str
    locator: Locator

    def __str__(self) -> str:
        return join(self.label, self.aspect, self.value, str(self.locator))

    @classmethod
    def read(cls, line: str) -> EventLine | None:
        """Return the detail that a line gives, or None."""
        label, aspect, value, place, *_ = *split(line), "", "", "", ""
        locator = Locator.read(place)
        known = aspect in Aspect.__members__.values()
        return cls(label, Aspect(aspect), value, locator) if label and value and locator and known else None


@dataclass(frozen=True, slots=True)
class AdjectiveLine:
    """``الصين | 3 | الصيني، الصينية``: a place, how often the article has an adjective of it, and in which words."""

    label: str
    count: int
    words: tuple[str, ...]

    def __str__(self) -> str:
        return join(self.label, str(self.count), LIST_SEPARATOR.join(self.words))

    @classmethod
    def read(cls, line: str) -> AdjectiveLine | None:
        """Return the adjectives that a line counts, or None."""
        label, count, words, *_ = *split(line), "", "", ""
        if not label or not _COUNT.fullmatch(count):
            return None
        return cls(label, int(count), tuple(word.strip() for word in words.split("،") if word.strip()))


@dataclass(frozen=True, slots=True)
class QuoteLine:
    """``p6:12-105 | نيكولاي باتروشيف | قال | say | direct``; the speaker is a label, other words, or empty."""

    locator: Locator
    speaker: str
    cue: str
    cue_class: str
    kind: str

    def __str__(self) -> str:
        return join(str(self.locator), self.speaker, self.cue, self.cue_class, self.kind)

    @classmethod
    def read(cls, line: str) -> QuoteLine | None:
        """Return the quotation that a line places, or None."""
        place, speaker, cue, cue_class, kind, *_ = *split(line), "", "", "", "", ""
        locator = Locator.read(place)
        return cls(locator, speaker, cue, cue_class, kind) if locator else None


@dataclass(frozen=True, slots=True)
class TimeLine:
    """``p1:147-181 | 2023-02-21 | absolute``, and a fourth field where the calendar is not Gregorian."""

    locator: Locator
    value: str
    grain: str
    calendar: str = GREGORIAN

    def __str__(self) -> str:
        calendar = () if self.calendar == GREGORIAN else (self.calendar,)
        return join(str(self.locator), self.value, self.grain, *calendar)

    @classmethod
    def read(cls, line: str) -> TimeLine | None:
        """Return the time that a line places, or None."""
        place, value, grain, calendar, *_ = *split(line), "", "", "", ""
        locator = Locator.read(place)
        return cls(locator, value, grain, calendar or GREGORIAN) if locator else None
