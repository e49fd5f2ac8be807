"""Count the company that words keep: which forms are verbs, what a verb takes, which word asks for which preposition.

Nothing is labelled. After «الذي» and «لم» stands a verb, and after such a verb stands what it takes, since its subject
came before. A preposition belongs to a word that is far more often followed by it than by the end of a phrase.
"""

from __future__ import annotations

import hashlib
import json
import lzma
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from warraq.lexicon.company import OBJECT, THAT, lemma
from warraq.text.normalize import fold

WORD_OR_MARK = re.compile(r"[\w\u064b-\u0652]+|[.،,؛;:؟?!…\n]")
PREPOSITIONS = frozenset({"في", "من", "علي", "عن", "بين", "مع", "الي", "ضد", "حول", "بشان"})
GLUED = ("ب", "ل", "ك")
SAYING = frozenset({"ان", "بان", "انه", "انها", "انهم", "بانه", "بانها", "بانهم"})  # أن، إن folded
RELATIVES = frozenset({"الذي", "التي", "الذين"})
BEFORE_VERBS = frozenset({"لم", "لن", "قد", "سوف"})
PAUSE = "pause"
NOUN = "noun"
FEWEST_VERB = 4  # times after «الذي» or «لم» that make a verb of a form
MAY_BE_VERB, MOSTLY_VERB = 0.02, 0.07  # shares of its places; an inflected form is one mostly if it may be one
FEWEST_OWN = 3  # times that the rest of a word must stand alone for ب or ل at its beginning to need a word
FEWEST_TAKEN = 5  # times after «الذي» from which is told what a verb takes
TAKEN = 0.3
TAKEN_PREPOSITION = 0.2
FEWEST = 25  # times that a word must stand for its company to count
BOUND = 0.06
BEFORE_PAUSES = 3  # times as often as the end of a phrase
ABOVE_ALL = 2.5  # times as often as after any word
SOFT = 0.01


@dataclass(slots=True)
class Counts:
    """How often words stand, what follows each of them, and what follows each verb after «الذي»."""

    words: Counter[str] = field(default_factory=Counter)
    followers: defaultdict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    verbs: Counter[str] = field(default_factory=Counter)
    taken: defaultdict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))


def read_texts(news: Path) -> Iterator[tuple[str, ...]]:
    """Yield the folded words of each text of ``news/*.jsonl.xz``, a mark as an empty word.

    Only articles whose hash of the id is even are read: evaluations report on the others.
    """
    for path in sorted(news.glob("*.jsonl.xz")):
        with lzma.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                row = json.loads(line)
                if not int(hashlib.sha256(row["id"].encode()).hexdigest(), 16) % 2:
                    found = WORD_OR_MARK.findall(row["text"] or "")
                    yield tuple(fold(word) if word[0].isalnum() else "" for word in found)


def count(texts: Sequence[Sequence[str]]) -> Counts:
    """Count the company of every word."""
    counts = Counts()
    for words in texts:
        counts.words.update(filter(None, words))
    for words in texts:
        before = ""
        for word, following in zip(words, (*words[1:], ""), strict=True):
            if word:
                kind = _kind(following, counts.words)
                counts.followers[word][kind] += 1
                if before in RELATIVES:
                    counts.taken[lemma(word)][kind] += 1
                if before in RELATIVES | BEFORE_VERBS:
                    counts.verbs[word] += 1
            before = word
    return counts


def rows(counts: Counts) -> Iterator[tuple[str, str, str]]:
    """Yield (word, its kind or nothing, what it takes or asks for), sorted by word.

    Kinds: verb; may be verb; whole, for a word that only looks as if ب, ل or ك were written onto another (لجنة).
    """
    everywhere: Counter[str] = Counter()
    for followers in counts.followers.values():
        everywhere.update(followers)
    for word in sorted(counts.words):
        if not word.isalpha() or word in PREPOSITIONS | SAYING | RELATIVES | BEFORE_VERBS:
            continue
        times = counts.words[word]
        share = counts.verbs[word] / times if counts.verbs[word] >= FEWEST_VERB else 0
        if share >= MAY_BE_VERB and not word.startswith("ال"):
            inflected = word.startswith(("ي", "سي", "ست")) or word.endswith("ت")
            kind = "verb" if inflected or share >= MOSTLY_VERB else "may be verb"
            yield word, kind, "|".join(_taken(counts.taken[lemma(word)]))
        elif word.startswith(GLUED) and FEWEST_OWN <= counts.words[word[1:]] < times:
            yield word, "whole", ""
        elif bound := tuple(_bound(counts.followers[word], everywhere)):
            yield word, "", "|".join(bound)


def _kind(word: str, known: Counter[str]) -> str:
    """Return what a following word is: the preposition that it is or begins with, a noun, «أن», or a pause."""
    if not word:
        return PAUSE
    if word in PREPOSITIONS:
        return word
    if word in SAYING:
        return THAT
    if word.startswith(GLUED) and (word.startswith(("لل", "بال")) or known[word[1:]] > known[word]):
        return word[0]
    return NOUN


def _taken(kinds: Counter[str]) -> Iterable[str]:
    """Yield what a verb takes, by what stood right after it where its subject stood before."""
    times = kinds.total()
    if times < FEWEST_TAKEN:
        return
    for kind in sorted(kinds):
        share = kinds[kind] / times
        if kind == NOUN and share >= TAKEN:
            yield OBJECT
        elif kind not in {NOUN, PAUSE} and share >= TAKEN_PREPOSITION:
            yield kind
        elif kind == PAUSE and share >= BOUND:
            yield "-"


def _bound(followers: Counter[str], everywhere: Counter[str]) -> Iterator[str]:
    """Yield the prepositions that a word is rarely without."""
    times = followers.total()
    if times < FEWEST:
        return
    pauses = followers[PAUSE] / times
    for kind in sorted(followers):
        share = followers[kind] / times
        usual = everywhere[kind] / everywhere.total()
        if kind not in {NOUN, PAUSE} and share >= max(BOUND, BEFORE_PAUSES * (pauses + SOFT), ABOVE_ALL * usual):
            yield kind
