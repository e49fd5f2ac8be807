"""The menu of how to read: it changes what is seen, is remembered where that may be, and is never in the way."""

from __future__ import annotations

import itertools
import re
from pathlib import Path

import pytest

STYLES = Path(__file__).resolve().parents[2] / "theme" / "static" / "css"
PALETTE = re.compile(r"(?P<selector>[^{}\n]+)\{(?P<body>[^{}]*--paper: #[^{}]*)\}")
COLOUR = re.compile(r"--([\w-]+): (#[0-9a-f]{6});")
REFUSED = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } });"
# Notes which colours were chosen when the first of the body was there to be drawn.
WATCH = """
new MutationObserver((_, observer) => {
  if (!document.body) return;
  window.atFirst = document.documentElement.dataset.theme;
  observer.disconnect();
}).observe(document, { childList: true, subtree: true });
"""


def palettes() -> dict[str, dict[str, str]]:
    """Return the colours that the styles name, by the selector under which they stand."""
    text = "".join((STYLES / "base" / name).read_text(encoding="utf-8") for name in ("variables.css", "palettes.css"))
    return {one["selector"].strip(): dict(COLOUR.findall(one["body"])) for one in PALETTE.finditer(text)}


def contrast(first: str, second: str) -> float:
    """Return the contrast of two colours as WCAG defines it."""

    def luminance(colour: str) -> float:
        parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
        red, green, blue = (one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    low, high = sorted((luminance(first), luminance(second)))
    return (high + 0.05) / (low + 0.05)


def test_every_palette_names_every_colour_and_night_is_one():
    """Whoever chooses night sees what a device set to night shows; no palette borrows a colour of another."""
    found = palettes()
    assert len(found) == 4
    assert found[':root[data-theme="dark"]'] == found[":root:not([data-theme])"]
    assert {frozenset(one) for one in found.values()} == {frozenset(found[":root"])}


def test_colours_of_the_device_are_asked_for_in_one_place():
    """Else a reader's own choice would not reach them."""
    asking = [path.name for path in STYLES.rglob("*.css") if "prefers-color-scheme" in path.read_text(encoding="utf-8")]
    assert asking == ["variables.css"]


@pytest.mark.parametrize("palette", palettes().values(), ids=palettes())
def test_words_are_read_on_every_ground(palette):
    """4.5 to 1 for all that is written, 3 to 1 for the edges of what is pressed: WCAG 2.2, AA."""
    words = ("ink", "ink-soft", "link", "rubric", "person", "organization", "place")
    for word, ground in itertools.product(words, ("paper", "sheet", "found")):
        assert contrast(palette[word], palette[ground]) >= 4.5, (word, ground)
    assert contrast(palette["on-link"], palette["link"]) >= 4.5
    for ground in ("paper", "sheet"):
        assert contrast(palette["rule-strong"], palette[ground]) >= 3


@pytest.fixture
def article(themed):
    """The address of the seed's own article."""
    return next(themed.glob("articles/*/000_*.html")).as_uri()


def style(page, selector, name):
    return page.locator(selector).first.evaluate("(one, name) => getComputedStyle(one)[name]", name)


def test_a_choice_is_seen_at_once_and_on_the_next_page(themed, page, article):
    """Colours, size and width change what they name, and hold before the next page is drawn."""
    page.add_init_script(WATCH)
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(article)
    before = [style(page, "body", "backgroundColor"), style(page, ".text", "fontSize"), style(page, ".text", "width")]
    page.locator(".reading summary").click()
    for value in ("ورقية", "كبير", "طويل"):
        page.get_by_label(value, exact=True).check()
    after = [style(page, "body", "backgroundColor"), style(page, ".text", "fontSize"), style(page, ".text", "width")]
    assert not set(before) & set(after)
    page.goto((themed / "people" / "index.html").as_uri())
    assert page.evaluate("atFirst") == "sepia"
    assert style(page, "body", "backgroundColor") == after[0]
    page.locator(".reading summary").click()
    assert page.get_by_label("ورقية", exact=True).is_checked()
    page.get_by_label("كما في الجهاز", exact=True).check()
    assert page.evaluate("document.documentElement.hasAttribute('data-theme')") is False


def test_where_nothing_may_be_kept_a_choice_holds_for_its_page(page, article):
    """A browser that refuses is no fault: nothing fails, and the page still changes."""
    faults = []
    page.on("pageerror", lambda fault: faults.append(str(fault)))
    page.add_init_script(REFUSED)
    page.goto(article)
    page.locator(".reading summary").click()
    page.get_by_label("ليلية", exact=True).check()
    assert style(page, "body", "backgroundColor") == "rgb(21, 24, 22)"
    assert faults == []


@pytest.mark.parametrize("said", ["nonsense", "null", '"dark"', '{"theme":"<b>","size":7,"elements":1}'])
def test_what_else_lies_in_the_browser_does_no_harm(page, article, said):
    """Other pages of a disk share its storage: what is no choice of ours changes nothing that matters."""
    faults = []
    page.on("pageerror", lambda fault: faults.append(str(fault)))
    page.add_init_script(f"localStorage.setItem('warraq-reading', {said!r})")
    page.goto(article)
    page.locator(".reading summary").click()
    page.get_by_label("نهارية", exact=True).check()
    assert page.evaluate("document.documentElement.dataset.theme") == "light"
    assert faults == []


def test_the_menu_is_worked_by_keys_and_leaves_the_way_free(page, article):
    """Enter opens it, an arrow chooses, Esc closes it and gives the focus back; going on closes it too."""
    page.goto(article)
    summary = page.locator(".reading summary")
    summary.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.documentElement.dataset.theme") == "light"
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.textContent") == "المظهر"
    assert not page.locator(".reading-choices").is_visible()
    page.keyboard.press("Enter")
    for _ in range(4):
        page.keyboard.press("Tab")
    assert not page.locator(".reading-choices").is_visible()


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_the_open_menu_stands_in_the_window(page, article, width):
    """Also with the largest text, on the narrowest phone."""
    page.set_viewport_size({"width": width, "height": 700})
    page.goto(article)
    page.locator(".reading summary").click()
    page.get_by_label("كبير", exact=True).check()
    box = page.locator(".reading-choices").bounding_box()
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= width
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_without_scripts_there_is_no_menu(browser, article):
    """What would do nothing is not shown."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(article)
    assert not page.locator(".reading").is_visible()
    context.close()
