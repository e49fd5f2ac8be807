"""Learn word vectors with gensim; one thread and one seed, so the same text gives the same vectors."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from warraq.tagger.training.corpus import parted, sentences

DIMENSIONS = 100
EPOCHS = 10
SETTINGS = {"sg": 1, "window": 4, "min_count": 5, "negative": 5, "sample": 1e-4, "seed": 1, "workers": 1}
SPREAD = 0.5  # root mean square of a vector's numbers


def learn(data: Path) -> tuple[list[str], NDArray[np.float32]]:
    """Return the words, most frequent first, and their vectors, learned from the articles below ``data``."""
    from gensim.models import Word2Vec

    model = Word2Vec(parted(sentences(data)), vector_size=DIMENSIONS, epochs=EPOCHS, **SETTINGS)
    vectors = model.wv.vectors.astype(np.float32)
    return list(model.wv.index_to_key), vectors / np.sqrt((vectors**2).mean(1, keepdims=True)) * SPREAD
