"""The words that the network has vectors of, and how a written word is looked up among them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from warraq.text.clitics import ARTICLE, definite
from warraq.text.readings import noun_readings

NUMBER = re.compile(r"\d[\d.,/:\u066b\u066c-]*")  # Arabic decimal and thousands separators
LONGEST_NUMBER = 4
# Proclitics that vectors are learned without, longest first; those that end in the article leave it to the word.
PROCLITICS = (
    "\u0648\u0628\u0627\u0644",  # wa-bi-l
    "\u0648\u0643\u0627\u0644",  # wa-ka-l
    "\u0641\u0628\u0627\u0644",  # fa-bi-l
    "\u0648\u0644\u0644",  # wa-li-l
    "\u0641\u0644\u0644",  # fa-li-l
    "\u0644\u0644",  # li-l
    "\u0648\u0627\u0644",  # wa-l
    "\u0641\u0627\u0644",  # fa-l
    "\u0628\u0627\u0644",  # bi-l
    "\u0643\u0627\u0644",  # ka-l
    "\u0648\u0628",  # wa-bi
    "\u0648\u0644",  # wa-li
    "\u0648\u0643",  # wa-ka
    "\u0641\u0644",  # fa-li
    "\u0641\u0628",  # fa-bi
    "\u0648",  # wa
    "\u0641",  # fa
    "\u0628",  # bi
    "\u0644",  # li
    "\u0643",  # ka
)
WITH_ARTICLE = ("\u0627\u0644", "\u0644\u0644")  # al, li-l: what a proclitic that holds the article ends in
SHORTEST = 3  # letters that remain


def key(form: str) -> str:
    """Return the form under which a word has a vector: numbers of one length are one word."""
    return "0" * min(len(form), LONGEST_NUMBER) if NUMBER.fullmatch(form) else form


@lru_cache(maxsize=1 << 16)
def splits(form: str) -> tuple[tuple[str, str], ...]:
    """Return each way to part a folded form into proclitic and word, the longest proclitic first."""
    found = []
    for proclitic in PROCLITICS:
        if form.startswith(proclitic):
            rest = form[len(proclitic) :]
            rest = ARTICLE + rest if proclitic.endswith(WITH_ARTICLE) else rest
            if len(rest) >= SHORTEST:
                found.append((proclitic, rest))
    return tuple(found)


def row(form: str, vocabulary: Mapping[str, int]) -> int:
    """Return the number of the vector of a folded form, 0 when it has none.

    Looked up are the form, what remains without proclitics, the word with or without the article, and without endings.
    """
    word = key(form)
    rests = [rest for _, rest in splits(word)]
    other = [rest[len(ARTICLE) :] if definite(rest) else ARTICLE + rest for rest in (word, *rests)]
    for candidate in (word, *rests, *other, *noun_readings(word)):
        if candidate in vocabulary:
            return vocabulary[candidate]
    return 0
