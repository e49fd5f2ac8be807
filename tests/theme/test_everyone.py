"""What holds on every kind of page, whoever reads it and with what: keys, fingers, large text, forced colours."""

from __future__ import annotations

import pytest
from test_pages import DESK, KINDS, PHONE, largest

LEAST = 24  # px, WCAG 2.2, 2.5.8
PAGE, FONTS = 300_000, 200_000  # bytes
SHIFT = 0.005  # a tenth counts as good

# Every target smaller than 24 px. One in a sentence is as high as its line; an input is pressed by its label too; a
# name in the picture of the network has its link in the table below (WCAG's «equivalent»).
SMALL = """least => {
  const shown = (one) => one.checkVisibility() && !one.closest(".visually-hidden, .skip, svg");
  const inSentence = (one) => getComputedStyle(one).display === "inline"
    && [...one.parentElement.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && /\\p{L}/u.test(node.data));
  return [...document.querySelectorAll("a[href], button, input, select, textarea, summary")]
    .filter((one) => shown(one) && !inSentence(one))
    .map((one) => [one, (one.matches("input[type=checkbox], input[type=radio]") && one.closest("label")) || one])
    .filter(([, target]) => {
      const { width, height } = target.getBoundingClientRect();
      return width < least || height < least;
    })
    .map(([one, target]) => [one.outerHTML.slice(0, 120), target.getBoundingClientRect().width | 0,
                             target.getBoundingClientRect().height]);
}"""
# Whether the element that has the focus is in the window, with nothing over its middle, and shows that it has it.
HIDDEN = """() => {
  const one = document.activeElement;
  const [box] = one.getClientRects();
  const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
  const top = document.elementFromPoint(x, y);
  const free = top && (one.contains(top) || top.contains(one));
  const row = one.closest(".search-row") || one;
  const marked = [one, row].some((each) => getComputedStyle(each).outlineStyle !== "none");
  return free && marked ? null : one.outerHTML.slice(0, 120);
}"""
MOVES = """() => [...document.querySelectorAll("*")].filter((one) => {
  const { animationName, transitionDuration } = getComputedStyle(one);
  return animationName !== "none" || transitionDuration !== "0s";
}).length"""
SHIFTED = """() => new Promise((told) => {
  let sum = 0;
  new PerformanceObserver((list) => list.getEntries().forEach((one) => { sum += one.value; }))
    .observe({ type: "layout-shift", buffered: true });
  // The frame after the one in which the last font is drawn: what that moved is told by then.
  const frames = (left) => (left ? requestAnimationFrame(() => frames(left - 1)) : setTimeout(() => told(sum)));
  document.fonts.ready.then(() => frames(2));
})"""


@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
def test_targets_are_large_enough_for_a_finger(themed, page, size):
    """24 px at least, each measured; links within a sentence are as high as their line."""
    page.set_viewport_size(size)
    for pattern in KINDS:
        page.goto(largest(themed, pattern))
        page.evaluate("document.querySelectorAll('details').forEach((fold) => { fold.open = true; })")
        assert page.evaluate(SMALL, LEAST) == [], pattern


def test_the_focus_goes_through_the_page_in_order_and_is_always_seen(themed, page):
    """Tab after tab: never back, never under something, never unmarked."""
    page.set_viewport_size(PHONE)
    for pattern in KINDS:
        page.goto(largest(themed, pattern))
        assert page.locator("[tabindex]:not([tabindex='0'], [tabindex='-1'])").count() == 0, pattern
        for _ in range(20):
            page.keyboard.press("Tab")
            if page.evaluate("document.activeElement === document.body"):
                break
            assert page.evaluate(HIDDEN) is None, pattern


@pytest.mark.parametrize("width", [320, 640], ids=["narrowest", "twice as large"])
def test_nothing_runs_out_of_a_narrow_window(themed, page, width):
    """320 px, and 1280 px at 200 %: nothing is read by moving sideways, with the largest text neither."""
    page.set_viewport_size({"width": width, "height": 450})
    for pattern in KINDS:
        page.goto(largest(themed, pattern))
        for size in ("", "large"):
            page.evaluate("size => { document.documentElement.dataset.size = size; }", size)
            assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), (pattern, size)


def test_nothing_moves_for_who_wants_stillness(themed, page):
    """prefers-reduced-motion stops all that would move by itself."""
    page.emulate_media(reduced_motion="reduce")
    for pattern in KINDS:
        page.goto(largest(themed, pattern))
        assert page.evaluate(MOVES) == 0, pattern


def test_in_the_systems_colours_marks_and_bars_are_still_seen(themed, page):
    """Forced colours take backgrounds away: what is told by one is told by a line or a colour of the system instead."""
    page.emulate_media(forced_colors="active")
    page.goto(largest(themed, "dates/index.html"))
    paper = page.evaluate("getComputedStyle(document.body).backgroundColor")
    grounds = "bars => bars.map((bar) => getComputedStyle(bar, '::before').backgroundColor)"
    assert paper not in page.locator(".bar").evaluate_all(grounds)
    page.goto(next(themed.glob("articles/*/000_*.html")).as_uri())
    lines = {
        page.locator(f".text .mention-{kind}").first.evaluate("mark => getComputedStyle(mark).textDecorationStyle")
        for kind in ("person", "organization", "place")
    }
    assert lines == {"solid", "double", "dotted"}


def test_a_page_asks_for_its_own_files_alone_and_for_few(themed, page):
    """Nothing is asked of anyone else; the faces of a page weigh less than 200 KB, its HTML less than 300 KB."""
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    for pattern in KINDS:
        asked.clear()
        page.goto(largest(themed, pattern))
        page.evaluate("document.fonts.ready")
        assert [url for url in asked if not url.startswith((f"{themed.as_uri()}/", "data:"))] == [], pattern
        fonts = {themed / "theme" / url.rpartition("/")[2] for url in asked if url.endswith(".woff2")}
        assert sum(font.stat().st_size for font in fonts) < FONTS, pattern
    assert max(path.stat().st_size for path in themed.rglob("*.html")) < PAGE


@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
def test_nothing_shifts_while_a_page_loads(themed, page, size):
    """Neither when the faces arrive nor when scripts begin; a machine too busy to bring them in time is asked again."""
    page.set_viewport_size(size)
    for pattern in KINDS:
        assert any(_shift(page, largest(themed, pattern)) <= SHIFT for _ in range(3)), pattern


def _shift(page, address):
    page.goto(address)
    return page.evaluate(SHIFTED)


def test_a_page_is_shown_though_its_faces_never_come(themed, page):
    """A reader waits for the faces only so long; the page can be read aloud and have the focus meanwhile."""
    page.route("**/*.woff2", lambda _route: None)  # never answered
    page.goto((themed / "search.html").as_uri(), wait_until="commit")
    page.wait_for_function("document.activeElement?.id === 'search'")
    page.wait_for_function("getComputedStyle(document.body).opacity === '1'")
