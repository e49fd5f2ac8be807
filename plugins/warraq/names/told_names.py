"""Persons' names that a tagger sees, as far as the rules can follow it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from warraq.lexicon.people import Part
from warraq.names.reading import Reading
from warraq.names.roles import KNOWN, VERBS, Role, binds, hides_name
from warraq.names.titles import whole_title
from warraq.names.told import Told
from warraq.text.clitics import CONJUNCTIONS, WAW, definite, particle_before, readings

LONGEST = 6  # words of a person's name
ALONE = (Role.UNKNOWN, Role.FAMILY)
OFTEN = 2
SHORT = 4  # letters up to which a word with و is rather a name (ووي)
ALI = "\u0639\u0644\u064a"
BY_THE_NAME = "\u0628\u0627\u0633\u0645"  # باسم
STOP = "."
BRACKETS = ("(", ")")


@dataclass(frozen=True, slots=True)
class Texts:
    """What a tagger calls persons in one article. ``names``: how often; ``words``, ``last``: of how many names."""

    names: Mapping[str, int]
    words: Mapping[str, int]
    last: Mapping[str, int]


def told_names(reading: Reading, told: Told) -> Mapping[int, int]:
    """Return the names that the rules can follow: first token to the one after the last.

    Every word must be one that can stand in a name; a span that holds two names (عمار وصلاح) is parted, and one that
    the tagger parts between two words that nothing parts is whole. One word alone must stand somewhere in the article
    after a word that persons follow, or be a known family's name twice; what it is short for, the rules say.
    """
    seen = frozenset(token.form for token in reading.tokens)
    cued = frozenset(_cued(reading)) - frozenset(_never_alone(reading))
    parts = [
        _without_description(reading, *part)
        for whole in _joined(reading, sorted(told.people))
        for part in _parted(reading, *whole, seen)
    ]
    texts = _texts(reading.words(*part) for part in parts)
    names = {}
    for part in parts:
        if (title := whole_title(reading, part[0])) is not None and title <= part[1]:
            continue  # ولي عهد أبوظبي
        first, last = _as_elsewhere(reading, *part, texts)
        last = _end(reading, first, last)
        if _followed(reading, first, last, cued, texts):
            names[first] = last
    return names


def _texts(names: Iterable[str]) -> Texts:
    counts = Counter(names)
    split = [name.split(" ") for name in counts]
    return Texts(
        counts,
        Counter(word for words in split for word in dict.fromkeys(words)),
        Counter(words[-1] for words in split if len(words) > 1),
    )


def _as_elsewhere(reading: Reading, first: int, last: int, texts: Texts) -> tuple[int, int]:
    """Cut the word by which a name differs from one that the article has besides: ‹ميلاد› كارل ماركس، آبي ‹شكوكا›.

    A word after it is cut when the article often has the name without it, and it stands in no other name.
    """
    if last - first == 1 or texts.names[reading.words(first, last)] > 1:
        return first, last
    rest, word = reading.words(first + 1, last), reading.tokens[last - 1].form
    others = texts.last[word] > 1 and reading.roles[first] is Role.WEAK
    if rest in texts.names and (rest != word or others):
        return first + 1, last
    before = reading.words(first, last - 1)
    own = (
        before in reading.lexicon.people.family_first or reading.roles[last - 2] is Role.GIVEN or texts.words[word] > 1
    )
    return first, last if own or texts.names.get(before, 0) < OFTEN else last - 1


def _without_description(reading: Reading, first: int, last: int) -> tuple[int, int]:
    """Begin a name where it begins: after a particle that hamza tells (‹فإن› أردوغان), after ‹الكوميدي› محمد هنيدي,
    after a verb (‹عادل› لويس هاميلتون), after باسم of a spokesman.
    """
    token = reading.tokens[first]
    another = _verb_opens(reading, first) or _by_the_name(reading, first) or reading.spelled_otherwise(first)
    if last - first > 1 and another:
        return first + 1, last
    if binds(token.form, reading.lexicon) is Part.COMPOUND and reading.role(first - 1, first) is not Role.NONE:
        return first - 1, last  # فخر الدين ألتون
    function = any(rest in reading.lexicon.vocabulary.function_words for rest in readings(token.form)[1:])
    following = reading.role(first + 1, first)
    father = binds(reading.form(first + 1, first), reading.lexicon) is Part.KUNYA
    origin = definite(token.form) and father  # القيادي ‹الحوثي› أبو جلال
    described = origin or (reading.roles[first] is Role.DEFINITE and following is Role.GIVEN)
    cut = last - first > 1 and (described or (function and particle_before(token.text)))
    return (first + 1 if cut else first), last


def _verb_opens(reading: Reading, first: int) -> bool:
    """Tell whether a name's first word is a verb: it begins a sentence, or و is before it, and no Arab name follows."""
    token, lexicon = reading.tokens[first], reading.lexicon
    before = reading.form(first - 1, first)
    opens = not before or before == STOP or token.form.startswith(CONJUNCTIONS)
    verb = any(rest in lexicon.reporting.verbs or rest in VERBS for rest in readings(token.form))
    following = reading.form(first + 1, first)
    return opens and verb and reading.roles[first] is not Role.GIVEN and not definite(following)


