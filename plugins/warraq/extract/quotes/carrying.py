"""Who speaks on where a verb has no subject: an earlier speaker, unless somebody else was named since."""

from __future__ import annotations

from collections.abc import Sequence

from warraq.extract.quotes.appositions import is_one_person
from warraq.extract.quotes.certainty import expresses
from warraq.extract.quotes.cue import Cue, Link
from warraq.extract.quotes.phrases import noun_phrase
from warraq.extract.quotes.scene import Scene, is_name_head
from warraq.extract.quotes.sentences import COLON, COMMAS, Sentence
from warraq.extract.quotes.spans import first_unit
from warraq.extract.quotes.speakers import TEH, Speaker, has_preposition, of_mention, silent
from warraq.extract.quotes.subjects import own_subject, past_pause
from warraq.extract.quotes.verbs import WHAT, has_object_pronoun
from warraq.lexicon.reporting import Shape
from warraq.records import Kind, Mention

GIVEN = ("\u0647\u0627", "\u0628\u0647")  # -ha, bihi: ألقاها، أدلى بها، أدلى به
REACH_OF_VERB = 24  # units from a verb with its subject to the participle that goes with it
REACH_OF_DESCRIBED = 4  # units from a name to the relative clause about it


def carried(scene: Scene, sentence: Sentence, at: int, cues: Sequence[Cue], previous: Speaker | None) -> Speaker | None:
    """Return who an omitted subject is: the last speaker of this sentence, its own subject, or who spoke last."""
    if at > 0 and scene.reporting.has_role(sentence[at - 1].form, "who") and not has_object(scene, sentence, at):
        return described(scene, sentence, at - 1)
    for cue in reversed(cues):
        if cue.speaker is not None and cue.link is not Link.ATTRIBUTION:
            return cue.speaker
    own = other_subject(scene, sentence, at) or own_subject(scene, sentence, at)
    if own is not None:
        return own
    giver = giver_before(scene, sentence, at) if recalls(scene, sentence) else None
    if giver is not None:
        return giver
    if previous is not None and (recalls(scene, sentence) or not rivals(scene, sentence, at, previous)):
        return silent(previous)
    return only_person(scene, sentence, at)


def has_object(scene: Scene, sentence: Sentence, at: int) -> bool:
    """Tell whether the verb at unit ``at`` has a pronoun as its object: it is not what is described that speaks
    (الأعمال التي وصفتها بـ«…»).
    """
    verb = scene.reporting.verb(sentence[at].form)
    return verb is not None and has_object_pronoun(sentence[at].form, verb)


def other_subject(scene: Scene, sentence: Sentence, at: int) -> Speaker | None:
    """Read the subject of the verb before unit ``at`` that says nothing itself (علقت هدى على الأمر قائلة)."""
    for here in range(at - 1, max(-1, at - REACH_OF_VERB), -1):
        verb = scene.reporting.verb(sentence[here].form)
        if sentence[here].quoted is not None or sentence[here].form == COLON:
            return None
        if verb is None or verb.shape is not Shape.FINITE or verb.lemma in scene.reporting.locative:
            continue
        if is_aside(scene, sentence, here):
            continue
        if verb.lemma in scene.reporting.relays:
            return None
        first = past_pause(scene, sentence, here + 1)
        subject = noun_phrase(scene, sentence, first)
        return subject if subject is not None and subject.last < at and is_person(scene, sentence, first) else None
    return None


def is_aside(scene: Scene, sentence: Sentence, at: int) -> bool:
    """Tell whether a form of a verb is none (عبر تويتر), or one that only says what others say (ما تشير إليه الصحف)."""
    preposition = scene.reporting.has_role(sentence[at].form, "preposition") and not expresses(scene, sentence, at)
    return preposition or (at > 0 and sentence[at - 1].form in WHAT)


