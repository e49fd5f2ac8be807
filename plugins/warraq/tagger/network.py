"""The network with numpy alone: labels from words, their letters, the lexicon and the sentence.

A matrix product is of whole numbers and exact (``weights``), what is between them one rounded operation a number, and
the sigmoid and the hyperbolic tangent are looked up: the labels do not depend on the machine.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

import numpy as np
from numpy.typing import NDArray

from warraq.lexicon import Lexicon
from warraq.tagger.documents import Evidence
from warraq.tagger.features import LETTERS, NAMES, Word, Words
from warraq.tagger.labels import LABELS
from warraq.tagger.viterbi import best
from warraq.tagger.weights import (
    GATE_RANGE,
    GATE_UNIT,
    HIDDEN_UNIT,
    INPUT_UNIT,
    LARGEST_INPUT,
    PADDING,
    SCORE_UNIT,
    VECTOR_UNIT,
    Floats,
    Weights,
)

BATCH = 64  # sentences that are computed together
REMEMBERED = 50_000  # words whose inputs are kept

Sentence = list[tuple[Word, tuple[int, ...]]]


class NetworkTagger:
    """A ``Tagger`` that learned from annotated news."""

    def __init__(self, lexicon: Lexicon, weights: Weights) -> None:
        self.version = f"network-{weights.version}"
        self.weights = weights
        self.words = Words(lexicon, {word: number for number, word in enumerate(weights.words, start=1)})
        self._inputs: dict[str, Floats] = {}

    def tag(self, sentences: Sequence[Sequence[str]]) -> list[list[str]]:
        """Return the labels of each sentence; what is said of a word in the sentences around it counts."""
        read = self.words.document(sentences)
        scores = self._scores(sentences, read)
        evidence = Evidence([[word.stem for word, _ in sentence] for sentence in read])
        labels = self._best(scores)
        changed = evidence.add(scores, labels)
        others = [number for number, (old, new) in enumerate(zip(scores, changed, strict=True)) if old is not new]
        for number, row in zip(others, self._best([changed[number] for number in others]), strict=True):
            labels[number] = row
        return [[LABELS[number] for number in row] for row in labels]

    def _best(self, scores: Sequence[NDArray[np.int32]]) -> list[list[int]]:
        weights = self.weights
        return best(scores, weights.transitions, weights.first, weights.last)

    def _scores(self, sentences: Sequence[Sequence[str]], read: Sequence[Sentence]) -> list[NDArray[np.int32]]:
        """Return for each sentence the score of each label (column) for each token (row)."""
        if len(self._inputs) > REMEMBERED:
            self._inputs.clear()
            self.words.forget()
        self._meet(sentences, read)
        order = sorted((number for number, each in enumerate(read) if each), key=lambda number: -len(read[number]))
        scores = [np.zeros((0, len(LABELS)), np.int32)] * len(read)
        for start in range(0, len(order), BATCH):
            chosen = order[start : start + BATCH]
            inputs = self._sentence_inputs([sentences[n] for n in chosen], [read[n] for n in chosen])
            lengths = [len(read[number]) for number in chosen]
            parts = np.split(self._labels(inputs, lengths), np.cumsum(lengths)[:-1])
            for number, rows in zip(chosen, parts, strict=True):
                scores[number] = rows
        return scores

    def _sentence_inputs(self, sentences: Sequence[Sequence[str]], read: Sequence[Sentence]) -> Floats:
        """Return the inputs of sentences, one after another, as whole numbers."""
        lexical = self.weights.lexical
        tokens = [token for sentence in read for token in sentence]
        known = np.stack([self._inputs[text] for sentence in sentences for text in sentence])
        rows = [row for row, (_, near) in enumerate(tokens) for _ in near]
        near = np.zeros((len(tokens), len(NAMES)), np.float32)
        near[rows, [feature for _, features in tokens for feature in features]] = 1
        size = len(lexical.bias)
        said = (known[:, -size:] + near @ lexical.whole) * lexical.scale + lexical.bias
        known[:, -size:] = _as_input(said)
        return known

    def _meet(self, sentences: Sequence[Sequence[str]], read: Sequence[Sentence]) -> None:
        """Compute what each new word alone gives: its vector, its letters, and the sums of its features."""
        new: dict[str, Word] = {}
        for sentence, tokens in zip(sentences, read, strict=True):
            new |= {text: word for text, (word, _) in zip(sentence, tokens, strict=True) if text not in self._inputs}
        weights, words = self.weights, list(new.values())
        for start in range(0, len(words), BATCH):
            chosen = words[start : start + BATCH]
            vectors = weights.vectors[[word.row for word in chosen]].astype(np.float32)
            vectors *= np.float32(VECTOR_UNIT / INPUT_UNIT)
            features = [weights.lexical.whole[list(word.features)].sum(0) for word in chosen]  # whole numbers: exact
            inputs = np.concatenate([vectors, self._letters(chosen), features], 1, dtype=np.float32)
            self._inputs.update(zip(islice(new, start, start + BATCH), inputs, strict=True))

    def _letters(self, words: Sequence[Word]) -> Floats:
        """Return the largest that each filter finds in each word."""
        weights = self.weights
        characters = np.zeros((len(words), LETTERS + PADDING), np.intp)
        for number, word in enumerate(words):
            characters[number, : len(word.characters)] = word.characters
        found = []
        for each in weights.filters:
            width = len(each.whole) // weights.letters.shape[1]
            padded = weights.letters[np.pad(characters, ((0, 0), (width // 2, width // 2)))]  # letter 0 is nothing
            windows = np.concatenate([padded[:, place : place + characters.shape[1]] for place in range(width)], 2)
            heard = each(windows.reshape(-1, windows.shape[2]), 1).reshape(*windows.shape[:2], -1)
            found.append(_as_input(heard.max(1)))
        return np.concatenate(found, 1)

    def _labels(self, inputs: Floats, lengths: Sequence[int]) -> NDArray[np.int32]:
        """Return the scores, token by label, of sentences whose inputs stand one after another, the longest first."""
        weights = self.weights
        steps = _steps(lengths)
        orders = [np.concatenate(tokens) for tokens in zip(*steps, strict=True)]
        gates = np.stack([each(inputs, INPUT_UNIT)[order] for each, order in zip(weights.inputs, orders, strict=True)])
        scores = np.zeros((len(inputs), len(LABELS)), np.float32)
        states = self._run(gates, [len(forwards) for forwards, _ in steps])
        for output, order, each in zip(weights.output, orders, states, strict=True):
            scores[order] += output(each, HIDDEN_UNIT)
        whole: NDArray[np.int32] = np.rint(scores / np.float32(SCORE_UNIT)).astype(np.int32)
        return whole

    def _run(self, gates: Floats, running: Sequence[int]) -> Floats:
        """Return the states of the recurrent layer, both directions at once, as whole numbers.

        ``gates``: direction, then step by step the sentences that are still running, then gate. The sentences that end
        first stand last, so that at each step those at work are the first ones.
        """
        recurrent = np.stack([each.whole for each in self.weights.recurrent])
        scales = np.stack([each.scale for each in self.weights.recurrent])[:, None] * np.float32(HIDDEN_UNIT)
        size = gates.shape[2] // 4
        found = np.empty((2, gates.shape[1], size), np.float32)
        state, cell = (np.zeros((2, running[0], size), np.float32) for _ in range(2))
        start = 0
        for count in running:
            here = slice(start, start + count)
            sums = state[:, :count] @ recurrent
            sums *= scales
            sums += gates[:, here]
            places = _places(sums)
            opened = _looked_up(self.weights.sigmoid, places)
            offered = _looked_up(self.weights.tangent, places[..., 2 * size : 3 * size])
            cell = opened[..., size : 2 * size] * cell[:, :count] + opened[..., :size] * offered
            state = opened[..., 3 * size :] * _looked_up(self.weights.tangent, _places(cell))
            state *= np.float32(1 / HIDDEN_UNIT)
            np.rint(state, out=state)
            found[:, here] = state
            start += count
        return found


def _steps(lengths: Sequence[int]) -> list[tuple[NDArray[np.intp], NDArray[np.intp]]]:
    """Return the tokens that each step reads, forwards and backwards, a sentence each while it lasts.

    The sentences stand one after another, the longest first.
    """
    length = np.asarray(lengths)
    last = np.cumsum(length) - 1
    first = last - length + 1
    counts = [int((length > step).sum()) for step in range(lengths[0])]
    return [(first[:count] + step, last[:count] - step) for step, count in enumerate(counts)]


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
