"""What a title or «الصحيفة» refers to: the last name before it that was given this title or head."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from warraq.extract.quotes.bearers import title_words
from warraq.extract.quotes.nouns import is_definite, words_of
from warraq.extract.quotes.scene import Scene, speaker_gender
from warraq.lexicon.people import TitleKind
from warraq.records import Kind, Span
from warraq.text.normalize import fold
from warraq.text.readings import without_clitics

NEAR = 50  # mentions, or bearers of one title, before a phrase that it may refer to


def antecedent(scene: Scene, phrase: Span) -> str | None:
    """Return the name that a title or «الصحيفة» stands for: of those before it with this title or head the one who
    spoke last, or else the last one.
    """
    words = title_words(phrase.text, scene.lexicon)
    first, *_ = (*words, "")
    head = next((reading for reading in without_clitics(first) if speaker_gender(scene, reading)), first)
    bearers = scene.bearers.get(head, ())
    until = bisect_right(bearers, phrase.start, key=lambda bearer: bearer.end)
    whole = is_definite(fold(phrase.text))  # «الصحيفة الأميركية» too, not «صحيفة الشعب»
    names = [
        bearer.name
        for bearer in bearers[max(0, until - NEAR) : until]
        if (whole if bearer.kind is Kind.ORG else bearer.words.issuperset(words[1:]))
    ]
    if not names:
        return named_again(scene, phrase, head, frozenset(words))
    return next((name for name in reversed(scene.spoken) if name in names), names[-1])


def named_again(scene: Scene, phrase: Span, head: str, words: frozenset[str]) -> str | None:
    """Return who is called by a profession that nobody was said to have: the one who spoke last, if nobody was named
    since and no title of theirs is another (قال كمال ناصر … وقال المدرب).
    """
    title = scene.lexicon.people.titles.get(head)
    if title is None or title.kind is not TitleKind.PROFESSION or title.number != "singular" or not scene.spoken:
        return None
    until = bisect_left(scene.mentions, phrase.start, key=lambda mention: mention.start)
    near = [mention for mention in scene.mentions[max(0, until - NEAR) : until] if mention.kind is Kind.PERS]
    if not near or near[-1].name != scene.spoken[-1]:
        return None
    first, *_ = (*words_of(near[-1].name), "")
    if scene.lexicon.people.genders.get(first, title.gender) != title.gender:
        return None
    titles = [
        title_words(mention.title.text, scene.lexicon)
        for mention in near
        if mention.name == near[-1].name and mention.title is not None
    ]
    places = words & set(scene.lexicon.gazetteer.nisbas.values())
    fits = all(known[:1] == (head,) and places <= set(known) for known in titles)
    return near[-1].name if fits else None


def fuller(scene: Scene, phrase: Span) -> Span | None:
    """Return the longer words by which somebody without a known name spoke before and which a definite phrase or a
    short name takes up («المسؤول» for «مسؤول أمريكي», «حداد» for «الباحث زهير حداد»).
    """
    words = title_words(phrase.text, scene.lexicon)
    if not words:
        return None
    named = speaker_gender(scene, words[0]) is None
    if not named and not any(is_definite(word) for word in fold(phrase.text).split()):
        return None
    for heard in reversed(scene.heard):
        known = title_words(heard.text, scene.lexicon)
        longer = len(known) > len(words) and set(words) <= set(known)
        if longer and words[0] == (known[-1] if named and len(words) == 1 else known[0]):
            return heard
    return None
