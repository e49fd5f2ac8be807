"""An address that was published leads on when its page is gone."""

from __future__ import annotations

from pathlib import Path

import pytest
import sites
from test_topic_pages import POLITICS, SPORT, article

from warraq.errors import AuthorityError
from warraq_build import manifest
from warraq_index.combinations import ENOUGH
from warraq_index.moves import last, read_rows, write_rows

MOVED = "authority/moved.csv"


def target(output: Path, address: str) -> str:
    """Return where a page leads on to, from the site's root."""
    text = (output / address).read_text(encoding="utf-8")
    return text.partition('content="0; url=')[2].partition('"')[0].replace("../", "").removeprefix("./")


def shared() -> dict[str, str]:
    """Return articles enough for a page of politics and القاهرة."""
    pages: dict[str, str] = {}
    for number in range(1, ENOUGH + 2):
        pages |= article(number, POLITICS, **({"Places": "القاهرة"} if number > 1 else {}))
    return pages | article(20, SPORT, Places="القاهرة")


def test_a_page_of_both_leads_to_the_name_when_its_articles_are_gone(tmp_path):
    """The row that says so is content: a build into an empty folder has the same pages."""
    output = sites.build(tmp_path, shared())
    (page,) = output.glob("topics/*/*.html")
    address = page.relative_to(output).as_posix()
    (tmp_path / "content/articles/a2.md").unlink()
    sites.build(tmp_path)
    assert target(output, address) == f"places/{page.name}"
    assert read_rows(tmp_path / "content" / MOVED) == {address: f"places/{page.name}"}
    sites.build(tmp_path, OUTPUT_PATH=str(tmp_path / "clean"))
    assert (tmp_path / "clean" / address).read_bytes() == page.read_bytes()


def test_a_page_that_is_there_again_is_itself(tmp_path):
    output = sites.build(tmp_path, shared())
    (page,) = output.glob("topics/*/*.html")
    before = page.read_bytes()
    (tmp_path / "content/articles/a2.md").unlink()
    sites.build(tmp_path)
    sites.build(tmp_path, shared())
    assert page.read_bytes() == before


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("quotes-12.html", "quotes.html"),
        ("quotes/none.html", "quotes.html"),
        ("people/index-0638.html", "people/index.html"),
        (f"topics/{POLITICS}-7.html", f"topics/{POLITICS}.html"),
    ],
)
def test_addresses_of_earlier_versions_lead_to_what_took_their_place(tmp_path, old, new):
    """As far as the output folder's list knows them."""
    output = sites.build(tmp_path, {**shared(), "summit.md": sites.SUMMIT})
    manifest.record(output, manifest.recorded(output) | {old, "articles/00/gone.html", "../outside.html"})
    sites.build(tmp_path)
    assert target(output, old) == new
    assert list(read_rows(tmp_path / "content" / MOVED)) == [old]


OTHERS = {
    "QUOTES_URL": "said/all.html",
    "QUOTE_MONTH_URL": "said/in/{month}.html",
    "TOPIC_URL": "subjects/{code}.html",
    "ENTITIES_URL": "names/{kind}/all.html",
}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("said/in/2023-03.html", "said/all.html"),
        ("names/people/all-0638.html", "names/people/all.html"),
        (f"subjects/{POLITICS}-7.html", f"subjects/{POLITICS}.html"),
        (f"subjects/{POLITICS}/nobody-00000000.html", f"subjects/{POLITICS}.html"),
        (f"topics/{POLITICS}/nobody-00000000.html", ""),
    ],
)
def test_addresses_are_what_the_settings_say(tmp_path, old, new):
    """A page that is gone leads to what the site's own settings give, and an address that is none of theirs nowhere."""
    index = {"WARRAQ_INDEX": OTHERS}
    output = sites.build(tmp_path, {**shared(), "summit.md": sites.SUMMIT}, **index)
    manifest.record(output, manifest.recorded(output) | {old})
    sites.build(tmp_path, **index)
    assert (target(output, old) if new else (output / old).exists()) == (new or False)


def test_people_move_addresses_too(tmp_path):
    """To any page, through others; never over a page that is there, nor to one that is not."""
    rows = {
        "old.html": "older.html",
        "older.html": "quotes.html",
        "topics/index.html": "quotes.html",
        "a.html": "b.html",
    }
    output = sites.build(tmp_path, {"summit.md": sites.SUMMIT, MOVED: write_rows(rows)})
    assert target(output, "old.html") == target(output, "older.html") == "quotes.html"
    assert "http-equiv" not in (output / "topics/index.html").read_text(encoding="utf-8")
    assert not (output / "a.html").exists()


def test_moves_that_go_round_end():
    assert last("a.html", {"a.html": "b.html", "b.html": "a.html"}) == "a.html"


@pytest.mark.parametrize(
    "row", ["../up.html,quotes.html", "old.html,https://example.org/", "old.html,", "قديم.html,a.html"]
)
def test_what_is_no_address_of_a_site_is_an_error(tmp_path, row):
    path = tmp_path / "moved.csv"
    path.write_text(f"address,to\n{row}\n", encoding="utf-8")
    with pytest.raises(AuthorityError, match=r"moved\.csv:2"):
        read_rows(path)
