"""All of the training, from articles and annotated sentences to the file of the network."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from warraq.lexicon import Lexicon
from warraq.tagger.features import Words
from warraq.tagger.training.annotated import split
from warraq.tagger.training.network import learn
from warraq.tagger.training.vectors import learn as learn_vectors
from warraq.tagger.weights import save

WORDS = 55_000  # the most frequent that keep their vectors


def train(data: Path, model: Path, seed: int) -> None:
    """Learn from what stands below ``data`` and write the network."""
    words, vectors = learn_vectors(data)
    fit(data, model, seed, words[:WORDS], vectors[:WORDS])


def fit(data: Path, model: Path, seed: int, words: list[str], vectors: NDArray[np.float32]) -> None:
    """Learn the network on given vectors and write it."""
    learning, _ = split(data)
    reader = Words(Lexicon.load(), {word: number for number, word in enumerate(words, start=1)})
    sentences = reader.document([tokens for tokens, _ in learning])
    learned = learn(sentences, [labels for _, labels in learning], vectors, seed)
    with model.open("wb") as file:
        save(file, words, learned)
