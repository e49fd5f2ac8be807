"""The subject of a reporting verb: what follows it, what stands before it, or the subject of its sentence.

No pronouns are resolved beyond an omitted subject, and none is looked for in a passive (يُعتقد أن).
"""

from __future__ import annotations

from dataclasses import replace

from warraq.extract.quotes.appositions import HAMZAS, is_one_person
from warraq.extract.quotes.names import is_name
from warraq.extract.quotes.nouns import is_definite
from warraq.extract.quotes.phrases import LONGEST_PHRASE, noun_phrase, phrase_end, stops
from warraq.extract.quotes.scene import Scene, begin, speaker_gender
from warraq.extract.quotes.sentences import COLON, COMMAS, Sentence, Unit
from warraq.extract.quotes.spans import first_unit, slice_of, span_of
from warraq.extract.quotes.speakers import ALEF, BEH, TEH, Speaker, has_preposition, mention_gender, of_mention
from warraq.records import Kind
from warraq.text.clitics import LAM, bare

PLURAL_SUBJECT = "\u0648\u0646"  # -un
PLURAL_OBJECT = "\u064a\u0646"  # -in
ANYWHERE: frozenset[str] = frozenset()
TO_ME = "\u0644\u064a"  # لي, a family's name too
MEEM = "\u0645"
WHAT = "\u0645\u0627"  # ما
SO = "\u0641"  # ف
SELF = "\u0646\u0641\u0633"  # نفس
LONGEST_PAUSE = 5  # words and commas between a verb and its subject (قال، مساء الثلاثاء، …)
OPENING_WORDS = 2  # a sentence's own subject is its first word or follows it
OPENERS = 2  # words before the verb that opens a sentence (كما قد)
LONGEST_ASIDE = 10  # words of a prepositional phrase between commas
LONGEST_UNKNOWN = 4  # words of a subject that no list has


def subject_after(scene: Scene, sentence: Sentence, first: int) -> Speaker | None:
    """Read the subject that follows a verb, past a time or a turn of speech (قال، الثلاثاء، المتحدث)."""
    at = past_pause(scene, sentence, first)
    if at < len(sentence) and is_accusative(scene, sentence[at]):
        return None
    if at < len(sentence) and sentence[at].form in COMMAS and opens_next(scene, sentence, at + 1):
        at += 1  # وتابع، الرئيس التركي: «…»
    return noun_phrase(scene, sentence, at) or marked_name(scene, sentence, at)


def is_accusative(scene: Scene, unit: Unit) -> bool:
    """Tell whether a word is a definite sound plural that no verb has for its subject: ودعوا ‹المواطنين›."""
    form = unit.form
    nominative = f"{form.removesuffix(PLURAL_OBJECT)}{PLURAL_SUBJECT}"
    known = bare(nominative) in scene.reporting.speakers or nominative in scene.lexicon.vocabulary
    return is_definite(form) and form.endswith(PLURAL_OBJECT) and known and unit.start not in scene.starting


def marked_name(scene: Scene, sentence: Sentence, at: int) -> Speaker | None:
    """Read a name in quotation marks at unit ``at``, after which the clause goes on (أعلنت «طيران الشرق» أن …)."""
    quoted = sentence[at].quoted if at < len(sentence) else None
    if quoted is None or not is_name(scene, sentence, at):
        return None
    mention = scene.starting.get(quoted.start)
    span = slice_of(scene, quoted.start, quoted.end)
    if mention is None or mention.end != quoted.end:
        return Speaker(span, None, None, last=at)
    return Speaker(span, mention.name, mention_gender(scene, mention), last=at)


def past_pause(scene: Scene, sentence: Sentence, first: int) -> int:
    """Return the first unit from ``first`` on that is no time, no turn of speech and no comma beside one."""
    at = first
    while at < min(len(sentence), first + LONGEST_PAUSE):
        form = sentence[at].form
        if (scene.reporting.has_role(form, "adverb") and sentence[at].start not in scene.starting) or (
            form in COMMAS and (at > first or next_is_adverb(scene, sentence, at))
        ):
            at += 1
        else:
            break
    return at


def names_subject(scene: Scene, sentence: Sentence, at: int) -> bool:
    """Tell whether some word stands at ``at`` where a verb's subject would, which we could not read."""
    if at >= len(sentence) or is_accusative(scene, sentence[at]):
        return False
    unit = sentence[at]
    other = scene.reporting.verb(unit.form) is not None or unit.form in scene.reporting.attributions
    none = unit.form == WHAT or unit.form.startswith(SELF)  # ما، نفسه
    return unit.is_word and not other and not none and not stops(scene, unit.form)


