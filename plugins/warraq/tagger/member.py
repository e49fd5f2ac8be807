"""What one member of the network says: scores of labels from words, their letters, the lexicon and the sentence.

A matrix product is of whole numbers and exact (``weights``), what is between them one rounded operation a number, and
the sigmoid and the hyperbolic tangent are looked up: the scores do not depend on the machine.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from warraq.tagger.features import LETTERS, Word
from warraq.tagger.labels import LABELS
from warraq.tagger.weights import (
    GATE_RANGE,
    GATE_UNIT,
    HIDDEN_UNIT,
    INPUT_UNIT,
    LARGEST_INPUT,
    PADDING,
    SCORE_UNIT,
    Floats,
    Member,
)


@dataclass(frozen=True, slots=True)
class Steps:
    """In which order sentences are read that stand one after another, the longest first.

    ``running``: the sentences that each step reads a token of. ``orders``: these tokens, step by step, forwards and
    backwards.
    """

    running: tuple[int, ...]
    orders: tuple[NDArray[np.intp], NDArray[np.intp]]


def steps(lengths: Sequence[int]) -> Steps:
    """Return the steps that sentences of these lengths are read in."""
    length = np.asarray(lengths)
    last = np.cumsum(length) - 1
    first = last - length + 1
    running = tuple(int((length > step).sum()) for step in range(lengths[0]))
    forwards = [first[:count] + step for step, count in enumerate(running)]
    backwards = [last[:count] - step for step, count in enumerate(running)]
    return Steps(running, (np.concatenate(forwards), np.concatenate(backwards)))


class Scorer:
    """Computes what a member says, with tables of the sigmoid and the hyperbolic tangent."""

    def __init__(self, member: Member, sigmoid: Floats, tangent: Floats) -> None:
        self.member = member
        self.sigmoid = sigmoid
        self.tangent = tangent
        self._recurrent = np.stack([each.whole for each in member.recurrent])
        self._scales = np.stack([each.scale for each in member.recurrent])[:, None] * np.float32(HIDDEN_UNIT)

    def words(self, words: Sequence[Word]) -> Floats:
        """Return what each word alone gives: what the filters find in its letters, and the sums of its features."""
        features = [self.member.lexical.whole[list(word.features)].sum(0) for word in words]  # whole numbers: exact
        return np.concatenate([self._letters(words), features], 1, dtype=np.float32)

    def labels(self, vectors: Floats, words: Floats, near: Floats, walk: Steps) -> NDArray[np.int32]:
        """Return the scores, token by label, in units of ``SCORE_UNIT``.

        ``vectors``: whole numbers, of each token; ``words``: what ``words`` said of it; ``near``: its features of what
        stands near it.
        """
        member, lexical = self.member, self.member.lexical
        size = len(lexical.bias)
        said = _as_input((words[:, -size:] + near @ lexical.whole) * lexical.scale + lexical.bias)
        inputs = np.concatenate([vectors, words[:, :-size], said], 1)
        gates = [each(inputs, INPUT_UNIT)[order] for each, order in zip(member.inputs, walk.orders, strict=True)]
        scores = np.zeros((len(inputs), len(LABELS)), np.float32)
        states = self._run(np.stack(gates), walk.running)
        for output, order, each in zip(member.output, walk.orders, states, strict=True):
            scores[order] += output(each, HIDDEN_UNIT)
        whole: NDArray[np.int32] = np.rint(scores / np.float32(SCORE_UNIT)).astype(np.int32)
        return whole

    def _letters(self, words: Sequence[Word]) -> Floats:
        """Return the largest that each filter finds in each word."""
        member = self.member
        characters = np.zeros((len(words), LETTERS + PADDING), np.intp)
        for number, word in enumerate(words):
            characters[number, : len(word.characters)] = word.characters
        found = []
        for each in member.filters:
            width = len(each.whole) // member.letters.shape[1]
            padded = member.letters[np.pad(characters, ((0, 0), (width // 2, width // 2)))]  # letter 0 is nothing
            windows = np.concatenate([padded[:, place : place + characters.shape[1]] for place in range(width)], 2)
            heard = each(windows.reshape(-1, windows.shape[2]), 1).reshape(*windows.shape[:2], -1)
            found.append(_as_input(heard.max(1)))
        return np.concatenate(found, 1)

    def _run(self, gates: Floats, running: Sequence[int]) -> Floats:
        """Return the states of the recurrent layer, both directions at once, as whole numbers.

        ``gates``: direction, then step by step the sentences that are still running, then gate. The sentences that end
        first stand last, so that at each step those at work are the first ones.
        """
        size = gates.shape[2] // 4
        found = np.empty((2, gates.shape[1], size), np.float32)
        state, cell = (np.zeros((2, running[0], size), np.float32) for _ in range(2))
        start = 0
        for count in running:
            here = slice(start, start + count)
            sums = state[:, :count] @ self._recurrent
            sums *= self._scales
            sums += gates[:, here]
            places = _places(sums)
            opened = _looked_up(self.sigmoid, places)
            offered = _looked_up(self.tangent, places[..., 2 * size : 3 * size])
            cell = opened[..., size : 2 * size] * cell[:, :count] + opened[..., :size] * offered
            state = opened[..., 3 * size :] * _looked_up(self.tangent, _places(cell))
            state *= np.float32(1 / HIDDEN_UNIT)
            np.rint(state, out=state)
            found[:, here] = state
            start += count
        return found


def _looked_up(table: Floats, places: NDArray[np.intp]) -> Floats:
    """Return what a table says at its places; beyond its ends it says what it says there."""
    found: Floats = table.take(places, mode="clip")
    return found


def _places(numbers: Floats) -> NDArray[np.intp]:
    """Return where numbers stand in the tables."""
    scaled = numbers * np.float32(1 / GATE_UNIT)
    np.rint(scaled, out=scaled)
    scaled += np.float32(GATE_RANGE / GATE_UNIT)
    places: NDArray[np.intp] = scaled.astype(np.intp)
    return places


def _as_input(numbers: Floats) -> Floats:
    """Return what is above zero as whole numbers of the next layer's inputs."""
    whole: Floats = np.clip(np.rint(numbers * np.float32(1 / INPUT_UNIT)), 0, LARGEST_INPUT)
    return whole
