"""Find the cues of a sentence: reporting verbs and attribution phrases, with their speakers and where speech opens."""

from __future__ import annotations

from dataclasses import replace

from warraq.extract.quotes.carrying import carried
from warraq.extract.quotes.certainty import reporting_verb, reports
from warraq.extract.quotes.cue import Cue, Link
from warraq.extract.quotes.governing import FROM
from warraq.extract.quotes.openings import LONGEST_REACH, opening
from warraq.extract.quotes.own_speakers import omitted, own_speaker
from warraq.extract.quotes.phrases import noun_phrase
from warraq.extract.quotes.references import fuller
from warraq.extract.quotes.scene import Scene
from warraq.extract.quotes.sentences import COMMAS, DOT, Sentence
from warraq.extract.quotes.spans import first_unit
from warraq.extract.quotes.speakers import Speaker, form_gender
from warraq.extract.quotes.subjects import SELF, marked_name, names_subject, past_pause, subject_after, unknown_subject
from warraq.extract.quotes.verbs import PRESENT_PASSIVE, WHAT, has_letter_before, is_mine, verb_of
from warraq.lexicon.reporting import Attribution, Shape, Verb
from warraq.text.clitics import CONJUNCTIONS, LAM

THAT_HE = "\u0627\u0646\u0647"  # أنه، أنها، أنهم
SO_THAT = "\u0641\u0627\u0646"  # فإن، فإنه، فإنها
MARKS = "".join(map(chr, range(0x064B, 0x0653)))  # harakat


def find_cues(scene: Scene, sentence: Sentence, previous: Speaker | None) -> tuple[Cue, ...]:
    """Return the cues of a sentence in order; ``previous`` spoke last in the text before it."""
    cues: list[Cue] = []
    at = 0
    while at < len(sentence):
        cue = attribution_at(scene, sentence, at, cues, previous) or verb_at(scene, sentence, at, cues, previous)
        if cue is not None:
            cues.append(cue)
            at = cue.resumes - 1 if cue.link is Link.ATTRIBUTION and cue.explicit else cue.last
        at += 1
    return tuple(cues)


def attribution_at(scene: Scene, sentence: Sentence, at: int, cues: list[Cue], previous: Speaker | None) -> Cue | None:
    """Read an attribution phrase that starts at unit ``at`` and names somebody who can speak."""
    form = sentence[at].form
    for reading in (form, form[1:] if form.startswith(CONJUNCTIONS) else form):
        for phrase in scene.reporting.attributions.get(reading, ()):
            last = at + len(phrase.words) - 1
            if last >= len(sentence) or tuple(unit.form for unit in sentence[at + 1 : last + 1]) != phrase.words[1:]:
                continue
            speaker = attributed(scene, sentence, last + 1, phrase, carried(scene, sentence, at, cues, previous))
            if speaker is not None:
                words = scene.body[sentence[at].start : sentence[last].end]
                return Cue(
                    words,
                    at,
                    last,
                    "",
                    phrase.cue_class,
                    None,
                    Link.ATTRIBUTION,
                    None,
                    speaker,
                    explicit=not phrase.same,
                )
    return None


def attributed(
    scene: Scene, sentence: Sentence, at: int, phrase: Attribution, before: Speaker | None
) -> Speaker | None:
    """Read whom an attribution phrase names: what follows it, past «ما» and a verb, or who spoke before."""
    if phrase.same or at >= len(sentence):
        return before if phrase.same else None
    if phrase.thus:
        return taking_up(scene, sentence, at, phrase)
    clause = sentence[at].form in WHAT or phrase.words[-1].endswith("\u0645\u0627")  # حسبما
    if phrase.clitic and not sentence[at].form.startswith(LAM):
        return None
    if clause:
        verb = at + 1 if sentence[at].form in WHAT else at
        if phrase.words[-1] in WHAT and (verb >= len(sentence) or verb_of(scene, sentence[verb].form) is None):
            return None  # على ما قال فلان, not على ما قدمه فلان
        return subject_of(scene, sentence, verb) if verb < len(sentence) else None
    return (
        noun_phrase(scene, sentence, at, clitic=phrase.clitic)
        or marked_name(scene, sentence, at)
        or unlisted_source(scene, sentence, at)
    )


def taking_up(scene: Scene, sentence: Sentence, at: int, phrase: Attribution) -> Speaker | None:
    """Read the subject of the verb at unit ``at``, which says nothing itself, after «هكذا» and a quotation."""
    before = at - len(phrase.words) - 1
    while before > 0 and sentence[before].form in (*COMMAS, DOT):
        before -= 1
    if before < 0 or sentence[before].quoted is None or verb_of(scene, sentence[at].form) is not None:
        return None
    return noun_phrase(scene, sentence, at + 1)


def unlisted_source(scene: Scene, sentence: Sentence, at: int) -> Speaker | None:
    """Read unknown words as the source, where «فإن» after them opens what they said (بحسب زهلول فإن …)."""
    if not names_subject(scene, sentence, at):
        return None
    speaker = unknown_subject(scene, sentence, at)
    after = sentence[speaker.last + 1].form if speaker is not None and speaker.last + 1 < len(sentence) else ""
    return speaker if after.startswith(SO_THAT) else None


def subject_of(scene: Scene, sentence: Sentence, verb: int) -> Speaker | None:
    """Read the subject of the verb in an attribution, of one that reports unknown words too (وفق ما ذكر زهلول)."""
    speaker = subject_after(scene, sentence, verb + 1)
    if speaker is not None or verb_of(scene, sentence[verb].form) is None:
        return speaker
    at = past_pause(scene, sentence, verb + 1)
    return unknown_subject(scene, sentence, at) if names_subject(scene, sentence, at) else None


