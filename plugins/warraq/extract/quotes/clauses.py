"""Where a clause of what was said ends, and the forms of a verb in it."""

from __future__ import annotations

from warraq.extract.quotes.nouns import CONJUNCTIONS, LAM
from warraq.extract.quotes.scene import Scene
from warraq.extract.quotes.sentences import Sentence
from warraq.lexicon.reporting import Shape, Verb

PRESENT = ("\u064a", "\u062a")  # yeh, teh


def breaks(scene: Scene, sentence: Sentence, at: int) -> bool:
    """Tell whether the word at unit ``at`` begins a clause that is no longer what was said (فيما، غير أن)."""
    form = sentence[at].form
    if scene.reporting.has_role(form, "breaks"):
        return True
    following = sentence[at + 1].form if at + 1 < len(sentence) else ""
    return scene.reporting.has_role(form, "except") and following in scene.reporting.words["that"]


def verb_of(scene: Scene, form: str) -> Verb | None:
    """Return the reporting verb or noun of saying that a folded form is, with و or ف before it, or a verb with the ل of
    what follows on what was just told (ليرد عليه، لتضيف).
    """
    found = scene.reporting.verb(form) or scene.reporting.acts.get(form) or scene.reporting.acts.get(without_and(form))
    if found is not None or not form.startswith(LAM) or not form[1:].startswith(PRESENT):
        return found
    found = scene.reporting.verbs.get(form[1:])
    if found is None or found.shape is not Shape.FINITE or found.lemma not in scene.reporting.intransitive:
        return None
    return found


def has_letter_before(scene: Scene, form: str) -> bool:
    """Tell whether a form of a verb or noun of saying has و، ف or ل before it."""
    return form not in scene.reporting.verbs and form not in scene.reporting.acts


def without_and(form: str) -> str:
    """Drop و or ف before a form."""
    return form[1:] if form.startswith(CONJUNCTIONS) else form
