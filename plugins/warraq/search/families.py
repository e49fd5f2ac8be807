"""Word families: which stems are forms of one word though the stemmer parts them (سلاح, أسلحة)."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from warraq.lexicon.lemmas import families, lemmas
from warraq.lexicon.plurals import Plurals
from warraq.search.analyzer import Analyzer
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

    def joined(self, kin: Kin) -> Families:
        """Return these families with more kin that is sure."""
        stems = sorted({*self.sure, *kin})
        return Families(
            sure={stem: tuple(sorted({*self.sure.get(stem, ()), *kin.get(stem, ())})) for stem in stems},
            doubtful=self.doubtful,
        )

    def among(self, known: Container[str]) -> dict[str, str]:
        """Return for each stem, of the archive or not, the members of its family that it has: «sure sure|doubtful»."""
        found = {}
        for stem in sorted({*self.sure, *self.doubtful}):
            parts = [[one for one in kin.get(stem, ()) if one in known] for kin in (self.sure, self.doubtful)]
            if any(parts):
                found[stem] = "|".join(map(" ".join, parts)).rstrip("|")
        return found


def families_of(words: Iterable[str], analyzer: Analyzer) -> Families:
    """Return the families that an archive of these words, as they are written, is searched by.

    They are those of the lexicon, and those of lemmas where camel-tools' morphology is installed.
    """
    installed = lemmas()
    listed = default_families()
    return listed if installed is None else listed.joined(families(words, installed.lemma, analyzer.stem))


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
