"""Let a full name teach the short forms that the same article uses after it: بوتين، شي، بن سلمان."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import pairwise

from warraq.lexicon.organizations import Follows, OrganizationKind
from warraq.lexicon.people import Part
from warraq.names.reading import OPENING, Find, Reading
from warraq.names.roles import FATHER, Role, role
from warraq.names.titles import bears_name
from warraq.records import Kind
from warraq.text.clitics import BEH, LAM, readings
from warraq.text.month_names import hijri_months
from warraq.text.normalize import dediacritize, fold, strip_tatweel

SHORT = 4  # letters up to which a name that is also a word needs proof
WORDS_OF_A_KUNYA = 2
FARTHEST_BY_NAME = 4  # tokens between a name and what its bearer is called besides
TOO_SHORT = 3  # letters up to which a short form needs proof
MOVEMENTS = (OrganizationKind.PARTY, OrganizationKind.ARMED)
YEARS = frozenset(map(str, range(1300, 2100)))
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
    for one, other in pairwise(people):
        if one.full and is_kunya(reading, other) and _called(reading, one.last, other.first):
            taught.setdefault(fold(other.name), []).append(Taught(other.name, one))
    return {short: tuple(each) for short, each in taught.items()}


def is_kunya(reading: Reading, find: Find) -> bool:
    """Tell whether a name is only أبو or أم with a given name, which many people are called."""
    people = reading.lexicon.people
    words = fold(find.name).split(" ")
    whole = " ".join(words)
    joined = len(words) == 1 and whole.startswith(FATHER) and whole[len(FATHER) :] in people.given
    parted = (
        len(words) == WORDS_OF_A_KUNYA and people.particles.get(words[0]) is Part.KUNYA and words[1] in people.given
    )
    return (joined or parted) and whole not in people.given and whole not in people.by_names


def _called(reading: Reading, first: int, last: int) -> bool:
    """Tell whether the tokens between two names say that both are one: فلان (أبو فلان)، المكنى بأبي فلان."""
    between = [token.form for token in reading.tokens[first:last]]
    if not 0 < len(between) <= FARTHEST_BY_NAME:
        return False
    words = [form for form in between if form[:1].isalnum() and form != BEH]
    known_as = reading.lexicon.reporting.name_heads
    marked = bool(words) or any(form in OPENING for form in between)
    return marked and all(any(rest in known_as for rest in readings(form)) for form in words)


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
    known = reading.lexicon.people.by_names.get(fold(find.name))
    if known is not None:
        return replace(find, name=known, full=True)
    return find if find.name and not is_kunya(reading, find) else None


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
    by_names = reading.lexicon.people.by_names
    for last, key, rest in reading.phrases[index]:
        if not (key in taught or key in by_names) or not held.isdisjoint(range(index, last)):
            continue
        if key not in taught:
            headed = bears_name(reading, index) or _after_head(reading, index)
            return None if headed else Find(index, last, Kind.PERS, by_names[key])
        meant = _meant(taught[key], index)
        if meant is None or (last == index + 1 and _is_another_word(reading, index, rest)):
            continue
        sure = (index, last) in told and not bears_name(reading, index)
        if sure or _is_name(reading, index, last, rest, meant):
            return Find(index, last, Kind.PERS, meant.find.name)
    return None


def _is_another_word(reading: Reading, index: int, rest: str) -> bool:
    """Tell whether a word is rather a month (شهر رمضان) or an origin (رئيس الوزراء العراقي) than a short name."""
    before, following = reading.form(index - 1, index), reading.form(index + 1, index)
    if rest in hijri_months():
        timely = rest != reading.tokens[index].form and reading.tokens[index].form.startswith((BEH, LAM))
        timely = timely or any(form in reading.lexicon.vocabulary.month_cues for form in (*readings(before), following))
        return timely or following in YEARS
    named = _cued(reading, before) and reading.role(index + 1, index) is Role.NONE
    return rest in reading.lexicon.gazetteer.nisbas and not named


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
    return _cued(reading, before) or (len(rest) == TOO_SHORT and not common)


def _cued(reading: Reading, before: str) -> bool:
    """Tell whether persons follow a word: a verb of speech, اجتماع, مع."""
    lexicon = reading.lexicon
    return bool(before) and any(
        form in lexicon.vocabulary.person_cues or form in lexicon.reporting.verbs for form in readings(before)
    )


def _after_head(reading: Reading, first: int) -> bool:
    before = reading.form(first - 1, first)
    return bool(before) and any(rest in reading.lexicon.organizations.heads for rest in readings(before))


def _follows_movement(reading: Reading, first: int) -> bool:
    """Tell whether the word before makes the name a party's or a militia's: جماعة الحوثي."""
    heads = reading.lexicon.organizations.heads
    before = reading.form(first - 1, first)
    found = [heads[rest] for rest in readings(before) if rest in heads] if before else []
    return any(head.kind in MOVEMENTS and head.follows is not Follows.COMPLEMENT for head in found)
