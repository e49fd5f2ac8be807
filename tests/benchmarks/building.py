"""``python -m benchmarks.building``: a first `make html`, and a thousand articles beside plain Pelican.

The first set-up runs in a fresh clone, so packages come from where pip and npm usually get them. The thousand are the
tests' written corpus; plain Pelican builds the same Markdown pages with its own `simple` theme, in the same run, and
writes no index of names, no quotations and no search. Writes ``docs/benchmarks.md``.
"""

from __future__ import annotations

import datetime as dt
import os
import resource
import shutil
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import corpus

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "benchmarks.md"
ARTICLES = 1000
HEAD = """# Benchmarks

What `make bench` printed on {day}, on a machine with {cores} cores that does other work too: read the ratios.

| what | measured |
| --- | --- |
"""
PLAIN = """
SITENAME = "plain"
TIMEZONE = "UTC"
DEFAULT_LANG = "ar"
THEME = "simple"
ARTICLE_PATHS = ["articles"]
DEFAULT_DATE = (2000, 1, 1)
SLUGIFY_USE_UNICODE = True
"""


def cpu_of(command: Sequence[object], folder: Path, **variables: str) -> tuple[float, float]:
    """Run a command and return the CPU and the wall seconds that it took, its children's included."""
    before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run(
        list(map(str, command)), cwd=folder, env={**os.environ, **variables}, check=True, stdout=subprocess.DEVNULL
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, time.perf_counter() - began


def megabytes(folder: Path) -> int:
    """Return the size of a folder's files, in MB."""
    return round(sum(path.lstat().st_size for path in folder.rglob("*") if path.is_file()) / 1e6)


def first_build(folder: Path) -> list[tuple[str, str]]:
    """Measure a clone's first and second `make html`."""
    clone = folder / "clone"
    subprocess.run(["git", "clone", "--quiet", ROOT, clone], check=True)
    rows = []
    for name in ("first", "second"):
        cpu, wall = cpu_of(["make", "html"], clone)
        rows.append((f"{name} `make html` of the given seed", f"{wall:.0f} s, {cpu:.0f} s of CPU"))
    sizes = f"{megabytes(clone / '.venv')} MB, {megabytes(clone / 'theme' / 'node_modules')} MB"
    return [*rows, ("`.venv`, `theme/node_modules`", sizes)]


def thousand(folder: Path) -> list[tuple[str, str]]:
    """Measure a build of the written corpus, the build after it, and plain Pelican's of the same pages."""
    seeds, content, output = corpus.write(folder / "seeds", ARTICLES), folder / "content", folder / "output"
    content.mkdir()
    pelican = [sys.executable, "-m", "pelican"]
    ours = [*pelican, content, "--settings", ROOT / "pelicanconf.py", "--output", output]
    settings = {"WARRAQ_SEEDS": str(seeds), "WARRAQ_CONTENT": str(content), "WARRAQ_OUTPUT": str(output)}
    convert, _ = cpu_of([sys.executable, "-m", "warraq", "convert", seeds, content], folder)
    build, _ = cpu_of(ours, ROOT, **settings)
    again, _ = cpu_of(ours, ROOT, **settings)
    (folder / "plain.py").write_text(PLAIN, encoding="utf-8")
    shutil.rmtree(content / "pages", ignore_errors=True)
    peer, _ = cpu_of([*pelican, content, "--settings", folder / "plain.py", "--output", folder / "plain"], folder)
    each = megabytes(output) * 1000 / ARTICLES
    return [
        (f"{ARTICLES} articles: reading them", f"{convert:.0f} s of CPU"),
        (f"{ARTICLES} articles: all pages and search, pages unchanged", f"{build:.0f} s of CPU"),
        ("… and again, nothing changed", f"{again:.0f} s of CPU"),
        ("plain Pelican, `simple` theme, the same Markdown", f"{peer:.0f} s of CPU"),
        ("ours to plain Pelican's", f"{build / peer:.2f}"),
        ("on the disk", f"{each:.0f} KB an article"),
    ]


def main() -> None:
    """Measure everything, print it and write it down."""
    with TemporaryDirectory() as place:
        folder = Path(place)
        rows = [*first_build(folder), *thousand(folder)]
    day = dt.datetime.now(tz=dt.UTC).date().isoformat()
    table = "\n".join(f"| {what} | {measured} |" for what, measured in rows)
    PAGE.write_text(HEAD.format(day=day, cores=os.cpu_count()) + table + "\n", encoding="utf-8")
    print(table)


if __name__ == "__main__":
    main()
