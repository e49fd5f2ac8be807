"""A Pelican article as a search document, with what ``warraq_index`` adds to it or without."""

from __future__ import annotations

import html
from collections.abc import Iterable, Iterator, Mapping
from html.parser import HTMLParser
from typing import Any

from pelican.contents import Article

from warraq.records import SearchDocument
from warraq.text.cutting import beginning

# Elements that stand in a line of text; all others end a word.
INLINE = frozenset(
    {
        *("a", "abbr", "b", "bdi", "bdo", "cite", "code", "del", "dfn", "em", "i", "ins", "kbd", "mark", "q", "s"),
        *("samp", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr"),
    }
)
UNSEEN = frozenset({"script", "style"})


class _Text(HTMLParser):
    """Collects what a reader sees."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._unseen = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        self._unseen += tag in UNSEEN
        self._end_word(tag)

    def handle_endtag(self, tag: str) -> None:
        self._unseen -= tag in UNSEEN and self._unseen > 0
        self._end_word(tag)

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self.parts.append(data)

    def _end_word(self, tag: str) -> None:
        if tag not in INLINE:
            self.parts.append("\n")


def text(markup: str) -> str:
    """Return the text of HTML; a block begins on a new line."""
    reader = _Text()
    reader.feed(markup)
    reader.close()
    lines = (" ".join(line.split()) for line in "".join(reader.parts).split("\n"))
    return "\n".join(filter(None, lines))


def document(article: Article, settings: Mapping[str, Any]) -> SearchDocument:
    """Return what search knows of an article."""
    body = text(article.content)
    facets = {name: _facet(article, of) for name, of in sorted(settings["FACETS"].items())}
    return SearchDocument(
        ref=article.slug,
        url=article.url,
        title=html.unescape(article.title),
        body=body,
        date=_day(article),
        source=getattr(article, settings["SOURCE"], None) or None,
        summary=_summary(article, body, settings["SUMMARY_LENGTH"]),
        facets={name: values for name, values in facets.items() if values},
    )


def _day(article: Article) -> str | None:
    """Return the ISO day; an article that ``warraq_index`` calls undated has none."""
    if hasattr(article, "iso_date"):
        return article.iso_date or None
    return article.date.date().isoformat()


def _summary(article: Article, body: str, length: int) -> str:
    given = text(article.metadata.get("summary") or "")
    lead = given or body.partition("\n")[0]
    shown = beginning(lead, length)
    return shown if shown == lead else f"{shown} …"


def _facet(article: Article, attributes: Iterable[str]) -> tuple[str, ...]:
    """Return the values of the first of some attributes that has any."""
    return next(filter(None, (tuple(_values(getattr(article, name, None))) for name in attributes)), ())


def _values(found: Any) -> Iterator[str]:  # noqa: ANN401  (any attribute of an article)
    """Yield the names of what an attribute holds: one thing or several."""
    several = found if isinstance(found, Iterable) and not isinstance(found, str) else [found]
    for item in several:
        one = getattr(item, "topic", item)
        name = getattr(one, "label", None) or getattr(one, "name", None) or (one if isinstance(one, str) else "")
        if name:
            yield str(name)
