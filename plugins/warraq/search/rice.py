"""Postings as bits, six to a letter: gaps by Rice's code, near the fewest bits that they can take, counts by Elias's.

R. F. Rice, *Some practical universal noiseless coding techniques* (1979): a number is parted by 2^k into how often that
goes into it, as so many zeros and a one, and the rest, as k bits. P. Elias, *Universal codeword sets* (1975), gamma: a
number from 1 on is its binary digits behind one zero less than they are. ``browser/postings.js`` reads them back.
"""

from __future__ import annotations

import base64
from collections.abc import Iterator, Sequence

from warraq.search.vlq import ALPHABET

LETTER, GROUP = 6, 24  # bits of a letter, and of the three bytes that base64 takes at a time


def coded(gaps: Sequence[int], counts: Sequence[int]) -> str:
    """Return the letters of some postings: k, then each gap, from 0 on, and each count, from 1 on; zeros fill the last
    letter. What k is depends on these gaps alone, so that other articles leave it as it is.
    """
    if not gaps:
        return ""
    low = max(0, (69 * sum(gaps) // (100 * len(gaps))).bit_length() - 1)
    bits = "".join(_bits(gaps, counts, low))
    octets = int(bits.ljust(-(-len(bits) // GROUP) * GROUP, "0"), 2)
    letters = base64.urlsafe_b64encode(octets.to_bytes(-(-len(bits) // GROUP) * 3, "big")).decode("ascii")
    return ALPHABET[low] + letters[: -(-len(bits) // LETTER)]


def _bits(gaps: Sequence[int], counts: Sequence[int], low: int) -> Iterator[str]:
    high, mask = 1 << low, (1 << low) - 1
    for gap, count in zip(gaps, counts, strict=True):
        yield f"{high | gap & mask:0{(gap >> low) + low + 1}b}"
        yield "1" if count == 1 else f"{count:0{2 * count.bit_length() - 1}b}"