def is_person(scene: Scene, sentence: Sentence, at: int) -> bool:
    """Tell whether the phrase at unit ``at`` begins with the name of a person or a body or a noun that means one."""
    mention = scene.starting.get(sentence[at].start)
    named = mention is not None and mention.kind in (Kind.PERS, Kind.ORG)
    return named or is_one_person(scene, sentence[at].form)


def described(scene: Scene, sentence: Sentence, relative: int) -> Speaker | None:
    """Return the name that a relative clause is about, which ends just before it (صحيفة المساء، التي أشارت …)."""
    for here in range(relative - 1, max(-1, relative - REACH_OF_DESCRIBED), -1):
        mention = scene.ending.get(sentence[here].end)
        if mention is not None:
            return of_mention(scene, sentence, first_unit(sentence, mention.start), mention)
    return None


def recalls(scene: Scene, sentence: Sentence) -> bool:
    """Tell whether a sentence goes back to what was just said (جاء ذلك في كلمة له أمام فلان، حيث قال)."""
    return scene.reporting.has_role(sentence[0].form, "recalls")


def giver_before(scene: Scene, sentence: Sentence, at: int) -> Speaker | None:
    """Return the person who gave the speech that a sentence goes back to (جاء ذلك في كلمة ألقاها فلان، حيث قال)."""
    for here in range(1, at):
        mention = scene.starting.get(sentence[here].start)
        if mention is not None and mention.kind is Kind.PERS and sentence[here - 1].form.endswith(GIVEN):
            return of_mention(scene, sentence, here, mention)
    return None


def rivals(scene: Scene, sentence: Sentence, at: int, previous: Speaker) -> bool:
    """Tell whether somebody else than who spoke last was named before unit ``at``, who may speak from then on.

    Not a place or an organization after a preposition (وفي مقابلة مع الجزيرة قال), nor a place that a noun governs;
    none where the one before is named again (وكان لسوروس رأي آخر، حيث قال).
    """
    named = [scene.starting[unit.start] for unit in sentence[:at] if unit.start in scene.starting]
    if any(mention.name == previous.name for mention in named):
        return False
    return any(
        mention.kind is Kind.PERS or (not is_governed(scene, sentence, mention) and may_speak(scene, sentence, mention))
        for mention in named
    )


def may_speak(scene: Scene, sentence: Sentence, mention: Mention) -> bool:
    """Tell whether a place stands where a subject does, first or after a verb (شنت روسيا), not after a noun (استضافة
    روسيا); an organization always may.
    """
    first = first_unit(sentence, mention.start)
    if mention.kind is not Kind.LOC or first == 0:
        return True
    before = sentence[first - 1].form
    verb = before.endswith(TEH) or scene.reporting.verb(before) is not None
    return verb or scene.reporting.has_role(before, "opener")


def is_governed(scene: Scene, sentence: Sentence, mention: Mention) -> bool:
    """Tell whether a preposition or a comma stands before a mention or the noun that heads it: it is no subject."""
    first = first_unit(sentence, mention.start)
    if first and is_name_head(scene, sentence[first - 1].form):
        first -= 1
    before = sentence[first - 1].form if first else ""
    return has_preposition(mention) or before in COMMAS or scene.reporting.has_role(before, "preposition")


def only_person(scene: Scene, sentence: Sentence, at: int) -> Speaker | None:
    """Return the one person who is named before unit ``at``, where a colon or «حيث» makes them the speaker
    (جاء ذلك في كلمة للوزير كمال ناصر، حيث قال).
    """
    if not recalls(scene, sentence) and not scene.reporting.has_role(sentence[at - 1].form, "relative"):
        return None
    named = [
        (here, mention)
        for here, unit in enumerate(sentence[:at])
        if (mention := scene.starting.get(unit.start)) is not None and mention.kind is Kind.PERS
    ]
    if len({mention.name for _, mention in named}) != 1:
        return None
    return of_mention(scene, sentence, *named[0])
