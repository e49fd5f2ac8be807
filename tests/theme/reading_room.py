"""A reader who selects words in an article, and what a browser may not let them keep."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page

SELECT = """([first, start, last, end]) => {
  const range = document.createRange();
  const [from, to] = [first, last].map((id) => document.getElementById(id));
  const at = (block, place) => {
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { length } = walker.currentNode.data;
      if (place <= length) return [walker.currentNode, place];
      place -= length;
    }
    return [block, block.childNodes.length];
  };
  range.setStart(...at(from, start));
  range.setEnd(...at(to, end));
  getSelection().removeAllRanges();
  getSelection().addRange(range);
}"""
NO_STORAGE = """for (const name of ["localStorage", "sessionStorage"]) {
  Object.defineProperty(window, name, { get() { throw new DOMException("forbidden", "SecurityError"); } });
}"""
EVERYTHING = 10**6  # more letters than a paragraph has


def seed_article(output: Path) -> str:
    """Return the address of the project's own article."""
    return next(output.glob("articles/*/000_*.html")).as_uri()


def select(page: Page, first: str, start: int, last: str, end: int) -> str:
    """Select from a place of one paragraph to a place of another, wait until it is offered, and return its words."""
    page.evaluate(SELECT, [first, start, last, end])
    page.locator("#passage").wait_for()
    return " ".join(page.evaluate("String(getSelection())").split())
