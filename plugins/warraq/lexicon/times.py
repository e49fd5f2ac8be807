"""The words of time expressions: days counted from today, units, numbers, and phrases that stay vague.

Names of months and weekdays are facts of the calendar and stand in ``text.month_names``.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from warraq.lexicon.tables import rows
from warraq.text.normalize import fold


@dataclass(frozen=True, slots=True, eq=False)
class Times:
    """Words and phrases by what they do in a time expression; all keys are folded, phrases with single spaces.

    ``words`` maps a role (``day``, ``unit``, ``turn``, ``fuzzy`` …, listed in ``data/time_words.tsv``) to its phrases
    and their values; ``cardinals`` and ``ordinals`` map number words to numbers; ``feasts`` maps the name of a feast to
    its calendar, month and day. Two of them compare by identity, so
    that patterns compiled from one can be cached.
    """

    words: Mapping[str, Mapping[str, str]]
    cardinals: Mapping[str, int]
    ordinals: Mapping[str, int]
    feasts: Mapping[str, tuple[str, int, int]]

    @classmethod
    def load(cls) -> Times:
        """Read ``time_words.tsv``, ``number_words.tsv`` and ``feasts.tsv`` of ``data``."""
        words: defaultdict[str, dict[str, str]] = defaultdict(dict)
        for row in rows("time_words"):
            words[row["role"]][fold(row["form"])] = row["value"]
        numbers: dict[str, dict[str, int]] = {"cardinal": {}, "ordinal": {}}
        for row in rows("number_words"):
            numbers[row["kind"]][fold(row["form"])] = int(row["value"])
        feasts = {fold(row["name"]): (row["calendar"], int(row["month"]), int(row["day"])) for row in rows("feasts")}
        return cls(
            words=MappingProxyType({role: MappingProxyType(forms) for role, forms in words.items()}),
            cardinals=MappingProxyType(numbers["cardinal"]),
            ordinals=MappingProxyType(numbers["ordinal"]),
            feasts=MappingProxyType(feasts),
        )
