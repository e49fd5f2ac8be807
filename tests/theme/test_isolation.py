"""What comes from outside the interface's own words never turns a line of it round."""

from __future__ import annotations

import re

from test_pages import KINDS, largest

# Latin letters among Arabic stand in an element with a direction of its own, and in labels between FSI and PDI. What
# the interface says as it is («جدول CSV», the names of measured sets) was written to be read in its line.
BARE = """() => {
  const latin = /[a-z]/i;
  const given = document.getElementById("interface");
  const said = given ? Object.values(JSON.parse(given.textContent).words) : [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  const found = [];
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node.nodeType === Node.TEXT_NODE) {
      const own = node.parentElement.closest("bdi, [dir], script, noscript, .measured-on");
      if (own !== document.documentElement || said.includes(node.data)) continue;
      if (latin.test(node.data)) found.push(node.data.trim());
    } else {
      const labels = ["aria-label", "title", "placeholder", "alt"].map((name) => node.getAttribute(name) || "");
      found.push(...labels.filter((label) => latin.test(label.replace(/\\u2068[^\\u2069]*\\u2069/g, ""))));
    }
  }
  return found;
}"""
ANSWERED = "document.querySelector('#search-status').textContent && !document.querySelector('#results[aria-busy]')"
ISOLATED = re.compile("\u2068[^\u2069]*\u2069")


def test_latin_letters_stand_apart_from_the_arabic_around_them(themed, page):
    """On every kind of page: names, codes, addresses and labels."""
    for pattern in KINDS:
        page.goto(largest(themed, pattern))
        assert page.evaluate(BARE) == [], pattern


def test_titles_isolate_what_they_name(themed, page):
    """The title of a window or a tab is one line without markup."""
    for pattern in KINDS:
        page.goto(largest(themed, pattern))
        assert not re.search("[A-Za-z]", ISOLATED.sub("", page.title())), pattern


def test_results_and_filters_stand_apart(themed, page):
    """What scripts put into the search page is held to the same."""
    for question in ("روسيا", "CNN", "Putin abc"):
        page.goto((themed / "search.html").as_uri() + f"#q={question}")
        page.reload()  # another question in the hash is the same page
        page.wait_for_function(ANSWERED)
        assert page.evaluate(BARE) == [], question
