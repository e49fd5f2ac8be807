"""The tools of an index of names: a filter and other orders, where scripts run."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser


@pytest.fixture
def index(page, themed):
    """The index of places, its script at work."""
    page.goto((themed / "places" / "index.html").as_uri())
    page.wait_for_selector("#names-tools:not([hidden])")
    return page


def shown(page) -> list[str]:
    """Return the names that are to be seen, in their order."""
    return page.locator(".names > li:visible > a").all_inner_texts()


def test_the_filter_folds_as_search_does(index):
    """Hamza, vowel signs and tatweel do not part a name from what is typed; the number says how many are left."""
    index.fill("#names-filter", "القاهره")
    assert shown(index) == ["القاهرة"]
    index.fill("#names-filter", "القـاهِرة")
    assert shown(index) == ["القاهرة"]
    assert index.locator("#names-status").inner_text().startswith("1 من ")
    index.fill("#names-filter", "")
    assert len(shown(index)) == index.locator(".names > li").count()


def test_names_are_ordered_by_number_and_by_day_and_back(index):
    """Another order is one list without letters; the first brings the letters back."""
    as_they_were = shown(index)
    numbers = {}
    for order, place in (("count", 0), ("first", 1), ("last", 2)):
        index.select_option("#names-order", order)
        keys = index.locator(".names > li:visible").evaluate_all("rows => rows.map(row => row.dataset.key.split(' '))")
        numbers[order] = [key[place] for key in keys]
        assert not index.locator(".letter:visible").count()
    assert [int(count) for count in numbers["count"]] == sorted(map(int, numbers["count"]), reverse=True)
    assert numbers["first"] == sorted(numbers["first"], key=lambda day: day or "9")
    assert numbers["last"] == sorted(numbers["last"], reverse=True)
    index.select_option("#names-order", "")
    assert shown(index) == as_they_were
    assert index.locator(".letter:visible").count()


def test_without_script_there_are_no_tools_and_all_names(browser: Browser, themed):
    """The names stand by letter, and the page by number is a link away."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((themed / "places" / "index.html").as_uri())
    assert not page.locator("#names-tools").is_visible()
    names = set(shown(page))
    page.click("text=بعدد المقالات")
    assert set(shown(page)) == names
    context.close()
