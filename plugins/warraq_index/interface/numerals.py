"""Numbers as the interface writes them: the digits 0 to 9 (``latn``) or those of Egypt and the Levant (``arab``).

Only what the interface says itself goes through here: digits in an article are its author's.
"""

from __future__ import annotations

NUMBERING_SYSTEMS = ("latn", "arab")
# ARABIC-INDIC DIGIT ZERO to NINE, THOUSANDS SEPARATOR, DECIMAL SEPARATOR, PERCENT SIGN
TO_ARAB = str.maketrans(
    "0123456789,.%", "\u0660\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668\u0669\u066c\u066b\u066a"
)


def digits(text: object, system: str) -> str:
    """Write a number that stands as it is (a year, a page, 95.2%) in the digits of a numbering system."""
    return str(text).translate(TO_ARAB) if system == "arab" else str(text)


def grouped(number: int, system: str) -> str:
    """Write a number with its thousands apart: 12,345."""
    return digits(f"{number:,}", system)
