"""Read an article's subject by the learned model: light stems and the lexicon's topics, weighed in one sum."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import exp, log, log1p, sqrt

from warraq.lexicon.topic_model import RARITY_UNIT, SUBJECTS, WEIGHT_UNIT, TopicModel
from warraq.records import Token
from warraq.text.stem import light_stem

READ = 2500  # characters of the body; what stands later is background
TERM_UNIT = 5.0  # a topic's weight by terms counts as its logarithm divided by this
MOST_WORDS = 4  # of the evidence
SHORTEST_EVIDENCE = 3  # letters
SPEAKS = 30  # a stem's weight, rarity included, from which it is evidence

stem = lru_cache(maxsize=1 << 17)(light_stem)


@dataclass(frozen=True, slots=True)
class Subjects:
    """``chances`` of each of ``SUBJECTS``, together one; ``known``: how many different stems the model knew."""

    chances: Mapping[str, float]
    known: int


def stems(title: Sequence[Token], body: Sequence[Token]) -> Counter[str]:
    """Count the light stems of the words of the title and of the beginning of the body."""
    beginning = (token for token in body if token.start < READ)
    return Counter(stem(token.form) for part in (title, beginning) for token in part if token.form[:1].isalnum())


def values(counts: Mapping[str, int], rarity: Mapping[str, float]) -> dict[str, float]:
    """Weigh the known stems by count and rarity, the squares adding up to one."""
    raw = {word: (1 + log(count)) * rarity[word] for word, count in counts.items() if word in rarity}
    norm = sqrt(sum(value * value for value in raw.values())) or 1.0
    return {word: value / norm for word, value in raw.items()}


def term_value(weight: float) -> float:
    """Return what a top-level topic's weight by the lexicon's terms counts as."""
    return log1p(weight) / TERM_UNIT


def subjects(counts: Mapping[str, int], terms: Mapping[str, float], model: TopicModel) -> Subjects:
    """Return how likely each subject is, by the stems and by the lexicon's top-level topics."""
    margins, known = sums(counts, terms, model)
    top = max(margins)
    odds = [exp((margin - top) * model.scale) for margin in margins]
    return Subjects({name: one / sum(odds) for name, one in zip(SUBJECTS, odds, strict=True)}, known)


def sums(counts: Mapping[str, int], terms: Mapping[str, float], model: TopicModel) -> tuple[list[float], int]:
    """Return the margin of each subject, and how many of the stems are known."""
    rarity = {word: model.stems[word][0] / RARITY_UNIT for word in counts if word in model.stems}
    margins = [float(weight) for weight in model.bias]
    features = [(value, model.stems[word][1:]) for word, value in values(counts, rarity).items()]
    features += [(term_value(weight), model.terms[code]) for code, weight in terms.items() if code in model.terms]
    for value, weights in features:
        for place, weight in enumerate(weights):
            margins[place] += value * weight
    return [margin / WEIGHT_UNIT for margin in margins], len(rarity)


def evidence(tokens: Iterable[Token], subject: str, model: TopicModel) -> tuple[str, ...]:
    """Return the words that speak most for a subject, as the text has them, the heaviest first."""
    place = SUBJECTS.index(subject) + 1
    found: dict[str, tuple[float, str]] = {}
    for token in tokens:
        numbers = model.stems.get(stem(token.form))
        if numbers and len(token.form) >= SHORTEST_EVIDENCE and token.start < READ and token.form.isalpha():
            weight = numbers[place] * numbers[0] / RARITY_UNIT
            if weight >= SPEAKS:
                found.setdefault(stem(token.form), (weight, token.text))
    return tuple(dict.fromkeys(text for _, text in _heaviest(found.values())))[:MOST_WORDS]


def _heaviest(weighed: Iterable[tuple[float, str]]) -> Iterator[tuple[float, str]]:
    yield from sorted(weighed, key=lambda one: -one[0])
