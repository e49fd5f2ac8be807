"""Quotations of some length that no reporting verb governs: after أن or a colon alone, a sentence by themselves, or so
long that they are no name.

That they are quoted is sure, who speaks less so: whoever the sentence or the one before it shows to speak.
"""

from __future__ import annotations

from dataclasses import replace

from warraq.extract.quotes.carrying import carried
from warraq.extract.quotes.clauses import breaks
from warraq.extract.quotes.cue import Cue, Link
from warraq.extract.quotes.lengths import LONG, VERY_LONG
from warraq.extract.quotes.names import words
from warraq.extract.quotes.nouns import is_definite
from warraq.extract.quotes.scene import Scene, is_name_head
from warraq.extract.quotes.sentences import COLON, COMMAS, QUOTED_FORM, STOPS, Sentence
from warraq.extract.quotes.speakers import Speaker, has_preposition, of_mention, silent
from warraq.extract.quotes.subjects import subject_before
from warraq.records import Kind

SO = "\u0641"  # فإن
SAY = "say"
ALONE = 2  # units of a sentence that is a quotation and its full stop
REACH_OF_HEAD = 6  # units before a colon in which a noun or verb may announce a name


def verbless_cue(
    scene: Scene, sentence: Sentence, at: int, cues: tuple[Cue, ...], previous: Speaker | None
) -> Cue | None:
    """Return a cue for the quotation at unit ``at``: a long one after أن, لأن or a colon, a very long one anywhere."""
    count = len(words(scene, sentence, at))
    if count < LONG:
        return None
    cue = opened_cue(scene, sentence, at, cues, previous) if at > 0 else None
    if cue is None and count >= VERY_LONG and not announces_name(scene, sentence, at, definite=False):
        return nearest_cue(scene, sentence, at, cues, previous)
    return cue


def opened_cue(
    scene: Scene, sentence: Sentence, at: int, cues: tuple[Cue, ...], previous: Speaker | None
) -> Cue | None:
    """Return a cue where أن, لأن or a colon stands just before unit ``at``: the one before it in its sentence, or one
    without words.
    """
    before = sentence[at - 1].form
    if scene.reporting.has_role(before, "because"):
        return last_verb(cues, at)
    if scene.reporting.has_role(before.removeprefix(SO), "that"):
        if at > 1 and scene.reporting.has_role(sentence[at - 2].form, "no_that"):
            return None
        speaker = carried(scene, sentence, at - 1, cues, previous) or subject_before(scene, sentence, at - 1)
        return wordless(at, Link.THAT, speaker)
    if before == COLON and not announces_name(scene, sentence, at - 1):
        speaker = only_speaker(scene, sentence, at) or carried(scene, sentence, at - 1, cues, previous)
        ends = at >= len(sentence) - ALONE
        return wordless(at, Link.COLON, speaker) if speaker is not None or ends else None
    return None


def last_verb(cues: tuple[Cue, ...], at: int) -> Cue | None:
    """Return the last cue before unit ``at`` that is a verb or noun."""
    return next((cue for cue in reversed(cues) if cue.last < at and cue.shape is not None), None)


def nearest_cue(
    scene: Scene, sentence: Sentence, at: int, cues: tuple[Cue, ...], previous: Speaker | None
) -> Cue | None:
    """Return the cue of a very long quotation that nothing opens: the one before it in its clause, an attribution after
    it, or one without words, said by the subject of its sentence or by who spoke last.
    """
    earlier = last_verb(cues, at)
    if earlier is not None and not any(breaks(scene, sentence, here) for here in range(earlier.resumes, at)):
        return earlier
    later = next((cue for cue in cues if cue.first > at and cue.link is Link.ATTRIBUTION), None)
    return later or wordless(at, Link.BARE, carried(scene, sentence, at, cues, previous))


def wordless(at: int, link: Link, speaker: Speaker | None) -> Cue:
    """Make a cue without words of its own, whose speech is the quotation at unit ``at``."""
    return Cue("", at - 1, at - 1, "", SAY, None, link, at, speaker)


def announces_name(scene: Scene, sentence: Sentence, at: int, *, definite: bool = True) -> bool:
    """Tell whether what stands before unit ``at`` announces a name or a title (كتاب عنوانه: …); ``definite``: a noun
    with the article does too.
    """
    for here in range(at - 1, max(-1, at - REACH_OF_HEAD), -1):
        form = sentence[here].form
        if form in COMMAS:
            return False
        if scene.reporting.has_role(form, "naming") or (
            is_name_head(scene, form) and (definite or not is_definite(form))
        ):
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
