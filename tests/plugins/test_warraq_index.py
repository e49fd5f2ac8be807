"""Dates, topics and quotations, and what the whole of the archive's own pages promises."""

from __future__ import annotations

import pytest
import sites

from warraq_index.metadata import as_tuple
from warraq_index.settings import DEFAULTS, merged


@pytest.mark.parametrize(
    ("value", "expected"),
    [(None, ()), ("", ()), ("  ", ()), ("موسكو", ("موسكو",)), (["موسكو", "", "بكين "], ("موسكو", "بكين"))],
)
def test_a_list_key_is_a_tuple(value, expected):
    """A key with one value, several or none is a tuple of them."""
    assert as_tuple(value) == expected


def test_settings_are_merged_into_a_copy(caplog):
    """A site's settings stand over the defaults, its own dict stays as it was, and unknown keys are named."""
    own = {"ARTICLES_A_PAGE": 10, "ARTICLE_A_PAGE": 10}
    found = merged({"WARRAQ_INDEX": own})
    assert found["ARTICLES_A_PAGE"] == 10
    assert found["TOPIC_URL"] == DEFAULTS["TOPIC_URL"]
    assert set(own) == {"ARTICLES_A_PAGE", "ARTICLE_A_PAGE"}
    assert "ARTICLE_A_PAGE" in caplog.text


def test_dates_have_their_pages(archive):
    """Every year, month and day with articles has a page, and no other."""
    assert {path.relative_to(archive / "dates").as_posix() for path in (archive / "dates").rglob("*.html")} == {
        "index.html",
        "undated.html",
        "2022/index.html",
        "2022/11/index.html",
        "2022/11/03.html",
        "2023/index.html",
        "2023/02/index.html",
        "2023/02/21.html",
        "on/02-21.html",
        "on/11-03.html",
    }


def test_undated_articles_show_no_date(archive):
    """An undated article is published and stands among the undated, and no list shows the day that only sorts it."""
    assert len(list(archive.glob("articles/*/undated.html"))) == 1
    listed = (archive / "dates/undated.html").read_text(encoding="utf-8")
    assert "undated.html" in listed
    assert "summit" not in listed
    shown = [path for path in archive.rglob("*.html") if "0001" in path.read_text(encoding="utf-8")]
    assert [path.parent.parent.name for path in shown] == ["articles"]  # Pelican's plain theme, not ours


def test_topics_have_pages_and_parents(archive):
    """A topic's page lists its articles and the names in them; its broader topic lists them too."""
    narrow, broad = ((archive / f"topics/{code}.html").read_text(encoding="utf-8") for code in ("20000639", "11000000"))
    assert "summit.html" in narrow
    assert "summit.html" in broad
    assert "فلاديمير بوتين" in narrow
    assert "20000639.html" in (archive / "topics/index.html").read_text(encoding="utf-8")


def test_a_locator_that_no_longer_fits_is_dropped_and_named(tmp_path, caplog):
    """After an edit, a quotation that points past its paragraph is not shown, and the log names it."""
    text = sites.page("a", "قصير.", Date="2023-02-21", Quotes="p1:2-99 | زيد | قال | say | direct")
    output = sites.build(tmp_path, {"a.md": text})
    assert "blockquote" not in (output / "quotes.html").read_text(encoding="utf-8")
    assert "p1:2-99" in caplog.text


def test_the_order_of_files_does_not_matter(tmp_path):
    """Articles of one day stand in the order of their IDs, however the disk lists them."""
    texts = {f"{name}.md": sites.page(name, "رأى [[زيد]].", Date="2023-02-21", People="زيد") for name in "dbca"}
    one = sites.build(tmp_path / "one", texts)
    other = sites.build(tmp_path / "other", dict(sorted(texts.items())))
    assert {name: data for name, (data, _) in sites.snapshot(one).items()} == {
        name: data for name, (data, _) in sites.snapshot(other).items()
    }
