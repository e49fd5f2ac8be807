"""Forms of verbs and nouns that report speech, as they stand in a sentence."""

from __future__ import annotations

from warraq.extract.quotes.scene import Scene
from warraq.extract.quotes.sentences import Sentence
from warraq.lexicon.reporting import Shape, Verb
from warraq.text.clitics import CONJUNCTIONS, LAM
from warraq.text.normalize import fold

PRESENT = ("\u064a", "\u062a")  # yeh, teh
PRESENT_PASSIVE = PRESENT[0]  # a present without a subject may be a passive (يُعتقد)
HAMZA, BARE_ALEF = "\u0623", "\u0627"
WHAT = frozenset(  # ما، لما، بما، عما، مما, as in بحسب ما قال
    ("\u0645\u0627", "\u0644\u0645\u0627", "\u0628\u0645\u0627", "\u0639\u0645\u0627", "\u0645\u0645\u0627")
)
PRONOUNS = ("\u0647", "\u0647\u0627", "\u0647\u0645", "\u0647\u0645\u0627")  # his, her, their: the object of a verb
WHO = "\u0645\u0646"  # من before a verb
IN, IN_IT = "\u0641\u064a", ("\u0641\u064a\u0647", "\u0641\u064a\u0647\u0627")  # في، فيه، فيها
IS_CALLED = ("\u064a\u062f\u0639\u0649", "\u062a\u062f\u0639\u0649")  # يدعى، تدعى
MAQSURA, YEH = "\u0649", "\u064a"  # alef maqsura


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


def written_verb(scene: Scene, sentence: Sentence, at: int) -> Verb | None:
    """Return the reporting verb or noun of saying that unit ``at`` is as it is written."""
    verb = verb_of(scene, sentence[at].form)
    named = at + 1 < len(sentence) and sentence[at + 1].start in scene.starting
    if named and verb is not None and verb.lemma in scene.reporting.locative:
        verb = scene.reporting.verbs.get(without_and(sentence[at].form), verb)  # ورد فلان: و and رد
    if verb is None or is_other_word(scene.body[sentence[at].start : sentence[at].end], verb):
        return None
    return verb


def is_other_word(written: str, verb: Verb) -> bool:
    """Tell whether a word only folds to a verb: رأي ends in yeh, the verb رأى in alef maqsura; يدعى is not يدعي."""
    lemma = verb.lemma
    noun = lemma.endswith(MAQSURA) and written.endswith(YEH) and fold(written).endswith(fold(lemma))
    return noun or written.endswith(IS_CALLED)


def has_object_pronoun(form: str, verb: Verb) -> bool:
    """Tell whether a pronoun is written onto a verb as its object (وصفتها, not نبه)."""
    return form.endswith(PRONOUNS) and not fold(verb.lemma).endswith(PRONOUNS)


def is_mine(written: str, lemma: str) -> bool:
    """Tell whether a verb as it is written may be the writer's own «I» (أعتقد, of اعتقد)."""
    return lemma.startswith(BARE_ALEF) and written.lstrip("".join(CONJUNCTIONS)).startswith(HAMZA)


def is_act(scene: Scene, verb: Verb) -> bool:
    """Tell whether it is a noun of saying (إعلان الوزير أن …)."""
    return verb.weak and verb.shape is Shape.NOMINAL and scene.reporting.acts.get(fold(verb.lemma)) == verb


def has_letter_before(scene: Scene, form: str) -> bool:
    """Tell whether a form of a verb or noun of saying has و، ف or ل before it."""
    return form not in scene.reporting.verbs and form not in scene.reporting.acts


def without_and(form: str) -> str:
    """Drop و or ف before a form."""
    return form[1:] if form.startswith(CONJUNCTIONS) else form
