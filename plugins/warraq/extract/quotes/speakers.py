"""A speaker, and whether a verb without a subject can be theirs."""

from __future__ import annotations

from dataclasses import dataclass, replace

from warraq.extract.quotes.nouns import words_of
from warraq.extract.quotes.scene import Scene, speaker_gender
from warraq.extract.quotes.sentences import Sentence
from warraq.extract.quotes.spans import last_unit
from warraq.lexicon.reporting import Shape, Verb
from warraq.records import Kind, Mention, Span
from warraq.text.clitics import LAM
from warraq.text.normalize import fold
from warraq.text.readings import without_clitics

POSSESSED = ("\u0647", "\u0647\u0627")  # his, her
PLURAL_ENDINGS = ("\u0648\u0627", "\u0648\u0646", "\u064a\u0646")  # -u, -un, -in
PLURAL_WITH_OBJECT = ("\u0648\u0647", "\u0648\u0647\u0627", "\u0648\u0647\u0645")  # -uhu, -uha, -uhum: وصفوها
ALEF, BEH, TEH, HEH = "\u0627", "\u0628", "\u062a", "\u0647"
LONGEST_BARE = 4  # letters of a verb without a pronoun (وصف، وصفت)


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks: the words that stand for them (None when an earlier sentence gave their name), the mention's name
    where it is known, the gender of the words, ``last``: the unit in which they end, or -1; ``fuller``: what an earlier
    sentence called one without a name by.
    """

    span: Span | None
    name: str | None
    gender: str | None
    plural: bool = False
    last: int = -1
    fuller: Span | None = None


def silent(speaker: Speaker) -> Speaker:
    """Return the same speaker for another sentence, where no words stand for them.

    Of one without a name the words that stood for them before are kept: they are all that tells who it is.
    """
    return replace(speaker, span=None if speaker.name is not None else speaker.fuller or speaker.span, last=-1)


def mention_gender(scene: Scene, mention: Mention) -> str | None:
    """Return the gender of a person's title or given name, or of the noun that heads another name."""
    if mention.title is not None:
        office, *_ = (*words_of(mention.title.text), "")
        gender = speaker_gender(scene, office)
        if gender is not None:
            return gender
    first, *_ = (*words_of(mention.name), "")
    if mention.kind is Kind.LOC:
        return speaker_gender(scene, fold(mention.name)) or "f"
    if mention.kind is Kind.PERS:
        return scene.lexicon.people.genders.get(first)
    known = scene.lexicon.organizations.known.get(" ".join(fold(mention.name).split()))
    return speaker_gender(scene, fold(known.head) if known is not None and known.head else first)


def is_plural(scene: Scene, form: str) -> bool:
    """Tell whether a noun means several people."""
    return any(
        reading in scene.reporting.speakers and scene.reporting.speakers[reading].kind == "people"
        for reading in without_clitics(form)
    )


def agrees(form: str, verb: Verb, speaker: Speaker) -> bool:
    """Tell whether a verb's form can have that speaker as its omitted subject (قالت: not a man, قالا: not one)."""
    with_object = form.endswith(PLURAL_WITH_OBJECT) and not fold(verb.lemma).endswith(HEH)
    if form.endswith(PLURAL_ENDINGS) or with_object or (verb.shape is Shape.FINITE and form == fold(verb.lemma) + ALEF):
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
        feminine = present or (form.endswith(TEH) and form != fold(verb.lemma))  # not لفت
    return "f" if feminine else "m"


def has_preposition(mention: Mention) -> bool:
    """Tell whether a mention begins with a preposition that is not its name's (لموسكو, but not باتروشيف)."""
    text = fold(mention.text)
    first, *_ = (*text.split(), "")
    name = fold(mention.name).split()
    announced = mention.title is not None and mention.title.start < mention.start
    return not announced and first[:1] in (LAM, BEH) and first not in name and bool(name)


def of_mention(scene: Scene, sentence: Sentence, at: int, mention: Mention) -> Speaker:
    """Make the speaker that a mention is; an office before a name in quotation marks or brackets belongs to it."""
    end = max(at, last_unit(sentence, mention.end))
    return Speaker(
        Span(scene.body[sentence[at].start : mention.end], sentence[at].start, mention.end),
        mention.name,
        mention_gender(scene, mention),
        last=end,
    )
