"""Find what people are reported to have said, who said it, and the words that report it.

Precision first. Not attempted: short quotations without a cue in their sentence (or a colon at the end of the one
before), a speaker behind a pronoun or the writer's «I», whole paragraphs of speech without marks.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest

from warraq.extract.quotes.cue import Cue
from warraq.extract.quotes.cues import find_cues
from warraq.extract.quotes.links import Linked, link_quotations
from warraq.extract.quotes.reported import find_reported
from warraq.extract.quotes.scene import Scene, make_scene
from warraq.extract.quotes.sentences import COLON, Sentence, sentences
from warraq.extract.quotes.speakers import Speaker, silent
from warraq.extract.quotes.unclosed import is_left_open
from warraq.extract.quotes.verbless import goes_on, stands_alone
from warraq.lexicon import Lexicon
from warraq.records import Article, Mention, Quote, Token
from warraq.text.quotation_marks import MARKS, Quoted, continues, quotations

__all__ = ["find_quotes"]

REMEMBERED = 20  # speakers that a title may refer to by who spoke last


def find_quotes(
    article: Article, tokens: Sequence[Token], mentions: Sequence[Mention], lexicon: Lexicon
) -> tuple[Quote, ...]:
    """Return the quotes of an article in text order: direct, partial, and reported where no mark stands in them.

    A quote never spans paragraphs and its span excludes the marks; where a quotation runs over several paragraphs, each
    of which begins with a mark, each is a quote.
    """
    scene = make_scene(article.body, mentions, lexicon)
    starts = [token.start for token in tokens]
    found: list[Quote] = []
    speaker: Speaker | None = None
    pending: Cue | None = None
    going_on: Cue | None = None
    for paragraph, following in zip_longest(article.paragraphs, article.paragraphs[1:]):
        inside = tokens[bisect_left(starts, paragraph.start) : bisect_left(starts, paragraph.end)]
        continued = following is not None and continues(article.body, following.start, following.end)
        continued = continued or is_left_open(scene, paragraph)
        marked = quotations(article.body, paragraph.start, paragraph.end, continued=continued)
        for sentence in sentences(article.body, inside, marked):
            cues = find_cues(scene, sentence, speaker)
            alone = stands_alone(scene, sentence)
            linked = link_quotations(scene, sentence, cues, pending or (going_on if alone else None), speaker)
            found.extend(read_sentence(scene, sentence, cues, inside, linked))
            speaker = last_speaker(cues, speaker)
            scene = remember(scene, cues)
            pending = unfinished(sentence, cues) or left_open(scene, linked)
            going_on = going_on if alone else goes_on(cues)
    return tuple(sorted(found, key=lambda quote: (quote.start, quote.end)))


def read_sentence(
    scene: Scene, sentence: Sentence, cues: tuple[Cue, ...], tokens: Sequence[Token], linked: tuple[Linked, ...]
) -> Iterator[Quote]:
    """Yield the quotes of one sentence, those inside its quotations too."""
    for link in linked:
        yield link.quote
    yield from find_reported(scene, sentence, cues, linked)
    for unit in sentence:
        if unit.quoted is not None and unit.quoted.inner:
            yield from read_inside(scene, unit.quoted, tokens, linked)


def read_inside(scene: Scene, outer: Quoted, tokens: Sequence[Token], linked: tuple[Linked, ...]) -> Iterator[Quote]:
    """Yield the quotes that stand inside a quotation; its speaker is the one who speaks there."""
    within = [token for token in tokens if outer.start <= token.start and token.end <= outer.end]
    speaker = next((link.cue.speaker for link in linked if link.quote.start == outer.start), None)
    for sentence in sentences(scene.body, within, outer.inner):
        cues = find_cues(scene, sentence, silent(speaker) if speaker is not None else None)
        for link in link_quotations(scene, sentence, cues, None):
            yield link.quote


def last_speaker(cues: tuple[Cue, ...], before: Speaker | None) -> Speaker | None:
    """Return who speaks on after a sentence: the speaker of its last verb, or the one before it."""
    verbs = [cue.speaker for cue in cues if cue.speaker is not None and cue.shape is not None]
    return silent(verbs[-1]) if verbs else before


def remember(scene: Scene, cues: tuple[Cue, ...]) -> Scene:
    """Return the scene after a sentence: those who spoke in it have spoken."""
    speakers = [cue.speaker for cue in cues if cue.speaker is not None]
    names = tuple(speaker.name for speaker in speakers if speaker.name is not None)
    words = tuple(speaker.span for speaker in speakers if speaker.name is None and speaker.span is not None)
    if not names and not words:
        return scene
    return replace(scene, spoken=(*scene.spoken, *names)[-REMEMBERED:], heard=(*scene.heard, *words)[-REMEMBERED:])


def left_open(scene: Scene, linked: tuple[Linked, ...]) -> Cue | None:
    """Return the cue of a quotation that its paragraph leaves open: the next paragraph goes on with it."""
    if not linked or MARKS.fullmatch(scene.body, linked[-1].outer_end - 1, linked[-1].outer_end):
        return None
    cue = linked[-1].cue
    return replace(cue, speaker=silent(cue.speaker)) if cue.speaker is not None else cue


def unfinished(sentence: Sentence, cues: tuple[Cue, ...]) -> Cue | None:
    """Return the cue whose colon ends the sentence: its quotation comes in the next one."""
    if not sentence or sentence[-1].form != COLON:
        return None
    return next((cue for cue in reversed(cues) if cue.opens == len(sentence)), None)
