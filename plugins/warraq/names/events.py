"""Find events: those known by name, and a head with its place (مؤتمر ميونيخ للأمن، حرب أوكرانيا)."""

from __future__ import annotations

from collections.abc import Mapping

from warraq.lexicon.gazetteer import PlaceKind
from warraq.lexicon.organizations import OrganizationKind
from warraq.names.reading import Find, Reading, spell
from warraq.records import Kind
from warraq.text.clitics import ARTICLE, LAM, WAW, definite, readings
from warraq.text.match import longest_of

YEARS = frozenset(map(str, range(1900, 2100)))
AGAINST = frozenset(("\u0639\u0644\u064a", "\u0636\u062f", "\u0645\u0639"))  # على، ضد، مع
WITHIN = "\u0641\u064a"  # في
SUMMIT = "\u0642\u0645\u0647"  # قمة
UNDER = "\u062a\u062d\u062a"  # تحت
FORMER = frozenset(("\u0633\u0627\u0628\u0642", "\u0633\u0627\u0628\u0642\u0647"))  # سابق، سابقة
LONGEST = 4  # words after the place of a fair


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
    last, label = found.end, events.known[found.key]
    following = reading.form(last, first)
    if following == UNDER:
        return None  # كأس العالم تحت 20 سنة
    if label in events.ages and _of_a_body(reading, first):
        return None
    if following in events.branches:
        label = f"{label} {spell(reading.tokens[last : last + 1])}"
        last += 1
    year = reading.form(last, first)
    season = reading.form(last + 1, first)  # دوري أبطال أوروبا 2012-2013
    if year in YEARS and season != str(int(year) + 1):
        return Find(first, last + 1, Kind.EVENT, f"{label} {year}")
    return Find(first, last, Kind.EVENT, label)


def _of_a_body(reading: Reading, first: int) -> bool:
    """Tell whether a body is named after what happened: المجلس الأعلى للثورة الإسلامية."""
    heads = reading.lexicon.organizations.heads
    before = (reading.form(first - 2, first), reading.form(first - 1, first))
    return reading.tokens[first].form.startswith(LAM) and any(
        rest in heads for form in before if form for rest in readings(form)
    )


def _headed(reading: Reading, first: int, claimed: Mapping[int, Find]) -> Find | None:
    events = reading.lexicon.events
    token = reading.tokens[first]
    rest = next((form for form in readings(token.form) if form in events.heads), None)
    place = claimed.get(first + 1)
    if rest is None or place is None or reading.limits[first] != reading.limits[place.first]:
        return None
    words = reading.words(place.first, place.last)
    if words not in reading.lexicon.gazetteer.names and words not in reading.lexicon.organizations.known:
        return None  # particles part them: قمة بموسكو
    if (
        _meets(reading, first, rest, words)
        or _fights(reading, first, rest, claimed)
        or _derby(reading, first, rest, claimed)
    ):
        return None
    last = _whole(reading, first, place.last, fair=rest in events.fairs)
    if last is None:
        return None
    more = [spell(reading.tokens[place.last : last])] if last > place.last else []
    return Find(first, last, Kind.EVENT, " ".join([spell((token,), rest), place.name, *more]))


def _meets(reading: Reading, first: int, head: str, words: str) -> bool:
    """Tell whether a head is but half of one (معرض ومؤتمر الدوحة), or two teams' match (قمة اليوفي والريال)."""
    organization = reading.lexicon.organizations.known.get(words)
    if organization is not None and organization.kind is OrganizationKind.SPORT:
        return True
    before = reading.form(first - 1, first)
    land = any(place.kind is PlaceKind.LAND for place in reading.lexicon.gazetteer.names.get(words, ()))
    if land and head not in reading.lexicon.events.fights:
        return True  # the top of a mountain
    half = reading.tokens[first].form == WAW + head and before in reading.lexicon.events.heads
    return half or before in reading.lexicon.events.matches


def _derby(reading: Reading, first: int, head: str, claimed: Mapping[int, Find]) -> bool:
    """Tell whether a summit may be two clubs' match, for its line names one: قمة بلغراد بين رد ستار وبارتيزان."""
    if head != SUMMIT:
        return False
    line = (find for find in claimed.values() if reading.limits[find.first] == reading.limits[first])
    known = (reading.lexicon.organizations.known.get(reading.words(find.first, find.last)) for find in line)
    return any(one is not None and one.kind is OrganizationKind.SPORT for one in known)


def _fights(reading: Reading, first: int, head: str, claimed: Mapping[int, Find]) -> bool:
    """Tell whether a battle or war is named by who fights, not by where: معركة الجيش، حرب إيران على العراق."""
    place = claimed[first + 1]
    if head not in reading.lexicon.events.fights:
        return False
    following = reading.form(place.last, first)
    words = reading.words(place.first, place.last)
    elsewhere = words in reading.lexicon.events.powers or (following == WITHIN and place.last + 1 in claimed)
    return (
        place.kind is Kind.ORG
        or following in AGAINST
        or (elsewhere and head in reading.lexicon.events.wars)
        or (definite(following) and following[2:] in FORMER)
    )


def _whole(reading: Reading, first: int, index: int, *, fair: bool) -> int | None:
    """Return where a name ends that goes on after its place, None where it goes on in words that cannot be read.

    A fair has adjectives and a field (معرض القاهرة الدولي للكتاب); anything else one adjective, or what it is for.
    """
    if not fair:
        return _purpose(reading, first, index, late=False)
    last = index
    while last < index + LONGEST and (end := _purpose(reading, first, last, late=True)) > last:
        last = end
    form = reading.form(last, first)
    if last > index and form.startswith(WAW) and form[1:] in reading.lexicon.events.fields:
        return last + 1  # للثقافة والفنون
    field = form.startswith(LAM) and ARTICLE + form[1:] in reading.lexicon.events.fields
    if form in reading.lexicon.holding.held:
        return last  # مؤتمر ميونيخ المنعقد
    return None if field or definite(form) or form.startswith((LAM + LAM, WAW + ARTICLE)) else last


def _purpose(reading: Reading, first: int, index: int, *, late: bool) -> int:
    """Read what the event is for (للأمن) or an adjective of it, when a word says so plainly.

    ``late``: adjectives that may follow the nationality are the event's own (الدولي).
    """
    complements, fields = reading.lexicon.complements, reading.lexicon.events.fields
    form = reading.form(index, first)
    if form.startswith(LAM):
        named = any(rest in fields or (definite(rest) and rest in complements.nouns) for rest in readings(form)[1:])
        return index + 1 if named else index
    if form in complements.adjectives and (late or form not in complements.late):
        return index + 1
    return index
