"""Read one person's name from where it begins: how far does it go, and of what parts is it made?

Names hold together by particles (محمد بن سلمان، أبو بكر، عبد الله، نصر الله، فان دايك) and end at punctuation, an
ordinary word, a verb, a place or an organization.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from warraq.lexicon.people import Part
from warraq.names.reading import Find, Reading, preposition
from warraq.names.roles import FATHER, KNOWN, VERBS, Role, binds, hides_name, role
from warraq.text.clitics import CONJUNCTIONS, PREPOSITIONS, WAW, definite, particle_before, readings

MOST_UNITS = 4
MOST_BOUND = 7  # units of a name that بن holds together
SHORT = 4  # letters: و and an unknown name are longer together (ووي is a name), ب and a word shorter (بشي is none)
SURE = (Role.GIVEN, Role.FAMILY, Role.DEFINITE)
FARTHEST = 6  # tokens before a word in which a name that a tagger sees may begin
BINDING = (Part.KUNYA, Part.SON, Part.HOUSE, Part.FOREIGN)
CHILDREN = frozenset(("\u0628\u0646", "\u0628\u0646\u062a"))  # بن، بنت
ON_BEHALF = "\u0639\u0646"  # عنه، عنها after رضي الله
HEH = "\u0647"  # what folding leaves of teh marbuta
ALEF_MADDA = "\u0622"
PARTICLES = (*CONJUNCTIONS, *PREPOSITIONS)
# في، باسم
OF_A_TITLE = frozenset(("\u0641\u064a", "\u0628\u0627\u0633\u0645"))
HOUSE = "\u0627\u0644"  # آل, folded


@dataclass(frozen=True, slots=True)
class Unit:
    """A part of a name that is never cut: tokens ``first`` to ``last``."""

    first: int
    last: int
    role: Role
    bound: bool = False  # joined to the one before by بن or its like


@dataclass(frozen=True, slots=True)
class PersonName:
    """A name's units in order; ``reading``: what is left of the first word without particles before it."""

    units: tuple[Unit, ...]
    reading: str

    @property
    def first(self) -> int:
        """Index of the first token."""
        return self.units[0].first

    @property
    def last(self) -> int:
        """Index after the last token."""
        return self.units[-1].last


