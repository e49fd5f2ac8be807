"""What leaves the archive with a name: a feed of its articles and a table of its mentions."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath
from urllib.parse import quote
from uuid import UUID, uuid5
from xml.etree import ElementTree as ET

from markupsafe import Markup
from pelican.contents import Article

from warraq.text.cells import harmless
from warraq_index.views import EntityPage

ENOUGH = 3  # articles of a name that are worth following
ENTRIES = 30  # of a feed, the newest
NAMESPACE = UUID("8048eb91-e89a-5ff6-80c6-f329df59b2b5")  # ours: uuid5 of the DNS name «warraq»
ATOM = "http://www.w3.org/2005/Atom"
XML_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
COLUMNS = ("date", "source", "title", "before", "mention", "after", "address")
BYTE_ORDER_MARK = "\ufeff"  # without it spreadsheets take Arabic for a code page of their own


def feed_url(page: EntityPage) -> str:
    """Return the address of a name's feed, or an empty string where there are too few dated articles for one."""
    return _beside(page, ".atom.xml") if page.url and page.count - page.undated >= ENOUGH else ""


def table_url(page: EntityPage) -> str:
    """Return the address of the table of a name's mentions, or an empty string where it has too few articles."""
    return _beside(page, ".csv") if page.url and page.count >= ENOUGH and page.mentions else ""


def exports(page: EntityPage, sitename: str, siteurl: str) -> Iterator[tuple[str, bytes]]:
    """Yield (address, bytes) of what a name has."""
    if feed_url(page):
        yield feed_url(page), atom(page, sitename, siteurl)
    if table_url(page):
        yield table_url(page), table(page)


def atom(page: EntityPage, sitename: str, siteurl: str) -> bytes:
    """Return the newest articles of a name as an Atom feed (RFC 4287).

    It says nothing of the clock: it was updated when its newest article was, at midnight UTC, since articles have days
    and no hours; those without a day are left out. Ids are UUIDs made from the ids of the name and the article, so they
    hold without an address of the site and when it moves; links are relative where the site has none.
    """
    dated = [article for article in page.articles if article.iso_date][:ENTRIES]
    feed = ET.Element("feed", {"xmlns": ATOM, XML_LANGUAGE: "ar"})
    _add(feed, "id", uuid5(NAMESPACE, f"entity {page.id}").urn)
    _add(feed, "title", f"{page.label} · {sitename}")
    _add(feed, "updated", _instant(dated[0]))
    _add(ET.SubElement(feed, "author"), "name", sitename)
    here = feed_url(page)
    if siteurl:
        ET.SubElement(feed, "link", {"rel": "self", "href": _link(here, here, siteurl)})
    ET.SubElement(feed, "link", _to(page.url, here, siteurl))
    for article in dated:
        entry = ET.SubElement(feed, "entry")
        _add(entry, "id", uuid5(NAMESPACE, f"article {article.slug}").urn)
        _add(entry, "title", _title(article))
        _add(entry, "updated", _instant(article))
        ET.SubElement(
            entry, "link", {"rel": "alternate", "type": "text/html", "href": _link(article.url, here, siteurl)}
        )
        if article.source:
            _add(ET.SubElement(entry, "author"), "name", article.source)
        if article.summary_text:
            _add(entry, "summary", article.summary_text)
    ET.indent(feed, "")
    return ET.tostring(feed, encoding="utf-8", xml_declaration=True) + b"\n"


def table(page: EntityPage) -> bytes:
    """Return the mentions of a name as CSV that a spreadsheet opens: UTF-8 with its mark, CRLF, no cell a formula.

    Mentions are in the order of the page, those without a day last, with an empty first cell; addresses are relative
    to the table.
    """
    written = io.StringIO(newline="")
    rows = csv.writer(written)
    rows.writerow(COLUMNS)
    here = table_url(page)
    for one in page.mentions:
        cells = (
            one.article.iso_date,
            one.article.source,
            _title(one.article),
            one.before.strip(),
            one.words,
            one.after.strip(),
            _link(one.url, here, ""),
        )
        rows.writerow([harmless(cell) for cell in cells])
    return (BYTE_ORDER_MARK + written.getvalue()).encode()


def correction(page: EntityPage) -> Sequence[str]:
    """Return lines of the authority's CSV file for a name, to be completed by who knows better: it stays or has another
    label, it is one with another name, it is no name.
    """
    label = page.label if not set(page.label) & set(',"') else '"{}"'.format(page.label.replace('"', '""'))
    return (f"{page.id},{label},,,,,,,keep", f"{page.id},,,,,,,,merge:", f"{page.id},,,,,,,,ignore")


def _beside(page: EntityPage, suffix: str) -> str:
    return str(PurePosixPath(page.url).with_suffix(suffix))


def _link(url: str, here: str, siteurl: str) -> str:
    return quote(f"{siteurl}/{url}" if siteurl else relative(url, here), safe="/:#?&=%~@")


def relative(url: str, here: str) -> str:
    """Return an address as seen from the file at another: what ``posixpath.relpath`` says after asking the system."""
    parts, folders = url.split("/"), here.split("/")[:-1]
    same = 0
    while same < min(len(parts) - 1, len(folders)) and parts[same] == folders[same]:
        same += 1
    return "../" * (len(folders) - same) + "/".join(parts[same:])


def _title(article: Article) -> str:
    return str(Markup(article.title).striptags())  # noqa: S704 only to take markup away


def _instant(article: Article) -> str:
    return f"{article.iso_date}T00:00:00Z"


def _add(parent: ET.Element, name: str, text: str) -> None:
    ET.SubElement(parent, name).text = NO_XML.sub("", text)


def _to(url: str, here: str, siteurl: str) -> dict[str, str]:
    return {"rel": "alternate", "type": "text/html", "href": _link(url, here, siteurl)}
