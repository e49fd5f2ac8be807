"""Organizations by their grammar: a head, what it deals with, and whose it is (وزارة الخارجية الصينية).

A construct ends at the first word that is neither a field, an adjective of organizations, a nationality, a place nor an
organization nested by ل، ب or في. What may be the object of a verb or a plain adjective ends it: precision first.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from warraq.lexicon.gazetteer import PlaceKind
from warraq.lexicon.organizations import Follows, Head, OrganizationKind
from warraq.names.places import SIDES
from warraq.names.reading import Find, Reading
from warraq.names.roles import Role
from warraq.text.clitics import BEH, LAM, WAW, bare, definite, readings
from warraq.text.match import longest_of
from warraq.text.normalize import fold

HEH = "\u0647"  # what folding leaves of teh marbuta
IN = "\u0641\u064a"  # في
# With a country after them they tell who leads something, or its team, and no body.
OF_NO_STATE = frozenset(map(fold, ("قيادة", "كتيبة", "لواء", "فصيل", "تنظيم")))
UNDER = "\u062a\u062d\u062a"  # تحت
DEEDS = frozenset(map(fold, ("قيادة", "رئاسة", "إدارة")))  # what somebody does, as often as a body
OF_A_STATE = (OrganizationKind.GOVERNMENT, OrganizationKind.ARMED)


@dataclass(frozen=True, slots=True)
class Construct:
    """Tokens ``first`` to ``last``; ``reading``: what is left of the first word without particles.

    ``whose``: a nationality, a place or a nested organization says whose it is; without it the words
    are no name (وزارة الخارجية of which country?).
    """

    first: int
    last: int
    reading: str
    head: Head
    whose: bool


def construct(reading: Reading, first: int, places: Mapping[int, Find]) -> Construct | None:
    """Return the construct whose head stands at ``first``, or None."""
    heads = reading.lexicon.organizations.heads
    found = longest_of(reading.phrases[first], heads)
    if found is None:
        return None
    last, key, rest = found
    head = heads[key]
    deed = key in DEEDS and (rest != reading.tokens[first].form or reading.form(first - 1, first) == UNDER)
    named = head.kind is OrganizationKind.MEDIA and (head.definite or head.follows is Follows.NAME)
    lexicon = reading.lexicon
    named = named or head.plural or key in lexicon.gazetteer.cues or (head.definite and key in lexicon.people.titles)
    if deed or named:
        return None  # بقيادة السعودية
    end, whose = (
        _adjectives(reading, first, last, head) if head.definite else _complement(reading, first, last, head, places)
    )
    if end == last:
        return None
    if not whose or not head.definite:
        nested = _nested(reading, first, end, places)
        if nested is not None:
            end, whose = nested.last, whose or nested.whose
    weak = head.definite and head.weak and (head.kind not in OF_A_STATE or not whose)
    if weak or (head.definite and _only_an_origin(reading, head, last, end)) or _goes_on(reading, first, end, places):
        return None
    return Construct(first, end, rest, head, whose)


def _only_an_origin(reading: Reading, head: Head, first: int, last: int) -> bool:
    """Tell whether a nationality is all that tokens ``first`` to ``last`` say of a firm: الشركة الكورية الجنوبية.

    A country has one exchange, and many firms that have names of their own.
    """
    nisbas = reading.lexicon.gazetteer.nisbas
    forms = (token.form for token in reading.tokens[first:last])
    named = head.kind is OrganizationKind.COMPANY and head.follows is not Follows.COMPLEMENT
    return named and all(form in nisbas or form in SIDES for form in forms)


def _goes_on(reading: Reading, first: int, end: int, places: Mapping[int, Find]) -> bool:
    """Tell whether more of the name must follow a place that was read: شركة داليان بورت، بنك الإمارات دبي الوطني."""
    if not any(place.last == end for place in places.values() if first < place.first < end):
        return False
    return end in places or reading.role(end, first) in (Role.UNKNOWN, Role.PARTICLE)


def _adjectives(reading: Reading, first: int, index: int, head: Head) -> tuple[int, bool]:
    """Read the adjectives after a definite head, and a field after ل: الاتحاد السعودي لكرة القدم.

    A nationality alone only points back where a name is usual (النادي الإسباني): that names nobody.
    """
    complements, gazetteer = reading.lexicon.complements, reading.lexicon.gazetteer
    whose, start = False, index
    described = head.follows is Follows.COMPLEMENT and head.kind is not OrganizationKind.COURT
    feminine = reading.form(index - 1, first).endswith(HEH)
    while form := reading.form(index, first):
        if definite(form) and form in gazetteer.nisbas:
            if (feminine and not form.endswith(HEH)) or (whose and index == start + 1):
                break  # رئيس اللجنة الأولمبية الألماني, المنتخب الألماني التركي الأصل
            whose = True
        elif form in (complements.late if whose else complements.adjectives):
            described = True
        else:
            break
        index += 1
    end = index if whose and head.kind in OF_A_STATE else _purpose(reading, first, index)
    return end, whose and (described or end > index)


def _purpose(reading: Reading, first: int, index: int) -> int:
    """Read للاستثمار or لكرة القدم, when a known field."""
    complements = reading.lexicon.complements
    form = reading.form(index, first)
    rests = readings(form)[1:] if form.startswith(LAM) else ()
    if any(rest in complements.nouns for rest in rests):
        return index + 1
    if any(rest in complements.inner for rest in rests) and reading.form(index + 1, first) in complements.nouns:
        return index + 2
    return index


def _complement(reading: Reading, first: int, index: int, head: Head, places: Mapping[int, Find]) -> tuple[int, bool]:
    """Read what follows a head without the article: fields, adjectives, a nationality or a place."""
    complements, gazetteer = reading.lexicon.complements, reading.lexicon.gazetteer
    start = end = index
    whose = unknown = False
    while form := reading.form(index, first):
        after_and = form[1:] if form.startswith(WAW) and index > start else ""
        if index == start and index in places and _of_place(reading, head, places[index]):
            index, whose = places[index].last, True
        elif definite(form) and form in gazetteer.nisbas and index > start:
            if whose and reading.form(index - 1, first) not in gazetteer.nisbas:
                break
            if unknown and not _agree(form, reading.form(start - 1, first)):
                break  # the adjective of something else: نجمة تلفزيون الواقع الأميركية
            index, whose = index + 1, True
        elif whose and form not in complements.late:
            break
        elif (
            form in complements.nouns
            or after_and in complements.nouns
            or form in complements.late
            or (form in complements.adjectives and index > start)
        ):
            index += 1
        elif index == start and not head.weak and _field(reading, form):
            index, unknown = index + 1, True
        elif form in complements.inner and _field(reading, reading.form(index + 1, first)):
            index += 2
        else:
            break
        end = index
    return (end if whose else _purpose(reading, first, end)), whose


def _agree(adjective: str, noun: str) -> bool:
    return adjective.endswith(HEH) == noun.endswith(HEH)


def _field(reading: Reading, form: str) -> bool:
    """Tell whether a definite word can be what a body deals with: no nationality, time or title."""
    lexicon = reading.lexicon
    return definite(form) and form not in lexicon.gazetteer.nisbas and form not in lexicon.people.titles


def _of_place(reading: Reading, head: Head, place: Find) -> bool:
    """Tell whether a place can be in the name: no particle before it, and a state's or region's for a weak head."""
    kind = reading.lexicon.gazetteer.places[place.name].kind
    if fold(head.form) in OF_NO_STATE:
        return False
    if head.weak and (kind not in (PlaceKind.COUNTRY, PlaceKind.REGION) or head.kind not in OF_A_STATE):
        return False
    words = reading.words(place.first, place.last)
    return words in reading.lexicon.gazetteer.names


def _nested(reading: Reading, first: int, index: int, places: Mapping[int, Find]) -> Construct | None:
    """Read an organization that the construct belongs to: باللجنة المركزية، في اللجنة المركزية، للحزب."""
    form = reading.form(index, first)
    if form == IN:
        index += 1
        form = reading.form(index, first)
        heads: tuple[str, ...] = (form,)
    else:
        heads = readings(form)[1:] if form[:1] in (BEH, LAM) else ()
    if not any(definite(head) and bare(head) in reading.lexicon.organizations.heads for head in heads):
        return None
    return construct(reading, index, places)
