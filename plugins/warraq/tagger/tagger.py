"""The one interface of taggers, and the choice of one."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import Protocol

from warraq.lexicon import Lexicon
from warraq.tagger.network import NetworkTagger
from warraq.tagger.rules import RuleTagger
from warraq.tagger.weights import Weights

MODEL = ("model", "network.npz")
NETWORK, RULES = "network", "rules"
TAGGERS = (NETWORK, RULES)


class Tagger(Protocol):
    """Labels tokens: B-PER, I-PER, and the like for LOC, ORG and MISC, or O."""

    def tag(self, sentences: Sequence[Sequence[str]]) -> list[list[str]]:
        """Return a label for each token of each sentence; the sentences are one running text."""
        ...


@cache
def network() -> NetworkTagger:
    """Return the network that comes with Warraq; the second call in a process returns the same one."""
    with files("warraq.tagger").joinpath(*MODEL).open("rb") as kept:
        return NetworkTagger(Lexicon.load(), Weights.load(kept))


def tagger(name: str) -> Tagger:
    """Return one of ``TAGGERS``."""
    return network() if name == NETWORK else RuleTagger(Lexicon.load())
