"""Words that are selected in an article are copied with their source, whatever they were selected with."""

from __future__ import annotations

import re
import unicodedata

import pytest
from reading_room import EVERYTHING, seed_article, select
from test_everyone import LEAST, SMALL
from test_pages import DESK, PHONE

COPY = "انسخ مع المصدر"


@pytest.fixture
def article(themed, page):
    """A tab that shows the project's own article, and may copy."""
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(seed_article(themed))
    return page


def copied(page) -> str:
    """Press the button and return what was copied."""
    page.get_by_role("button", name=COPY).click()
    page.get_by_role("button", name="نُسخ").wait_for()
    return page.evaluate("navigator.clipboard.readText()")


def test_a_passage_is_copied_with_its_citation_and_the_address_of_its_paragraph(article):
    """The words in «», the page's own citation, where they stand: one line, without marks that nobody sees."""
    words = select(article, "p2", 0, "p2", 40)
    line = copied(article)
    assert line.startswith(f"«{words}» ")
    assert " ".join(article.locator("#citation-text").inner_text().split()) in line
    assert line.endswith(f"{article.url}#p2")
    assert "\n" not in line
    assert not [sign for sign in line if unicodedata.category(sign) == "Cf"]


def test_marks_that_nobody_sees_are_left_behind(article):
    """A text may have them itself; what joins letters or keeps them apart is spelling, and stays."""
    article.evaluate(
        "document.getElementById('p2').prepend('\\u202bنص\\u200f \\u2067مخفي\\u2069\\ufeff مي\\u200cخواهم ')"
    )
    select(article, "p2", 0, "p2", 27)
    assert copied(article).startswith("«نص مخفي مي\u200cخواهم")


def test_a_passage_of_several_paragraphs_begins_where_the_first_does(article):
    """The row stands below the last of them, and its address is that of the first."""
    select(article, "p1", 5, "p3", 10)
    assert article.locator("#p3 + #passage").count() == 1
    line = copied(article)
    assert line.endswith("#p1")
    assert COPY not in line


def test_a_paragraph_that_is_selected_whole_is_taken_whole_and_alone(article):
    """Three clicks select up to the beginning of the next one."""
    article.locator("#p2").click(click_count=3, position={"x": 5, "y": 5})
    article.locator("#p2 + #passage").wait_for()
    words = " ".join(article.locator("#p2").inner_text().split())
    assert copied(article).startswith(f"«{words}» ")


def test_a_selection_that_leaves_the_text_is_cut_there(article):
    article.keyboard.press("Control+a")
    article.locator("#passage").wait_for()
    first, last = article.locator(".text > p").first.inner_text(), article.locator(".text > p").last.inner_text()
    said = copied(article)
    assert said.startswith("«" + " ".join(first.split())[:30])
    assert " ".join(last.split())[-30:] in said


def test_words_in_marks_of_their_own_are_given_no_second_ones(article):
    article.evaluate("document.getElementById('p2').textContent = '«لن ننسى»'")
    select(article, "p2", 0, "p2", EVERYTHING)
    assert copied(article).startswith("«لن ننسى» ")


@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
def test_the_row_covers_nothing_and_its_buttons_are_large_enough(article, size):
    """It stands between two paragraphs, in the flow of the text."""
    article.set_viewport_size(size)
    select(article, "p2", 0, "p2", 20)
    assert article.evaluate(SMALL, LEAST) == []
    row, above, below = (article.locator(one).bounding_box() for one in ("#passage", "#p2", "#passage + p"))
    assert above["y"] + above["height"] <= row["y"]
    assert row["y"] + row["height"] <= below["y"]
    assert article.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_the_keys_reach_it_press_it_and_put_it_away(article):
    """Tab goes from the words to the row and on to what comes after; Esc puts the row away."""
    select(article, "p2", 0, "p2", 20)
    shown = "document.activeElement.textContent"
    article.keyboard.press("Tab")
    assert article.evaluate(shown) == COPY
    article.keyboard.press("Tab")
    assert article.evaluate(shown) == "أضف إلى مقتطفاتي"
    article.keyboard.press("Tab")
    assert article.evaluate(
        "!document.activeElement.closest('#passage') && !!document.activeElement.closest('.text > #p3')"
    )
    article.keyboard.press("Shift+Tab")
    article.keyboard.press("Shift+Tab")
    assert article.evaluate(shown) == COPY
    article.keyboard.press("Enter")
    article.get_by_role("button", name="نُسخ").wait_for()
    article.keyboard.press("Escape")
    assert article.locator("#passage").is_hidden()


def test_a_click_elsewhere_puts_it_away_and_a_click_on_it_keeps_the_words(article):
    select(article, "p2", 0, "p2", 20)
    article.locator("#passage").click(position={"x": 2, "y": 2})
    assert article.evaluate("String(getSelection())") != ""
    article.locator("h1").click()
    assert article.locator("#passage").is_hidden()


def test_a_browser_that_does_not_copy_says_so(themed, page):
    page.add_init_script("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    page.goto(seed_article(themed))
    select(page, "p2", 0, "p2", 20)
    page.get_by_role("button", name=COPY).click()
    page.get_by_role("button", name="لم يُنسخ").wait_for()


def test_nothing_is_offered_without_script(themed, browser):
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(seed_article(themed))
    assert page.locator("#passage, #clip-article").count() == 2
    assert not any(one.is_visible() for one in page.locator("#passage, #clip-article").all())
    page.context.close()


def test_in_an_english_interface_the_row_is_english(english, page):
    page.goto(seed_article(english))
    select(page, "p2", 0, "p2", 20)
    row = page.locator("#passage")
    assert (row.get_attribute("lang"), row.get_attribute("dir")) == ("en", "ltr")
    assert re.fullmatch(r"Copy with its source\s+Add to my clippings", row.inner_text())
