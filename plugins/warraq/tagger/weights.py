"""The network's weights as they are kept: 8 bits a number, each row with its own scale.

All matrix products of ``warraq.tagger.network`` are of whole numbers whose sums stay below 2^24. Floating point of 32
bits adds such numbers exactly, in whatever order a machine's BLAS does it: every machine computes the same labels.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import IO

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Integers = NDArray[np.integer]

DIGITS = 16  # of a version
LARGEST = 127  # of 8 bits
PADDING = 5  # places after a word's letters, as many as the widest filter sees
VECTOR_UNIT = 1 / 32
INPUT_UNIT = 1 / 64
LARGEST_INPUT = 511  # 228 inputs x 127 x 511 < 2^24
HIDDEN_UNIT = 1 / 1023  # 128 states x 127 x 1023 < 2^24
SCORE_UNIT = 1 / 256  # of the whole numbers that labels are chosen by
GATE_UNIT, GATE_RANGE = 1 / 256, 8  # what the tables of the sigmoid and the hyperbolic tangent hold


@dataclass(frozen=True, slots=True)
class Matrix:
    """Whole numbers in columns, and what one of each column is worth; ``bias`` is added after that."""

    whole: Floats
    scale: Floats
    bias: Floats

    def __call__(self, inputs: Floats, unit: float) -> Floats:
        """Multiply whole numbers, each worth ``unit``."""
        product: Floats = inputs @ self.whole
        product *= self.scale * np.float32(unit)
        product += self.bias
        return product


@dataclass(frozen=True, slots=True)
class Member:
    """What one member computes with. ``letters``: whole numbers; of the pairs, forwards and backwards."""

    letters: Floats
    filters: tuple[Matrix, ...]
    lexical: Matrix
    inputs: tuple[Matrix, Matrix]
    recurrent: tuple[Matrix, Matrix]
    output: tuple[Matrix, Matrix]


@dataclass(frozen=True, slots=True)
class Weights:
    """A network: members that share the words' ``vectors`` (whole numbers) and score each label together.

    ``transitions``, ``first``, ``last``: means of the members', whole numbers, each worth ``SCORE_UNIT``. ``version``
    tells two files apart.
    """

    version: str
    words: tuple[str, ...]
    vectors: NDArray[np.int8]
    members: tuple[Member, ...]
    transitions: NDArray[np.int32]
    first: NDArray[np.int32]
    last: NDArray[np.int32]
    sigmoid: Floats
    tangent: Floats

    @classmethod
    def load(cls, file: IO[bytes]) -> Weights:
        """Read what ``save`` wrote."""
        version = hashlib.sha256(file.read()).hexdigest()[:DIGITS]
        file.seek(0)
        with np.load(file, allow_pickle=False) as kept:
            part = {name: kept[name] for name in kept.files}
        return cls(
            version=version,
            words=tuple(part["words"].tobytes().decode("utf-8").split("\n")),
            vectors=part["vectors"],
            members=tuple(_member(part, number) for number in range(int(part["members"]))),
            transitions=part["transitions"],
            first=part["first"],
            last=part["last"],
            sigmoid=part["sigmoid"],
            tangent=part["tangent"],
        )


def save(file: IO[bytes], words: list[str], members: Sequence[Mapping[str, Floats]]) -> None:
    """Write what ``training.network.learned`` returned of each member, at 8 bits; all have the vectors of the first."""
    kept: dict[str, NDArray[np.generic]] = {
        "words": np.frombuffer("\n".join(words).encode("utf-8"), np.uint8),
        "vectors": _whole(members[0]["vectors"], VECTOR_UNIT, LARGEST).astype(np.int8),
        "members": np.array(len(members), np.int64),
    }
    for number, learned in enumerate(members):
        _keep_member(kept, number, learned)
    for name in ("transitions", "first", "last"):
        mean: NDArray[np.float64] = np.mean([learned[name] for learned in members], 0, dtype=np.float64)
        kept[name] = _whole(mean, SCORE_UNIT, 1 << 20).astype(np.int32)
    steps = np.arange(-GATE_RANGE / GATE_UNIT, GATE_RANGE / GATE_UNIT + 1) * GATE_UNIT
    kept["sigmoid"] = (1 / (1 + np.exp(-steps))).astype(np.float32)
    kept["tangent"] = np.tanh(steps).astype(np.float32)
    np.savez_compressed(file, **kept)  # type: ignore[arg-type]


def _member(part: Mapping[str, NDArray[np.generic]], number: int) -> Member:
    def matrix(name: str) -> Matrix:
        whole, scale, bias = (part[f"{number} {name}{kind}"] for kind in ("", " scale", " bias"))
        return Matrix(np.ascontiguousarray(whole.T, np.float32), scale.astype(np.float32), bias.astype(np.float32))

    return Member(
        letters=part[f"{number} letters"].astype(np.float32),
        filters=(matrix("filters 0"), matrix("filters 1")),
        lexical=matrix("lexical"),
        inputs=(matrix("inputs forwards"), matrix("inputs backwards")),
        recurrent=(matrix("recurrent forwards"), matrix("recurrent backwards")),
        output=(matrix("output forwards"), matrix("output backwards")),
    )


def _keep_member(kept: dict[str, NDArray[np.generic]], member: int, learned: Mapping[str, Floats]) -> None:
    letters = learned["letters.weight"]
    letter_unit = float(np.abs(letters).max()) / LARGEST
    kept[f"{member} letters"] = _whole(letters, letter_unit, LARGEST).astype(np.int8)
    for number in (0, 1):
        filters = learned[f"filters.{number}.weight"]
        flat = filters.transpose(0, 2, 1).reshape(len(filters), -1)  # filter, then letter by letter
        keep(kept, f"{member} filters {number}", flat, learned[f"filters.{number}.bias"], letter_unit)
    keep(kept, f"{member} lexical", learned["lexical.weight"], learned["lexical.bias"])
    half = learned["output.weight"].shape[1] // 2
    nothing = np.zeros_like(learned["output.bias"])
    for number, (way, suffix) in enumerate((("forwards", ""), ("backwards", "_reverse"))):
        bias = learned[f"recurrent.bias_ih_l0{suffix}"] + learned[f"recurrent.bias_hh_l0{suffix}"]
        keep(kept, f"{member} inputs {way}", learned[f"recurrent.weight_ih_l0{suffix}"], bias)
        keep(kept, f"{member} recurrent {way}", learned[f"recurrent.weight_hh_l0{suffix}"], np.zeros_like(bias))
        side = learned["output.weight"][:, number * half : (number + 1) * half]
        keep(kept, f"{member} output {way}", side, nothing if number else learned["output.bias"])


def _whole(numbers: NDArray[np.floating], unit: float, largest: int) -> NDArray[np.float64]:
    rounded: NDArray[np.float64] = np.clip(np.rint(numbers.astype(np.float64) / unit), -largest, largest)
    return rounded


def keep(kept: dict[str, NDArray[np.generic]], name: str, matrix: Floats, bias: Floats, unit: float = 1.0) -> None:
    """Keep a matrix at 8 bits; ``unit`` is what one of its inputs is worth, where that is known already."""
    scale = np.maximum(np.abs(matrix).max(1), 1e-9).astype(np.float64) / LARGEST
    kept[name] = np.rint(matrix / scale[:, None]).astype(np.int8)
    kept[f"{name} scale"] = (scale * unit).astype(np.float32)
    kept[f"{name} bias"] = bias.astype(np.float32)
