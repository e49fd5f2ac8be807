"""What a reader typed, as clauses; ``browser/query.js`` is its twin.

    وزارة الصحة            words: documents with all of them come first
    «وزارة الصحة»          a phrase, in any quotation marks
    +الصين -روسيا          must be there, must not (also AND, NOT, بدون)
    الصين أو روسيا         either will do (also OR, |)
    شخص:بوتين              in one field: a name's kind, the title, the topic, the source
    رئي*                   all words of which the stem looks so
    وزاره~1                words within one letter of it, or two
    من:2018-02 إلى:2019    published from one day, month or year to another

Nothing a reader types is an error: an open quotation mark, an operator alone or markup is read as far as it makes
sense, and ``Query.hints`` says what was passed over.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from warraq.search.analyzer import Analyzer

# ‘ ’, ‹ › and ″ are read where two of them stand about words; an apostrophe stays one.
_QUOTED = re.compile("[\u2018\u2039\u2033]([^\u2018\u2019\u2039\u203a\u2033]*)[\u2019\u203a\u2033]")
# " “ ” „ ‟ « »: readers mix them, so any of them opens and any of them closes.
QUOTATION_MARKS = '"\u201c\u201d\u201e\u201f\u00ab\u00bb'
# What parts one thing from the next: white space, and the marks of direction that pasted text brings along.
SPACE = " \t\r\n\u00a0\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff"
MINUS = "\u2212"
_PARTS = re.compile(
    f"([+{MINUS}-]?)"
    f"(?:([^{SPACE}{QUOTATION_MARKS}:+{MINUS}-]+)[{SPACE}]*:[{SPACE}]*(?=[^{SPACE}]))?"
    f"(?:[{QUOTATION_MARKS}]([^{QUOTATION_MARKS}]*)[{QUOTATION_MARKS}]|([^{SPACE}{QUOTATION_MARKS}]+))"
)
_MARK = re.compile(f"[{QUOTATION_MARKS}]")
_SIMILAR = re.compile(r"(.+)~([12]?)")
_NUMBERS = re.compile(r"[0-9]+")
ANY = "*"
SIGNS = frozenset(f"{QUOTATION_MARKS}{MINUS}{ANY}+-~:")  # with any of these a text is more than words
TITLE = "title"
FROM, TO, DATE = "from", "to", "date"


class Presence(StrEnum):
    """What a clause asks of a document."""

    OPTIONAL = "optional"
    REQUIRED = "required"
    PROHIBITED = "prohibited"


class Level(StrEnum):
    """How much of a word's family is found with it: its own stem; what is written onto it and its broken plural too;
    also words that are of its family only at times.
    """

    EXACT = "exact"
    FAMILY = "family"
    WIDE = "wide"


class Hint(StrEnum):
    """What of a query was passed over."""

    QUOTE = "quote"  # a quotation mark that nothing closes
    OPERATOR = "operator"  # أو, بدون and the like with nothing to join
    DATE = "date"  # a date that cannot be read
    ORDER = "order"  # a first day after the last
    EMPTY = "empty"  # no word
    SHORT = "short"  # a pattern with fewer than two letters
    LONG = "long"  # more words than are looked up
    COMMON = "common"  # nothing but words that are in every text
    PHRASE = "phrase"  # words of a phrase that are in every text: any word may stand in their place


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a query, folded: any of ``stems`` will do, its own comes first; ``offset`` is its distance from a
    phrase's first word.
    """

    form: str
    stems: tuple[str, ...]
    offset: int = 0


@dataclass(frozen=True, slots=True)
class Words:
    """One word, or several that must follow each other at their offsets; ``field`` is empty for the whole text."""

    words: tuple[Word, ...]
    field: str = ""


@dataclass(frozen=True, slots=True)
class Pattern:
    """All stems that look so: ``*`` stands for any letters, or none."""

    pattern: str
    field: str = ""


@dataclass(frozen=True, slots=True)
class Similar:
    """All words of the archive within so many edits of a folded one."""

    form: str
    edits: int
    field: str = ""


Alternative = Words | Pattern | Similar


@dataclass(frozen=True, slots=True)
class Clause:
    """Any of the alternatives will do."""

    presence: Presence
    alternatives: tuple[Alternative, ...]


