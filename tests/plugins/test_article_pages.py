"""Articles among the archive's pages: their links, their titles, and headers that a person wrote."""

from __future__ import annotations

import base64
import html
import json
import re
from pathlib import Path

import pytest
import sites
from pelican.contents import Article

from warraq.authority import entity_id
from warraq.records import Kind

THEME = Path(__file__).resolve().parents[2] / "theme"


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


HOSTILE = "</script><script>alert(1)</script> \"خبر\" & 'آخر'"


def test_an_article_tells_programs_what_it_is(tmp_path):
    """Zotero reads a newspaper article, search engines a NewsArticle; no title can leave its place."""
    output = sites.build(
        tmp_path,
        {
            "a.md": sites.page(
                "a", Title=HOSTILE, Date="2023-02-21", Source="وكالة", Original_url="https://example.org/a"
            )
        },
        THEME=str(THEME),
    )
    (article,) = output.glob("articles/*/a.html")
    text = article.read_text(encoding="utf-8")
    said = {
        name: html.unescape(value) for name, value in re.findall(r'<meta name="DC\.(\w+)" content="([^"]*)">', text)
    }
    assert (said["type"], said["title"], said["date"], said["publisher"]) == (
        "newspaperArticle",
        HOSTILE,
        "2023-02-21",
        "وكالة",
    )
    assert '<link rel="canonical" href="https://example.org/a">' in text
    (block,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', text)
    assert json.loads(block)["headline"] == HOSTILE


def test_an_article_is_taken_along_as_a_reference(tmp_path):
    """As files that need no server; what was derived is not given as the newspaper's."""
    output = sites.build(
        tmp_path, {"a.md": sites.page("a", Title="خبر", Title_origin="derived", Date="2023-02-21")}, THEME=str(THEME)
    )
    (article,) = output.glob("articles/*/a.html")
    text = article.read_text(encoding="utf-8")
    files = {
        name: base64.b64decode(data).decode()
        for data, name in re.findall(r'href="data:[^",]*;base64,([^"]*)" download="([^"]*)"', text)
    }
    assert sorted(files) == ["a.bib", "a.json", "a.ris"]
    assert all("العنوان مشتقّ من النصّ" in one for one in files.values())
    assert ">[خبر]." in text.replace("\n", "")


@pytest.mark.parametrize("address", ["javascript:alert(1)", "data:text/html,x", "//example.org"])
def test_only_the_web_is_linked(tmp_path, address):
    output = sites.build(tmp_path, {"a.md": sites.page("a", Date="2023-02-21", Original_url=address)}, THEME=str(THEME))
    (article,) = output.glob("articles/*/a.html")
    assert f'href="{address}' not in article.read_text(encoding="utf-8")


def test_an_article_leads_to_its_neighbours_of_a_day_and_of_a_topic(tmp_path):
    """One older, one newer, in the order of the lists; an undated article has none of its day."""
    topic = "medtop:11000000 | 0.90 | رئيس"
    pages = {
        **{f"{name}.md": sites.page(name, Date="2023-02-21") for name in ("a", "b", "c")},
        "d.md": sites.page("d", Date="2022-01-01", Topics=topic),
        "e.md": sites.page("e", Date="2023-05-05", Topics=topic),
        "f.md": sites.page("f"),
        "g.md": sites.page("g"),
    }
    output = sites.build(tmp_path, pages, THEME=str(THEME))

    def neighbours(slug: str) -> list[str]:
        (article,) = output.glob(f"articles/*/{slug}.html")
        nav = re.search(
            r'<nav[^>]*aria-labelledby="neighbours".*?</nav>', article.read_text(encoding="utf-8"), re.DOTALL
        )
        return re.findall(r'href="[^"]*/(\w)\.html"', nav[0]) if nav else []

    assert neighbours("b") == ["c", "a"]
    assert neighbours("a") == ["b"]
    assert (neighbours("d"), neighbours("e")) == (["e"], ["d"])
    assert neighbours("f") == []


def test_a_person_stands_beside_an_article_with_their_title_in_it(tmp_path):
    output = sites.build(
        tmp_path,
        {
            "a.md": sites.page(
                "a",
                "قال الرئيس الروسي [[فلاديمير بوتين]] ذلك.",
                Date="2023-02-21",
                People="فلاديمير بوتين",
                Titles=("فلاديمير بوتين | الرئيس الروسي | p1:4-17",),
            )
        },
        THEME=str(THEME),
    )
    (article,) = output.glob("articles/*/a.html")
    aside = re.search(r"<aside.*?</aside>", article.read_text(encoding="utf-8"), re.DOTALL)
    assert ">الرئيس الروسي</span>" in aside[0]