def is_object(scene: Scene, sentence: Sentence, at: int) -> bool:
    """Tell whether the word after a verb is what it is about, and its subject left out: an ordinary noun that is
    indefinite or somebody's (أكد ضرورة الحوار، أعلن استقالته).
    """
    form = sentence[at].form
    if is_definite(form) or form.endswith(PLURAL_SUBJECT) or form not in scene.lexicon.vocabulary.words:
        return False
    people = scene.lexicon.people
    return form not in people.given and form not in people.family and speaker_gender(scene, form) is None


def unknown_subject(scene: Scene, sentence: Sentence, at: int) -> Speaker | None:
    """Return the words at ``at`` as a speaker that nothing is known of, up to what they are called (فلان ‹أستاذ …›);
    not a prepositional phrase (بلهجة حادة).
    """
    end = phrase_end(scene, sentence, at)
    if is_governed_noun(scene, sentence[at]) or is_manner(scene, sentence, at, end):
        return None  # قال بلهجة حادة، قال مبتسما
    if sentence[at].form == TO_ME or (end == at and scene.lexicon.vocabulary.plural_of(sentence[at].form)):
        return None
    titled = next((here for here in range(at + 1, end + 1) if is_office(scene, sentence[here].form)), end + 1)
    name = min(titled - 1, at + LONGEST_UNKNOWN - 1)
    return Speaker(span_of(scene, sentence, at, name), None, None, last=end)


def is_manner(scene: Scene, sentence: Sentence, at: int, end: int) -> bool:
    """Tell whether the phrase in units ``at`` to ``end`` says how somebody speaks (مبتسما، موجها حديثه إلى فلان)."""
    form = sentence[at].form
    if not form.endswith(ALEF) or is_definite(form):
        return False
    participle = form.startswith(MEEM)
    if end > at:
        return participle and form in scene.lexicon.vocabulary.words
    return participle or not before_colon(sentence, end)


def is_governed_noun(scene: Scene, unit: Unit) -> bool:
    """Tell whether a word has the preposition ل or ب before it (للصحفيين، بأسف), and is no name that begins so (لينا،
    بوتاس).
    """
    people = scene.lexicon.people
    if unit.form in people.given or unit.form in people.family or not unit.form.startswith((BEH, LAM)):
        return False
    noun = unit.form[1:]
    hamza = scene.body[unit.start + 1 : unit.start + 2] in HAMZAS
    return unit.form.startswith(LAM) or hamza or is_definite(noun) or noun in scene.lexicon.vocabulary


def before_colon(sentence: Sentence, at: int) -> bool:
    """Tell whether a colon follows unit ``at``."""
    return at + 1 < len(sentence) and sentence[at + 1].form == COLON


def opens_next(scene: Scene, sentence: Sentence, at: int) -> bool:
    """Tell whether a phrase at unit ``at`` ends where أن or a colon opens the speech: it speaks (ورأى زهلول أن …)."""
    end = phrase_end(scene, sentence, at)
    that = end + 1 < len(sentence) and sentence[end + 1].form in scene.reporting.words["that"]
    return before_colon(sentence, end) or that


def pauses_next(scene: Scene, sentence: Sentence, at: int) -> bool:
    """Tell whether a comma ends a phrase at unit ``at``, as after no object (وحذر زهلول، مدير المركز، من …)."""
    end = phrase_end(scene, sentence, at)
    return end + 1 < len(sentence) and sentence[end + 1].form in COMMAS


def is_office(scene: Scene, form: str) -> bool:
    """Tell whether a word says what one person is (أستاذ، المتحدث, but not الباحثين and not the adjective الرئيسي)."""
    return is_one_person(scene, form)


def unknown_before(scene: Scene, sentence: Sentence, verb: int) -> Speaker | None:
    """Return one or two words before the verb, which an opener stands before, as a speaker that nothing is known of
    (وكان زهلول قد أكد).
    """
    last = verb - 1
    while last > 0 and scene.reporting.has_role(sentence[last].form, "adverb"):
        last -= 1
    for first in (last, last - 1):
        if first < 1 or not names_subject(scene, sentence, first):
            return None
        if scene.reporting.has_role(sentence[first - 1].form, "opener"):
            return Speaker(span_of(scene, sentence, first, last), None, None, last=last)
    return None


def next_is_adverb(scene: Scene, sentence: Sentence, at: int) -> bool:
    """Tell whether a time word follows unit ``at``."""
    return at + 1 < len(sentence) and scene.reporting.has_role(sentence[at + 1].form, "adverb")


