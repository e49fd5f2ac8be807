"""The name that follows a title at some distance: «كبيرة الباحثين في الدراسة، سلمى حداد، …»."""

from __future__ import annotations

from dataclasses import replace

from warraq.extract.quotes.governing import begins_with_by
from warraq.extract.quotes.nouns import is_definite, words_of
from warraq.extract.quotes.scene import Scene, is_name_head, speaker_gender
from warraq.extract.quotes.sentences import COLON, COMMAS, Sentence
from warraq.extract.quotes.spans import slice_of
from warraq.extract.quotes.speakers import Speaker, has_preposition, of_mention
from warraq.lexicon.people import TitleKind
from warraq.records import Kind, Mention
from warraq.text.normalize import fold
from warraq.text.readings import without_clitics

LONGEST_COMPLEMENT = 9  # words of «في الدراسة» between a title and the name
SHORTEST_NAME, LONGEST_NAME = 2, 4  # words of a name that no list has
HAMZAS = ("\u0623", "\u0625")  # alef with hamza: ألكسندر has no article
NOT_IN_NAMES = ("that", "preposition", "relative", "adverb", "breaks", "except", "negation", "opener")


def apposed(scene: Scene, sentence: Sentence, at: int, end: int) -> Speaker | None:
    """Read the name in apposition to the phrase in units ``at`` to ``end``, past a prepositional phrase; of one that
    nobody knows only the words are read, and its commas must close it.
    """
    start = past_complement(scene, sentence, end + 1)
    if start is None or not is_one_person(scene, sentence[at].form):
        return None
    mention = scene.starting.get(sentence[start].start)
    if mention is not None and mention.kind is Kind.PERS and stands_alone(mention):
        span = slice_of(scene, sentence[at].start, mention.end)
        return replace(of_mention(scene, sentence, start, mention), span=span)
    last = unknown_name(scene, sentence, start) if sentence[start - 1].form in COMMAS else None
    if last is None:
        return None
    span = slice_of(scene, sentence[at].start, sentence[last].end)
    return Speaker(span, None, speaker_gender(scene, sentence[at].form), last=last)


def past_complement(scene: Scene, sentence: Sentence, at: int) -> int | None:
    """Return the unit that may begin a name in apposition: after a comma, or a known one's between definite words and
    the phrase that they follow (مسؤولة الشرطة في المدينة فلانة).
    """
    governed = at < len(sentence) and (
        scene.reporting.has_role(sentence[at].form, "preposition") or begins_with_by(scene, sentence[at].form)
    )
    for here in range(
        at, min(len(sentence) - 1, at + LONGEST_COMPLEMENT) if governed else min(len(sentence) - 1, at + 1)
    ):
        unit = sentence[here]
        if unit.form in COMMAS:
            return here + 1
        if not unit.is_word or any(
            scene.reporting.has_role(unit.form, role) for role in ("that", "relative", "breaks")
        ):
            return None
        mention = scene.starting.get(unit.start)
        if here > at and mention is not None and mention.kind is Kind.PERS:
            alone = mention.title is None and is_definite(sentence[here - 1].form)
            return here if alone and is_definite(sentence[at - 1].form) else None
    return None


def stands_alone(mention: Mention) -> bool:
    """Tell whether nothing is written onto a name: و adds another person, ل makes it an object."""
    first, *_ = (*fold(mention.text).split(), "")
    return not has_preposition(mention) and (not first.startswith("\u0648") or first in words_of(mention.name))


def unknown_name(scene: Scene, sentence: Sentence, at: int) -> int | None:
    """Return the last unit of a name that no list has: a few words that are neither definite nor small ones, between a
    comma and a mark or أن.
    """
    for here in range(at, min(len(sentence), at + LONGEST_NAME + 1)):
        unit = sentence[here]
        closes = unit.quoted is not None or unit.form in COMMAS or unit.form == COLON
        if closes or unit.form in scene.reporting.words["that"]:
            return here - 1 if here - at >= SHORTEST_NAME else None
        article = is_definite(unit.form) and scene.body[unit.start] not in HAMZAS
        if not unit.is_word or unit.form[:1].isdigit() or article:
            return None
        if any(scene.reporting.has_role(unit.form, role) for role in NOT_IN_NAMES) or is_name_head(scene, unit.form):
            return None
        if here == at and unit.form in scene.lexicon.vocabulary.words:
            return None
    return None


def is_one_person(scene: Scene, form: str) -> bool:
    """Tell whether a noun means one person, no text, body or group."""
    for reading in without_clitics(form):
        noun = scene.reporting.speakers.get(reading)
        if noun is not None:
            return noun.kind == "person"
        title = scene.lexicon.people.titles.get(reading)
        if title is not None:
            return title.number == "singular" and title.kind is not TitleKind.KIN
    return False
