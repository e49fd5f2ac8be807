"""Find the cues of a sentence: reporting verbs and attribution phrases, with their speakers and where speech opens."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from warraq.extract.quotes.names import is_name
from warraq.extract.quotes.phrases import WAS, first_unit, has_preposition, noun_phrase, of_mention, stops
from warraq.extract.quotes.scene import CONJUNCTIONS, LAM, Scene
from warraq.extract.quotes.sentences import COLON, COMMAS, Sentence
from warraq.extract.quotes.speakers import Speaker, agrees, silent
from warraq.extract.quotes.subjects import (
    names_subject,
    own_subject,
    past_pause,
    subject_after,
    subject_before,
    subject_just_before,
    unknown_before,
    unknown_subject,
)
from warraq.lexicon.reporting import Attribution, Shape, Verb
from warraq.records import Kind, Mention
from warraq.text.normalize import fold

LONGEST_REACH = 40  # units from a verb to its أن or colon
WEAK_REACH = 12  # the same for a form that is an ordinary word too
LONG_QUOTATION = 24  # letters: a quotation that is itself what was said
FROM = "\u0639\u0646"  # عن, as in نقل عن فلان قوله
SOURCES = frozenset((FROM, "\u0644\u0633\u0627\u0646"))  # and على لسان فلان قوله
WHAT = frozenset(  # ما، لما، بما، عما، مما, as in بحسب ما قال
    ("\u0645\u0627", "\u0644\u0645\u0627", "\u0628\u0645\u0627", "\u0639\u0645\u0627", "\u0645\u0645\u0627")
)
WHO = "\u0645\u0646"  # من before a verb
DID = "\u0642\u062f"  # قد
IN, IN_IT = "\u0641\u064a", ("\u0641\u064a\u0647", "\u0641\u064a\u0647\u0627")  # في، فيه، فيها
REACH_OF_DESCRIBED = 4  # units from a name to the relative clause about it
REACH_OF_RELATIVE = 2  # units from the verb of a relative clause to its own أن
REACH_OF_SOURCE = 8  # units from «نقلت» or its subject to عن
UTTERED_REACH = 6  # units from a verb that is an ordinary word too to a long quotation
THAT_HE = "\u0627\u0646\u0647"  # أنه، أنها، أنهم
PRONOUNS = ("\u0647", "\u0647\u0627", "\u0647\u0645", "\u0647\u0645\u0627")  # his, her, their
MARKS = "".join(map(chr, range(0x064B, 0x0653)))  # harakat
IS_CALLED = ("\u064a\u062f\u0639\u0649", "\u062a\u062f\u0639\u0649")  # يدعى، تدعى
MAQSURA, YEH = "\u0649", "\u064a"  # alef maqsura
PRESENT_PASSIVE = "\u064a"  # yeh: a present without a subject may be a passive (يُعتقد)


class Link(StrEnum):
    """How speech hangs on its cue."""

    COLON = "colon"  # قال: …
    THAT = "that"  # قال إن …
    BARE = "bare"  # ندد بـ…
    ATTRIBUTION = "attribution"  # بحسب فلان


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue: ``words`` as the text has them, in units ``first`` to ``last`` of its sentence.

    ``opens`` is the unit in which speech begins after أن or a colon, or None; ``coordinated``: و or ف stands before the
    verb; ``explicit``: the cue has a speaker of its own, not one carried from another verb.
    """

    words: str
    first: int
    last: int
    cue_class: str
    shape: Shape | None
    link: Link
    opens: int | None
    speaker: Speaker | None
    coordinated: bool = False
    explicit: bool = False

    @property
    def resumes(self) -> int:
        """The first unit after the cue and its subject."""
        return max(self.last, self.speaker.last if self.speaker is not None else -1) + 1


def find_cues(scene: Scene, sentence: Sentence, previous: Speaker | None) -> tuple[Cue, ...]:
    """Return the cues of a sentence in order; ``previous`` spoke last in the text before it."""
    cues: list[Cue] = []
    at = 0
    while at < len(sentence):
        cue = attribution_at(scene, sentence, at, cues, previous) or verb_at(scene, sentence, at, cues, previous)
        if cue is not None:
            cues.append(cue)
            named = cue.explicit and cue.link is Link.ATTRIBUTION and cue.speaker is not None
            at = max(cue.last, cue.speaker.last) if named and cue.speaker is not None else cue.last
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
                    words, at, last, phrase.cue_class, None, Link.ATTRIBUTION, None, speaker, explicit=not phrase.same
                )
    return None


