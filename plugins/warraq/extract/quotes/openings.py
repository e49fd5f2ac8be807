"""Where the speech of a reporting verb opens."""

from __future__ import annotations

from warraq.extract.quotes.clauses import breaks
from warraq.extract.quotes.cue import Link
from warraq.extract.quotes.names import is_name
from warraq.extract.quotes.scene import Scene
from warraq.extract.quotes.sentences import COLON, COMMAS, Sentence
from warraq.extract.quotes.verbs import WHAT, WHO, written_verb
from warraq.lexicon.reporting import Shape, Verb

LONGEST_REACH = 40  # units from a verb to its أن or colon
REACH_OF_RELATIVE = 2  # units from the verb of a relative clause to its own أن
LONG_QUOTATION = 24  # letters: a quotation that is itself what was said
THAT = "\u0627\u0646"  # إن

Opening = tuple[Link, int | None]  # how speech hangs on its verb, and the unit in which it begins


def opening(scene: Scene, sentence: Sentence, at: int, verb: Verb) -> Opening:
    """Find where the speech of the verb at unit ``at`` opens: after its colon or its أن, before any other cue."""
    relative = -1  # the last verb of a relative clause
    for here in range(at + 1, min(len(sentence), at + LONGEST_REACH)):
        unit = sentence[here]
        if unit.quoted is not None:
            object_ = here == at + 1 and verb.shape is not Shape.FINITE  # قائلا «…»
            if (object_ or unit.end - unit.start > LONG_QUOTATION) and not is_name(scene, sentence, here):
                break
            continue
        if unit.form == COLON and not scene.body[unit.end : unit.end + 1].isdigit():  # not 10:30
            return Link.COLON, here + 1
        if unit.form in scene.reporting.words["that"]:
            if relative >= 0 and here - relative <= REACH_OF_RELATIVE:
                continue
            if that_opens(scene, sentence, here):
                return Link.THAT, here + 1
            continue
        other = written_verb(scene, sentence, here)
        if other is not None and is_relative(scene, sentence[here - 1].form):
            relative = here
        elif cuts_off(verb, other) or (here > at + 1 and breaks(scene, sentence, here)):
            break
    return Link.BARE, None


def that_opens(scene: Scene, sentence: Sentence, at: int) -> bool:
    """Tell whether the أن at unit ``at`` opens speech: not what belongs to the word before (قبل أن), nor the end of a
    name before a comma (مون جيه إن، …).
    """
    pause = at + 1 < len(sentence) and sentence[at].form == THAT and sentence[at + 1].form in COMMAS
    return not pause and not scene.reporting.has_role(sentence[at - 1].form, "no_that")


def cuts_off(verb: Verb, other: Verb | None) -> bool:
    """Tell whether a later reporting verb ends the search for where an earlier one opens."""
    return other is not None and not other.weak and (other.shape is not Shape.NOMINAL or verb.weak)


def is_relative(scene: Scene, form: str) -> bool:
    """Tell whether a verb after the word belongs to a relative clause (الذي، من يتوقعون، وفق ما نقلت)."""
    return form == WHO or form in WHAT or scene.reporting.has_role(form, "who")
