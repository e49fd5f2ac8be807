"""The choice of a tagger."""

from __future__ import annotations

import logging
from functools import cache
from importlib.resources import files
from pathlib import Path

from warraq.errors import ModelError, ModelMissing
from warraq.lexicon import Lexicon
from warraq.models import Component, Dataset, data_folder, find
from warraq.tagger.camel import CamelTagger
from warraq.tagger.network import NetworkTagger
from warraq.tagger.protocol import AUTOMATIC, CAMEL, NETWORK, RULES, TAGGERS, Tagger
from warraq.tagger.rules import RuleTagger
from warraq.tagger.weights import Weights

__all__ = ["AUTOMATIC", "CAMEL", "NETWORK", "RULES", "TAGGERS", "Tagger", "beside_rules", "tagger", "tagger_version"]

MODEL = ("model", "network.npz")

logger = logging.getLogger(__name__)


def tagger(name: str = AUTOMATIC) -> Tagger:
    """Return one of ``TAGGERS``; ``AUTOMATIC`` is camel-tools' where its data is installed, else the network.

    Where camel-tools' data is asked for and missing, or there and damaged, one warning says so and the network takes
    over. The second call in a process returns the same tagger.
    """
    if name == RULES:
        return RuleTagger(Lexicon.load())
    dataset = None if name == NETWORK else _camel_dataset(data_folder(), asked=name == CAMEL)
    return (_camel(dataset) if dataset else None) or network()


def tagger_version(name: str = AUTOMATIC) -> str:
    """Return the version that ``tagger(name)`` will have, without loading camel-tools' model.

    Only where that model, whole by every checksum, cannot be loaded all the same will the tagger be another.
    """
    if name == RULES:
        return RuleTagger.version
    dataset = None if name == NETWORK else _camel_dataset(data_folder(), asked=name == CAMEL)
    return dataset.version if dataset else network().version


@cache
def network() -> NetworkTagger:
    """Return the network that comes with Warraq; the second call in a process returns the same one."""
    with files("warraq.tagger").joinpath(*MODEL).open("rb") as kept:
        return NetworkTagger(Lexicon.load(), Weights.load(kept))


def beside_rules(name: str) -> Tagger | None:
    """Return the one of ``TAGGERS`` that ``find_mentions`` hears beside its rules: none where they decide alone."""
    return None if name == RULES else tagger(name)


@cache
def _camel_dataset(root: Path, *, asked: bool) -> Dataset | None:
    try:
        return find(Component.NAMES, root)
    except ModelError as fault:
        if asked or not isinstance(fault, ModelMissing):
            _warn(fault)
        return None


@cache
def _camel(dataset: Dataset) -> CamelTagger | None:
    try:
        return CamelTagger(dataset)
    except ModelError as fault:
        _warn(fault)
        return None


def _warn(fault: ModelError) -> None:
    logger.warning("%s؛ تقرأ الشبكة المعتادة — %s; the default network reads", fault.arabic, fault.english)
