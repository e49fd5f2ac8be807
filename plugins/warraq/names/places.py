"""Find places by the gazetteer, and decide between places of one name by the rest of the article."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass

from warraq.lexicon.gazetteer import Place, PlaceKind
from warraq.names.reading import Find, Reading
from warraq.names.roles import Role
from warraq.records import Kind
from warraq.text.clitics import KAF, cut, readings
from warraq.text.normalize import fold

HEH = "\u0647"  # what folding leaves of teh marbuta
TANWEEN = "\u064b"  # fathatan
ALEF = "\u0627"
LONG = 5  # letters that must remain after ك (كسبها is not ك and سبها)
SIDES = frozenset(map(fold, ("الشرقية", "الغربية", "الشمالية", "الجنوبية", "الشرقي", "الغربي", "الشمالي", "الجنوبي")))


@dataclass(frozen=True, slots=True)
class Candidate:
    """Tokens ``first`` to ``last``, which may name one of ``places``; the word before asks for kinds ``announced``.

    ``key`` is that of ``lexicon.keys.key``.
    """

    first: int
    last: int
    key: str
    places: tuple[Place, ...]
    announced: tuple[PlaceKind, ...]


def find_places(reading: Reading, told: Container[tuple[int, int]] = ()) -> tuple[Find, ...]:
    """Return the places named, in text order, the longest name where several begin at one word.

    A name that is also an ordinary word counts only after a word that announces a place (مدينة). A name
    of places in several countries counts only where such a word or the article's other places decide. ``told``: the
    spans that a tagger takes for places.
    """
    candidates = tuple(_candidates(reading, told))
    evidence = _evidence(reading, candidates)
    whole = (
        each
        for each in candidates
        if not _on_another_side(reading, each) and ((each.first, each.last) in told or not _incomplete(reading, each))
    )
    chosen = ((each, _choose(each, evidence)) for each in whole)
    return tuple(Find(each.first, each.last, Kind.LOC, place.label) for each, place in chosen if place is not None)


def _candidates(reading: Reading, told: Container[tuple[int, int]]) -> Iterator[Candidate]:
    index = 0
    while index < len(reading.tokens):
        found = _longest(reading, index, told)
        if found is not None:
            yield found
        index = index + 1 if found is None else found.last


def _longest(reading: Reading, first: int, told: Container[tuple[int, int]]) -> Candidate | None:
    gazetteer = reading.lexicon.gazetteer
    tokens = reading.tokens
    for last, key, rest in reading.phrases[first]:
        doubted = (first, last) not in told
        doubted = (
            doubted or TANWEEN in tokens[first].text or (rest != tokens[first].form and tokens[first].form[0] == KAF)
        )
        if key not in gazetteer.names or (doubted and last == first + 1 and _ordinary(reading, first, rest)):
            continue
        words = [cut(tokens[first].text, rest, tokens[first].form), *(token.text for token in tokens[first + 1 : last])]
        places = gazetteer.find(" ".join(words))
        announced = _announced(reading, first)
        common = key in reading.lexicon.vocabulary.words
        places = tuple(
            place for place in places if not (common or (doubted and place.common)) or place.kind in announced
        )
        if places:
            return Candidate(first, last, key, places, announced)
    return None


def _ordinary(reading: Reading, first: int, rest: str) -> bool:
    """Tell whether a first letter that was cut belongs to an ordinary word (كبيرا is not ك and Bira)."""
    form = reading.tokens[first].form
    if TANWEEN in reading.tokens[first].text:
        return True  # باكرا, as it is vowelled, is no place: its ending is that of indefinite words
    if rest == form:
        return False
    vocabulary = reading.lexicon.vocabulary
    accusative = rest.removesuffix(ALEF) not in reading.lexicon.gazetteer.nisbas  # بروسيا is no accusative of بروسي
    stem = form.removesuffix(ALEF) if accusative else form
    return form in vocabulary or stem in vocabulary or (form[0] == KAF and len(rest) < LONG)


def _incomplete(reading: Reading, each: Candidate) -> bool:
    """Tell whether a word that follows makes it another name: باريس سان جيرمان، أذربيجان الشرقية."""
    following = reading.form(each.last, each.first)
    if following in SIDES:
        return following.endswith(HEH) or not _within_masculine(reading, each)
    city = all(place.kind in (PlaceKind.CITY, PlaceKind.CAPITAL) for place in each.places)
    return city and reading.role(each.last, each.first) is Role.UNKNOWN


def _on_another_side(reading: Reading, each: Candidate) -> bool:
    """Tell whether the side of a place known by one is said to be another: الضفة الشرقية is not الضفة الغربية."""
    following = reading.form(each.last, each.first)
    own = {fold(place.label.split(" ")[-1]) for place in each.places} & SIDES
    return following in SIDES and bool(own) and following not in own


def _within_masculine(reading: Reading, each: Candidate) -> bool:
    """Tell whether a side that follows a place describes the masculine noun before it: ريف إدلب الجنوبي."""
    own = each.last - each.first > 1  # ريف إدلب is a place's name itself
    noun = reading.form(each.first if own else each.first - 1, each.first)
    rests = readings(noun) if noun and not noun.endswith(HEH) else ()
    return any(rest in reading.lexicon.gazetteer.cues for rest in rests)


def _announced(reading: Reading, first: int) -> tuple[PlaceKind, ...]:
    """Return the kinds that the word before announces; a nationality may stand between (العاصمة الأردنية عمان)."""
    gazetteer = reading.lexicon.gazetteer
    before = reading.form(first - 1, first)
    if before in gazetteer.nisbas:
        before = reading.form(first - 2, first)
    return next((gazetteer.cues[form] for form in readings(before) if form in gazetteer.cues), ()) if before else ()


def _evidence(reading: Reading, candidates: tuple[Candidate, ...]) -> Mapping[str, int]:
    """Count, by country, what the article says that only one country explains."""
    gazetteer = reading.lexicon.gazetteer
    seen: Counter[str] = Counter()
    for each in candidates:
        countries = {place.country for place in each.places}
        if len(countries) == 1:
            seen.update(countries)
    for token in reading.tokens:
        label = next((gazetteer.nisbas[form] for form in readings(token.form) if form in gazetteer.nisbas), None)
        if label is not None and label in gazetteer.places:
            seen[gazetteer.places[label].country] += 1
    return seen


def _choose(each: Candidate, evidence: Mapping[str, int]) -> Place | None:
    """Return the place meant, or None where nothing decides."""
    places = tuple(place for place in each.places if place.kind in each.announced) or each.places
    if len({place.country for place in places}) == 1:
        return places[0]
    if places[0].kind is PlaceKind.COUNTRY and fold(places[0].label) == each.key:
        return _state_or(places, evidence)
    ranked = sorted(places, key=lambda place: -evidence.get(place.country, 0))
    most, next_most = (evidence.get(place.country, 0) for place in ranked[:2])
    return ranked[0] if most > next_most else None


def _state_or(places: tuple[Place, ...], evidence: Mapping[str, int]) -> Place:
    """Return the country of a name, or another place so called where the article is of that one's country alone.

    الصحراء الغربية of Egypt, جورجيا of the United States.
    """
    state, *others = places
    most = max(evidence.values(), default=0)
    about = [place for place in others if most and evidence.get(place.country, 0) == most]
    return state if evidence.get(state.country) or len(about) != 1 else about[0]
