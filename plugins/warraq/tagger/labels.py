"""IOB labels of tokens, and the entities that they spell."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

OUTSIDE = "O"
KINDS = ("PER", "LOC", "ORG", "MISC")
LABELS = (OUTSIDE, *(f"{place}-{kind}" for kind in KINDS for place in "BI"))
NUMBERS = {label: number for number, label in enumerate(LABELS)}


class Entity(NamedTuple):
    """A name in tokens ``first`` to ``last`` (exclusive) of a sentence, of one of ``KINDS``."""

    first: int
    last: int
    kind: str


def entities(labels: Iterable[str]) -> Iterator[Entity]:
    """Yield the entities of a sentence; an I label after another kind or after O begins one."""
    first, kind, place = 0, "", -1
    for place, label in enumerate(labels):
        if kind and label != f"I-{kind}":
            yield Entity(first, place, kind)
            kind = ""
        if label != OUTSIDE and not kind:
            first, kind = place, label[2:]
    if kind:
        yield Entity(first, place + 1, kind)


def labelled(length: int, found: Iterable[Entity]) -> list[str]:
    """Return the labels of a sentence of ``length`` tokens with these entities, which do not overlap."""
    labels = [OUTSIDE] * length
    for entity in found:
        labels[entity.first : entity.last] = [
            f"B-{entity.kind}",
            *[f"I-{entity.kind}"] * (entity.last - entity.first - 1),
        ]
    return labels


def counts(true: Sequence[Sequence[str]], found: Sequence[Sequence[str]], kinds: Iterable[str]) -> tuple[int, int, int]:
    """Return how many entities of these kinds are right, found and true: strictly, by span and kind."""
    wanted = frozenset(kinds)
    right = proposed = present = 0
    for gold, guess in zip(true, found, strict=True):
        golden = {entity for entity in entities(gold) if entity.kind in wanted}
        guessed = {entity for entity in entities(guess) if entity.kind in wanted}
        right, proposed, present = right + len(golden & guessed), proposed + len(guessed), present + len(golden)
    return right, proposed, present
