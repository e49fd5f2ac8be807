"""Read a title up to the name it announces: رئيس ‹لجنة الشؤون الخارجية› وانغ يي، وزير الخارجية الأمريكي أنتوني بلينكن."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from warraq.lexicon.people import Title, TitleKind
from warraq.names.person_names import NameReader, PersonName, Unit
from warraq.names.reading import COMMAS, Find, Reading, spell
from warraq.names.roles import KNOWN, Role
from warraq.records import Kind
from warraq.text.clitics import WAW, definite, readings
from warraq.text.match import longest_of
from warraq.text.normalize import fold

FARTHEST = 16  # tokens from a title to its name
PREPOSITIONS = frozenset(("\u0641\u064a", "\u0644\u062f\u064a", "\u0628\u0627\u0633\u0645"))  # في، لدى، باسم
OFFICIAL = frozenset((TitleKind.OFFICE, TitleKind.HONORIFIC, TitleKind.RANK))
SOVEREIGN = frozenset(
    ("\u0645\u0644\u0643", "\u0645\u0644\u0643\u0647", "\u0627\u0645\u064a\u0631", "\u0627\u0645\u064a\u0631\u0647")
)  # ملك، ملكة، أمير، أميرة
ORDINALS = frozenset(
    map(fold, ("الأول", "الثاني", "الثالث", "الرابع", "الخامس", "السادس", "السابع", "الثامن", "السادسة", "الثانية"))
)
MORE_THAN_A_NAME = 2
PEER = Title("", TitleKind.OFFICE, "m", "singular", complement=True, bare=True, strong=True)


@dataclass(frozen=True, slots=True)
class Announced:
    """A name and the tokens of the title before it; ``title`` is the last title read."""

    name: PersonName
    first: int
    last: int
    title: Title
    comma: bool


def titled_names(reader: NameReader) -> Iterator[Find]:
    """Yield the names that titles announce, in text order.

    A single unknown word is short for somebody (``full`` is False). A single given name is nobody in particular,
    unless it is a sovereign's: الملك سلمان.
    """
    reading = reader.reading
    index = 0
    while index < len(reading.tokens):
        announced = _announced(reader, index)
        found = None if announced is None else _find(reading, announced)
        if found is not None:
            yield found
        index = index + 1 if found is None else found.last


def _title_at(reading: Reading, index: int) -> tuple[int, Title] | None:
    people = reading.lexicon.people
    found = longest_of(reading.phrases[index], people.titles)
    if found is not None:
        return found[0], people.titles[found[1]]
    if any(rest in people.peers for rest in readings(reading.tokens[index].form)):
        return index + 1, PEER
    return None


def bears_name(reading: Reading, index: int) -> bool:
    """Tell whether the word before token ``index`` names a thing that bears the name after it: مطار الملك خالد."""
    before = reading.form(index - 1, index)
    return bool(before) and any(rest in reading.lexicon.vocabulary.name_bearers for rest in readings(before))


def _announced(reader: NameReader, first: int) -> Announced | None:
    reading = reader.reading
    begun = _title_at(reading, first)
    if begun is None or begun[1].number != "singular" or bears_name(reading, first):
        return None
    index, title = begun
    limit = min(reading.limits[first], first + FARTHEST)
    near = title.bare
    after_preposition = False
    while index < limit:
        form = reading.form(index, first)
        if form in COMMAS and near and index + 1 < limit and _title_at(reading, index + 1) is not None:
            index += 1
            continue
        if form in COMMAS:
            name = reader.name(index + 1) if index + 1 < limit and near else None
            return Announced(name, first, index, title, comma=True) if name and _sure(reader, name) else None
        adjective = definite(form) and form in reading.lexicon.gazetteer.nisbas
        known = reader.role(index, index) in KNOWN and not adjective
        inner = None if known else _title_at(reading, index)
        if inner is not None and inner[1].number == "singular" and (inner[1].bare or inner[1].complement):
            index, title = inner
            near = near or title.bare
            continue
        begins = near and not adjective and not after_preposition
        if begins and (name := reader.name(index)) is not None and name.reading == form:
            return Announced(name, first, index, title, comma=False)
        step = _step(reader, index, first, title)
        if step == 0:
            return None
        near = True
        after_preposition = form in PREPOSITIONS
        index += step
    return None


def _step(reader: NameReader, index: int, first: int, title: Title) -> int:
    """Return how many tokens from ``index`` go on the title, 0 where it is over."""
    reading = reader.reading
    lexicon = reading.lexicon
    form = reading.form(index, first)
    if not form or form in lexicon.reporting.verbs:
        return 0
    if form in lexicon.gazetteer.nisbas:
        return 1
    if not title.complement:
        return 0
    if index in reader.claimed:
        return reader.claimed[index].last - index
    after_and = form[1:] if form.startswith(WAW) else form
    if form in PREPOSITIONS or form in lexicon.complements.inner or form in lexicon.organizations.heads:
        return 1
    if any(definite(rest) for rest in (*readings(form), after_and)):
        return 1
    return (
        1
        if any(rest in lexicon.complements.inner or rest in lexicon.organizations.heads for rest in readings(form))
        else 0
    )


def _sure(reader: NameReader, name: PersonName) -> bool:
    """Tell whether a name after a comma is one without the title's help: two parts, the first of them known, or a comma
    after it."""
    following = reader.reading.form(name.last, name.first)
    known = name.units[0].role in KNOWN
    return len(name.units) > 1 and (known or following in COMMAS or following == "(")


def _find(reading: Reading, announced: Announced) -> Find | None:
    name, title = announced.name, announced.title
    if len(name.units) > MORE_THAN_A_NAME and name.units[0].role is Role.UNKNOWN and name.units[1].role is Role.GIVEN:
        name = PersonName(name.units[1:], reading.tokens[name.units[1].first].form)
    only = name.units[0]
    pair = (announced.first, announced.last)
    official = title.kind is TitleKind.OFFICE
    spelled = spell(reading.tokens[name.first : name.last], name.reading)
    if len(name.units) > 1:
        doubtful = only.role in (Role.UNKNOWN, Role.DEFINITE)
        if doubtful and title.kind not in OFFICIAL and not title.strong:
            return None
        return Find(name.first, name.last, Kind.PERS, spelled, pair, official)
    following = reading.role(name.last, name.first)
    if only.role is Role.DEFINITE and definite(reading.form(name.last, name.first)):
        return None
    if following in (Role.UNKNOWN, Role.GIVEN, Role.FAMILY, Role.PARTICLE):
        return None
    if only.role in (Role.GIVEN, Role.WEAK):
        royal = reading.tokens[announced.last - 1]
        if reading.form(name.last, name.first) in ORDINALS:
            name = PersonName((Unit(name.first, name.last + 1, Role.GIVEN),), name.reading)
            spelled = spell(reading.tokens[name.first : name.last], name.reading)
        if any(rest.removeprefix("\u0627\u0644") in SOVEREIGN for rest in readings(royal.form)):
            rest = next(rest for rest in readings(royal.form) if rest.removeprefix("\u0627\u0644") in SOVEREIGN)
            return Find(name.first, name.last, Kind.PERS, f"{spell((royal,), rest)} {spelled}", pair, full=False)
        return Find(name.first, name.last, Kind.PERS, "", pair, full=False)
    if only.role in (Role.UNKNOWN, Role.DEFINITE) and not (title.kind in OFFICIAL and title.bare):
        return None
    return Find(name.first, name.last, Kind.PERS, spelled, pair, official, full=False)
