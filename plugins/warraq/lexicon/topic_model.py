"""A linear model of an article's subject, learned from the sections of three outlets: ``data/topic_model.tsv``.

Model card: docs/topic-model.md. ``warraq.training.topics`` makes the table.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from warraq.lexicon.tables import rows

SUBJECTS = ("sport", "economy", "culture", "science", "world")  # world: politics, conflict and what is beside them
WEIGHT_UNIT = 100  # a weight of one is written so
RARITY_UNIT = 20  # and a rarity of one so
BIAS, SCALE = "=bias", "=scale"  # rows of the table that are no stems
TERMS = "="  # before the code of a top-level topic: its weight by the lexicon's terms is a feature too


@dataclass(frozen=True, slots=True)
class TopicModel:
    """``stems``: a stem's rarity and its weight for each of ``SUBJECTS``; ``terms``: the weights of a top-level topic.

    ``bias``: what each subject has from the start; ``scale``: by what the margins are multiplied to be log-odds.
    """

    stems: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    terms: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    bias: tuple[int, ...] = (0,) * len(SUBJECTS)
    scale: float = 1.0

    @classmethod
    def load(cls) -> TopicModel:
        """Read ``topic_model``."""
        stems, terms, bias, scale = {}, {}, cls().bias, 1.0
        for row in rows("topic_model"):
            weights = tuple(int(row[subject]) for subject in SUBJECTS)
            if row["stem"] == BIAS:
                bias = weights
            elif row["stem"] == SCALE:
                scale = int(row["rarity"]) / WEIGHT_UNIT
            elif row["stem"].startswith(TERMS):
                terms[row["stem"].removeprefix(TERMS)] = weights
            else:
                stems[row["stem"]] = (int(row["rarity"]), *weights)
        return cls(stems, terms, bias, scale)

    def table(self) -> Iterator[str]:
        """Yield the lines of the table, without its comment: the inverse of ``load``."""
        yield "\t".join(("stem", "rarity", *SUBJECTS))
        nothing = (0,) * len(SUBJECTS)
        lines = [(SCALE, (round(self.scale * WEIGHT_UNIT), *nothing)), (BIAS, (0, *self.bias))]
        lines += [(TERMS + code, (0, *weights)) for code, weights in sorted(self.terms.items())]
        lines += sorted(self.stems.items())
        for name, numbers in lines:
            yield "\t".join((name, *map(str, numbers)))
