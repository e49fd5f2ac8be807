"""Whether a word that looks like a reporting verb is one in its sentence, and reports anything."""

from __future__ import annotations

from warraq.extract.quotes.asides import past_asides
from warraq.extract.quotes.cue import Link
from warraq.extract.quotes.governing import BY, FROM
from warraq.extract.quotes.openings import Opening
from warraq.extract.quotes.phrases import noun_phrase
from warraq.extract.quotes.scene import Scene
from warraq.extract.quotes.sentences import COMMAS, Sentence, Unit
from warraq.extract.quotes.subjects import names_subject, opens_next, subject_after, subject_before
from warraq.extract.quotes.uttering import utters
from warraq.extract.quotes.verbs import IN, IN_IT, PRESENT, PRONOUNS, WHAT, WHO, is_act, written_verb
from warraq.lexicon.reporting import Shape, Verb
from warraq.text.normalize import fold

WEAK_REACH = 12  # units from a form that is an ordinary word too to its أن or colon
SPOKEN_REACH = 16  # units to it from a subject that can speak (ذكر فلان، مدير …، أن)
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
        return link is not Link.BARE and has_author(scene, sentence, at, opens)
    if verb.lemma in scene.reporting.nouns:
        quoted = opens is None or opens >= len(sentence) or sentence[opens].quoted is not None
        return link is Link.COLON and quoted
    return verb.lemma not in scene.reporting.colon_only or opens_at_once(scene, sentence, at, opened)


def has_author(scene: Scene, sentence: Sentence, at: int, opens: int | None) -> bool:
    """Tell whether those who say it stand between a noun of saying and where that opens (إعلان الوزير أن …)."""
    author = noun_phrase(scene, sentence, at + 1)
    if author is not None and opens is not None and author.last < opens:
        return True
    return names_subject(scene, sentence, at + 1) and opens_next(scene, sentence, at + 1)


def shows(sentence: Sentence, at: int) -> bool:
    """Tell whether the verb at unit ``at`` says what a fact shows (ما يشير إلى أن …), not what somebody said."""
    present = sentence[at].form.startswith(PRESENT) and not sentence[at].form.endswith(PRONOUNS)
    return at > 0 and present and sentence[at - 1].form in SHOWING


def opens_at_once(scene: Scene, sentence: Sentence, at: int, opened: Opening) -> bool:
    """Tell whether nothing but a subject that can speak stands between a verb and its colon, if it has one (زاد الوزير:
    «…», not القيم التي تزيد من …: «…»).
    """
    link, opens = opened
    if link is not Link.COLON or opens is None:
        return link is Link.BARE
    subject = subject_after(scene, sentence, at + 1)
    last = at if subject is None else subject.last
    fillers = (unit.form for unit in sentence[last + 1 : opens - 1])
    return all(form in COMMAS or scene.reporting.has_role(form, "adverb") for form in fillers)


def is_certain(scene: Scene, sentence: Sentence, at: int, verb: Verb, opens: int | None) -> bool:
    """Tell whether a form that is an ordinary word too reports here: it opens speech or takes up what stands before."""
    if scene.reporting.has_role(sentence[at].form, "preposition"):
        return expresses(scene, sentence, at)
    if opens is not None:
        reporting = scene.reporting
        only_says = verb.lemma in reporting.intransitive or verb.lemma in reporting.telling
        subject = subject_after(scene, sentence, at + 1) if only_says else None
        if subject is not None and (subject.name is not None or subject.gender is not None):
            return opens - subject.last <= SPOKEN_REACH
        return opens - at <= WEAK_REACH
    return takes_up(scene, sentence, at) or utters(scene, sentence, at, verb)


def expresses(scene: Scene, sentence: Sentence, at: int) -> bool:
    """Tell whether a form that is a preposition too (عبر) is the verb: it opens its clause, and عن follows a subject
    that can speak.
    """
    subject = subject_after(scene, sentence, at + 1)
    if subject is None or (at > 0 and not begins_clause(scene, sentence[at - 1])):
        return False
    after = past_asides(scene, sentence, subject.last + 1)
    return any(unit.form == FROM for unit in sentence[after : after + 2] if unit.form not in COMMAS)


def begins_clause(scene: Scene, before: Unit) -> bool:
    """Tell whether a clause begins after a unit: an opener (لكن), or a mark that parts more than a comma does."""
    mark = before.quoted is None and not before.is_word and before.form not in COMMAS
    return mark or scene.reporting.has_role(before.form, "opener")


def takes_up(scene: Scene, sentence: Sentence, at: int) -> bool:
    """Tell whether the word before a verb shows that it takes up what was said («…»، هكذا رد فلان، «…» كما قال)."""
    before = sentence[at - 1].form if at > 0 else ""
    if scene.reporting.has_role(before, "thus"):
        return True
    return at > 1 and scene.reporting.has_role(before, "as") and sentence[at - 2].quoted is not None
