"""Give shorter readings of a clause: first without what only describes its subject, then without its places.

Nothing is changed but what is dropped, and each reading is one of which a clause may be whole where the longer one
leaves no room for what its verb needs.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from warraq.extract.headline.bonds import bound
from warraq.extract.headline.needs import main_verb
from warraq.extract.headline.phrases import ALEF, CLOSING, NAMES, NISBA, NOUNS, is_title
from warraq.extract.headline.units import Part, Unit
from warraq.extract.headline.words import FATHATAN, Sort, Word, words_of
from warraq.lexicon import Lexicon
from warraq.lexicon.keys import key
from warraq.lexicon.people import TitleKind

PLACES = frozenset({"في", "خلال", "لدي", "ضمن", "عبر"})  # folded: open a phrase that a sentence mostly does without
IN, FOR = "ب", "ل"
FOR_BALL = "لكره"  # folded
OF_OFFICE = frozenset({"في", "باسم"})  # المتحدث باسم الجيش، رئيس الهيئة في البلد
RESUMING = frozenset({Sort.COMMA, Sort.THAT, Sort.VERB, Sort.CLAUSE, Sort.RELATIVE})
BREAKING = frozenset({Sort.THAT, Sort.VERB, Sort.CLAUSE, Sort.RELATIVE})
LEAST_LEFT = 2  # words of a subject
MOST = 24  # variants of a clause


@dataclass(frozen=True, slots=True)
class Variant:
    """A clause, or what is left of it; ``drops`` names the rules that took words away.

    ``places``: which words of the clause they are.
    """

    words: tuple[Word, ...]
    places: tuple[int, ...]
    drops: tuple[str, ...] = ()


def variants(clause: Sequence[Unit], lexicon: Lexicon) -> tuple[Variant, ...]:
    """Return the clause, and what is left of it by each of the rules below alone and by several of them."""
    words = words_of(clause, lexicon)
    found = {tuple(range(len(words))): Variant(words, tuple(range(len(words))))}
    for name, drop in DROPS.items():
        for variant in tuple(found.values()):
            gone = frozenset(drop(variant.words, lexicon))
            left = [at for at in range(len(variant.words)) if at not in gone]
            places = tuple(variant.places[at] for at in left)
            if len(left) > 1 and places not in found and len(found) < MOST:
                found[places] = Variant(tuple(variant.words[at] for at in left), places, (*variant.drops, name))
    return tuple(found.values())


def _subject_modifiers(words: Sequence[Word], lexicon: Lexicon) -> Iterator[int]:
    """Yield what stands between a subject and the verb after it: «القوات العاملة ضمن التحالف | نفذت»."""
    reports = words[0].sort is Sort.VERB
    that = next((at for at, word in enumerate(words) if reports and word.sort is Sort.THAT), None)
    if reports and (that is None or any(word.sort is Sort.VERB for word in words[that + 1 : that + 2])):
        return
    start = 0 if that is None else that + 1
    verb = start + main_verb(words[start:], lexicon)
    if words[verb - 1].sort is Sort.INDEFINITE:
        return  # the verb says something of the last noun: «… سببه ملاحقة شخص | يتبنى»
    for at in range(start + 1, verb):
        word, before = words[at], words[at - 1]
        opens = word.sort is Sort.RELATIVE or bool(word.preposition) or _is_participle(words[:verb], at, lexicon)
        named = before.sort in CLOSING or (before.sort is Sort.INDEFINITE and at > start + 1)
        if opens and named and not bound(words, at, lexicon) and not any(one.joined for one in words[at:verb]):
            yield from range(at, verb)
            return


def _is_participle(words: Sequence[Word], at: int, lexicon: Lexicon) -> bool:
    """Say whether a definite word with its preposition describes the noun before it: «القوات | العاملة ضمن»."""
    word, before = words[at], words[at - 1]
    after = words[at + 1].preposition if at + 1 < len(words) else ""
    asks = lexicon.company.asks.get(word.unit.form, frozenset())
    followed = after in asks or (bool(after) and lexicon.headlines.has("unfinished", word.unit.form))
    own = lexicon.headlines.has("ordinal", word.unit.form)  # القائد الأعلى للقوات
    return word.sort is Sort.DEFINITE and followed and not own and before.sort in CLOSING


def _relative_inside(words: Sequence[Word], _: Lexicon) -> Iterator[int]:
    """Yield a relative clause up to its comma, where the sentence goes on: «الخطوات | التي أعلنتها الحكومة، | جدلا»."""
    start = next((at for at in range(1, len(words)) if words[at].sort is Sort.RELATIVE), None)
    if start is None or words[start].joined or words[start - 1].sort not in CLOSING:
        return
    end = next((at for at in range(start, len(words) - 1) if words[at].sort is Sort.COMMA), None)
    if end is not None and words[end + 1].sort in NOUNS:
        yield from range(start, end)


def _title_after_name(words: Sequence[Word], lexicon: Lexicon) -> Iterator[int]:
    """Yield the title that follows a person's name without a comma: «سامر الحلو | رئيس لجنة التعليم | في …»."""
    at = next(
        (at for at in range(1, len(words)) if words[at - 1].sort is Sort.PERSON and is_title(words[at], lexicon)), None
    )
    if at is None or words[at].joined:
        return
    end = next(
        (
            end
            for end in range(at, len(words))
            if words[end].sort in RESUMING | {Sort.QUOTE}
            or words[end].preposition not in {"", FOR}
            or _is_accusative(words[end])
        ),
        len(words),
    )
    if not any(word.sort is Sort.PERSON for word in words[at:end]):  # an object: «أبلغ سامر الحلو | وزير المالية فلان»
        yield from range(at, end)


