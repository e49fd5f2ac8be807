"""IPTC Media Topics that Warraq can find, and the terms that speak for each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from warraq.lexicon.tables import rows


@dataclass(frozen=True, slots=True)
class Concept:
    """An IPTC Media Topic. ``code`` is eight digits; ``label`` is shown, ``iptc_label`` is IPTC's own Arabic; ``parent`` is
    the code of a top-level concept, or empty for one."""

    code: str
    label: str
    iptc_label: str
    english: str
    parent: str


@dataclass(frozen=True, slots=True)
class Topics:
    """``concepts`` by code."""

    concepts: Mapping[str, Concept]

    @classmethod
    def load(cls) -> Topics:
        """Read ``data/topics.tsv``."""
        concepts = (
            Concept(row["code"], row["label"] or row["iptc_label"], row["iptc_label"], row["english"], row["parent"])
            for row in rows("topics")
        )
        return cls({concept.code: concept for concept in concepts})
