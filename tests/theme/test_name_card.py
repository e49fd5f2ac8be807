"""The card of a name in an article: for who points and who goes by keys, and never in the way (WCAG 2.2, 1.4.13)."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect
from test_pages import largest

CARD = "#name-card"


@pytest.fixture
def mention(themed, page: Page):
    """A name in the text of the project's own article, in more than one place of it."""
    page.goto(next(themed.glob("articles/*/000_*.html")).as_uri())
    return page.locator(".text .mention", has_text="موسكو").first


def test_a_name_that_is_pointed_at_tells_what_it_is(mention, page: Page):
    """Its full name, its kind, how often the article has it, and the title that the margin gives it."""
    assert page.locator(CARD).count() == 0
    mention.hover()
    card = page.locator(CARD)
    expect(card).to_contain_text("موسكو")
    expect(card).to_contain_text("مكان")
    expect(card).to_contain_text("في هذه المقالة:")
    person = page.locator(".apparatus .names > li:has(.evidence) > a").first
    page.locator(f".text a[href='{person.get_attribute('href')}']").first.hover()
    expect(card).to_contain_text(person.inner_text())
    expect(card).to_contain_text(page.locator(".apparatus .names .evidence").first.inner_text())


def test_the_pointer_may_go_over_to_the_card_and_escape_closes_it(mention, page: Page):
    """It stays as long as the pointer is on it, and goes when that leaves."""
    mention.hover()
    page.locator(CARD).hover()
    page.wait_for_timeout(500)
    expect(page.locator(CARD)).to_be_visible()
    page.mouse.move(2, 2)
    expect(page.locator(CARD)).to_have_count(0)
    mention.hover()
    expect(page.locator(CARD)).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(CARD)).to_have_count(0)


def test_who_goes_by_keys_has_it_read_aloud(mention, page: Page):
    """It comes with the focus, describes the link that has it, and goes with it; the link leads where it led."""
    address = mention.get_attribute("href")
    page.locator(".text .mention").first.focus()
    page.keyboard.press("Tab")
    focused = page.locator(":focus")
    expect(page.locator(CARD)).to_be_visible()
    assert focused.get_attribute("aria-describedby") == CARD[1:]
    page.keyboard.press("Escape")
    expect(page.locator(CARD)).to_have_count(0)
    assert focused.get_attribute("aria-describedby") is None
    assert mention.get_attribute("href") == address


def test_the_archive_s_own_numbers_stand_on_it(themed, page: Page):
    """A name of many articles says in how many, with a stroke for each month that has some."""
    address = largest(themed, "places/[!im]*.html")
    page.goto(address)
    page.locator(".contexts .context-source a").first.click()
    page.locator(f".text .mention[data-entity='{address[-13:-5]}']").first.hover()
    expect(page.locator(CARD)).to_contain_text("مقال")
    assert page.locator(f"{CARD} .spark path").get_attribute("d").count("v-") > 0


@pytest.mark.parametrize("width", [320, 1280])
def test_it_never_leaves_the_window(themed, page: Page, width):
    page.set_viewport_size({"width": width, "height": 700})
    page.goto(next(themed.glob("articles/*/000_*.html")).as_uri())
    for mention in page.locator(".text .mention").all():
        mention.hover()
        expect(page.locator(CARD)).to_be_visible()
        box = page.locator(CARD).bounding_box()
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= width
        page.keyboard.press("Escape")


def test_without_script_a_name_is_a_link_and_no_more(themed, browser: Browser):
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(next(themed.glob("articles/*/000_*.html")).as_uri())
    page.locator(".text .mention").first.hover()
    assert page.locator(CARD).count() == 0
    page.context.close()
