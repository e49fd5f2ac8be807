"""What the articles of a corpus say around a name: the titles it bears and the names beside it."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from warraq.lexicon.people import People, TitleKind
from warraq.records import Analysis, Kind
from warraq.resolving.spellings import Spelled
from warraq.text.clitics import bare, readings
from warraq.text.normalize import fold

SHORTEST = 3  # letters of a word of a title that says something
TELLING = frozenset((TitleKind.OFFICE, TitleKind.RANK, TitleKind.PROFESSION))
SERVANT = "\u0639\u0628\u062f"  # عبد, joined to the word that it binds
HEAD = "*"  # marks the word that a title begins with: the office, not whose it is


@dataclass(frozen=True, slots=True)
class Scene:
    """What one article says of one name: words of its titles, each title's first marked, and fields they tell."""

    words: frozenset[str]
    fields: frozenset[str]


class Context:
    """A corpus by name. ``named``: for each article, the groups of spellings that it names, each as a number."""

    def __init__(self, analyses: Sequence[Analysis], numbers: Mapping[Spelled, int], people: People | None) -> None:
        self._analyses = analyses
        self._numbers = numbers
        self._people = people
        self._companions: dict[int, Mapping[int, float]] = {}
        self.named = tuple(
            frozenset(numbers[mention.kind, mention.name] for mention in analysis.mentions) for analysis in analyses
        )

    @cached_property
    def articles(self) -> Mapping[int, tuple[int, ...]]:
        """The articles, by their place in the corpus, that name each group."""
        found: dict[int, list[int]] = {}
        for place, groups in enumerate(self.named):
            for group in groups:
                found.setdefault(group, []).append(place)
        return {group: tuple(places) for group, places in found.items()}

    @cached_property
    def scenes(self) -> Mapping[tuple[int, int], Scene]:
        """What each article says of each person in titles, by group and article."""
        words: dict[tuple[int, int], set[str]] = {}
        fields: dict[tuple[int, int], set[str]] = {}
        for place, analysis in enumerate(self._analyses):
            for mention in analysis.mentions:
                if mention.kind is Kind.PERS and mention.title is not None:
                    where = self._numbers[mention.kind, mention.name], place
                    told, field = self.read_title(mention.title.text)
                    words.setdefault(where, set()).update(told)
                    fields.setdefault(where, set()).update(field)
        return {where: Scene(frozenset(words[where]), frozenset(fields[where])) for where in words}

    def is_given(self, word: str) -> bool:
        """Tell whether a word of a name may be a given one, so that it may be a father's."""
        return self._people is None or word in self._people.given or word.startswith(SERVANT)

    def read_title(self, text: str) -> tuple[frozenset[str], frozenset[str]]:
        """Return a title's words, without articles, and the fields that they tell: «لاعب» tells sport."""
        forms = [form for form in map(fold, text.split()) if form.isalpha()]
        kinds = {} if self._people is None else {form: self._people.titles.get(form) for form in forms}
        while forms and (first := kinds.get(forms[0])) and first.kind is TitleKind.HONORIFIC:
            forms = forms[1:]
        first = kinds.get(forms[0]) if forms else None
        if not forms or (first is not None and first.kind in (TitleKind.KIN, TitleKind.ROLE)):
            return frozenset(), frozenset()  # the rest is somebody else's: شقيق الوزير
        fields = {} if self._people is None else self._people.fields
        told = {
            HEAD + bare(form) if (title := kinds.get(form)) and title.kind in TELLING else bare(form)
            for form in forms
            if len(bare(form)) >= SHORTEST
        }
        return frozenset(told), frozenset({fields[word] for word in map(bare, readings(forms[0])) if word in fields})

    def titles(self, group: int, among: Iterable[int] | None = None) -> frozenset[str]:
        """Return the words of all titles that a group bears, in some articles or in all."""
        return frozenset(word for scene in self._scenes_of(group, among) for word in scene.words)

    def fields(self, group: int, among: Iterable[int] | None = None) -> frozenset[str]:
        """Return the fields that a group's titles tell."""
        return frozenset(field for scene in self._scenes_of(group, among) for field in scene.fields)

    def _scenes_of(self, group: int, among: Iterable[int] | None) -> Iterable[Scene]:
        places = self.articles[group] if among is None else among
        return (self.scenes[group, place] for place in places if (group, place) in self.scenes)

    def companions(self, group: int, among: Iterable[int] | None = None) -> Mapping[int, float]:
        """Return the other names in a group's articles, weighed: the oftener together and the rarer, the more."""
        if among is not None:
            return self._weigh(group, among)
        if group not in self._companions:
            self._companions[group] = self._weigh(group, self.articles[group])
        return self._companions[group]

    def _weigh(self, group: int, places: Iterable[int]) -> Mapping[int, float]:
        counts = Counter(other for place in places for other in self.named[place] if other != group)
        return {other: math.sqrt(count) * self.rarity(other) for other, count in counts.items()}

    def rarity(self, group: int) -> float:
        """Return how much naming a group tells, by how few articles do (inverse document frequency)."""
        return math.log((1 + len(self.named)) / len(self.articles[group]))


def closeness(one: Mapping[int, float], other: Mapping[int, float]) -> float:
    """Return the cosine of two sets of companions, 0 for nothing in common to 1."""
    shared = math.fsum(one[name] * other[name] for name in sorted(one.keys() & other.keys()))
    lengths = [math.sqrt(math.fsum(weight * weight for weight in sorted(each.values()))) for each in (one, other)]
    return shared / (lengths[0] * lengths[1]) if shared else 0.0


def shared_office(one: frozenset[str], other: frozenset[str]) -> int:
    """Return how much two sets of title words have in common: 0 nothing, 1 an office, 2 an office and whose it is."""
    shared = one & other
    heads = {word for word in shared if word.startswith(HEAD)}
    return (1 if heads else 0) + (1 if heads and shared - heads else 0)
