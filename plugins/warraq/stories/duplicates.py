"""Copies: articles whose texts are one text, word for word or edited here and there.

Two texts are copies when two fifths of all their runs of words are the same, or four fifths of those of the shorter
one, and half of the opening of each stands in the other. The last rule tells a copy from a later report that repeats
the background of an earlier one, and from texts that share what their site puts below each. A form that is filled in
anew, as the announcement of a programme's next episode, is no copy: there what one text alone has is what its headline
says.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from warraq.stories.minhash import Hashes, bands, shared, shingles
from warraq.stories.order import in_order
from warraq.stories.records import Family, StoryDocument

RESEMBLANCE = 0.4  # of all runs of two texts, these stand in both
CONTAINMENT = 0.8  # or these of the shorter one
OPENING = 24  # words with which a text begins
OPENINGS_SHARED = 0.5
FILLED = 0.5  # of a headline's words: a form is filled in with them
LEAST = 8  # words of a text that can be told from another by its runs
LOOKED_AT = 4  # texts of a band that a new one is compared with: copies are copies of each other


@dataclass(frozen=True, slots=True)
class Text:
    """All runs of a text's words, those of its opening, its words, and those of its headline."""

    runs: Hashes
    opening: Hashes
    words: frozenset[str]
    headline: frozenset[str]


def find_copies(documents: Sequence[StoryDocument]) -> tuple[Family, ...]:
    """Return the families of copies, by their first articles; an article is in one family or in none."""
    ordered = in_order(documents)
    texts = [text_of(document.body, document.title) for document in ordered]
    heads = list(range(len(ordered)))
    for earlier, later in candidates(texts):
        if are_copies(texts[earlier], texts[later]):
            first, second = sorted((_head(heads, earlier), _head(heads, later)))
            heads[second] = first
    families: dict[int, list[str]] = {}
    for number, document in enumerate(ordered):
        families.setdefault(_head(heads, number), []).append(document.ref)
    return tuple(Family(tuple(refs)) for refs in families.values() if len(refs) > 1)


def text_of(words: Sequence[str], title: Sequence[str] = ()) -> Text:
    """Return what is compared of a text and its headline."""
    return Text(shingles(words), shingles(words[:OPENING]), frozenset(words), frozenset(title))


def candidates(texts: Sequence[Text]) -> Iterator[tuple[int, int]]:
    """Yield the pairs, earlier and later, that agree in a band of their signatures, each once."""
    shelves: dict[bytes, list[int]] = {}
    for later, text in enumerate(texts):
        if len(text.runs) < LEAST:
            continue
        earlier: set[int] = set()
        for band in bands(text.runs):
            shelf = shelves.setdefault(band, [])
            earlier.update(shelf)
            shelf.append(later)
            del shelf[:-LOOKED_AT]
        yield from ((one, later) for one in sorted(earlier))


def are_copies(one: Text, other: Text) -> bool:
    """Tell whether two texts are one, edited."""
    both = shared(one.runs, other.runs)
    shorter = min(len(one.runs), len(other.runs))
    together = len(one.runs) + len(other.runs) - both
    if both < RESEMBLANCE * together and both < CONTAINMENT * shorter:
        return False
    if _says_its_own(one, other) and _says_its_own(other, one):
        return False
    return all(
        shared(mine.opening, its.runs) >= OPENINGS_SHARED * len(mine.opening)
        for mine, its in ((one, other), (other, one))
    )


def _says_its_own(one: Text, other: Text) -> bool:
    """Tell whether half of a headline is said in its text and not in the other."""
    own = (one.headline & one.words) - other.words
    return bool(own) and len(own) >= FILLED * len(one.headline)


def _head(heads: list[int], number: int) -> int:
    """Return the first of a family, and remember it."""
    head = number
    while heads[head] != head:
        head = heads[head]
    heads[number] = head
    return head
