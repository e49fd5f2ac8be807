"""MinHash: a short signature of a text's runs of words, equal in as large a part as the runs of two texts are the same.

After Broder 1997, "On the resemblance and containment of documents", with banding (Leskovec, Rajaraman and Ullman,
"Mining of massive datasets", chapter 3): texts that agree in one whole band of their signatures are worth comparing.
The usual package, datasketch, asks for scipy, 100 MB that nothing else here needs, and hashes run by run in Python;
these lines hash all runs of a text at once. Words are hashed by blake2, and the permutations are drawn by it: the same
on every machine.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from hashlib import blake2b
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Hashes: TypeAlias = NDArray[np.uint64]

RUN = 4  # words of a shingle; stop words are gone, so it spans six or seven of the text
ROWS, BANDS = 2, 32  # of pairs that share a third of their runs 98 % are compared, of those that share a tenth 28 %


def word_hash(word: str, salt: bytes = b"") -> int:
    """Return 64 bits that are the same on every machine."""
    return int.from_bytes(blake2b(word.encode("utf-8", "surrogatepass"), digest_size=8, salt=salt).digest(), "little")


_kept_hash = lru_cache(maxsize=1 << 17)(word_hash)  # news repeats its words

BASE = np.uint64(word_hash("base") | 1)  # odd, so that no bit of a word is lost
PERMUTATIONS = np.array(
    [[word_hash(f"permutation {row}", salt) for row in range(ROWS * BANDS)] for salt in (b"times", b"plus")],
    dtype=np.uint64,
)
PERMUTATIONS[0] |= np.uint64(1)


def hashed_runs(words: Sequence[str], length: int = RUN) -> Hashes:
    """Return the hash of the run of ``length`` words that begins at each word; of a shorter text, that of the whole."""
    hashes = np.fromiter(map(_kept_hash, words), dtype=np.uint64, count=len(words))
    runs = hashes[: len(hashes) - length + 1] if len(hashes) > length else hashes[:1]
    for place in range(1, min(length, len(hashes))):
        runs = runs * BASE + hashes[place : place + len(runs)]
    return runs


def shingles(words: Sequence[str], length: int = RUN) -> Hashes:
    """Return the hashes of a text's runs of words, sorted, each once."""
    return np.unique(hashed_runs(words, length))


def shared(one: Hashes, other: Hashes) -> int:
    """Return how many runs stand in both of two texts."""
    return int(np.intersect1d(one, other, assume_unique=True).size)


def resemblance(one: Hashes, other: Hashes) -> float:
    """Return the part of all runs of two texts that stands in both."""
    both = shared(one, other)
    return both / (len(one) + len(other) - both)


def signature(runs: Hashes) -> Hashes:
    """Return the least hash of the runs under each permutation; ``runs`` must not be empty."""
    least: Hashes = (PERMUTATIONS[0][:, None] * runs + PERMUTATIONS[1][:, None]).min(axis=1)
    return least


def bands(runs: Hashes) -> tuple[bytes, ...]:
    """Return the bands of a text's signature as keys: two texts with one key in common are worth comparing."""
    rows = signature(runs).reshape(BANDS, ROWS)
    return tuple(bytes([number]) + band.tobytes() for number, band in enumerate(rows))
