"""Word families: which stems are forms of one word though the stemmer parts them (سلاح, أسلحة)."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from warraq.search.query import Level

Kin = Mapping[str, tuple[str, ...]]  # a stem → the other stems of its family, sorted


@dataclass(frozen=True, slots=True)
class Families:
    """``sure`` are forms of one word in any text, ``doubtful`` may be forms of two."""

    sure: Kin
    doubtful: Kin

    @classmethod
    def of(cls, sure: Iterable[Iterable[str]], doubtful: Iterable[Iterable[str]] = ()) -> Families:
        """Make families of groups of stems; a stem may belong to several."""
        return cls(_kin(sure), _kin(doubtful))

    def widened(self, stems: tuple[str, ...], level: Level) -> tuple[str, ...]:
        """Return stems with their families, the stems first."""
        levels = {Level.EXACT: (), Level.FAMILY: (self.sure,), Level.WIDE: (self.sure, self.doubtful)}[level]
        return tuple(dict.fromkeys((*stems, *(one for stem in stems for kin in levels for one in kin.get(stem, ())))))

    def among(self, known: Container[str]) -> dict[str, str]:
        """Return for each stem of an archive the members of its family that it has: «sure sure|doubtful»."""
        found = {}
        for stem in sorted({*self.sure, *self.doubtful}):
            parts = [[one for one in kin.get(stem, ()) if one in known] for kin in (self.sure, self.doubtful)]
            if stem in known and any(parts):
                found[stem] = "|".join(map(" ".join, parts)).rstrip("|")
        return found


@cache
def default_families() -> Families:
    """Return the families that Warraq's lexicon lists."""
    return Families.of(())


def _kin(groups: Iterable[Iterable[str]]) -> Kin:
    kin: dict[str, set[str]] = {}
    for group in groups:
        stems = frozenset(group)
        for stem in stems:
            kin.setdefault(stem, set()).update(stems - {stem})
    return {stem: tuple(sorted(others)) for stem, others in kin.items() if others}
