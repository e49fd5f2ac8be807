"""What a title or «الصحيفة» refers to: the last name before it that was given this title or head."""

from __future__ import annotations

from warraq.extract.quotes.scene import Scene, bare, speaker_gender, words_of
from warraq.records import Kind, Mention, Span
from warraq.text.normalize import fold
from warraq.text.readings import without_clitics

BEFORE = 20  # letters in which the word before a name is looked for


def antecedent(scene: Scene, phrase: Span) -> str | None:
    """Return the name that a title or «الصحيفة» stands for: of those before it with this title or head the one who
    spoke last, or else the last one.
    """
    names = [
        mention.name for mention in scene.mentions if mention.end <= phrase.start and bears(scene, mention, phrase)
    ]
    return next((name for name in reversed(scene.spoken) if name in names), names[-1] if names else None)


def bears(scene: Scene, mention: Mention, phrase: Span) -> bool:
    """Tell whether a mention has the title or the head noun that a phrase refers to it by."""
    words = words_of(phrase.text)
    first, *_ = (*words, "")
    head = next((reading for reading in without_clitics(first) if speaker_gender(scene, reading)), first)
    if mention.kind is Kind.PERS and mention.title is not None:
        title = words_of(mention.title.text)
        return title[:1] == (head,) and (set(words) - {first}) <= set(title)
    return mention.kind is Kind.ORG and head == organization_head(scene, mention)


def organization_head(scene: Scene, mention: Mention) -> str | None:
    """Return the noun that heads an organization's name, in it, before it, or as the lexicon has it."""
    first, *_ = (*words_of(mention.text), "")
    before = scene.body[max(0, mention.start - BEFORE) : mention.start].split()
    known = scene.lexicon.organizations.known.get(" ".join(fold(mention.name).split()))
    for candidate in (
        first,
        fold(before[-1].strip('"\u00ab\u201c')) if before else "",
        fold(known.head) if known else "",
    ):
        for reading in without_clitics(candidate):
            noun = scene.reporting.speakers.get(reading)
            if reading in scene.lexicon.organizations.heads or (noun is not None and noun.kind == "text"):
                return bare(reading)
    return None
