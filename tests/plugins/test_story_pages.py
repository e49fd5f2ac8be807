"""Each story has a page that stays where it is, whatever joins; two copies are set against each other in full."""

from __future__ import annotations

import re
from pathlib import Path
from types import SimpleNamespace

import pytest
import sites
from test_stories import PAGES, STORY, THEME, linked

from warraq.stories.difference import Side
from warraq.stories.ledger import story_id, write_ledger
from warraq_index.comparisons import compare

URLS = {
    "WARRAQ_INDEX": {
        "STORY_URL": "stories/{id}.html",
        "STORIES_URL": "stories/index.html",
        "COMPARISON_URL": "stories/copies/{id}.html",
    }
}
EARLIER = sites.page(
    "earlier",
    "حذر [[سالم الحداد]] من انهيار جسر [[وادي السمار]] لأن أعمدة الجسر متشققة منذ سنوات، ولم يرممها أحد من أهل الطرق.",
    Title="تحذير من انهيار جسر",
    Date="2021-03-01",
    **STORY,
)
LEDGER = "authority/stories.csv"


def build(folder: Path, pages: dict[str, str], *published: str) -> Path:
    """Build a site in whose ledger stand the founders of some stories."""
    ledger = {LEDGER: write_ledger(published)} if published else {}
    return sites.build(folder, {**pages, **ledger}, THEME=str(THEME), **URLS)


def story(output: Path, founder: str) -> str:
    """Return the page of a story."""
    return (output / f"stories/{story_id(founder)}.html").read_text(encoding="utf-8")


def pieces(page: str) -> list[str]:
    """Return the slugs of a story's pieces in the order of the page."""
    return [linked(entry)[0] for entry in re.findall('<article class="entry">.*?</article>', page, re.DOTALL)]


def target(page: str) -> str:
    """Return where a page leads on to."""
    return re.search(r'content="0; url=\.\./([^"]*)"', page)[1]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a site with a story in three pieces. To be read only."""
    return build(tmp_path_factory.mktemp("threads"), PAGES)


def test_a_story_stands_on_one_page_in_the_order_of_days(site):
    """Each piece with the sentence that is new, who appears for the first time, and where else the text stands."""
    page = story(site, "collapse")
    assert pieces(page) == ["collapse", "inquiry", "repair"]
    first, second, third = re.findall('<article class="entry">.*?</article>', page, re.DOTALL)
    assert "انهار جسر وادي السمار بعد أمطار" in re.sub("<[^>]+>", "", first)
    assert "أحال سالم الحداد ثلاثة من موظفي الطرق" in second
    assert "سالم الحداد</bdi></a></p>" in second
    assert "تعهد سالم الحداد" in third
    assert "printed.html" in first


def test_each_piece_and_each_copy_leads_to_the_story(site):
    for slug in ("collapse", "inquiry", "repair", "printed"):
        (page,) = site.glob(f"articles/*/{slug}.html")
        assert f"stories/{story_id('collapse')}.html" in page.read_text(encoding="utf-8")
    assert story_id("collapse") in (site / "stories/index.html").read_text(encoding="utf-8")
    assert story_id("collapse") in (site / "dates/2021/03/index.html").read_text(encoding="utf-8")


def test_the_days_of_a_story_are_a_picture_and_a_table(site):
    page = story(site, "collapse")
    assert page.count("<circle") == 3
    assert len(re.findall('<th scope="row"><a href="[^"]*dates/2021/03/0[247].html">', page)) == 3


def test_an_address_stays_when_an_earlier_article_joins(tmp_path):
    """The ledger knows it from the build before; a build from nothing but content writes the same."""
    output = build(tmp_path, PAGES)
    build(tmp_path, {**PAGES, "earlier.md": EARLIER})
    assert pieces(story(output, "collapse"))[0] == "earlier"
    assert not (output / f"stories/{story_id('earlier')}.html").exists()
    before = sites.snapshot(output)
    assert sites.snapshot(build(tmp_path, {})) == before


def test_of_two_stories_that_became_one_the_younger_leads_to_the_older(tmp_path):
    output = build(tmp_path, PAGES, "collapse", "repair")
    assert target(story(output, "repair")) == f"stories/{story_id('collapse')}.html"
    assert pieces(story(output, "collapse")) == ["collapse", "inquiry", "repair"]


def test_a_story_that_fell_apart_leads_to_its_founder(tmp_path):
    """And one whose founder is a copy now, to the story of the text."""
    output = build(tmp_path, PAGES, "other1", "opening", "gone")
    assert target(story(output, "other1")).endswith("/other1.html")
    assert target(story(output, "opening")).endswith("/opening.html")
    assert not (output / f"stories/{story_id('gone')}.html").exists()
    ledger = (tmp_path / "content" / LEDGER).read_text(encoding="utf-8")
    assert {"other1", "opening", "gone", "collapse"} <= set(re.findall(",(.+)", ledger))


def test_two_copies_are_set_against_each_other_whole(site):
    """Words of the one struck out, of the other underlined, and each text as it was published."""
    (path,) = site.glob("stories/copies/*.html")
    page = path.read_text(encoding="utf-8")
    together, first, second = re.findall('<p class="changes".*?</p>', page, re.DOTALL)
    assert re.findall("<del>(.*?)</del>", together) == re.findall("<del>(.*?)</del>", first) == ["وقالت", "إنها"]
    assert re.findall("<ins>(.*?)</ins>", together) == re.findall("<ins>(.*?)</ins>", second) == ["وذكرت", "أنها"]
    assert "<ins>" not in first
    assert "<del>" not in second
    for slug in ("collapse", "printed"):
        (article,) = site.glob(f"articles/*/{slug}.html")
        assert path.name in article.read_text(encoding="utf-8")


def test_paragraphs_of_two_copies_stand_apart():
    """A blank line lies between them, in whichever of the texts they are."""
    earlier, later = (
        SimpleNamespace(_content=f"<p>وصل الوفد {when}.</p>\n<p>وغادر مساء.</p>") for when in ("صباحًا", "ظهرًا")
    )
    runs = compare("", earlier, later).runs
    for side, text in ((Side.THERE, "وصل الوفد صباحًا.\n\nوغادر مساء."), (Side.HERE, "وصل الوفد ظهرًا.\n\nوغادر مساء.")):
        assert "".join(run.text for run in runs if run.side is not side) == text


def test_without_addresses_there_are_no_pages_and_no_ledger(tmp_path):
    output = sites.build(tmp_path, PAGES, THEME=str(THEME))
    assert not (output / "stories").exists()
    assert not (tmp_path / "content" / LEDGER).exists()
