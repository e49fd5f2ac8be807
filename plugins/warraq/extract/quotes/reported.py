"""Find speech that is reported without marks: «قال فلان إن …» to the end of its clause."""

from __future__ import annotations

from collections.abc import Iterator

from warraq.extract.quotes.cue import Cue, Link
from warraq.extract.quotes.links import Linked
from warraq.extract.quotes.scene import CONJUNCTIONS, Scene
from warraq.extract.quotes.sentences import COMMAS, Sentence
from warraq.records import Quote

REPORTED = "reported"
SHORTEST = 4  # words


def find_reported(
    scene: Scene, sentence: Sentence, cues: tuple[Cue, ...], linked: tuple[Linked, ...]
) -> Iterator[Quote]:
    """Yield the reported speech of a sentence that holds no quote in marks, where it is known who speaks."""
    reached = 0
    for cue in cues:
        if cue.link is not Link.THAT or cue.opens is None or cue.opens < reached or cue.speaker is None:
            continue
        if cue.speaker.name is None and (cue.speaker.span is None or cue.speaker.gender is None):
            continue  # nobody that we know to be one who speaks
        end = clause_end(scene, sentence, cue, cues)
        if any(cue.opens <= link.at <= end for link in linked):
            continue
        if sum(unit.is_word for unit in sentence[cue.opens : end + 1]) < SHORTEST:
            continue
        reached = end + 1
        start, stop = sentence[cue.opens].start, sentence[end].end
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


def clause_end(scene: Scene, sentence: Sentence, cue: Cue, cues: tuple[Cue, ...]) -> int:
    """Return the last unit of the clause that a cue opens: another cue ends it, or a comma and a breaking word."""
    start = cue.opens or 0
    later = {other.first for other in cues if other.first > start}
    end = len(sentence) - 1
    for here in range(start + 1, len(sentence)):
        form = sentence[here].form
        cut = here in later or scene.reporting.has_role(form, "breaks")
        if cut and (sentence[here - 1].form in COMMAS or (here in later and form.startswith(CONJUNCTIONS))):
            end = here - 1
            break
    while end > start and not sentence[end].is_word and sentence[end].quoted is None:
        end -= 1
    return end
