"""Who is speaking: the subject after a reporting verb, the one before it, or whoever spoke last.

No pronouns are resolved beyond an omitted subject, and none is looked for in a passive (يُعتقد أن).
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from warraq.extract.quotes.scene import (
    LAM,
    Scene,
    bare,
    begin,
    is_definite,
    is_name_head,
    noun_readings,
    speaker_gender,
    words_of,
)
from warraq.extract.quotes.sentences import COLON, COMMAS, Sentence
from warraq.lexicon.reporting import Shape, Verb
from warraq.records import Kind, Mention, Span
from warraq.text.normalize import fold

LONGEST_PHRASE = 8  # words of «المتحدث باسم …» before it ends for us
LONGEST_PAUSE = 5  # words and commas between a verb and its subject (قال، مساء الثلاثاء، …)
OPENING_WORDS = 3  # a sentence's own subject stands among its first words
LONGEST_UNKNOWN = 4  # words of a subject that no list has
REACH_OF_TEXT = 4  # words from «تحليل» to the newspaper it is of
POSSESSED = ("\u0647", "\u0647\u0627")  # his, her
PLURAL_ENDINGS = ("\u0648\u0627", "\u0648\u0646", "\u064a\u0646")  # -u, -un, -in
ALEF = "\u0627"  # also ends an adverb (ساخرا), in folded text
LONGEST_BARE = 4  # letters of a verb without a pronoun (وصف، وصفت)
BEH, TEH, HEH = "\u0628", "\u062a", "\u0647"


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks: the words that stand for them (None when they were named in an earlier sentence), the mention's name
    where it is known, the gender of the words, ``last``: the unit in which they end, or -1."""

    span: Span | None
    name: str | None
    gender: str | None
    plural: bool = False
    last: int = -1


def silent(speaker: Speaker) -> Speaker:
    """Return the same speaker for another sentence, where no words stand for them."""
    return replace(speaker, span=None, last=-1)


def subject_after(scene: Scene, sentence: Sentence, first: int) -> Speaker | None:
    """Read the subject that follows a verb, past a time or a turn of speech (قال، الثلاثاء، المتحدث)."""
    at = first
    while at < min(len(sentence), first + LONGEST_PAUSE):
        form = sentence[at].form
        if scene.reporting.has_role(form, "adverb") and at not in starts(scene, sentence, at):
            at += 1
        elif form in COMMAS and (at > first or next_is_adverb(scene, sentence, at)):
            at += 1
        else:
            break
    return noun_phrase(scene, sentence, at)


def names_subject(scene: Scene, sentence: Sentence, at: int) -> bool:
    """Tell whether some word stands at ``at`` where a verb's subject would, which we could not read."""
    if at >= len(sentence):
        return False
    unit = sentence[at]
    return unit.is_word and not stops(scene, unit.form) and scene.reporting.verb(unit.form) is None


def unknown_subject(scene: Scene, sentence: Sentence, at: int) -> Speaker | None:
    """Return the words at ``at`` as a speaker that nothing is known of; not a prepositional phrase (بلهجة حادة)."""
    if sentence[at].form.startswith((BEH, LAM)) or sentence[at].form.endswith(ALEF):
        return None
    end = min(phrase_end(scene, sentence, at), at + LONGEST_UNKNOWN - 1)
    return Speaker(span_of(scene, sentence, at, end), None, None, last=end)


def starts(scene: Scene, sentence: Sentence, at: int) -> tuple[int, ...]:
    """Return ``at`` when a mention starts there, else nothing."""
    return (at,) if sentence[at].start in scene.starting else ()


def next_is_adverb(scene: Scene, sentence: Sentence, at: int) -> bool:
    """Tell whether a time word follows unit ``at``."""
    return at + 1 < len(sentence) and scene.reporting.has_role(sentence[at + 1].form, "adverb")


