"""Articles among the archive's pages: their links, their titles, and headers that a person wrote."""

from __future__ import annotations

import re

import pytest
import sites
from pelican.contents import Article

from warraq.authority import entity_id
from warraq.records import Kind


def test_mentions_are_links_at_the_right_depth(archive):
    """A mention leads from its article to its page, with its kind and its id."""
    (article,) = archive.glob("articles/*/summit.html")
    text = article.read_text(encoding="utf-8")
    found = re.search(
        r'<a class="mention mention-place" href="(\.\./\.\./places/[^"]+)" data-entity="([0-9a-f]{8})">لموسكو</a>', text
    )
    assert found
    assert (article.parent / found[1]).exists()
    assert found[2] == entity_id(Kind.LOC, "موسكو")
    assert "data-label" not in text


def test_unknown_labels_become_plain_words(tmp_path, caplog):
    """A mark whose label no article lists is shown as its words, and named in the log once."""
    output = sites.build(tmp_path, {"a.md": sites.page("a", "رأى [[زيد|زيدا]] و[[زيد|زيدا]].", Date="2023-02-21")})
    (article,) = output.glob("articles/*/a.html")
    assert "رأى زيدا وزيدا." in article.read_text(encoding="utf-8")
    assert caplog.text.count("«زيد»") == 1
    assert "articles/a.md" in caplog.text


def test_one_address_for_two_articles_is_an_error(tmp_path, caplog):
    """Two pages with one slug: the first by path is published, the log names both."""
    pages_ = {
        "a.md": sites.page("same", "الأولى.", Date="2023-02-21"),
        "b.md": sites.page("same", "الثانية.", Date="2023-02-21"),
    }
    output = sites.build(tmp_path, pages_)
    (article,) = output.glob("articles/*/same.html")
    assert "الأولى" in article.read_text(encoding="utf-8")
    assert "articles/a.md" in caplog.text
    assert "articles/b.md" in caplog.text


def test_drafts_name_nobody(tmp_path, caplog):
    """A draft is built without being listed, and its marks are words."""
    output = sites.build(
        tmp_path, {"a.md": sites.page("a", "رأى [[زيد]].", Date="2023-02-21", Status="draft", People="زيد")}
    )
    assert "رأى زيد." in (output / "drafts/a.html").read_text(encoding="utf-8")
    assert len(list((output / "people").iterdir())) == 1
    assert not caplog.records


def test_titles_are_text(tmp_path):
    """A title shows what stands in the file, escaped once, whatever the theme does."""
    output = sites.build(tmp_path, {"a.md": sites.page("a", Title="أ &lt;script&gt; & ب", Date="2023-02-21")})
    (article,) = output.glob("articles/*/a.html")
    assert ">أ &lt;script&gt; &amp; ب</a></h2>" in article.read_text(encoding="utf-8")


def test_articles_keep_what_pelican_gives_them(tmp_path):
    """Another theme still finds Pelican's own attributes: the plugin adds, it takes nothing away."""
    seen: list[Article] = []

    def look(generator: object) -> None:
        seen.extend(generator.articles)

    from pelican.plugins import signals

    signals.article_generator_finalized.connect(look)
    try:
        sites.build(tmp_path, {"a.md": sites.page("a", Date="2023-02-21", Tags="حرب")})
    finally:
        signals.article_generator_finalized.disconnect(look)
    (article,) = seen
    assert [tag.name for tag in article.tags] == ["حرب"]
    assert article.date.year == 2023
    assert article.source == ""


@pytest.mark.parametrize("text", ["", "نص بلا ترويسة.\n", "Title:\nSlug: bare\n\nنص\n", "Slug: bare\n\nنص\n"])
def test_a_page_without_a_title_is_published(tmp_path, text):
    """Somebody deleted a line, or the disk was full: the article is called by its file's name, and not lost."""
    output = sites.build(tmp_path, {"bare.md": text})
    (article,) = output.glob("articles/*/bare.html")
    assert "bare</a>" in article.read_text(encoding="utf-8")


@pytest.mark.parametrize("line", ["Date: 2023-99-99", "Date: 2023-02-30 10:00", "Modified: soon", "Template: nowhere"])
def test_a_line_that_cannot_be_obeyed_is_named(tmp_path, caplog, line):
    """Neither the article nor the build is lost for it."""
    output = sites.build(tmp_path, {"bare.md": f"Title: خبر\nSlug: bare\n{line}\n\nنص\n"})
    assert len(list(output.glob("articles/*/bare.html"))) == 1
    assert line.partition(": ")[2] in caplog.text
    assert " — " in caplog.text


def test_several_lines_of_tags_are_several_tags(tmp_path, caplog):
    """Tags may stand one a line, as every list does."""
    sites.build(tmp_path, {"a.md": sites.page("a", Date="2023-02-21", Tags=("حرب", "دبلوماسية"))})
    assert not caplog.records


def test_a_partial_date_needs_no_clock(tmp_path, caplog):
    """``Date: 2023-02`` does not become the day it is today: the article is undated, and the log says so."""
    output = sites.build(tmp_path, {"a.md": sites.page("a", Date="2023-02")})
    assert "a.html" in (output / "dates/undated.html").read_text(encoding="utf-8")
    assert "2023-02" in caplog.text
