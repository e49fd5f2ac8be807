"""Related articles: the most alike, nearer days first, each with the facts for which it stands there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from warraq.stories.neighbours import Pair
from warraq.stories.order import days_between
from warraq.stories.records import Family, Reason, Related
from warraq.stories.vectors import Feature, Said

MOST = 6
LEAST = 0.12  # likeness, its distance in days counted in, of an article worth reading after another
FADES = 60  # days after which a quarter of the likeness is gone; never more than half
TERMS = 6  # shared terms that a reason names


def find_related(
    articles: Sequence[Said], pairs: Iterable[Pair], families: Iterable[Family]
) -> dict[str, tuple[Related, ...]]:
    """Return for each article, by its ref, at most six others, the best first.

    ``articles`` and ``pairs`` run in the order of days. Copies of an article are not related to it, and of the copies
    of another only the best stands.
    """
    texts = {ref: family.refs[0] for family in families for ref in family.refs}
    around: list[list[tuple[float, int]]] = [[] for _article in articles]
    for pair in pairs:
        days = days_between(articles[pair.earlier].document, articles[pair.later].document)
        score = pair.likeness * nearness(days)
        if score >= LEAST:
            around[pair.earlier].append((score, pair.later))
            around[pair.later].append((score, pair.earlier))
    found = {}
    for article, others in zip(articles, around, strict=True):
        others.sort(key=lambda other: (-other[0], articles[other[1]].document.ref))
        ranked = ((score, articles[number]) for score, number in others)
        found[article.document.ref] = tuple(
            Related(other.document.ref, score, reason(article, other))
            for score, other in _one_of_each_text(article, ranked, texts)
        )
    return found


def nearness(days: int | None) -> float:
    """Return what distance in days leaves of a likeness: all on one day, half after years or where it is unknown."""
    return 0.5 if days is None else 0.5 + 0.5 / (1 + days / FADES)


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
