"""Sentences as the arrays that a network learns from, and batches of them in random order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray

from warraq.tagger.features import LETTERS, NAMES, NUMBERS, Word
from warraq.tagger.labels import LABELS
from warraq.tagger.weights import PADDING

Sentence = list[tuple[Word, tuple[int, ...]]]
Integers = NDArray[np.int64]

LONGEST = 90  # tokens of one example; longer sentences are cut
SIZE = 32  # examples of a batch
JITTER = 8  # tokens by which the lengths in a batch may differ
LOST_VECTOR, LOST_OFFSET, LOST_PHRASES = 0.05, 0.1, 0.15  # how often a token goes without, in training
PHRASE_FEATURES = np.array([number for name, number in NUMBERS.items() if name[:2] in ("B ", "I ")])


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence: rows of its tokens' vectors, what they are spelled with, their features (token by feature).

    ``chances``: of each label (column) for each token (row), as far as a teacher knows; one of them is 1 in gold.
    """

    rows: Integers
    letters: Integers
    features: NDArray[np.uint8]
    chances: NDArray[np.float32]
    gold: bool


@dataclass(frozen=True, slots=True)
class Batch:
    """Examples of one origin as arrays: rows of vectors and of offsets, letters of distinct words, features, mask."""

    vectors: torch.Tensor
    offsets: torch.Tensor
    letters: torch.Tensor
    words: torch.Tensor
    features: torch.Tensor
    mask: torch.Tensor
    chances: torch.Tensor
    gold: bool


def examples(sentences: Sequence[Sentence], chances: Sequence[NDArray[np.float32]], *, gold: bool) -> Iterator[Example]:
    """Yield the examples that sentences give."""
    for sentence, known in zip(sentences, chances, strict=True):
        for start in range(0, len(sentence), LONGEST):
            yield _example(sentence[start : start + LONGEST], known[start : start + LONGEST], gold=gold)


def certain(labels: Sequence[int]) -> NDArray[np.float32]:
    """Return the chances of labels that are known."""
    return np.eye(len(LABELS), dtype=np.float32)[list(labels)]


def repeated(found: Sequence[Example], times: int) -> dict[int, int]:
    """Return a number, from 1, for each row that occurs often enough to be given an offset of its own."""
    counted = Counter(row for each in found for row in each.rows.tolist() if row)
    return {row: number for number, row in enumerate(sorted(r for r, c in counted.items() if c >= times), start=1)}


def batches(found: Sequence[Example], random: np.random.Generator) -> list[list[Example]]:
    """Return batches of examples of one origin and about one length, in random order."""
    made = []
    for gold in (True, False):
        chosen = [each for each in found if each.gold == gold]
        keys = np.array([len(each.rows) for each in chosen]) + random.random(len(chosen)) * JITTER
        order = [chosen[number] for number in keys.argsort()]
        made += [order[start : start + SIZE] for start in range(0, len(order), SIZE)]
    return [made[number] for number in random.permutation(len(made))]


def batch(chosen: Sequence[Example], offsets: Mapping[int, int], random: np.random.Generator | None) -> Batch:
    """Return examples as arrays.

    With ``random``, of some tokens something known is left out, so that the network relies on no one thing.
    """
    shape = (len(chosen), max(len(each.rows) for each in chosen))
    rows, own = np.zeros(shape, np.int64), np.zeros(shape, np.int64)
    letters = np.zeros((*shape, LETTERS + PADDING), np.int64)  # filters see the end of every word
    features, mask = np.zeros((*shape, len(NAMES)), np.float32), np.zeros(shape, np.float32)
    chances = np.zeros((*shape, len(LABELS)), np.float32)
    for number, each in enumerate(chosen):
        length = len(each.rows)
        mask[number, :length] = 1
        rows[number, :length] = each.rows
        own[number, :length] = [offsets.get(row, 0) for row in each.rows.tolist()]
        letters[number, :length] = each.letters
        features[number, :length] = each.features
        chances[number, :length] = each.chances
    if random is not None:
        kept = random.random(shape) >= LOST_VECTOR
        rows *= kept
        own *= kept & (random.random(shape) >= LOST_OFFSET)
        features[..., PHRASE_FEATURES] *= (random.random(shape) >= LOST_PHRASES)[..., None]
    spelled, words = np.unique(letters.reshape(-1, letters.shape[2]), axis=0, return_inverse=True)
    return Batch(
        vectors=torch.from_numpy(rows),
        offsets=torch.from_numpy(own),
        letters=torch.from_numpy(spelled),
        words=torch.from_numpy(words.reshape(shape)),
        features=torch.from_numpy(features),
        mask=torch.from_numpy(mask),
        chances=torch.from_numpy(chances),
        gold=chosen[0].gold,
    )


def _example(sentence: Sentence, chances: NDArray[np.float32], *, gold: bool) -> Example:
    letters = np.zeros((len(sentence), LETTERS + PADDING), np.int64)
    features = np.zeros((len(sentence), len(NAMES)), np.uint8)
    for place, (word, near) in enumerate(sentence):
        letters[place, : len(word.characters)] = word.characters
        features[place, [*word.features, *near]] = 1
    rows = np.array([word.row for word, _ in sentence], np.int64)
    return Example(rows, letters, features, chances, gold)
