"""The choice of a tagger."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from warraq.lexicon import Lexicon
from warraq.tagger.network import NetworkTagger
from warraq.tagger.protocol import NETWORK, RULES, TAGGERS, Tagger
from warraq.tagger.rules import RuleTagger
from warraq.tagger.weights import Weights

__all__ = ["NETWORK", "RULES", "TAGGERS", "Tagger", "beside_rules", "network", "tagger"]

MODEL = ("model", "network.npz")


@cache
def network() -> NetworkTagger:
    """Return the network that comes with Warraq; the second call in a process returns the same one."""
    with files("warraq.tagger").joinpath(*MODEL).open("rb") as kept:
        return NetworkTagger(Lexicon.load(), Weights.load(kept))


def tagger(name: str) -> Tagger:
    """Return one of ``TAGGERS``."""
    return network() if name == NETWORK else RuleTagger(Lexicon.load())


def beside_rules(name: str) -> Tagger | None:
    """Return the one of ``TAGGERS`` that ``find_mentions`` hears beside its rules: none where they decide alone."""
    return None if name == RULES else tagger(name)
