"""On paper: what there is to read, black on white whatever the screen shows, and nothing to press."""

from __future__ import annotations

import pytest
from test_pages import largest

ON_EVERY_PAGE = (".site-nav", ".search-box", ".reading", ".site-footer", ".skip", ".breadcrumb", ".pager", ".anchor")
CHOSEN = """localStorage.setItem('warraq-reading', '{"theme":"dark","size":"large","width":"wide"}')"""


@pytest.fixture
def paper(page):
    """A tab of a reader who reads by night, in large letters, and now prints."""
    page.add_init_script(CHOSEN)
    page.emulate_media(media="print", color_scheme="dark")
    page.set_viewport_size({"width": 720, "height": 1000})
    return page


@pytest.mark.parametrize(
    ("pattern", "shown", "hidden"),
    [
        ("articles/*/000_*.html", (".text", ".provenance", ".apparatus"), (".marks",)),
        ("people/[!i]*.html", ("h1", ".entries"), (".actions", "details.evidence:not([open])")),
        ("dates/2*/*/index.html", ("h1", ".entries"), ()),
        ("topics/[0-9]*.html", ("h1", ".entries"), ()),
        ("index.html", ("h1", ".entries"), (".examples",)),
    ],
)
def test_paper_has_what_is_read_and_nothing_to_press(themed, paper, pattern, shown, hidden):
    """Each kind of page keeps its substance and loses its switches."""
    paper.goto(largest(themed, pattern))
    for selector in shown:
        assert paper.locator(selector).first.is_visible(), selector
    for selector in (*ON_EVERY_PAGE, *hidden):
        for one in paper.locator(selector).all():
            assert not one.is_visible(), selector
    body = "getComputedStyle(document.body)"
    assert paper.evaluate(f"[{body}.backgroundColor, {body}.color]") == ["rgb(255, 255, 255)", "rgb(0, 0, 0)"]
    assert paper.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert paper.evaluate("getComputedStyle(document.documentElement).fontSize") == "16px"


def test_results_are_printed_without_what_narrows_them(themed, paper):
    """The question, its count and its articles; no filters, no choices, no exports."""
    paper.goto((themed / "search.html").as_uri() + "#q=روسيا")
    paper.wait_for_selector("#results > li")
    assert paper.locator("#search-status").is_visible()
    for selector in ("#search-filters", "#search-tools", ".search-names", "#search-guide"):
        assert not paper.locator(selector).is_visible(), selector


def test_bars_keep_their_ink(themed, paper):
    """Browsers print no backgrounds unless a page insists: a bar is nothing else."""
    paper.goto(largest(themed, "dates/index.html"))
    adjusted = "bars => bars.map((bar) => getComputedStyle(bar, '::before').printColorAdjust)"
    assert set(paper.locator(".bar").evaluate_all(adjusted)) == {"exact"}
