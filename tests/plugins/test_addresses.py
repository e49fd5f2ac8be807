"""Addresses are what the settings say: every link leads to where the page is, and to none that the site leaves out."""

from __future__ import annotations

from pathlib import Path

import pytest
import sites

import links
from warraq_index.settings import DEFAULTS, NEEDED

THEME = Path(__file__).resolve().parents[2] / "theme"
OTHERS = {
    "ENTITY_URL": "names/{kind}/{name}-{id}.html",
    "ENTITIES_URL": "names/{kind}/all.html",
    "TOPIC_URL": "subjects/{code}.html",
    "TOPICS_URL": "subjects/all.html",
    "DATES_URL": "days/all.html",
    "YEAR_URL": "days/{year:04}.html",
    "MONTH_URL": "days/{year:04}-{month:02}.html",
    "DAY_URL": "days/{year:04}-{month:02}-{day:02}.html",
    "ON_THIS_DAY_URL": "days/of-all-years/{month:02}-{day:02}.html",
    "UNDATED_URL": "days/none.html",
    "QUOTES_URL": "said.html",
    "QUOTE_CLASS_URL": "said/{cue_class}.html",
    "QUOTE_MONTH_URL": "said/{month}.html",
    "SPEAKER_URL": "said/by/{name}.html",
    "SPEAKERS_URL": "said/by/all.html",
    "MOST_QUOTED_URL": "said/by/most.html",
    "HOME_URL": "home.html",
    "SEARCH_URL": "ask/search.html",
    "ABOUT_URL": "archive/about.html",
    "CITE_URL": "archive/citing.html",
    "RIGHTS_URL": "archive/rights.html",
    "STATISTICS_URL": "archive/figures.html",
    "NOT_FOUND_URL": "archive/none.html",
    "STORY_URL": "told/{id}.html",
    "STORIES_URL": "told/all.html",
    "COMPARISON_URL": "told/twice/{id}.html",
    "MAP_URL": "drawn/map.html",
    "NETWORK_URL": "drawn/network.html",
}
PAGES = {"summit.md": sites.SUMMIT, "visit.md": sites.VISIT, "undated.md": sites.UNDATED}
# Another plugin brings these, as npm does fonts.
SCRIPTS = tuple(f"search/{name}.js" for name in ("search", "manifest", "analyzer"))


def built(folder: Path, urls: dict[str, str]) -> Path:
    """Build three articles with the archive's theme and these addresses."""
    return sites.build(folder, PAGES, THEME=str(THEME), WARRAQ_INDEX=urls)


def broken(output: Path) -> list[str]:
    """Return the links that lead nowhere."""
    return [fault for fault in links.broken(output) if not fault.endswith((*SCRIPTS, ".woff2"))]


def test_every_link_follows_the_settings(tmp_path: Path):
    """A site with none of our own addresses leads its readers to all its pages."""
    output = built(tmp_path, OTHERS)
    assert broken(output) == []
    assert {path.relative_to(output).parts[0] for path in links.pages(output)} == {
        *("articles", "names", "subjects", "days", "said", "said.html", "home.html", "ask", "archive"),
    }


def test_what_is_left_out_is_not_linked(tmp_path: Path):
    """With no index but of names, no page about itself and no search, an archive has no link to what it lacks."""
    kept = {*NEEDED, "ENTITIES_URL", "HOME_URL"}
    output = built(tmp_path, {key: OTHERS[key] if key in kept else "" for key in OTHERS})
    assert broken(output) == []
    assert "<form" not in (output / "home.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("key", sorted(set(OTHERS) - {*NEEDED, "HOME_URL"}))  # for the home page Pelican has its own
def test_each_page_may_be_left_out(tmp_path: Path, key: str):
    """Each setting alone may be empty: no page links what is not there."""
    assert broken(built(tmp_path, {**OTHERS, key: ""})) == []


def test_what_all_pages_lead_to_cannot_be_left_out(tmp_path: Path, caplog: pytest.LogCaptureFixture):
    """Names, topics and dates keep their usual addresses, and a line for each setting says so."""
    output = built(tmp_path, {**OTHERS, **dict.fromkeys(NEEDED, "")})
    assert broken(output) == []
    assert all((output / page).is_file() for page in ("dates/2023/02/21.html", "topics/20000639.html"))
    assert sorted(key for record in caplog.records for key in NEEDED if f"[{key!r}]" in record.getMessage()) == sorted(
        NEEDED
    )


def test_every_address_is_tried():
    """A setting that is added stands here too."""
    assert set(OTHERS) == {key for key in DEFAULTS if key.endswith("_URL")}
