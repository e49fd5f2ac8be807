"""Find speech that is reported without marks: «قال فلان إن …» to the end of its clause."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping

from warraq.extract.quotes.clauses import breaks
from warraq.extract.quotes.cue import Cue, Link
from warraq.extract.quotes.links import Linked
from warraq.extract.quotes.phrases import noun_phrase
from warraq.extract.quotes.scene import Scene
from warraq.extract.quotes.sentences import COLON, COMMAS, HASH, STOPS, Sentence
from warraq.extract.quotes.speakers import Speaker
from warraq.lexicon.reporting import Shape
from warraq.records import REPORTED, Quote
from warraq.text.normalize import fold

SHORTEST = 4  # words
AT_ENDS = (*COMMAS, *STOPS, COLON, *'-\u2013\u2014"\u00ab\u201c')  # what ends no speech, dashes and open marks too


def find_reported(
    scene: Scene, sentence: Sentence, cues: tuple[Cue, ...], linked: tuple[Linked, ...]
) -> Iterator[Quote]:
    """Yield the reported speech of a sentence that holds no quote in marks, where it is known who speaks."""
    reached = 0
    starting = {cue.first: cue for cue in cues}
    for cue in cues:
        if cue.opens is None or cue.opens < reached or cue.speaker is None or not opens_reported(scene, sentence, cue):
            continue
        if cue.speaker.name is None and not speaks(scene, cue, cue.speaker):
            continue
        end = clause_end(scene, sentence, cue, starting) if cue.link is Link.THAT else sentence_end(sentence)
        marked = bisect_left(linked, cue.opens, key=lambda link: link.at)
        if marked < len(linked) and linked[marked].at <= end:
            continue
        if sum(unit.is_word for unit in sentence[cue.opens : end + 1]) < SHORTEST:
            continue
        reached = end + 1
        start, stop = sentence[cue.opens].start, sentence[end].end
        start -= start > 0 and scene.body[start - 1] == HASH
        yield Quote(
            text=scene.body[start:stop],
            start=start,
            end=stop,
            cue=cue.words,
            cue_class=cue.cue_class,
            kind=REPORTED,
            speaker=cue.speaker.span,
            speaker_name=cue.speaker.name,
        )


def opens_reported(scene: Scene, sentence: Sentence, cue: Cue) -> bool:
    """Tell whether speech without marks follows a cue: after أن, or after the colon of a verb or participle."""
    if cue.link is not Link.COLON:
        return cue.link is Link.THAT
    verbal = cue.shape in (Shape.FINITE, Shape.ADVERBIAL) and cue.lemma not in scene.reporting.locative
    if not verbal or cue.opens is None or cue.opens >= len(sentence):
        return False
    return sentence[cue.opens].is_word and not scene.reporting.has_role(sentence[cue.opens - 2].form, "lists")


def sentence_end(sentence: Sentence) -> int:
    """Return the last unit of a sentence without the marks at its end."""
    end = len(sentence) - 1
    while end > 0 and sentence[end].form in AT_ENDS:
        end -= 1
    return end


def speaks(scene: Scene, cue: Cue, speaker: Speaker) -> bool:
    """Tell whether words without a known name are one who speaks: a noun that can, or the subject of a verb that has no
    object but what is said and whose subject is no thing.
    """
    if speaker.span is None or speaker.gender is not None:
        return speaker.span is not None
    first, *_ = (*fold(speaker.span.text).split(), "")
    thing = cue.lemma in scene.reporting.showing and first in scene.lexicon.vocabulary
    number = any(letter.isdigit() for letter in speaker.span.text)
    return cue.explicit and cue.lemma in scene.reporting.intransitive and not thing and not number


def clause_end(scene: Scene, sentence: Sentence, cue: Cue, starting: Mapping[int, Cue]) -> int:
    """Return the last unit of the clause that a cue opens: another cue ends it, or a comma and a breaking word."""
    start = cue.opens or 0
    end = len(sentence) - 1
    own_verb = after_subject(scene, sentence, start)
    for here in range(start + 1, len(sentence)):
        following = starting.get(here)
        if following is not None and (here == own_verb or is_said(sentence, following, start)):
            continue
        cut = following is not None or breaks(scene, sentence, here)
        if cut and (sentence[here - 1].form in COMMAS or (following is not None and goes_on(following))):
            end = here - 1
            break
    while end > start and sentence[end].form in AT_ENDS:
        end -= 1
    return end


def goes_on(cue: Cue) -> bool:
    """Tell whether a cue begins what is said next, though no comma stands before it (وقال، مضيفا أن)."""
    return cue.coordinated or (cue.shape is Shape.ADVERBIAL and cue.opens is not None)


def is_said(sentence: Sentence, cue: Cue, start: int) -> bool:
    """Tell whether a cue belongs to the speech from unit ``start`` on: its subject opens it (أن الأمير، …، أشاد)."""
    span = cue.speaker.span if cue.speaker is not None and cue.explicit else None
    return span is not None and span.start == sentence[start].start


def after_subject(scene: Scene, sentence: Sentence, start: int) -> int | None:
    """Return the unit after the relative clause between commas on the subject with which the speech from unit
    ``start`` on begins: its verb (إن الأمير، الذي …، أشاد).
    """
    subject = noun_phrase(scene, sentence, start)
    if subject is None or subject.last + 2 >= len(sentence) or sentence[subject.last + 1].form not in COMMAS:
        return None
    if not scene.reporting.has_role(sentence[subject.last + 2].form, "who"):
        return None
    commas = (here for here in range(subject.last + 3, len(sentence)) if sentence[here].form in COMMAS)
    return next((here + 1 for here in commas), None)
