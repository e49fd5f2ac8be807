"""All of the training, from articles and annotated sentences to the file of the network.

Some networks learn from the annotated sentences alone. They label plain news together, each label with its chance, and
the members of the network that is kept learn from both: annotated sentences of one year know few of the names of
another. The members share the vectors that the first of them learned, which are most of the file.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from warraq.lexicon import Lexicon
from warraq.tagger.features import Words
from warraq.tagger.labels import NUMBERS, OUTSIDE
from warraq.tagger.training.annotated import Annotated, split
from warraq.tagger.training.examples import Example, certain, examples
from warraq.tagger.training.network import Learned, learn, learned
from warraq.tagger.training.teaching import taught, untaught
from warraq.tagger.training.vectors import learn as learn_vectors
from warraq.tagger.weights import save

WORDS = 55_000  # the most frequent that keep their vectors
TEACHERS, TEACHERS_EPOCHS = 3, 10
MEMBERS, EPOCHS = 2, 20
ONE_OF = 8  # articles that the teachers label


def train(data: Path, model: Path, seed: int) -> None:
    """Learn from what stands below ``data`` and write the network."""
    print("word vectors", flush=True)
    words, vectors = learn_vectors(data)
    learning, _ = split(data)
    reader = Words(Lexicon.load(), {word: number for number, word in enumerate(words[:WORDS], start=1)})
    learned_from = gold(learning, reader)
    members = fit(learned_from, untaught(data, reader, ONE_OF), vectors[:WORDS], seed)
    with model.open("wb") as file:
        save(file, words[:WORDS], [learned(network, offsets) for network, offsets in members])


def gold(annotated: Sequence[Annotated], reader: Words) -> list[Example]:
    """Return annotated sentences as examples."""
    known = [certain([NUMBERS.get(label, NUMBERS[OUTSIDE]) for label in labels]) for _, labels in annotated]
    return list(examples(reader.document([tokens for tokens, _ in annotated]), known, gold=True))


def fit(annotated: list[Example], plain: Sequence[Example], vectors: NDArray[np.float32], seed: int) -> list[Learned]:
    """Return the members, which learned from annotated sentences, and from what their teachers say of plain ones."""
    teachers = []
    for number in range(1, TEACHERS + 1):
        print(f"teacher {number} of {TEACHERS}", flush=True)
        teachers.append(learn([annotated] * TEACHERS_EPOCHS, vectors, seed + number))
    print("what the teachers say of plain news", flush=True)
    silver = list(taught(plain, teachers))
    members: list[Learned] = []
    for number in range(1, MEMBERS + 1):
        print(f"member {number} of {MEMBERS}", flush=True)
        own = seed + TEACHERS + number
        members.append(learn(list(_epochs(annotated, silver, own)), vectors, own, members[0] if members else None))
    return members


def _epochs(annotated: list[Example], silver: Sequence[Example], seed: int) -> Iterator[list[Example]]:
    """Yield the examples of each epoch: all that are annotated, and a part of the others that is seen once."""
    order = np.random.default_rng(seed).permutation(len(silver))
    for part in np.array_split(order, EPOCHS):
        yield annotated + [silver[number] for number in part]
