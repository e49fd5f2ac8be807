"""Photograph an archive's page types, phone and desktop, light and dark, to be looked at.

``python tests/browser/screenshots.py OUTPUT FOLDER`` writes one PNG a page type, width and scheme.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import sync_playwright

import chromium

WIDTHS = {"phone": {"width": 390, "height": 844}, "desktop": {"width": 1280, "height": 900}}
SCHEMES = ("light", "dark")
FIXED = {
    "home": "index.html",
    "people": "people/index.html",
    "places": "places/index.html",
    "map": "places/map.html",
    "network": "network.html",
    "topics": "topics/index.html",
    "dates": "dates/index.html",
    "quotes": "quotes.html",
    "about": "about.html",
    "statistics": "statistics.html",
    "missing": "404.html",
    "search": "search.html#q=وزارة الخارجية",
}
# The longest page of a kind shows most of what that kind can show.
LONGEST = {
    "article": "articles/*/*.html",
    "person": "people/*-*.html",
    "organization": "organizations/*-*.html",
    "place": "places/*-*.html",
    "topic": "topics/[0-9]*.html",
    "year": "dates/*/index.html",
    "month": "dates/*/*/index.html",
    "day": "dates/*/*/[0-9]*.html",
    "speaker": "quotes/speakers/*-*.html",
}


def addresses(output: Path) -> Iterator[tuple[str, str]]:
    """Yield a name and an address for each page type that the archive has."""
    yield from FIXED.items()
    for name, pattern in LONGEST.items():
        pages = sorted(output.glob(pattern), key=lambda page: (page.stat().st_size, page.name))
        if pages:
            yield name, pages[-1].relative_to(output).as_posix()


def main() -> None:
    """Photograph every page type once for each width and colour scheme."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("output", type=Path)
    parser.add_argument("folder", type=Path)
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    root = options.output.resolve().as_uri()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium.installed(), args=list(chromium.FLAGS))
        for width, viewport in WIDTHS.items():
            for scheme in SCHEMES:
                page = browser.new_page(viewport=viewport, color_scheme=scheme, locale="ar")
                for name, address in addresses(options.output):
                    page.goto(f"{root}/{address}")
                    page.wait_for_selector(":root:not([data-awaits])", state="attached")  # with its faces
                    page.wait_for_timeout(250)
                    page.screenshot(path=options.folder / f"{name}-{width}-{scheme}.png")
                page.close()
        browser.close()


if __name__ == "__main__":
    main()