def subject_before(scene: Scene, sentence: Sentence, verb: int, *, after: frozenset[str] = ANYWHERE) -> Speaker | None:
    """Read the subject that ends just before unit ``verb``, past a time or a comma (وكان الوزير أكد).

    ``after``: words of which one must stand before it (عن); without them it must open its clause.
    """
    last = verb - 1
    while (
        last >= 0
        and verb - last <= LONGEST_PAUSE
        and (sentence[last].form in COMMAS or scene.reporting.has_role(sentence[last].form, "adverb"))
    ):
        last -= 1
    last = before_aside(scene, sentence, last, verb)
    if last < 0:
        return None
    mention = scene.ending.get(sentence[last].end)
    if mention is not None:
        first = first_unit(sentence, begin(mention))
        first = apposition_start(scene, sentence, first)
        if opens_clause(scene, sentence, first, after):
            return replace(
                of_mention(scene, sentence, first_unit(sentence, begin(mention)), mention),
                span=slice_of(scene, sentence[first].start, mention.end),
                last=last,
            )
    for first in range(last, max(-1, last - LONGEST_PHRASE), -1):
        unit = sentence[first]
        if unit.quoted is not None or not unit.is_word:
            return None
        if opens_clause(scene, sentence, first, after) and phrase_end(scene, sentence, first) >= last:
            return noun_phrase(scene, sentence[: last + 1], first)
    return None


def before_aside(scene: Scene, sentence: Sentence, last: int, verb: int) -> int:
    """Return the last unit before a prepositional phrase between commas, before the verb (فلان، في مقابلة، أكد)."""
    if last < 0 or last == verb - 1 or sentence[last + 1].form not in COMMAS:
        return last
    for here in range(last, max(0, last - LONGEST_ASIDE), -1):
        if sentence[here].form in COMMAS:
            aside = scene.reporting.has_role(sentence[here + 1].form, "preposition")
            return here - 1 if aside and sentence[here - 1].end in scene.ending else last
        if not sentence[here].is_word or scene.reporting.verb(sentence[here].form) is not None:
            return last
    return last


def subject_just_before(scene: Scene, sentence: Sentence, verb: int) -> Speaker | None:
    """Read the name that ends just before a verb, where أن or the sentence opens with it (أن موسكو أبلغت لندن)."""
    if verb == 0 or sentence[verb - 1].end not in scene.ending:
        return None
    speaker = subject_before(scene, sentence, verb)
    return None if speaker is None or opens_after_comma(sentence, speaker) else speaker


def opens_after_comma(sentence: Sentence, speaker: Speaker) -> bool:
    """Tell whether a comma stands before a speaker: then what precedes the verb may be an aside."""
    first = first_unit(sentence, speaker.span.start) if speaker.span is not None else 0
    return first > 0 and sentence[first - 1].form in COMMAS


def apposition_start(scene: Scene, sentence: Sentence, first: int) -> int:
    """Step back over «المتحدث باسم …،» where it stands before a name with a comma between."""
    last = first - 2  # past the comma
    if last < 0 or sentence[first - 1].form not in COMMAS:
        return first
    for start in range(last, max(-1, last - LONGEST_PHRASE), -1):
        if not sentence[start].is_word:
            break
        speaks = speaker_gender(scene, sentence[start].form) is not None
        if speaks and phrase_end(scene, sentence, start) >= last and opens_clause(scene, sentence, start, ANYWHERE):
            return start
    return first


def opens_clause(scene: Scene, sentence: Sentence, first: int, after: frozenset[str]) -> bool:
    """Tell whether a clause can begin at unit ``first``: the sentence does, or an opener or a comma stands before."""
    if after:
        return first > 0 and sentence[first - 1].form in after
    before = sentence[first - 1].form if first else ""
    so_that = before.startswith(SO) and before[1:] in scene.reporting.words["that"]  # فإن فلانا قال
    return first == 0 or so_that or before in COMMAS or scene.reporting.has_role(before, "opener")


def own_subject(scene: Scene, sentence: Sentence, before: int) -> Speaker | None:
    """Read the subject of the sentence's first verb, for a later verb or participle without one: the sentence opens
    with it, or with an opener and the verb.
    """
    opening = past_openers(scene, sentence)
    for first in range(opening, min(opening + OPENING_WORDS, before)):
        mention = scene.starting.get(sentence[first].start)
        place = mention is not None and mention.kind is Kind.LOC
        after_verb = first > opening and sentence[opening].form.endswith(TEH)  # وبخت الصين فلانا
        if mention is not None and ((place and not after_verb) or has_preposition(mention)):
            return None
        subject = noun_phrase(scene, sentence, first)
        if subject is not None and subject.last < before:
            return subject
        if stops(scene, sentence[first].form) and not scene.reporting.verb(sentence[first].form):
            return None
    return None


def past_openers(scene: Scene, sentence: Sentence) -> int:
    """Return the first unit of a sentence that is no «كان»، «كما» or «قد»."""
    first = 0
    while first < min(OPENERS, len(sentence) - 1) and any(
        scene.reporting.has_role(sentence[first].form, role) for role in ("opener", "adverb")
    ):
        first += 1
    return first
