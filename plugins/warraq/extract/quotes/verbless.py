"""Quotations of some length that no reporting verb governs: after أن or a colon alone, or a sentence by themselves.

That they are quoted is sure, who speaks less so: whoever the sentence or the one before it shows to speak.
"""

from __future__ import annotations

from dataclasses import replace

from warraq.extract.quotes.carrying import carried
from warraq.extract.quotes.cue import Cue, Link
from warraq.extract.quotes.names import words
from warraq.extract.quotes.scene import Scene, is_name_head
from warraq.extract.quotes.sentences import COLON, COMMAS, QUOTED_FORM, STOPS, Sentence
from warraq.extract.quotes.speakers import Speaker, has_preposition, of_mention, silent
from warraq.extract.quotes.subjects import subject_before
from warraq.records import Kind

LONG = 5  # words that nobody would put in marks as a name
SO = "\u0641"  # فإن
SAY = "say"
ALONE = 2  # units of a sentence that is a quotation and its full stop
REACH_OF_HEAD = 6  # units before a colon in which a noun or verb may announce a name


def verbless_cue(
    scene: Scene, sentence: Sentence, at: int, cues: tuple[Cue, ...], previous: Speaker | None
) -> Cue | None:
    """Return a cue for the quotation at unit ``at``, where أن, لأن or a colon stands just before it: the one before it
    in its sentence, or one without words.
    """
    if at < 1 or len(words(scene, sentence, at)) < LONG:
        return None
    before = sentence[at - 1].form
    earlier = [cue for cue in cues if cue.last < at and cue.shape is not None]
    if scene.reporting.has_role(before, "because"):
        return earlier[-1] if earlier else None
    if scene.reporting.has_role(before.removeprefix(SO), "that"):
        if at > 1 and scene.reporting.has_role(sentence[at - 2].form, "no_that"):
            return None
        speaker = carried(scene, sentence, at - 1, cues, previous) or subject_before(scene, sentence, at - 1)
        return wordless(at, Link.THAT, speaker)
    if before == COLON and not announces_name(scene, sentence, at - 1):
        speaker = only_speaker(scene, sentence, at)
        return wordless(at, Link.COLON, speaker) if speaker is not None else None
    return None


def wordless(at: int, link: Link, speaker: Speaker | None) -> Cue:
    """Make a cue without words of its own, whose speech is the quotation at unit ``at``."""
    return Cue("", at - 1, at - 1, "", SAY, None, link, at, speaker)


def announces_name(scene: Scene, sentence: Sentence, colon: int) -> bool:
    """Tell whether what stands before a colon announces a name or a title (كتاب عنوانه: …)."""
    for here in range(colon - 1, max(-1, colon - REACH_OF_HEAD), -1):
        form = sentence[here].form
        if form in COMMAS:
            return False
        if is_name_head(scene, form) or scene.reporting.has_role(form, "naming"):
            return True
    return False


def only_speaker(scene: Scene, sentence: Sentence, at: int) -> Speaker | None:
    """Return the one person that the sentence names before unit ``at``."""
    named = [
        (here, mention)
        for here, unit in enumerate(sentence[:at])
        if (mention := scene.starting.get(unit.start)) is not None and mention.kind is Kind.PERS
    ]
    if len({mention.name for _, mention in named}) != 1 or has_preposition(named[0][1]):
        return None
    return of_mention(scene, sentence, *named[0])


def goes_on(cues: tuple[Cue, ...]) -> Cue | None:
    """Return the last cue of a sentence, for a quotation that is the next sentence by itself and goes on with it."""
    for cue in reversed(cues):
        if cue.shape is not None and cue.speaker is not None:
            return replace(cue, speaker=silent(cue.speaker))
    return None


def stands_alone(scene: Scene, sentence: Sentence) -> bool:
    """Tell whether a sentence is a long quotation and nothing else."""
    if not sentence or sentence[0].quoted is None or len(sentence) > ALONE:
        return False
    return sentence[-1].form in (QUOTED_FORM, *STOPS) and len(words(scene, sentence, 0)) >= LONG
