"""Find organizations: those known by name, those named after a head, and those that grammar tells."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterator, Mapping

from warraq.lexicon.keys import key
from warraq.lexicon.organizations import Follows, Head, Organization, OrganizationKind
from warraq.names.constructs import IN, Construct, construct
from warraq.names.reading import CLOSING, COMMAS, OPENING, QUOTES, Find, Reading, spell
from warraq.names.roles import Role
from warraq.names.titles import bears_name
from warraq.records import Kind
from warraq.text.clitics import FEH, KAF, definite, readings
from warraq.text.match import longest_of
from warraq.text.normalize import HAMZA_SEATS, fold

HEADED = (OrganizationKind.MEDIA, OrganizationKind.COMPANY)  # their heads are no part of the name
LONGEST_NAME = 4
BEH = "\u0628"
SHORTEST = 3  # letters of an ambiguous name
LONG = 5  # letters of a name that may stand after ف or ك
AGENCIES = fold("وكالات")
AGENCY = "\u0648\u0643\u0627\u0644\u0629"  # وكالة
MINISTRY = "\u0648\u0632\u0627\u0631\u0629"  # وزارة
FEMININE = "\u0647"  # heh: what folding leaves of teh marbuta


def known_organizations(reading: Reading, told: Container[tuple[int, int]] = ()) -> Iterator[Find]:
    """Yield organizations known by name; one whose name is ambiguous only after a head of its kind.

    ``told``: the spans that a tagger takes for organizations. It decides as well as a head does; of a name that is an
    ordinary word (نيسان) only where it sees another of its kind, or of a definite one (الأهلي) sees it twice.
    """
    organizations = reading.lexicon.organizations
    found = tuple(_known(reading))
    heard = frozenset((first, last) for first, last, _, _ in found if (first, last) in told)
    counts = Counter(organizations.known[name] for first, last, name, _ in found if (first, last) in heard)
    for first, last, name, rest in found:
        organization = _meant(reading, first, name, counts)
        if organization is None or _spelled_otherwise(reading, first, last, rest, organization):
            continue
        plain = rest == reading.tokens[first].form
        others = any(other.kind is organization.kind for other in counts if other != organization)
        others = others or (definite(name) and counts[organization] > 1)
        sure = (first, last) in heard and _suits(reading, first, name, others=others)
        if name in organizations.ambiguous and not sure and not (plain and _after_head(reading, first, organization)):
            continue
        if last == first + 1 and _cut_too_much(reading, first, rest):
            continue
        if name.split(" ")[0] in reading.lexicon.complements.ministries:
            continue  # an adjective as often as a ministry: ``ministries`` decides
        yield Find(first, last, Kind.ORG, _label(reading, organization))


def _meant(reading: Reading, first: int, name: str, counts: Mapping[Organization, int]) -> Organization | None:
    """Return the organization of a name; of several, the one whose kind the word before or other names tell."""
    several = reading.lexicon.organizations.homonyms.get(name)
    if several is None:
        return reading.lexicon.organizations.known[name]
    before = reading.form(first - 2 if reading.form(first - 1, first) in QUOTES else first - 1, first)
    head = _head(reading, before)
    others = {each.kind for each in counts if each not in several}
    told = [each for each in several if each.kind in others]
    return next((each for each in several if head is not None and each.kind is head.kind), None) or (
        told[0] if head is None and len(told) == 1 else None
    )


def _spelled_otherwise(reading: Reading, first: int, last: int, rest: str, organization: Organization) -> bool:
    """Tell whether one word is written with a hamza that the name has not: فئات is not فيات, nor وفيات و and فيات."""
    token = reading.tokens[first]
    if last - first > 1:
        return False
    if rest != token.form and token.form in reading.lexicon.vocabulary.words:
        return True
    written = {letter for letter in HAMZA_SEATS if letter in token.text}
    return bool(written) and not any(
        written <= set(name) for name in (organization.label, *organization.variants) if key(name) == rest
    )


def _known(reading: Reading) -> Iterator[tuple[int, int, str, str]]:
    """Yield the tokens of each name that the list has, its key, and what is left of its first word."""
    for first, choices in enumerate(reading.phrases):
        found = longest_of(choices, reading.lexicon.organizations.known)
        if found is not None:
            yield first, *found


def _suits(reading: Reading, first: int, name: str, *, others: bool) -> bool:
    """Tell whether a tagger can be right about an ambiguous name: it is no spelled letters, and no announced place."""
    before = reading.form(first - 1, first)
    announced = bool(before) and any(rest in reading.lexicon.gazetteer.cues for rest in readings(before))
    word = name in reading.lexicon.vocabulary.words or definite(name)
    return len(name) >= SHORTEST and not announced and not bears_name(reading, first) and (others or not word)


def _label(reading: Reading, organization: Organization) -> str:
    """Return the label of a known organization; of a ministry known by its field alone, the whole name."""
    field = fold(organization.label.split(" ")[0])
    return f"{MINISTRY} {organization.label}" if field in reading.lexicon.complements.ministries else organization.label


def _cut_too_much(reading: Reading, first: int, rest: str) -> bool:
    """Tell whether ف or ك was cut from a short word, whose own letter it is more often (فارنا is not ف and إرنا)."""
    form = reading.tokens[first].form
    return rest != form and form[0] in (FEH, KAF) and len(rest) < LONG


def _after_head(reading: Reading, first: int, organization: Organization) -> bool:
    quoted = reading.form(first - 1, first) in QUOTES
    before = first - 2 if quoted else first - 1
    head = _head(reading, reading.form(before, first))
    weak = head is not None and head.weak and head.kind is OrganizationKind.MEDIA  # موقع: of an accident as well
    channels = head is not None and head.kind is OrganizationKind.MEDIA and head.form != AGENCIES
    plural = head is not None and head.plural and not channels  # قنوات الجزيرة
    if head is None or head.definite or plural or head.follows is Follows.COMPLEMENT or (weak and not quoted):
        return False
    return head.kind is organization.kind and (head.form != AGENCY or organization.head == AGENCY)


def _head(reading: Reading, form: str) -> Head | None:
    heads = reading.lexicon.organizations.heads
    return next((heads[rest] for rest in readings(form) if rest in heads), None) if form else None


def named_organizations(reading: Reading, claimed: Mapping[int, Find]) -> Iterator[Find]:
    """Yield names that follow a head and that no list has: شركة «كذا»، صحيفة كذا الأمريكية.

    A head that is an ordinary word too (موقع، مجموعة) proves nothing. ``claimed``: what is known already.
    """
    for index, token in enumerate(reading.tokens):
        head = _head(reading, token.form)
        if head is None or head.definite or head.plural or head.weak or head.follows is Follows.COMPLEMENT:
            continue
        first = index + 1
        if _quoted_adjective(reading, index):
            continue
        last = _quoted_name(reading, index) or _unknown_name(reading, index, claimed)
        if last is None:
            continue
        if reading.form(first, index) in OPENING:
            first += 1
        rest = next(rest for rest in readings(token.form) if rest in reading.lexicon.organizations.heads)
        name = spell(reading.tokens[first:last])
        if head.kind in HEADED:
            yield Find(first, last, Kind.ORG, name)
        else:
            end = last + 1 if reading.form(index + 1, index) in OPENING else last
            yield Find(index, end, Kind.ORG, spell(reading.tokens[index:last], rest))


def _quoted_name(reading: Reading, index: int) -> int | None:
    """Return the end of a short name in quotation marks after the head, or None."""
    if reading.form(index + 1, index) not in OPENING:
        return None
    first = index + 2
    for last in range(first, first + LONGEST_NAME + 2):
        form = reading.form(last, index)
        if form in CLOSING:
            return last if last > first else None
        if not form or not form[0].isalnum():
            return None
    return None


def _quoted_adjective(reading: Reading, index: int) -> bool:
    """Tell whether the marks after a head only doubt an adjective that agrees with it: جماعة «إرهابية»."""
    form = reading.form(index + 2, index)
    alone = reading.form(index + 1, index) in OPENING and reading.form(index + 3, index) in CLOSING
    feminine = form.endswith(FEMININE) and reading.tokens[index].form.endswith(FEMININE)
    return alone and feminine and not definite(form) and form in reading.lexicon.vocabulary


def _unknown_name(reading: Reading, index: int, claimed: Mapping[int, Find]) -> int | None:
    """Return the end of unknown words after the head, or None; a place or a person's name there decides nothing."""
    last = index + 1
    while last - index <= LONGEST_NAME:
        if last in claimed or reading.role(last, index) is not Role.UNKNOWN:
            break
        last += 1
    following = reading.role(last, index)
    if last == index + 1 or last in claimed or following not in (Role.NONE, Role.PARTICLE):
        return None
    return last


