"""Places and organizations that no list has: a tagger sees them, and the words around agree that they are whole names.

A place stands after a word that announces one (بلدة، حي) or, if it is a foreign word, after a preposition of place. An
organization is foreign words, stands in quotation marks, or begins with a head and has three words.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Iterator

from warraq.lexicon.gazetteer import PlaceKind
from warraq.lexicon.people import Part
from warraq.names.reading import CLOSING, OPENING, Find, Reading, spell
from warraq.names.roles import Role, binds
from warraq.names.titles import bears_name
from warraq.names.told import Told
from warraq.records import Kind
from warraq.text.clitics import CONJUNCTIONS, LAM, PREPOSITIONS, WAW, definite, particle_before, readings
from warraq.text.normalize import fold

MOST_OF_A_PLACE = 3  # words
MOST_OF_AN_ORGANIZATION = 5
WHOLE = 3  # words of an organization's name by which its head is more than a description
SHORTEST = 3  # letters of each word: what is shorter is mostly spelled letters (سي.إن.إن)
LONG = 5  # letters of a foreign word that quotation marks alone make a name
OFTEN = 2
PLACING = frozenset(map(fold, ("في", "إلى", "من")))
HEH = "\u0647"  # what folding leaves of teh marbuta
PARTICLES = (*CONJUNCTIONS, *PREPOSITIONS)
GOES_ON = (Role.UNKNOWN, Role.GIVEN, Role.FAMILY, Role.WEAK, Role.DEFINITE)


def unlisted_places(reading: Reading, told: Told, found: Iterable[Find]) -> Iterator[Find]:
    """Yield places in text order. ``found``: what is known already."""
    taken = held(found)
    for first, last in sorted(told.places):
        if last - first <= MOST_OF_A_PLACE and _free(reading, first, last, taken):
            announced = _announced(reading, first)
            foreign = last - first == 1 and reading.roles[first] is Role.UNKNOWN
            own = reading.tokens[first].form[0] not in PARTICLES
            own = own or (announced and not particle_before(reading.tokens[first].text))
            if (last == first + 1 and _described(reading, first)) or _lists(reading, first, last):
                continue
            if own and (announced or (foreign and reading.form(first - 1, first) in PLACING)):
                yield Find(first, last, Kind.LOC, spell(reading.tokens[first:last]))


def unlisted_organizations(reading: Reading, told: Told, found: Iterable[Find]) -> Iterator[Find]:
    """Yield organizations in text order, a word alone under the name in ``found`` that it is the last word of."""
    whole = {find.name for find in found if find.kind is Kind.ORG and " " in find.name}
    taken = held(found)
    names = {span: reading.words(*span) for span in told.organizations}
    counts = Counter(names.values())
    grounds = {name for (first, _), name in names.items() if _of_a_site(reading, first)}
    for first, last in sorted(told.organizations):
        if last - first > MOST_OF_AN_ORGANIZATION or bears_name(reading, first) or names[first, last] in grounds:
            continue
        part = any(_within(names[first, last], other) for other in counts)
        if (
            _free(reading, first, last, taken)
            and not part
            and names[first, last] not in reading.lexicon.events.prizes
            and (
                _quoted(reading, first, last)
                or _headed(reading, first, last)
                or _foreign(reading, first, last, often=counts[names[first, last]] >= OFTEN)
            )
        ):
            marks = _quoted(reading, first, last)
            name = spell(reading.tokens[first:last], None if marks else _reading(reading, first))
            longer = [other for other in whole if fold(other).split(" ")[-1] == fold(name)]
            yield Find(first, last, Kind.ORG, longer[0] if len(longer) == 1 else name)


def held(found: Iterable[Find]) -> frozenset[int]:
    """Return the tokens that finds hold."""
    return frozenset(index for find in found for index in range(find.first, find.last))


def _free(reading: Reading, first: int, last: int, taken: Container[int]) -> bool:
    """Tell whether nothing else holds the words, each is one, and the name does not go on after them."""
    return (
        all(index not in taken and reading.tokens[index].form.isalpha() for index in range(first, last))
        and reading.tokens[first].form not in reading.lexicon.gazetteer.nisbas
        and binds(reading.tokens[last - 1].form, reading.lexicon) in (None, Part.COMPOUND)
        and reading.role(last, first) not in GOES_ON
        and last not in reading.joined
        and not any(particle_before(token.text) for token in reading.tokens[first + 1 : last])
    )


def _announced(reading: Reading, first: int) -> bool:
    before = reading.form(first - 1, first)
    return bool(before) and any(rest in reading.lexicon.gazetteer.cues for rest in readings(before))


def _described(reading: Reading, first: int) -> bool:
    """Tell whether a word after what announces a place only describes it: منطقة مزدحمة، ملعب كريكيت."""
    form = reading.tokens[first].form
    ordinary = not definite(form) and not reading.lexicon.vocabulary.words.isdisjoint((form, form.removesuffix(HEH)))
    agrees = form.endswith(HEH) and reading.form(first - 1, first).endswith(HEH)
    return ordinary and (agrees or _of_a_site(reading, first))


def _lists(reading: Reading, first: int, last: int) -> bool:
    """Tell whether a span holds two names: راس والجراحي."""
    forms = (token.form for token in reading.tokens[first + 1 : last])
    return any(form.startswith(WAW) and definite(form[1:]) for form in forms)


def _of_a_site(reading: Reading, first: int) -> bool:
    """Tell whether a word before the name, or before its quotation marks, makes it a site's: ملعب «كذا»."""
    before = reading.form(first - 1, first)
    if before in OPENING:
        before = reading.form(first - 2, first)
    cues = reading.lexicon.gazetteer.cues
    return bool(before) and any(PlaceKind.SITE in cues.get(rest, ()) for rest in readings(before))


