"""The archive's settings. Another folder of seeds, content or output: ``make html SEEDS= CONTENT= OUTPUT=``.

Below «The archive's own words» stands what an archive would change; the rest makes Pelican do what
docs/design.md says, and says why where it is not plain.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
sys.path.insert(0, str(ROOT / "plugins"))  # Markdown and PELICAN_CLASS look for modules before PLUGIN_PATHS is read

from warraq_search.settings import DEFAULTS as SEARCH  # noqa: E402  (found there)

for stream in (sys.stdout, sys.stderr):  # Arabic comes out whole under any locale
    if hasattr(stream, "reconfigure"):
        stream.reconfigure(encoding="utf-8")


def _folder(variable: str, default: str) -> str:
    return str(Path(os.environ.get(variable) or ROOT / default).resolve())


# The archive's own words

SITENAME = "ورّاق"
SITEURL = os.environ.get("SITEURL", "").rstrip("/")  # links stay relative; only what must name the site does
DEFAULT_LANG = "ar"
TIMEZONE = "UTC"

# Folders

PATH = _folder("WARRAQ_CONTENT", "content")
OUTPUT_PATH = _folder("WARRAQ_OUTPUT", "output")
CACHE_PATH = _folder("WARRAQ_CACHE", f"{PATH}/../build/analyses/{Path(PATH).name}")  # beside the content, one for each
WARRAQ_SEEDS = {"PATH": _folder("WARRAQ_SEEDS", "seeds"), "CACHE": CACHE_PATH}
ARTICLE_PATHS = ["articles"]
PAGE_PATHS = ["pages"]
STATIC_PATHS: list[str] = []
THEME = str(ROOT / "theme")
THEME_STATIC_PATHS = ["static", *(ROOT / "theme" / "assets.txt").read_text(encoding="utf-8").split()]

# Plugins

PLUGIN_PATHS = [str(ROOT / "plugins")]
PLUGINS = ["warraq_seeds", "warraq_index", "warraq_search", "warraq_build"]
PELICAN_CLASS = "warraq_build.ArchivePelican"
WARRAQ_INDEX = {
    "STORY_URL": "stories/{id}.html",
    "STORIES_URL": "stories/index.html",
    "COMPARISON_URL": "stories/copies/{id}.html",
    "MAP_URL": "places/map.html",
    "NETWORK_URL": "network.html",
    "WORLD_ATLAS": str(ROOT / "theme" / "node_modules" / "world-atlas"),
    "HOME_URL": "index.html",
    "SEARCH_URL": "search.html",
    "ABOUT_URL": "about.html",
    "CITE_URL": "cite.html",
    "RIGHTS_URL": "rights.html",
    "STATISTICS_URL": "statistics.html",
    "NOT_FOUND_URL": "404.html",
}

# Tags are no facet here: they are the topics' labels once more.
WARRAQ_SEARCH = {"FACETS": {facet: held for facet, held in SEARCH["FACETS"].items() if facet != "tag"}}

# Reading: a page is what its header says. Nothing comes from its file's name, its folder, the clock or the locale.

MARKDOWN = {"extensions": ["markdown.extensions.meta", "warraq.marks:LabelExtension"], "output_format": "html"}
INTRASITE_LINK_REGEX = "[{](?P<what>filename|static|attach)[}]"  # no more: news has braces of its own
FILENAME_METADATA = ""
USE_FOLDER_AS_CATEGORY = False
ARTICLE_TRANSLATION_ID = None
PAGE_TRANSLATION_ID = None
SLUGIFY_SOURCE = "basename"
SLUGIFY_USE_UNICODE = True
LOCALE = ["C.UTF-8", "en_US.UTF-8", "C"]  # any that knows UTF-8; no page shows what it says
CACHE_CONTENT = False
LOAD_CONTENT_CACHE = False

# Addresses: relative, each ending in a file name, so that a double click opens them.

RELATIVE_URLS = True
ARTICLE_URL = ARTICLE_SAVE_AS = ARTICLE_LANG_URL = ARTICLE_LANG_SAVE_AS = "articles/{shelf}/{slug}.html"
PAGE_URL = PAGE_SAVE_AS = PAGE_LANG_URL = PAGE_LANG_SAVE_AS = "{slug}.html"

# Pelican's own lists and feeds are off: ours hang on ids, and two names with one slug would share a page.
# What is left are the theme's pages without articles: what can be asked, a test of search (warraq_search ships what it
# asks), what a reader has clipped, what «?» tells, and what the cards of names in an article tell.

DIRECT_TEMPLATES = ["search-help", "search-test", "clippings", "keys", "cards"]
KEYS_SAVE_AS = "theme/js/key-words.js"
CARDS_SAVE_AS = "theme/js/name-cards.js"
PAGINATED_TEMPLATES: dict[str, int | None] = {}
TAG_SAVE_AS = CATEGORY_SAVE_AS = AUTHOR_SAVE_AS = ""
YEAR_ARCHIVE_SAVE_AS = MONTH_ARCHIVE_SAVE_AS = DAY_ARCHIVE_SAVE_AS = ""
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = TRANSLATION_FEED_ATOM = None

# What text says is shown as text: every template escapes unless it says otherwise.

JINJA_ENVIRONMENT = {"trim_blocks": True, "lstrip_blocks": True, "extensions": [], "autoescape": True}
