"""Drop from inside a clause what describes and does not say, so that what it says fits."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from warraq.extract.headline.needs import main_verb
from warraq.extract.headline.phrases import CLOSING, NOUNS, is_title
from warraq.extract.headline.units import Unit
from warraq.extract.headline.words import Sort, Word, words_of
from warraq.lexicon import Lexicon
from warraq.lexicon.keys import key
from warraq.lexicon.people import TitleKind

PLACES = frozenset({"في", "خلال", "لدي", "ضمن", "عبر"})  # folded: open a phrase that a sentence mostly does without
RESUMING = frozenset({Sort.COMMA, Sort.THAT, Sort.VERB, Sort.CLAUSE, Sort.RELATIVE})


def shortened(clause: Sequence[Unit], lexicon: Lexicon) -> Iterator[tuple[Unit, ...]]:
    """Yield the clause, and shorter ones: each of them lacks what the one before lacks, and one thing more."""
    kept = tuple(clause)
    yield kept
    for drop in (_subject_modifiers, _relative_inside, _title_after_name, _names_after_offices, _places_inside):
        words = words_of(kept, lexicon)
        gone = frozenset(drop(words, lexicon))
        if gone:
            kept = tuple(unit for at, unit in enumerate(kept) if at not in gone)
            yield kept


def _subject_modifiers(words: Sequence[Word], lexicon: Lexicon) -> Iterator[int]:
    """Yield what stands between a subject and the verb after it: «القوات العاملة ضمن التحالف | نفذت»."""
    that = next((at for at, word in enumerate(words) if word.sort is Sort.THAT), None)
    if that is None and words[0].sort is Sort.VERB:
        return
    start = 0 if that is None else that + 1
    verb = start + main_verb(words[start:], lexicon)
    for at in range(start + 1, verb):
        word, before, after = words[at], words[at - 1], words[at + 1]
        asks = lexicon.company.asks.get(word.unit.form, frozenset())
        participle = word.sort is Sort.DEFINITE and after.preposition in asks and at + 1 < verb
        opens = word.sort is Sort.RELATIVE or bool(word.preposition) or (participle and before.sort in CLOSING)
        named = before.sort in CLOSING or (before.sort is Sort.INDEFINITE and at > start + 1)
        asked = word.preposition in lexicon.company.asks.get(before.unit.form, ())
        if opens and named and not asked and not any(one.joined for one in words[at:verb]):
            yield from range(at, verb)
            return


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
        (end for end in range(at, len(words)) if words[end].sort in RESUMING or words[end].sort is Sort.PREPOSITION),
        len(words),
    )
    yield from range(at, end)


def _resumes(words: Sequence[Word], at: int) -> bool:
    """Say whether a phrase of place has ended: another clause, preposition or noun phrase begins."""
    word = words[at]
    begins = words[at - 1].sort in CLOSING and word.sort is Sort.INDEFINITE
    return word.sort in RESUMING or begins or bool(word.preposition and word.preposition not in PLACES)


def _names_after_offices(words: Sequence[Word], lexicon: Lexicon) -> Iterator[int]:
    """Yield the names of people whose office says who they are: «الرئيس الإيراني | حسن روحاني»."""
    for at, word in enumerate(words):
        if word.sort is Sort.PERSON and at > 1 and words[at - 1].sort in {Sort.DEFINITE, Sort.NAME} and not word.joined:
            start = next((one for one in range(at - 1, 0, -1) if words[one - 1].sort is not Sort.DEFINITE), 1)
            if any(_is_office(one, lexicon) for one in words[max(1, start - 1) : at]):
                yield at


def _is_office(word: Word, lexicon: Lexicon) -> bool:
    title = lexicon.people.titles.get(key(word.unit.text))
    return title is not None and title.kind is TitleKind.OFFICE


def _places_inside(words: Sequence[Word], _: Lexicon) -> Iterator[int]:
    """Yield a phrase of place before what the verb says or takes: «افتتاح السفارة | في القدس | بأنه …»."""
    for at in range(2, len(words)):
        word, before = words[at], words[at - 1]
        if word.sort is Sort.PREPOSITION and word.preposition in PLACES and before.sort in NOUNS and not word.joined:
            end = next((end for end in range(at + 1, len(words)) if _resumes(words, end)), len(words))
            if end < len(words) and end - at > 1 and not any(one.joined for one in words[at:end]):
                yield from range(at, end)
                return
