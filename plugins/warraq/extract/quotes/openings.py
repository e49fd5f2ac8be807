"""Where the speech of a reporting verb opens, and whether a word that looks like one reports at all."""

from __future__ import annotations

from warraq.extract.quotes.clauses import PRESENT, breaks, verb_of
from warraq.extract.quotes.cue import Link
from warraq.extract.quotes.names import is_name
from warraq.extract.quotes.phrases import noun_phrase
from warraq.extract.quotes.scene import Scene
from warraq.extract.quotes.sentences import COLON, COMMAS, Sentence
from warraq.extract.quotes.subjects import opens_next, subject_after, subject_before
from warraq.lexicon.reporting import Shape, Verb
from warraq.text.normalize import fold

LONGEST_REACH = 40  # units from a verb to its أن or colon
WEAK_REACH = 12  # the same for a form that is an ordinary word too
UTTERED_REACH = 6  # units from a verb that is an ordinary word too to a long quotation
REACH_OF_RELATIVE = 2  # units from the verb of a relative clause to its own أن
LONG_QUOTATION = 24  # letters: a quotation that is itself what was said
WHAT = frozenset(  # ما، لما، بما، عما، مما, as in بحسب ما قال
    ("\u0645\u0627", "\u0644\u0645\u0627", "\u0628\u0645\u0627", "\u0639\u0645\u0627", "\u0645\u0645\u0627")
)
BY = ("\u0628", "\u0628\u0640", "\u0628\u0627\u0644")  # ب، بـ، بال
PRONOUNS = ("\u0647", "\u0647\u0627", "\u0647\u0645")  # his, her, their: the object of a verb
NAMED_AFTER = ("\u0627\u0646",)  # إن before a comma is part of a name (مون جيه إن، …)
SHOWING = ("\u0645\u0627", "\u0645\u0645\u0627")  # ما، مما
WHO = "\u0645\u0646"  # من before a verb
IN, IN_IT = "\u0641\u064a", ("\u0641\u064a\u0647", "\u0641\u064a\u0647\u0627")  # في، فيه، فيها
IS_CALLED = ("\u064a\u062f\u0639\u0649", "\u062a\u062f\u0639\u0649")  # يدعى، تدعى
MAQSURA, YEH = "\u0649", "\u064a"  # alef maqsura

Opening = tuple[Link, int | None]  # how speech hangs on its verb, and the unit in which it begins


def reporting_verb(scene: Scene, sentence: Sentence, at: int) -> Verb | None:
    """Return the reporting verb that unit ``at`` is, unless it is negated or only folds to one."""
    verb = verb_of(scene, sentence[at].form)
    if verb is None or (at > 0 and scene.reporting.has_role(sentence[at - 1].form, "negation")):
        return None
    if is_other_word(scene.body[sentence[at].start : sentence[at].end], verb) or is_counted(scene, sentence, at, verb):
        return None
    describing = verb.lemma in scene.reporting.describing
    return None if describing and (is_passive(scene, sentence, at) or is_noun(scene, sentence, at, verb)) else verb


def is_counted(scene: Scene, sentence: Sentence, at: int, verb: Verb) -> bool:
    """Tell whether a participle is a noun that the number before it counts (75 متهما)."""
    if verb.shape is not Shape.ADVERBIAL or at == 0:
        return False
    number = sentence[at - 1].form
    return number[:1].isdigit() or number in scene.lexicon.times.cardinals


def is_passive(scene: Scene, sentence: Sentence, at: int) -> bool:
    """Tell whether «وصف» has no object but what it is called by: nobody is said to call it so (الذي وصف بـ«…»)."""
    if sentence[at].form.endswith(PRONOUNS) or at + 1 >= len(sentence):
        return False
    following = sentence[at + 1].form
    return following in BY or (following in scene.reporting.words["that"] and following.startswith(BY))


def is_noun(scene: Scene, sentence: Sentence, at: int, verb: Verb) -> bool:
    """Tell whether «وصف» is the noun (يفضلون وصف المباراة): no clause begins there, and no subject stands before it."""
    if at == 0 or sentence[at].form != fold(verb.lemma):
        return False
    before = sentence[at - 1]
    role = any(scene.reporting.has_role(before.form, role) for role in ("opener", "adverb", "relative", "breaks"))
    if role or not before.is_word or before.form in WHAT or before.form == WHO:
        return False
    return subject_before(scene, sentence, at) is None