def attributed(
    scene: Scene, sentence: Sentence, at: int, phrase: Attribution, before: Speaker | None
) -> Speaker | None:
    """Read whom an attribution phrase names: what follows it, past «ما» and a verb, or who spoke before."""
    if phrase.same:
        return before
    if at >= len(sentence):
        return None
    clause = sentence[at].form in WHAT or phrase.words[-1].endswith("\u0645\u0627")  # حسبما
    if phrase.clitic and not sentence[at].form.startswith(LAM):
        return None
    if clause:
        verb = at + 1 if sentence[at].form in WHAT else at
        return subject_after(scene, sentence, verb + 1) if verb < len(sentence) else None
    return noun_phrase(scene, sentence, at, clitic=phrase.clitic)


def verb_at(scene: Scene, sentence: Sentence, at: int, cues: list[Cue], previous: Speaker | None) -> Cue | None:
    """Read a reporting verb at unit ``at``, or None where it is negated, passive, embedded or an ordinary word."""
    unit = sentence[at]
    verb = scene.reporting.verb(unit.form)
    if verb is None or (at > 0 and scene.reporting.has_role(sentence[at - 1].form, "negation")):
        return None
    link, opens = opening(scene, sentence, at, verb)
    if verb.weak and not is_certain(scene, sentence, at, verb, opens):
        return None
    if not is_quotable(scene, sentence, at, verb, link, opens):
        return None
    noun = verb.lemma in scene.reporting.nouns
    if (noun or verb.shape is Shape.FINITE) and any(cue.opens is not None and cue.opens > at for cue in cues):
        return None  # a relative clause in the subject of another verb (قالت هدى، التي أعلنت …، إن …)
    if is_other_word(scene.body[unit.start : unit.end], verb):
        return None
    coordinated = unit.form not in scene.reporting.verbs
    form = unit.form[1:] if coordinated else unit.form
    speaker = own_speaker(scene, sentence, at, verb, opens)
    explicit = speaker is not None
    if verb.shape is Shape.FINITE:
        if (speaker is None or opens is None) and is_embedded(scene, sentence, at, cues, link):
            return None
        if speaker is None and form.startswith(PRESENT_PASSIVE) and not cues and link is not Link.COLON:
            return None
    if speaker is None:
        speaker = omitted(scene, sentence, at, verb, carried(scene, sentence, at, cues, previous))
        explicit = speaker is not None and speaker.last > at
    words = verb_words(scene.body[unit.start : unit.end], coordinated=coordinated)
    return Cue(words, at, at, verb.cue_class, verb.shape, link, opens, speaker, coordinated, explicit)


def is_certain(scene: Scene, sentence: Sentence, at: int, verb: Verb, opens: int | None) -> bool:
    """Tell whether a form that is an ordinary word too reports here: it opens speech, or takes up what stands before."""
    if opens is not None:
        return opens - at <= WEAK_REACH
    thus = at > 0 and scene.reporting.has_role(sentence[at - 1].form, "thus")
    return thus or utters(scene, sentence, at, verb)


def is_quotable(scene: Scene, sentence: Sentence, at: int, verb: Verb, link: Link, opens: int | None) -> bool:
    """Tell whether «جاء» has its «في», and «تغريدة» its colon before a quotation; other verbs need nothing."""
    if verb.lemma in scene.reporting.locative:
        return at + 1 < len(sentence) and sentence[at + 1].form in (IN, *IN_IT)
    if verb.lemma in scene.reporting.nouns:
        quoted = opens is None or opens >= len(sentence) or sentence[opens].quoted is not None
        return link is Link.COLON and quoted
    return True


def utters(scene: Scene, sentence: Sentence, at: int, verb: Verb) -> bool:
    """Tell whether a long quotation follows soon after a verb that has no other object (ذكر البيان «…»)."""
    if verb.lemma not in scene.reporting.intransitive:
        return False
    for here in range(at + 1, min(len(sentence), at + UTTERED_REACH)):
        unit = sentence[here]
        if unit.quoted is not None:
            return unit.end - unit.start > LONG_QUOTATION and not is_name(scene, sentence, here)
        if not unit.is_word:
            return False
    return False


def is_other_word(written: str, verb: Verb) -> bool:
    """Tell whether a word only folds to a verb: رأي ends in yeh, the verb رأى in alef maqsura; يدعى is not يدعي."""
    lemma = verb.lemma
    noun = lemma.endswith(MAQSURA) and written.endswith(YEH) and fold(written).endswith(fold(lemma))
    return noun or written.endswith(IS_CALLED)


