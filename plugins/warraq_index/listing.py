"""Cut long lists into pages that stay what they are when the archive grows.

Pages are numbered from the oldest articles: page 1 holds the oldest, and once a page is full a new article
never changes it. The newest stand at the list's own address (``x.html``), older ones at ``x-1.html`` and on.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import PurePosixPath
from typing import Any, TypeVar

from pelican.contents import Article

from warraq_index.views import Combination, EntityPage, Mention, Pager, QuoteView, TopicPage

# A page links those at these distances from it: any is a few steps away, and a new page changes few of the old ones.
JUMPS = tuple(step * 10**power for power in range(6) for step in (1, 2, 5))

BY_ARTICLE = ("mentions", "quotes", "quotes_about")  # what of an entity belongs to one of its articles

Item = TypeVar("Item")
FromArticle = TypeVar("FromArticle", Mention, QuoteView)
Listed = TypeVar("Listed", EntityPage, TopicPage, Combination)


def pages(url: str, items: Sequence[Item], size: int) -> Iterator[tuple[str, tuple[Item, ...], Pager | None]]:
    """Yield (address, items, pager) for each page of ``items``, which run from newest to oldest, the newest page first.

    Numbered pages hold ``size`` items each; the first one shown holds what remains, from ``size`` to twice
    that less one, so that it is never nearly empty. A short list is one page and has no pager.
    """
    full = max(len(items) // size - 1, 0)  # numbered pages, all full
    if not full:
        yield url, tuple(items), None
        return
    newest = len(items) - full * size
    addresses = [part_url(url, number) for number in range(1, full + 1)] + [url]
    for number in range(full + 1, 0, -1):
        address = addresses[number - 1]
        older = addresses[number - 2] if number > 1 else None
        newer = addresses[number] if number <= full else None
        start = 0 if address == url else newest + (full - number) * size
        end = newest if address == url else start + size
        linked = tuple((one, addresses[one - 1]) for one in worth_linking(number, full + 1))
        last = None if linked[-1][1] == url else url
        yield address, tuple(items[start:end]), Pager(number, full + 1, newer, older, linked, last)


def worth_linking(number: int, total: int) -> list[int]:
    """Return the pages that page ``number`` of ``total`` links, itself and the oldest among them, the oldest first.

    Not all of them: three thousand pages with three thousand links each are a gigabyte.
    """
    near = {1, number, *(number - jump for jump in JUMPS), *(number + jump for jump in JUMPS)}
    return sorted(one for one in near if 1 <= one <= total)


def part_url(url: str, part: str | int) -> str:
    """Return the address of a part, by its number or name: ``dates/undated.html`` → ``dates/undated-3.html``."""
    path = PurePosixPath(url)
    return str(path.with_name(f"{path.stem}-{part}{path.suffix}"))


def parts(whole: Listed, size: int) -> Iterator[tuple[str, Listed]]:
    """Yield (address, part) for a name, a topic or both: each part has its share of the articles and what is theirs.

    What is said of the whole (count, first and last day, names, companions) stays the same on every part.
    """
    cut = tuple(pages(whole.url, whole.articles, size))
    if len(cut) == 1:
        yield whole.url, whole
        return
    own = {name: by_article(getattr(whole, name)) for name in BY_ARTICLE} if isinstance(whole, EntityPage) else {}
    for url, articles, pager in cut:
        share: dict[str, Any] = {
            name: tuple(one for article in articles for one in found.get(article, ())) for name, found in own.items()
        }
        yield url, dataclasses.replace(whole, articles=articles, pager=pager, **share)


def month_urls(whole: Listed, size: int) -> Mapping[str, str]:
    """Return where the articles of each month begin on the pages of a list, by its key, ``2023-02``."""
    found: dict[str, str] = {}
    for address, articles, _ in pages(whole.url, whole.articles, size):
        for article in articles:
            if article.iso_date:
                month = article.iso_date[:7]
                found.setdefault(month, f"{address}#m{month}")
    return found


def by_article(found: Iterable[FromArticle]) -> dict[Article, list[FromArticle]]:
    """Group mentions or quotations by their article, in their order."""
    groups: dict[Article, list[FromArticle]] = {}
    for one in found:
        groups.setdefault(one.article, []).append(one)
    return groups
