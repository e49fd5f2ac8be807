"""Join spellings of a person's name across a corpus, precision first: a wrong join is worse than two pages.

Full names that folding or the name lists make one are one, and so are foreign ones that differ only in vowels and have
too many consonants to be two; a name of one word is only its letters. Other likenesses need articles that agree: an
office and whose it is, or the names beside. Only names that share a block (their consonants, those less one, a
nickname's full name, their first and last words) are ever compared, so that the work grows with the number of names; a
block too crowded to tell anything is left alone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from warraq.resolving.context import Context, closeness, shared_office
from warraq.resolving.variants import HOUSE, SON, WORDS, Likeness, Spelling, compare, extends, fatherless, middled
from warraq.text.clitics import definite

CROWDED = 24  # names in a block: common Arab names, of which nothing is told by likeness
SHORTEST = 4  # consonants of a name that may be one consonant apart
TOGETHER = 0.25  # closeness of the names beside two spellings that agree
STRONG = 0.45
# The agreement of articles that a likeness needs.
ASKED = {
    Likeness.LOOSE: 2,
    Likeness.NEAR: 1,
    Likeness.SPELLED: 1,
    Likeness.TELLING: 0,
    Likeness.VOWELS: 0,
    Likeness.LISTED: 0,
}


@dataclass(frozen=True, slots=True)
class Pair:
    """Two groups that may be one person, and how sure it is."""

    score: float
    one: int
    other: int


class Clusters:
    """Groups joined so far. Two clusters join only if none of their names oppose each other."""

    def __init__(self, spellings: Mapping[int, Spelling], chosen: Mapping[int, str]) -> None:
        self._spellings = spellings
        self._chosen = chosen
        self._members: dict[int, tuple[int, ...]] = {number: (number,) for number in spellings}

    def join(self, one: int, other: int) -> None:
        """Join the clusters of two groups."""
        first, second = self._members[one], self._members[other]
        if first is second or any(self._opposed(left, right) for left in first for right in second):
            return
        joined = tuple(sorted((*first, *second)))
        for number in joined:
            self._members[number] = joined

    def __iter__(self) -> Iterator[tuple[int, ...]]:
        """Yield the clusters of more than one group, each sorted, in order."""
        return iter(sorted({members for members in self._members.values() if len(members) > 1}))

    def _opposed(self, one: int, other: int) -> bool:
        left, right = self._spellings[one], self._spellings[other]
        ids = {self._chosen[number] for number in (one, other) if number in self._chosen}
        if len(ids) > 1:
            return True
        if left.canonical == right.canonical or compare(left, right) is not Likeness.OPPOSED:
            return False
        longer, shorter = sorted((left, right), key=lambda name: -len(name.words))
        fathers = compare(fatherless(longer), shorter) is not Likeness.OPPOSED
        return not (fathers or _fuller(longer, shorter))


def join(spellings: Mapping[int, Spelling], context: Context, chosen: Mapping[int, str]) -> tuple[tuple[int, ...], ...]:
    """Return the clusters of groups that are one person, each of two or more, sorted.

    ``spellings``: the name of each group, by its number. ``chosen``: the ids that people gave to some of them; two ids
    are two people.
    """
    clusters = Clusters(spellings, chosen)
    full = {number: name for number, name in spellings.items() if len(name.words) >= WORDS}
    for block in _blocks((number, [name.canonical.replace(" ", "")]) for number, name in full.items()):
        for one, other in combinations(block, 2):
            if not _contradict(context, one, other):
                clusters.join(one, other)
    for pair in sorted(_pairs(full, context), key=lambda pair: (-pair.score, pair.one, pair.other)):
        clusters.join(pair.one, pair.other)
    return tuple(clusters)


def _pairs(full: Mapping[int, Spelling], context: Context) -> Iterator[Pair]:
    """Yield the pairs that likeness and context make one."""
    seen: set[tuple[int, int]] = set()
    for block in _blocks((number, _near_keys(name)) for number, name in full.items()):
        if len(block) <= CROWDED:
            for one, other in combinations(block, 2):
                likeness = Likeness.OPPOSED if (one, other) in seen else compare(full[one], full[other])
                seen.add((one, other))
                if likeness in ASKED and not _contradict(context, one, other):
                    score = agreement(context, one, other)
                    if score >= ASKED[likeness]:
                        yield Pair(score + likeness, one, other)
    yield from _extended(full, context)


def _extended(names: Mapping[int, Spelling], context: Context) -> Iterator[Pair]:
    """Yield each short name with the longer ones of it, where all the longer are one another's."""
    longer: dict[int, list[int]] = defaultdict(list)
    for block in _blocks((number, _frames(name)) for number, name in names.items()):
        if len(block) <= CROWDED:
            for one, other in combinations(block, 2):
                for more, less in ((one, other), (other, one)):
                    if _fuller(names[more], names[less]) and more not in longer[less]:
                        longer[less].append(more)
    for less, candidates in sorted(longer.items()):
        longest = max(candidates, key=lambda number: (len(names[number].words), -number))
        if all(each == longest or _fuller(names[longest], names[each]) for each in candidates):
            asked = 1 if _rare(names[less], context) else WORDS
            for more in candidates:
                score = agreement(context, less, more)
                if score >= asked:
                    yield Pair(score, less, more)


