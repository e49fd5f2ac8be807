"""Text to terms: the one analysis that the index, the browser and the terminal share.

``browser/analyzer.js`` is its twin, driven by the same tables; a test holds them to the same answer for every
word. No Unicode classes, no locale, no normalization of strings: only the tables.
"""

from __future__ import annotations

import base64
import hashlib
import json
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from warraq.search.analyzer_tables import tables
from warraq.text.stem import (
    FIRST_LETTER,
    LAST_LETTER,
    OwnLetters,
    keeps_beginning,
    light_stem,
    without_article,
    without_conjunction,
)

CHECKSUM = 4  # letters of six bits


@dataclass(frozen=True, slots=True)
class Term:
    """A word of a text: where it stands (``text[start:end]``), the how-manieth word it is, and its stem.

    Stop words have no ``Term`` but keep their place: ``position`` counts them too.
    """

    stem: str
    start: int
    end: int
    position: int


@dataclass(frozen=True, slots=True)
class Reading:
    """A stem under which a query's word is looked up: the stem ``longer`` is then no word of its own, but ``shorter``
    with ``letters`` before it.
    """

    stem: str
    longer: str
    shorter: str
    letters: str


class Analyzer:
    """The analysis that one set of tables describes."""

    def __init__(self, data: dict[str, Any]) -> None:
        self.data = data
        self.version = checksum(dumps(data))
        marks = _character_class(data["marks"])
        arabic, other = _character_class(data["arabic"]), _character_class(data["other"])
        self._word = re.compile(f"[{arabic}][{arabic}{marks}]*|[{other}][{other}{marks}]*")
        self._folds = _translation(data["folds"])
        self._hamzas = data["hamzas"]
        pattern, self._hamza = data["hamzaBeforePronoun"]
        self._before_pronoun = re.compile(pattern)
        self._final_folds = _translation(data["finalFolds"])
        self._stop_words = frozenset(data["stopWords"])
        self._query = data["query"]
        self._own = OwnLetters(
            *(frozenset(data["stem"][name]) for name in ("ownBeginnings", "ownEndings", "ownFirsts"))
        )
        self.stem: Callable[[str], str] = cache(self._stem)
        # The words of a text, in order, marks included.
        self.words: Callable[[str], list[str]] = self._word.findall

    def form(self, word: str) -> str:
        """Return a word as it is matched, ending and all."""
        return self._fold(word.translate(self._folds))

    def stem_of_form(self, form: str) -> str:
        """Return the stem of a word that is folded already."""
        return light_stem(form, self._own)

    def without_article(self, form: str) -> str:
        """Return a folded word without its article."""
        return without_article(form, self._own)

    def _stem(self, word: str) -> str:
        """Return a word's stem, or nothing for a stop word."""
        spelled = word.translate(self._folds)
        return "" if spelled in self._stop_words else self.stem_of_form(self._fold(spelled))

    def _fold(self, spelled: str) -> str:
        for spelling, chosen in self._hamzas:
            spelled = spelled.replace(spelling, chosen)
        return self._before_pronoun.sub(rf"\1{self._hamza}\2", spelled).translate(self._final_folds)

    def terms(self, text: str) -> tuple[str, ...]:
        """Return the stems of a text in order, without the stop words."""
        return tuple(filter(None, map(self.stem, self.words(text))))

    def tokens_with_offsets(self, text: str) -> tuple[Term, ...]:
        """Return the terms of a text with their places; offsets count code points."""
        found = enumerate(self._word.finditer(text))
        terms = (Term(self.stem(word.group()), word.start(), word.end(), place) for place, word in found)
        return tuple(term for term in terms if term.stem)

    def own_stems(self, word: str) -> tuple[str, ...]:
        """Return a word's own stem alone; a stop word has none."""
        return tuple(filter(None, (self.stem(word),)))

    def query_stems(self, word: str) -> tuple[str, ...]:
        """Return the stems under which a query's word is looked up: its own first, then its other readings.

        A reader's بالوزارة, ومصر or لموسكو may be two words in one: each reading without a conjunction, a preposition
        or the article adds its stem (``likely_stems`` chooses among them). A longer word must not shrink to two
        letters that way: لبنان is not «ل» before بنان, and so not بن. The other way round, موسكو and وبموسكو are
        looked up as لموسكو and بموسكو too, and يزور as سيزور, for the index leaves single letters where they stand. A
        stop word has no stems.
        """
        return tuple(dict.fromkeys(one.stem for one in self._looked_up(self.form(word)))) if self.stem(word) else ()

    def likely_stems(self, form: str, count: Callable[[str], int]) -> tuple[str, ...]:
        """Return of a folded word's query stems those that the archive makes likely, the word's own first.

        ``count`` tells how many documents have a stem. A word with «ك» or «ف» written onto it is far rarer than
        without: where كابل is in nine documents and ابل in eighty, it is a word of its own, and no «like camels». With
        another letter it is not much commoner: where بارد is in forty and ارد in two, it is no «with» before that.
        """
        own, *others = self._looked_up(form)
        kept = {own.stem: None}
        for one in others:
            if one.longer in kept or one.shorter in kept:
                kept |= {one.stem: None} if self._is_likely(one, count) else {}
        return tuple(kept)

    def shard_key(self, term: str) -> str:
        """Return the name under which a term is sorted into shards: without the letters that may be glued to it.

        So the readings of one word lie side by side, and looking all of them up costs one file.
        """
        clitics = self._query["conjunctions"] + self._query["prepositions"]
        while len(term) > self._query["cliticLeaves"] and term[0] in clitics:
            term = term[1:]
        return term[1:] if self._is_future(term) else term

    def _looked_up(self, form: str) -> Iterator[Reading]:
        own = self.stem_of_form(form)
        yield Reading(own, own, own, "")
        whole = {reading: letters for reading, letters in self._readings(form).items() if self._is_whole(reading)}
        for reading, letters in whole.items():
            stem = self.stem_of_form(reading)
            yield Reading(stem, own, stem, letters)
        for reading in dict.fromkeys([*whole][:1] + [*whole][-1:]):
            for longer in self._with_clitics(reading):
                stem = self.stem_of_form(longer)
                yield Reading(stem, stem, self.stem_of_form(reading), longer[0])

    def _is_likely(self, reading: Reading, count: Callable[[str], int]) -> bool:
        table = self._query
        rarely = set(reading.letters) & set(table["rarely"])
        expected = count(reading.shorter)
        most: int = expected // table["rarer"] if rarely else max(table["few"], table["mostly"] * expected)
        return count(reading.longer) <= most

    def _is_whole(self, reading: str) -> bool:
        least: int = min(len(reading), self._query["cliticLeaves"])
        return len(self.stem_of_form(reading)) >= least

    def _with_clitics(self, form: str) -> list[str]:
        bare = self.without_article(without_conjunction(form, self._own))
        if len(bare) < self._query["cliticLeaves"] or not FIRST_LETTER <= bare[0] <= LAST_LETTER:
            return []
        future = self._query["future"] if bare[0] in self._query["imperfect"] else ""
        longer = [letter + bare for letter in f"{self._query['glued']}{future}"]
        return [form for form in longer if not self._has_own_first(form)]

    def _readings(self, form: str) -> dict[str, str]:
        """Return the word as it is, and as it would be without any of the parts that may stand before it, each with the
        letters that are gone; an article is none of them.
        """
        readings = {form: ""}
        steps = (
            self.without_article,
            self._without_conjunction,
            self._without_preposition,
            self._without_future,
            self.without_article,
        )
        for strip in steps:
            for known, letters in tuple(readings.items()):
                gone = "" if strip == self.without_article else known[0]
                readings.setdefault(strip(known), letters + gone)
        return readings

    def _without_conjunction(self, form: str) -> str:
        return form if keeps_beginning(form, self._own) else self._without_clitic(form, self._query["conjunctions"])

    def _without_preposition(self, form: str) -> str:
        return self._without_clitic(form, self._query["prepositions"])

    def _is_future(self, form: str) -> bool:
        long = len(form) > self._query["cliticLeaves"]
        return long and form[0] == self._query["future"] and form[1] in self._query["imperfect"]

    def _without_future(self, form: str) -> str:
        return form[1:] if self._is_future(form) and not self._has_own_first(form) else form

    def _without_clitic(self, form: str, clitics: str) -> str:
        if form[0] not in clitics or len(form) <= self._query["cliticLeaves"]:
            return form
        return form if self._has_own_first(form) else form[1:]

    def _has_own_first(self, form: str) -> bool:
        return self.stem_of_form(form) in self._own.firsts


@cache
def default_analyzer() -> Analyzer:
    """Return the analyzer of this version of Warraq."""
    return Analyzer(tables())


def dumps(payload: object) -> str:
    """Write JSON that is the same everywhere: no white space, keys in the order given, Arabic as it is."""
    return json.dumps(payload, ensure_ascii=False, separators=(",", ":"))


def checksum(text: str) -> str:
    """Return ``CHECKSUM`` letters that tell two versions of a file apart: of 16 million, one passes for another."""
    digest = hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=CHECKSUM * 6 // 8).digest()
    return base64.urlsafe_b64encode(digest).decode("ascii")


def _character_class(ranges: Iterable[tuple[int, int]]) -> str:
    return "".join(f"\\u{first:04x}-\\u{last:04x}" for first, last in ranges)


def _translation(runs: Iterable[tuple[int, str]]) -> dict[int, str]:
    return {point: form for first, forms in runs for point, form in enumerate(forms.split(" "), first)}
