"""The network as torch learns it: a BiLSTM over words, letters and the lexicon's features, and a CRF over labels.

``warraq.tagger.network`` computes the same with whole numbers and numpy; ``weights`` says how.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
import torch
from numpy.typing import NDArray
from torch import nn

from warraq.tagger.features import ALPHABET, NAMES
from warraq.tagger.labels import LABELS
from warraq.tagger.training.examples import Batch, Example, batch, batches, repeated

HIDDEN, LETTER, FILTERS, LEXICAL = 128, 24, 48, 32
WIDTHS = (3, 5)  # letters a filter sees
DROPOUT = 0.35
RATE, HIGHEST_RATE, DECAY, WARMING, CLIP = 2e-3, 3e-3, 1e-4, 0.15, 5.0
AVERAGED = 4  # last epochs whose weights are averaged
TIMES = 2  # occurrences by which a word of the annotated text gets an offset of its own


Learned = tuple["Network", dict[int, int]]  # and the number of each row's offset


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

    def emissions(self, given: Batch) -> torch.Tensor:
        """Return the score of each label for each token."""
        letters = self.letters(given.letters).transpose(1, 2)
        spelled = torch.cat([torch.relu(each(letters)).amax(2) for each in self.filters], 1)[given.words]
        known = self.vectors[given.vectors] + self.offsets(given.offsets)
        inputs = torch.cat([known, spelled, torch.relu(self.lexical(given.features))], 2)
        inputs = self.dropout(inputs) * given.mask.unsqueeze(2)
        packed = nn.utils.rnn.pack_padded_sequence(
            inputs, given.mask.sum(1).int(), batch_first=True, enforce_sorted=False
        )
        hidden, _ = nn.utils.rnn.pad_packed_sequence(
            self.recurrent(packed)[0], batch_first=True, total_length=given.mask.shape[1]
        )
        return self.output(self.dropout(hidden))

    def loss(self, given: Batch) -> torch.Tensor:
        """Return what the labels cost, a sentence.

        Of gold it is the negative log likelihood of the row of labels; of a teacher's chances the cross entropy of the
        network's own, token by token.
        """
        emissions = self.emissions(given)
        if not given.gold:
            return -(given.chances * self._log_chances(emissions, given.mask)).sum() / len(emissions)
        mask, labels = given.mask, given.chances.argmax(2)
        picked = emissions.gather(2, labels.unsqueeze(2)).squeeze(2) * mask
        pairs = self.transitions[labels[:, :-1], labels[:, 1:]] * mask[:, 1:]
        ends = labels.gather(1, mask.sum(1).long().unsqueeze(1) - 1).squeeze(1)
        true = picked.sum(1) + pairs.sum(1) + self.first[labels[:, 0]] + self.last[ends]
        total = self._forwards(emissions, mask)[-1]
        return (torch.logsumexp(total + self.last, 1) - true).mean()

    def chances(self, given: Batch) -> torch.Tensor:
        """Return the chance of each label for each token."""
        return self._log_chances(self.emissions(given), given.mask).exp()

    def _log_chances(self, emissions: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        after = self.last.expand(len(emissions), -1)
        following = [after]
        for place in range(emissions.shape[1] - 1, 0, -1):
            onto = self.transitions + (emissions[:, place] + after).unsqueeze(1)
            after = torch.where(mask[:, place : place + 1] > 0, torch.logsumexp(onto, 2), self.last)
            following.append(after)
        both = torch.stack(self._forwards(emissions, mask), 1) + torch.stack(following[::-1], 1)
        return torch.log_softmax(both, 2)

    def _forwards(self, emissions: torch.Tensor, mask: torch.Tensor) -> list[torch.Tensor]:
        """Return, for each place, the log of what all rows of labels up to it are worth, by the label they end in."""
        total = self.first + emissions[:, 0]
        found = [total]
        for place in range(1, emissions.shape[1]):
            onto = torch.logsumexp(total.unsqueeze(2) + self.transitions, 1) + emissions[:, place]
            total = torch.where(mask[:, place : place + 1] > 0, onto, total)
            found.append(total)
        return found


def learn(
    epochs: Sequence[Sequence[Example]], vectors: NDArray[np.float32], seed: int, companion: Learned | None = None
) -> Learned:
    """Return a network that learned from the examples of each epoch.

    Its weights are the mean of those after each of the last epochs. With a ``companion`` its offsets are that one's,
    and do not change, so that both can share their vectors.
    """
    torch.manual_seed(seed)
    torch.set_num_threads(1)  # with more, sums are not always added up in one order
    random = np.random.default_rng(seed)
    offsets = companion[1] if companion else repeated([each for each in epochs[0] if each.gold], TIMES)
    network = Network(vectors, len(offsets))
    if companion:
        network.offsets.load_state_dict(companion[0].offsets.state_dict())
        network.offsets.requires_grad_(requires_grad=False)
    optimizer = torch.optim.AdamW(network.parameters(), lr=RATE, weight_decay=DECAY)
    drawn = [batches(each, random) for each in epochs]
    steps = sum(map(len, drawn))
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, HIGHEST_RATE, total_steps=steps, pct_start=WARMING)
    total: dict[str, torch.Tensor] = {}
    network.train()
    for epoch, chosen in enumerate(drawn, start=1):
        loss = 0.0
        for each in chosen:
            optimizer.zero_grad()
            value = network.loss(batch(each, offsets, random))
            value.backward()
            nn.utils.clip_grad_norm_(network.parameters(), CLIP)
            optimizer.step()
            schedule.step()
            loss += value.item() / len(chosen)
        print(f"epoch {epoch} of {len(epochs)}: loss {loss:.3f}", flush=True)
        if epoch > len(epochs) - AVERAGED:
            for name, weights in network.state_dict().items():
                total[name] = total.get(name, 0) + weights.double() / AVERAGED
    network.load_state_dict({name: weights.float() for name, weights in total.items()})
    return network.eval(), offsets


def learned(network: Network, offsets: Mapping[int, int]) -> dict[str, NDArray[np.float32]]:
    """Return the weights by name, the offsets added to the vectors; row 0 is that of unknown words."""
    weights = {name: each.numpy().copy() for name, each in network.state_dict().items()}
    added = weights.pop("offsets.weight")
    for row, number in offsets.items():
        weights["vectors"][row] += added[number]
    return weights
