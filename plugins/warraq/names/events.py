"""Find events: those known by name, and a head with its place (مؤتمر ميونيخ للأمن، حرب أوكرانيا)."""

from __future__ import annotations

from collections.abc import Mapping

from warraq.names.reading import Find, Reading, spell
from warraq.records import Kind
from warraq.text.clitics import LAM, definite, readings
from warraq.text.match import longest_of

YEARS = range(1900, 2100)


def find_events(reading: Reading, claimed: Mapping[int, Find]) -> tuple[Find, ...]:
    """Return events in text order; they may hold places and organizations. ``claimed``: those, by first token.

    Reunions that only their participants tell (قمة شي وبوتين) are not attempted.
    """
    found: list[Find] = []
    index = 0
    while index < len(reading.tokens):
        event = _known(reading, index) or _headed(reading, index, claimed)
        if event is not None:
            found.append(event)
        index = index + 1 if event is None else event.last
    return tuple(found)


def _known(reading: Reading, first: int) -> Find | None:
    events = reading.lexicon.events
    found = longest_of(reading.phrases[first], events.known)
    if found is None:
        return None
    last, key, _ = found
    year = reading.form(last, first)
    if year.isdecimal() and int(year) in YEARS:
        return Find(first, last + 1, Kind.EVENT, f"{events.known[key]} {year}")
    return Find(first, last, Kind.EVENT, events.known[key])


def _headed(reading: Reading, first: int, claimed: Mapping[int, Find]) -> Find | None:
    events = reading.lexicon.events
    token = reading.tokens[first]
    rest = next((form for form in readings(token.form) if form in events.heads), None)
    place = claimed.get(first + 1)
    if rest is None or place is None or reading.limits[first] != reading.limits[place.first]:
        return None
    words = " ".join(token.form for token in reading.tokens[place.first : place.last])
    if words not in reading.lexicon.gazetteer.names and words not in reading.lexicon.organizations.known:
        return None  # particles part them: قمة بموسكو
    last = _purpose(reading, first, place.last)
    more = [spell(reading.tokens[place.last : last])] if last > place.last else []
    return Find(first, last, Kind.EVENT, " ".join([spell((token,), rest), place.name, *more]))


def _purpose(reading: Reading, first: int, index: int) -> int:
    """Read what the event is for (للأمن) or an adjective of it, when a word says so plainly."""
    complements = reading.lexicon.complements
    form = reading.form(index, first)
    if form.startswith(LAM) and any(definite(rest) and rest in complements.nouns for rest in readings(form)[1:]):
        return index + 1
    if form in complements.adjectives and form not in complements.late:
        return index + 1
    return index
