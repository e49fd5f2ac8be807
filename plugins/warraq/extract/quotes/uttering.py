"""Whether a verb that is an ordinary word too has a quotation after it as what it reports."""

from __future__ import annotations

from warraq.extract.quotes.asides import past_asides
from warraq.extract.quotes.clauses import breaks
from warraq.extract.quotes.governing import GOVERNING, begins_with_by
from warraq.extract.quotes.lengths import LONG, UTTERANCE
from warraq.extract.quotes.names import is_name, words
from warraq.extract.quotes.openings import LONG_QUOTATION
from warraq.extract.quotes.scene import Scene
from warraq.extract.quotes.sentences import COMMAS, Sentence
from warraq.extract.quotes.subjects import subject_after
from warraq.extract.quotes.verbs import written_verb
from warraq.lexicon.reporting import Verb
from warraq.text.normalize import fold

UTTERED_REACH = 6  # units from a verb to a long quotation
FAR_UTTERED_REACH = 14  # the same where a name is its subject or it speaks of a text (جاء في بيان لفلان «…»)
OBJECT_REACH = 2  # the same where the verb has another object (حث فلان الحكومة «…»)
GOVERNING_CLASSES = ("ask", "warn", "deny", "accuse", "promise")  # of verbs that govern what was said (طالب بـ، رفض)


def utters(scene: Scene, sentence: Sentence, at: int, verb: Verb) -> bool:
    """Tell whether a long quotation follows soon after a verb that has no other object, past its subject (ذكر البيان
    «…»), or what the verb of one who can speak governs (طالب الوزير الحكومة بـ«…»).
    """
    subject = subject_after(scene, sentence, at + 1)
    named = subject is not None and subject.name is not None
    text = verb.lemma in scene.reporting.locative
    if verb.lemma in scene.reporting.intransitive or text:
        reach = FAR_UTTERED_REACH if named or text else UTTERED_REACH
    else:
        reach = OBJECT_REACH if named else 1
    first = at + 1 if subject is None else past_asides(scene, sentence, subject.last + 1)
    for here in range(first, min(len(sentence), first + reach)):
        unit = sentence[here]
        if unit.quoted is not None:
            said = unit.end - unit.start > LONG_QUOTATION and not is_name(scene, sentence, here)
            return said and (subject is not None or ends_clause(sentence, here))
        if not unit.is_word and (not (text or subject is not None) or unit.form not in COMMAS):
            break
    return subject is not None and governs(scene, sentence, first, verb)


def ends_clause(sentence: Sentence, at: int) -> bool:
    """Tell whether no word follows the quotation at unit ``at``, of which it could be the subject."""
    return at + 1 >= len(sentence) or not sentence[at + 1].is_word


def governs(scene: Scene, sentence: Sentence, first: int, verb: Verb) -> bool:
    """Tell whether a quotation from unit ``first`` on, at some distance, hangs on the verb: by a preposition before it
    or in it (بـ«…», «بوقف …»); of a verb that asks or the like three words are enough, of others five.
    """
    for here in range(first, min(len(sentence), first + FAR_UTTERED_REACH)):
        unit = sentence[here]
        if unit.quoted is not None:
            inside = words(scene, sentence, here)
            enough = len(inside) >= (UTTERANCE if verb.cue_class in GOVERNING_CLASSES else LONG)
            joined = here > first and sentence[here - 1].form in GOVERNING
            begins = begins_with_by(scene, fold(inside[0]))
            return enough and (joined or begins) and not is_name(scene, sentence, here)
        if not unit.is_word and unit.form not in COMMAS:
            return False
        if here > first and (breaks(scene, sentence, here) or written_verb(scene, sentence, here) is not None):
            return False
    return False
