"""Threads: the pieces of one story, day after day.

Single-pass clustering as topic detection and tracking has it (Allan, Papka and Lavrenko 1998, "On-line new event
detection and tracking"): article after article joins the thread whose last pieces it is most like, or begins one. It
must be like most of those pieces, not one of them: a chain of articles each like the last would lead from one story to
another. Undated articles are in no thread. What is decided depends on articles alike and near in time alone, so a new
one leaves other threads as they are.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from warraq.stories.neighbours import Pair, likeness
from warraq.stories.order import days_between
from warraq.stories.records import Entity, Family, Thread
from warraq.stories.vectors import Said

SILENCE = 10  # days after which a story that nobody wrote about is over
LIKE = 0.3  # an article is this much like the last pieces of its story, on average
LAST = 4  # so many of them
NAMES = 3  # entities that name a thread
RARE = 4  # octaves below a quarter of the archive: what names a story and not the news of years


def find_threads(articles: Sequence[Said], pairs: Iterable[Pair], families: Iterable[Family]) -> tuple[Thread, ...]:
    """Return the threads of two pieces and more, by their first pieces; an article is in one or in none.

    ``articles`` and ``pairs`` run in the order of days. Of the copies of a text only the first is a piece.
    """
    near = _near(articles, pairs)
    copies = {ref for family in families for ref in family.refs[1:]}
    threads: list[list[Said]] = []
    thread_of: dict[int, int] = {}
    for number, article in enumerate(articles):
        if article.document.ref in copies:
            continue
        met = sorted({thread_of[earlier] for earlier in near[number] if earlier in thread_of})
        likenesses = {thread: _likeness(article, threads[thread][-LAST:]) for thread in met}
        chosen = max(met, key=likenesses.__getitem__, default=None)
        if chosen is None or likenesses[chosen] < LIKE:
            chosen = len(threads)
            threads.append([])
        threads[chosen].append(article)
        thread_of[number] = chosen
    return tuple(_thread(pieces) for pieces in threads if len(pieces) > 1)


def _near(articles: Sequence[Said], pairs: Iterable[Pair]) -> defaultdict[int, list[int]]:
    """Return for each article those that are like it and stand a few days before it."""
    near: defaultdict[int, list[int]] = defaultdict(list)
    for pair in pairs:
        days = days_between(articles[pair.earlier].document, articles[pair.later].document)
        if days is not None and days <= SILENCE and pair.likeness >= LIKE:
            near[pair.later].append(pair.earlier)
    return near


def _likeness(article: Said, pieces: Sequence[Said]) -> float:
    return sum(likeness(article, piece) for piece in pieces) / len(pieces)


def _thread(pieces: Sequence[Said]) -> Thread:
    refs = tuple(piece.document.ref for piece in pieces)
    return Thread(refs[0], refs, label(pieces))


def label(pieces: Sequence[Said]) -> tuple[Entity, ...]:
    """Return what more than half of the pieces name, and few other articles; of that, what is known best."""
    counts: Counter[Entity] = Counter()
    weights: dict[Entity, float] = {}
    for piece in pieces:
        counts.update(piece.entities.weights.keys())
        weights.update(piece.entities.weights)
    common = [one for one, count in counts.items() if 2 * count > len(pieces)]
    return tuple(sorted(common, key=lambda one: (weights[one] < RARE, -counts[one], weights[one], one))[:NAMES])
