"""The best row of labels for each sentence, in whole numbers."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.int32]
BATCH = 64


def best(scores: Sequence[Scores], transitions: Scores, first: Scores, last: Scores) -> list[list[int]]:
    """Return the number of each token's label; of rows that score the same, the one with lower numbers.

    ``scores``: a sentence each, token by label. ``transitions``: from label (row) to label (column).
    """
    found: list[list[int]] = [[] for _ in scores]
    order = sorted((number for number, each in enumerate(scores) if len(each)), key=lambda number: len(scores[number]))
    for start in range(0, len(order), BATCH):
        chosen = order[start : start + BATCH]
        rows = _together([scores[number] for number in chosen], transitions, first, last)
        for number, row in zip(chosen, rows, strict=True):
            found[number] = row
    return found


def _together(scores: Sequence[Scores], transitions: Scores, first: Scores, last: Scores) -> list[list[int]]:
    """Return the labels of sentences that are about as long as each other."""
    lengths = np.array([len(each) for each in scores])
    padded = np.zeros((lengths.max(), len(scores), len(first)), np.int32)
    for number, each in enumerate(scores):
        padded[: len(each), number] = each
    total = first + padded[0]
    steps = []
    onto = np.ascontiguousarray(transitions.T)
    for place in range(1, len(padded)):
        ways = total[:, None, :] + onto
        step = ways.argmax(2)
        following = ways.max(2) + padded[place]
        running = (lengths > place)[:, None]
        total = np.where(running, following, total)
        steps.append(np.where(running, step, np.arange(len(first))))
    label = (total + last).argmax(1)
    rows = [label]
    everyone = np.arange(len(scores))
    for step in reversed(steps):
        label = step[everyone, label]
        rows.append(label)
    whole = np.stack(rows[::-1], 1)
    return [row[:length].tolist() for row, length in zip(whole, lengths, strict=True)]
