"""The theme on a Pelican site that has none of our plugins: every page that Pelican makes by itself."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from test_pages import AXE, RULES
from test_validity import faults

import links

THEME = Path(__file__).resolve().parents[2] / "theme"
SETTINGS = """
SITENAME = "مدوّنة «الحبر»"
SITESUBTITLE = "أخبار A & B"
TIMEZONE = "UTC"
DEFAULT_LANG = "ar"
LOCALE = ["C.UTF-8", "C"]
THEME = {theme!r}
RELATIVE_URLS = True
DEFAULT_PAGINATION = 2
SLUGIFY_USE_UNICODE = True
YEAR_ARCHIVE_SAVE_AS = "{{date:%Y}}/index.html"
MONTH_ARCHIVE_SAVE_AS = "{{date:%Y}}/{{date:%m}}/index.html"
DAY_ARCHIVE_SAVE_AS = "{{date:%Y}}/{{date:%m}}/{{date:%d}}/index.html"
TAG_FEED_ATOM = "feeds/tag-{{slug}}.atom.xml"
MENUITEMS = [("النصّ", "#main")]
LINKS = [("Python & co", "https://www.python.org/")]
"""
HEADER = "Title: {title}\nDate: {date}\nSlug: {slug}\nCategory: رحلات\nTags: بحر, A&B\nAuthors: ليلى, Jane <b>Doe\n"
ARTICLES = {
    "sea.md": HEADER.format(title="البحر & أخواته", date="2023-02-21", slug="sea") + "\nوصلنا إلى **المرفأ**.\n",
    "hill.md": HEADER.format(title="Up the hill", date="2023-03-02", slug="hill") + "Lang: en\n\nThe hill was high.\n",
    "road.md": HEADER.format(title="الطريق", date="2024-01-05", slug="road") + "Modified: 2024-01-09\n\nطريق طويل.\n",
    "draft.md": HEADER.format(title="مسودة", date="2024-02-05", slug="draft") + "Status: draft\n\nلم تكتمل.\n",
    "pages/us.md": "Title: من نحن\nSlug: us\n\nنكتب عن الأسفار.\n",
}


@pytest.fixture(scope="module")
def blog(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The output of such a site, built by Pelican's own command; a fault of a template would end it."""
    folder = tmp_path_factory.mktemp("blog")
    for name, text in ARTICLES.items():
        path = folder / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    settings = folder / "settings.py"
    settings.write_text(SETTINGS.format(theme=str(THEME)), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "pelican", "content", "--settings", settings, "--fatal", "errors"],
        cwd=folder,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return folder / "output"


def text(blog: Path, name: str) -> str:
    """Return the HTML of a page."""
    return (blog / name).read_text(encoding="utf-8")


def test_pelican_writes_every_page_it_has(blog):
    """Articles, pages, drafts, lists in parts, tags, categories, authors and periods."""
    written = {path.relative_to(blog).as_posix() for path in links.pages(blog)}
    assert {"sea.html", "hill-en.html", "drafts/draft.html", "pages/us.html"} <= written
    assert {"index.html", "index2.html", "archives.html", "tags.html", "categories.html", "authors.html"} <= written
    assert {"2023/index.html", "2023/02/index.html", "2023/02/21/index.html"} <= written
    assert {name.split("/")[0] for name in written} >= {"tag", "category", "author", "drafts", "pages"}


def test_every_link_leads_somewhere(blog):
    """Menus, lists, bylines, pagers and feeds name what was written; the fonts come with the archive's packages."""
    assert [one for one in links.broken(blog) if not one.endswith(".woff2")] == []


def test_an_article_says_what_pelican_knows_of_it(blog):
    """Date, authors, category and tags, each escaped and each a link; the text as its author wrote it."""
    page = text(blog, "sea.html")
    assert '<h1 lang="ar" dir="auto">البحر &amp; أخواته</h1>' in page
    assert "<strong>المرفأ</strong>" in page
    for name in ("رحلات", "A&amp;B", "ليلى"):
        assert f"<bdi>{name}</bdi></a>" in page
    assert "<b>" not in page
    assert "عُدّلت في" in text(blog, "road.html")


def test_a_list_is_read_in_parts(blog):
    """The second part leads back to the first."""
    assert 'rel="next"' in text(blog, "index.html")
    assert 'rel="prev"' in text(blog, "index2.html")


def test_feeds_are_told_in_the_head(blog):
    """The site's feed on every page, a category's and a tag's where they are shown."""
    assert 'href="./feeds/all.atom.xml"' in text(blog, "index.html")
    assert "feeds/tag-" in next((blog / "tag").glob("*.html")).read_text(encoding="utf-8")


def test_every_page_speaks_arabic_and_asks_for_no_search(blog):
    """The theme's own words are Arabic where no catalogue gives others; what only an archive has is not offered."""
    for path in links.pages(blog):
        root = links.read(path).root
        assert (root["lang"], root["dir"]) == ("ar", "rtl")
        page = path.read_text(encoding="utf-8")
        assert "search" not in page
        assert page.count("&#x2068;") in {0, 2}


def test_every_page_is_valid(blog):
    assert faults(blog) == []


def test_axe_finds_nothing(blog, page):
    """An article in English and a list are as sound as the pages of an archive."""
    for name in ("index.html", "sea.html", "hill-en.html", "tags.html", "pages/us.html"):
        page.goto((blog / name).as_uri())
        page.evaluate(AXE.read_text(encoding="utf-8"))
        found = page.evaluate("rules => axe.run({runOnly: rules})", RULES)["violations"]
        assert [(name, one["id"], one["nodes"][0]["html"]) for one in found] == []
