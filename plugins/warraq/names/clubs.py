"""Clubs abroad, which are named as people are: by the word that ends their names, and by where they stand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from warraq.names.reading import Find, Reading, spell
from warraq.names.roles import Role
from warraq.records import Kind
from warraq.text.clitics import WAW, definite, particle_before, readings
from warraq.text.normalize import fold

MOST_BEFORE = 3  # words before the last of a club's name: كوينز بارك رينجرز
MOST = 3  # words of a club in brackets
FOREIGN = (Role.UNKNOWN, Role.FAMILY)
HOSTS = frozenset(map(fold, ("ضيفه", "مضيفه")))
BEATEN = frozenset(map(fold, ("على", "أمام")))


def clubs(reading: Reading, places: Sequence[Find], known: Sequence[Find]) -> Iterator[Find]:
    """Yield clubs in text order, but for the organizations ``known``.

    A club's word after a place or foreign words names one (بولتون واندرارز), after a place alone where the word is a
    club's name itself (سحق روكتس). So do foreign words with an origin in brackets (وولفر هامبتون الإنجليزي), and those
    after «على ضيفه». A given name first is a person's.
    """
    ends = {place.last: place for place in places}
    for index, token in enumerate(reading.tokens):
        first, last = index, _in_brackets(reading, index) or _host(reading, index) or index
        if token.form in reading.lexicon.vocabulary.clubs and not any(_holds(place, index) for place in places):
            first = _before(reading, index, ends)
            last = index + 1 if first < index else index
        if first < last and not any(each.first <= first and last <= each.last for each in known):
            yield Find(first, last, Kind.ORG, spell(reading.tokens[first:last], _reading(reading, first)))


def _reading(reading: Reading, first: int) -> str:
    """Return a club's first word without a particle that a place or the spelling shows."""
    token = reading.tokens[first]
    rests = readings(token.form)
    known = next((rest for rest in rests if rest in reading.lexicon.gazetteer.names), None)
    return known or (token.form[1:] if rests[1:] and particle_before(token.text) else token.form)


def _holds(find: Find, index: int) -> bool:
    return find.first <= index < find.last


def _before(reading: Reading, index: int, ends: Mapping[int, Find]) -> int:
    """Return where the name begins that ends at token ``index``: its own index where nothing before belongs to it."""
    alone = reading.tokens[index].form in reading.lexicon.organizations.known
    first = index
    while index - first < MOST_BEFORE and reading.form(first - 1, index):
        if first in ends:
            return ends[first].first
        if alone or reading.roles[first - 1] not in FOREIGN:
            break
        first -= 1
        if reading.tokens[first].form.startswith(WAW):
            break  # أستون فيلا ‹ووست بروميتش ألبيون›
    return first


def _in_brackets(reading: Reading, first: int) -> int | None:
    """Return the end of foreign words that brackets hold with the origin of a club after them, None without."""
    if reading.form(first - 1, first) != "(" or reading.roles[first] not in FOREIGN:
        return None
    last = _foreign(reading, first)
    origin = reading.form(last, first)
    nisba = definite(origin) and origin in reading.lexicon.gazetteer.nisbas
    return last if nisba and reading.form(last + 1, first) == ")" else None


def _host(reading: Reading, first: int) -> int | None:
    """Return the end of foreign words after «على ضيفه» or «أمام مضيفه», None where they are none."""
    cued = reading.form(first - 1, first) in HOSTS and reading.form(first - 2, first) in BEATEN
    return _foreign(reading, first) if cued and reading.roles[first] in FOREIGN else None


def _foreign(reading: Reading, first: int) -> int:
    """Return the end of the foreign words that begin at a token, ``MOST`` at the most, and of what ends a name."""
    last = first + 1
    while last - first < MOST and reading.role(last, first) in FOREIGN:
        last += 1
    following = reading.form(last, first)
    ends = following in reading.lexicon.vocabulary.clubs or following in reading.lexicon.gazetteer.names
    return last + 1 if ends else last  # هيلاس فيرونا
