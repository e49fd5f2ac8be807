"""What speaks for and against a candidate: what the judge foretells, what its verb lacks, what was dropped, its end."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from warraq.extract.headline.bonds import bound
from warraq.extract.headline.candidates import Candidate
from warraq.extract.headline.judge import Judge
from warraq.extract.headline.needs import Way, lacking
from warraq.extract.headline.shorten import DROPS
from warraq.extract.headline.traits import KIND_NUMBERS, KINDS, NAMES, kind
from warraq.extract.headline.words import Sort, Word
from warraq.lexicon import Lexicon
from warraq.tagger.weights import Floats

ENOUGH, LITTLE = 45, 35  # characters
TEN, HUNDRED = 10, 100
ENDS = len(KINDS)  # the judge's number for the end alone
LAST = (Sort.INDEFINITE, Sort.DEFINITE, Sort.OWNED, Sort.NAME, Sort.QUOTE)
NOUNS = frozenset({*LAST, Sort.PERSON})
BREAKS = frozenset({Sort.RELATIVE, Sort.CLAUSE})
NAMED = (
    *("ends", "ends rather", "lacks something", "lacks at a pause", "lacks anything", "object cut off", "bound"),
    *("length", "too short", "far too short", "later", "report", "verb first", "says that", "words"),
    *("drops", *(f"drop {name}" for name in DROPS)),
    *(f"last {sort.value}" for sort in LAST),
    *("last on preposition", "last joined"),
    *("next nothing", "next comma", "next joined", "next preposition", "next glued", "next noun", "next verb"),
    "next clause",
)


def merits(candidates: Sequence[Candidate], judge: Judge) -> list[tuple[float, ...]]:
    """Return, for each candidate, the numbers that ``NAMED`` names."""
    clauses = {id(each.variant): _spoken(each.variant.words) for each in candidates}
    foretold = dict(zip(clauses, judge.foretold(tuple(clauses.values())), strict=True))
    return [_of(each, clauses[id(each.variant)], foretold[id(each.variant)], judge.lexicon) for each in candidates]


def scores(candidates: Sequence[Candidate], judge: Judge) -> list[float]:
    """Return how fit to print each candidate is: above zero, rather than not."""
    weights = judge.weights.merits
    return [
        sum((weights[name] * number for name, number in zip(NAMED, found, strict=True)), weights["always"])
        for found in merits(candidates, judge)
    ]


def _spoken(words: Sequence[Word]) -> tuple[Word, ...]:
    return tuple(word for word in words if word.sort is not Sort.COMMA)


def _is_noun(word: Word) -> bool:
    return word.sort in NOUNS | NAMES and not word.joined and not word.preposition


def _of(candidate: Candidate, spoken: Sequence[Word], foretold: Floats, lexicon: Lexicon) -> tuple[float, ...]:
    words, end = candidate.variant.words, candidate.end
    number = len(_spoken(words[:end]))
    said = foretold[number - 1]
    rather = float(said[KIND_NUMBERS["end"]] - said[kind(spoken[number])]) if number < len(spoken) else 0.0
    found: Mapping[str, float] = {
        "ends": float(said[ENDS]),
        "ends rather": rather,
        **dict(_grammar(words, end, lexicon)),
        **dict(_shape(candidate, number)),
        **dict(_next(words, end)),
    }
    return tuple(found.get(name, 0.0) for name in NAMED)


def _grammar(words: Sequence[Word], end: int, lexicon: Lexicon) -> Iterator[tuple[str, float]]:
    said = words[:end]
    lacks = lacking(said, lexicon, Way.FULL)
    yield "lacks something", lacks
    yield "object cut off", lacks and any(_is_noun(word) for word in _spoken(words[end:])[:1])
    yield "lacks at a pause", lacking(said, lexicon, Way.PAUSE)
    yield "lacks anything", lacking(said, lexicon, Way.LOOSE)
    yield "bound", end < len(words) and bound(words, end, lexicon)
    yield "verb first", said[0].sort is Sort.VERB
    yield "says that", any(word.sort is Sort.THAT for word in said)
    yield f"last {said[-1].sort.value if said[-1].sort is not Sort.PERSON else Sort.NAME.value}", 1.0
    yield "last on preposition", bool(said[-1].preposition)
    yield "last joined", said[-1].joined


def _shape(candidate: Candidate, number: int) -> Iterator[tuple[str, float]]:
    yield "length", candidate.length / HUNDRED
    yield "too short", max(0, ENOUGH - candidate.length) / TEN
    yield "far too short", max(0, LITTLE - candidate.length) / TEN
    yield "later", candidate.later
    yield "report", bool(candidate.opening)
    yield "words", number / TEN
    yield "drops", len(candidate.variant.drops)
    yield from ((f"drop {name}", 1.0) for name in candidate.variant.drops)


def _next(words: Sequence[Word], end: int) -> Iterator[tuple[str, float]]:
    """Yield what comes after the end, a comma and what comes after it."""
    following = _spoken(words[end:])[:1]
    yield "next nothing", not following
    yield "next comma", any(word.sort is Sort.COMMA for word in words[end : end + 1])
    for word in following:
        if word.joined:
            yield "next joined", 1.0
        elif word.sort is Sort.PREPOSITION:
            yield "next preposition", 1.0
        elif word.preposition:
            yield "next glued", 1.0
        elif _is_noun(word):
            yield "next noun", 1.0
        elif word.sort is Sort.VERB:
            yield "next verb", 1.0
        elif word.sort in BREAKS:
            yield "next clause", 1.0
