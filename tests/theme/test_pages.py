"""Every kind of page, looked at by axe-core, on a phone and a desk, by day, by night and on old paper."""

from __future__ import annotations

from pathlib import Path

import pytest

AXE = Path(__file__).resolve().parents[2] / "theme" / "node_modules" / "axe-core" / "axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
DESK, PHONE = {"width": 1280, "height": 900}, {"width": 360, "height": 780}
KINDS = (
    "index.html",
    "articles/*/*.html",
    "people/[!i]*.html",
    "organizations/[!i]*.html",
    "organizations/index.html",
    "places/[!im]*.html",
    "places/map.html",
    "places/map-*.html",
    "events/[!i]*.html",
    "network.html",
    "topics/[0-9]*.html",
    "topics/*/*.html",
    "topics/index.html",
    "dates/index.html",
    "dates/2*/index.html",
    "dates/2*/*/index.html",
    "dates/2*/*/[0-9]*.html",
    "dates/on/*.html",
    "dates/undated.html",
    "quotes.html",
    "quotes/2*.html",
    "quotes/speakers/[!im]*.html",
    "quotes/speakers/index.html",
    "quotes/speakers/most.html",
    "stories/[0-9a-f]*.html",
    "stories/index.html",
    "stories/copies/*.html",
    "search.html",
    "search-help.html",
    "search-test.html",
    "clippings.html",
    "about.html",
    "cite.html",
    "rights.html",
    "statistics.html",
    "404.html",
)


def largest(output: Path, pattern: str) -> str:
    """Return the address of the largest page of one kind."""
    return max(sorted(output.glob(pattern)), key=lambda path: path.stat().st_size).as_uri()


@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
@pytest.mark.parametrize("scheme", ["light", "dark", "sepia"])
def test_axe_finds_nothing_and_nothing_runs_out_of_the_page(themed, page, size, scheme):
    """WCAG 2.2 AA and axe's own good practice hold on every kind of page, none of them wider than the window."""
    page.set_viewport_size(size)
    if scheme == "sepia":
        page.add_init_script("localStorage.setItem('warraq-reading', '{\"theme\":\"sepia\"}')")
    else:
        page.emulate_media(color_scheme=scheme)
    for pattern in KINDS:
        page.goto(largest(themed, pattern))
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), pattern
        page.evaluate(AXE.read_text(encoding="utf-8"))
        found = page.evaluate("rules => axe.run({runOnly: rules})", RULES)["violations"]
        assert [(pattern, one["id"], one["nodes"][0]["html"]) for one in found] == []


def test_pages_are_arabic_from_right_to_left_with_isolated_titles(themed, page):
    """lang, dir and the isolates of the title are on every page."""
    for pattern in KINDS:
        page.goto(largest(themed, pattern))
        html = page.locator("html")
        assert (html.get_attribute("lang"), html.get_attribute("dir")) == ("ar", "rtl")
        assert pattern == "index.html" or page.title().count("\u2068") == page.title().count("\u2069") == 2


def test_the_first_key_leads_past_the_header(themed, page):
    """The skip link comes first, is seen when it has the focus, and leads to the content."""
    page.goto(largest(themed, "people/index.html"))
    page.keyboard.press("Tab")
    assert page.locator(".skip").bounding_box()["height"] >= 24
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"


def test_marks_are_switched_off_without_script_and_change_no_text(themed, browser):
    """A reader who wants the bare text unticks a kind; the words stay where they are."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(themed.joinpath(next(themed.glob("articles/*/000_*.html"))).as_uri())
    text = page.locator(".text").inner_text()
    page.uncheck("#marks-people")
    first = page.locator(".text .mention-person").first
    assert first.evaluate("mark => getComputedStyle(mark).textDecorationLine") == "none"
    assert page.locator(".text").inner_text() == text
    context.close()


def test_paragraph_numbers_are_links_that_copying_leaves_behind(themed, page):
    """The number in the margin is drawn, not written: the paragraph's text is the article's alone."""
    page.set_viewport_size(DESK)
    page.goto(themed.joinpath(next(themed.glob("articles/*/000_*.html"))).as_uri())
    third = page.locator("#p3 .anchor")
    assert third.get_attribute("href") == "#p3"
    assert third.text_content() == ""
    third.click()
    assert page.url.endswith("#p3")


def test_each_example_of_the_home_page_finds_something(themed, page):
    """A name, words as they stand, a place since a year: all made from the archive."""
    home = themed.joinpath("index.html").as_uri()
    page.goto(home)
    addresses = page.eval_on_selector_all(".examples a", "links => links.map(link => link.href)")
    assert len(addresses) == 3
    for address in addresses:
        page.goto("about:blank")
        page.goto(address)
        page.wait_for_selector("#results > li")


def test_the_home_page_knows_the_day_and_draws_an_article(themed, browser):
    """On a day of the archive its own page, on another the nearest before; without script the archive's last."""
    context = browser.new_context(locale="ar")
    page = context.new_page()
    for now, shown in (("2024-02-21T12:00:00", "21 شباط/فبراير"), ("2024-02-22T12:00:00", "21 شباط/فبراير")):
        page.clock.set_fixed_time(now)
        page.goto(themed.joinpath("index.html").as_uri())
        assert page.locator("#same-day").inner_text() == shown
    assert page.locator("#same-day-note").inner_text() == "أقرب يوم قبله فيه مقالات:"
    page.click("#chance")
    assert "/articles/" in page.url
    context.close()
