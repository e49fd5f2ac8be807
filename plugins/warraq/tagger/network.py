"""The network with numpy alone: labels from words, their letters, the lexicon and the sentence.

A matrix product is of whole numbers and exact (``weights``), what is between them one rounded operation a number, and
the sigmoid and the hyperbolic tangent are looked up: the labels do not depend on the machine.
"""

from __future__ import annotations

from collections.abc import Sequence

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
        first = self._best(scores)
        return [[LABELS[number] for number in each] for each in self._best(evidence.add(scores, first))]

    def _best(self, scores: Sequence[NDArray[np.int32]]) -> list[list[int]]:
        weights = self.weights
        return best(scores, weights.transitions, weights.first, weights.last)

    def _scores(self, sentences: Sequence[Sequence[str]], read: Sequence[Sentence]) -> list[NDArray[np.int32]]:
        """Return for each sentence the score of each label (column) for each token (row)."""
        if len(self._inputs) > REMEMBERED:
            self._inputs.clear()
            self.words.forget()
        order = sorted((number for number, each in enumerate(read) if each), key=lambda number: len(read[number]))
        scores = [np.zeros((0, len(LABELS)), np.int32)] * len(read)
        for start in range(0, len(order), BATCH):
            chosen = order[start : start + BATCH]
            inputs = self._sentence_inputs([sentences[n] for n in chosen], [read[n] for n in chosen])
            lengths = [len(read[number]) for number in chosen]
            for number, length, rows in zip(chosen, lengths, self._labels(inputs, lengths), strict=True):
                scores[number] = rows[:length]
        return scores

    def _sentence_inputs(self, sentences: Sequence[Sequence[str]], read: Sequence[Sentence]) -> Floats:
        """Return the inputs of sentences, one after another, as whole numbers."""
        lexical = self.weights.lexical
        texts = [text for sentence in sentences for text in sentence]
        tokens = [token for sentence in read for token in sentence]
        known = np.stack([self._word(text, word) for text, (word, _) in zip(texts, tokens, strict=True)])
        rows = [row for row, (_, near) in enumerate(tokens) for _ in near]
        near = np.zeros((len(tokens), len(NAMES)), np.float32)
        near[rows, [feature for _, features in tokens for feature in features]] = 1
        size = len(lexical.bias)
        said = (known[:, -size:] + near @ lexical.whole) * lexical.scale + lexical.bias
        known[:, -size:] = _as_input(said)
        return known

    def _word(self, text: str, word: Word) -> Floats:
        """Return what the word alone gives: its vector, its letters, and the sums of its features."""
        found = self._inputs.get(text)
        if found is None:
            weights = self.weights
            vector = weights.vectors[word.row].astype(np.float32) * np.float32(VECTOR_UNIT / INPUT_UNIT)
            features = weights.lexical.whole[list(word.features)].sum(0)  # whole numbers: exact
            found = np.concatenate([vector, self._letters(word.characters), features], dtype=np.float32)
            self._inputs[text] = found
        return found

    def _letters(self, characters: tuple[int, ...]) -> Floats:
        weights = self.weights
        spelled = np.zeros((LETTERS + PADDING, weights.letters.shape[1]), np.float32)
        spelled[: len(characters)] = weights.letters[list(characters)]
        found = []
        for each in weights.filters:
            width = len(each.whole) // spelled.shape[1]
            padded = np.pad(spelled, ((width // 2, width // 2), (0, 0)))
            windows = np.concatenate([padded[place : place + len(spelled)] for place in range(width)], 1)
            found.append(_as_input(each(windows, 1).max(0)))
        return np.concatenate(found)

    def _labels(self, inputs: Floats, lengths: Sequence[int]) -> NDArray[np.int32]:
        """Return the scores, sentence by token by label; what is beyond a sentence's end means nothing."""
        weights = self.weights
        longest, count = max(lengths), len(lengths)
        inside = np.arange(longest) < np.asarray(lengths)[:, None]
        scores = np.zeros((count * longest, len(LABELS)), np.float32)
        for number, gates in enumerate(weights.inputs):
            padded = np.zeros((count, longest, len(gates.bias)), np.float32)
            padded[inside] = gates(inputs, INPUT_UNIT)
            states = self._run(padded, inside, number)
            scores += weights.output[number](states.reshape(count * longest, -1), HIDDEN_UNIT)
        whole: NDArray[np.int32] = np.rint(scores / np.float32(SCORE_UNIT)).astype(np.int32)
        return whole.reshape(count, longest, len(LABELS))

    def _run(self, gates: Floats, inside: NDArray[np.bool_], number: int) -> Floats:
        """Return the states of the recurrent layer in one direction, as whole numbers."""
        recurrent = self.weights.recurrent[number]
        scale = recurrent.scale * np.float32(HIDDEN_UNIT)
        count, longest, size = gates.shape[0], gates.shape[1], gates.shape[2] // 4
        found = np.zeros((longest, count, size), np.float32)
        state, cell = np.zeros((count, size), np.float32), np.zeros((count, size), np.float32)
        by_place = np.ascontiguousarray(gates.transpose(1, 0, 2))
        masks = np.ascontiguousarray(inside.T[:, :, None], dtype=np.float32)
        for place in range(longest - 1, -1, -1) if number else range(longest):
            sums = state @ recurrent.whole
            sums *= scale
            sums += by_place[place]
            places = _places(sums)
            opened = self.weights.sigmoid[places]
            offered = self.weights.tangent[places[:, 2 * size : 3 * size]]
            cell = (opened[:, size : 2 * size] * cell + opened[:, :size] * offered) * masks[place]
            state = opened[:, 3 * size :] * self.weights.tangent[_places(cell)]
            state = np.rint(state * np.float32(1 / HIDDEN_UNIT)) * masks[place]
            found[place] = state
        return found.transpose(1, 0, 2)


def _places(numbers: Floats) -> NDArray[np.intp]:
    """Return where numbers stand in the tables."""
    scaled = np.rint(numbers * np.float32(1 / GATE_UNIT)) + np.float32(GATE_RANGE / GATE_UNIT)
    places: NDArray[np.intp] = np.clip(scaled, 0, 2 * GATE_RANGE / GATE_UNIT).astype(np.intp)
    return places


def _as_input(numbers: Floats) -> Floats:
    """Return what is above zero as whole numbers of the next layer's inputs."""
    whole: Floats = np.clip(np.rint(numbers * np.float32(1 / INPUT_UNIT)), 0, LARGEST_INPUT)
    return whole
