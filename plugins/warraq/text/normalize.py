"""Fold the spelling of Arabic: one function a fact of spelling, and ``fold``, which is all of them in order.

Folded text is for matching only, never for showing. Code points stand beside their names because
many of these letters look alike.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache, reduce

from camel_tools.utils.dediac import dediac_ar
from camel_tools.utils.normalize import (
    normalize_alef_ar,
    normalize_alef_maksura_ar,
    normalize_teh_marbuta_ar,
)

TATWEEL = "\u0640"
LONGEST_KEPT = 80  # characters whose fold is remembered: a word, a name
PRESENTATION_FORMS = re.compile("[\ufb50-\ufdff\ufe70-\ufefc]+")
# Marks that camel-tools' dediac_ar leaves: honorific signs, Quranic annotation, the hamza and maddah
# that stand above or below a letter without a composed form.
RARE_MARKS = re.compile("[\u0610-\u061a\u0653-\u065f\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed]")
# Zero-width and bidirectional controls: they are no part of any word.
INVISIBLE = re.compile("[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")

HAMZA_CARRIERS = str.maketrans({"\u0624": "\u0648", "\u0626": "\u064a"})  # waw, yeh with hamza above
HAMZA, HAMZA_SEATS = "\u0621", "\u0624\u0626"  # hamza on the line; on waw, on yeh
HAMZA_AND_WAW = "\u0624\u0648"  # waw with hamza above, waw
OTHER_HAMZAS_AND_WAW = ("\u0621\u0648", "\u0626\u0648")  # hamza on the line or on yeh, waw
FOREIGN_LETTERS = str.maketrans(
    {
        "\u067e": "\u0628",  # peh → beh
        "\u0686": "\u062c",  # tcheh → jeem
        "\u06a4": "\u0641",  # veh → feh
        "\u06a9": "\u0643",  # keheh → kaf
        "\u06af": "\u0643",  # gaf → kaf
        "\u06c1": "\u0647",  # heh goal → heh
        "\u06be": "\u0647",  # heh doachashmee → heh
        "\u06d5": "\u0647",  # ae → heh
        "\u06cc": "\u064a",  # Farsi yeh → yeh
        "\u06d2": "\u064a",  # yeh barree → yeh
    }
)
DIGITS = str.maketrans({chr(zero + value): str(value) for zero in (0x0660, 0x06F0) for value in range(10)})


def compose(text: str) -> str:
    """Compose letters and marks (alef + hamza above → أ) and open presentation forms (ﻻ → لا)."""
    opened = PRESENTATION_FORMS.sub(lambda found: unicodedata.normalize("NFKC", found.group()), text)
    return unicodedata.normalize("NFC", opened)


def strip_invisible(text: str) -> str:
    """Drop zero-width and bidirectional controls."""
    return INVISIBLE.sub("", text)


def dediacritize(text: str) -> str:
    """Drop harakat, tanween, shadda, sukun, dagger alef and the rarer marks."""
    return RARE_MARKS.sub("", dediac_ar(text))


def strip_tatweel(text: str) -> str:
    """Drop the kashida that only stretches a word."""
    return text.replace(TATWEEL, "")


def fold_alef(text: str) -> str:
    """Write أ إ آ ٱ as bare alef."""
    return str(normalize_alef_ar(text))


def fold_hamza(text: str) -> str:
    """Write the hamza carriers ؤ and ئ as the letter that carries; a hamza on the line stays."""
    return text.translate(HAMZA_CARRIERS)


def fold_hamza_before_waw(text: str) -> str:
    """Write the hamza of مسئول and مسءول on a waw, as in مسؤول: not in ``fold``, where a letter is folded by itself."""
    return reduce(lambda folded, spelling: folded.replace(spelling, HAMZA_AND_WAW), OTHER_HAMZAS_AND_WAW, text)


def fold_alef_maksura(text: str) -> str:
    """Write ى as ي."""
    return str(normalize_alef_maksura_ar(text))


def fold_teh_marbuta(text: str) -> str:
    """Write ة as ه."""
    return str(normalize_teh_marbuta_ar(text))


def fold_foreign_letters(text: str) -> str:
    """Write the letters of Persian, Urdu and Kurdish as the Arabic ones that newspapers use for them."""
    return text.translate(FOREIGN_LETTERS)


def western_digits(text: str) -> str:
    """Write Arabic-Indic and Persian digits as 0 to 9."""
    return text.translate(DIGITS)


FOLDS: tuple[Callable[[str], str], ...] = (
    compose,
    strip_invisible,
    dediacritize,
    strip_tatweel,
    fold_foreign_letters,
    fold_alef,
    fold_hamza,
    fold_alef_maksura,
    fold_teh_marbuta,
    western_digits,
    str.lower,
    compose,  # again: what was dropped may have stood between a letter and its mark
)


def fold(text: str) -> str:
    """Return the form under which a word is matched. Folding twice is folding once.

    Kept for words and names, because news repeats them, and a million folds cost seconds otherwise; a longer text is
    folded anew.
    """
    return _kept(text) if len(text) <= LONGEST_KEPT else _fold(text)


def _fold(text: str) -> str:
    return reduce(lambda folded, step: step(folded), FOLDS, text)


_kept = lru_cache(maxsize=1 << 18)(_fold)
