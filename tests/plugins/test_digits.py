"""The digits of a site's interface: on every page of the theme, and in no word of the archive's own."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
import sites

THEME = Path(__file__).resolve().parents[2] / "theme"
VOID = frozenset({"meta", "link", "input", "br", "img", "hr"})
OWN_WORDS = frozenset({"head", "script", "kbd"})
BODY = "وقعت 3 دول اتفاق 2023، وانضمت إليه ٤ دول، فصارت 7."


class Said(HTMLParser):
    """Collects what a page says itself: not the archive's words, which are marked as Arabic, and no codes."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []
        self._open: list[tuple[str, bool]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element."""
        given = dict(attrs)
        apart = tag in OWN_WORDS or given.get("class") == "code" or (tag != "html" and "lang" in given)
        if tag not in VOID:
            self._open.append((tag, apart))

    def handle_endtag(self, tag: str) -> None:
        """Close the elements up to the one that ends."""
        while self._open and self._open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        """Take a text that the page says itself."""
        if not any(apart for _, apart in self._open):
            self.texts.append(data)


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site of forty articles under our theme, its interface in ٠١٢."""
    pages = {
        f"{day}.md": sites.page(
            f"v{day}",
            BODY,
            Title=f"اتفاق 2023 رقم {day}",
            Date=f"2023-{1 + day // 28:02d}-{1 + day % 28:02d}",
            Places="بيروت",
        )
        for day in range(40)
    }
    settings = {"DIGITS": "arab", "ARTICLES_A_PAGE": 10, "HOME_URL": "index.html"}
    return sites.build(tmp_path_factory.mktemp("digits"), pages, THEME=str(THEME), WARRAQ_INDEX=settings)


def test_no_page_counts_in_other_digits(output):
    """Counts, dates, years and page numbers, in whatever list they stand."""
    for path in sorted(output.rglob("*.html")):
        said = Said()
        said.feed(path.read_text(encoding="utf-8"))
        own = [
            text for text in said.texts if "2018-02" not in text and "SHA-256" not in text
        ]  # what search takes; a name
        assert [text for text in own if re.search("[0-9]", text)] == [], path


def test_texts_and_titles_keep_their_own(output):
    """Nobody's words are changed, and what machines read stays as they read it."""
    (path,) = output.glob("articles/*/v20.html")
    text = path.read_text(encoding="utf-8")
    assert BODY in text
    assert "اتفاق 2023 رقم 20" in text
    assert '<time datetime="2023-01-21">٢١ كانون الثاني/يناير ٢٠٢٣</time>' in text
    assert "٢٨ جمادى الآخرة ١٤٤٤ هـ" in text
