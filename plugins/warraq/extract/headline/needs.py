"""Say whether a clause is whole, or lacks what its verb needs: a subject, an object, a preposition, what was said.

A clause that begins with its subject is whole when its verb is, or when an indefinite word says something of the closed
subject. Where the forms do not tell, the clause counts as lacking.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from itertools import pairwise

from warraq.extract.headline.phrases import CLOSING, NOUNS, is_title, noun_phrases
from warraq.extract.headline.words import IMPERFECT, Sort, Word, carries_object, is_auxiliary
from warraq.lexicon import Lexicon
from warraq.lexicon.company import NOTHING, OBJECT, OBJECTS, THAT

BARE_THAT = frozenset({"ان", "بان"})  # أن، إن، بأن without a pronoun: a subject or a verb follows
EVENTS = frozenset({"بعد", "قبل", "منذ", "عقب", "اثر"})
BETWEEN, FROM, UPON = "بين", "من", "علي"
UPON_WHOM_WHAT = 2  # «على العالم التحرك»
PAIRS = ("ين", "هما", "هم", "ات")  # «بين الجانبين» needs no «و»
AND, OR = "و", "او"  # folded
WANTED = 4  # words after the first one of a quotation
MARKS = '"«“”'
NO_SUBJECT = "no subject"
PASSIVE = "الم"  # «من المقرر»


class Way(Enum):
    """How much a verb must have to be served."""

    FULL = "full"  # all that the lexicon says
    PAUSE = "pause"  # a comma follows: a verb after its subject needs no more
    LOOSE = "loose"  # anything beside its subject


def lacking(words: Sequence[Word], lexicon: Lexicon, way: Way) -> bool:
    """Say whether the clause does not stand alone."""
    return not words or _open_between(words) or not _whole(words, lexicon, way)


def main_verb(words: Sequence[Word], lexicon: Lexicon) -> int:
    """Return where the verb stands that says something of the subject before it, 0 where none does.

    A verb after an indefinite noun mostly describes it; it is taken where there is no other.
    """
    inside = False
    describing = 0
    for at, word in enumerate(words):
        if word.sort is Sort.THAT and word.joined:
            break
        if word.sort in {Sort.RELATIVE, Sort.COMMA}:
            goes_on = word.sort is Sort.COMMA and any(
                one.joined or one.unit.form == OR for one in words[at + 1 : at + 2]
            )
            inside = word.sort is Sort.RELATIVE or (inside and goes_on)
        elif at and _may_be_predicate(words, at, lexicon) and not is_auxiliary(words[at - 1], lexicon):
            if word.joined:
                continue
            before = words[at - 1]
            describes = before.sort is Sort.INDEFINITE or before.preposition == FROM
            if not inside and not describes:
                return at
            describing = describing or (at if not inside else 0)
            inside = False
    return describing


def _whole(words: Sequence[Word], lexicon: Lexicon, way: Way) -> bool:
    """Say whether a clause that begins with its verb or its subject is whole."""
    first = words[0]
    if first.sort is Sort.VERB:
        return _served(words, 0, lexicon, way)
    if first.sort in {Sort.THAT, Sort.COMMA}:
        return False
    if len(words) > 1 and first.preposition == FROM and words[1].unit.form.startswith(PASSIVE):
        return any(word.sort in NOUNS for word in words[2:])
    if first.preposition == UPON and sum(word.sort in CLOSING for word in words) >= UPON_WHOM_WHAT:
        return True
    verb = main_verb(words, lexicon)
    return _served(words, verb, lexicon, way) if verb else _says_something(words, lexicon)


def _may_be_predicate(words: Sequence[Word], at: int, lexicon: Lexicon) -> bool:
    """Say whether a word is a verb: one that may be a noun too is one after a closed subject."""
    word = words[at]
    closed = words[at - 1].sort in CLOSING | {Sort.COMMA} and word.sort is Sort.INDEFINITE and not word.joined
    return word.sort is Sort.VERB or (closed and word.unit.form in lexicon.company.verbs)


def _says_something(words: Sequence[Word], lexicon: Lexicon) -> bool:
    """Say whether an indefinite word says something of a closed subject: «المدارس مغلقة», «المدارس في القرى مغلقة»."""
    seen = [word for word in words if word.sort is not Sort.COMMA or word.unit.text]
    for before, word in pairwise(seen):
        if before.sort in {Sort.COMMA, Sort.RELATIVE}:
            return False
        plain = word.sort is Sort.INDEFINITE and not word.preposition and not word.joined
        if word.sort is Sort.QUOTE and not word.preposition and before.sort in CLOSING and _is_sentence(word):
            return True
        ordinary = plain and word.unit.form in lexicon.vocabulary.words
        if ordinary and before.sort in CLOSING and not is_title(word, lexicon):
            return True
    return False


def _is_long(quote: Word) -> bool:
    """Say whether a quotation is long enough to say all that a verb wants."""
    return quote.unit.form.count(" ") >= WANTED


def _is_sentence(quote: Word) -> bool:
    """Say whether a quotation begins with a verb: «بلاده "ستنتصر في الحرب"»."""
    return " " in quote.unit.form and quote.unit.form.lstrip(MARKS).startswith(IMPERFECT)


def _served(words: Sequence[Word], at: int, lexicon: Lexicon, way: Way) -> bool:
    """Say whether the verb at ``at`` has all that it needs; its subject came before unless it is the first word."""
    rest = words[at + 1 :]
    if is_auxiliary(words[at], lexicon) and rest and rest[0].sort is Sort.VERB:
        return _served(words[at + 1 :] if not at else words, 0 if not at else at + 1, lexicon, way)
    that = next((place for place, word in enumerate(rest) if word.sort is Sort.THAT and _reports(rest, place)), None)
    if any(word.sort is Sort.QUOTE and not word.preposition and _is_long(word) for word in rest):
        return True
    if that is None:
        found = _found(rest, lexicon) | _objects(words, at, rest, lexicon)
        return _has_a_frame(words, at, found, lexicon, way) and _last_verb_is_served(rest, lexicon)
    if not _said_is_whole(rest, that, lexicon, Way.PAUSE if way is Way.LOOSE else way):
        return False
    found = _found(rest[:that], lexicon) | {THAT, OBJECT, rest[that].preposition}
    return _has_a_frame(words, at, found, lexicon, way)


def _has_a_frame(words: Sequence[Word], at: int, found: frozenset[str], lexicon: Lexicon, way: Way) -> bool:
    """Say whether one of the verb's frames is full of what was found; without a subject none is."""
    form = words[at].unit.form[words[at].joined :]
    if NO_SUBJECT in found and not (form.startswith(IMPERFECT) and found - {NO_SUBJECT}):
        return False
    frames = lexicon.company.frames(form)
    if not frames:
        frames = (frozenset({NOTHING if carries_object(form, lexicon) else OBJECT}),)
    if (at and way is Way.PAUSE and len(words) > at + 1) or (
        way is Way.LOOSE and _loosens(words, form, found, lexicon)
    ):
        frames = (frozenset({NOTHING}),)
    return any(frame <= found | {NOTHING} for frame in frames)


