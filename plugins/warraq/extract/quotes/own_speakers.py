"""The speaker that a cue has itself: the subject of its verb, whose statement it is, who is named after عن."""

from __future__ import annotations

from warraq.extract.quotes.carrying import described
from warraq.extract.quotes.clauses import breaks
from warraq.extract.quotes.governing import FROM
from warraq.extract.quotes.names import is_name
from warraq.extract.quotes.phrases import WAS, noun_phrase, stops
from warraq.extract.quotes.scene import Scene
from warraq.extract.quotes.sentences import COMMAS, Sentence
from warraq.extract.quotes.speakers import Speaker, agrees, has_preposition, of_mention
from warraq.extract.quotes.subjects import (
    is_object,
    names_subject,
    opens_next,
    own_subject,
    past_pause,
    pauses_next,
    subject_after,
    subject_before,
    subject_just_before,
    unknown_before,
    unknown_subject,
)
from warraq.extract.quotes.verbs import IN, IN_IT, PRESENT_PASSIVE, PRONOUNS, has_object_pronoun, is_act
from warraq.lexicon.reporting import Shape, Verb
from warraq.records import Kind

SOURCES = frozenset((FROM, "\u0644\u0633\u0627\u0646", "\u0627\u0644\u064a"))  # عن، (على) لسان، (نسب) إلى فلان قوله
WITH = "\u0645\u0639"  # مع
REACH_OF_AUTHOR = 16  # units from «مقابلة مع فلان» to «قال فيها»
TAKING_NOUNS = ("stress", "announce")  # classes of verbs that report what a noun says (أكد ضرورة …)
DID = "\u0642\u062f"  # قد
REACH_OF_SOURCE = 8  # units from «نقلت» or its subject to عن


def own_speaker(scene: Scene, sentence: Sentence, at: int, verb: Verb, opens: int | None) -> Speaker | None:
    """Read the speaker that the verb or noun at unit ``at`` has itself."""
    if verb.lemma in scene.reporting.locative:
        return noun_phrase(scene, sentence, at + 2) if sentence[at + 1].form == IN else None
    if is_act(scene, verb):
        unknown = names_subject(scene, sentence, at + 1)
        return noun_phrase(scene, sentence, at + 1) or (unknown_subject(scene, sentence, at + 1) if unknown else None)
    if verb.lemma in scene.reporting.nouns:
        return author(scene, sentence, at + 1)
    if verb.shape is Shape.NOMINAL:
        return subject_before(scene, sentence, at, after=SOURCES)
    return subject(scene, sentence, at, verb, opens) if verb.shape is Shape.FINITE else None


def subject(scene: Scene, sentence: Sentence, at: int, verb: Verb, opens: int | None) -> Speaker | None:
    """Read the subject of the finite verb at unit ``at``: before it after أن, after it, or before it; of one that
    passes words on, whom it names after عن.
    """
    if describes_who(scene, sentence, at, verb):
        return described(scene, sentence, at - 1)
    if verb.lemma in scene.reporting.predicating and is_passive_about_who(scene, sentence, at):
        return None
    speaker = subject_just_before(scene, sentence, at) or interviewed(scene, sentence, at)
    if speaker is None and closes_frame(scene, sentence, at):
        speaker = own_subject(scene, sentence, at)
    if speaker is None and not follows_pronoun(scene, sentence, at):
        speaker = subject_after(scene, sentence, at + 1)
    if speaker is not None and opens is not None and speaker.last >= opens:
        speaker = None
    if speaker is None and sentence[at].form in scene.reporting.verbs:  # not «وقال»: that goes on
        speaker = subject_before(scene, sentence, at)
    if verb.lemma in scene.reporting.relays:
        return relayed(scene, sentence, at if speaker is None else max(at, speaker.last)) or speaker
    return speaker


def describes_who(scene: Scene, sentence: Sentence, at: int, verb: Verb) -> bool:
    """Tell whether the one whom a relative clause is about is the subject of its verb: that has an object, and no
    pronoun for it (الجماعة التي وصفت البلد بأنه «…»).
    """
    if (
        at == 0
        or not scene.reporting.has_role(sentence[at - 1].form, "who")
        or is_passive_about_who(scene, sentence, at)
    ):
        return False
    return verb.lemma not in scene.reporting.intransitive and not has_object_pronoun(sentence[at].form, verb)


def is_passive_about_who(scene: Scene, sentence: Sentence, at: int) -> bool:
    """Tell whether a present in a relative clause may be a passive (الذي يعتقد أنه …، الذي يعتبر أحد …)."""
    relative = at > 0 and scene.reporting.has_role(sentence[at - 1].form, "who")
    return relative and sentence[at].form.startswith(PRESENT_PASSIVE)


