"""Search without a mouse: keys of any layout, where the focus is on arrival, and where it is on the way back."""

from __future__ import annotations

from urllib.parse import quote

import pytest

PRESS = """([key, code, shiftKey]) => document.activeElement.dispatchEvent(
  new KeyboardEvent("keydown", {key, code, shiftKey, bubbles: true, cancelable: true}))"""


@pytest.fixture
def address(themed):
    """The search page's address."""
    return themed.joinpath("search.html").as_uri()


def test_keys_work_where_letters_are_arabic(page, address):
    """n, p, «/» and «?» are where they are, whatever the layout writes there; on a Latin one letters count."""
    page.goto(f"{address}#q={quote('بوتين')}")
    page.locator("#results a").first.click()
    page.wait_for_selector(".hits")
    place = page.locator(".hits [role=status]")
    first = place.inner_text()
    for key, code, moved in (("ى", "KeyN", True), ("ح", "KeyP", False), ("b", "KeyN", False), ("n", "KeyL", True)):
        page.evaluate(PRESS, [key, code, False])
        assert (place.inner_text() != first) == moved
    page.evaluate(PRESS, ["ظ", "Slash", False])
    assert page.evaluate("document.activeElement.name") == "q"
    page.evaluate("document.activeElement.blur()")
    page.evaluate(PRESS, ["؟", "Slash", True])
    page.wait_for_selector("dialog[open]")


def test_whoever_asked_on_the_first_page_goes_on_with_the_arrows(page, themed):
    """The field has the focus on arrival; the arrow leads to the first result."""
    page.goto(themed.joinpath("index.html").as_uri())
    page.locator("[name=q]").first.fill("روسيا")
    page.keyboard.press("Enter")
    page.wait_for_selector("#results a")
    assert page.evaluate("document.activeElement.id") == "search"
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.closest('#results > li') === document.querySelector('#results > li')")


def test_who_comes_back_from_a_result_finds_what_was_shown_and_is_where_they_were(page, address):
    """«المزيد» is not lost, and the focus is on the result that was opened; a new question begins anew."""
    page.goto(f"{address}#q={quote('وزير رئيس متحدث')}")
    page.get_by_role("button", name="المزيد").click()
    page.wait_for_function("document.querySelectorAll('#results > li').length > 10")
    shown = page.locator("#results > li").count()
    opened = page.locator("#results .entry-title a").nth(11)
    href = opened.evaluate("link => link.href")
    opened.click()
    page.wait_for_selector(".text")
    page.go_back()
    page.wait_for_function("href => document.activeElement.href === href", arg=href)
    assert page.locator("#results > li").count() == shown
    page.fill("#search", "رئيس وزير")
    page.keyboard.press("Enter")
    page.wait_for_function("document.getElementById('search-status').textContent.includes('رئيس وزير')")
    assert page.locator("#results > li").count() == 10
