"""The network as torch learns it: a BiLSTM over words, letters and the lexicon's features, and a CRF over labels.

``warraq.tagger.network`` computes the same with whole numbers and numpy; ``weights`` says how.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import nn

from warraq.tagger.features import ALPHABET, LETTERS, NAMES, NUMBERS, Word
from warraq.tagger.labels import LABELS, OUTSIDE
from warraq.tagger.labels import NUMBERS as LABEL_NUMBERS
from warraq.tagger.weights import PADDING

Sentence = list[tuple[Word, tuple[int, ...]]]

HIDDEN, LETTER, FILTERS, LEXICAL = 128, 24, 48, 32
WIDTHS = (3, 5)  # letters a filter sees
DROPOUT = 0.35
EPOCHS, BATCH, LONGEST = 10, 32, 90
RATE, HIGHEST_RATE, DECAY, WARMING, CLIP = 2e-3, 3e-3, 1e-4, 0.15, 5.0
AVERAGED = 4  # last epochs whose weights are averaged
LOST_VECTOR, LOST_OFFSET, LOST_PHRASES = 0.05, 0.1, 0.15  # how often a token goes without, in training
PHRASE_FEATURES = frozenset(number for name, number in NUMBERS.items() if name[:2] in ("B ", "I "))
TIMES = 2  # occurrences by which a word of the training text gets an offset of its own


@dataclass(frozen=True, slots=True)
class Batch:
    """Sentences as arrays: rows of vectors and of offsets, letters of distinct words, features, mask and labels."""

    vectors: torch.Tensor
    offsets: torch.Tensor
    letters: torch.Tensor
    words: torch.Tensor
    features: torch.Tensor
    mask: torch.Tensor
    labels: torch.Tensor


class Network(nn.Module):
    """Scores each label of each token; ``transitions`` score each pair of labels that follow each other."""

    def __init__(self, vectors: NDArray[np.float32], offsets: int) -> None:
        super().__init__()
        self.register_buffer("vectors", torch.from_numpy(np.vstack([np.zeros_like(vectors[:1]), vectors])))
        self.offsets = nn.Embedding(offsets + 1, vectors.shape[1], padding_idx=0)
        nn.init.zeros_(self.offsets.weight)
        self.letters = nn.Embedding(len(ALPHABET) + 1, LETTER, padding_idx=0)
        self.filters = nn.ModuleList(nn.Conv1d(LETTER, FILTERS, width, padding=width // 2) for width in WIDTHS)
        self.lexical = nn.Linear(len(NAMES), LEXICAL)
        inputs = vectors.shape[1] + FILTERS * len(WIDTHS) + LEXICAL
        self.recurrent = nn.LSTM(inputs, HIDDEN, batch_first=True, bidirectional=True)
        self.dropout = nn.Dropout(DROPOUT)
        self.output = nn.Linear(2 * HIDDEN, len(LABELS))
        self.transitions = nn.Parameter(torch.empty(len(LABELS), len(LABELS)).uniform_(-0.1, 0.1))
        self.first = nn.Parameter(torch.empty(len(LABELS)).uniform_(-0.1, 0.1))
        self.last = nn.Parameter(torch.empty(len(LABELS)).uniform_(-0.1, 0.1))

    def emissions(self, batch: Batch) -> torch.Tensor:
        """Return the score of each label for each token."""
        letters = self.letters(batch.letters).transpose(1, 2)
        spelled = torch.cat([torch.relu(each(letters)).amax(2) for each in self.filters], 1)[batch.words]
        known = self.vectors[batch.vectors] + self.offsets(batch.offsets)
        inputs = torch.cat([known, spelled, torch.relu(self.lexical(batch.features))], 2)
        inputs = self.dropout(inputs) * batch.mask.unsqueeze(2)
        packed = nn.utils.rnn.pack_padded_sequence(
            inputs, batch.mask.sum(1).int(), batch_first=True, enforce_sorted=False
        )
        hidden, _ = nn.utils.rnn.pad_packed_sequence(
            self.recurrent(packed)[0], batch_first=True, total_length=batch.mask.shape[1]
        )
        return self.output(self.dropout(hidden))

    def loss(self, batch: Batch) -> torch.Tensor:
        """Return the negative log likelihood of the labels, a sentence."""
        emissions, labels, mask = self.emissions(batch), batch.labels, batch.mask
        picked = emissions.gather(2, labels.unsqueeze(2)).squeeze(2) * mask
        pairs = self.transitions[labels[:, :-1], labels[:, 1:]] * mask[:, 1:]
        ends = labels.gather(1, mask.sum(1).long().unsqueeze(1) - 1).squeeze(1)
        true = picked.sum(1) + pairs.sum(1) + self.first[labels[:, 0]] + self.last[ends]
        total = self.first + emissions[:, 0]
        for place in range(1, emissions.shape[1]):
            following = torch.logsumexp(total.unsqueeze(2) + self.transitions, 1) + emissions[:, place]
            total = torch.where(mask[:, place : place + 1] > 0, following, total)
        return (torch.logsumexp(total + self.last, 1) - true).mean()


def learn(
    sentences: Sequence[Sentence], labels: Sequence[Sequence[str]], vectors: NDArray[np.float32], seed: int
) -> dict[str, NDArray[np.float32]]:
    """Return the weights learned from labelled sentences, by name, as numpy arrays.

    ``vectors`` come back with the offsets of the training words added, row 0 being that of unknown words.
    """
    random.seed(seed)
    torch.manual_seed(seed)
    torch.set_num_threads(1)  # with more, sums are not always added up in one order
    pieces = [
        (
            sentence[start : start + LONGEST],
            [LABEL_NUMBERS.get(each, LABEL_NUMBERS[OUTSIDE]) for each in gold[start : start + LONGEST]],
        )
        for sentence, gold in zip(sentences, labels, strict=True)
        for start in range(0, len(sentence), LONGEST)
    ]
    counted = Counter(word.row for sentence in sentences for word, _ in sentence if word.row)
    offsets = {row: number for number, row in enumerate(sorted(r for r, c in counted.items() if c >= TIMES), start=1)}
    network = Network(vectors, len(offsets))
    optimizer = torch.optim.AdamW(network.parameters(), lr=RATE, weight_decay=DECAY)
    steps = -(-len(pieces) // BATCH) * EPOCHS
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, HIGHEST_RATE, total_steps=steps, pct_start=WARMING)
    total: dict[str, torch.Tensor] = {}
    for epoch in range(EPOCHS):
        network.train()
        loss = 0.0
        for chosen in _batches(pieces):
            optimizer.zero_grad()
            value = network.loss(_batch(chosen, offsets))
            value.backward()
            nn.utils.clip_grad_norm_(network.parameters(), CLIP)
            optimizer.step()
            schedule.step()
            loss += value.item() * len(chosen) / len(pieces)
        print(f"epoch {epoch + 1} of {EPOCHS}: loss {loss:.3f}", flush=True)  # noqa: T201  (minutes without a word are long)
        if epoch >= EPOCHS - AVERAGED:
            for name, weights in network.state_dict().items():
                total[name] = total.get(name, 0) + weights.double() / AVERAGED
    learned = {name: weights.float().numpy() for name, weights in total.items()}
    added = learned.pop("offsets.weight")
    for row, number in offsets.items():
        learned["vectors"][row] += added[number]
    return learned


def _batches(pieces: list[tuple[Sentence, list[int]]]) -> list[list[tuple[Sentence, list[int]]]]:
    """Return batches of sentences of about one length, in random order."""
    order = sorted(pieces, key=lambda piece: len(piece[0]) + random.random() * 8)  # noqa: S311  (no secret)
    batches = [order[start : start + BATCH] for start in range(0, len(order), BATCH)]
    random.shuffle(batches)
    return batches


def _batch(pieces: Sequence[tuple[Sentence, list[int]]], offsets: dict[int, int]) -> Batch:
    """Return sentences as arrays; of some tokens something known is left out, so that no one thing is relied on."""
    shape = (len(pieces), max(len(sentence) for sentence, _ in pieces))
    rows, own, words, gold = (np.zeros(shape, np.int64) for _ in range(4))
    features, mask = np.zeros((*shape, len(NAMES)), np.float32), np.zeros(shape, np.float32)
    distinct: dict[tuple[int, ...], int] = {}
    for number, (sentence, labels) in enumerate(pieces):
        mask[number, : len(sentence)] = 1
        gold[number, : len(sentence)] = labels
        for place, (word, near) in enumerate(sentence):
            words[number, place] = distinct.setdefault(word.characters, len(distinct))
            if random.random() >= LOST_VECTOR:  # noqa: S311
                rows[number, place] = word.row
                own[number, place] = offsets.get(word.row, 0) if random.random() >= LOST_OFFSET else 0  # noqa: S311
            seen = (*word.features, *near)
            if random.random() < LOST_PHRASES:  # noqa: S311
                seen = tuple(each for each in seen if each not in PHRASE_FEATURES)
            features[number, place, seen] = 1
    letters = np.zeros((len(distinct), LETTERS + PADDING), np.int64)  # filters see the end of every word
    for spelled, number in distinct.items():
        letters[number, : len(spelled)] = spelled
    return Batch(*map(torch.from_numpy, (rows, own, letters, words, features, mask, gold)))
