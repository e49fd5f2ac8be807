"""The bars of the calendar, as a browser draws them."""

from __future__ import annotations

BARS = """bars => bars.map((bar) => [
  +getComputedStyle(bar).getPropertyValue("--count"),
  bar.closest(".gap, .outside") ? 0 : parseFloat(getComputedStyle(bar, "::before").blockSize),
  getComputedStyle(bar).backgroundColor,
])"""


def test_a_months_bar_is_as_high_as_its_share_of_the_fullest(themed, page):
    """The fullest fills its place, half as many articles half of it, and nothing but the bar is drawn there."""
    page.goto((themed / "dates" / "index.html").as_uri())
    bars = page.locator(".months .bar").evaluate_all(BARS)
    place = page.locator(".months a .bar").first.evaluate("bar => bar.getBoundingClientRect().height")
    most = max(count for count, _, _ in bars)
    for count, height, ground in bars:
        assert ground == "rgba(0, 0, 0, 0)"
        assert abs(height - (max(3, place * count / most) if count else 0)) < 1
