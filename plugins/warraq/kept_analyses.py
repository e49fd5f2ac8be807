"""Keep analyses from one run to the next, so that only what is new or changed is read again.

One file for each of the 256 shelves of articles (``71.json.z``: JSON, compressed), in a folder of their own that may be
deleted at any time. An analysis is used again only if the seed's path, its bytes and the analyser are those that it was
made with; whatever else stands in the folder, damaged or written by somebody else, is as good as not there.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from itertools import groupby, islice
from pathlib import Path

import msgspec

from warraq.engine import analyze_all
from warraq.files import write_if_changed
from warraq.lexicon import Lexicon
from warraq.page import shelf_name
from warraq.records import Adjective, Analysis, Article, EventDetail, Mention, Provenance, Quote, Span, TimeExpression
from warraq.tagger.protocol import AUTOMATIC

AnySpan = Adjective | EventDetail | Mention | Quote | Span | TimeExpression
SUFFIX = ".json.z"
FAST = 1  # zlib's level: half of the size, a tenth of the time
LARGEST = 1 << 28  # bytes of a file once it is decompressed: what holds more is none of ours
UNSAID = Article("", "", (), (), Provenance("", "", ""))  # stands for the article, which the seed itself gives


@dataclass(frozen=True, slots=True)
class Kept:
    """An analysis without its article, and the seed that it was read in."""

    seed: str
    sha256: str
    analysis: Analysis


@dataclass(frozen=True, slots=True)
class KeptShelf:
    """What one file holds: all the analyses that one analyser made of the articles of a shelf, in their order."""

    analyser: str
    kept: tuple[Kept, ...]


NOTHING = KeptShelf("", ())
DECODER = msgspec.json.Decoder(KeptShelf)


@dataclass(frozen=True, slots=True)
class Keeping:
    """Where analyses are kept, and the version of the analyser that makes them."""

    folder: Path
    analyser: str


def analyze_kept(
    articles: Iterable[Article], lexicon: Lexicon, keeping: Keeping, tagger: str = AUTOMATIC
) -> tuple[Analysis, ...]:
    """Return the analysis of each article, in the order given: the one that is kept, or a new one, then kept.

    What the folder has of other articles, or of another analyser, goes. A shelf is written as soon as all its articles
    are read, so that a run that is broken off is not lost. ``tagger`` is ``analyze``'s.
    """
    folder, analyser = keeping.folder, keeping.analyser
    asked = tuple(articles)
    shelves = {name: tuple(found) for name, found in groupby(sorted(asked, key=_place), key=_shelf)}
    held = {name: _read(folder / f"{name}{SUFFIX}") for name in shelves}
    known = {name: _fitting(held[name], analyser, found) for name, found in shelves.items()}
    unread = tuple(one for name, found in shelves.items() for one in found if one.id not in known[name])
    analyses: dict[str, Analysis] = {}
    with closing(analyze_all(unread, lexicon, tagger=tagger)) as read:
        for name, found in shelves.items():
            missing = len(found) - len(known[name])
            analyses |= known[name]
            analyses |= {analysis.article.id: analysis for analysis in islice(read, missing)}
            if missing or len(held[name].kept) > len(found):
                _write(folder / f"{name}{SUFFIX}", analyser, [analyses[article.id] for article in found])
    for path in folder.glob(f"[0-9a-f][0-9a-f]{SUFFIX}"):
        if path.name.removesuffix(SUFFIX) not in shelves:
            path.unlink()
    return tuple(analyses[article.id] for article in asked)


def _shelf(article: Article) -> str:
    return shelf_name(article.id)


def _place(article: Article) -> tuple[str, str]:
    return _shelf(article), article.id


def _read(path: Path) -> KeptShelf:
    """Return what a file holds; nothing where it is not there, or is no file of ours."""
    try:
        data = path.read_bytes()
        return DECODER.decode(zlib.decompressobj().decompress(data, LARGEST))
    except (OSError, zlib.error, msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return NOTHING


def _fitting(shelf: KeptShelf, analyser: str, articles: Iterable[Article]) -> dict[str, Analysis]:
    """Return, by ID, the analyses of a shelf that this analyser made of these articles."""
    if shelf.analyser != analyser:
        return {}
    kept = {(one.seed, one.sha256): one.analysis for one in shelf.kept}
    found = {one.id: (one, kept.get((one.provenance.seed, one.provenance.sha256))) for one in articles}
    return {
        identifier: replace(analysis, article=article)
        for identifier, (article, analysis) in found.items()
        if analysis is not None and all(_slices_back(span, article.body) for span in _spans(analysis))
    }


def _write(path: Path, analyser: str, analyses: Iterable[Analysis]) -> None:
    kept = (
        Kept(one.article.provenance.seed, one.article.provenance.sha256, replace(one, article=UNSAID))
        for one in analyses
    )
    write_if_changed(path, zlib.compress(msgspec.json.encode(KeptShelf(analyser, tuple(kept))), FAST))


def _spans(analysis: Analysis) -> Iterator[AnySpan]:
    """Yield everything in an analysis that is a stretch of its article's body."""
    yield from analysis.mentions
    yield from (mention.title for mention in analysis.mentions if mention.title is not None)
    yield from analysis.times
    yield from analysis.quotes
    yield from (quote.speaker for quote in analysis.quotes if quote.speaker is not None)
    yield from analysis.keyphrases
    yield from analysis.adjectives
    yield from analysis.event_details


def _slices_back(span: AnySpan, body: str) -> bool:
    return 0 <= span.start <= span.end and body[span.start : span.end] == span.text