def _by_the_name(reading: Reading, first: int) -> bool:
    """Tell whether a name's first word is باسم after المعروف or متحدث."""
    before = reading.form(first - 1, first) if reading.tokens[first].form == BY_THE_NAME else ""
    lexicon = reading.lexicon
    return any(rest in lexicon.reporting.name_heads or rest in lexicon.people.titles for rest in readings(before))


def _end(reading: Reading, first: int, last: int) -> int:
    """Return where a name ends: before a title, after an Arab family's name in front, before what is no name's word."""
    people = reading.lexicon.people
    form = reading.tokens[first].form
    if definite(form) and form in people.family and form not in people.given:
        return first + 1
    titles = (index for index in range(first + 2, last) if definite(reading.tokens[index].form))
    last = next((index for index in titles if reading.tokens[index].form in people.titles), last)
    return max((index for index in range(first, last) if _nominal(reading, index)), default=first) + 1


def _joined(reading: Reading, spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Make one name of spans that touch, when the first is no whole name: عبد ربه منصور هادي."""
    first, last = 0, 0
    for begin, end in spans:
        if begin != last or not reading.form(begin, first) or not _half(reading, first, last):
            if last > first:
                yield first, last
            first = begin
        last = end
    if last > first:
        yield first, last


def _half(reading: Reading, first: int, last: int) -> bool:
    """Tell whether a name goes on: it is one word, or ends in a given name that another known one follows."""
    servant = binds(reading.tokens[first].form, reading.lexicon) is Part.SERVANT
    one = last - first == 1 + servant and reading.roles[first] is not Role.FAMILY
    chain = reading.roles[last - 1] is Role.GIVEN and reading.role(last, first) in KNOWN
    return one or chain


def _parted(reading: Reading, first: int, last: int, seen: frozenset[str]) -> Iterator[tuple[int, int]]:
    for index in range(first + 1, last):
        if _begins_another(reading, index, seen):
            yield first, index
            first = index
    yield first, last


def _begins_another(reading: Reading, index: int, seen: frozenset[str]) -> bool:
    """Tell whether a word within a span has a particle before it, so that it is no part of the name so far."""
    token = reading.tokens[index]
    if hides_name(token.form, reading.lexicon, seen):
        return True
    own = token.form in reading.lexicon.people.given or token.form in reading.lexicon.people.family
    known = reading.lexicon.organizations.known
    return not own and (
        any(definite(rest) or rest in reading.lexicon.vocabulary.words for rest in readings(token.form)[1:])
        or any(phrase.reading != token.form and phrase.key in known for phrase in reading.phrases[index])
        or (token.form.startswith(CONJUNCTIONS) and token.form[1:] in reading.lexicon.people.particles)
        or (token.form.startswith(WAW) and len(token.form) > SHORT and particle_before(token.text))
    )


def _followed(reading: Reading, first: int, last: int, cued: frozenset[str], texts: Texts) -> bool:
    if reading.form(first - 1, first)[-1:].isdigit() or first in reading.joined:
        return False  # 89 بنس
    if last - first == 1:
        form = reading.tokens[first].form
        if form in reading.lexicon.events.prizes:
            return False
        known = reading.roles[first] is Role.FAMILY and texts.names.get(form, 0) >= OFTEN
        return known or (reading.roles[first] in ALONE and form in cued)
    words = [token.form for token in reading.tokens[first:last]]
    return (
        len(words) <= LONGEST
        and len(set(words)) > 1
        and any(word not in reading.lexicon.vocabulary for word in words)
        and _opens(reading, first)
        and all(_nominal(reading, index) for index in range(first + 1, last))
    )


def _opens(reading: Reading, index: int) -> bool:
    """Tell whether a name can begin with a word, particles before it or not."""
    people = reading.lexicon.people
    rests = readings(reading.tokens[index].form)
    return _nominal(reading, index) or any(rest in people.given or rest in people.family for rest in rests)


def _cued(reading: Reading) -> Iterator[str]:
    """Yield the words before which the article has a verb of speech or another word that persons follow."""
    lexicon = reading.lexicon
    for index in range(1, len(reading.tokens)):
        before = reading.form(index - 1, index)
        if any(rest in lexicon.reporting.verbs or rest in lexicon.vocabulary.person_cues for rest in readings(before)):
            yield reading.tokens[index].form


def _never_alone(reading: Reading) -> Iterator[str]:
    """Yield the words that stand alone in brackets (an agency's abbreviation) or before a number (a club's score)."""
    for index, token in enumerate(reading.tokens):
        following = reading.form(index + 1, index)
        if following[:1].isdigit() or (reading.form(index - 1, index), following) == BRACKETS:
            yield token.form


def _nominal(reading: Reading, index: int) -> bool:
    """Tell whether a word can stand in a name; علي can, however the writer dots على."""
    return reading.roles[index] is not Role.NONE or reading.tokens[index].form == ALI
