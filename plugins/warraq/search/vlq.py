"""Whole numbers as a few letters each: five bits a letter, the lowest first, the sixth bit says «more follow»."""

from __future__ import annotations

ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
BITS = 5
MORE = 1 << BITS


def encode(number: int) -> bytes:
    """Return the letters of one number that is not negative."""
    letters = bytearray()
    while number >= MORE:
        letters += _LETTERS[MORE | number & (MORE - 1)]
        number >>= BITS
    return bytes(letters + _LETTERS[number])


_LETTERS = [letter.encode() for letter in ALPHABET]
SMALL = tuple(encode(number) for number in range(1 << 2 * BITS))  # most numbers of an index are among these
