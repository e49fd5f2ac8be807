"""``docs/benchmarks.md``: each command writes its own part, between two marks, and leaves the rest as it stands."""

from __future__ import annotations

from pathlib import Path

from benchmarks.measuring import ROOT

PAGE = ROOT / "docs" / "benchmarks.md"


def write(part: str, text: str, page: Path = PAGE) -> None:
    """Put a text in the place of what a part of the page says; ValueError where the page has no such part."""
    first, last = f"<!-- {part} -->\n", f"<!-- end of {part} -->\n"
    before, mark, rest = page.read_text(encoding="utf-8").partition(first)
    _, other_mark, after = rest.partition(last)
    if not (mark and other_mark):
        raise ValueError(f"{page}: {first.strip()} … {last.strip()}")
    page.write_text(f"{before}{first}\n{text}\n{last}{after}", encoding="utf-8")