def _fuller(longer: Spelling, shorter: Spelling) -> bool:
    """Tell whether a name is another with more in it: fathers, a house, names between."""
    return extends(longer, shorter) or middled(longer, shorter)


def _rare(name: Spelling, context: Context) -> bool:
    """Tell whether few can bear a name of two words: the last is no tribe's or place's (العتيبي), and no father's."""
    *_, family = name.words
    return len(name.words) == WORDS and not definite(family) and not context.is_given(family)


def _frames(name: Spelling) -> Iterator[str]:
    """Yield what a name shares with the longer names of it: its first word with its last, or with its father's."""
    words = [row or word for word, row in zip(name.words, name.rows, strict=True)]
    yield f"{words[0]} {words[-1]}"
    if SON in words[1:-1]:
        yield f"{words[0]} {SON} {words[words.index(SON, 1) + 1]}"
    if HOUSE in words[1:-1]:
        yield f"{words[0]} {HOUSE} {words[-1]}"


def _near_keys(name: Spelling) -> Iterator[str]:
    """Yield what a name shares with those that may be it: its consonants, those less each one (names one consonant
    apart share one of them), and what its first word may be a nickname of, with the others.
    """
    whole = name.skeleton
    yield whole
    for first in (name.canonical_words[0], *sorted(name.longer)):
        yield " ".join((first, *name.canonical_words[1:]))
    if len(whole) >= SHORTEST:
        yield from {whole[:place] + whole[place + 1 :] for place in range(1, len(whole))}


def _blocks(keyed: Iterable[tuple[int, Iterable[str]]]) -> Iterator[Sequence[int]]:
    """Group numbers by key; yield the groups of two or more, each sorted, in the order of their keys."""
    blocks: dict[str, list[int]] = defaultdict(list)
    for number, keys in keyed:
        for key in keys:
            blocks[key].append(number)
    for key in sorted(blocks):
        if len(blocks[key]) > 1:
            yield sorted(blocks[key])


def _contradict(context: Context, one: int, other: int) -> bool:
    """Tell whether titles put two names into different fields, and into none that they share."""
    first, second = context.fields(one), context.fields(other)
    return bool(first and second) and first.isdisjoint(second)


def agreement(context: Context, one: int, other: int) -> int:
    """Return how well the articles of two names agree, from 0; contradicting fields make it 0.

    An office in common is 1, an office and whose it is 2; names beside them in common are 1, most of them 2.
    """
    if _contradict(context, one, other):
        return 0
    office = shared_office(context.titles(one), context.titles(other))
    near = closeness(context.companions(one), context.companions(other))
    return office + (2 if near >= STRONG else 1 if near >= TOGETHER else 0)
