"""Find the noun phrases of an article that people would search for: العلاقات الروسية الصينية، محادثات السلام.

A phrase is one that news is known to repeat, or a known noun with known adjectives that the article itself repeats
or begins with. It weighs more where it stands often or early, and less the more articles have it. Events count as
phrases; other names have their own pages. Not attempted: phrases with a preposition, and those that stand in no other
article and only once in this one.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, islice
from math import log

from warraq.lexicon import Lexicon
from warraq.lexicon.phrases import ARTICLES, Phrases
from warraq.records import Article, Kind, Mention, Span, Token
from warraq.text.clitics import bare, definite, readings
from warraq.text.normalize import fold
from warraq.text.tokenize import tokenize

MOST = 8
LONGEST = 3  # words
HEH = "\u0647"  # what folding leaves of teh marbuta
AMERICA = ("\u0627\u0645\u0631\u064a\u0643", "\u0627\u0645\u064a\u0631\u0643")  # امريك is written اميرك as often
FEMININE = (HEH, "\u0627\u062a")  # and -at
LEAD = 1.6  # a phrase in the title or the first paragraph weighs so much
UNKNOWN = 40  # articles that a phrase the lexicon does not know is taken to stand in
LONG = 1.25  # and one of three words so much: it says more than its parts
FLOOR = 5.5  # under this a phrase says too little: it stands once, late, and in many articles
CONNECTED = (  # wa-l, bi-l, fa-l, ka-l
    "\u0648\u0627\u0644",
    "\u0628\u0627\u0644",
    "\u0641\u0627\u0644",
    "\u0643\u0627\u0644",
)


@dataclass(frozen=True, slots=True)
class Word:
    """A token as a part of phrases: ``form`` without article, ``glued``: letters of a particle before the article."""

    token: Token
    form: str
    definite: bool
    glued: int


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase where it stands; ``key``: its words' forms."""

    key: tuple[str, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Weighed:
    """A phrase's first place with no particle before it, or its first, and what all its places weigh together."""

    key: tuple[str, ...]
    span: Span
    weight: float


def find_keyphrases(
    article: Article, tokens: Sequence[Token], mentions: Sequence[Mention], lexicon: Lexicon
) -> tuple[Span, ...]:
    """Return at most eight phrases as they stand in the body, the weightiest first."""
    phrases = lexicon.phrases
    title = [_word(token) for token in tokenize(article.title)] if article.title else []
    titled = {phrase.key for phrase in _phrases(title, article.title or "", phrases)}
    lead_end = article.paragraphs[0].end if article.paragraphs else 0
    weighed = []
    for key, spans in _places(article, tokens, mentions, phrases).items():
        early = key in titled or spans[0].end <= lead_end
        known = phrases.documents.get(key) or phrases.documents.get(key[:-1])
        if known is None and len(spans) == 1 and not early:
            continue
        weighed.append(Weighed(key, spans[0], _weight(key, len(spans), known or UNKNOWN, early=early)))
    for event in mentions:
        if event.kind is Kind.EVENT:
            glued = _glued(event, lexicon)
            place = Span(event.text[glued:], event.start + glued, event.end)
            weighed.append(Weighed(tuple(map(bare, fold(event.name).split())), place, log(ARTICLES) * LEAD))
    ordered = sorted((one for one in weighed if one.weight >= FLOOR), key=lambda one: (-one.weight, one.span.start))
    return tuple(one.span for one in islice(_distinct(ordered), MOST))


def _glued(event: Mention, lexicon: Lexicon) -> int:
    """Return how many letters of particles stand before an event's name: لقمة مجموعة السبع، بمونديال 2018."""
    events = lexicon.events
    first, *others = fold(event.text).split()
    rest = " ".join(word for word in others if not word.isdecimal())
    for reading in readings(first):
        if (reading in events.heads or f"{reading} {rest}".rstrip() in events.known) and first.endswith(reading):
            return len(first) - len(reading)
    return 0


def _places(
    article: Article, tokens: Sequence[Token], mentions: Sequence[Mention], phrases: Phrases
) -> dict[tuple[str, ...], list[Span]]:
    """Return where each phrase stands that no name of a person, an organization, a place or an event overlaps."""
    names = sorted(mentions, key=lambda name: name.start)
    starts = [name.start for name in names]
    ends = [0, *accumulate((name.end for name in names), max)]  # where the names before each end
    found: dict[tuple[str, ...], list[Span]] = {}
    for phrase in _phrases([_word(token) for token in tokens], article.body, phrases):
        if ends[bisect_left(starts, phrase.span.end)] <= phrase.span.start:
            found.setdefault(phrase.key, []).append(phrase.span)
    return found


def _weight(key: tuple[str, ...], count: int, documents: int, *, early: bool) -> float:
    """Return the phrase's rarity, raised where it stands often, early, or has three words."""
    rarity = log(ARTICLES / documents)
    return rarity * (1 + log(count)) * (LEAD if early else 1.0) * (LONG if len(key) == LONGEST else 1.0)


def _word(token: Token) -> Word:
    form = token.form.replace(*AMERICA)
    if definite(form):
        return Word(token, bare(form), definite=True, glued=0)
    if form.startswith(CONNECTED) and len(form) > len(CONNECTED[0]) + 1:
        return Word(token, form[len(CONNECTED[0]) :], definite=True, glued=1)
    return Word(token, form, definite=False, glued=0)


def _phrases(words: Sequence[Word], text: str, phrases: Phrases) -> Iterator[Phrase]:
    """Yield the longest phrase at each word, and none that begins inside another."""
    at = 0
    while at < len(words):
        longest = min(LONGEST, len(words) - at) if words[at].form in phrases.openers else 0
        length = next((length for length in range(longest, 1, -1) if _is_phrase(words[at : at + length], phrases)), 0)
        if length:
            start, end = words[at].token.start + words[at].glued, words[at + length - 1].token.end
            # One line, and nothing but a space between the words: a mark or a break ends a phrase.
            if len(text[start:end].split(" ")) == length and "\n" not in text[start:end]:
                yield Phrase(tuple(word.form for word in words[at : at + length]), Span(text[start:end], start, end))
                at += length
                continue
        at += 1


def _is_phrase(words: Sequence[Word], phrases: Phrases) -> bool:
    """Tell whether words are a phrase, all of them or all but the first definite, or none."""
    first, *others = words
    if not others or any(word.glued for word in others) or len({word.definite for word in others}) > 1:
        return False
    key = tuple(word.form for word in words)
    if first.definite != others[0].definite:
        return not first.definite and key in phrases.constructs
    if first.form.endswith(HEH) and not all(word.form.endswith(FEMININE) for word in others):
        return False  # in وزير الخارجية الأمريكي the adjective is another noun's
    if key in phrases.documents and (key not in phrases.constructs or not first.definite):
        return True
    return first.definite and first.form in phrases.heads and all(word.form in phrases.adjectives for word in others)


def _distinct(weighed: Sequence[Weighed]) -> Iterator[Weighed]:
    """Yield the phrases but those whose words a weightier one has, or the other way round."""
    kept: list[Weighed] = []
    for one in weighed:
        if not any(set(one.key) <= set(other.key) or set(other.key) <= set(one.key) for other in kept):
            kept.append(one)
            yield one
