"""Put names in Arabic alphabetical order, as a printed index does.

The article and the words أبو، ابن، آل at the head of a name do not count (الأزهر stands at ا for أزهر, أبو الغيط
at غ), nor do vowel signs and the seats of hamza. Arabic letters come first, then Latin ones, then all else. It needs
no ICU, whose presence or version would change the bytes of a site.
"""

from __future__ import annotations

import re
import unicodedata

from warraq.text.article import written_without_article
from warraq.text.normalize import fold
from warraq.text.tables import words_by_role

HAMZA, ALEF = "\u0621", "\u0627"
ARABIC, LATIN, REST = "0", "1", "2"
OTHER = "#"  # the heading of names that begin with neither an Arabic nor a Latin letter
NO_LETTERS = re.compile(r"[\W_]+")


def sort_key(name: str) -> str:
    """Return a string that sorts as ``name`` does among names by code point.

    Two names that differ in vowel signs alone (عُمان، عمّان) stand together and still have different keys.
    """
    words = NO_LETTERS.sub(" ", fold(" ".join(counted_words(name)))).strip().replace(HAMZA, ALEF)
    return f"{rank(words)}{words}\x00{name}"


def letter(name: str) -> str:
    """Return the heading that ``name`` stands under: an Arabic letter (hamza under alef), A to Z, or ``#``."""
    key = sort_key(name)
    return {ARABIC: key[1], LATIN: capital(key[1]), REST: OTHER}[key[0]]


def counted_words(name: str) -> list[str]:
    """Return the words of ``name`` that count, from the first that is neither أبو nor its like nor punctuation."""
    words = [word for word in name.split() if fold(NO_LETTERS.sub("", word))]
    while len(words) > 1 and fold(words[0]) in words_by_role("beginnings")["before_name"] and not owns_abu(words):
        words = words[1:]
    return [written_without_article(NO_LETTERS.sub("", words[0])), *words[1:]] if words else []


def owns_abu(words: list[str]) -> bool:
    """Tell أبو ظبي from أبو مازن."""
    return fold(words[0]) == "ابو" and fold(words[1]) in words_by_role("beginnings")["after_abu"]


def rank(words: str) -> str:
    """Return the digit that puts Arabic letters first, then A to Z, then the rest."""
    first = words[:1]
    if first and unicodedata.name(first, "").startswith("ARABIC LETTER"):
        return ARABIC
    return LATIN if "A" <= capital(first) <= "Z" else REST


def capital(character: str) -> str:
    """Return the plain capital of a Latin letter: é → E, ß → S."""
    return unicodedata.normalize("NFKD", character).upper()[:1]
