"""Let a full name teach the short forms that the same article uses after it: بوتين، شي، بن سلمان."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass, replace

from warraq.lexicon.organizations import Follows, OrganizationKind
from warraq.lexicon.people import Part
from warraq.names.reading import Find, Reading
from warraq.names.roles import Role, role
from warraq.names.titles import bears_name
from warraq.records import Kind
from warraq.text.clitics import readings
from warraq.text.normalize import dediacritize, fold, strip_tatweel

SHORT = 4  # letters up to which a name that is also a word needs proof
TOO_SHORT = 3  # letters up to which a short form needs proof
MOVEMENTS = (OrganizationKind.PARTY, OrganizationKind.ARMED)
SON = "\u0628\u0646"  # بن
SON_WRITTEN_ALONE = "\u0627\u0628\u0646"  # ابن


@dataclass(frozen=True, slots=True)
class Taught:
    """A short form as a full name teaches it: ``spelled`` is its text, ``find`` the full name's first place."""

    spelled: str
    find: Find


def short_names(
    reading: Reading, people: tuple[Find, ...], taken: frozenset[int], told: Container[tuple[int, int]] = ()
) -> tuple[Find, ...]:
    """Return ``people`` with full names instead of short ones, and the short forms that stand alone, in text order.

    A short form is the nearest earlier full name's, of an official rather than of a relative, else the next one's where
    no two share it. A titled name that nobody's full name explains stays as it is; one that is only a given name is
    dropped. ``taken``: tokens that other finds hold; ``told``: the spans that a tagger takes for persons' names, by
    which a short name is told from a word like it.
    """
    taught = _taught(reading, people)
    named = tuple(find for find in (_explain(reading, each, taught) for each in people) if find is not None)
    held = taken | {index for find in people for index in range(find.first, find.last)}
    return tuple(sorted((*named, *_alone(reading, taught, held, told)), key=lambda find: find.first))


def _taught(reading: Reading, people: tuple[Find, ...]) -> Mapping[str, tuple[Taught, ...]]:
    taught: dict[str, list[Taught]] = {}
    for find in people:
        if find.full:
            for short in _shorts(reading, find.name):
                taught.setdefault(fold(short), []).append(Taught(short, find))
    return {short: tuple(each) for short, each in taught.items()}


def _shorts(reading: Reading, name: str) -> Iterator[str]:
    """Yield what a full name is shortened to: what follows the given name, the last word, or a family name in front.

    Of a first word that no list has as a given name, nobody can say which part is the family's: it is yielded too.
    """
    people = reading.lexicon.people
    words = name.split(" ")
    folded = [fold(word) for word in words]
    start = 2 if " ".join(folded[:2]) in people.given or folded[0] in people.particles else 1
    rest = words[start:]
    if folded[0] in people.family_first or role(folded[0], reading.lexicon) is Role.UNKNOWN:
        yield words[0]
        if folded[0] in people.family_first:
            return
    if not rest or people.particles.get(folded[-1]) is Part.COMPOUND:
        return
    yield " ".join(rest)
    bound = next((place for place in range(start, len(words) - 1) if people.particles.get(folded[place])), None)
    if bound is not None:
        yield " ".join(words[bound : bound + 2])
        if folded[bound] == SON:
            yield f"{SON_WRITTEN_ALONE} {words[bound + 1]}"
        if bound + 2 < len(words):
            yield words[-1]
    else:
        yield words[-1]


def _meant(each: tuple[Taught, ...], place: int) -> Taught | None:
    """Return whose short form one at token ``place`` is."""
    before = [taught for taught in each if taught.find.first < place]
    officials = [taught for taught in before if taught.find.official]
    if before:
        return max(officials or before, key=lambda taught: taught.find.first)
    names = {taught.find.name for taught in each}
    return each[0] if len(names) == 1 else None


def _explain(reading: Reading, find: Find, taught: Mapping[str, tuple[Taught, ...]]) -> Find | None:
    if find.full:
        return find
    keys = [key for last, key, _ in reading.phrases[find.first] if last == find.last]
    meant = next((_meant(taught[key], find.first) for key in keys if key in taught), None)
    if meant is None and find.last - find.first == 1:
        whole = {each.find.name: each for group in taught.values() for each in group}
        same = [
            each for name, each in whole.items() if fold(name).split(" ")[0] in keys and each.find.first < find.first
        ]
        meant = max(same, key=lambda each: each.find.first) if same else None
    if meant is not None:
        return replace(find, name=meant.find.name, full=True)
    return find if find.name else None


def _alone(
    reading: Reading, taught: Mapping[str, tuple[Taught, ...]], held: frozenset[int], told: Container[tuple[int, int]]
) -> Iterator[Find]:
    index = 0
    while index < len(reading.tokens):
        found = None if index in held else _short_at(reading, index, taught, held, told)
        if found is not None:
            yield found
        index = index + 1 if found is None else found.last


def _short_at(
    reading: Reading,
    index: int,
    taught: Mapping[str, tuple[Taught, ...]],
    held: frozenset[int],
    told: Container[tuple[int, int]],
) -> Find | None:
    for last, key, rest in reading.phrases[index]:
        if key not in taught or not held.isdisjoint(range(index, last)):
            continue
        meant = _meant(taught[key], index)
        sure = (index, last) in told and not bears_name(reading, index)
        if meant is not None and (sure or _is_name(reading, index, last, rest, meant)):
            return Find(index, last, Kind.PERS, meant.find.name)
    return None


def _is_name(reading: Reading, first: int, last: int, rest: str, meant: Taught) -> bool:
    """Tell whether a short form is the name and not a word like it (شي and شيء, which folding makes one)."""
    lexicon = reading.lexicon
    if bears_name(reading, first) or _follows_movement(reading, first):
        return False
    another = reading.role(last, first) is Role.UNKNOWN and rest in lexicon.people.family_first
    if last - first > 1 or another:
        return not another
    common = rest in lexicon.vocabulary or (rest in lexicon.people.common and len(rest) <= SHORT)
    if len(rest) > TOO_SHORT and not common:
        return True
    token, before = reading.tokens[first], reading.form(first - 1, first)
    if not before or rest != token.form or dediacritize(strip_tatweel(token.text)) != meant.spelled:
        return False
    cued = any(form in lexicon.vocabulary.person_cues or form in lexicon.reporting.verbs for form in readings(before))
    return cued or (len(rest) == TOO_SHORT and not common)


def _follows_movement(reading: Reading, first: int) -> bool:
    """Tell whether the word before makes the name a party's or a militia's: جماعة الحوثي."""
    heads = reading.lexicon.organizations.heads
    before = reading.form(first - 1, first)
    found = [heads[rest] for rest in readings(before) if rest in heads] if before else []
    return any(head.kind in MOVEMENTS and head.follows is not Follows.COMPLEMENT for head in found)
