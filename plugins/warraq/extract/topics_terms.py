"""Weigh IPTC Media Topics by the terms of the lexicon.

A topic's weight is the sum of its terms' weights, damped for repeats and raised in the title and lead; a top-level
topic adds up its children's. Not attempted: topics that no term of the lexicon names.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import log

from warraq.lexicon.topics import Term, Topics
from warraq.records import Token
from warraq.text.readings import noun_readings

LEAD = 1.5  # a term in the title or the lead counts so much
ROOT_FLOOR = 7.0  # weight under which a top-level topic is not named
CHILD_FLOOR = 7.5
ROOT_SHARE = 0.35  # of the heaviest one's weight
CHILD_SHARE = 0.4
FEWEST_TERMS = 2  # different terms that must speak for a topic
SPEAKS, PROOF = 2, 3  # the weight of one of them at least, for a top-level topic and for a second-level one
MOST_EVIDENCE = 6


@dataclass(frozen=True, slots=True)
class Hit:
    """A term in the text: ``words`` as they stand there, ``first``: the index of its first token, ``lead``: it is in
    the title or the first paragraph.
    """

    term: Term
    words: str
    first: int
    lead: bool


@dataclass(frozen=True, slots=True)
class Weighed:
    """A topic with its weight and the words that speak for it, the heaviest first."""

    code: str
    weight: float
    evidence: tuple[str, ...]


def find_hits(tokens: Sequence[Token], topics: Topics, text: str, lead_end: int) -> Iterator[Hit]:
    """Yield the terms in ``tokens``; where a phrase stands, its single words speak for nothing else."""
    at = 0
    while at < len(tokens):
        found = terms_at(tokens, at, topics)
        length = max((len(term.words) for term in found), default=1)
        start, end = tokens[at].start, tokens[at + length - 1].end
        for term in found:
            if len(term.words) == length:
                yield Hit(term, " ".join(text[start:end].split()), at, end <= lead_end)
        at += length


def terms_at(tokens: Sequence[Token], at: int, topics: Topics) -> list[Term]:
    """Return the terms whose first word is the token at ``at`` and whose others follow, each topic's once."""
    found: dict[tuple[str, int], Term] = {}
    for reading in noun_readings(tokens[at].form):
        for term in topics.terms.get(reading, ()):
            if (term.code, len(term.words)) not in found and matches(tokens, at, term):
                found[term.code, len(term.words)] = term
    return list(found.values())


def matches(tokens: Sequence[Token], at: int, term: Term) -> bool:
    """Tell whether the further words of a term follow token ``at``."""
    return at + len(term.words) <= len(tokens) and all(
        word in noun_readings(tokens[at + step].form) for step, word in enumerate(term.words[1:], 1)
    )


def weigh(topics: Topics, hits: Iterable[Hit], damping: float, *, roots: bool) -> list[Weighed]:
    """Add up each topic's terms: every child's own, or, with ``roots``, every top-level topic's and its children's."""
    found: dict[str, dict[tuple[str, ...], list[Hit]]] = {}
    for hit in hits:
        parent = topics.concepts[hit.term.code].parent
        code = (parent or hit.term.code) if roots else hit.term.code
        if roots or (parent and hit.term.own):
            found.setdefault(code, {}).setdefault(hit.term.words, []).append(hit)
    weighed = [weigh_one(code, terms, damping, own=not roots) for code, terms in found.items()]
    return sorted((one for one in weighed if one is not None), key=lambda one: (-one.weight, one.code))


def weigh_one(code: str, terms: dict[tuple[str, ...], list[Hit]], damping: float, *, own: bool) -> Weighed | None:
    """Weigh one topic by its terms, or return None where too few different ones speak for it, or none strongly.

    ``own``: it is a second-level topic, weighed by what its terms say of it alone; one of them must nearly prove it.
    """
    weights = {words: term_weight(hits, own=own) for words, hits in terms.items()}
    strongest = max(_weight(hit, own=own) for hits in terms.values() for hit in hits)
    if len(terms) < FEWEST_TERMS or strongest < (PROOF if own else SPEAKS):
        return None
    ordered = sorted(terms, key=lambda words: (-weights[words], terms[words][0].first))
    evidence = tuple(dict.fromkeys(terms[words][0].words for words in ordered))
    return Weighed(code, sum(weights.values()) / damping, evidence[:MOST_EVIDENCE])


def term_weight(hits: Sequence[Hit], *, own: bool) -> float:
    """Return what one term adds: its weight, times one and the logarithm of its count, more where it leads."""
    heaviest = max(_weight(hit, own=own) for hit in hits)
    return heaviest * (1 + log(len(hits))) * (LEAD if any(hit.lead for hit in hits) else 1.0)


def _weight(hit: Hit, *, own: bool) -> int:
    return hit.term.own if own else hit.term.weight


def select(weighed: list[Weighed], floor: float, share: float) -> list[Weighed]:
    """Keep the topics that weigh enough, alone and beside the heaviest."""
    heaviest = max((one.weight for one in weighed), default=0.0)
    return [one for one in weighed if one.weight >= max(floor, share * heaviest)]
