"""The network with numpy alone: its members score the labels together, and the best row of labels is chosen."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

import numpy as np
from numpy.typing import NDArray

from warraq.lexicon import Lexicon
from warraq.tagger.documents import Evidence
from warraq.tagger.features import NAMES, Word, Words
from warraq.tagger.labels import LABELS
from warraq.tagger.member import Scorer, steps
from warraq.tagger.viterbi import best
from warraq.tagger.weights import INPUT_UNIT, VECTOR_UNIT, Floats, Weights

BATCH = 64  # sentences that are computed together
REMEMBERED = 30_000  # words whose inputs are kept

Sentence = list[tuple[Word, tuple[int, ...]]]


class NetworkTagger:
    """A ``Tagger`` that learned from annotated news."""

    def __init__(self, lexicon: Lexicon, weights: Weights) -> None:
        self.version = f"network-{weights.version}"
        self.weights = weights
        self.words = Words(lexicon, {word: number for number, word in enumerate(weights.words, start=1)})
        self._scorers = [Scorer(member, weights.sigmoid, weights.tangent) for member in weights.members]
        self._known: dict[str, tuple[Floats, ...]] = {}

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
        """Return for each sentence the members' mean score of each label (column) for each token (row)."""
        if len(self._known) > REMEMBERED:
            self._known.clear()
            self.words.forget()
        self._meet(sentences, read)
        order = sorted((number for number, each in enumerate(read) if each), key=lambda number: -len(read[number]))
        scores = [np.zeros((0, len(LABELS)), np.int32)] * len(read)
        for start in range(0, len(order), BATCH):
            chosen = order[start : start + BATCH]
            lengths = [len(read[number]) for number in chosen]
            tokens = [token for number in chosen for token in read[number]]
            known = zip(*(self._known[text] for number in chosen for text in sentences[number]), strict=True)
            vectors, *alone = map(np.stack, known)
            near, walk = _near(tokens), steps(lengths)
            said = [each.labels(vectors, own, near, walk) for each, own in zip(self._scorers, alone, strict=True)]
            mean = sum(said[1:], start=said[0]) // len(said)
            for number, rows in zip(chosen, np.split(mean, np.cumsum(lengths)[:-1]), strict=True):
                scores[number] = rows
        return scores

    def _meet(self, sentences: Sequence[Sequence[str]], read: Sequence[Sentence]) -> None:
        """Compute what each new word alone gives: its vector, and what each member sees in it."""
        new: dict[str, Word] = {}
        for sentence, tokens in zip(sentences, read, strict=True):
            new |= {text: word for text, (word, _) in zip(sentence, tokens, strict=True) if text not in self._known}
        words = list(new.values())
        for start in range(0, len(words), BATCH):
            chosen = words[start : start + BATCH]
            vectors = self.weights.vectors[[word.row for word in chosen]].astype(np.float32)
            vectors *= np.float32(VECTOR_UNIT / INPUT_UNIT)
            known = zip(vectors, *(each.words(chosen) for each in self._scorers), strict=True)
            self._known.update(zip(islice(new, start, start + BATCH), known, strict=True))


def _near(tokens: Sequence[tuple[Word, tuple[int, ...]]]) -> Floats:
    """Return the features that a token has of what stands near it, token by feature."""
    found = np.zeros((len(tokens), len(NAMES)), np.float32)
    rows = [row for row, (_, near) in enumerate(tokens) for _ in near]
    found[rows, [feature for _, features in tokens for feature in features]] = 1
    return found
