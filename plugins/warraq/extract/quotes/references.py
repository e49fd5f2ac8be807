"""What a title or «الصحيفة» refers to: the last name before it that was given this title or head."""

from __future__ import annotations

from bisect import bisect_right

from warraq.extract.quotes.bearers import title_words
from warraq.extract.quotes.scene import Scene, speaker_gender
from warraq.records import Span
from warraq.text.readings import without_clitics

NEAR = 50  # bearers of one title before a phrase that it may refer to


def antecedent(scene: Scene, phrase: Span) -> str | None:
    """Return the name that a title or «الصحيفة» stands for: of those before it with this title or head the one who
    spoke last, or else the last one.
    """
    words = title_words(phrase.text, scene.lexicon)
    first, *_ = (*words, "")
    head = next((reading for reading in without_clitics(first) if speaker_gender(scene, reading)), first)
    bearers = scene.bearers.get(head, ())
    until = bisect_right(bearers, phrase.start, key=lambda bearer: bearer.end)
    names = [
        bearer.name
        for bearer in bearers[max(0, until - NEAR) : until]
        if head in bearer.words and (len(bearer.words) == 1 or bearer.words.issuperset(words[1:]))
    ]
    return next((name for name in reversed(scene.spoken) if name in names), names[-1] if names else None)