def _loosens(words: Sequence[Word], form: str, found: frozenset[str], lexicon: Lexicon) -> bool:
    """Say whether anything will do for a verb: not for one that reports, nor where something is denied."""
    return bool(found) and lexicon.reporting.verb(form) is None and not is_auxiliary(words[0], lexicon)


def _found(words: Sequence[Word], lexicon: Lexicon) -> frozenset[str]:
    """Return the prepositions of a clause, without those of relative clauses and those that a noun asks for."""
    found: set[str] = set()
    inside = False
    for before, word in zip((None, *words), words, strict=False):
        inside = word.sort is Sort.RELATIVE or (inside and word.sort is not Sort.COMMA)
        if word.preposition and not inside and (before is None or not _asks(before, word.preposition, lexicon)):
            found.add(word.preposition)
    return frozenset(found)


def _asks(noun: Word, preposition: str, lexicon: Lexicon) -> bool:
    titled = noun.sort is Sort.DEFINITE and is_title(noun, lexicon)  # النائبة بالبرلمان
    return titled or preposition in lexicon.company.asks.get(noun.unit.form, ())


def _objects(words: Sequence[Word], at: int, rest: Sequence[Word], lexicon: Lexicon) -> frozenset[str]:
    """Return whether there are objects beside the subject, of the forms that a frame asks for."""
    form = words[at].unit.form[words[at].joined :]
    number = noun_phrases(rest, lexicon) - (0 if at else 1)
    if not lexicon.company.frames(form) and carries_object(form, lexicon):
        number += 1
    if number < 0:
        return frozenset({NO_SUBJECT})
    says = lexicon.headlines.has("copula", form) and any(word.sort is Sort.VERB for word in rest)  # كان يبحث
    one = {OBJECT} if number > 0 or says else set()
    return frozenset(one | ({OBJECTS} if number > 1 else set()))


def _reports(words: Sequence[Word], that: int) -> bool:
    """Say whether «أن» opens what the verb says, not what an adjunct says: «بعد أن»."""
    before = words[that - 1] if that else None
    return before is None or not (before.sort is Sort.PREPOSITION and before.preposition in EVENTS)


def _said_is_whole(words: Sequence[Word], that: int, lexicon: Lexicon, way: Way) -> bool:
    inner = words[that + 1 :]
    if not inner:
        return False
    if words[that].unit.form[words[that].joined :] in BARE_THAT:
        return _whole(inner, lexicon, way)
    if inner[0].sort is Sort.VERB:
        return _served(words[that:], 1, lexicon, way)
    return inner[-1].sort not in {Sort.VERB, Sort.PREPOSITION}


def _last_verb_is_served(words: Sequence[Word], lexicon: Lexicon) -> bool:
    """Say whether the last verb of a relative or dependent clause has something after it, if it needs it."""
    last = next((at for at in range(len(words) - 1, -1, -1) if words[at].sort is Sort.VERB), None)
    if last is None:
        return True
    form, after = words[last].unit.form.removeprefix("و"), words[last + 1 :]
    frames = lexicon.company.frames(form)
    if carries_object(form, lexicon) or not frames:
        return bool(after)
    taken = any(word.sort in NOUNS | {Sort.THAT} and not word.preposition for word in after)
    found = _found(after, lexicon) | ({OBJECT, THAT, NOTHING} if taken else {NOTHING})
    return any(frame <= found for frame in frames)


def _open_between(words: Sequence[Word]) -> bool:
    """Say whether «بين» still waits for its «و»."""
    at = next((at for at in range(len(words) - 1, -1, -1) if words[at].preposition == BETWEEN), None)
    if at is None:
        return False
    after = words[at + 1 :]
    pair = bool(after) and after[0].sort is not Sort.NAME and after[0].unit.form.endswith(PAIRS)
    return not pair and not any(word.joined or word.unit.form == AND for word in after)
