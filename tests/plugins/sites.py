"""Small Pelican sites for the tests of the plugins: pages in, files and log out, with Pelican's own plain theme."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from copy import deepcopy
from pathlib import Path

import pelican
from pelican.settings import read_settings

SIMPLE = Path(pelican.__file__).parent / "themes" / "simple"

SETTINGS = {
    "SITENAME": "أرشيف",
    "THEME": str(SIMPLE),
    "RELATIVE_URLS": True,
    "TIMEZONE": "UTC",
    "DEFAULT_LANG": "ar",
    "LOCALE": ["C.UTF-8", "C"],
    "ARTICLE_PATHS": ["articles"],
    "ARTICLE_URL": "articles/{shelf}/{slug}.html",
    "ARTICLE_SAVE_AS": "articles/{shelf}/{slug}.html",
    "ARTICLE_TRANSLATION_ID": None,
    "PAGE_URL": "{slug}.html",
    "PAGE_SAVE_AS": "{slug}.html",
    "FILENAME_METADATA": "",
    "SLUGIFY_SOURCE": "basename",
    "STATIC_PATHS": ["images"],
    "MARKDOWN": {"extensions": ["markdown.extensions.meta", "warraq.marks:LabelExtension"]},
    "DIRECT_TEMPLATES": [],
    "TAG_SAVE_AS": "",
    "CATEGORY_SAVE_AS": "",
    "AUTHOR_SAVE_AS": "",
    "FEED_ALL_ATOM": None,
    "CATEGORY_FEED_ATOM": None,
    "AUTHOR_FEED_ATOM": None,
    "AUTHOR_FEED_RSS": None,
    "TRANSLATION_FEED_ATOM": None,
    "PLUGINS": ["warraq_index", "warraq_build"],
}


def page(slug: str, body: str = "خبر قصير.", /, **header: str | tuple[str, ...]) -> str:
    """Return a page as ``warraq.markdown`` writes them; several values of a key stand on lines of their own."""
    lines = [f"Title: {header.pop('Title', slug)}", f"Slug: {slug}"]
    for key, value in header.items():
        lines.append(f"{key}: " + "\n    ".join((value,) if isinstance(value, str) else value))
    return "\n".join(lines) + f"\n\n{body}\n"


# Three articles: two dated, one not.
SUMMIT = page(
    "summit",
    "يستعد [[شي جين بينغ]] لزيارة [[موسكو|لموسكو]]. ويلتقي [[فلاديمير بوتين|بوتين]] هناك.\n\n"
    'وقال بوتين: "لن نتأخر في تنفيذ ما وعدنا به".',
    Title="قمة في موسكو",
    Date="2023-02-21",
    Date_origin="text",
    Source="وكالة",
    Tags="دبلوماسية",
    Topics=("medtop:20000639 | 0.91 | قمة، زيارة", "medtop:11000000 | 0.40 | رئيس"),
    People=("شي جين بينغ", "فلاديمير بوتين"),
    Places="موسكو",
    Titles="فلاديمير بوتين | الرئيس الروسي | p1:0-5",
    Quotes="p2:13-43 | فلاديمير بوتين | قال | say | direct",
)
VISIT = page("visit", "وصل [[فلاديمير بوتين]] إلى [[بكين]].", Date="2022-11-03", People="فلاديمير بوتين", Places="بكين")
UNDATED = page("undated", "خبر من [[موسكو]] بلا تاريخ.", Places="موسكو", Date_edtf="2023-02")


def settings(folder: Path, **changes: object) -> dict[str, object]:
    """Return the settings of a site whose content and output stand under ``folder``."""
    content, output = folder / "content", folder / "output"
    content.mkdir(parents=True, exist_ok=True)
    return read_settings(override={**deepcopy(SETTINGS), "PATH": str(content), "OUTPUT_PATH": str(output), **changes})


def write_pages(folder: Path, pages: Mapping[str, str]) -> None:
    """Write pages by their path under ``content/``; one without a folder is an article."""
    for name, text in pages.items():
        path = folder / "content" / (name if "/" in name else f"articles/{name}")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def build(folder: Path, pages: Mapping[str, str] | None = None, **changes: object) -> Path:
    """Build a site with Pelican itself, in this process, and return its output folder."""
    write_pages(folder, pages or {})
    logging.getLogger("pelican").setLevel(logging.WARNING)
    chosen = settings(folder, **changes)
    from warraq_build import ArchivePelican

    ArchivePelican(chosen).run()
    return folder / "output"


def snapshot(output: Path) -> dict[str, tuple[bytes, int]]:
    """Return every file under ``output`` with its bytes and its time of change, in nanoseconds."""
    return {
        path.relative_to(output).as_posix(): (path.read_bytes(), path.stat().st_mtime_ns)
        for path in sorted(output.rglob("*"))
        if path.is_file()
    }


def page_of(output: Path, kind: str, label: str) -> str:
    """Return the HTML of the page whose heading is ``label``."""
    found = [
        text
        for path in sorted((output / kind).glob("*.html"))
        if f'<h1><bdi lang="ar" dir="rtl">{label}</bdi></h1>' in (text := path.read_text(encoding="utf-8"))
    ]
    assert len(found) == 1, f"{len(found)} pages of {label}"
    return found[0]
