"""Noun phrases that can speak: a name, a title with or without a name, «مسؤولون أمريكيون»."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from warraq.extract.quotes.appositions import apposed
from warraq.extract.quotes.names import LONGEST_NAME, is_headed, words
from warraq.extract.quotes.nouns import is_definite
from warraq.extract.quotes.objects import ON_BEHALF, begins_object, is_text
from warraq.extract.quotes.references import antecedent
from warraq.extract.quotes.scene import Scene, is_name_head, speaker_gender
from warraq.extract.quotes.sentences import COLON, COMMAS, Sentence
from warraq.extract.quotes.spans import last_unit, slice_of, span_of
from warraq.extract.quotes.speakers import ALEF, BEH, Speaker, has_preposition, is_plural, of_mention
from warraq.extract.quotes.verbs import verb_of
from warraq.lexicon.people import TitleKind
from warraq.lexicon.reporting import Shape
from warraq.records import Kind
from warraq.text.clitics import LAM, bare
from warraq.text.readings import without_clitics

STOPS = (
    "that",
    "preposition",
    "relative",
    "adverb",
    "breaks",
    "except",
    "negation",
)  # roles of words that end a subject
LONGEST_PHRASE = 12  # words of «المتحدث باسم …» before it ends for us
TANWEEN = ("\u064b", "\u064b\u0627")  # of an object or an adverb: with alef before or after it
WAS = "\u0643\u0627\u0646"  # كان، كانت، كانوا
OF = "\u0645\u0646"  # من
SO = "\u0641"  # فإن
# عدد، عديد، كل، مجموعة: with من and what follows they are one subject.
PARTITIVES = frozenset(
    ("\u0639\u062f\u062f", "\u0639\u062f\u064a\u062f", "\u0643\u0644", "\u0645\u062c\u0645\u0648\u0639\u0647")
)
# أحد، إحدى، بعض، عدد: one or some of those who follow.
INDEFINITES = frozenset(("\u0627\u062d\u062f", "\u0627\u062d\u062f\u064a", "\u0628\u0639\u0636", "\u0639\u062f\u062f"))
SHORTEST_NOUN = 3  # letters with the preposition ل before them
REACH_OF_TEXT = 4  # words from «تحليل» to the newspaper it is of


def noun_phrase(scene: Scene, sentence: Sentence, at: int, *, clitic: bool = False) -> Speaker | None:
    """Read a name, a title with or without a name, or another noun that can speak, which starts at unit ``at``.

    ``clitic``: it may begin with a preposition, as after «وفقاً».
    """
    if at >= len(sentence) or sentence[at].quoted is not None:
        return None
    mention = scene.starting.get(sentence[at].start)
    if mention is not None and (clitic or not has_preposition(mention)):
        return of_mention(scene, sentence, at, mention)
    if not clitic and is_verb_with_subject(scene, sentence, at):
        return None
    form = sentence[at].form
    end = phrase_end(scene, sentence, at)
    nobody = (end == at and scene.lexicon.vocabulary.plural_of(form)) or not (clitic or not is_object(scene, form))
    gender = None if nobody else speaker_gender(scene, form)
    if gender is None:
        return None  # «منظمو» of what?
    named = named_in_phrase(scene, sentence, at, end) or apposed(scene, sentence, at, end)
    if named is not None:
        return named
    span = span_of(scene, sentence, at, end)
    name = antecedent(scene, span) if clitic or is_definite(form) or is_construct(scene, sentence, at, end) else None
    return Speaker(span, name, gender, is_plural(scene, form), end)


def is_verb_with_subject(scene: Scene, sentence: Sentence, at: int) -> bool:
    """Tell whether a word that may be a noun is the verb of who can speak after it (وطالب البيان, not طالب الطب)."""
    verb = scene.reporting.verb(sentence[at].form)
    if verb is None or verb.shape is not Shape.FINITE or at + 1 >= len(sentence):
        return False
    return sentence[at + 1].start in scene.starting or speaker_gender(scene, sentence[at + 1].form) is not None


def is_construct(scene: Scene, sentence: Sentence, at: int, end: int) -> bool:
    """Tell whether a phrase is definite by what its noun governs (وزير الخارجية الأميركي), and no «متحدث باسم …»."""
    following = [unit.form for unit in sentence[at + 1 : end + 1]]
    if not following or sentence[at].form in INDEFINITES or is_object(scene, following[0]):
        return False
    return any(is_definite(form) for form in following)


def is_object(scene: Scene, form: str) -> bool:
    """Tell whether a noun begins with a preposition that is not its own (لوكالة، بوزير, but not لجنة)."""
    return (
        form.startswith((LAM, BEH))
        and not is_name_head_itself(scene, form)
        and not (form in scene.reporting.speakers or form in scene.lexicon.people.titles)
    )


def phrase_end(scene: Scene, sentence: Sentence, at: int) -> int:
    """Return the last unit of the noun phrase that starts at ``at``."""
    end = at
    for here in range(at + 1, min(len(sentence), at + LONGEST_PHRASE)):
        unit = sentence[here]
        if unit.quoted is not None:
            short = len(words(scene, sentence, here)) <= LONGEST_NAME
            governed = here == at + 1 and scene.lexicon.vocabulary.plural_of(sentence[at].form)  # منظمو «كذا»
            return here if short and (governed or is_headed(scene, sentence, here)) else end
        if unit.form == OF and bare(sentence[here - 1].form) in PARTITIVES:
            continue
        if stops(scene, unit.form) or not unit.is_word or scene.body[unit.start : unit.end].endswith(TANWEEN):
            return end
        if unit.form.endswith(ALEF) and not is_definite(unit.form) and unit.form in scene.lexicon.vocabulary.words:
            return end  # نقلت الصحيفة عددا من …
        if begins_object(scene, sentence, at, here):
            return end
        end = here
    return end


def stops(scene: Scene, form: str) -> bool:
    """Tell whether a word ends a subject: a preposition, a relative, a time, أن, another verb, «لشبكة»."""
    reporting = scene.reporting
    if form.startswith(WAS) and reporting.has_role(form, "opener"):
        return True
    if any(reporting.has_role(form, role) for role in STOPS) or form.removeprefix(SO) in reporting.words["that"]:
        return True
    verb = verb_of(scene, form)
    if verb is not None and not verb.weak:
        return True
    if form.startswith(LAM) and len(form) > SHORTEST_NOUN:
        return form.startswith(LAM + LAM) or (is_name_head(scene, form[1:]) and not is_name_head_itself(scene, form))
    return form.startswith("\u0644\u0640")  # lam, tatweel: before a Latin name


def is_name_head_itself(scene: Scene, form: str) -> bool:
    """Tell whether the word as it stands heads names (لجنة)."""
    return form in scene.reporting.name_heads or form in scene.lexicon.organizations.heads


def named_in_phrase(scene: Scene, sentence: Sentence, at: int, end: int) -> Speaker | None:
    """Find the name in or just after a noun phrase: a person in apposition, the newspaper an analysis is of."""
    noun = next(
        (
            scene.reporting.speakers[form]
            for form in without_clitics(sentence[at].form)
            if form in scene.reporting.speakers
        ),
        None,
    )
    first = sentence[at].start
    for here in range(at + 1, min(len(sentence), end + 3)):
        if (
            here > end
            and sentence[here].form not in COMMAS
            and here != end + 1
            and sentence[end + 1].form not in COMMAS
        ):
            break
        mention = scene.starting.get(sentence[here].start)
        if mention is not None and mention.kind is Kind.PERS and not has_preposition(mention):
            if is_name_head(scene, sentence[here - 1].form) and mention.start == sentence[here].start:
                return None  # لاعب فريق سانتوس
            if is_of_another(scene, sentence, at, here):
                return None
            return replace(of_mention(scene, sentence, here, mention), span=slice_of(scene, first, mention.end))
    if noun is None or noun.kind != "text":
        return None
    for here in range(at, min(len(sentence), max(end + 1, at + 1 + REACH_OF_TEXT))):
        if (
            sentence[here].form in COMMAS
            or sentence[here].form == COLON
            or scene.reporting.has_role(sentence[here].form, "that")
        ):
            break
        mention = scene.starting.get(sentence[here].start)
        if mention is not None and mention.kind is Kind.ORG:
            return Speaker(
                slice_of(scene, first, mention.end), mention.name, noun.gender, last=last_unit(sentence, mention.end)
            )
    return None


def speaks_for_another(scene: Scene, sentence: Sentence, at: int, person: int) -> bool:
    """Tell whether the phrase is of one who works for the bearer of another title, and nobody can say who is named:
    «المتحدث باسم الرئيس فلان», «مستشار رئيس الوزراء فلان».
    """
    titles = scene.lexicon.people.titles
    agent = any(titles[reading].agent for reading in without_clitics(sentence[at].form) if reading in titles)
    between = [unit.form for unit in sentence[at + 1 : person]]
    return (
        (agent or ON_BEHALF in between)
        and scene.starting[sentence[person].start].title is None
        and any(
            word in titles and titles[word].kind is TitleKind.OFFICE and before not in COMMAS
            for before, word in pairwise(("", *between))
        )
    )


def is_of_another(scene: Scene, sentence: Sentence, at: int, person: int) -> bool:
    """Tell whether the person at unit ``person`` only belongs to a phrase: «أحد متابعي فلان»، «محامي فلان»، «المكتب
    الإعلامي لرئيس الوزراء فلان».
    """
    form = sentence[at].form
    if is_definite(form) and is_text(scene, form):
        return True
    between = [unit.form for unit in sentence[at + 1 : person]]
    if speaks_for_another(scene, sentence, at, person):
        return True
    if is_definite(form):  # «المتحدث باسم عائلة الصحفي فلان»
        mention = scene.starting[sentence[person].start]
        named = mention.title is not None and sentence[at].start < mention.title.start < mention.start
        return ON_BEHALF in between and named and not any(word in COMMAS for word in between)
    titles = scene.lexicon.people.titles
    kin = any(titles[reading].kind is TitleKind.KIN for reading in without_clitics(form) if reading in titles)
    return kin or person == at + 1 or form in INDEFINITES
