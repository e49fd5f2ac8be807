"""What a built archive weighs by kind of file, its largest page, and whether anything shifts while a page loads."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

import chromium
from screenshots import WIDTHS, addresses

LARGEST = 300  # KB of HTML, a page's promise
LIGHT = 0.01  # of the whole: lighter kinds are told together
SEEN = 0.001  # of the window, moved by its own height: less nobody sees
SHIFTS = """() => new Promise((resolve) => {
  let sum = 0;
  new PerformanceObserver((list) => { for (const entry of list.getEntries()) sum += entry.value; })
    .observe({ type: "layout-shift", buffered: true });
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => resolve(sum), 400)));
})"""


def sizes(output: Path) -> Iterator[tuple[str, str]]:
    """Yield a row for the whole, for each kind of file, the heaviest first, and for the largest page."""
    files = {path: path.stat().st_size for path in sorted(output.rglob("*")) if path.is_file()}
    yield "files of the output", f"{len(files):,}, {sum(files.values()) / 1e6:.0f} MB"
    kinds: dict[str, list[int]] = {}
    for path, size in files.items():
        kinds.setdefault(kind(path.relative_to(output)), []).append(size)
    heavy = {name: found for name, found in kinds.items() if sum(found) >= LIGHT * sum(files.values())}
    light = [size for name, found in kinds.items() if name not in heavy for size in found]
    for name, found in sorted(heavy.items(), key=lambda one: (-sum(one[1]), one[0])):
        yield f"… `{name}`", _weight(found)
    if light:
        yield "… all others", _weight(light)
    pages = [(size, path) for path, size in files.items() if path.suffix == ".html"]
    size, largest = max(pages, default=(0, output))
    yield f"largest page (goal {LARGEST} KB)", f"{size / 1000:.0f} KB, `{largest.relative_to(output).as_posix()}`"


def _weight(found: list[int]) -> str:
    return f"{len(found):,}, {sum(found) / 1e6:.1f} MB, {sum(found) / len(found) / 1000:.1f} KB each"


def kind(path: Path) -> str:
    """Return a file's kind: where it lies and how its name ends, ``topics/*/*.html``, ``people/*.atom.xml``."""
    ending = "".join(path.suffixes[-2:]) if path.suffixes[-2:] == [".atom", ".xml"] else path.suffix
    folders = [
        part if number == 0 or not any(map(str.isdigit, part)) else "*" for number, part in enumerate(path.parts)
    ]
    if folders[0] == "articles":
        folders[1] = "*"
    return "/".join((*folders[:-1], f"*{ending}"))


def shifts(output: Path) -> Iterator[tuple[str, str]]:
    """Yield how much the longest page of each kind shifts while it loads, as Chromium counts it, and where it does."""
    root = output.resolve().as_uri()
    found: dict[str, float] = {}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium.installed(), args=list(chromium.FLAGS))
        for width, viewport in WIDTHS.items():
            page = browser.new_page(viewport=viewport, locale="ar")
            for name, address in addresses(output):
                if (output / address.partition("#")[0]).is_file():
                    found[f"{name}, {width}"] = shift(page, f"{root}/{address}")
            page.close()
        browser.close()
    moving = {name: value for name, value in found.items() if value >= SEEN}
    told = "; ".join(f"{name} {value:.3f}" for name, value in sorted(moving.items(), key=lambda one: -one[1]))
    yield f"layout shift of {len(found)} pages: the longest of each kind, phone and desktop (goal 0)", told or "0"


def shift(page: Page, address: str) -> float:
    """Return the sum of what Chromium counts as layout shift until a page stands still."""
    page.goto("about:blank")  # another address of one page would load nothing
    page.goto(address, wait_until="load")
    return float(page.evaluate(SHIFTS))


def measure(output: Path) -> Iterator[tuple[str, str]]:
    """Yield all rows."""
    yield from sizes(output)
    yield from shifts(output)
