"""An article as a reference, and its files to take along, made when its page is written."""

from __future__ import annotations

import html
from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass

from pelican.contents import Article

from warraq.citations.biblatex import biblatex
from warraq.citations.csl import csl
from warraq.citations.reference import Reference
from warraq.citations.ris import ris
from warraq.citations.schema_org import news_article
from warraq_index.reading_time import ReadingTime

DERIVED_TITLE = "العنوان مشتقّ من النصّ — title derived from the text"


@dataclass(frozen=True, slots=True)
class CitationFile:
    """A reference in one format: the format's ``name``, a ``filename``, and the file itself as a ``data:`` address,
    which needs neither a server nor a script.
    """

    name: str
    filename: str
    url: str


@dataclass(frozen=True, slots=True)
class Citation:
    """How an article is cited, and how long it is."""

    reference: Reference
    reading_time: ReadingTime | None = None

    @property
    def files(self) -> tuple[CitationFile, ...]:
        """The reference in the formats of other programs."""
        one = self.reference
        return (
            CitationFile("RIS", f"{one.id}.ris", data_url("application/x-research-info-systems", ris(one))),
            CitationFile("BibTeX", f"{one.id}.bib", data_url("application/x-bibtex", biblatex(one))),
            CitationFile("CSL-JSON", f"{one.id}.json", data_url("application/vnd.citationstyles.csl+json", csl(one))),
        )

    @property
    def clipping(self) -> Mapping[str, str]:
        """What a reader's clipping says of the article; a title that was derived stands in brackets, as it is cited."""
        one = self.reference
        title = f"[{one.title}]" if DERIVED_TITLE in one.notes else one.title
        return {"ref": one.id, "title": title, "author": one.author, "source": one.newspaper, "date": one.date}

    @property
    def news_article(self) -> Mapping[str, object]:
        """The reference in the words of schema.org, with its length."""
        article, length = news_article(self.reference), self.reading_time
        return {**article, "wordCount": length.words, "timeRequired": length.duration} if length else article


def set_citation(article: Article, archive: str) -> None:
    """Set ``citation`` of an article that an archive of this name keeps; its ``reading_time`` is there already."""
    derived = (DERIVED_TITLE,) if article.title_origin == "derived" else ()
    fingerprint = (f"SHA-256: {article.seed_sha256}",) if article.seed_sha256 else ()
    article.citation = Citation(
        Reference(
            id=article.slug,
            title=html.unescape(article.title),
            author=article.byline,
            newspaper=article.source,
            date=article.edtf,
            url=article.original_url,
            archive=archive,
            notes=(*derived, *fingerprint),
        ),
        article.reading_time,
    )


def data_url(media_type: str, text: str) -> str:
    """Return a file as an address. Arabic takes less than half the room in base64 that it takes in percent signs."""
    return f"data:{media_type};charset=utf-8;base64,{b64encode(text.encode()).decode()}"