def _asides(words: Sequence[Word], lexicon: Lexicon) -> Iterator[int]:
    """Yield how or with whom it was done or said, before what it was: «أعلن الوزير | على حسابه | تأييده …»."""
    wanted = {part for frame in lexicon.company.frames(words[0].unit.form) for part in frame}
    for at in range(2, len(words) - 1):
        if words[at - 1].sort not in NOUNS | {Sort.COMMA} or words[at].joined or not _opens_aside(words, at, lexicon):
            continue
        end = _end_of_phrase(words, at + 1)
        if end < len(words) and not any(word.preposition in wanted for word in words[at + 1 : end]):
            yield from range(at, end + _is_spoken(words[end]))
            return


def _opens_aside(words: Sequence[Word], at: int, lexicon: Lexicon) -> bool:
    word, after = words[at], words[at + 1]
    medium = word.sort is Sort.PREPOSITION and lexicon.headlines.has("medium", after.unit.form)
    return medium or lexicon.headlines.has("aside", word.unit.form)


def _end_of_phrase(words: Sequence[Word], start: int) -> int:
    """Return where a phrase ends: at its comma, or where another noun phrase or clause begins.

    What stands after «و» may be its second half, so that without a comma it does not end; the end is that of the words.
    """
    for at in range(start, len(words)):
        word, before = words[at], words[at - 1]
        if word.sort is Sort.COMMA or word.sort in BREAKING:
            return at if word.sort in {Sort.COMMA, Sort.THAT} or not _halved(words[start:at]) else len(words)
        begins = word.sort in {Sort.INDEFINITE, Sort.OWNED} and not word.preposition and not word.joined
        if begins and at > start and before.sort in CLOSING:
            return at if _is_accusative(word) or not _halved(words[start:at]) else len(words)
    return len(words)


def _is_accusative(word: Word) -> bool:
    """Say whether a word is an object or tells how: تراجعا، واثقا."""
    return word.sort is Sort.INDEFINITE and word.unit.text.rstrip(FATHATAN).endswith(ALEF)


def _halved(words: Sequence[Word]) -> bool:
    return any(word.joined for word in words)


def _is_spoken(word: Word) -> bool:
    """Say whether a comma is one that readers see."""
    return word.sort is Sort.COMMA and bool(word.unit.text)


def _kinds_of_sport(words: Sequence[Word], _: Lexicon) -> Iterator[int]:
    """Yield «لكرة القدم» and the like, which the names of teams and cups say."""
    for at in range(2, len(words) - 1):
        if words[at].unit.form == FOR_BALL and words[at + 1].sort is Sort.DEFINITE:
            yield from (at, at + 1)


