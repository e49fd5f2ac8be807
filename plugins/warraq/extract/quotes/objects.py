"""Words that cannot go on with a noun phrase that speaks: they are the object of its verb, or begin something else."""

from __future__ import annotations

from warraq.extract.quotes.governing import begins_with_by
from warraq.extract.quotes.nouns import is_definite
from warraq.extract.quotes.scene import Scene, is_name_head, speaker_gender
from warraq.extract.quotes.sentences import Sentence
from warraq.extract.quotes.speakers import POSSESSED, has_preposition, is_plural
from warraq.extract.quotes.verbs import verb_of
from warraq.records import Kind
from warraq.text.clitics import BEH
from warraq.text.readings import without_clitics

OBLIQUE = "\u064a\u0646"  # -in, of a plural that is no subject
SOUND_PLURAL = "\u0648\u0646"  # -un
FEMININE_PLURAL = "\u0627\u062a"  # -at
DEMONSTRATIVES = ("\u0647\u0630\u0627", "\u0647\u0630\u0647")  # هذا، هذه
TEH_MARBUTA = "\u0629"
ON_BEHALF = "\u0628\u0627\u0633\u0645"  # باسم


def begins_object(scene: Scene, sentence: Sentence, at: int, here: int) -> bool:
    """Tell whether unit ``here`` cannot belong to the phrase that opens at ``at``: it is the verb's object (أبلغ
    المسؤول ‹رويترز›، اتهم الرئيس ‹الديمقراطيين›، برر الرئيس الأميركي ‹نظرته›).
    """
    first, form = sentence[at].form, sentence[here].form
    if is_definite(form):
        if not is_definite(first):
            return first.endswith(SOUND_PLURAL) and here == at + 1  # متابعون ‹الحدث›: no construct has this ending
        return form.endswith(OBLIQUE) or (form.endswith(FEMININE_PLURAL) and not is_plural(scene, first))
    if not is_definite(sentence[here - 1].form):
        return False
    mention = scene.starting.get(sentence[here].start)
    if mention is not None:
        return mention.kind is not Kind.PERS and not has_preposition(mention)
    return cannot_follow(scene, sentence, at, here)


def cannot_follow(scene: Scene, sentence: Sentence, at: int, here: int) -> bool:
    """Tell whether the indefinite word at unit ``here`` cannot go on with a phrase that a definite one closes: another
    verb, «هذه», a noun that is somebody's, and after a phrase that opens with an article any ordinary noun, after a
    text also an office (دعا البيان ‹منسق› …). Names and offices can, and «باسم»، «بوزارة».
    """
    unit, form = sentence[here], sentence[here].form
    people = scene.lexicon.people
    named = form in people.given or form in people.family or form in people.titles
    ordinary = form in scene.lexicon.vocabulary.words and not named and form != ON_BEHALF
    if form in DEMONSTRATIVES or (verb_of(scene, form) is not None and not named):
        return True
    if not is_definite(sentence[at].form):
        return ordinary and form.endswith(POSSESSED)
    if form.startswith(BEH) and form != ON_BEHALF and begins_with_by(scene, form):
        return not is_name_head(scene, form[1:]) and speaker_gender(scene, form[1:]) is None
    if speaker_gender(scene, form) is not None:
        return is_text(scene, sentence[at].form)
    return ordinary or (here > at + 1 and scene.body[unit.start : unit.end].endswith(TEH_MARBUTA))


def is_text(scene: Scene, form: str) -> bool:
    """Tell whether a noun means a text or a body, no person."""
    nouns = (scene.reporting.speakers.get(reading) for reading in without_clitics(form))
    return any(noun is not None and noun.kind == "text" for noun in nouns)
