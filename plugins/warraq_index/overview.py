"""The archive as a whole, in a few figures."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Sequence

from pelican.contents import Article

from warraq.text.sortkey import sort_key
from warraq_index.views import Overview


def overview(articles: Sequence[Article]) -> Overview:
    """Sum the articles up."""
    days = [article.iso_date for article in articles if article.iso_date]
    sources = Counter(article.source for article in articles if article.source)
    return Overview(
        articles=len(articles),
        first=min(days, default=None),
        last=max(days, default=None),
        undated=len(articles) - len(days),
        sources=tuple(sorted(sources.items(), key=lambda pair: (-pair[1], sort_key(pair[0]), pair[0]))),
        state=state(article.seed_sha256 for article in articles),
    )


def state(hashes: Iterable[str]) -> str:
    """Return one SHA-256 of all seeds': of their hex digits, sorted, each on a line. Two copies of an archive whose
    states are equal hold the same texts. Empty where no article has a seed.

    It is what ``sha256sum seeds/* | cut -c1-64 | sort | sha256sum`` says.
    """
    lines = sorted(one for one in hashes if one)
    return hashlib.sha256("".join(f"{one}\n" for one in lines).encode()).hexdigest() if lines else ""
