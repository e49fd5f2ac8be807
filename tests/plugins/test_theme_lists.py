"""What the theme shows of lists that are cut: every name and every article can still be reached by links alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import sites

import links

THEME = Path(__file__).resolve().parents[2] / "theme"
PEOPLE = ("زيد", "بكر", "بشر", "هند", "Hans")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Five names where an index takes two."""
    pages = {
        f"{number}.md": sites.page(f"{number}", Date="2023-02-21", People=PEOPLE[: number + 1])
        for number in range(len(PEOPLE))
    }
    return sites.build(
        tmp_path_factory.mktemp("long"),
        pages,
        THEME=str(THEME),
        WARRAQ_INDEX={"NAMES_A_PAGE": 2, "HOME_URL": "index.html"},
    )


def linked(page: Path) -> Iterator[Path]:
    """Yield the pages that a page's links lead to."""
    for link in links.read(page).links:
        target = (page.parent / link.partition("#")[0]).resolve()
        if target.suffix == ".html" and target.is_file():
            yield target


def test_every_name_is_reached_from_its_index(site):
    """An index of too many names leads to a page for each letter, and these to all the names there are."""
    index = site / "people" / "index.html"
    reached = {page for letter in linked(index) if letter.name.startswith("index-") for page in linked(letter)}
    names = {page for page in (site / "people").glob("*.html") if not page.name.startswith("index")}
    assert len(names) == len(PEOPLE)
    assert names <= reached


def test_a_letters_page_says_which_it_is_and_leads_back(site):
    """The page of ب is titled so, marks itself among the letters, and counts its own names."""
    text = (site / "people" / "index-0628.html").read_text(encoding="utf-8")
    assert "الأشخاص: ب" in text
    assert '<a href="../people/index-0628.html" aria-current="page">' in text
    assert "شخصان بترتيب حروف الهجاء" in text
    assert 'href="../people/index.html"' in text


def test_the_home_page_shows_months_without_articles(tmp_path):
    """Months up to the newest, across years, as a chart and a table; what has no articles leads nowhere."""
    pages = {f"{day}.md": sites.page(day, Date=day) for day in ("2023-02-21", "2022-11-03", "2021-01-01")}
    output = sites.build(tmp_path, pages, THEME=str(THEME), WARRAQ_INDEX={"HOME_URL": "index.html"})
    chart = (
        (output / "index.html").read_text(encoding="utf-8").split('<figure class="histogram">')[1].split("</figure>")[0]
    )
    assert "من كانون الثاني/يناير 2021 إلى شباط/فبراير 2023" in chart
    assert 'class="gaps"' in chart
    assert chart.count('<tr><th scope="row">') == 26
    assert chart.count('<td class="figure">0</td>') == 23
    assert re.findall(r'href="([^"]*)"', chart) == [
        f"./dates/{month}/index.html" for month in ("2023/02", "2022/11", "2021/01")
    ]


def test_a_young_archive_has_a_chart_of_twelve_months(tmp_path):
    """One article, one bar, and eleven gaps before it."""
    page = sites.page("a", Date="2023-02-21")
    output = sites.build(tmp_path, {"a.md": page}, THEME=str(THEME), WARRAQ_INDEX={"HOME_URL": "index.html"})
    text = (output / "index.html").read_text(encoding="utf-8")
    assert text.count('<td class="figure">0</td>') == 11
    assert "مقالة واحدة" in text.split('class="histogram"')[1]


def test_an_article_that_names_somebody_often_shows_the_first_sentences(tmp_path):
    """Three stand open on the page of the name, the others on demand; a long page names its parts at its head."""
    body = "\n\n".join(f"وفي اليوم {number} خطب [[زيد]] في الناس." for number in range(1, 6))
    pages_ = {f"{day}.md": sites.page(f"v{day}", body, Date=f"2023-02-{day}", People="زيد") for day in range(11, 15)}
    text = sites.page_of(sites.build(tmp_path, pages_, THEME=str(THEME)), "people", "زيد")
    passages = re.findall(r'<p class="context-source">.*?</li>', text, re.DOTALL)
    assert len(passages) == 4
    for passage in passages:
        shown, _, folded = passage.partition("<details")
        assert (shown.count('class="context"'), folded.count('class="context"')) == (3, 2)
        assert "مواضع أخرى في المقالة (2)" in folded
    contents = re.search(r'<nav class="contents.*?</nav>', text, re.DOTALL)[0]
    assert re.findall(r'href="#([^"]+)"', contents) == ["mentions", "articles"]
    assert all(f'id="{part}"' in text for part in ("mentions", "articles"))


def test_who_speaks_often_has_a_page_of_all_that_they_said(tmp_path):
    """The page of a name shows some twenty quotations and leads to all; one quotation needs no page of its own."""
    words = " ".join(f'قال [[زيد]]: "هذا ما نراه في اليوم {number} من الشهر".' for number in range(10, 35))
    shown = words.replace("[[", "").replace("]]", "")
    starts = [shown.index(f"هذا ما نراه في اليوم {number}") for number in range(10, 35)]
    quotes = tuple(f"p1:{start}-{start + 32} | زيد | قال | say | direct" for start in starts)
    one = 'قالت [[هند]]: "سنعود".'
    pages_ = {
        "a.md": sites.page("a", words, Date="2023-02-21", People="زيد", Quotes=quotes),
        "b.md": sites.page("b", one, Date="2023-02-22", People="هند", Quotes="p1:12-17 | هند | قالت | say | direct"),
    }
    output = sites.build(tmp_path, pages_, THEME=str(THEME))
    often, once = (sites.page_of(output, "people", name) for name in ("زيد", "هند"))
    assert often.count("<blockquote") == 20
    (address,) = re.findall(r'href="\.\./(quotes/speakers/[^"]+)"', often)
    assert (output / address).read_text(encoding="utf-8").count("<blockquote") == 25
    assert once.count("<blockquote") == 1
    assert "quotes/speakers/" not in once


def test_a_name_in_one_article_counts_nothing(tmp_path):
    """What stands beside a name is counted where numbers can differ: of one article all of them are one."""
    pages = {
        "a.md": sites.page("a", "لقي [[زيد]] [[بكر]].", Date="2023-02-21", People=("زيد", "بكر"), Places="موسكو"),
        "b.md": sites.page("b", "عاد [[زيد]].", Date="2023-02-22", People="زيد", Places="موسكو"),
    }
    output = sites.build(tmp_path, pages, THEME=str(THEME))

    def counts(label: str) -> list[str]:
        return re.findall(r'<span class="count">(?:<a [^>]*>)?([^<]*)', sites.page_of(output, "people", label))

    assert counts("بكر") == []
    assert sorted(set(counts("زيد"))) == ["مقالة واحدة", "مقالتان"]