def _after_head(reading: Reading, first: int) -> bool:
    before = reading.form(first - 1, first)
    return bool(before) and any(rest in reading.lexicon.organizations.heads for rest in readings(before))


def _quoted(reading: Reading, first: int, last: int) -> bool:
    """Tell whether quotation marks hold the words and nothing else, after a head or و, or with a long foreign word."""
    if reading.form(first - 1, first) not in OPENING or reading.form(last, first) not in CLOSING:
        return False
    if last - first == 1 and definite(reading.tokens[first].form):
        return False
    if last - first > 1 and reading.roles[first] is Role.GIVEN and not _after_head(reading, first - 1):
        return False  # «فيديريكا موغيريني»
    foreign = any(
        reading.roles[index] is Role.UNKNOWN and len(reading.tokens[index].form) >= LONG for index in range(first, last)
    )
    return foreign or _after_head(reading, first - 1) or reading.form(first - 2, first) == WAW


def _within(words: str, name: str) -> bool:
    """Tell whether words are only an inner part of a name; its beginning or its last word may be short for it."""
    inner = f" {words} " in f" {name} " and not name.startswith(words)
    return inner and (" " in words or not name.endswith(f" {words}"))


def _headed(reading: Reading, first: int, last: int) -> bool:
    heads = reading.lexicon.organizations.heads
    found = [heads[rest] for rest in readings(reading.tokens[first].form) if rest in heads]
    following = reading.form(last, first)
    if following[:1] == WAW and definite(following[1:]):
        return False  # لجنة الأمن القومي والسياسة الخارجية
    deals = any(token.form.startswith(LAM) for token in reading.tokens[first + 1 : last])
    return last - first >= WHOLE and any(not head.plural and (deals or not head.definite) for head in found)


def _foreign(reading: Reading, first: int, last: int, *, often: bool) -> bool:
    """Tell whether the words are foreign; the first of several may be an ordinary one besides (ستوك سيتي)."""
    if any(len(token.form) < SHORTEST for token in reading.tokens[first:last]):
        return False
    if last - first == 1:
        return reading.roles[first] is Role.UNKNOWN and often and reading.tokens[first].form[0] not in PARTICLES
    form, lexicon = reading.tokens[first].form, reading.lexicon
    common = form in lexicon.vocabulary.words or form in lexicon.organizations.heads or form in lexicon.gazetteer.cues
    return not common and all(reading.roles[index] is Role.UNKNOWN for index in range(first + 1, last))


def _reading(reading: Reading, first: int) -> str:
    """Return the first word without a particle, which a definite word or its spelling shows; none follows a head."""
    token = reading.tokens[first]
    if token.form in reading.lexicon.organizations.heads:
        return token.form  # وكالة
    rests = () if _after_head(reading, first) else readings(token.form)[1:]
    whole = next((rest for rest in rests if definite(rest) or rest in reading.lexicon.organizations.heads), None)
    return whole or (token.form[1:] if rests and particle_before(token.text) else token.form)