def constructs(reading: Reading, places: Mapping[int, Find]) -> tuple[Construct, ...]:
    """Return every construct of the article, nested ones too."""
    found = (construct(reading, first, places) for first in range(len(reading.tokens)))
    return tuple(each for each in found if each is not None)


def without_known(reading: Reading, found: tuple[Construct, ...], known: Mapping[int, Find]) -> tuple[Construct, ...]:
    """Drop constructs that only add a head or its own nationality to a known name: وكالة الأناضول التركية."""
    return tuple(each for each in found if not _only_known(reading, each, known))


def _only_known(reading: Reading, each: Construct, known: Mapping[int, Find]) -> bool:
    gazetteer, organizations = reading.lexicon.gazetteer, reading.lexicon.organizations
    inner = known.get(each.first) or known.get(each.first + 1)
    if inner is None or inner.last > each.last:
        return False
    if inner.last == each.last:
        return True
    known_as = organizations.known.get(key(inner.name))
    country = known_as.country if known_as is not None else ""
    nationality = gazetteer.nisbas.get(reading.tokens[inner.last].form, "")
    return (
        inner.last + 1 == each.last
        and bool(country)
        and nationality in gazetteer.places
        and gazetteer.places[nationality].country == country
    )


def complete(reading: Reading, found: tuple[Construct, ...], known: tuple[Find, ...]) -> Iterator[Find]:
    """Yield constructs that say whose they are, and those whose owner the article says once elsewhere.

    «وزارة الخارجية» is «وزارة الخارجية الصينية» where that is the only such ministry of the article.
    """
    names = {each: _name(reading, each) for each in found}
    whole = {name for each, name in names.items() if each.whose} | {find.name for find in known}
    for each, name in names.items():
        if each.whose:
            yield Find(each.first, each.last, Kind.ORG, name)
        else:
            owners = {other for other in whole if other.startswith(name + " ")}
            if len(owners) == 1:
                yield Find(each.first, each.last, Kind.ORG, owners.pop())