def own_speaker(scene: Scene, sentence: Sentence, at: int, verb: Verb, opens: int | None) -> Speaker | None:
    """Read the subject that the verb at unit ``at`` has itself: before it after أن, after it, or before it."""
    if verb.lemma in scene.reporting.locative:
        return noun_phrase(scene, sentence, at + 2) if sentence[at + 1].form == IN else None
    if verb.lemma in scene.reporting.nouns:
        return author(scene, sentence, at + 1)
    if verb.shape is Shape.NOMINAL:
        return subject_before(scene, sentence, at, after=SOURCES)
    if verb.shape is Shape.ADVERBIAL:
        return None
    speaker = subject_just_before(scene, sentence, at)
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


def closes_frame(scene: Scene, sentence: Sentence, at: int) -> bool:
    """Tell whether the verb at unit ``at`` ends what «كان» began: its subject stands there (وكان المدير، الذي …، أبلغ)."""
    began = sentence[0].form.removeprefix("\u0648").startswith(WAS) and sentence[at - 1].form in (*COMMAS, DID)
    return began and not any(
        scene.reporting.verb(unit.form) is not None or scene.reporting.has_role(unit.form, "breaks")
        for unit in sentence[1:at]
    )


def author(scene: Scene, sentence: Sentence, at: int) -> Speaker | None:
    """Read whose statement it is, at unit ``at`` after the noun: «بيان الوزارة»، «تغريدة لترامب», not «تصريح لرويترز»."""
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
    subject = past_pause(scene, sentence, at + 1)
    if verb.shape is Shape.FINITE and names_subject(scene, sentence, subject):
        plain = verb.lemma in scene.reporting.intransitive and not verb.weak
        return unknown_subject(scene, sentence, subject) if plain else None
    if verb.shape is Shape.FINITE and form == sentence[at].form:
        unknown = unknown_before(scene, sentence, at)
        if unknown is not None:
            return unknown
    return before if before is not None and agrees(form, verb, before) else None


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
    if scene.reporting.has_role(contrast, "breaks"):
        return False  # لكنه أضاف، إلا أنه أوضح
    resumes = scene.reporting.has_role(before, "opener") and sentence[at - 2].form in COMMAS
    return before not in COMMAS and before not in WHAT and not resumes


def opening(scene: Scene, sentence: Sentence, at: int, verb: Verb) -> tuple[Link, int | None]:
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
            if 0 <= relative and here - relative <= REACH_OF_RELATIVE:
                continue
            if not scene.reporting.has_role(sentence[here - 1].form, "no_that"):
                return Link.THAT, here + 1
            continue
        other = scene.reporting.verb(unit.form)
        if other is not None and is_relative(scene, sentence[here - 1].form):
            relative = here
        elif other is not None and not other.weak and (other.shape is not Shape.NOMINAL or verb.weak):
            break
        if scene.reporting.has_role(unit.form, "breaks") and here > at + 1:
            break
    return Link.BARE, None


def is_relative(scene: Scene, form: str) -> bool:
    """Tell whether a verb after the word belongs to a relative clause (الذي، من يتوقعون، وفق ما نقلت)."""
    return form == WHO or form in WHAT or scene.reporting.has_role(form, "who")


def carried(scene: Scene, sentence: Sentence, at: int, cues: list[Cue], previous: Speaker | None) -> Speaker | None:
    """Return who an omitted subject is: the last speaker of this sentence, its own subject, or who spoke last."""
    if at > 0 and scene.reporting.has_role(sentence[at - 1].form, "who"):
        return described(scene, sentence, at - 1)
    for cue in reversed(cues):
        if cue.speaker is not None and cue.link is not Link.ATTRIBUTION:
            return cue.speaker
    own = own_subject(scene, sentence, at)
    if own is not None:
        return own
    if previous is not None and (recalls(scene, sentence) or not rivals(scene, sentence, at, previous)):
        return silent(previous)
    return only_person(scene, sentence, at)


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


def rivals(scene: Scene, sentence: Sentence, at: int, previous: Speaker) -> bool:
    """Tell whether somebody else than who spoke last was named before unit ``at``, who may speak from then on.

    Not a place or an organization after a preposition (وفي مقابلة مع الجزيرة قال); and none where the one before is
    named again (وكان لسوروس رأي آخر، حيث قال).
    """
    named = [scene.starting[unit.start] for unit in sentence[:at] if unit.start in scene.starting]
    if any(mention.name == previous.name for mention in named):
        return False
    return any(mention.kind is Kind.PERS or not is_governed(scene, sentence, mention) for mention in named)


def is_governed(scene: Scene, sentence: Sentence, mention: Mention) -> bool:
    """Tell whether a preposition or a comma stands before a mention: it is no subject."""
    first = first_unit(sentence, mention.start)
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


def verb_words(text: str, *, coordinated: bool) -> str:
    """Return a verb as the text has it, without و or ف before it."""
    return text[1:].lstrip(MARKS) if coordinated else text
