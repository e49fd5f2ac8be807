"""Learn the judge of headlines: clauses of news tell where one ends, people's verdicts what is fit to print."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import IO

import numpy as np
from numpy.typing import NDArray

from warraq.extract.headline.judge import Judge, Weights
from warraq.extract.headline.merits import NAMED, merits
from warraq.lexicon import Lexicon
from warraq.tagger.tagger import network
from warraq.tagger.weights import LARGEST, VECTOR_UNIT, Floats, keep
from warraq.training.clauses import Clause, candidates_of, clauses_of, digest, read
from warraq.training.foretelling import learn

WORDS = 8000  # the most frequent that have vectors
VERDICTS = Path(__file__).parent / "headline_verdicts.tsv"
RIDGE = 0.01
LEAST_SPREAD = 0.3  # what is rare must not weigh much by the few times that it was seen
STEPS = 30
Table = dict[str, dict[str, bool]]


def train(data: Path, model: Path, seed: int) -> None:
    """Learn from what stands below ``data`` and write the judge."""
    lexicon = Lexicon.load()
    clauses: list[Clause] = []
    for number, item in enumerate(read(data / "news"), start=1):
        clauses.extend(clauses_of(item, lexicon))
        if not number % 1000:
            print(f"{number} articles, {len(clauses)} clauses", flush=True)
    words, vectors = known_words()
    learned = learn(clauses, words, vectors, seed)
    nothing = {"always": 0.0, **dict.fromkeys(NAMED, 0.0)}
    with model.open("wb") as file:
        save(file, words, learned, nothing)
    weighed = weigh(data, model)
    with model.open("wb") as file:
        save(file, words, learned, weighed)


def weigh(data: Path, model: Path) -> dict[str, float]:
    """Return what the merits weigh, by people's verdicts."""
    lexicon, table = Lexicon.load(), verdicts()
    with model.open("rb") as file:
        judge = Judge(Weights.load(file), lexicon)
    found: list[tuple[float, ...]] = []
    fit: list[bool] = []
    shares: list[float] = []
    for item in read(data / "news", table):
        judged = [(each, table[item.id].get(digest(each.text))) for each in candidates_of(item, lexicon)]
        known = [(each, verdict) for each, verdict in judged if verdict is not None]
        if known:
            found += merits([each for each, _ in known], judge)
            fit += [verdict for _, verdict in known]
            shares += [len(known) ** -0.5] * len(known)
    print(f"{len(fit)} verdicts, {sum(fit)} fit to print", flush=True)
    return dict(zip(("always", *NAMED), logistic(np.array(found), np.array(fit), np.array(shares)), strict=True))


def verdicts() -> Table:
    """Return the verdicts by article and digest."""
    table: Table = {}
    for line in VERDICTS.read_text(encoding="utf-8").splitlines():
        if not line.startswith(("#", "article\t")):
            article, words, verdict = line.split("\t")
            table.setdefault(article, {})[words] = verdict == "yes"
    return table


def logistic(found: NDArray[np.float64], fit: NDArray[np.bool_], shares: NDArray[np.float64]) -> Sequence[float]:
    """Return the constant and the weights of a ridge regression of log-odds, found by Newton's steps."""
    mean, spread = found.mean(0), np.maximum(found.std(0), LEAST_SPREAD)
    inputs = np.hstack([np.ones((len(found), 1)), (found - mean) / spread])
    shares = shares / shares.sum()
    ridge = np.diag([0.0, *[2 * RIDGE] * found.shape[1]])
    weights = np.zeros(inputs.shape[1])
    for _ in range(STEPS):
        chances = 1 / (1 + np.exp(-inputs @ weights))
        slope = inputs.T @ (shares * (chances - fit)) + ridge @ weights
        bend = (inputs * (shares * chances * (1 - chances))[:, None]).T @ inputs + ridge
        weights -= np.linalg.solve(bend, slope)
    plain = weights[1:] / spread
    return [float(weights[0] - plain @ mean), *plain.tolist()]


def known_words() -> tuple[list[str], Floats]:
    """Return the most frequent words and their vectors, which are those of the network that tags names."""
    weights = network().weights
    return list(weights.words[:WORDS]), weights.vectors[1 : WORDS + 1].astype(np.float32) * np.float32(VECTOR_UNIT)


def save(file: IO[bytes], words: Sequence[str], learned: Mapping[str, Floats], weighed: Mapping[str, float]) -> None:
    """Write the judge at 8 bits a number."""
    kept: dict[str, NDArray[np.generic]] = {
        "words": np.frombuffer("\n".join(words).encode("utf-8"), np.uint8),
        "merit names": np.frombuffer("\n".join(weighed).encode("utf-8"), np.uint8),
        "merits": np.array([round(weight, 4) for weight in weighed.values()], np.float64),
        "bias": learned["bias"].astype(np.float32),
    }
    for name, matrix in (("vectors", learned["vectors"]), ("traits", learned["traits"].T)):
        scale = np.float32(np.abs(matrix).max() / LARGEST)
        kept[name] = np.rint(matrix / scale).astype(np.int8)
        kept[f"{name} scale"] = np.array(scale, np.float32)
    for name in ("hidden", "output"):
        keep(kept, name, learned[name], learned[f"{name} bias"])
    np.savez_compressed(file, **kept)  # type: ignore[arg-type]