def _name(reading: Reading, each: Construct) -> str:
    """Spell a construct one way: «في اللجنة» within it as «باللجنة»."""
    words = spell(reading.tokens[each.first : each.last], each.reading).split(" ")
    spelled: list[str] = []
    usual = reading.lexicon.complements.spellings
    for word in (usual.get(fold(word), word) for word in words):
        if spelled and spelled[-1] == IN:
            spelled[-1] = BEH + word
        else:
            spelled.append(word)
    return " ".join(spelled)


def ministries(reading: Reading) -> Iterator[Find]:
    """Yield «الخارجية الروسية», a ministry by its field: after a verb of speech, a preposition, or at a line's start.

    After a definite noun it is an adjective (السياسة الخارجية الروسية) and yields nothing.
    """
    complements, gazetteer = reading.lexicon.complements, reading.lexicon.gazetteer
    for first, token in enumerate(reading.tokens):
        field = next((rest for rest in readings(token.form) if rest in complements.ministries), None)
        nationality = reading.form(first + 1, first)
        if field is None or nationality not in gazetteer.nisbas or not nationality.endswith(FEMININE):
            continue
        before = reading.form(first - 1, first)
        alone = not before or before in COMMAS or field != token.form
        alone = (
            alone or before in reading.lexicon.reporting.verbs or before in reading.lexicon.vocabulary.function_words
        )
        if alone and definite(nationality):
            words = spell(reading.tokens[first : first + 2], field).split(" ")
            usual = [complements.spellings.get(fold(word), word) for word in words]
            yield Find(first, first + 2, Kind.ORG, " ".join([MINISTRY, *usual]))
