"""A quotation of the register is cited with one press, from a disk too."""

from __future__ import annotations

import pytest


def test_a_quotation_is_copied_as_a_line_to_cite(themed, page):
    """The words, who said them, the article, its day and the address of the quotation, in this order."""
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    address = max(themed.glob("quotes/2*.html"), key=lambda path: path.stat().st_size)
    page.goto(address.as_uri())
    quote = page.locator(".quote").first
    quote.get_by_role("button", name="انسخ للاستشهاد").click()
    line = page.evaluate("navigator.clipboard.readText()")
    words = quote.locator("blockquote").inner_text().strip()
    article = quote.locator("figcaption a.cite").inner_text()
    assert line.startswith(words)
    assert line.index(words) < line.index(article) < line.index(quote.locator("time").first.inner_text())
    assert line.endswith(quote.locator(".permalink").evaluate("link => link.href"))
    assert "\n" not in line


@pytest.mark.parametrize("taken", ["navigator.clipboard", "navigator.clipboard.writeText"])
def test_a_browser_that_does_not_copy_says_so(themed, page, taken):
    """Over plain http there is no clipboard, elsewhere a browser may forbid it: the button tells, and comes back."""
    owner, name = ("navigator", "clipboard") if taken.endswith("clipboard") else ("navigator.clipboard", "writeText")
    page.add_init_script(f"Object.defineProperty({owner}, '{name}', {{ value: undefined }})")
    page.goto((themed / "quotes.html").as_uri())
    button = page.locator(".quote").first.get_by_role("button").first
    label = button.inner_text()
    button.click()
    page.get_by_text("لم يُنسخ", exact=True).wait_for()
    page.get_by_text("لم يُنسخ", exact=True).wait_for(state="detached")
    assert button.inner_text() == label


def test_the_register_reads_without_script(themed, browser):
    """Nothing of it needs a script, and no button stands there that does nothing."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((themed / "quotes.html").as_uri())
    assert page.locator(".quote").count() > 0
    assert page.locator("main button").count() == 0
    page.locator(".permalink").first.click()
    assert page.locator(":target blockquote").count() == 1
    context.close()
