"""Inflect an adjective of origin (nisba): روسي → روسية، روسيان، روسيون، … with and without the article."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

YEH, TEH, TEH_MARBUTA = "\u064a", "\u062a", "\u0629"
ALEF, NOON, WAW, LAM = "\u0627", "\u0646", "\u0648", "\u0644"
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
    """Yield every form of ``masculine`` (ends in yeh) and of its broken ``plurals``, bare and with ال."""
    inflected = (masculine + ending for ending in ENDINGS)
    for form in (*inflected, *plurals):
        yield form
        yield ALEF + LAM + form
