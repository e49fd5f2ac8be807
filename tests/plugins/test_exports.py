"""What leaves the archive with a name: its feed and the table of its mentions."""

from __future__ import annotations

import csv
import io
from itertools import product
from pathlib import Path
from posixpath import dirname, relpath
from xml.etree import ElementTree as ET

import pytest
import sites

from warraq_index.exports import correction, relative
from warraq_index.views import EntityPage

ATOM = "{http://www.w3.org/2005/Atom}"


def pages(count: int = 3, undated: int = 0) -> dict[str, str]:
    """Return articles that name موسكو, a day each, and some without a day."""
    dated = {
        f"n{day}.md": sites.page(
            f"n{day}",
            "=خبر من [[موسكو|لموسكو]] & غيرها.",
            Title=f"-عنوان <{day}>",
            Date=f"2023-02-1{day}",
            Places="موسكو",
        )
        for day in range(count)
    }
    rest = {f"u{one}.md": sites.page(f"u{one}", "في [[موسكو]].", Places="موسكو") for one in range(undated)}
    return dated | rest


def only(output: Path, pattern: str) -> Path:
    """Return the one file of a form."""
    (found,) = output.glob(pattern)
    return found


def feed_of(output: Path) -> ET.Element:
    """Return the feed of the one place."""
    return ET.parse(only(output, "places/*.atom.xml")).getroot()  # noqa: S314 it is our own


def test_a_feed_has_the_dated_articles_the_newest_first(tmp_path):
    """Each entry has an id, a title, a day and a link that leads there; what has no day is not news."""
    output = sites.build(tmp_path, pages(undated=1))
    feed = feed_of(output)
    entries = feed.findall(f"{ATOM}entry")
    assert [one.findtext(f"{ATOM}title") for one in entries] == ["-عنوان <2>", "-عنوان <1>", "-عنوان <0>"]
    assert feed.findtext(f"{ATOM}updated") == entries[0].findtext(f"{ATOM}updated") == "2023-02-12T00:00:00Z"
    ids = [one.findtext(f"{ATOM}id") for one in (feed, *entries)]
    assert len(set(ids)) == len(ids)
    assert all(one.startswith("urn:uuid:") for one in ids)
    for entry in entries:
        assert (output / "places" / entry.find(f"{ATOM}link").get("href")).is_file()


def test_a_site_with_an_address_has_whole_links_and_the_same_ids(tmp_path):
    """The ids hold when a site gets an address; the feed then says where it stands itself."""
    bare = feed_of(sites.build(tmp_path / "bare", pages()))
    named = feed_of(sites.build(tmp_path / "named", pages(), SITEURL="https://archive.example"))
    assert [one.text for one in bare.iter(f"{ATOM}id")] == [one.text for one in named.iter(f"{ATOM}id")]
    links = {link.get("rel"): link.get("href") for link in named.findall(f"{ATOM}link")}
    assert links["self"].startswith("https://archive.example/places/")
    assert all(link.get("href").startswith("https://archive.example/") for link in named.iter(f"{ATOM}link"))


def test_a_table_has_every_mention_and_opens_in_a_spreadsheet(tmp_path):
    """UTF-8 with its mark, a row for each mention, no day where there is none, addresses that lead to the paragraph."""
    output = sites.build(tmp_path, pages(undated=1))
    path = only(output, "places/*.csv")
    data = path.read_bytes()
    assert data.startswith("\ufeffdate,".encode())
    rows = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    assert [row["date"] for row in rows] == ["2023-02-12", "2023-02-11", "2023-02-10", ""]
    assert rows[0]["mention"] == "لموسكو"
    address, _, paragraph = rows[0]["address"].partition("#")
    assert (path.parent / address).is_file()
    assert paragraph == "p1"
    assert rows[0]["title"] == "'-عنوان <2>"
    assert rows[0]["before"].startswith("'=")


@pytest.mark.parametrize(("count", "undated", "kinds"), [(3, 0, {"atom.xml", "csv"}), (2, 1, {"csv"}), (2, 0, set())])
def test_few_articles_make_neither_feed_nor_table(tmp_path, count, undated, kinds):
    """Three articles make a table, three with a day a feed; the page links what there is and nothing else."""
    output = sites.build(tmp_path, pages(count, undated))
    found = {path.name.partition(".")[2] for path in (output / "places").iterdir()} - {"html"}
    assert found == kinds
    page = sites.page_of(output, "places", "موسكو")
    assert {kind for kind in ("atom.xml", "csv") if f'.{kind}"' in page} == kinds


@pytest.mark.parametrize("label", ["زيد", 'زيد "الأول"', "زيد, الأول"])
def test_a_correction_is_a_row_of_the_authority_file(label):
    """Each line has the columns of the file, and the id and the label survive."""
    keep, merge, ignore = (
        next(csv.reader([line])) for line in correction(EntityPage("0a1b2c3d", label, "people", "", "ز", ""))
    )
    assert {len(keep), len(merge), len(ignore)} == {9}
    assert (keep[0], keep[1], keep[8]) == ("0a1b2c3d", label, "keep")
    assert (merge[8], ignore[8]) == ("merge:", "ignore")


def test_links_are_as_short_as_they_can_be():
    """From any depth to any, an address with a place inside its page too."""
    addresses = ("a.html", "people/a.html#p1", "people/b.html", "articles/71/a.html#p2-1", "dates/2023/02/21.html")
    for url, here in product(addresses, repeat=2):
        assert relative(url, here) == relpath(url, dirname(here) or ".")
