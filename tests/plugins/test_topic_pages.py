"""The pages of topics, and those of a topic together with a name."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import sites

from building import ROOT
from warraq_index.combinations import ENOUGH
from warraq_index.ordering import MOST

POLITICS, SPORT = "11000000", "15000000"


def article(number: int, topic: str, score: str = "0.50", **header: str | tuple[str, ...]) -> dict[str, str]:
    """Return a page of one topic, by its file's name."""
    day = f"2023-02-{number:02}"
    header.setdefault("Topics", f"medtop:{topic} | {score} | خبر")
    return {f"a{number}.md": sites.page(f"a{number}", Title=f"خبر رقم {number}", Date=day, **header)}


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Articles of politics, all but one of which name القاهرة, a city that a sports article names too."""
    pages: dict[str, str] = {}
    for number in range(1, ENOUGH + 2):
        score = "0.90" if number == 3 else "0.50"
        names = {"Places": "القاهرة"} if number > 1 else {"Places": "عدن", "People": "زيد"}
        pages |= article(number, POLITICS, score, Keyphrases=("قمة عربية", f"عبارة {number}"), **names)
    pages |= article(20, SPORT, Places="القاهرة", People="ليلى")
    return sites.build(tmp_path_factory.mktemp("topics"), pages, THEME=str(ROOT / "theme"))


def read(output: Path, name: str) -> str:
    """Return one page."""
    return (output / name).read_text(encoding="utf-8")


def test_a_topic_says_what_it_is_about_and_what_it_has(output):
    """Scope, code, months, and the phrases that more than one of its articles has."""
    page = read(output, f"topics/{POLITICS}.html")
    assert "الحكم ومن يتولاه ومن ينازعه" in page
    assert f"medtop:{POLITICS}" in page
    assert 'class="histogram"' in page
    assert "قمة عربية" in page
    assert "عبارة 2" not in page


def test_the_scope_is_in_the_language_of_the_interface(tmp_path):
    """An English interface says it in English."""
    pages = article(1, POLITICS)
    made = sites.build(tmp_path, pages, THEME=str(ROOT / "theme"), WARRAQ_INDEX={"INTERFACE": "en"})
    scope = re.search(r'<p class="scope">([^<]+)</p>', read(made, f"topics/{POLITICS}.html"))
    assert scope
    assert scope[1].isascii()


def test_a_topic_and_a_name_share_a_page_that_both_lead_to(output):
    """Articles enough under politics name القاهرة: they have a page, linked from the topic and from the place."""
    (path,) = (output / "topics" / POLITICS).glob("*.html")
    shared = path.relative_to(output).as_posix()
    assert set(re.findall(r"خبر رقم \d+", path.read_text(encoding="utf-8"))) == {
        f"خبر رقم {one}" for one in range(2, ENOUGH + 2)
    }
    assert len(shared) < 100
    assert f"{POLITICS}/{path.name}" in read(output, f"topics/{POLITICS}.html")
    assert shared in sites.page_of(output, "places", "القاهرة")


def test_too_few_articles_and_all_of_a_name_make_no_such_page(output, tmp_path):
    """One article of both makes no page; nor do all the articles of a name, which has them on its own."""
    assert {path.parent.name for path in output.glob("topics/*/*.html")} == {POLITICS}
    pages: dict[str, str] = {}
    for number in range(1, ENOUGH + 3):
        pages |= article(number, POLITICS, **({"People": "زيد"} if number > 1 else {}))
    assert not list(sites.build(tmp_path, pages).glob("topics/*/*.html"))


def test_a_page_of_both_stays_when_other_names_are_commoner(tmp_path):
    """However many names a topic has, and it is linked from the topic still."""
    people = tuple(f"شخص {number}" for number in range(MOST + 1))
    pages: dict[str, str] = {}
    for number in range(1, ENOUGH + 3):
        named = people if number <= ENOUGH else people[:MOST] if number == ENOUGH + 1 else ()
        pages |= article(number, POLITICS, **({"People": named} if named else {}))
    pages |= article(20, SPORT, People=people)
    output = sites.build(tmp_path, pages, THEME=str(ROOT / "theme"))
    shared = {path.name for path in output.glob(f"topics/{POLITICS}/*.html")}
    assert len(shared) == MOST + 1
    assert shared == set(re.findall(rf"topics/{POLITICS}/([^\"]*)", read(output, f"topics/{POLITICS}.html")))


def test_the_tree_has_every_topic_with_a_bar_of_its_length(output):
    """The bar of the largest topic is whole, that of another is its share of it."""
    index = read(output, "topics/index.html")
    found = re.findall(r'href="[^"]*?(\d{8})\.html">.*?--share:([\d.]+)%', index, re.DOTALL)
    assert dict(found) == {POLITICS: "100.0", SPORT: "9.1"}


def test_a_long_topic_begins_with_the_articles_that_have_most_of_it(tmp_path):
    """Where its list is cut into pages, the first shows what stands for it, whenever it was."""
    pages: dict[str, str] = {}
    for number in range(1, 7):
        pages |= article(number, POLITICS, "0.90" if number == 2 else "0.50")
    made = sites.build(tmp_path, pages, THEME=str(ROOT / "theme"), WARRAQ_INDEX={"ARTICLES_A_PAGE": 2})
    newest = read(made, f"topics/{POLITICS}.html")
    foremost = newest.split('id="foremost"')[1].split("</section>")[0]
    assert re.findall(r"خبر رقم \d", foremost)[0] == "خبر رقم 2"
    assert 'id="foremost"' not in read(made, f"topics/{POLITICS}-1.html")
