"""Word families: the broken plurals (سلاح، أسلحة) that cutting endings off does not bring together.

A light stem holds what is inflected from outside (قرار، قرارات); a broken plural changes within, and only a list
tells it. The families are lists of light stems, for that is what an index holds.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from warraq.lexicon.letters import own_letters
from warraq.lexicon.tables import rows, values
from warraq.text.clitics import ARTICLE
from warraq.text.normalize import fold, fold_hamza_before_waw
from warraq.text.stem import light_stem


@dataclass(frozen=True, slots=True)
class Plurals:
    """For the stem of a word, the sorted stems of all words of its family, itself among them.

    ``safe``: families whose stems rarely stand for another word; ``wide``: those and the doubtful ones, where a form
    looks like a more frequent word (قارئ like القارة). Two words that share a plural share what the table says of
    that plural, and no more: عامل has عمال and عوامل in its family, and neither of these the other.
    """

    safe: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    wide: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @classmethod
    def load(cls) -> Plurals:
        """Read ``plurals``."""
        families = [(_stems((row["singular"], *values(row["plurals"]))), row["doubt"]) for row in rows("plurals")]
        return cls(
            safe=_by_stem(stems for stems, doubt in families if not doubt),
            wide=_by_stem(stems for stems, _ in families),
        )

    def family(self, stem: str, *, wide: bool = False) -> tuple[str, ...]:
        """Return ``stem`` and then the other stems of its family in order; a word without a family is alone."""
        found = (self.wide if wide else self.safe).get(stem, ())
        return (stem, *(other for other in found if other != stem))


def _by_stem(families: Iterable[frozenset[str]]) -> dict[str, tuple[str, ...]]:
    members: defaultdict[str, set[str]] = defaultdict(set)
    for family in families:
        for stem in family:
            members[stem] |= family
    return {stem: tuple(sorted(found)) for stem, found in members.items()}


def _stems(words: Iterable[str]) -> frozenset[str]:
    return frozenset(light_stem(spelling, own_letters()) for word in words for spelling in _spellings(_folded(word)))


def _folded(word: str) -> str:
    return fold(fold_hamza_before_waw(word))


def _spellings(form: str) -> Iterator[str]:
    """Yield the spellings of a folded word that have stems of their own.

    The stemmer takes the first two letters of ألغاز for the article, and those of الألغاز not.
    """
    yield form
    yield ARTICLE + form
