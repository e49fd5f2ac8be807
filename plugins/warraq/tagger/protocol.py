"""The one interface of taggers, and their names."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

AUTOMATIC, CAMEL, NETWORK, RULES = "automatic", "camel", "network", "rules"
TAGGERS = (AUTOMATIC, CAMEL, NETWORK, RULES)


class Tagger(Protocol):
    """Labels tokens: B-PER, I-PER, and the like for LOC, ORG and MISC, or O.

    ``version``: what the labels depend on besides the text and Warraq's own version. It belongs to the key under which
    an analysis is kept.
    """

    version: str

    def tag(self, sentences: Sequence[Sequence[str]]) -> list[list[str]]:
        """Return a label for each token of each sentence; the sentences are one running text."""
        ...