def noun_phrase(scene: Scene, sentence: Sentence, at: int, *, clitic: bool = False) -> Speaker | None:
    """Read a name, a title with or without a name, or another noun that can speak, which starts at unit ``at``.

    ``clitic``: it may begin with a preposition, as after «وفقاً».
    """
    if at >= len(sentence) or sentence[at].quoted is not None:
        return None
    mention = scene.starting.get(sentence[at].start)
    if mention is not None and (clitic or not has_preposition(mention)):
        return of_mention(scene, sentence, at, mention)
    form = sentence[at].form
    gender = speaker_gender(scene, form) if clitic or not form.startswith(LAM + LAM) else None
    if gender is None:
        return None
    end = phrase_end(scene, sentence, at)
    named = named_in_phrase(scene, sentence, at, end)
    if named is not None:
        return named
    span = span_of(scene, sentence, at, end)
    name = antecedent(scene, span) if is_definite(form) or clitic else None
    return Speaker(span, name, gender, is_plural(scene, form), end)


def has_preposition(mention: Mention) -> bool:
    """Tell whether a mention begins with a preposition that is not its name's (لموسكو, but not باتروشيف)."""
    text = fold(mention.text)
    first, *_ = (*text.split(), "")
    name = fold(mention.name).split()
    return mention.title is None and first[:1] in (LAM, BEH) and first not in name and bool(name)


def of_mention(scene: Scene, sentence: Sentence, at: int, mention: Mention) -> Speaker:
    """Make the speaker that a mention is; an office before a name in quotation marks or brackets belongs to it."""
    end = max(at, last_unit(sentence, mention.end))
    return Speaker(
        Span(scene.body[sentence[at].start : mention.end], sentence[at].start, mention.end),
        mention.name,
        mention_gender(scene, mention),
        last=end,
    )


def mention_gender(scene: Scene, mention: Mention) -> str | None:
    """Return the gender of a person's title or given name, or of the noun that heads another name."""
    if mention.title is not None:
        gender = speaker_gender(scene, words_of(mention.title.text)[0])
        if gender is not None:
            return gender
    first, *_ = (*words_of(mention.name), "")
    if mention.kind is Kind.PERS:
        return scene.lexicon.people.genders.get(first)
    known = scene.lexicon.organizations.known.get(" ".join(fold(mention.name).split()))
    return speaker_gender(scene, fold(known.head) if known is not None and known.head else first)


def phrase_end(scene: Scene, sentence: Sentence, at: int) -> int:
    """Return the last unit of the noun phrase that starts at ``at``."""
    end = at
    for here in range(at + 1, min(len(sentence), at + LONGEST_PHRASE)):
        unit = sentence[here]
        if unit.quoted is not None:
            return here if is_name_head(scene, sentence[here - 1].form) else end
        if stops(scene, unit.form) or not unit.is_word:
            return end
        end = here
    return end


def stops(scene: Scene, form: str) -> bool:
    """Tell whether a word ends a subject: a preposition, a relative, a time, أن, another verb, «لشبكة»."""
    reporting = scene.reporting
    if any(
        reporting.has_role(form, role) for role in ("that", "preposition", "relative", "adverb", "breaks", "negation")
    ):
        return True
    verb = reporting.verb(form)
    if verb is not None and not verb.weak:
        return True
    if form.startswith(LAM) and len(form) > 3:
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
            for form in noun_readings(sentence[at].form)
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


def subject_before(scene: Scene, sentence: Sentence, verb: int, *, after: str = "") -> Speaker | None:
    """Read the subject that ends just before unit ``verb``, past a time or a comma (وكان الوزير أكد).

    ``after``: the word that must stand before it (عن); otherwise it must open its clause.
    """
    last = verb - 1
    while (
        last >= 0
        and verb - last <= LONGEST_PAUSE
        and (sentence[last].form in COMMAS or scene.reporting.has_role(sentence[last].form, "adverb"))
    ):
        last -= 1
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
            return noun_phrase(scene, sentence, first)
    return None


def apposition_start(scene: Scene, sentence: Sentence, first: int) -> int:
    """Step back over «المتحدث باسم …،» where it stands before a name with a comma between."""
    if first < 2 or sentence[first - 1].form not in COMMAS:
        return first
    for start in range(first - 2, max(-1, first - 2 - LONGEST_PHRASE), -1):
        if not sentence[start].is_word:
            return first
        if speaker_gender(scene, sentence[start].form) is not None and phrase_end(scene, sentence, start) >= first - 2:
            if opens_clause(scene, sentence, start, ""):
                return start
    return first


def opens_clause(scene: Scene, sentence: Sentence, first: int, after: str) -> bool:
    """Tell whether a clause can begin at unit ``first``: the sentence does, or an opener or a comma stands before."""
    if after:
        return first > 0 and sentence[first - 1].form == after
    return (
        first == 0 or sentence[first - 1].form in COMMAS or scene.reporting.has_role(sentence[first - 1].form, "opener")
    )