def reports(scene: Scene, sentence: Sentence, at: int, verb: Verb, opened: Opening) -> bool:
    """Tell whether a form that is an ordinary word too reports here, «جاء» has its «في», and «تغريدة» its colon."""
    link, opens = opened
    if verb.weak and not is_certain(scene, sentence, at, verb, opens):
        return False
    if link is Link.THAT and shows(sentence, at):
        return False
    if verb.lemma in scene.reporting.locative:
        return at + 1 < len(sentence) and sentence[at + 1].form in (IN, *IN_IT)
    if is_act(scene, verb):
        author = noun_phrase(scene, sentence, at + 1)
        known = author is not None and opens is not None and author.last < opens
        return link is not Link.BARE and (known or opens_next(scene, sentence, at + 1))
    if verb.lemma in scene.reporting.nouns:
        quoted = opens is None or opens >= len(sentence) or sentence[opens].quoted is not None
        return link is Link.COLON and quoted
    return True


def shows(sentence: Sentence, at: int) -> bool:
    """Tell whether the verb at unit ``at`` says what a fact shows (ما يشير إلى أن …), not what somebody said."""
    present = sentence[at].form.startswith(PRESENT) and not sentence[at].form.endswith(PRONOUNS)
    return at > 0 and present and sentence[at - 1].form in SHOWING


def is_act(scene: Scene, verb: Verb) -> bool:
    """Tell whether it is a noun of saying (إعلان الوزير أن …)."""
    return verb.weak and verb.shape is Shape.NOMINAL and scene.reporting.acts.get(fold(verb.lemma)) == verb


def is_certain(scene: Scene, sentence: Sentence, at: int, verb: Verb, opens: int | None) -> bool:
    """Tell whether a form that is an ordinary word too reports here: it opens speech or takes up what stands before."""
    if opens is not None:
        return opens - at <= WEAK_REACH
    thus = at > 0 and scene.reporting.has_role(sentence[at - 1].form, "thus")
    return thus or utters(scene, sentence, at, verb)


def utters(scene: Scene, sentence: Sentence, at: int, verb: Verb) -> bool:
    """Tell whether a long quotation follows soon after a verb that has no other object, past its subject (ذكر البيان
    «…»).
    """
    if verb.lemma not in scene.reporting.intransitive and verb.lemma not in scene.reporting.locative:
        return False
    subject = subject_after(scene, sentence, at + 1)
    first = at + 1 if subject is None else subject.last + 1
    for here in range(first, min(len(sentence), first + UTTERED_REACH)):
        unit = sentence[here]
        if unit.quoted is not None:
            return unit.end - unit.start > LONG_QUOTATION and not is_name(scene, sentence, here)
        if not unit.is_word and (subject is None or unit.form not in COMMAS):
            return False
    return False


def is_other_word(written: str, verb: Verb) -> bool:
    """Tell whether a word only folds to a verb: رأي ends in yeh, the verb رأى in alef maqsura; يدعى is not يدعي."""
    lemma = verb.lemma
    noun = lemma.endswith(MAQSURA) and written.endswith(YEH) and fold(written).endswith(fold(lemma))
    return noun or written.endswith(IS_CALLED)


def opening(scene: Scene, sentence: Sentence, at: int, verb: Verb) -> Opening:
    """Find where the speech of the verb at unit ``at`` opens: after its colon or its أن, before any other cue."""
    relative = -1  # the last verb of a relative clause
    for here in range(at + 1, min(len(sentence), at + LONGEST_REACH)):
        unit = sentence[here]
        if unit.quoted is not None:
            if unit.end - unit.start > LONG_QUOTATION and not is_name(scene, sentence, here):
                break
            continue
        if unit.form == COLON and not scene.body[unit.end : unit.end + 1].isdigit():  # not 10:30
            return Link.COLON, here + 1
        if unit.form in scene.reporting.words["that"]:
            if relative >= 0 and here - relative <= REACH_OF_RELATIVE:
                continue
            pause = here + 1 < len(sentence) and unit.form in NAMED_AFTER and sentence[here + 1].form in COMMAS
            if not pause and not scene.reporting.has_role(sentence[here - 1].form, "no_that"):
                return Link.THAT, here + 1
            continue
        other = verb_of(scene, unit.form)
        if other is not None and is_relative(scene, sentence[here - 1].form):
            relative = here
        elif cuts_off(verb, other) or (here > at + 1 and breaks(scene, sentence, here)):
            break
    return Link.BARE, None


def cuts_off(verb: Verb, other: Verb | None) -> bool:
    """Tell whether a later reporting verb ends the search for where an earlier one opens."""
    return other is not None and not other.weak and (other.shape is not Shape.NOMINAL or verb.weak)


def is_relative(scene: Scene, form: str) -> bool:
    """Tell whether a verb after the word belongs to a relative clause (الذي، من يتوقعون، وفق ما نقلت)."""
    return form == WHO or form in WHAT or scene.reporting.has_role(form, "who")
