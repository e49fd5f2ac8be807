"""Whether a word that looks like a reporting verb is one in its sentence, and reports anything."""

from __future__ import annotations

from warraq.extract.quotes.cue import Link
from warraq.extract.quotes.names import is_name
from warraq.extract.quotes.openings import LONG_QUOTATION, Opening
from warraq.extract.quotes.phrases import noun_phrase
from warraq.extract.quotes.scene import Scene
from warraq.extract.quotes.sentences import COMMAS, Sentence
from warraq.extract.quotes.subjects import opens_next, subject_after, subject_before
from warraq.extract.quotes.verbs import IN, IN_IT, PRESENT, WHAT, WHO, is_act, written_verb
from warraq.lexicon.reporting import Shape, Verb
from warraq.text.normalize import fold

WEAK_REACH = 12  # units from a form that is an ordinary word too to its أن or colon
NAMED_REACH = 20  # the same where a name is its subject (ذكر فلان، مدير …، أن)
UTTERED_REACH = 6  # units from it to a long quotation
FAR_UTTERED_REACH = 14  # the same where a name is its subject or it speaks of a text (جاء في بيان لفلان «…»)
OBJECT_REACH = 2  # the same where the verb has another object (حث فلان الحكومة «…»)
BY = ("\u0628", "\u0628\u0640", "\u0628\u0627\u0644")  # ب، بـ، بال
PRONOUNS = ("\u0647", "\u0647\u0627", "\u0647\u0645")  # his, her, their: the object of a verb
BEFORE_VERBS = ("opener", "adverb", "relative", "breaks", "thus")  # roles of words that a verb may follow
SHOWING = ("\u0645\u0627", "\u0645\u0645\u0627")  # ما، مما


def reporting_verb(scene: Scene, sentence: Sentence, at: int) -> Verb | None:
    """Return the reporting verb that unit ``at`` is, unless it is negated or only folds to one."""
    verb = written_verb(scene, sentence, at)
    before = sentence[at - 1].form if at > 0 else ""
    if verb is None or scene.reporting.has_role(before, "negation"):
        return None
    if verb.shape is Shape.FINITE and scene.reporting.has_role(before, "governs"):
        return None  # في كتب التراث
    if is_counted(scene, sentence, at, verb):
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
    if (
        any(scene.reporting.has_role(before.form, role) for role in BEFORE_VERBS)
        or not before.is_word
        or before.form in WHAT
        or before.form == WHO
    ):
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


def is_certain(scene: Scene, sentence: Sentence, at: int, verb: Verb, opens: int | None) -> bool:
    """Tell whether a form that is an ordinary word too reports here: it opens speech or takes up what stands before."""
    if opens is not None:
        subject = subject_after(scene, sentence, at + 1) if verb.lemma in scene.reporting.intransitive else None
        named = subject is not None and subject.name is not None
        return opens - at <= (NAMED_REACH if named else WEAK_REACH)
    thus = at > 0 and scene.reporting.has_role(sentence[at - 1].form, "thus")
    return thus or utters(scene, sentence, at, verb)


def utters(scene: Scene, sentence: Sentence, at: int, verb: Verb) -> bool:
    """Tell whether a long quotation follows soon after a verb that has no other object, past its subject (ذكر البيان
    «…»).
    """
    subject = subject_after(scene, sentence, at + 1)
    named = subject is not None and subject.name is not None
    text = verb.lemma in scene.reporting.locative
    if verb.lemma in scene.reporting.intransitive or text:
        reach = FAR_UTTERED_REACH if named or text else UTTERED_REACH
    else:
        reach = OBJECT_REACH if named else 0
    first = at + 1 if subject is None else subject.last + 1
    for here in range(first, min(len(sentence), first + reach)):
        unit = sentence[here]
        if unit.quoted is not None:
            return unit.end - unit.start > LONG_QUOTATION and not is_name(scene, sentence, here)
        if not unit.is_word and (not (text or subject is not None) or unit.form not in COMMAS):
            return False
    return False
