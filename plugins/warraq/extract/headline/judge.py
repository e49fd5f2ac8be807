"""How whole a clause is that ends after one of its words, as a small network heard it in news.

The network reads a clause word by word and foretells what comes next: the end, or a word of some kind. It sees the last
three words, the first one, the last verb and the sum of what followed that verb. All its products are of whole numbers
and exact, so that every machine says the same. Model card: docs/headline-model.md.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import IO

import numpy as np
from numpy.typing import NDArray

from warraq.extract.headline.traits import traits
from warraq.extract.headline.words import Sort, Word
from warraq.lexicon import Lexicon
from warraq.tagger.weights import Floats, Matrix
from warraq.tagger.words import row

UNIT = 1 / 64  # of the whole numbers that a layer hands to the next
LARGEST = 511  # 240 inputs x 127 x 511 < 2^24
SINCE = 4  # what followed the verb is added up in these units
SIDES = '"«“”»'
Key = tuple[str, str, Sort, str, bool]


@dataclass(frozen=True, slots=True)
class Weights:
    """What the judge computes with.

    ``vectors``: of the words, row 0 of all others; ``traits``: whole numbers, each worth ``trait_unit``; ``merits``:
    what each merit of a candidate weighs.
    """

    words: Mapping[str, int]
    vectors: Floats
    traits: Floats
    trait_unit: Floats
    bias: Floats
    hidden: Matrix
    output: Matrix
    merits: Mapping[str, float]

    @classmethod
    def load(cls, file: IO[bytes]) -> Weights:
        """Read what training wrote."""
        with np.load(file, allow_pickle=False) as kept:
            part = {name: kept[name] for name in kept.files}
        words = part["words"].tobytes().decode("utf-8").split("\n")
        names = part["merit names"].tobytes().decode("utf-8").split("\n")
        return cls(
            words={word: number for number, word in enumerate(words, start=1)},
            vectors=part["vectors"].astype(np.float32) * part["vectors scale"],
            traits=part["traits"].astype(np.float32),
            trait_unit=part["traits scale"].astype(np.float32),
            bias=part["bias"],
            hidden=_matrix(part, "hidden"),
            output=_matrix(part, "output"),
            merits=dict(zip(names, part["merits"].tolist(), strict=True)),
        )


class Judge:
    """Reads the words of clauses; what it made of a word is remembered."""

    def __init__(self, weights: Weights, lexicon: Lexicon) -> None:
        self.weights = weights
        self.lexicon = lexicon
        self._words: dict[Key, Floats] = {}

    def foretold(self, clauses: Sequence[Sequence[Word]]) -> list[Floats]:
        """Return how likely each of ``KINDS`` is after each word of each clause, and in a last column an end.

        Commas must have been left out. The kinds compare with each other, the ends with those after other words.
        """
        rows = [np.zeros_like(self.weights.bias), *(self._word(word) for clause in clauses for word in clause)]
        seen = np.stack(rows)
        summed = np.cumsum(seen, 0)
        looked_at = np.array([place for clause in starts(clauses) for place in places(*clause)], np.intp)
        if not len(looked_at):
            return [self.weights.bias[:0].reshape(0, 0) for _ in clauses]
        here, one, two, verb, base, first = looked_at.T
        since = np.minimum(np.floor((summed[here] - summed[base]) / np.float32(SINCE)), LARGEST)
        inputs = np.concatenate([seen[here], seen[one], seen[two], seen[verb], since, seen[first]], 1)
        scores = self.weights.output(heard(self.weights.hidden(inputs, UNIT)), UNIT)
        ends = np.cumsum([len(clause) for clause in clauses])[:-1]
        return np.split(scores, ends)

    def _word(self, word: Word) -> Floats:
        key = (word.unit.text, word.unit.form, word.sort, word.preposition, word.joined)
        found = self._words.get(key)
        if found is None:
            weights = self.weights
            number, numbers = vector_row(word, weights.words), list(traits(word, self.lexicon))
            found = heard(weights.vectors[number] + weights.traits[numbers].sum(0) * weights.trait_unit + weights.bias)
            self._words[key] = found
        return found


@cache
def judge() -> Judge:
    """Return the judge that comes with Warraq; the second call in a process returns the same one."""
    with files("warraq.extract.headline").joinpath("model", "judge.npz").open("rb") as file:
        return Judge(Weights.load(file), Lexicon.load())


def vector_row(word: Word, words: Mapping[str, int]) -> int:
    """Return the row of a word's vector; of a name or quotation it is that of its last word."""
    form = word.unit.form[word.joined :]
    last = form.rpartition(" ")[2].strip(SIDES)
    return row(last, words) if last else 0


def heard(numbers: Floats) -> Floats:
    """Return what is above zero as whole numbers."""
    whole: Floats = np.clip(np.rint(numbers * np.float32(1 / UNIT)), 0, LARGEST)
    return whole


def starts(clauses: Sequence[Sequence[Word]]) -> list[tuple[int, Sequence[Word]]]:
    """Return each clause with the row of its first word; row 0 is nothing."""
    found, start = [], 1
    for clause in clauses:
        found.append((start, clause))
        start += len(clause)
    return found


def places(start: int, clause: Sequence[Word]) -> list[tuple[int, int, int, int, int, int]]:
    """Return the rows that are looked at for each word.

    They are its own, those of the two before it, that of the last verb, the one after which is added up, and the first.
    """
    found, verb, base = [], 0, start - 1
    for at, word in enumerate(clause):
        here = start + at
        if word.sort is Sort.VERB:
            verb = base = here
        found.append((here, here - 1 if at else 0, here - 2 if at > 1 else 0, verb, base, start))
    return found


def _matrix(part: Mapping[str, NDArray[np.generic]], name: str) -> Matrix:
    whole = np.ascontiguousarray(part[name].T, np.float32)
    return Matrix(whole, part[f"{name} scale"].astype(np.float32), part[f"{name} bias"].astype(np.float32))
