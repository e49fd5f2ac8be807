"""What networks that learned from annotated sentences say of plain news: chances for another one to learn from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray

from warraq.tagger.features import Words
from warraq.tagger.training.corpus import articles
from warraq.tagger.training.examples import Example, batch, certain, examples
from warraq.tagger.training.network import Learned
from warraq.text.tokenize import tokenize

LONGEST_SENTENCE, SHORTEST_SENTENCE = 60, 6  # tokens
TOGETHER = 64


def untaught(data: Path, words: Words, every: int) -> list[Example]:
    """Return the sentences of one of so many articles below ``data``, with nothing known of their labels."""
    found: list[Example] = []
    for article in islice(articles(data), 0, None, every):
        sentences = [[token.text for token in tokenize(sentence) if token.form] for sentence in article]
        sentences = [each for each in sentences if SHORTEST_SENTENCE <= len(each) <= LONGEST_SENTENCE]
        read = words.document(sentences)
        found += examples(read, [certain([0] * len(each)) for each in read], gold=False)
    return found


def taught(found: Sequence[Example], teachers: Sequence[Learned]) -> Iterator[Example]:
    """Yield the examples, shortest first, with the mean of what the teachers hold likely."""
    order = sorted(found, key=lambda each: len(each.rows))
    with torch.no_grad():
        for start in range(0, len(order), TOGETHER):
            chosen = order[start : start + TOGETHER]
            said = [network.chances(batch(chosen, offsets, None)).numpy() for network, offsets in teachers]
            mean: NDArray[np.float32] = np.mean(said, 0)
            for each, chances in zip(chosen, mean, strict=True):
                yield Example(each.rows, each.letters, each.features, chances[: len(each.rows)], gold=False)
