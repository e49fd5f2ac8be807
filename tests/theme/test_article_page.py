"""What a reader does on an article's page: see what a day is, take a citation along, report a mistake, print."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page


@pytest.fixture
def seed(themed: Path) -> str:
    """The address of the project's own article."""
    return next(themed.glob("articles/*/000_*.html")).as_uri()


def test_the_day_that_a_word_means_is_shown_to_who_points_at_it_and_who_tabs_to_it(seed, browser: Browser):
    """Without script; and nothing of it before."""
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(seed)
    time = page.locator(".when").first
    shown = "one => getComputedStyle(one, '::after').content"
    assert time.evaluate(shown) == "none"
    time.focus()
    assert time.evaluate(shown) == f'"{time.get_attribute("data-day")}"'
    time.blur()
    time.hover()
    assert time.evaluate(shown) == f'"{time.get_attribute("data-day")}"'
    page.context.close()


@pytest.mark.parametrize("width", [320, 360, 990, 1000, 1280])
def test_what_a_word_means_is_never_out_of_the_window(seed, page: Page, width):
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(seed)
    for time in page.locator(".when").all():
        time.focus()
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_citation_is_copied_and_saved(seed, browser: Browser):
    """The text as it stands there, and a file as it is downloaded."""
    page = browser.new_context(permissions=["clipboard-read", "clipboard-write"], accept_downloads=True).new_page()
    page.goto(seed)
    buttons = page.locator("[data-copy]")
    buttons.first.click()
    page.get_by_text("نُسخ", exact=True).wait_for()
    assert page.evaluate("navigator.clipboard.readText()") == page.locator("#citation-text").inner_text().strip()
    with page.expect_download() as download:
        page.locator("a[download$='.ris']").click()
    saved = download.value.path().read_bytes().decode("utf-8")
    buttons.nth(1).click()
    page.wait_for_function("async text => await navigator.clipboard.readText() === text", arg=saved)
    assert saved.startswith("TY  - NEWS")
    page.context.close()


def test_a_correction_names_its_paragraph(seed, page: Page):
    """The one that the address names, also when the reader goes on to another."""
    page.goto(f"{seed}#p2")
    assert " | p2 | articles/" in page.locator("#correction").inner_text()
    page.evaluate("location.hash = 'p3'")
    page.wait_for_function("document.getElementById('correction').textContent.includes('| p3 |')")


def test_paper_begins_with_the_citation_and_has_the_hash(seed, page: Page):
    page.emulate_media(media="print")
    page.goto(seed)
    assert page.locator("#citation-text").bounding_box()["y"] < page.locator("h1").bounding_box()["y"]
    assert page.locator(".on-paper").is_visible()
    assert "SHA-256: " in page.locator(".on-paper").inner_text()
    for hidden in (".site-nav", ".breadcrumb", "[data-copy]", "a[download]"):
        assert not page.locator(hidden).first.is_visible(), hidden


def test_without_script_nothing_is_offered_that_needs_it(seed, browser: Browser):
    """Files are saved all the same."""
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(seed)
    assert not any(button.is_visible() for button in page.locator("[data-copy]").all())
    assert page.locator("a[download]").count() == 3
    page.context.close()
