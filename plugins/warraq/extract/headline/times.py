"""Drop the times and brackets of a sentence, except times that the words around them need."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest

from warraq.extract.headline.units import Part, Unit
from warraq.extract.headline.words import FATHATAN, IMPERFECT, Sort, words_of
from warraq.lexicon import Lexicon
from warraq.text.month_names import hijri_months

ARTICLE = "ال"
TIME_PREPOSITIONS = frozenset({"عشيه", "في", "يوم", "خلال", "وذلك", "وفي"})
NAMED_TIMES = frozenset({"شهر", "عام", "العام", "موسم", "القرن", "الربع"})  # stand after a noun: موازنة العام المقبل
HALVES = frozenset({"ونصف", "وربع", "ونيف"})
NO_NOUN = ("ا", "ي", "ية")  # an accusative or an adjective is no first half of a construct


def without_times(units: Sequence[Unit], lexicon: Lexicon) -> tuple[Unit, ...]:
    """Drop times with the preposition before them and brackets; a time that a word before it needs stays."""
    kept: list[Unit] = []
    for unit, following in zip_longest(units, units[1:]):
        if unit.part is Part.TIME and not _is_needed(kept, unit, following, lexicon):
            while kept and kept[-1].part is Part.WORD and kept[-1].form in TIME_PREPOSITIONS:
                kept.pop()
            kept.append(replace(unit, text="", form=""))
        elif unit.part is not Part.BRACKET:
            kept.append(unit)
    return tuple(kept)


def _is_needed(kept: Sequence[Unit], time: Unit, following: Unit | None, lexicon: Lexicon) -> bool:
    """Say whether the words around a time need it."""
    return _goes_on(time, following) or _bound(kept, time, lexicon) or _is_all(kept, time, following, lexicon)


def _bound(kept: Sequence[Unit], time: Unit, lexicon: Lexicon) -> bool:
    """Say whether a time belongs to the word before it."""
    if not kept or kept[-1].part is not Part.WORD:
        return False
    return lexicon.headlines.has("bound", kept[-1].form) or _belongs(kept, time, lexicon)


def _belongs(kept: Sequence[Unit], time: Unit, lexicon: Lexicon) -> bool:
    """Say whether a time is the second half of a construct (هلال شهر شوال، موازنة العام المقبل), a subject
    (إن منتصف الشهر سيشهد …) or what «كان» says.
    """
    noun = kept[-1]
    if lexicon.reporting.has_role(noun.form, "that") or lexicon.headlines.has("copula", noun.form):
        return True
    bare = not noun.form.startswith(ARTICLE)
    whole = time.form.startswith(ARTICLE) and " " in time.form
    verb = noun.form in lexicon.company.verbs
    if bare and whole and (verb or not noun.text.rstrip(FATHATAN).endswith(NO_NOUN)):
        return verb or words_of((noun,), lexicon)[0].sort is Sort.INDEFINITE  # اهتمامات المرحلة المقبلة
    if bare and len(kept) > 1 and _asks_noun(kept[-2], lexicon):
        return True
    first = time.form.split()[0]
    return bare and noun.form not in TIME_PREPOSITIONS and (first in NAMED_TIMES or first in hijri_months())


def _is_all(kept: Sequence[Unit], time: Unit, following: Unit | None, lexicon: Lexicon) -> bool:
    """Say whether a time is all that a verb has after its subject: «الموعد سيتحدد | أواخر الشهر»."""
    last = kept[-1] if len(kept) > 1 and kept[-1].part is Part.WORD else None
    verb = last is not None and last.form.startswith(IMPERFECT) and last.form in lexicon.company.counted
    return verb and " " in time.form and (following is None or following.part is Part.COMMA)


def _goes_on(time: Unit, following: Unit | None) -> bool:
    """Say whether a time is only a first half: «منذ ساعات | الصباح الأولى», «قبل شهر | ونصف»."""
    if following is not None and following.form in HALVES:
        return True
    ends = not time.form.rpartition(" ")[2].startswith("ال")
    return ends and following is not None and following.part is Part.WORD and following.form.startswith("ال")


def _asks_noun(unit: Unit, lexicon: Lexicon) -> bool:
    word = words_of((unit,), lexicon)[0]
    return word.sort in {Sort.THAT, Sort.PREPOSITION}