@dataclass(frozen=True, slots=True)
class Query:
    """All that is asked. ``first`` and ``last`` are a day, month or year (2018-02-21, 2018-02, 2018) or None."""

    clauses: tuple[Clause, ...]
    first: str | None = None
    last: str | None = None
    hints: tuple[Hint, ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """A sign, a field's name, and a phrase or what stands without quotation marks (the other is empty)."""

    sign: str
    name: str
    phrase: str
    plain: str


def parse(text: str, analyzer: Analyzer, level: Level = Level.FAMILY, within: str = "") -> Query:
    """Return what a query asks, each clause once, at most ``mostWords`` words; stop words fall out.

    ``within`` is the field of what names none.
    """
    reader = _Reader(analyzer, level, within)
    quoted = _QUOTED.sub("\u00ab\\1\u00bb", text)
    for part in _parts(quoted):
        reader.take(part)
    if len(_MARK.findall(quoted)) % 2:
        reader.hints[Hint.QUOTE] = None
    return reader.query()


def _parts(text: str) -> Iterator[Part]:
    for sign, name, phrase, plain in _PARTS.findall(text):
        yield Part(sign, name, phrase, plain)


@dataclass(slots=True)
class _Reader:
    """Takes the parts of a query one after another, and remembers what the last operator joins."""

    analyzer: Analyzer
    level: Level
    within: str
    clauses: list[Clause] = field(default_factory=list)
    hints: dict[Hint, None] = field(default_factory=dict)
    first: str | None = None
    last: str | None = None
    count: int = 0
    operator: str = ""
    seen_words: bool = False

    def take(self, part: Part) -> None:
        """Read one part."""
        data = self.analyzer.data["query"]
        name = data["fields"].get(self.analyzer.form(part.name), "") if part.name else ""
        if part.name and not name:
            self._take_unknown(part)
        elif name in (FROM, TO, DATE):
            self._take_date(name, part.phrase or part.plain)
        elif not part.sign and not name and part.plain in data["operators"]:
            self._take_operator(data["operators"][part.plain])
        else:
            self._take_words(part, name or self.within)

    def query(self) -> Query:
        """Return what was read."""
        if self.operator:
            self.hints[Hint.OPERATOR] = None
        if self.first and self.last and self.first[: len(self.last)] > self.last:
            self.hints[Hint.ORDER] = None
        if not self.clauses and not self.hints and not (self.first or self.last):
            self.hints[Hint.COMMON if self.seen_words else Hint.EMPTY] = None
        return Query(tuple(dict.fromkeys(self.clauses)), self.first, self.last, tuple(self.hints))

    def _take_unknown(self, part: Part) -> None:
        """Read what looks like a field and is none: 10:30, an operator, a word and a colon before somebody's words."""
        if part.phrase or part.name in self.analyzer.data["query"]["operators"]:
            self.take(Part(part.sign, "", "", part.name))
            self.take(Part("", "", part.phrase, part.plain))
        else:
            self.take(Part(part.sign, "", "", f"{part.name}:{part.plain}"))

    def _take_operator(self, operator: str) -> None:
        if self.operator or (operator != "not" and not self.clauses):
            self.hints[Hint.OPERATOR] = None
        self.operator = operator if operator == "not" or self.clauses else ""

    def _take_date(self, name: str, text: str) -> None:
        day = read_date(self.analyzer.terms(text))
        if day is None:
            self.hints[Hint.DATE] = None
            return
        self.first = day if name in (FROM, DATE) else self.first
        self.last = day if name in (TO, DATE) else self.last

    def _take_words(self, part: Part, name: str) -> None:
        operator, self.operator = self.operator, ""
        presence = Presence.PROHIBITED if operator == "not" else _PRESENCES[part.sign]
        for alternative in self._alternatives(part, name, whole=presence is Presence.PROHIBITED):
            words = len(alternative.words) if isinstance(alternative, Words) else 1
            if self.count + words > self.analyzer.data["query"]["mostWords"]:
                self.hints[Hint.LONG] = None
                return
            self.count += words
            self._join(alternative, presence, operator)
            operator = ""

    def _join(self, alternative: Alternative, presence: Presence, operator: str) -> None:
        if operator == "or":
            before = self.clauses[-1]
            stronger = presence if before.presence is Presence.OPTIONAL else before.presence
            self.clauses[-1] = Clause(stronger, (*before.alternatives, alternative))
            return
        if operator == "and":
            self.clauses[-1] = _required(self.clauses[-1])
            presence = Presence.REQUIRED if presence is Presence.OPTIONAL else presence
        self.clauses.append(Clause(presence, (alternative,)))

    def _alternatives(self, part: Part, name: str, *, whole: bool) -> Iterator[Alternative]:
        if not part.phrase and ANY in part.plain:
            yield from self._pattern(part.plain, name)
            return
        similar = None if part.phrase else _SIMILAR.fullmatch(part.plain)
        if similar:
            forms = [self.analyzer.form(word) for word in self.analyzer.words(similar[1])]
            if len(forms) == 1 and forms[0]:
                yield Similar(forms[0], int(similar[2] or 1), name)
                return
        words = self._words(part.phrase or part.plain)
        if part.phrase and 0 < len(words) < len(self.analyzer.words(part.phrase)):
            self.hints[Hint.PHRASE] = None
        if words and (part.phrase or whole):
            yield Words(words, name)
        else:
            yield from (Words((Word(word.form, word.stems),), name) for word in words)

    def _pattern(self, text: str, name: str) -> Iterator[Pattern]:
        pieces = ["".join(map(self.analyzer.form, self.analyzer.words(piece))) for piece in text.split(ANY)]
        pieces[0] = self.analyzer.without_article(pieces[0])
        if sum(map(len, pieces)) < self.analyzer.data["query"]["leastOfPattern"]:
            self.hints[Hint.SHORT] = None
            return
        inner = [piece for piece in pieces[1:-1] if piece]
        yield Pattern(ANY.join((pieces[0], *inner, pieces[-1])), name)

    def _words(self, text: str) -> tuple[Word, ...]:
        stems_of = self.analyzer.own_stems if self.level is Level.EXACT else self.analyzer.query_stems
        found = [(place, word, stems_of(word)) for place, word in enumerate(self.analyzer.words(text))]
        self.seen_words = self.seen_words or bool(found)
        kept = [row for row in found if row[-1]]
        return tuple(Word(self.analyzer.form(word), stems, place - kept[0][0]) for place, word, stems in kept)


def as_name(text: str, analyzer: Analyzer) -> str:
    """Return a line of a list as a query: words that stand together as a phrase; what uses an operator, as it is."""
    words = text.split()
    operators = analyzer.data["query"]["operators"]
    plain = len(words) > 1 and not SIGNS & set(text) and not any(word in operators for word in words)
    return f"«{text}»" if plain else text


def read_date(numbers: Sequence[str]) -> str | None:
    """Return the day, month or year that numbers mean: 2018, 2018 2, 2018 2 21 or 21 2 2018; None for anything else."""
    if not 1 <= len(numbers) <= len(_PARTS_OF_DAY) or not all(map(_NUMBERS.fullmatch, numbers)):
        return None
    year, *rest = numbers if len(numbers[0]) == _YEAR_DIGITS else reversed(numbers)
    if len(year) != _YEAR_DIGITS or any(
        len(number) > _PART_DIGITS or not 1 <= int(number) <= most
        for number, most in zip(rest, _PARTS_OF_DAY[1:], strict=False)
    ):
        return None
    if len(numbers) == len(_PARTS_OF_DAY) and int(rest[-1]) > calendar.monthrange(int(year), int(rest[0]))[1]:
        return None  # February has no 31st
    return "-".join((year, *(number.zfill(_PART_DIGITS) for number in rest)))


def _required(clause: Clause) -> Clause:
    wanted = clause.presence is Presence.OPTIONAL
    return Clause(Presence.REQUIRED, clause.alternatives) if wanted else clause


_YEAR_DIGITS, _PART_DIGITS = 4, 2
_PARTS_OF_DAY = (9999, 12, 31)
_PRESENCES = {
    "": Presence.OPTIONAL,
    "+": Presence.REQUIRED,
    "-": Presence.PROHIBITED,
    MINUS: Presence.PROHIBITED,
}
