"""A chart of months, where scripts run: what is under the pointer is named and can be pressed."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page
from test_pages import largest


@pytest.fixture
def chart(themed, page: Page):
    """The months of a place with many articles."""
    page.goto(largest(themed, "places/[!im]*.html"))
    return page.locator(".histogram svg")


def place(chart, page: Page, *, linked: bool) -> tuple[int, dict[str, float]]:
    """Return the first month with articles, or the first without, by its row, and where its bar stands."""
    rows = page.locator(".histogram tbody tr")
    row = next(number for number in range(rows.count()) if bool(rows.nth(number).locator("a").count()) is linked)
    box = chart.bounding_box()
    return row, {"x": box["width"] * (row + 0.5) / rows.count(), "y": box["height"] - 2}


def test_a_month_is_named_and_leads_where_its_row_of_the_table_does(chart, page: Page):
    """The newest months are on the left; the place that a month leads to is there."""
    number, position = place(chart, page, linked=True)
    row = page.locator(".histogram tbody tr").nth(number)
    chart.hover(position=position)
    named = page.locator(".histogram").get_attribute("title")
    assert all(cell in named for cell in row.locator("th, td").all_text_contents())
    address = row.locator("a").evaluate("link => link.href")
    chart.click(position=position)
    assert page.url == address
    assert page.locator(":target").count() == 1


def test_a_month_without_articles_leads_nowhere(chart, page: Page):
    """It is named, and no more."""
    before = page.url
    chart.click(position=place(chart, page, linked=False)[1])
    assert page.url == before
    assert page.locator(".histogram").get_attribute("title")
