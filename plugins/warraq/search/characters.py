"""Which characters make words, and how each is folded: one table for Python and for JavaScript.

The table is worked out from ``warraq.text.normalize.fold``, character by character, so that no second list of
folds exists. It goes one step beyond ``fold``: letters lose their accents (é is e), because a table of single
characters could not compose them in every browser as Python does.

Only the blocks named here hold words; they were filled long before the Unicode version of Python 3.11, so
every later version derives the same table.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from itertools import chain

from warraq.text.normalize import fold

ALEF_MAKSURA, WAW_HAMZA, YEH_HAMZA = "\u0649", "\u0624", "\u0626"
KEPT = (ALEF_MAKSURA, WAW_HAMZA, YEH_HAMZA)  # until the whole word is looked at
ARABIC_BLOCKS = ((0x0600, 0x06FF), (0x0750, 0x077F))  # Arabic, Arabic Supplement
WORD_BLOCKS = (
    (0x0030, 0x0039),  # digits
    (0x0041, 0x024F),  # Latin
    (0x0370, 0x052F),  # Greek, Cyrillic
    (0x05D0, 0x05EA),  # Hebrew
    *ARABIC_BLOCKS,
    (0x1E00, 0x1EFF),  # Latin Extended Additional
    (0xFB50, 0xFDFF),  # Arabic Presentation Forms A
    (0xFE70, 0xFEFF),  # Arabic Presentation Forms B
)
# Combining marks and invisible controls, beside those of the blocks above.
MARK_BLOCKS = ((0x0300, 0x036F), (0x0591, 0x05C7), (0x200B, 0x200F), (0x202A, 0x202E), (0x2060, 0x2069))


@dataclass(frozen=True, slots=True)
class Characters:
    """``folds`` maps every character of a word to what it is matched as, a mark to nothing.

    ``arabic`` are the characters of Arabic words, ``other`` those of all other words and of numbers, so that
    «2023م» is two words; ``marks`` stand inside either. Alef maksura stays until the stop words are
    known: على is one, the name علي is not; and hamza on its seats until the letter after it is: مسئول is مسؤول.
    """

    folds: dict[str, str]
    arabic: frozenset[str]
    other: frozenset[str]
    marks: frozenset[str]


def derive() -> Characters:
    """Work the table out of ``fold``."""
    folds = {char: _bare(char) for char in _characters(WORD_BLOCKS) if _is_letter(char)}
    letters = {char: form for char, form in folds.items() if form and all(map(_in_words, form))}
    candidates = _characters((*WORD_BLOCKS, *MARK_BLOCKS, (0x00AD, 0x00AD)))
    marks = frozenset(char for char in candidates if not _bare(char))
    arabic = frozenset(char for char, form in letters.items() if _is_arabic(form[0]))
    return Characters(letters | dict.fromkeys(sorted(marks), ""), arabic, frozenset(letters) - arabic, marks)


def _characters(blocks: tuple[tuple[int, int], ...]) -> list[str]:
    return [chr(point) for point in chain.from_iterable(range(first, last + 1) for first, last in blocks)]


def _bare(char: str) -> str:
    composed = unicodedata.normalize("NFKC", char)
    if composed in KEPT:
        return composed
    parts = unicodedata.normalize("NFKD", fold(char))
    return fold("".join(part for part in parts if unicodedata.category(part) != "Mn"))


def _is_letter(char: str) -> bool:
    category = unicodedata.category(char)
    return category.startswith("L") or category == "Nd"


def _in_words(char: str) -> bool:
    return _is_letter(char) and _stands_in(WORD_BLOCKS, char)


def _is_arabic(char: str) -> bool:
    return _stands_in(ARABIC_BLOCKS, char)


def _stands_in(blocks: tuple[tuple[int, int], ...], char: str) -> bool:
    return any(first <= ord(char) <= last for first, last in blocks)