@dataclass(frozen=True, slots=True)
class NameReader:
    """Reads names in one article.

    ``claimed``: places and organizations by first token; ``seen``: every form; ``told``: the names that a tagger sees,
    first token to the one after the last, None without a tagger.
    """

    reading: Reading
    claimed: Mapping[int, Find]
    seen: frozenset[str]
    told: Mapping[int, int] | None = None

    def role(self, index: int, of_line: int) -> Role:
        """Return the role of a token; what begins a place or an organization is no unknown part of a name."""
        found = self.reading.role(index, of_line)
        if found not in KNOWN and self._father_follows(index, of_line):
            return Role.GIVEN
        if index in self.claimed and (found not in KNOWN or self.claimed[index].last > index + 1):
            return Role.NONE
        return found

    def vouched(self, name: PersonName, *, titled: bool) -> bool:
        """Tell whether a name is certain enough where a tagger sees none: it begins with a known one.

        Without a title every part of it must be known.
        """
        told = self.told
        if told is None or any(told.get(first, 0) > name.first for first in range(name.first - FARTHEST, name.last)):
            return True
        known = [unit.role in KNOWN for unit in name.units]
        return known[0] if titled else all(known)

    def _father_follows(self, index: int, of_line: int) -> bool:
        """Tell whether بن makes a name of the word before it, even of an ordinary one: الوليد بن طلال."""
        lexicon = self.reading.lexicon
        form = self.reading.form(index, of_line)
        return (
            self.reading.form(index + 1, of_line) in CHILDREN
            and form[:1].isalpha()
            and index not in self.claimed
            and form not in lexicon.people.titles
            and form not in lexicon.people.particles
            and form not in lexicon.vocabulary.function_words
            and form not in lexicon.gazetteer.nisbas
            and (definite(form) or form not in lexicon.vocabulary)
            and not any(rest in lexicon.people.given for rest in readings(form)[1:])
        )

    def name(self, first: int, *, titled: bool = False) -> PersonName | None:
        """Return the name that begins at token ``first``, or None; particles before it are cut (لمحمد).

        Only ``titled``, a word such as هو or لي may be a family's name, before an unknown given one.
        """
        if self.told and first in self.told:
            return self._told(first, self.told[first])
        form = self.reading.form(first, first)
        if form in self.reading.lexicon.people.common and self._told_without(first):
            return None
        if titled and self._family_like_a_particle(first):
            return self._from(Unit(first, first + 1, Role.FAMILY), form)
        if self._is_another_word(first):
            return None
        rests = readings(form)
        if self.role(first, first) in (Role.UNKNOWN, Role.DEFINITE):
            rests = (*(rest for rest in rests if rest != form), form)  # وأحمد is rather و and أحمد
        for rest in rests:
            begin = self._begin(first, rest, cut=rest != form)
            if begin is not None:
                return self._from(begin, rest)
        return None

    def _from(self, begin: Unit, reading: str) -> PersonName:
        """Return the name that goes on from its first part."""
        units = [begin]
        while (unit := self._next(units, begin.first)) is not None:
            units.append(unit)
        return PersonName(tuple(units), reading)

    def _is_another_word(self, index: int) -> bool:
        """Tell whether a token is a preposition or its like, a verb, or a word that its hamza parts from a name."""
        token, reading = self.reading.tokens[index], self.reading
        function = token.form in reading.lexicon.vocabulary.function_words
        verb = token.form.startswith(WAW) and token.form[1:] in VERBS  # ودان ماكرون العنف
        return function or verb or preposition(token) or reading.spelled_otherwise(index)

    def _told_without(self, first: int) -> bool:
        """Tell whether a tagger sees a name of several words begin at the next one: عهد in «عهد دونالد ترامب»."""
        return self.told is not None and self.told.get(first + 1, 0) > first + 2

    def _told(self, first: int, last: int) -> PersonName:
        """Return the name that a tagger sees, in the parts that particles bind, to the end of the last of them.

        What a hyphen joins to it, or the rules are sure of after it, belongs to it as well.
        """
        begin = self._without_particle(first)
        units: list[Unit] = []
        index = first
        while index < last:
            form = self.reading.form(index, first) if units else begin
            part = binds(form, self.reading.lexicon)
            unit = None if part is None else self._bound(index, first, part)
            madda = self.reading.tokens[index].text.startswith(ALEF_MADDA)  # شينزو آبي
            if unit is None and part in BINDING and not madda and self._word(index + 1, first):
                unit = Unit(index, index + 2, Role.FAMILY)  # هاني أبو ريدة
            found = role(form, self.reading.lexicon) if index == first else self.reading.roles[index]
            units.append(unit or self._compound(Unit(index, index + 1, found), first))
            index = units[-1].last
        while (unit := self._belongs(units, first)) is not None:
            units.append(unit)
        return PersonName(tuple(units), begin)

    def _word(self, index: int, of_line: int) -> bool:
        """Tell whether a token is a word that can be bound, whatever lists say of it."""
        form = self.reading.form(index, of_line)
        return form[:1].isalpha() and form not in self.reading.lexicon.vocabulary.function_words

    def _belongs(self, units: list[Unit], of_line: int) -> Unit | None:
        last = units[-1].last
        if last in self.reading.joined and self.reading.form(last, of_line)[:1].isalpha():
            return Unit(last, last + 1, Role.UNKNOWN)
        unit = None if self.told and last in self.told else self._next(units, of_line)
        given = all(each.role is Role.GIVEN for each in units)  # a family's name may be a word as well
        sure = unit is not None and (unit.role in SURE or (unit.role is Role.WEAK and given))
        return unit if sure else None

    def _without_particle(self, first: int) -> str:
        """Return a name's first word without particles, where its lists, its article or its spelling part them."""
        people, token = self.reading.lexicon.people, self.reading.tokens[first]
        if token.form in people.given or token.form in people.family:
            return token.form
        rests = readings(token.form)[1:]
        known = next((rest for rest in rests if rest in people.given or rest in people.family), None)
        known = known or next((rest for rest in rests if rest in self.seen), None)
        return known or (token.form[1:] if rests and particle_before(token.text) else token.form)

    def _family_like_a_particle(self, first: int) -> bool:
        lexicon = self.reading.lexicon
        form = self.reading.form(first, first)
        return (
            form in lexicon.vocabulary.function_words
            and form in lexicon.people.family_first
            and self.role(first + 1, first) is Role.UNKNOWN
        )

    def _begin(self, first: int, rest: str, *, cut: bool) -> Unit | None:
        part = binds(rest, self.reading.lexicon)
        if definite(rest) and rest in self.reading.lexicon.people.titles:
            return None  # الشيخ is a family's name too, but not in front
        if part is not None and part is not Part.COMPOUND:
            return self._bound(first, first, part, alone=True)
        found = role(rest, self.reading.lexicon) if cut else self.role(first, first)
        if cut and found not in KNOWN:
            return None
        if found is Role.UNKNOWN and rest[:1] in PARTICLES and rest[1:] in self.reading.lexicon.vocabulary.words:
            return None  # بضم
        return None if found in (Role.NONE, Role.PARTICLE) else self._compound(Unit(first, first + 1, found), first)

    def _next(self, units: list[Unit], of_line: int) -> Unit | None:
        """Return the unit after those read, or None where the name ends."""
        bound = any(unit.bound for unit in units)
        if len(units) >= (MOST_BOUND if bound else MOST_UNITS):
            return None
        index = units[-1].last
        form = self.reading.form(index, of_line)
        part = binds(form, self.reading.lexicon)
        if part is not None:
            return self._bound(index, of_line, part)
        if self._is_kunya(units) and self._is_by_name(index, of_line):
            return Unit(index, index + 1, Role.FAMILY)
        found = self.role(index, of_line)
        if not self._continues(units, found, form):
            return None
        return self._compound(Unit(index, index + 1, found), of_line)

    def _continues(self, units: list[Unit], found: Role, form: str) -> bool:
        """Tell whether a word may go on the name: what is doubtful needs something sure before it."""
        last = units[-1].role
        lexicon = self.reading.lexicon
        family = units[-1].last - units[-1].first == 1 and definite(self.reading.tokens[units[-1].first].form)
        if family or hides_name(form, lexicon, self.seen):
            return False  # an Arab family name ends the name
        match found:
            case Role.GIVEN | Role.FAMILY:
                return True
            case Role.WEAK:
                return last in KNOWN and form not in lexicon.people.titles
            case Role.DEFINITE:
                return last in (Role.GIVEN, Role.WEAK) or self._is_kunya(units)
            case Role.UNKNOWN:
                return len(form) <= SHORT if form.startswith(WAW) else len(form) >= SHORT or form[0] not in PREPOSITIONS
            case _:
                return self._is_kunya(units) and definite(form) and self._masculine_nisba(form)

    def _is_kunya(self, units: list[Unit]) -> bool:
        """Tell whether all that is read is أبو with a given name, which a family's name or an origin follows."""
        first, last = units[0].first, units[0].last
        form = self.reading.form(first, first)
        joined = (
            last == first + 1 and form.startswith(FATHER) and form[len(FATHER) :] in self.reading.lexicon.people.given
        )
        return len(units) == 1 and (joined or binds(form, self.reading.lexicon) is Part.KUNYA)

    def _is_by_name(self, index: int, of_line: int) -> bool:
        """Tell whether a man's title after a kunya belongs to it (أبو علي الحاكم): nothing goes on the title."""
        form, following = self.reading.form(index, of_line), self.reading.form(index + 1, of_line)
        title = definite(form) and form in self.reading.lexicon.people.titles and not form.endswith(HEH)
        return title and not (definite(following) or following in OF_A_TITLE or index + 1 in self.claimed)

    def _masculine_nisba(self, form: str) -> bool:
        return form in self.reading.lexicon.gazetteer.nisbas and not form.endswith(HEH)

    def _bound(self, index: int, of_line: int, part: Part, *, alone: bool = False, held: int = 0) -> Unit | None:
        """Read a particle with the word it binds; ``alone``: it would begin the name; ``held``: by so many others."""
        if not self.reading.form(index + 1, of_line)[:1].isalpha():
            return None
        match part:
            case Part.SERVANT:
                last = index + 2 if definite(self.reading.form(index + 1, of_line)) else None
                unit = None if last is None else Unit(index, last, Role.GIVEN)
            case Part.SON:
                unit = self._son(index, of_line, alone=alone, held=held)
            case Part.HOUSE:
                unit = None if alone else self._house(index, of_line)
            case Part.KUNYA:
                unit = self._kunya(index, of_line, alone=alone)
            case Part.FOREIGN:
                unit = self._foreign(index, of_line, alone=alone, held=held)
            case Part.COMPOUND:
                unit = None
        return None if unit is None else self._compound(unit, of_line)

    def _inner(self, index: int, of_line: int, held: int) -> Unit | None:
        """Read a particle that particles bind: بن عبد العزيز، فان دير لاين; more in a row than a name has are none."""
        part = binds(self.reading.form(index, of_line), self.reading.lexicon) if held < MOST_BOUND else None
        return None if part is None else self._bound(index, of_line, part, held=held)

    def _son(self, index: int, of_line: int, *, alone: bool, held: int) -> Unit | None:
        inner = self._inner(index + 1, of_line, held + 1)
        if inner is not None:
            return Unit(index, inner.last, Role.FAMILY, bound=True)
        found = self.role(index + 1, of_line)
        sure = found in KNOWN or (found in (Role.UNKNOWN, Role.DEFINITE) and not alone)
        return Unit(index, index + 2, Role.FAMILY, bound=True) if sure else None

    def _house(self, index: int, of_line: int) -> Unit | None:
        """Read آل with its family's name; ال that somebody wrote apart is no house."""
        token = self.reading.tokens[index]
        house = token.form != HOUSE or token.text.startswith(ALEF_MADDA)
        sure = house and self.role(index + 1, of_line) is not Role.NONE
        return Unit(index, index + 2, Role.FAMILY, bound=True) if sure else None

    def _kunya(self, index: int, of_line: int, *, alone: bool) -> Unit | None:
        found = self.role(index + 1, of_line)
        sure = found in KNOWN or definite(self.reading.form(index + 1, of_line))
        sure = sure or (found in (Role.UNKNOWN, Role.DEFINITE) and not alone)
        return Unit(index, index + 2, Role.FAMILY) if sure else None

    def _foreign(self, index: int, of_line: int, *, alone: bool, held: int) -> Unit | None:
        inner = self._inner(index + 1, of_line, held + 1)
        if inner is not None:
            return Unit(index, inner.last, Role.FAMILY)
        found = self.role(index + 1, of_line)
        sure = found in KNOWN or (found is Role.UNKNOWN and not alone)
        return Unit(index, index + 2, Role.FAMILY) if sure else None

    def _compound(self, unit: Unit, of_line: int) -> Unit:
        """Add الله or الدين to the word before it (نصر الله، صلاح الدين), and a given name's second word (جاي إن)."""
        prayer = self.reading.form(unit.last + 1, of_line).startswith(ON_BEHALF)
        if not prayer and binds(self.reading.form(unit.last, of_line), self.reading.lexicon) is Part.COMPOUND:
            role_of_both = Role.GIVEN if unit.role is Role.WEAK else unit.role
            return Unit(unit.first, unit.last + 1, role_of_both, unit.bound)
        if unit.last > unit.first + 1:
            return unit
        whole = self.reading.tokens[unit.first].form if unit.first != of_line else ""
        listed = any(
            phrase.end == unit.last + 1
            and phrase.reading == (whole or phrase.reading)
            and phrase.key in self.reading.lexicon.people.given
            for phrase in self.reading.phrases[unit.first]
        )
        return Unit(unit.first, unit.last + 1, Role.GIVEN, unit.bound) if listed else unit