def _after_first_subject(words: Sequence[Word], lexicon: Lexicon) -> Iterator[int]:
    """Yield what describes the subject after its verb, before the object: «قصفت الطائرات | التابعة للحلف | موقعا»."""
    if words[0].sort is not Sort.VERB:
        return
    for at in range(LEAST_LEFT, len(words) - 1):
        if words[at].sort in BREAKING - {Sort.RELATIVE}:
            return
        if words[at - 1].sort in CLOSING and (words[at].sort is Sort.RELATIVE or _is_participle(words, at, lexicon)):
            end = next((end for end in range(at, len(words) - 1) if words[end].sort is Sort.COMMA), None)
            if words[at].sort is not Sort.RELATIVE:
                end = _before_wanted(words, at, end, lexicon) or end or _end_of_phrase(words, at + 1)
            if end is not None and end + 1 < len(words):
                yield from range(at, end + _is_spoken(words[end]))
            return


def _before_wanted(words: Sequence[Word], start: int, end: int | None, lexicon: Lexicon) -> int | None:
    """Return where the preposition stands that the first verb takes: «كشف الفريق المعني بكذا | عن …»."""
    wanted = {part for frame in lexicon.company.frames(words[0].unit.form) for part in frame}
    places = range(start + LEAST_LEFT, len(words) if end is None else end)
    return next((at for at in places if words[at].preposition in wanted), None)


def _names_after_offices(words: Sequence[Word], lexicon: Lexicon) -> Iterator[int]:
    """Yield the names of people whose office says who they are: «الرئيس الإيراني | حسن روحاني»."""
    for at, word in enumerate(words):
        before = words[at - 1] if at else word
        start = at - 1 if before.sort is not Sort.COMMA else at - 2  # «زعيم الحزب، فلان»
        if word.sort is Sort.PERSON and start > 0 and words[start].sort in {Sort.DEFINITE, Sort.NAME}:
            first = next((one for one in range(start, 0, -1) if words[one - 1].sort is not Sort.DEFINITE), 1)
            office = any(_is_office(one, lexicon) for one in words[max(1, first - 1) : start + 1])
            if not word.joined and office:
                yield from range(start if start == at - 1 and _is_style(words, start, lexicon) else at, at + 1)


def _is_style(words: Sequence[Word], at: int, lexicon: Lexicon) -> bool:
    """Say whether a word is the title of a name whose office came before: «ولي العهد السعودي | الأمير»."""
    title = lexicon.people.titles.get(key(words[at].unit.text))
    before = words[at - 1] if words[at - 1].sort is not Sort.COMMA else words[at - 2]
    return title is not None and title.bare and before.sort in {Sort.DEFINITE, Sort.NAME}


def _offices_before_names(words: Sequence[Word], lexicon: Lexicon) -> Iterator[int]:
    """Yield the title before the name of whoever acts or speaks: «وصف | وزير الدولة للشؤون الخارجية | سامر الحلو»."""
    name = next((at for at, word in enumerate(words) if word.sort is Sort.PERSON), 0)
    start = next((at + 1 for at in range(name - 1, -1, -1) if words[at].sort in BREAKING), 0)
    title = words[start:name]
    plain = not words[name].preposition and not any(
        word.sort is Sort.OWNED
        or _is_spoken(word)
        or (word.sort is Sort.PREPOSITION and word.preposition not in OF_OFFICE)
        for word in title
    )
    if len(title) >= LEAST_LEFT and start < LEAST_LEFT and plain and _begins_title(title, lexicon):
        named = any(
            word.unit.form.endswith(".") or is_title(word, lexicon) for word in title[1:] if not word.preposition
        )
        if not named or len(title) > LEAST_LEFT:
            yield from range(start, name)


def _begins_title(words: Sequence[Word], lexicon: Lexicon) -> bool:
    """Say whether words begin with a title of one word or two: رئيس، ولي عهد."""
    pair = " ".join(word.unit.text for word in words[:2])
    return is_title(words[0], lexicon) or key(pair) in lexicon.people.titles


