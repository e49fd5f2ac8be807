"""Drop what stands before the sentence proper."""

from __future__ import annotations

import re
from collections.abc import Sequence

from warraq.extract.headline.attributions import attributes
from warraq.extract.headline.needs import main_verb
from warraq.extract.headline.phrases import CLOSING
from warraq.extract.headline.units import Unit
from warraq.extract.headline.words import Sort, words_of
from warraq.lexicon import Lexicon

EXCEPTING, THAT = frozenset({"الا", "غير"}), "ان"  # folded
EXCEPTED = 2  # words: «إلا أن»
LEAST_AFTER_INTRO = 25  # characters
ACCUSATIVE = re.compile("^ال.{3,}ين$")  # after إن; alone it would be ـون


def after_intro(segments: Sequence[tuple[Unit, ...]], lexicon: Lexicon) -> Sequence[tuple[Unit, ...]]:
    """Drop what stands before the sentence proper (رغم …، فإن …; في ظل …، نشر …) where enough follows it."""
    start = next((number for number, segment in enumerate(segments) if segment), None)
    if start is None:
        return segments
    segments = segments[start:]
    first = words_of(segments[0][:1], lexicon)[0]
    intro = lexicon.headlines.has("intro", segments[0][0].form) or attributes(segments[0], lexicon)
    if not (intro or first.sort in {Sort.PREPOSITION, Sort.CLAUSE} or first.preposition):
        return segments
    for number, segment in enumerate(segments):
        if not number or not segment:
            continue
        opening = _sentence_proper(segment, lexicon)
        if opening is None:
            return segments
        left = sum(len(unit.text) + 1 for later in (opening, *segments[number + 1 :]) for unit in later)
        if opening and left >= LEAST_AFTER_INTRO:
            return (opening, *segments[number + 1 :])
    if resumed := _verb_after(segments[0], lexicon):
        return (segments[0][resumed:], *segments[1:])
    return segments


def _sentence_proper(segment: tuple[Unit, ...], lexicon: Lexicon) -> tuple[Unit, ...] | None:
    """Return what of a segment opens the sentence proper, () where it does not, None where it cannot stand alone."""
    excepts = len(segment) > EXCEPTED and segment[0].form in EXCEPTING and segment[1].form == THAT
    if excepts or lexicon.headlines.has("resume", segment[0].form):
        opening = segment[EXCEPTED if excepts else 1 :]
        return None if not opening or ACCUSATIVE.match(opening[0].form) else opening
    word = words_of(segment[:1], lexicon)[0]
    pronoun = lexicon.headlines.has("subject", word.unit.form)
    subject = not any(lexicon.reporting.has_role(unit.form, "that") for unit in segment[1:2])  # أعلنت أنها: who?
    return segment if word.sort is Sort.VERB and not word.joined and not pronoun and subject else ()


def _verb_after(segment: Sequence[Unit], lexicon: Lexicon) -> int:
    """Return where a phrase before the sentence proper ends without a comma («بعد هزيمته | بدأ …»), else 0."""
    words = words_of(segment, lexicon)
    if words[0].sort is not Sort.PREPOSITION:
        return 0
    verb = main_verb(words, lexicon)
    left = sum(len(unit.text) + 1 for unit in segment[verb:])
    sure = words[verb].sort is Sort.VERB and words[verb - 1].sort in CLOSING
    return verb if sure and left >= LEAST_AFTER_INTRO else 0
