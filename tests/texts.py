"""Texts of any kind, as hypothesis draws them: the whole of Unicode, and what reads like news with noise in it.

The whole of Unicode alone would never reach an extractor: of a million texts none has a verb of saying beside a name.
So the second kind is made of the lexicon's own words, of the characters that rules look at, and of pieces of articles.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from importlib.resources import files

from hypothesis import strategies as st

import corpus

ARABIC = re.compile("[\u0621-\u064a][\u0621-\u0652 ]*")  # hamza to sukun
LINE_ENDS = ("\n", "\r", "\r\n", "\n\n", "\v", "\f", "\x1c", "\x1d", "\x1e", "\x85", "\u2028", "\u2029")
SPACES = (" ", "  ", "\t", "\u00a0", "\u2009", "\u3000")
# Zero-width space, joiners, marks and overrides of direction, soft hyphen, byte order mark, tatweel, vowel signs.
UNSEEN = tuple(
    "\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202e\u2066\u2069\u00ad\ufeff\u0640\u064b\u064f\u0651\u0670"
)
MARKS = tuple("«»“”„\"'‘’‹›()[]{}<>،؛؟,;:.!…-–—_/\\|#@*&%+=~^`ء")
DIGITS = tuple(chr(code) for code in range(sys.maxunicode + 1) if unicodedata.category(chr(code)) == "Nd")
CLITICS = ("و", "ف", "ب", "ل", "ك", "ال", "وال", "بال", "لل", "سي", "ها", "هم", "ين", "ون", "ات", "ية")

PIECES = tuple(re.findall(r"\w+|\W", corpus.SEED.read_text(encoding="utf-8") + "".join(corpus.articles(8).values())))


def lexicon_words() -> list[tuple[str, ...]]:
    """Return the Arabic words and phrases of each table of the lexicon."""
    tables = sorted(files("warraq.lexicon").joinpath("data").iterdir(), key=lambda table: table.name)
    found = (ARABIC.findall(table.read_text(encoding="utf-8")) for table in tables if table.name.endswith(".tsv"))
    return [tuple(dict.fromkeys(word.strip() for word in words)) for words in found]


CHARACTERS = st.characters(exclude_categories=["Cs"])  # no decoded text has surrogates
ANY = st.text(CHARACTERS, max_size=400)
LONG_WORDS = st.builds(
    lambda letters, count: letters * count, st.text(CHARACTERS, min_size=1, max_size=3), st.integers(50, 3000)
)
WORDS = st.sampled_from(lexicon_words()).flatmap(st.sampled_from)
NUMBERS = st.builds(
    lambda digits, mark: mark.join(digits),
    st.lists(st.sampled_from(DIGITS), min_size=1, max_size=6),
    st.sampled_from(("", "", ".", "/", "-", ":", "،")),
)
NOISE = st.one_of(
    *map(st.sampled_from, (LINE_ENDS, SPACES, UNSEEN, MARKS, CLITICS)), NUMBERS, st.text(CHARACTERS, max_size=3)
)
SPACED = WORDS.map(lambda word: f"{word} ")
LIKE_NEWS = st.lists(st.one_of(SPACED, SPACED, SPACED, WORDS, NOISE, LONG_WORDS), max_size=80).map("".join)


@st.composite
def spoiled(draw: st.DrawFn) -> str:
    """Draw a stretch of written articles in which some words and marks are others."""
    first = draw(st.integers(0, len(PIECES)))
    pieces = list(PIECES[first : first + draw(st.integers(1, 300))])
    for place, piece in draw(st.lists(st.tuples(st.integers(0, 300), st.one_of(WORDS, NOISE)), max_size=20)):
        if pieces:
            pieces[place % len(pieces)] = piece
    return "".join(pieces)


TEXTS = st.one_of(ANY, LIKE_NEWS, LIKE_NEWS, spoiled(), spoiled())
