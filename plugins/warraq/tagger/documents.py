"""One sense a document: what a stem is called elsewhere in the same text speaks for its being so called here."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from warraq.tagger.labels import KINDS
from warraq.tagger.weights import SCORE_UNIT

WINDOW = 40  # sentences
WEIGHT = 2.0  # what all other occurrences together add to a label's score
KIND = np.array([0, *(number for number in range(1, len(KINDS) + 1) for _ in "BI")])  # of each label; 0 is none


class Evidence:
    """Where each stem of a text stands. ``stems``: by sentence and token, empty for words that are no names."""

    def __init__(self, stems: Sequence[Sequence[str]]) -> None:
        found: dict[str, list[tuple[int, int]]] = {}
        for number, sentence in enumerate(stems):
            for place, stem in enumerate(sentence):
                if stem:
                    found.setdefault(stem, []).append((number, place))
        self.repeated = [places for places in found.values() if len(places) > 1]

    def add(self, scores: Sequence[NDArray[np.int32]], labels: Sequence[Sequence[int]]) -> list[NDArray[np.int32]]:
        """Return the scores with the evidence of the labels chosen by them: the share of each kind elsewhere."""
        changed = list(scores)
        for places in self.repeated:
            kinds = [int(KIND[labels[number][place]]) for number, place in places]
            if not any(kinds):
                continue
            for index, (number, place) in enumerate(places):
                others = [
                    kind
                    for other, (sentence, _) in enumerate(places)
                    if other != index and abs(sentence - number) <= WINDOW
                    for kind in (kinds[other],)
                ]
                if not any(others):
                    continue
                votes = np.bincount(others, minlength=len(KINDS) + 1)
                if changed[number] is scores[number]:
                    changed[number] = scores[number].copy()
                changed[number][place] += (votes[KIND] * round(WEIGHT / SCORE_UNIT) // len(others)).astype(np.int32)
        return changed
