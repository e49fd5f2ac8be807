"""``python -m benchmarks.building [DATA]``: a first `make html`, a thousand articles, and ten thousand real ones.

The first set-up runs in a fresh clone, so packages come from where pip and npm usually get them. The thousand are the
tests' written corpus; plain Pelican builds the same Markdown pages with its own `simple` theme, in the same run, and
writes no index of names, no quotations and no search. With the folder of the evaluation's data its news articles are
measured too. Writes its part of ``docs/benchmarks.md``.
"""

from __future__ import annotations

import datetime as dt
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import corpus
from benchmarks import measuring, news, page

ARTICLES = 1000
HEAD = """What `make bench` printed on {day}, on a machine with {cores} cores that does other work too: read the ratios.

| what | measured |
| --- | --- |
"""


def first_build(folder: Path) -> Iterator[tuple[str, str]]:
    """Measure a clone's first and second `make html`."""
    clone = folder / "clone"
    subprocess.run(["git", "clone", "--quiet", measuring.ROOT, clone], check=True)
    for name in ("first", "second"):
        cost = measuring.run(["make", "html"], clone)
        yield f"{name} `make html` of the given seed", f"{cost.wall:.0f} s, {cost.cpu:.0f} s of CPU"
    parts = (clone / ".venv", clone / "theme" / "node_modules")
    yield "`.venv`, `theme/node_modules`", ", ".join(f"{measuring.megabytes(part):.0f} MB" for part in parts)


def thousand(folder: Path) -> Iterator[tuple[str, str]]:
    """Measure a first build of the written corpus, the build after it, and plain Pelican's of the same pages."""
    folder.mkdir()
    seeds = corpus.write(folder / "seeds", ARTICLES)
    first = measuring.ours(folder, seeds)
    yield f"{ARTICLES} articles: a first build, reading included", str(first)
    again = measuring.ours(folder, seeds)
    yield "… and again, nothing changed", str(again)
    peer = measuring.plain(folder)
    yield "plain Pelican, `simple` theme, the same Markdown", str(peer)
    yield "the second build to plain Pelican's", f"{again.cpu / peer.cpu:.2f}"
    yield "on the disk", f"{measuring.megabytes(folder / 'output') * 1000 / ARTICLES:.0f} KB an article"


def measured(data: Path | None, folder: Path) -> Iterator[tuple[str, str]]:
    """Yield all rows of the table."""
    yield from first_build(folder)
    yield from thousand(folder / "written")
    if data is not None:
        yield from news.measure(data, folder / "news")


def main() -> None:
    """Measure everything, print it and write it down."""
    data = Path(sys.argv[1]).resolve() if len(sys.argv) > 1 else None
    rows = []
    with TemporaryDirectory() as place:
        for what, value in measured(data, Path(place)):
            rows.append(f"| {what} | {value} |")
            print(rows[-1], flush=True)
    day = dt.datetime.now(tz=dt.UTC).date().isoformat()
    page.write("building", HEAD.format(day=day, cores=os.cpu_count()) + "\n".join(rows) + "\n")


if __name__ == "__main__":
    main()
