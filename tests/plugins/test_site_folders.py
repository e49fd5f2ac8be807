"""A page shown at any depth knows the folders of its site, whatever addresses the settings give."""

from __future__ import annotations

from warraq_index.settings import DEFAULTS
from warraq_index.site_folders import site_folders

PLAIN = {"ARTICLE_URL": "{slug}.html", "THEME_STATIC_DIR": "theme"}


def test_the_folders_of_an_archive():
    """Each kind of names has its own; what stands beside the home page is in none."""
    folders = site_folders(DEFAULTS, {**PLAIN, "ARTICLE_URL": "articles/{shelf}/{slug}.html"})
    assert set(folders) == {
        *("articles", "people", "organizations", "places", "events"),
        *("topics", "dates", "quotes", "search", "theme"),
    }


def test_other_addresses_have_other_folders():
    urls = {**DEFAULTS, "QUOTES_URL": "said/index.html", "ENTITY_URL": "names/{kind}/{id}.html", "MAP_URL": ""}
    folders = site_folders(urls, {**PLAIN, "ARTICLE_URL": "{slug}/index.html", "THEME_STATIC_DIR": "static"})
    assert {"said", "names", "static", "people"} <= set(folders)
    assert not any("{" in folder or folder == "" for folder in folders)
