"""Pages that set two copies of a text against each other, word by word, from the first to the last."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from pelican.contents import Article

from warraq.stories.difference import Run, Side, difference
from warraq.stories.records import Family
from warraq_index.blocks import blocks
from warraq_index.views import Page

COMPARED = 6  # copies of a text that are compared with each other; with the first all are
WORDS = re.compile(r"\w+")
DIGITS = 12  # hex digits of a page's id


@dataclass(frozen=True, eq=False, slots=True)
class Comparison:
    """Two copies, the earlier published first. In ``runs`` HERE are its words alone, THERE those of the later alone;
    ``dropped``, ``added`` and ``kept`` are numbers of words.
    """

    url: str
    earlier: Article
    later: Article
    runs: tuple[Run, ...]
    dropped: int
    added: int
    kept: int

    @property
    def days(self) -> int:
        """How many days lie between them, 0 where one has no date."""
        dates = [article.date for article in (self.earlier, self.later) if article.iso_date]
        return abs((dates[1].date() - dates[0].date()).days) if len(dates) > 1 else 0


class Comparisons:
    """The pages of all pairs of copies. What is at an address depends on the two alone.

    Fills ``comparisons`` of each article: the address of the page by the other article.
    """

    def __init__(self, articles: Iterable[Article], families: Iterable[Family], urls: Mapping[str, Any]) -> None:
        self._address = str(urls["COMPARISON_URL"])
        by_ref = {article.url: article for article in articles}
        self._pairs = [
            (by_ref[earlier], by_ref[later])
            for family in families
            for number, earlier in enumerate(family.refs[:COMPARED])
            for later in (family.refs[1:] if not number else family.refs[number + 1 : COMPARED])
        ]
        for earlier, later in self._pairs if self._address else ():
            earlier.comparisons[later] = later.comparisons[earlier] = self._url(earlier, later)

    def pages(self) -> Iterator[Page]:
        """Yield the page of each pair."""
        for earlier, later in self._pairs if self._address else ():
            url = self._url(earlier, later)
            yield url, "comparison", {"comparison": compare(url, earlier, later), "title": later.title}

    def _url(self, *pair: Article) -> str:
        slugs = "\n".join(sorted(article.slug for article in pair))
        return self._address.format(id=hashlib.sha256(slugs.encode("utf-8", "surrogatepass")).hexdigest()[:DIGITS])


def compare(url: str, earlier: Article, later: Article) -> Comparison:
    """Return two articles set against each other."""
    runs = difference(_text(earlier), _text(later))
    words = {side: sum(len(WORDS.findall(run.text)) for run in runs if run.side is side) for side in Side}
    apart = tuple(replace(run, text=run.text.replace("\n", "\n\n")) for run in runs)  # a blank line between paragraphs
    return Comparison(url, earlier, later, apart, words[Side.HERE], words[Side.THERE], words[Side.BOTH])


def _text(article: Article) -> str:
    """Return an article's paragraphs and subheads, one a line."""
    return "\n".join(block.text for block in blocks(article._content))  # noqa: SLF001
