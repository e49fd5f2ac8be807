"""The disk shell: a folder of seeds in, changed pages out. Nothing that a person wrote is ever overwritten."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from warraq.analyser_version import analyser_version
from warraq.authority import LEDGER, Authority
from warraq.engine import analyze_all
from warraq.errors import WarraqError, as_line
from warraq.files import write_if_changed
from warraq.folders import keep_out
from warraq.kept_analyses import Keeping, analyze_kept
from warraq.lexicon import Lexicon
from warraq.lexicon.gazetteer import Gazetteer
from warraq.markdown import render
from warraq.page import Page, is_edited, page_path, read
from warraq.records import Analysis, Kind, Resolution
from warraq.report import Report
from warraq.resolve import resolve
from warraq.shelf import Shelf, read_seeds
from warraq.tagger.tagger import AUTOMATIC, tagger_version

__all__ = ["Report", "convert"]


@dataclass(frozen=True, slots=True)
class Shelved:
    """A page on the disk: its path, its text, whether a person changed it, and whether its bytes are UTF-8."""

    path: Path
    text: str
    edited: bool
    legible: bool = True


def convert(seeds: Path, content: Path, tagger: str = AUTOMATIC, cache: Path | None = None) -> Report:
    """Bring ``content/articles`` and the ledger up to date with a folder of seeds; ``tagger`` is ``analyze``'s.

    Writes only files whose bytes change, each at once or not at all. A page that a person edited stays as it is. A page
    whose seed is gone is removed if nobody edited it, unless no seed is left at all: that is more likely a mistake.
    What is read in articles is kept in the folder ``cache``, where one is given, for the next run to use again; nothing
    but time depends on it. WarraqError when there is no folder of seeds, or one of the others stands in it;
    AuthorityError for a row of ``content/authority``.
    """
    if not seeds.is_dir():
        message = f"{seeds}: لا مجلد بذور هنا — no folder of seeds here"
        raise WarraqError(message)
    for folder in (content, cache):
        if folder is not None:
            keep_out(seeds, folder)
    authority = Authority.load(content / "authority")
    shelf = read_seeds(seeds)
    pages = dict(_pages(content / "articles"))
    lexicon = Lexicon.load()
    analyses = tuple(
        analyze_all(shelf.articles, lexicon, tagger=tagger)
        if cache is None
        else analyze_kept(shelf.articles, lexicon, Keeping(cache, analyser_version(tagger_version(tagger))), tagger)
    )
    resolution = resolve(analyses, authority, lexicon.people)
    edited = {
        article_id: read(page.text) if page.legible else Page({}) for article_id, page in pages.items() if page.edited
    }

    kept = _keep_ledger(content, authority, resolution, edited, lexicon.gazetteer)
    outcomes = {analysis.article.id: _write_page(analysis, resolution, content, pages) for analysis in analyses}
    removed = tuple(_remove_orphans(shelf, pages))

    def having(outcome: str) -> tuple[str, ...]:
        return tuple(sorted(article_id for article_id, found in outcomes.items() if found == outcome))

    return Report(
        new=having("new"),
        changed=having("changed"),
        unchanged=having("unchanged"),
        edited=tuple(sorted(edited)),
        removed=removed,
        refused=shelf.refused,
        notices=tuple(
            map(as_line, (*shelf.notices, *_notices(shelf, pages, edited, content), *_unmet_decisions(kept)))
        ),
    )


def _pages(folder: Path) -> Iterator[tuple[str, Shelved]]:
    """Yield each page that stands where an article's page stands, by ID. Bytes that are no UTF-8 are a person's."""
    for path in sorted(folder.glob("??/*.md")):
        if page_path(path.stem) == f"articles/{path.parent.name}/{path.name}":
            data = path.read_bytes()
            try:
                text = data.decode("utf-8")
            except UnicodeDecodeError:
                yield path.stem, Shelved(path, "", edited=True, legible=False)
            else:
                yield path.stem, Shelved(path, text, is_edited(text))


def _write_page(analysis: Analysis, resolution: Resolution, content: Path, pages: Mapping[str, Shelved]) -> str:
    """Write one article's page, unless a person edited it, and say what became of it."""
    article_id = analysis.article.id
    page = pages.get(article_id)
    if page and page.edited:
        return "edited"
    written = write_if_changed(content / page_path(article_id), render(analysis, resolution).encode())
    return "unchanged" if not written else "changed" if page else "new"


def _remove_orphans(shelf: Shelf, pages: Mapping[str, Shelved]) -> Iterator[str]:
    """Remove, and yield, the pages that no file under ``seeds/`` has made and nobody edited."""
    if not shelf.complete or not shelf.ids:
        return
    for article_id in sorted(set(pages) - shelf.ids):
        if not pages[article_id].edited:
            pages[article_id].path.unlink()
            yield article_id


def _keep_ledger(
    content: Path, authority: Authority, resolution: Resolution, edited: Mapping[str, Page], gazetteer: Gazetteer
) -> Authority:
    """Write the ledger with the entities that were found, and those that people name in the pages they edited.

    Returns the authority with that ledger.
    """
    kept = authority.with_entities(resolution)
    named = sorted({(kind, label) for page in edited.values() for kind in Kind for label in page.labels(kind)})
    known = {entity.label for entity in resolution.entities}
    kept = kept.with_labels((kind, label, kept.identify(kind, label)) for kind, label in named if label not in known)
    kept = kept.located(gazetteer.coordinates)
    if kept.ledger:
        write_if_changed(content / "authority" / LEDGER, kept.ledger_csv())
    return kept


def _unmet_decisions(authority: Authority) -> Iterator[str]:
    """Yield a line for each row of a person's that is about nobody whom the texts name."""
    for row in authority.unmet():
        yield (
            f"{row.file}:{row.line}: لا أحد في النصوص بالمعرّف {row.id} أو الاسم «{row.label}»"
            f" — nobody in the texts has the id {row.id} or the label “{row.label}”"
        )


def _notices(shelf: Shelf, pages: Mapping[str, Shelved], edited: Mapping[str, Page], content: Path) -> Iterator[str]:
    """Yield what a person should know of pages that stay as they are."""
    for article_id, page in edited.items():
        path = pages[article_id].path.relative_to(content).as_posix()
        if not pages[article_id].legible:
            yield f"{path}: ليست بترميز UTF-8 فلا تُنشر، احفظها به — not UTF-8 and so not published, save it as UTF-8"
            continue
        yield f"{path}: محررة باليد، تُركت كما هي — edited by hand, left as it is"
        yield from (
            f"{path}: لم يعد موضعه يوافق النص: {line} — no longer fits the text: {line}" for line in page.misfits
        )
        yield from (
            f"{path}: اسم في النص ليس في القوائم: {label} — marked in the text, in no list: {label}"
            for label in _unlisted(page)
        )
    orphans = sorted(set(pages) - shelf.ids)
    if orphans and not shelf.ids:
        yield "لا بذور: لم تُحذف أي صفحة — no seeds at all: no page was removed"
    yield from (
        f"{article_id}: لم تعد بذرتها موجودة، وصفحتها المحررة باقية — its seed is gone, its edited page stays"
        for article_id in orphans
        if pages[article_id].edited
    )


def _unlisted(page: Page) -> Iterable[str]:
    """Return the labels that a page marks in its text and lists under no kind, in text order."""
    listed = {label for kind in Kind for label in page.labels(kind)}
    return dict.fromkeys(mark.label for block in page.blocks for mark in block.marks if mark.label not in listed)