def verb_at(scene: Scene, sentence: Sentence, at: int, cues: list[Cue], previous: Speaker | None) -> Cue | None:
    """Read a reporting verb at unit ``at``, or None where it is negated, passive, embedded or an ordinary word."""
    unit = sentence[at]
    verb = reporting_verb(scene, sentence, at)
    if verb is None:
        return None
    link, opens = opening(scene, sentence, at, verb)
    subordinate = is_subordinate(scene, verb, at, cues) and not quotes_in_relative(scene, sentence, at, opens)
    if subordinate or not reports(scene, sentence, at, verb, (link, opens)):
        return None
    coordinated = has_letter_before(scene, unit.form)
    form = unit.form[1:] if coordinated else unit.form
    speaker = relayed_speaker(scene, sentence, verb, cues) or own_speaker(scene, sentence, at, verb, opens)
    explicit = speaker is not None
    finite = verb.shape is Shape.FINITE
    if finite and (speaker is None or opens is None) and is_embedded(scene, sentence, at, cues, link):
        return None
    if speaker is None:
        speaker = omitted(scene, sentence, at, verb, carried(scene, sentence, at, cues, previous))
        explicit = speaker is not None and speaker.last > at
    elif finite and agrees_with_subject(scene, verb):
        speaker = replace(speaker, gender=speaker.gender and form_gender(form, verb))  # استنكرت عضو اللجنة
    if finite and not explicit and not cues and link is not Link.COLON and may_be_passive(scene, sentence, at, form):
        return None
    if finite and not explicit and is_mine(scene.body[unit.start : unit.end], verb.lemma):
        return None
    speaker = called_before(scene, speaker) if explicit and speaker is not None else speaker
    words = verb_words(scene.body[unit.start : unit.end], coordinated=coordinated)
    return Cue(words, at, at, verb.lemma, verb.cue_class, verb.shape, link, opens, speaker, coordinated, explicit)


def may_be_passive(scene: Scene, sentence: Sentence, at: int, form: str) -> bool:
    """Tell whether a present without a subject may be a passive (يعتقد أن), not after «كما» (كما يقول «…») or before
    «نفسه».
    """
    following = sentence[at + 1] if at + 1 < len(sentence) else None
    if following is not None and following.form.startswith(SELF):
        return False
    if following is not None and following.quoted is not None and at > 0:
        return not scene.reporting.has_role(sentence[at - 1].form, "as") and form.startswith(PRESENT_PASSIVE)
    return form.startswith(PRESENT_PASSIVE)


def called_before(scene: Scene, speaker: Speaker) -> Speaker:
    """Add to a speaker without a name what they were called by before."""
    if speaker.name is not None or speaker.span is None:
        return speaker
    return replace(speaker, fuller=fuller(scene, speaker.span))


def relayed_speaker(scene: Scene, sentence: Sentence, verb: Verb, cues: list[Cue]) -> Speaker | None:
    """Return who is named after عن where «قوله» goes with «نقلت … عن»."""
    if verb.shape is not Shape.NOMINAL or not cues or cues[-1].lemma not in scene.reporting.relays:
        return None
    speaker = cues[-1].speaker
    first = first_unit(sentence, speaker.span.start) if speaker is not None and speaker.span is not None else 0
    return speaker if first > 0 and sentence[first - 1].form == FROM else None


def agrees_with_subject(scene: Scene, verb: Verb) -> bool:
    """Tell whether a verb agrees with who speaks, and not with an outlet or a text (نقلت … عن، جاء في)."""
    return verb.lemma not in scene.reporting.relays and verb.lemma not in scene.reporting.locative


def quotes_in_relative(scene: Scene, sentence: Sentence, at: int, opens: int | None) -> bool:
    """Tell whether the verb at unit ``at`` has a quotation of its own in a relative clause (قالت هدى، التي تصف نفسها
    بأنها «…»، إن).
    """
    quoted = opens is not None and opens < len(sentence) and sentence[opens].quoted is not None
    return quoted and at > 0 and scene.reporting.has_role(sentence[at - 1].form, "who")


def is_subordinate(scene: Scene, verb: Verb, at: int, cues: list[Cue]) -> bool:
    """Tell whether a verb or noun stands before the أن of another verb: in its subject (قالت هدى، التي أعلنت …، إن)."""
    noun = verb.lemma in scene.reporting.nouns or verb.lemma in scene.reporting.acts
    return (noun or verb.shape is Shape.FINITE) and any(
        cue.opens is not None and cue.opens > at for cue in cues[-LONGEST_REACH:]
    )


def is_embedded(scene: Scene, sentence: Sentence, at: int, cues: list[Cue], link: Link) -> bool:
    """Tell whether the verb at unit ``at`` stands in speech that another verb opened: it reports nothing of its own.

    A colon, a comma before it (with حيث or the like between) or a relative ما (ما وصفه بـ…) show that it does report.
    """
    if link is Link.COLON or not any(cue.opens is not None and cue.opens <= at for cue in cues):
        return False
    before = sentence[at - 1].form
    if sentence[at - 1].quoted is not None and sentence[at].form not in scene.reporting.verbs:
        return False  # قال إن … «…» وأضاف
    contrast = sentence[at - 2].form if before.startswith(THAT_HE) and at > 1 else before
    if scene.reporting.has_role(contrast, "breaks") or scene.reporting.has_role(contrast, "except"):
        return False  # لكنه أضاف، إلا أنه أوضح
    resumes = scene.reporting.has_role(before, "opener") and sentence[at - 2].form in COMMAS
    return before not in COMMAS and before not in WHAT and not resumes


def verb_words(text: str, *, coordinated: bool) -> str:
    """Return a verb as the text has it, without و or ف before it."""
    return text[1:].lstrip(MARKS) if coordinated else text
