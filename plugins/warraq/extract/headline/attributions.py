"""Tell where an attribution begins: بحسب بيان للوزارة."""

from __future__ import annotations

from collections.abc import Sequence

from warraq.extract.headline.units import Unit
from warraq.lexicon import Lexicon

LONGEST_PHRASE = 3  # words of an attribution


def attributes(units: Sequence[Unit], lexicon: Lexicon) -> bool:
    """Say whether the units open with an attribution: بحسب …, على حد قوله, وفقاً لـ…."""
    forms = tuple(unit.form for unit in units[: LONGEST_PHRASE + 1])
    for phrase in lexicon.reporting.attributions.get(forms[0], ()):
        size = len(phrase.words)
        if forms[:size] == phrase.words and (not phrase.clitic or "".join(forms[size : size + 1]).startswith("ل")):
            return True
    return False
