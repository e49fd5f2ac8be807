"""An English interface about Arabic texts: what it says is English, what it shows stays Arabic and says so."""

from __future__ import annotations

import re
from urllib.parse import quote

import pytest
from test_pages import AXE, DESK, KINDS, PHONE, RULES, largest

import links

# Arabic that no element calls Arabic. A code is no language, and a label that names a name can hold no element.
STRAY = """() => {
  const arabic = /[\\u0600-\\u06ff]/;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  const found = [];
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const element = node.nodeType === Node.TEXT_NODE ? node.parentElement : node;
    if (element.closest("[lang]").getAttribute("lang") === "ar" || element.closest("script, .code")) continue;
    const said = node.nodeType === Node.TEXT_NODE ? [node.data]
      : ["aria-label", "title", "placeholder", "alt"].map((name) => node.getAttribute(name) || "")
        .filter((label) => !/[a-z]/i.test(label));
    found.push(...said.filter((text) => arabic.test(text)));
  }
  return found;
}"""


@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
def test_every_kind_of_page_is_sound_from_left_to_right(english, page, size):
    """Nothing Arabic is called English, nothing is wider than the window, and axe finds nothing."""
    page.set_viewport_size(size)
    for pattern in KINDS:
        page.goto(largest(english, pattern))
        assert page.evaluate("document.dir + document.documentElement.lang") == "ltren", pattern
        assert page.evaluate(STRAY) == [], pattern
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), pattern
        page.evaluate(AXE.read_text(encoding="utf-8"))
        found = page.evaluate("rules => axe.run({runOnly: rules})", RULES)["violations"]
        assert [(pattern, one["id"], one["nodes"][0]["html"]) for one in found] == []


def test_texts_stay_arabic_from_right_to_left(english, page):
    """An article's headline and text, a quotation and a name are Arabic in any interface."""
    page.goto(english.joinpath(next(english.glob("articles/*/000_*.html"))).as_uri())
    for part in ("h1", ".text", ".article-quotes blockquote", ".names bdi"):
        one = page.locator(part).first
        assert (one.get_attribute("lang"), one.get_attribute("dir")) == ("ar", "rtl"), part
        assert one.evaluate("one => getComputedStyle(one).direction") == "rtl"


def test_an_article_is_the_same_text_in_both(themed, english):
    """The interface changes nothing between an article's first and last word, but how a resolved day is worded."""
    for path in sorted(english.glob("articles/*/*.html")):
        texts = [
            re.search(r'<div class="text"[^>]*>(.*?)</div>', folder.read_text(encoding="utf-8"), re.DOTALL)[1]
            for folder in (path, themed / path.relative_to(english))
        ]
        texts = [re.sub(r' data-day="[^"]*"', "", text) for text in texts]
        assert texts[0] == texts[1]


def test_every_link_leads_somewhere(english):
    assert links.broken(english) == []


def test_search_speaks_english_about_arabic_results(english, page):
    """Numbers with their nouns, kinds, hints and choices; titles and names keep their language."""
    page.goto(f"{english.joinpath('search.html').as_uri()}#q={quote('فلاديمير بوتين')}")
    page.locator(".card").wait_for()
    page.locator(".facet").first.wait_for()
    assert re.fullmatch(r"\d+ results? for “فلاديمير بوتين”", page.locator("#search-status").inner_text())
    assert page.locator(".card .label").inner_text() == "Person"
    assert page.locator("#tool-sort option").all_inner_texts() == ["Most relevant", "Newest first", "Oldest first"]
    assert page.locator("#results h2").first.get_attribute("lang") == "ar"
    assert page.evaluate(STRAY.replace("script, .code", "script, #search-status")) == []


def test_a_question_with_a_fault_is_answered_in_english(english, page):
    page.goto(f"{english.joinpath('search.html').as_uri()}#q={quote('«كلمةلاتوجد')}")
    page.locator(".notice").wait_for()
    assert page.locator("#search-status").inner_text().startswith("No results for ")
    assert "quotation mark" in page.locator("#search-notes").inner_text()


def test_an_article_says_in_english_which_of_its_words_were_found(english, page):
    """The bar of what led here, and the numbers of paragraphs."""
    page.goto(english.joinpath(next(english.glob("articles/*/000_*.html"))).as_uri() + f"#q={quote('بوتين')}")
    page.locator(".hits").wait_for()
    assert re.match(r"Occurrences of “بوتين”: 1 of \d+", page.locator(".hits").inner_text())
    assert page.locator(".anchor").first.get_attribute("aria-label") == "Link to paragraph 1"


def test_search_is_put_to_the_test_in_english(english, page):
    """What is asked and found is Arabic; what is said of it, and the keys that «?» tells, are English."""
    page.goto(english.joinpath("search-test.html").as_uri())
    page.locator("#test-start").click()
    page.locator("#test-groups details").first.wait_for()
    assert page.inner_text("#test-said").startswith("All questions passed: ")
    page.keyboard.press("?")
    page.locator("dialog[open]").wait_for()
    assert page.locator("dialog h2").inner_text() == "Keyboard"
    assert page.evaluate(STRAY) == []
