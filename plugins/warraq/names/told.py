"""What a tagger says of an article: which tokens it takes for a person, a place or an organization.

A tagger knows what names look like, foreign ones too; it knows neither titles nor what readers call one body. So it is
heard where the rules say nothing or doubt, under conditions of theirs.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from warraq.lexicon.people import Part
from warraq.names.reading import Reading
from warraq.names.roles import KNOWN, Role, binds, hides_name
from warraq.records import Kind
from warraq.tagger.labels import Entity, entities
from warraq.tagger.protocol import Tagger
from warraq.text.clitics import CONJUNCTIONS, WAW, definite, particle_before, readings

ENDS = frozenset((".", "!", "?", "\u061f"))  # Arabic question mark
LONGEST_SENTENCE = 150  # tokens
TOGETHER = 1500  # tokens
LONGEST = 6  # words of a person's name
FOREIGN = (Role.UNKNOWN, Role.DEFINITE)
OFTEN = 2
SHORT = 4  # letters up to which a word with و is rather a name (ووي)
ALI = "\u0639\u0644\u064a"
KINDS = {"PER": Kind.PERS, "LOC": Kind.LOC, "ORG": Kind.ORG}


@dataclass(frozen=True, slots=True)
class Told:
    """Spans of tokens, each ``(first, last)``, by kind, as the tagger has them; ``heard`` is False without a tagger."""

    people: frozenset[tuple[int, int]] = field(default_factory=frozenset)
    places: frozenset[tuple[int, int]] = field(default_factory=frozenset)
    organizations: frozenset[tuple[int, int]] = field(default_factory=frozenset)
    heard: bool = False


def hear(reading: Reading, tagger: Tagger | None) -> Told:
    """Ask a tagger, if there is one, about the sentences of an article: all at once, but for very long articles."""
    if tagger is None:
        return Told()
    found = [entity for sentences in _together(reading) for entity in _ask(reading, sentences, tagger)]
    return Told(_spans(found, Kind.PERS), _spans(found, Kind.LOC), _spans(found, Kind.ORG), heard=True)


def _ask(reading: Reading, sentences: Sequence[tuple[int, int]], tagger: Tagger) -> Iterator[Entity]:
    labels = tagger.tag([[token.text for token in reading.tokens[first:last]] for first, last in sentences])
    for (first, _), row in zip(sentences, labels, strict=True):
        yield from (Entity(first + each.first, first + each.last, each.kind) for each in entities(row))


def _spans(found: Iterable[Entity], kind: Kind) -> frozenset[tuple[int, int]]:
    return frozenset((each.first, each.last) for each in found if KINDS.get(each.kind) is kind)


def _together(reading: Reading) -> Iterator[list[tuple[int, int]]]:
    """Yield sentences that are read as one text, so that the cost grows with an article's length and no faster."""
    sentences: list[tuple[int, int]] = []
    for first, last in _sentences(reading):
        sentences.append((first, last))
        if last - sentences[0][0] >= TOGETHER:
            yield sentences
            sentences = []
    if sentences:
        yield sentences


def _sentences(reading: Reading) -> Iterator[tuple[int, int]]:
    """Yield the tokens of each sentence, none of which goes over a line's end."""
    first = 0
    for last, token in enumerate(reading.tokens, start=1):
        if token.text in ENDS or last == reading.limits[first] or last - first == LONGEST_SENTENCE:
            yield first, last
            first = last


def told_names(reading: Reading, told: Told) -> Mapping[int, int]:
    """Return the persons' names that the rules can follow: first token to the one after the last.

    Every word must be one that can stand in a name; a span that holds two names (عمار وصلاح) is parted, and one that
    the tagger parts between two words that nothing parts is whole. One word alone must be a known family's, or stand
    somewhere in the article after a word that persons follow; what it is short for, the rules say.
    """
    seen = frozenset(token.form for token in reading.tokens)
    cued = frozenset(_cued(reading))
    parts = [part for whole in _joined(reading, sorted(told.people)) for part in _parted(reading, *whole, seen)]
    texts = Counter(_text(reading, *part) for part in parts)
    names = {}
    for part in parts:
        first, last = _as_elsewhere(reading, *part, texts)
        last_word = max((index for index in range(first, last) if _nominal(reading, index)), default=first)
        if _followed(reading, first, last_word + 1, cued):
            names[first] = last_word + 1
    return names


def _text(reading: Reading, first: int, last: int) -> str:
    return " ".join(token.form for token in reading.tokens[first:last])


def _as_elsewhere(reading: Reading, first: int, last: int, texts: Mapping[str, int]) -> tuple[int, int]:
    """Cut the word by which a name differs from one that the article has besides: ‹ميلاد› كارل ماركس، آبي ‹شكوكا›.

    A word after it is cut when the article often has the name without it, and it stands in no other name.
    """
    if last - first == 1 or texts[_text(reading, first, last)] > 1:
        return first, last
    rest, word = _text(reading, first + 1, last), reading.tokens[last - 1].form
    whose = any(text.endswith(f" {word}") for text in texts if text != _text(reading, first, last))
    if rest in texts and (rest != word or (reading.roles[first] is Role.WEAK and whose)):
        return first + 1, last
    before = _text(reading, first, last - 1)
    own = before in reading.lexicon.people.family_first or sum(word in text.split(" ") for text in texts) > 1
    return first, last if own or texts.get(before, 0) < OFTEN else last - 1


def _joined(reading: Reading, spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Make one name of spans that touch, when the first is no whole name: عبد ربه منصور هادي."""
    first, last = 0, 0
    for begin, end in spans:
        if begin != last or not _half(reading, first, last):
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
        or (token.form[0] in CONJUNCTIONS and token.form[1:] in reading.lexicon.people.particles)
        or (token.form[0] == WAW and len(token.form) > SHORT and particle_before(token.text))
    )


def _followed(reading: Reading, first: int, last: int, cued: frozenset[str]) -> bool:
    if last - first == 1:
        form = reading.tokens[first].form
        counted = reading.form(first - 1, first)[-1:].isdigit()  # 89 بنس
        known = reading.roles[first] is Role.FAMILY and not counted and first not in reading.joined
        return known or (reading.roles[first] in FOREIGN and form in cued)
    rest = range(first + 1, last)
    return len(rest) < LONGEST and _opens(reading, first) and all(_nominal(reading, index) for index in rest)


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


def _nominal(reading: Reading, index: int) -> bool:
    """Tell whether a word can stand in a name; علي can, however the writer dots على."""
    return reading.roles[index] is not Role.NONE or reading.tokens[index].form == ALI
