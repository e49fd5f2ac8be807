"""Find people by name: after a title, or a given name with what follows it."""

from __future__ import annotations

from collections.abc import Iterator

from warraq.names.person_names import NameReader, PersonName
from warraq.names.reading import QUOTES, Find, Reading, spell
from warraq.names.roles import Role
from warraq.names.titles import bears_name, titled_names, whole_title
from warraq.records import Kind
from warraq.text.clitics import BEH, definite, readings

SURE = frozenset((Role.GIVEN, Role.FAMILY))


def find_people(reader: NameReader) -> tuple[Find, ...]:
    """Return names in text order; those with a title first where both ways find one."""
    titled = tuple(titled_names(reader))
    taken = {index for find in titled for index in range(find.first, find.last)}
    untitled = (find for find in untitled_names(reader) if taken.isdisjoint(range(find.first, find.last)))
    return tuple(sorted((*titled, *untitled), key=lambda find: find.first))


def untitled_names(reader: NameReader) -> Iterator[Find]:
    """Yield names that a tagger sees, and those of two parts or more that begin with a given name or a family name.

    A given name that is also an ordinary word (أمل، سعيد) needs a sure one after it. After a word that says what bears
    the name (شارع، مستشفى) a person's name is not a person.
    """
    reading = reader.reading
    index = 0
    while index < len(reading.tokens):
        if (title := whole_title(reading, index)) is not None:
            index = title
            continue
        name = reader.name(index)
        if name is None or _is_a_thing(reader, name) or not _proven(reader, name):
            index += 1
            continue
        if _borne(reading, index):
            index = name.last
            continue
        full = len(name.units) > 1
        named = full or name.units[0].role not in (Role.GIVEN, Role.WEAK)  # a given name alone is short for somebody's
        spelled = spell(reading.tokens[name.first : name.last], name.reading) if named else ""
        yield Find(name.first, name.last, Kind.PERS, spelled, full=full)
        index = name.last


def _borne(reading: Reading, index: int) -> bool:
    """Tell whether a thing bears the name at a token, with a title before it or without: ملعب الأمير فيصل."""
    before = reading.form(index - 1, index)
    titled = definite(before) and before in reading.lexicon.people.titles
    return bears_name(reading, index) or (titled and bears_name(reading, index - 1))


def _is_a_thing(reader: NameReader, name: PersonName) -> bool:
    """Tell whether a name is an organization's, a place's, or another thing's."""
    return _headed(reader, name.first) or _placed(reader, name) or _in_marks(reader.reading, name)


def _in_marks(reading: Reading, name: PersonName) -> bool:
    """Tell whether quotation marks hold a name and a letter that would be a particle before it: "بلوك تشين"."""
    cut = name.reading != reading.tokens[name.first].form
    return cut and reading.form(name.first - 1, name.first) in QUOTES and reading.form(name.last, name.first) in QUOTES


def _placed(reader: NameReader, name: PersonName) -> bool:
    """Tell whether the lists have a place of this one part of several words: أبو ظبي."""
    claim = reader.claimed.get(name.first)
    several = len(name.units) == 1 and name.last > name.first + 1
    return several and claim is not None and (claim.kind, claim.last) == (Kind.LOC, name.last)


def _proven(reader: NameReader, name: PersonName) -> bool:
    people = reader.reading.lexicon.people
    begin = name.units[0]
    others = {unit.role for unit in name.units[1:]}
    if reader.told and begin.first in reader.told:
        return True
    if not others or definite(name.reading) or not reader.vouched(name, titled=False):
        return False
    if begin.role is Role.GIVEN or (begin.role is Role.FAMILY and name.reading in people.family_first):
        return True
    if begin.role is Role.FAMILY:
        return begin.last - begin.first > 1 and bool(others & SURE | others & {Role.DEFINITE})
    ordinary = name.reading in reader.reading.lexicon.vocabulary
    return begin.role is Role.WEAK and bool(others & ({Role.GIVEN} if ordinary else SURE))


def _headed(reader: NameReader, index: int) -> bool:
    """Tell whether a head of organizations stands before the name: شركة جي بي مورغان, but not برئاسة فلان."""
    lexicon = reader.reading.lexicon
    before = reader.reading.form(index - 1, index)
    rests = readings(before) if before else ()
    if before.startswith(BEH) and any(rest in lexicon.vocabulary.person_cues for rest in rests):
        return False
    return any(rest in lexicon.organizations.heads and rest not in lexicon.people.titles for rest in rests)
