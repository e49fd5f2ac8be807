"""Words that were said again: quotations of several articles whose words are the same, or nearly.

Two are the same when three fifths of all their pairs of neighbouring words stand in both, the numbers of one are among
those of the other, and both deny as often: a formula of the next day tells of another hour, and «لن» turns a sentence
round. A number in words, or what no particle denies (غير مقبول), is not looked at. Each is compared with the first of
every family alone, so that no chain of small changes joins what has little in common.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from warraq.lexicon.tables import words_by_role
from warraq.stories.minhash import Hashes, bands, resemblance, shingles
from warraq.text.clitics import CONJUNCTIONS
from warraq.text.normalize import fold

LEAST = 6  # words: shorter ones people say twice
PAIR = 2  # words of a run
RESEMBLANCE = 0.6
LOOKED_AT = 4  # first ones of a band that a new one is compared with

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class _Saying:
    """What is compared: the pairs of words, the numbers, how often something is denied."""

    pairs: Hashes
    numbers: frozenset[str]
    denials: int


def find_repeats(texts: Sequence[str]) -> tuple[tuple[int, ...], ...]:
    """Return the places of texts that say the same, in families; ``texts`` come oldest first, and so do the places.

    Every text of six words and more is in one family, alone or with others; shorter ones are in none.
    """
    families: dict[int, list[int]] = {}
    firsts: dict[int, _Saying] = {}
    shelves: dict[bytes, list[int]] = {}
    for place, text in enumerate(texts):
        words = spoken(text)
        if len(words) < LEAST:
            continue
        saying = _saying(words)
        keys = bands(saying.pairs)
        met = {first for key in keys for first in shelves.get(key, ())}
        alike = [(resemblance(firsts[first].pairs, saying.pairs), -first) for first in met]
        same = [(much, first) for much, first in alike if much >= RESEMBLANCE and _agree(firsts[-first], saying)]
        if same:
            families[-max(same)[1]].append(place)
            continue
        families[place], firsts[place] = [place], saying
        for key in keys:
            shelf = shelves.setdefault(key, [])
            shelf.append(place)
            del shelf[:-LOOKED_AT]
    return tuple(tuple(family) for family in families.values())


def spoken(text: str) -> tuple[str, ...]:
    """Return the words of a quotation as they are compared: folded, without what stands between them."""
    return tuple(_WORD.findall(fold(text)))


def _saying(words: Sequence[str]) -> _Saying:
    negations = _negations()
    return _Saying(
        pairs=shingles(words, PAIR),
        numbers=frozenset(word for word in words if any(map(str.isdigit, word))),
        denials=sum(word in negations or (word[0] in CONJUNCTIONS and word[1:] in negations) for word in words),
    )


def _agree(one: _Saying, other: _Saying) -> bool:
    return one.denials == other.denials and (one.numbers <= other.numbers or other.numbers <= one.numbers)


@cache
def _negations() -> frozenset[str]:
    return words_by_role("clause_words", fold)["negation"]
