"""Cut text into tokens with camel-tools, and keep where each one stood."""

from __future__ import annotations

from camel_tools.tokenizers.word import simple_word_tokenize

from warraq.records import Token
from warraq.text.normalize import fold


def tokenize(text: str, offset: int = 0) -> tuple[Token, ...]:
    """Return the words, numbers and punctuation marks of ``text``, in order.

    ``offset`` is added to every position: the place of ``text`` in an article's body. camel-tools gives
    the strings in order and leaves out white space alone, so each is found again where the last one ended.
    """
    tokens = []
    end = 0
    for word in simple_word_tokenize(text):
        start = text.index(word, end)
        end = start + len(word)
        tokens.append(Token(word, offset + start, offset + end, fold(word)))
    return tuple(tokens)
