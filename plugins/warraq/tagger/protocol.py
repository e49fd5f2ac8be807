"""The one interface of taggers, and their names."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

NETWORK, RULES = "network", "rules"
TAGGERS = (NETWORK, RULES)


class Tagger(Protocol):
    """Labels tokens: B-PER, I-PER, and the like for LOC, ORG and MISC, or O."""

    def tag(self, sentences: Sequence[Sequence[str]]) -> list[list[str]]:
        """Return a label for each token of each sentence; the sentences are one running text."""
        ...