def own_subject(scene: Scene, sentence: Sentence, before: int) -> Speaker | None:
    """Read the subject of the sentence's first verb, for a later verb or participle without one."""
    for first in range(min(OPENING_WORDS, before)):
        mention = scene.starting.get(sentence[first].start)
        if mention is not None and (mention.kind is Kind.LOC or has_preposition(mention)):
            return None
        subject = noun_phrase(scene, sentence, first)
        if subject is not None and subject.last < before:
            return subject
        if stops(scene, sentence[first].form) and not scene.reporting.verb(sentence[first].form):
            return None
    return None


def antecedent(scene: Scene, phrase: Span) -> str | None:
    """Return the name that a title or «الصحيفة» stands for: the last one before it that was given this title or head."""
    words = set(words_of(phrase.text))
    head, *_ = (*words_of(phrase.text), "")
    head = next((reading for reading in noun_readings(head) if speaker_gender(scene, reading)), head)
    for mention in reversed(scene.mentions):
        if mention.end > phrase.start:
            continue
        if mention.kind is Kind.PERS and mention.title is not None:
            title = words_of(mention.title.text)
            if head in title and (words - {words_of(phrase.text)[0]}) <= set(title):
                return mention.name
        elif mention.kind is Kind.ORG and head == organization_head(scene, mention):
            return mention.name
    return None


def organization_head(scene: Scene, mention: Mention) -> str | None:
    """Return the noun that heads an organization's name, in it, before it, or as the lexicon has it."""
    first, *_ = (*words_of(mention.text), "")
    before = scene.body[max(0, mention.start - 20) : mention.start].split()
    known = scene.lexicon.organizations.known.get(" ".join(fold(mention.name).split()))
    for candidate in (
        first,
        fold(before[-1].strip('"\u00ab\u201c')) if before else "",
        fold(known.head) if known else "",
    ):
        for reading in noun_readings(candidate):
            if reading in scene.lexicon.organizations.heads or reading in scene.reporting.speakers:
                return bare(reading)
    return None


def is_plural(scene: Scene, form: str) -> bool:
    """Tell whether a noun means several people."""
    return any(
        reading in scene.reporting.speakers and scene.reporting.speakers[reading].kind == "people"
        for reading in noun_readings(form)
    )


def agrees(form: str, verb: Verb, speaker: Speaker) -> bool:
    """Tell whether a verb's form can have that speaker as its omitted subject (قالت: not a man)."""
    if form.endswith(PLURAL_ENDINGS):
        return speaker.plural
    if speaker.plural:
        return speaker.gender == "f"
    if verb.shape is Shape.NOMINAL and not form.endswith(POSSESSED):
        return True
    return speaker.gender is None or speaker.gender == form_gender(form, verb)


def form_gender(form: str, verb: Verb) -> str:
    """Return m or f for a singular form: قالت and تقول, قائلة, قولها are feminine."""
    if verb.shape is Shape.ADVERBIAL:
        feminine = form.endswith(HEH)
    elif verb.shape is Shape.NOMINAL:
        feminine = form.endswith("\u0647\u0627")  # -ha
    else:
        form = form.removesuffix(HEH + ALEF).removesuffix(HEH) if len(form) > LONGEST_BARE else form
        present = form.startswith(TEH) and (not verb.lemma.startswith(TEH) or form.startswith(TEH + TEH))
        feminine = present or form.endswith(TEH)
    return "f" if feminine else "m"


def span_of(scene: Scene, sentence: Sentence, first: int, last: int) -> Span:
    """Return the span of units ``first`` to ``last``."""
    return slice_of(scene, sentence[first].start, sentence[last].end)


def slice_of(scene: Scene, start: int, end: int) -> Span:
    """Return the span between two offsets."""
    return Span(scene.body[start:end], start, end)


def first_unit(sentence: Sentence, start: int) -> int:
    """Return the unit that holds the offset ``start``, or 0."""
    return next((index for index, unit in enumerate(sentence) if unit.end > start), 0)


def last_unit(sentence: Sentence, end: int) -> int:
    """Return the last unit that starts before the offset ``end``."""
    return max((index for index, unit in enumerate(sentence) if unit.start < end), default=0)