def _adjectives_before_names(words: Sequence[Word], lexicon: Lexicon) -> Iterator[int]:
    """Yield the nationality between a title and a name: «النجم | الدولي المصري | سامر الحلو».

    After another noun it may be all that the noun says: «ذات الأصول الأفريقية».
    """
    for at, word in enumerate(words):
        start = at
        while word.sort is Sort.PERSON and start > 1 and _is_nisba(words[start - 1], words[start - 2]):
            start -= 1
        noun = words[start - 1]
        if start < at and (noun.sort is Sort.OWNED or is_title(noun, lexicon)):
            yield from range(start, at)


def _is_nisba(word: Word, noun: Word) -> bool:
    definite = word.sort is noun.sort is Sort.DEFINITE
    return definite and not word.joined and word.unit.form.endswith(NISBA)


def _is_office(word: Word, lexicon: Lexicon) -> bool:
    title = lexicon.people.titles.get(key(word.unit.text))
    peer = lexicon.headlines.has("peer", word.unit.form[word.joined :])  # نظيره الروسي
    return peer or (title is not None and title.kind is TitleKind.OFFICE)


def _places_inside(words: Sequence[Word], lexicon: Lexicon) -> Iterator[int]:
    """Yield a phrase of place before what the verb says or takes: «افتتاح السفارة | في القدس | بأنه …»."""
    for at in range(2, len(words)):
        word, before = words[at], words[at - 1]
        if word.sort is Sort.PREPOSITION and word.preposition in PLACES and before.sort in NOUNS and not word.joined:
            resumed = (end for end in range(at + 1, len(words)) if _resumes(words, end))
            end = next((end for end in resumed if not bound(words, end, lexicon)), len(words))  # القريبة | من الحدود
            if end < len(words) and end - at > 1 and _may_go(words, at, end, lexicon):
                yield from range(at, end)
                return


def _resumes(words: Sequence[Word], at: int) -> bool:
    """Say whether a phrase of place has ended: another clause, preposition or noun phrase begins."""
    word, before = words[at], words[at - 1]
    construct = before.sort is Sort.NAME and before.unit.part is Part.WORD and word.sort is Sort.OWNED  # أوتار ساقه
    noun = word.sort in {Sort.INDEFINITE, Sort.OWNED} and not word.joined and not construct
    begins = before.sort in CLOSING and noun
    pronoun = word.sort is Sort.OWNED and word.unit.form.startswith(word.preposition)  # في موقعها الخاص بها
    described = word.sort is Sort.VERB and before.sort is Sort.INDEFINITE  # في رسالة بعثت بها
    where = word.preposition in PLACES or pronoun or (word.preposition == IN and word.sort in NAMES)  # في مدينة بالبلد
    return (
        (word.sort in RESUMING and not described) or begins or bool(word.preposition and not where and not word.joined)
    )


def _may_go(words: Sequence[Word], start: int, end: int, lexicon: Lexicon) -> bool:
    """Say whether the sentence does without a phrase of place.

    It does not where a noun or verb asks for it («رغبة النادي في التعاقد»), where it says which subject is meant or
    all that is said of it («القوات في حالة تأهب»), where there is a clause in it, and where what follows belongs to the
    noun before it («إصابة | في ساقه | تعرض لها»).
    """
    that = next((at for at in range(start - 1, -1, -1) if words[at].sort is Sort.THAT), -1)
    verbal = any(word.sort is Sort.VERB for word in words[that + 1 : start])
    clause = any(word.sort in BREAKING for word in words[start:end])  # في انهيار جسر يمثل …
    asked = lexicon.company.asks.get(words[start + 1].unit.form) or bound(words, start, lexicon)
    if asked or clause or not verbal:
        return False
    described = words[start - 1].sort is Sort.INDEFINITE and words[end].sort is Sort.VERB
    sure = words[end].sort in {Sort.THAT, Sort.COMMA}
    return not described and (sure or not _halved(words[start:end]))


DROPS = {
    "subject modifiers": _subject_modifiers,
    "relative clause": _relative_inside,
    "title after name": _title_after_name,
    "aside": _asides,
    "kind of sport": _kinds_of_sport,
    "after subject": _after_first_subject,
    "office": _offices_before_names,
    "office's name": _names_after_offices,
    "adjective before name": _adjectives_before_names,
    "place": _places_inside,
    "second place": _places_inside,
}
