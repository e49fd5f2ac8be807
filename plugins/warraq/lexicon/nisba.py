"""Adjectives of origin (nisba): their inflection, روسي → روسية، روسيان، روسيون، … with and without the article, and
their spellings.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from warraq.lexicon.tables import rows, values
from warraq.text.clitics import ARTICLE, WAW
from warraq.text.normalize import fold

YEH, TEH, TEH_MARBUTA = "\u064a", "\u062a", "\u0629"
ALEF, NOON = "\u0627", "\u0646"
# feminine; plural, genitive and dual; dual feminine; feminine plural; the abstract noun is the feminine
ENDINGS = (
    "",
    TEH_MARBUTA,
    ALEF + NOON,
    YEH + NOON,
    WAW + NOON,
    TEH + ALEF + NOON,
    TEH + YEH + NOON,
    ALEF + TEH,
    ALEF,  # the accusative before its tanween: روسيًا
)


def forms(masculine: str, plurals: Iterable[str] = ()) -> Iterator[str]:
    """Yield every form of ``masculine`` and of its broken ``plurals``, bare and with ال.

    Of several words, those that end in yeh agree (كوري جنوبي → الكورية الجنوبية); a noun before them is part of the
    name, and the article may stand on it alone or on both (جنوب أفريقي → الجنوب أفريقية، الجنوب الأفريقية).
    """
    words = masculine.split()
    for ending in ENDINGS:
        yield from definite(tuple(word + ending if word.endswith(YEH) else word for word in words))
    for plural in plurals:
        yield from definite((plural,))


def definite(words: tuple[str, ...]) -> Iterator[str]:
    """Yield ``words`` bare, with the article on the first, and with it on each."""
    yield " ".join(words)
    yield " ".join((ARTICLE + words[0], *words[1:]))
    if len(words) > 1:
        yield " ".join(ARTICLE + word for word in words)


def one_spelling(text: str) -> str:
    """Fold a text, and write its adjectives of origin in the first of their spellings: الأميركي → الامريكي."""
    return " ".join(_spellings().get(word, word) for word in fold(text).split())


@cache
def _spellings() -> Mapping[str, str]:
    """Map the folded forms of adjectives that the table spells in several ways to the same form of the first."""
    found: dict[str, str] = {}
    for row in rows("nisba"):
        first, *others = values(row["adjectives"]) or ("",)
        for other in others:
            found.update(zip(map(fold, forms(other)), map(fold, forms(first)), strict=False))
    return found
