"""Results stay where they are: what comes after them moves nothing that a reader may be about to press."""

from __future__ import annotations

import re
from urllib.parse import quote

import pytest
from playwright.sync_api import expect
from test_pages import DESK, PHONE

MOST = 0.01  # of the window, as browsers count a shift: the share that moved times how far it moved
STILL = 1200  # milliseconds in which nothing more comes
# Counts from the frame that shows the answer; what the reader's own keys move is counted too.
SHIFTS = """window.shift = 0;
let shown = Infinity;
new PerformanceObserver(function (list) {
  for (const { value, startTime } of list.getEntries()) if (startTime > shown) window.shift += value;
}).observe({ type: "layout-shift", buffered: true });
addEventListener("DOMContentLoaded", () => new MutationObserver(function () {
  shown = Infinity;
  requestAnimationFrame(() => requestAnimationFrame(() => { shown = performance.now(); }));
}).observe(document.getElementById("search-status"), { childList: true }));"""


@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
@pytest.mark.parametrize(
    ("question", "awaited"),
    [
        ("فلاديمير بوتين", ".card a[href]"),
        ("روسيا", "#results > li"),
        ("موسكوو بوتين", "#results > li"),
        ("موسكوو", ".meant a"),
        ("كلمةلاتوجد", "#search-nothing"),
    ],
)
def test_nothing_moves_once_an_answer_is_seen(page, themed, size, question, awaited):
    """A card, filters and their counts, the bars of time, other spellings, the numbers of each level."""
    page.set_viewport_size(size)
    page.add_init_script(SHIFTS)
    page.goto(f"{themed.joinpath('search.html').as_uri()}#q={quote('الصين')}")
    page.wait_for_selector("#results > li")
    page.evaluate("document.fonts.ready.then(() => null)")  # faces that come late on a busy machine move words too
    page.locator("[name=q]").fill(question)
    page.keyboard.press("Enter")
    page.wait_for_selector(awaited)
    expect(page.locator("#tool-level option").first).to_have_text(re.compile(r"\(\d"))
    page.wait_for_timeout(STILL)
    assert page.evaluate("shift") <= MOST
