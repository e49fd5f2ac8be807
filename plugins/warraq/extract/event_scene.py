"""What the finder of event details looks at: an article's tokens with the places and times that begin at each."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from warraq.lexicon import Lexicon
from warraq.lexicon.gazetteer import PlaceKind
from warraq.lexicon.time_matching import LINE_END
from warraq.records import Article, Aspect, Kind, Mention, TimeExpression, Token
from warraq.text.calendars import full_day
from warraq.text.clitics import BEH, WAW, bare, definite, readings
from warraq.text.match import longest_of, phrases

YEARS = range(1900, 2100)
YEAR = re.compile(r"\d{4}", re.ASCII)
YEARS_BETWEEN = re.compile(r"\d{4}/\d{4}", re.ASCII)
QUOTES = frozenset("\"'«»“”()[]")
COMMAS = frozenset((",", "\u060c"))  # comma, Arabic comma


@dataclass(frozen=True, slots=True)
class Told:
    """Words that name a place or a time; ``value`` is the name of the place, or the date."""

    text: str
    start: int
    end: int
    aspect: Aspect
    value: str


def label_of(event: Mention) -> str:
    """Return an event's name without the year that may end it."""
    return event.name.rstrip("0123456789 ")


@dataclass(frozen=True, slots=True)
class Scene:
    """``places`` and ``times``: by the index of their first token."""

    body: str
    tokens: Sequence[Token]
    starts: Sequence[int]
    places: Mapping[int, Told]
    times: Mapping[int, Told]
    lexicon: Lexicon

    @classmethod
    def of(
        cls,
        article: Article,
        tokens: Sequence[Token],
        mentions: Sequence[Mention],
        times: Sequence[TimeExpression],
        lexicon: Lexicon,
    ) -> Scene:
        """Lay out an article."""
        starts = [token.start for token in tokens]
        places = {
            bisect_left(starts, one.start): Told(one.text, one.start, one.end, Aspect.PLACE, one.name)
            for one in mentions
            if one.kind is Kind.LOC
        }
        known = {
            bisect_left(starts, one.start): Told(one.text, one.start, one.end, Aspect.DATE, one.value)
            for one in times
            if one.value is not None and one.grain != "fuzzy"
        }
        return cls(article.body, tokens, starts, places, known, lexicon)

    def at(self, span: Mention | Told) -> int:
        """Return the index of a span's first token."""
        return bisect_left(self.starts, span.start)

    def after(self, span: Mention | Told) -> int:
        """Return the index of the token after a span."""
        return bisect_left(self.starts, span.end)

    def form(self, index: int) -> str:
        """Return the folded form of a token, empty beyond either end."""
        return self.tokens[index].form if 0 <= index < len(self.tokens) else ""

    def is_word(self, index: int) -> bool:
        """Tell whether a token is a word or a number."""
        return self.form(index)[:1].isalnum()

    def goes_on(self, index: int) -> bool:
        """Tell whether a token stands in the line of the one before it."""
        if not 0 < index < len(self.tokens):
            return False
        return LINE_END.search(self.body, self.tokens[index - 1].end, self.tokens[index].start) is None

    def place(self, index: int) -> Told | None:
        """Return the place that begins at a token."""
        return self.places.get(index)

    def kind(self, place: Told) -> PlaceKind | None:
        """Return what sort of place one is, None where its name does not say."""
        found = self.lexicon.gazetteer.places.get(place.value)
        return None if found is None else found.kind

    def year(self, index: int) -> Told | None:
        """Return the year that a token is."""
        form = self.form(index)
        if not YEAR.fullmatch(form) or int(form) not in YEARS:
            return None
        token = self.tokens[index]
        return Told(token.text, token.start, token.end, Aspect.DATE, form)

    def head(self, event: Mention) -> str:
        """Return the noun that heads an event's name (مؤتمر), empty for one that is known as a whole."""
        events = self.lexicon.events
        if label_of(event) in events.known.values():
            return ""
        return next((form for form in readings(self.form(self.at(event))) if form in events.heads), "")

    def before(self, event: Mention) -> str:
        """Return the word before an event's name, words for the event itself passed over (بطولة كأس العالم)."""
        words, index = self.lexicon.holding, self.at(event) - 1
        while any(form in words.wholes for form in self._readings(index)):
            index -= 1
        known = words.parts | words.apart | words.during | words.within
        return next((form for form in self._readings(index) if form in known), "")

    def is_during(self, event: Mention) -> bool:
        """Tell whether an event is named as where, or when, something was: في قمة هلسنكي."""
        words = self.lexicon.holding
        first = self.at(event)
        return self.before(event) in words.during | words.within or self.form(first)[1:] == self.head(event) != ""

    def is_construct(self, event: Mention, index: int) -> bool:
        """Tell whether a name and the place after it are one: مونديال روسيا، كأس العالم روسيا 2018."""
        place = self.place(index)
        if place is None or self.head(event):
            return False
        single = self.after(event) - self.at(event) == 1 and not definite(self.form(self.at(event)))
        return single or self.year(self.after(place)) is not None

    def place_said(self, index: int, *, bare: bool) -> Told | None:
        """Return the place that is said to be where something is: after في or ب, or ``bare`` of both.

        Nouns that announce it and their adjective are passed over: في العاصمة الفرنسية باريس.
        """
        said = self.form(index) in self.lexicon.holding.within
        first = index + said
        noun = self._over_cue(first)
        place = self.place(noun)
        if place is None or said or bare:
            return place
        if noun > first:
            return place if self.form(first).startswith(BEH) else None
        gazetteer = self.lexicon.gazetteer
        found = longest_of(phrases(self.tokens, first, self.after(place), gazetteer.longest), gazetteer.names)
        return place if found is not None and self.form(first) == BEH + found.reading else None

    def _over_cue(self, index: int) -> int:
        gazetteer = self.lexicon.gazetteer
        if not any(form in gazetteer.cues for form in self._readings(index)):
            return index
        adjective = bool(self.place(index + 1) is None and self.form(index + 1) in gazetteer.nisbas)
        return index + 1 + adjective

    def time_said(self, index: int) -> Told | None:
        """Return the time that begins at a token, or after words like في and خلال; of two days the time between."""
        words = self.lexicon.holding
        first, opened = index, False
        while self.form(first) in words.when or self.form(first) in words.within:
            opened = True
            first += 1
        time = self.times.get(first) if first == index or self.goes_on(first) else None
        if time is None or not opened or full_day(time.value) is None:
            return time
        following = self.after(time)
        while self.form(following) in words.until:
            following += 1
        other = self.times.get(following)
        joined = following > self.after(time) or self.form(following).startswith(WAW)
        if other is None or not joined or full_day(other.value) is None or other.value <= time.value:
            return time
        whole = self.body[time.start : other.end]
        return Told(whole, time.start, other.end, Aspect.DATE, f"{time.value}/{other.value}")

    def is_one_of_two(self, time: Told) -> bool:
        """Tell whether a time is two years, or the first of several: عامي 2015 و2016."""
        if YEARS_BETWEEN.fullmatch(time.value):
            return True
        index = self.after(time)
        joined = self.form(index).removeprefix(WAW) or self.form(index + 1)
        return YEAR.fullmatch(time.value) is not None and self.form(index).startswith(WAW) and joined.isdecimal()

    def over(self, index: int) -> int:
        """Return the index after words that only lead to what is told, ``index`` itself where there are none."""
        words, form = self.lexicon.holding, self.form(index)
        relative = index + 1 if form in COMMAS else index
        if self.form(relative) in words.relatives:
            return relative + 2 if self._verb(relative + 1) else index
        if self._participle(relative):
            return relative + 1
        passed = (
            form in QUOTES or form in words.aside or (definite(form) and bare(form) in self.lexicon.phrases.adjectives)
        )
        return index + 1 if passed else index

    def holding(self, first: int, last: int) -> str:
        """Return the word for being held among tokens, or an empty string."""
        held = (form for index in range(first, last) for form in self._readings(index) if self._is_held(form))
        return next(held, "")

    def place_beside(self, place: Told) -> Told | None:
        """Return the place that و joins to one of its sort: مونديال كوريا الجنوبية واليابان."""
        index = self.after(place)
        other = self.place(index) if self.form(index).startswith(WAW) else None
        joined = place.aspect is Aspect.PLACE and other is not None and self.kind(place) is self.kind(other)
        return other if joined else None

    def _is_held(self, form: str) -> bool:
        return form in self.lexicon.holding.held or form in self.lexicon.holding.host

    def _verb(self, index: int) -> bool:
        return self._is_held(self.form(index))

    def _participle(self, index: int) -> bool:
        return any(definite(form) and form in self.lexicon.holding.held for form in self._readings(index))

    def place_before(self, event: Mention) -> Told | None:
        """Return the place right before an event's name, words for the event itself passed over."""
        index = self.at(event) - 1
        while any(form in self.lexicon.holding.wholes for form in self._readings(index)):
            index -= 1
        for first in range(index, index - self.lexicon.gazetteer.longest, -1):
            place = self.place(first)
            if place is not None:
                return place if self.after(place) == index + 1 else None
        return None

    def _readings(self, index: int) -> tuple[str, ...]:
        return readings(self.form(index)) if self.form(index) else ()
