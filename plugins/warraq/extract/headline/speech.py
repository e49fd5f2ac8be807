"""«قال المتحدث باسم الكرملين، دميتري بيسكوف، إن …» as «دميتري بيسكوف: …», where that reads right."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from warraq.extract.headline.intros import ACCUSATIVE
from warraq.extract.headline.phrases import noun_phrases
from warraq.extract.headline.units import Part, Unit, shown
from warraq.extract.headline.words import IMPERFECT, Sort, Word, is_auxiliary, words_of
from warraq.lexicon import Lexicon
from warraq.lexicon.keys import key
from warraq.lexicon.reporting import Shape
from warraq.text.normalize import strip_invisible

SINGULAR = "singular"  # the number of a title
SPEAKING = frozenset({"say", "stress", "announce", "add", "warn"})
LONGEST_SPEAKER = 40  # characters
THAT = frozenset({"ان", "بان"})  # أن، إن، بأن folded, without a pronoun
BEFORE_THAT = frozenset({"الي", "علي", "عن", "من"})
# What follows إن stands in the accusative or leans on the speaker. Without the verb it would read wrong: sound
# plurals in ـين (the nominative is ـون), and nouns with his, her, their.
TANWEEN = re.compile("^(?!ال).{2,}[^اءئؤ]ا\u064b?$")  # an indefinite accusative: مسجداً
INNA = "إن"  # never before a verb
PLURAL = re.compile("^(?!ال).{3,}ين$")  # متشددين; also the dual
CONSTRUCT = re.compile("^(?!ال).{3,}ي$")
THERE = ("هناك", "ثمة")  # «هناك اتفاقاً» after إن
STANDING = frozenset({Sort.PREPOSITION, Sort.RELATIVE, Sort.CLAUSE, Sort.VERB})
LEANING = re.compile("^.{2,}(?:ه|ها|هم|هما)$")


def as_speech(clause: Sequence[Unit], lexicon: Lexicon, known: str = "") -> tuple[str, tuple[Unit, ...]]:
    """Return («speaker: », what was said), both empty where the sentence does not report speech in this shape.

    ``known``: the opening for «وأضاف أن …», which names nobody.
    """
    if not clause or clause[0].part is not Part.WORD:
        return "", ()
    verb = lexicon.reporting.verb(clause[0].form)
    if verb is None or verb.shape is not Shape.FINITE or verb.cue_class not in SPEAKING:
        return "", ()
    that = next((at for at, unit in enumerate(clause) if unit.part is Part.WORD and unit.form in THAT), None)
    if that is None or that + 2 >= len(clause) or not stands_alone(clause[that:]):
        return "", ()
    subject = clause[1:that]
    if subject and subject[-1].form in BEFORE_THAT:
        subject = subject[:-1]
    said = _after_that(clause[that + 1 :], lexicon)
    words = words_of(clause[:that], lexicon)[1:]
    if noun_phrases(words, lexicon) > 1 or any(word.sort in {Sort.CLAUSE, Sort.THAT} for word in words):
        return "", ()
    if not subject and known:
        return known, said
    speaker = _speaker(subject, lexicon)
    return ("", ()) if speaker is None else (f"{speaker}: ", said)


def stands_alone(clause: Sequence[Unit]) -> bool:
    """Say whether what follows the first unit, an «إن», can do without it."""
    said = clause[1:]
    if not said:
        return False
    first = said[0]
    if first.part is Part.COMMA:
        return False
    plain = [strip_invisible(unit.text) for unit in said[:3] if unit.part is Part.WORD]
    there = bool(plain) and plain[0] in THERE and any(TANWEEN.match(word) for word in plain[1:])
    if there or _leads_sound_plural(said[:2]) or any(ACCUSATIVE.match(word) for word in plain):
        return False
    if first.part is Part.WORD:
        if TANWEEN.match(plain[0]) or PLURAL.match(plain[0]):
            return False
        verb = plain[0].startswith(("ي", "ت")) and not clause[0].text.endswith(INNA)
        return LEANING.match(plain[0]) is None and not verb
    return first.part in {Part.PERSON, Part.NAME, Part.QUOTE}


def _leads_sound_plural(said: Sequence[Unit]) -> bool:
    """Say whether an accusative plural without its nūn may begin what was said: «محققي الجرائم» (محققو)."""
    plain = said[0].part is Part.WORD and CONSTRUCT.match(strip_invisible(said[0].text)) is not None
    return plain and len(said) > 1 and said[1].part is not Part.COMMA


def _after_that(said: Sequence[Unit], lexicon: Lexicon) -> tuple[Unit, ...]:
    """Mark the first word of what was said as the noun that it is after «إن», though a verb be spelled like it."""
    first, word = said[0], words_of(said[:1], lexicon)[0]
    small = is_auxiliary(word, lexicon) or first.form.startswith(IMPERFECT)
    noun = first.part is Part.WORD and word.sort is Sort.VERB and not small
    return (replace(first, part=Part.NOUN) if noun else first, *said[1:])


def _speaker(subject: Sequence[Unit], lexicon: Lexicon) -> str | None:
    """Return who speaks in few words: the person's name, else the subject up to its first preposition."""
    words = words_of([unit for unit in subject if unit.part is not Part.COMMA], lexicon)
    adjunct = (at for at, word in enumerate(words) if at and lexicon.headlines.has("adjunct", word.unit.form))
    words = words[: next(adjunct, len(words))]  # «… بعد محادثات مع فلان»
    people = [word.unit for word in words if word.sort is Sort.PERSON]
    if len(people) > 1 or not words:
        return None
    end = next((at for at, word in enumerate(words) if at and _opens_phrase(word)), len(words))
    near = next(
        (at for at, word in enumerate(words) if word.sort in STANDING and (at > 1 or word.sort is not Sort.VERB)),
        len(words),
    )
    if 1 < near < len(words) and words[near].preposition in lexicon.company.asks.get(words[near - 1].unit.form, ()):
        near -= 1  # تقرير اقتصادي | صادر عن
    speaker = shown([word.unit for word in words[:near]])
    if len(speaker) > LONGEST_SPEAKER:
        speaker = shown([word.unit for word in words[:end]])
    if people:
        at = next(at for at, word in enumerate(words) if word.unit is people[0])
        himself = at >= near or _is_himself([word.unit for word in words[:at]], lexicon)
        speaker = shown(people) if himself else shown([word.unit for word in words[: at + 1]])
    return speaker if 0 < len(speaker) <= LONGEST_SPEAKER and ":" not in speaker else None


def _is_himself(before: Sequence[Unit], lexicon: Lexicon) -> bool:
    """Say whether the words before a name describe its bearer: «النجم ديان», «وزير الخارجية فلان», not «محامي فلان» and
    not «المتحدث باسم الرئيس فلان»; the plural of «رئيس الوزراء فلان» names nobody.
    """
    if not before:
        return True
    titles = [lexicon.people.titles.get(key(unit.text)) for unit in before]
    if any(title is not None and title.bare and title.number == SINGULAR for title in titles[1:]):
        return False
    definite = before[-1].part is Part.NAME or before[-1].form.startswith("ال")
    return all(unit.form.startswith("ال") for unit in before) or (titles[0] is not None and definite)


def _opens_phrase(word: Word) -> bool:
    return word.sort in STANDING or (bool(word.preposition) and not word.joined)
