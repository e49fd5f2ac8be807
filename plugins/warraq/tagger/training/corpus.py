"""Plain news as the sentences that word vectors are learned from: folded, and parted from their proclitics."""

from __future__ import annotations

import json
import lzma
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from pathlib import Path

from warraq.tagger.words import WITH_ARTICLE, key, splits
from warraq.text.tokenize import tokenize

FOLDERS = ("news", "text")
SENTENCE = re.compile(r"\n+|(?<=[.\u061f!])\s")  # Arabic question mark
MARKUP = re.compile(r"<[^>]+>|https?\S+")
SHORTEST_SENTENCE = 4
SHORTEST_SPLIT = 4  # letters of a word that may be parted
SEEN = 5  # times the word must stand alone
# How much more frequent than the written word the word must be alone; the article is rarely a root's letters.
MORE = 3.0
MORE_WITH_ARTICLE = 1.0


def articles(data: Path) -> Iterator[list[str]]:
    """Yield the sentences of each article below ``data`` as they are written, its title the first."""
    for folder in FOLDERS:
        for path in sorted((data / folder).glob("*.jsonl.xz")):
            with lzma.open(path, "rt", encoding="utf-8") as lines:
                for line in lines:
                    article = json.loads(line)
                    yield SENTENCE.split(MARKUP.sub(" ", f"{article['title'] or ''}\n{article['text']}"))


def sentences(data: Path) -> Iterator[list[str]]:
    """Yield the folded words of each sentence of the articles below ``data``, each sentence once."""
    seen: set[str] = set()
    for sentence in chain.from_iterable(articles(data)):
        words = [key(token.form) for token in tokenize(sentence) if token.form]
        joined = " ".join(words)
        if len(words) >= SHORTEST_SENTENCE and joined not in seen:
            seen.add(joined)
            yield words


def parted(found: Iterable[list[str]]) -> list[list[str]]:
    """Return the sentences with each word that a proclitic hides as that word: وبالوزارة becomes الوزارة."""
    read = list(found)
    counts = Counter(word for sentence in read for word in sentence)
    rests = {word: rest for word in counts if (rest := _rest(word, counts)) is not None}
    return [[rests.get(word, word) for word in sentence] for sentence in read]


def _rest(word: str, counts: Mapping[str, int]) -> str | None:
    if len(word) < SHORTEST_SPLIT:
        return None
    for proclitic, rest in splits(word):
        more = MORE_WITH_ARTICLE if proclitic.endswith(WITH_ARTICLE) else MORE
        if counts.get(rest, 0) >= max(SEEN, more * counts[word]):
            return rest
    return None
