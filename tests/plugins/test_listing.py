"""Long lists: pages that stay what they are when the archive grows, and all of them near."""

from __future__ import annotations

import re

import sites
from hypothesis import given
from hypothesis import strategies as st

from warraq_index.listing import pages, part_url


@given(st.integers(0, 400), st.integers(1, 60))
def test_pages_hold_every_item_once(count, size):
    """All pages together, newest first, are the list."""
    listed = list(pages("x.html", range(count), size))
    assert [item for _, items, _ in listed for item in items] == list(range(count))
    assert [address for address, _, _ in listed] == [
        "x.html",
        *(part_url("x.html", n) for n in range(len(listed) - 1, 0, -1)),
    ]


@given(st.integers(0, 400), st.integers(1, 60))
def test_a_new_item_changes_no_full_page(count, size):
    """Pages are numbered from the oldest: what stood on a numbered page stays there when the list grows."""
    before = {address: items for address, items, _ in pages("x.html", range(count, 0, -1), size)}
    after = {address: items for address, items, _ in pages("x.html", range(count + 1, 0, -1), size)}
    del before["x.html"]
    assert before.items() <= after.items()


def test_pagers_link_their_neighbours():
    """Each page leads to the next newer and the next older one, and in a short list to all."""
    listed = {address: pager for address, _, pager in pages("x.html", range(16), 4)}
    assert {url: (pager.newer, pager.older) for url, pager in listed.items()} == {
        "x.html": (None, "x-3.html"),
        "x-3.html": ("x.html", "x-2.html"),
        "x-2.html": ("x-3.html", "x-1.html"),
        "x-1.html": ("x-2.html", None),
    }
    assert listed["x-2.html"].pages == ((1, "x-1.html"), (2, "x-2.html"), (3, "x-3.html"), (4, "x.html"))


def test_a_long_list_links_few_of_its_pages_and_all_are_near():
    """Of a thousand pages each links a few dozen, the newest and the oldest among them, and none changes a far one."""
    before, after = (
        {address: pager for address, _, pager in pages("x.html", range(count), 4)} for count in (4000, 4004)
    )
    assert len(before) == 1000
    for pager in before.values():
        linked = [url for _, url in pager.pages]
        assert len(linked) < 40
        assert "x-1.html" in linked
        assert (pager.newest or linked[-1]) == "x.html"
    changed = [url for url in before if before[url].pages != after[url].pages]
    assert len(changed) < 40


def test_long_lists_are_cut_into_pages(tmp_path):
    """A person of many articles has several pages, which together list all of them once."""
    pages_ = {
        f"a{n:02}.md": sites.page(f"a{n:02}", "رأى [[زيد]].", Date=f"2023-02-{n:02}", People="زيد")
        for n in range(1, 12)
    }
    output = sites.build(tmp_path, pages_, WARRAQ_INDEX={"ARTICLES_A_PAGE": 4})
    found = sorted(path.name for path in (output / "people").glob("*.html") if path.name != "index.html")
    assert [name[-7:] for name in found] == ["-1.html", *(name[-7:] for name in found[1:])]
    listed = [
        re.findall(
            r"<li><a href=\"\.\./articles/\w\w/(a\d\d)\.html", (output / "people" / name).read_text(encoding="utf-8")
        )
        for name in found
    ]
    assert sorted(slug for slugs in listed for slug in slugs) == [f"a{n:02}" for n in range(1, 12)]


def test_long_indexes_have_a_page_for_each_letter(tmp_path):
    """An index of too many names shows the commonest and links a page for each letter."""
    names = ("زيد", "بكر", "بشر")
    pages_ = {f"{n}.md": sites.page(f"{n}", Date="2023-02-21", People=names[: n + 1]) for n in range(3)}
    output = sites.build(tmp_path, pages_, WARRAQ_INDEX={"NAMES_A_PAGE": 2})
    index = (output / "people/index.html").read_text(encoding="utf-8")
    assert "بشر" not in index
    assert "index-0628.html" in index
    assert "بشر" in (output / "people/index-0628.html").read_text(encoding="utf-8")
