"""What a command costs, and plain Pelican to measure against."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PELICAN = (sys.executable, "-m", "pelican")
PLAIN = """
SITENAME = "plain"
TIMEZONE = "UTC"
DEFAULT_LANG = "ar"
THEME = "simple"
ARTICLE_PATHS = ["articles"]
PAGE_PATHS = []
DEFAULT_DATE = (2000, 1, 1)
SLUGIFY_USE_UNICODE = True
"""


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds of CPU and of the clock, its children's included, and the most memory that one process held, in MB."""

    cpu: float
    wall: float
    memory: int

    def __str__(self) -> str:
        return f"{self.cpu:.0f} s of CPU, {self.memory} MB of memory"


def run(command: Sequence[object], folder: Path, **variables: str) -> Cost:
    """Run a command to its end, and return what it cost; CalledProcessError where it fails."""
    began = time.perf_counter()
    process = subprocess.Popen(
        list(map(str, command)), cwd=folder, env={**os.environ, **variables}, stdout=subprocess.DEVNULL
    )
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, process.args)
    unit = 1_000_000 if sys.platform == "darwin" else 1_000
    return Cost(used.ru_utime + used.ru_stime, time.perf_counter() - began, round(used.ru_maxrss / unit))


def ours(folder: Path, seeds: Path, **variables: str) -> Cost:
    """Build an archive in ``content`` and ``output`` below a folder, and return what it cost."""
    content, output = folder / "content", folder / "output"
    content.mkdir(exist_ok=True)
    settings = {"WARRAQ_SEEDS": str(seeds), "WARRAQ_CONTENT": str(content), "WARRAQ_OUTPUT": str(output)}
    return run(
        [*PELICAN, content, "--settings", ROOT / "pelicanconf.py", "--output", output], ROOT, **settings, **variables
    )


def plain(folder: Path) -> Cost:
    """Build the articles in ``content`` with Pelican alone and its `simple` theme, and return what it cost."""
    settings = folder / "plain.py"
    settings.write_text(PLAIN, encoding="utf-8")
    return run([*PELICAN, folder / "content", "--settings", settings, "--output", folder / "plain"], folder)


def megabytes(folder: Path) -> float:
    """Return the size of a folder's files, in MB."""
    return sum(path.lstat().st_size for path in folder.rglob("*") if path.is_file()) / 1e6


@contextmanager
def one_processor() -> Iterator[None]:
    """Keep this process, and those that it starts, on one processor, where the system can."""
    if not hasattr(os, "sched_setaffinity"):
        yield
        return
    allowed = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {max(allowed)})
    try:
        yield
    finally:
        os.sched_setaffinity(0, allowed)
