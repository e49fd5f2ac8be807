"""Word families: which stems are forms of one word though the stemmer parts them (سلاح, أسلحة)."""

from __future__ import annotations

from collections.abc import Container, Mapping
from dataclasses import dataclass
from functools import cache

from warraq.lexicon.plurals import Plurals
from warraq.search.query import Level

Kin = Mapping[str, tuple[str, ...]]  # a stem → the other stems of its family, sorted


@dataclass(frozen=True, slots=True)
class Families:
    """``sure`` are forms of one word in any text, ``doubtful`` may be forms of two."""

    sure: Kin
    doubtful: Kin

    def widened(self, stems: tuple[str, ...], level: Level) -> tuple[str, ...]:
        """Return stems with their families, the stems first."""
        levels = {Level.EXACT: (), Level.FAMILY: (self.sure,), Level.WIDE: (self.sure, self.doubtful)}[level]
        return tuple(dict.fromkeys((*stems, *(one for stem in stems for kin in levels for one in kin.get(stem, ())))))

    def among(self, known: Container[str]) -> dict[str, str]:
        """Return for each stem, of the archive or not, the members of its family that it has: «sure sure|doubtful»."""
        found = {}
        for stem in sorted({*self.sure, *self.doubtful}):
            parts = [[one for one in kin.get(stem, ()) if one in known] for kin in (self.sure, self.doubtful)]
            if any(parts):
                found[stem] = "|".join(map(" ".join, parts)).rstrip("|")
        return found


@cache
def default_families() -> Families:
    """Return the broken plurals that Warraq's lexicon lists."""
    plurals = Plurals.load()
    return Families(
        sure={stem: _others(stem, family) for stem, family in plurals.safe.items()},
        doubtful={
            stem: tuple(one for one in _others(stem, family) if one not in plurals.safe.get(stem, ()))
            for stem, family in plurals.wide.items()
        },
    )


def _others(stem: str, family: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(one for one in family if one != stem)
