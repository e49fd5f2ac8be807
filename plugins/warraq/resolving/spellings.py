"""Group the spellings that are one name, letter by letter but for what folding ignores (أ and ا, ة and ه)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise

from warraq.authority import normal_label
from warraq.lexicon.keys import key
from warraq.records import Kind
from warraq.text.normalize import dediacritize

SERVANT, SERVANT_JOINED = "عبد ال", "عبدال"  # عبد الله and عبدالله are one name

Spelled = tuple[Kind, str]


@dataclass(frozen=True, slots=True)
class Group:
    """Spellings of one name and how often each occurs."""

    kind: Kind
    spellings: Mapping[str, int]

    @property
    def ranked(self) -> tuple[str, ...]:
        """The spellings, the most frequent first, then by code points."""
        return tuple(sorted(self.spellings, key=lambda name: (-self.spellings[name], name)))


def group_spellings(counts: Mapping[Spelled, int]) -> tuple[Group, ...]:
    """Join the spellings of one kind that are one name, in a fixed order.

    Vowel signs part names that folding makes one: عمّان and عُمان.
    """
    folded: dict[Spelled, dict[str, int]] = defaultdict(dict)
    for (kind, name), count in counts.items():
        folded[kind, match_key(kind, name)][name] = count
    groups: list[Group] = []
    for (kind, _), spellings in sorted(folded.items()):
        parted = _opposed(spellings)
        if parted:
            by_signs: dict[str, dict[str, int]] = defaultdict(dict)
            for name, count in spellings.items():
                by_signs[signs_of(name)][name] = count
            groups.extend(Group(kind, by_signs[signs]) for signs in sorted(by_signs))
        else:
            groups.append(Group(kind, spellings))
    return tuple(groups)


def match_key(kind: Kind, name: str) -> str:
    """Return the form under which two spellings of a name are one."""
    folded = key(name)
    return folded.replace(SERVANT, SERVANT_JOINED) if kind is Kind.PERS else folded


def signs_of(name: str) -> str:
    """Return a name's vowel signs with the places of their letters, empty when it has none."""
    signs, place = [], 0
    for letter in normal_label(name):
        if dediacritize(letter):
            place += 1
        else:
            signs.append(f"{place}{letter}")
    return " ".join(sorted(signs))


def _opposed(names: Iterable[str]) -> bool:
    """Tell whether two of the names carry different vowel signs, neither's among the other's."""
    signs = sorted({frozenset(signs_of(name).split()) for name in names}, key=len)
    return any(not fewer <= more for fewer, more in pairwise(signs))
