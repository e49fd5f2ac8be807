"""How the index grows: the articles twice, and up to a hundred thousand, repeated under fresh ids."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser

from benchmarks.search import articles
from benchmarks.search.browsing import ask, cold, served, visit
from benchmarks.search.comparing import COLD, LATER, write
from benchmarks.search.engines import PAGE, WARRAQ
from benchmarks.search.table import Row
from warraq.records import SearchDocument

MOST = 100_000


def rows(browser: Browser, documents: Sequence[SearchDocument], queries: Sequence[str], folder: Path) -> Iterator[Row]:
    """Yield what files and questions weigh in each of the larger archives."""
    folder.mkdir()
    for count in sorted({2 * len(documents), max(MOST, 2 * len(documents))}):
        given = articles.write(articles.repeated(documents, count), folder / f"{count}.jsonl")
        site_folder = folder / str(count)
        written = write(WARRAQ, given, site_folder)
        yield Row(f"{count:,} articles: files, texts apart", [written.files - written.files_of_texts])
        yield Row("… KB an article, compressed", [written.sent / count], 2)
        yield Row("… ms of CPU an article to index", [written.cost.cpu / count * 1000], 2)
        with served(site_folder) as site:
            first = cold(browser, site, queries[:COLD])
            with visit(browser, site.address + PAGE) as page:
                later = [ask(page, site, query) for query in queries[: LATER // 2]][1:]
        yield Row("… KB of a first question", [median(one.loaded for one in first)])
        yield Row("… KB of a later question", [median(one.loaded for one in later)])
        yield Row("… ms of a later question", [median(one.milliseconds for one in later)])
