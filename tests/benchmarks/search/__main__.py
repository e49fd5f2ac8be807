"""``python -m benchmarks.search DATA [--count N] [--archive]``: search beside its peers, into ``docs/benchmarks.md``.

Every engine is given the same news articles, all of them or N with those that questions are about among them, and
answers the same questions in its own code in Chromium. Of the larger archives and of the page that readers have, Warraq
alone is measured. The peers come from npm, by a lock of their own. With ``--archive`` only the page of a built archive
is measured, and nothing is written down; where analyses are kept (WARRAQ_CACHE), they are not made again.
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
    parser.add_argument(
        "--archive", action="store_true", help="only the page of a built archive, and write nothing down"
    )
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
        measure = built if options.archive else measured
        for row in measure(browser, chosen, kinds, Path(place)):
            rows.append(row)
            print(line(row.cells(len(NAMES))), flush=True)
        if not options.archive:
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
    yield from built(browser, chosen, kinds, folder)
    yield from growth.rows(browser, chosen, questions(kinds), folder / "growth")


def built(
    browser: Browser, chosen: Sequence[SearchDocument], kinds: Mapping[str, Sequence[Item]], folder: Path
) -> Iterator[Row]:
    """Yield the rows of an archive that is built of the articles."""
    archive = folder / "archive"
    archive.mkdir()
    measuring.ours(archive, articles.write_seeds(chosen, archive / "seeds"))
    yield from archive_page.rows(browser, archive / "output", len(chosen), questions(kinds))


def questions(kinds: Mapping[str, Sequence[Item]]) -> list[str]:
    """Return all that is asked."""
    return [query for items in kinds.values() for _, query in items]


if __name__ == "__main__":
    main()
