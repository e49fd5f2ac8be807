"""The lines that end a build: what was put aside or removed; what was read, what was written, what to open."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

SHOWN = 5
REMOVED_SHOWN = 10


@dataclass(frozen=True, slots=True)
class Reading:
    """How many seeds came new, unchanged, changed, edited by hand (their page, that is) or were refused."""

    new: int = 0
    unchanged: int = 0
    changed: int = 0
    edited: int = 0
    refused: int = 0

    @classmethod
    def of(cls, report: object | None) -> Reading:
        """Count what an archive's report lists; a site without seeds has none."""
        return cls(**{name: len(getattr(report, name, ())) for name in cls.__slots__})


@dataclass(frozen=True, slots=True)
class Writing:
    """How many files were written, found equal, or removed."""

    written: int
    unchanged: int
    removed: int


def lines(reading: Reading, writing: Writing, output: Path) -> tuple[str, str, str]:
    """Return the three lines, Arabic with English beside."""
    read = (
        f"البذور: جديدة {reading.new}، بلا تغيير {reading.unchanged}، متغيّرة {reading.changed}، "
        f"محرّرة يدويًا {reading.edited}، مرفوضة {reading.refused} — "
        f"Seeds: {reading.new} new, {reading.unchanged} unchanged, {reading.changed} changed, "
        f"{reading.edited} edited by hand, {reading.refused} refused"
    )
    wrote = (
        f"الملفات: كُتب {writing.written}، بلا تغيير {writing.unchanged}، حُذف {writing.removed} — "
        f"Files: {writing.written} written, {writing.unchanged} unchanged, {writing.removed} removed"
    )
    return read, wrote, f"افتح — Open: {output / 'index.html'}"


def spared_lines(spared: Mapping[str, str]) -> Iterator[str]:
    """Yield a line for the files that stood where pages stand now: the first few by name, the others by number."""
    for name in sorted(spared)[:SHOWN]:
        yield f"{name}: كان هنا ملف آخر، حُفظ باسم {spared[name]} — another file stood here, kept as {spared[name]}"
    if (more := len(spared) - SHOWN) > 0:
        yield f"و{more} غيرها كذلك — and {more} others likewise"


def removed_lines(removed: Iterable[str]) -> Iterator[str]:
    """Yield a line for each page that is no longer there: the first few by name, the others by number."""
    pages = sorted(name for name in removed if name.endswith(".html"))
    for name in pages[:REMOVED_SHOWN]:
        yield f"{name}: حُذفت هذه الصفحة — this page was removed"
    if (more := len(pages) - REMOVED_SHOWN) > 0:
        yield f"و{more} غيرها كذلك — and {more} others likewise"
