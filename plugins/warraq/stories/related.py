"""Related articles: the most alike, nearer days first, each with the facts for which it stands there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from warraq.stories.neighbours import Pair
from warraq.stories.order import days_between
from warraq.stories.records import Family, Reason, Related
from warraq.stories.vectors import Feature, Said

MOST = 6
SURE = 0.2  # likeness, its distance in days counted in, of an article worth reading after another
LEAST = 0.14  # of the one that stands there where no other is as like: seven in ten are worth it
FADES = 60  # days after which a quarter of the likeness is gone; never more than half
TERMS = 6  # shared terms that a reason names
FACTS = 3  # that two articles share at least


def find_related(
    articles: Sequence[Said], pairs: Iterable[Pair], families: Iterable[Family]
) -> dict[str, tuple[Related, ...]]:
    """Return for each article, by its ref, at most six others, the best first; where none is surely worth it, the best.

    ``articles`` and ``pairs`` run in the order of days. Copies of an article are not related to it, and of the copies
    of another only the best stands.
    """
    texts = {ref: family.refs[0] for family in families for ref in family.refs}
    around: list[list[tuple[float, int]]] = [[] for _article in articles]
    for pair in pairs:
        days = days_between(articles[pair.earlier].document, articles[pair.later].document)
        score = pair.likeness * nearness(days)
        if score >= LEAST and facts(articles[pair.earlier], articles[pair.later]) >= FACTS:
            around[pair.earlier].append((score, pair.later))
            around[pair.later].append((score, pair.earlier))
    found = {}
    for article, others in zip(articles, around, strict=True):
        others.sort(key=lambda other: (-other[0], articles[other[1]].document.ref))
        ranked = ((score, articles[number]) for score, number in others)
        found[article.document.ref] = tuple(
            Related(other.document.ref, score, reason(article, other))
            for place, (score, other) in enumerate(_one_of_each_text(article, ranked, texts))
            if score >= SURE or not place
        )
    return found


def nearness(days: int | None) -> float:
    """Return what distance in days leaves of a likeness: all on one day, half after years or where it is unknown."""
    return 0.5 if days is None else 0.5 + 0.5 / (1 + days / FADES)


def facts(one: Said, other: Said) -> int:
    """Return how many facts two articles share: entities, and terms that are no words of their names.

    A name in common, in however many words, is one fact; a phrase of which all words stand in names is none.
    """
    names = one.document.names | other.document.names
    entities = [shared for shared in one.entities.weights if shared in other.entities.weights]
    terms = sum(term in other.terms.weights and term not in names for term in one.terms.weights)
    return terms + sum(not names.issuperset(identifier.split()) for _, identifier in entities)


def reason(one: Said, other: Said) -> Reason:
    """Return the facts that two articles share, what says most first."""
    return Reason(
        entities=tuple(_shared(one.entities.weights, other.entities.weights)),
        terms=tuple(_shared(one.terms.weights, other.terms.weights)[:TERMS]),
        topics=tuple(code for code in one.document.topics if code in other.document.topics),
        days=days_between(one.document, other.document),
    )


def _shared(mine: Mapping[Feature, float], its: Mapping[Feature, float]) -> list[Feature]:
    """Return what two articles share, by what it weighs in both."""
    weighed = {one: weight * its[one] for one, weight in mine.items() if one in its}
    return sorted(weighed, key=lambda one: (-weighed[one], one))


def _one_of_each_text(
    article: Said, ranked: Iterable[tuple[float, Said]], texts: Mapping[str, str]
) -> Iterator[tuple[float, Said]]:
    seen = {texts.get(article.document.ref, article.document.ref)}
    for score, other in ranked:
        text = texts.get(other.document.ref, other.document.ref)
        if text not in seen:
            seen.add(text)
            yield score, other
            if len(seen) > MOST:
                return