def interviewed(scene: Scene, sentence: Sentence, at: int) -> Speaker | None:
    """Read whose text it is that the verb at unit ``at`` speaks of with «فيه»: one named after مع or ل (مقابلة مع
    فلان، تصريحات لفلان، قال فيها …).
    """
    if at + 1 >= len(sentence) or sentence[at + 1].form not in IN_IT:
        return None
    for here in range(at - 1, max(-1, at - REACH_OF_AUTHOR), -1):
        mention = scene.starting.get(sentence[here].start)
        if mention is not None and mention.kind is Kind.PERS:
            authored = has_preposition(mention) or (here > 0 and sentence[here - 1].form == WITH)
            return of_mention(scene, sentence, here, mention) if authored else None
    return None


def closes_frame(scene: Scene, sentence: Sentence, at: int) -> bool:
    """Tell whether the verb at unit ``at`` ends what «كان» began: its subject is there (وكان المدير، الذي …، أبلغ)."""
    began = sentence[0].form.removeprefix("\u0648").startswith(WAS) and sentence[at - 1].form in (*COMMAS, DID)
    return began and not any(
        scene.reporting.verb(sentence[here].form) is not None or breaks(scene, sentence, here) for here in range(1, at)
    )


def author(scene: Scene, sentence: Sentence, at: int) -> Speaker | None:
    """Read whose statement it is, at unit ``at`` after the noun: «بيان الوزارة»، «تغريدة لهدى», not «تصريح لرويترز»."""
    mention = scene.starting.get(sentence[at].start) if at < len(sentence) else None
    return noun_phrase(scene, sentence, at, clitic=mention is not None and mention.kind is Kind.PERS)


def relayed(scene: Scene, sentence: Sentence, last: int) -> Speaker | None:
    """Read who is named after عن, past a time and the outlet, once the subject of «نقل» ends at unit ``last``."""
    source = last + 1
    while source < min(len(sentence), last + REACH_OF_SOURCE) and passes_on(scene, sentence, source):
        source += 1
    if source + 1 >= len(sentence) or sentence[source].form != FROM:
        return None
    return noun_phrase(scene, sentence, source + 1) or unknown_subject(scene, sentence, source + 1)


def passes_on(scene: Scene, sentence: Sentence, at: int) -> bool:
    """Tell whether a unit between «نقلت» and its «عن» is a time, a mark or a word of the outlet's name."""
    unit = sentence[at]
    if unit.quoted is not None:
        return is_name(scene, sentence, at)
    adverb = scene.reporting.has_role(unit.form, "adverb") or unit.form in COMMAS
    return adverb or (unit.is_word and not stops(scene, unit.form))


def follows_pronoun(scene: Scene, sentence: Sentence, at: int) -> bool:
    """Tell whether the subject of the verb at ``at`` is a pronoun before it: what follows is its object (إنه أبلغه)."""
    before = sentence[at - 1].form if at > 0 else ""
    return before in scene.reporting.words["that"] and before.endswith(PRONOUNS)


def omitted(scene: Scene, sentence: Sentence, at: int, verb: Verb, before: Speaker | None) -> Speaker | None:
    """Return the speaker of a verb without a known subject: the one before, unless other words take that place."""
    if verb.lemma in scene.reporting.locative or verb.lemma in scene.reporting.nouns:
        return before  # it agrees with the text
    form = sentence[at].form if sentence[at].form in scene.reporting.verbs else sentence[at].form[1:]
    if verb.shape is Shape.FINITE:
        after = past_pause(scene, sentence, at + 1)
        unknown = None
        told = verb.lemma in scene.reporting.telling and is_ordinary(scene, sentence, after)
        if names_subject(scene, sentence, after) and not told and not is_about(scene, sentence, after, verb):
            if not speaks(scene, sentence, after, verb):
                return None
            unknown = unknown_subject(scene, sentence, after)
        elif form == sentence[at].form:
            unknown = unknown_before(scene, sentence, at)
        if unknown is not None:
            return unknown
    return before if before is not None and agrees(form, verb, before) else None


def is_ordinary(scene: Scene, sentence: Sentence, at: int) -> bool:
    """Tell whether an ordinary word stands at unit ``at``: after «طمأن» those who are told (طمأن الشعب بأن …)."""
    return at < len(sentence) and sentence[at].form in scene.lexicon.vocabulary


def is_about(scene: Scene, sentence: Sentence, at: int, verb: Verb) -> bool:
    """Tell whether the noun at unit ``at`` is what a verb reports (أكد ضرورة الحوار), not who says it."""
    taken = verb.cue_class in TAKING_NOUNS and is_object(scene, sentence, at)
    return taken and not opens_next(scene, sentence, at)


def speaks(scene: Scene, sentence: Sentence, at: int, verb: Verb) -> bool:
    """Tell whether the unknown words at unit ``at`` are the subject of a verb: it has no object, or speech opens after
    them.
    """
    if verb.lemma in scene.reporting.intransitive and not verb.weak:
        return True
    return opens_next(scene, sentence, at) or pauses_next(scene, sentence, at)
