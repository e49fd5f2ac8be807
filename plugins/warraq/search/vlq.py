"""Whole numbers as a few letters each: five bits a letter, the lowest first, the sixth bit says «more follow»; or, for
many numbers of one size, a letter for each digit, and the digits of one place together, which compress better.
"""

from __future__ import annotations

from collections.abc import Sequence

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


def digits_by_place(numbers: Sequence[int]) -> list[str]:
    """Return the lowest digits of numbers to the base 64, then the next, as far as any number has them."""
    places: list[str] = []
    while not places or any(numbers):
        places.append("".join(ALPHABET[number % len(ALPHABET)] for number in numbers))
        numbers = [number // len(ALPHABET) for number in numbers]
    return places


_LETTERS = [letter.encode() for letter in ALPHABET]
SMALL = tuple(encode(number) for number in range(1 << 2 * BITS))  # most numbers of an index are among these
