"""The words that report speech: verbs in classes with their forms, and attribution phrases."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from warraq.lexicon.tables import rows, values
from warraq.text.normalize import fold


@dataclass(frozen=True, slots=True)
class Verb:
    """One form of a reporting verb.

    ``lemma`` is the dictionary form; ``cue_class`` is say, add, stress, deny, accuse, promise, warn, ask or announce; ``shape`` is
    ``finite`` (قال), ``adverbial`` (قائلاً) or ``nominal`` (بقوله).
    """

    lemma: str
    cue_class: str
    shape: str


@dataclass(frozen=True, slots=True)
class Reporting:
    """``verbs`` by folded form."""

    verbs: Mapping[str, Verb]

    @classmethod
    def load(cls) -> Reporting:
        """Read ``data/reporting_verbs.tsv``."""
        verbs = {}
        for row in rows("reporting_verbs"):
            for shape in ("finite", "adverbial", "nominal"):
                for form in values(row[shape]):
                    verbs.setdefault(fold(form), Verb(row["lemma"], row["class"], shape))
        return cls(verbs)
