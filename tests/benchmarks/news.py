"""Ten thousand real articles: each stage of reading them, builds, plain Pelican beside; what half of them weigh."""

from __future__ import annotations

import json
import lzma
import random
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from benchmarks import measuring, outputs, stories

ARTICLES = 10_000
WEIGHED = 5_000  # articles of the site whose files are counted
LATER = "أعلنت وزارة الصحة في بيروت خطة جديدة.\n"
STAGES = {
    "lexicon": "loading the lexicon",
    "seeds": "reading the seeds' bytes",
    "analyze": "analysing them, one process on one processor (goal 300, aim 150)",
    "kept": "… a second time, from what was kept",
    "resolve": "resolving the names of all",
    "render": "rendering the Markdown pages",
}


def seeds_of(data: Path, folder: Path, count: int = ARTICLES) -> Path:
    """Write ``count`` articles of ``data/news`` as bare seeds, of all outlets and years, always the same."""
    rows = [row for path in sorted((data / "news").glob("*.jsonl.xz")) for row in _rows(path)]
    folder.mkdir()
    for name, text in random.Random(1447).sample(rows, min(count, len(rows))):
        (folder / f"{name}.txt").write_text(f"{text.strip()}\n", encoding="utf-8")
    return folder


def _rows(path: Path) -> Iterator[tuple[str, str]]:
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        yield from ((row["id"], row["text"]) for row in map(json.loads, lines))


def measure(data: Path, folder: Path) -> Iterator[tuple[str, str]]:
    """Yield the rows of the table, each as soon as it is measured."""
    folder.mkdir()
    seeds = seeds_of(data, folder / "seeds")
    count = len(list(seeds.iterdir()))
    yield "real articles", f"{count:,}"
    with measuring.one_processor():
        stages = [sys.executable, "-m", "benchmarks.stages", seeds, folder / "build" / "analyses" / "content"]
        told = subprocess.run(list(map(str, stages)), check=True, stdout=subprocess.PIPE).stdout
        for stage, seconds in json.loads(told).items():
            yield STAGES[stage], f"{seconds:.1f} s of CPU"
        first = measuring.ours(folder, seeds)
        yield "a build from what was kept: all pages and search", str(first)
        yield "… and again, nothing changed", str(measuring.ours(folder, seeds))
        (seeds / "later.txt").write_text(LATER, encoding="utf-8")
        yield "… and again, one article more", str(measuring.ours(folder, seeds))
        yield from stories.measure(folder / "content")
        peer = measuring.plain(folder)
    yield "plain Pelican, `simple` theme, the same Markdown", str(peer)
    yield "ours to plain Pelican's", f"{first.cpu / peer.cpu:.2f}"
    yield "on the disk", f"{measuring.megabytes(folder / 'output') * 1000 / count:.0f} KB an article"
    yield "kept analyses", f"{measuring.megabytes(folder / 'build') * 1000 / count:.1f} KB an article"
    yield from weigh(seeds, folder / "build" / "analyses" / "content", folder / "half")


def weigh(seeds: Path, kept: Path, folder: Path) -> Iterator[tuple[str, str]]:
    """Build some of the seeds, from what was kept of all, and yield what their site weighs and how its pages stand."""
    some = folder / "seeds"
    some.mkdir(parents=True)
    for seed in sorted(seeds.iterdir())[:WEIGHED]:
        shutil.copy(seed, some)
    measuring.ours(folder, some, WARRAQ_CACHE=str(kept))
    yield "real articles of the site that is weighed", f"{len(list(some.iterdir())):,}"
    yield from outputs.measure(folder / "output")
