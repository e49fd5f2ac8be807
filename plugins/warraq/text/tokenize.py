"""Cut text into tokens with camel-tools, and keep where each one stood."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from camel_tools.tokenizers.word import simple_word_tokenize

from warraq.records import Token
from warraq.text.normalize import fold

UNSPACED = re.compile(r"\S+")
LONGEST_KEPT = 40  # letters of a stretch worth keeping: a longer one is not written twice


def tokenize(text: str, offset: int = 0) -> tuple[Token, ...]:
    """Return the words, numbers and punctuation marks of ``text``, in order.

    ``offset`` is added to every position: the place of ``text`` in an article's body.
    """
    tokens: list[Token] = []
    for found in UNSPACED.finditer(text):
        unspaced, place = found[0], offset + found.start()
        cut = _kept_pieces if len(unspaced) <= LONGEST_KEPT else _pieces
        tokens.extend(Token(word, place + start, place + end, form) for word, start, end, form in cut(unspaced))
    return tuple(tokens)


def _pieces(unspaced: str) -> tuple[tuple[str, int, int, str], ...]:
    """Return the tokens of a stretch without white space, each with its place in it and its folded form.

    camel-tools gives the strings in order and leaves out nothing but white space, so each begins where the last ended.
    """
    return tuple(_placed(simple_word_tokenize(unspaced)))


def _placed(words: list[str]) -> Iterator[tuple[str, int, int, str]]:
    end = 0
    for word in words:
        start, end = end, end + len(word)
        yield word, start, end, fold(word)


_kept_pieces = lru_cache(maxsize=1 << 17)(_pieces)  # news repeats its words, and camel-tools looks at every letter
