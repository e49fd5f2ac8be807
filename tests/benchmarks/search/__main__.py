"""``python -m benchmarks.search DATA [--count N]``: search beside its peers, into ``docs/benchmarks.md``.

Every engine is given the same news articles, all of them or N with those that questions are about among them, and
answers the same questions in its own code in Chromium. Of the larger archives and of the page that readers have, Warraq
alone is measured. The peers come from npm, by a lock of their own.
"""

from __future__ import annotations

import argparse
import datetime as dt
import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, sync_playwright

import chromium
from benchmarks import measuring, page
from benchmarks.search import archive_page, articles, comparing, growth
from benchmarks.search.engines import ENGINES
from benchmarks.search.questions import Item, known_items
from benchmarks.search.table import Row, ahead, head, line
from evaluation.search import documents
from warraq.records import SearchDocument

NAMES = tuple(engine.name for engine in ENGINES)
INTRODUCTION = """What `make bench-search` printed on {day} over {count:,} articles, on a machine with {cores} cores
that does other work too (load {load:.0f}): read the ratios, which stand behind a peer's figure (×2: twice Warraq's).
Each is asked in Chromium, in its own code."""


def main() -> None:
    """Measure everything, print it and write it down."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--count", type=int, help="how many articles; all unless told")
    options = parser.parse_args()
    kinds = known_items(options.data)
    chosen = articles.choose(
        documents(options.data), options.count, {ref for items in kinds.values() for ref, _ in items}
    )
    there = {one.ref for one in chosen}
    kinds = {kind: [item for item in items if item[0] in there] for kind, items in kinds.items()}
    print(*head(NAMES), sep="\n")
    rows = []
    with TemporaryDirectory() as place, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium.installed(), args=list(chromium.FLAGS))
        for row in measured(browser, chosen, kinds, Path(place)):
            rows.append(row)
            print(line(row.cells(len(NAMES))), flush=True)
        page.write("search", told(len(chosen), rows))  # before tens of thousands of files are removed
        browser.close()


def told(count: int, rows: Sequence[Row]) -> str:
    """Return what the page says: the day, the table of so many articles, and where a peer is ahead."""
    day = dt.datetime.now(tz=dt.UTC).date().isoformat()
    introduction = INTRODUCTION.format(day=day, count=count, cores=os.cpu_count(), load=os.getloadavg()[2])
    table = (*head(NAMES), *(line(row.cells(len(NAMES))) for row in rows))
    return "\n".join((introduction, "", *table, "", ahead(rows, NAMES), ""))


def measured(
    browser: Browser, chosen: Sequence[SearchDocument], kinds: Mapping[str, Sequence[Item]], folder: Path
) -> Iterator[Row]:
    """Yield the rows of the table, those of all engines first."""
    given = articles.write(chosen, folder / "articles.jsonl")
    written, asked = [], []
    for number, engine in enumerate(ENGINES):
        site = folder / f"engine-{number}"
        print(f"{engine.name} …", file=sys.stderr, flush=True)
        written.append(comparing.write(engine, given, site))
        asked.append(comparing.question(browser, site, kinds))
    yield from comparing.rows(len(chosen), written, asked)
    queries = [query for items in kinds.values() for _, query in items]
    archive = folder / "archive"
    archive.mkdir()
    measuring.ours(archive, articles.write_seeds(chosen, archive / "seeds"))
    yield from archive_page.rows(browser, archive / "output", len(chosen), queries)
    yield from growth.rows(browser, chosen, queries, folder / "growth")


if __name__ == "__main__":
    main()
