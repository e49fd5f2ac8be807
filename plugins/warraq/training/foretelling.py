"""The judge of headlines as torch learns it: what comes after each word of a clause, and whether it ends there.

``warraq.extract.headline.judge`` computes the same with whole numbers and numpy.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch.nn.functional import binary_cross_entropy_with_logits, cross_entropy, dropout, linear, relu

from warraq.extract.headline.judge import LARGEST, SINCE, UNIT, places, vector_row
from warraq.extract.headline.traits import KINDS, TRAITS, kind, traits
from warraq.lexicon import Lexicon
from warraq.tagger.weights import Floats
from warraq.training.clauses import Clause

INPUT, HIDDEN = 40, 96
SEEN = 6  # inputs that are looked at for each word
EPOCHS, BATCH = 5, 96  # clauses
RATE, DECAY, CLIP = 6e-3, 1e-3, 2.0
DROPPED, FORGOTTEN = 0.15, 0.1  # of the hidden layer; of the words' vectors
NO_KIND = -100
Weights = dict[str, torch.Tensor]


@dataclass(frozen=True, slots=True)
class Read:
    """Clauses as numbers: each word's ``type``, and what comes after it; of types, the vector and the traits."""

    places: list[NDArray[np.intp]]
    types: list[NDArray[np.intp]]
    kinds: list[NDArray[np.intp]]
    rows: NDArray[np.intp]
    traits: Floats


def learn(clauses: Sequence[Clause], words: Sequence[str], vectors: Floats, seed: int) -> dict[str, Floats]:
    """Return the weights that learned from the clauses, by name; ``vectors`` are those of ``words``."""
    torch.manual_seed(seed)
    torch.set_num_threads(1)  # with more, sums are not always added up in one order
    random = np.random.default_rng(seed)
    read = _read(clauses, words)
    known = torch.from_numpy(np.vstack([np.zeros_like(vectors[:1]), vectors]))
    weights = _first(vectors.shape[1])
    optimizer = torch.optim.AdamW(weights.values(), lr=RATE, weight_decay=DECAY)
    batches = -(-len(clauses) // BATCH)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, RATE, total_steps=EPOCHS * batches, pct_start=0.1)
    for epoch in range(1, EPOCHS + 1):
        total = 0.0
        for chosen in np.array_split(random.permutation(len(clauses)), batches):
            optimizer.zero_grad()
            loss = _loss(weights, known, read, chosen)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(weights.values(), CLIP)
            optimizer.step()
            schedule.step()
            total += loss.item() / batches
        print(f"epoch {epoch} of {EPOCHS}: loss {total:.3f}", flush=True)
    found = {name: each.detach().numpy() for name, each in weights.items()}
    projected = vectors @ found.pop("projection").T
    return {**found, "vectors": np.vstack([np.zeros_like(projected[:1]), projected])}


def _first(size: int) -> Weights:
    shapes = {
        "projection": (INPUT, size),
        "traits": (INPUT, len(TRAITS)),
        "bias": (INPUT,),
        "hidden": (HIDDEN, SEEN * INPUT),
        "hidden bias": (HIDDEN,),
        "output": (len(KINDS) + 1, HIDDEN),
        "output bias": (len(KINDS) + 1,),
    }
    weights = {}
    for name, shape in shapes.items():
        reach = 1 / shape[-1] ** 0.5 if len(shape) > 1 else 0.0
        weights[name] = torch.empty(shape).uniform_(-reach, reach).requires_grad_()
    return weights


def _read(clauses: Sequence[Clause], words: Sequence[str]) -> Read:
    lexicon, vocabulary = Lexicon.load(), {word: number for number, word in enumerate(words, start=1)}
    types: dict[tuple[int, tuple[int, ...]], int] = {}
    numbered, kinds = [], []
    for clause in clauses:
        keys = [(vector_row(word, vocabulary), traits(word, lexicon)) for word in clause.words]
        numbered.append(np.array([types.setdefault(key, len(types)) for key in keys], np.intp))
        following = [kind(word) for word in clause.words[1:]]
        kinds.append(np.array([*following, 0 if clause.whole else NO_KIND], np.intp))
    hot = np.zeros((len(types), len(TRAITS)), np.float32)
    for (_, found), number in types.items():
        hot[number, list(found)] = 1
    looked_at = [np.array(places(1, clause.words), np.intp) for clause in clauses]
    return Read(looked_at, numbered, kinds, np.array([row for row, _ in types], np.intp), hot)


def _loss(weights: Weights, known: torch.Tensor, read: Read, chosen: NDArray[np.intp]) -> torch.Tensor:
    """Return what a batch costs: what it foretold of the next kind, and of the end."""
    types = np.concatenate([read.types[each] for each in chosen])
    looked_at = torch.from_numpy(np.concatenate(list(_shifted(read, chosen))))
    following = torch.from_numpy(np.concatenate([read.kinds[each] for each in chosen]))
    vectors = known[torch.from_numpy(read.rows[types])]
    vectors = vectors * (torch.rand(len(vectors), 1) > FORGOTTEN)
    said = linear(vectors, weights["projection"]) + linear(torch.from_numpy(read.traits[types]), weights["traits"])
    rows = relu(said + weights["bias"]).clamp(max=LARGEST * UNIT)
    rows = torch.cat([torch.zeros(1, INPUT), rows])
    summed = torch.cumsum(rows, 0)
    here, one, two, verb, base, first = looked_at.T
    since = ((summed[here] - summed[base]) / SINCE).clamp(max=LARGEST * UNIT)
    inputs = torch.cat([rows[here], rows[one], rows[two], rows[verb], since, rows[first]], 1)
    hidden = dropout(relu(linear(inputs, weights["hidden"], weights["hidden bias"])), DROPPED)
    scores = linear(hidden, weights["output"], weights["output bias"])
    told = following != NO_KIND
    ends = binary_cross_entropy_with_logits(scores[told, -1], (following[told] == 0).float())
    return cross_entropy(scores[:, :-1], following, ignore_index=NO_KIND) + ends


def _shifted(read: Read, chosen: NDArray[np.intp]) -> Iterator[NDArray[np.intp]]:
    """Yield the places of each clause, as its words stand behind those of the clauses before it; 0 stays nothing."""
    start = 0
    for each in chosen:
        found = read.places[each]
        moved = np.where(found > 0, found + start, 0)
        moved[:, 4] = found[:, 4] + start
        yield moved
        start += len(found)
