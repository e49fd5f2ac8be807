"""Pages about the whole archive: home, figures, citing, rights; and what each of them leaves to a person."""

from __future__ import annotations

import hashlib
import json
import re
from pathlib import Path

import pytest
import sites

from warraq_index.overview import state

THEME = Path(__file__).resolve().parents[2] / "theme"
URLS = {
    "HOME_URL": "index.html",
    "ABOUT_URL": "about.html",
    "CITE_URL": "cite.html",
    "RIGHTS_URL": "rights.html",
    "STATISTICS_URL": "statistics.html",
    "SEARCH_URL": "search.html",
}
HASHES = ("ab" * 32, "0c" * 32)
QUOTED = '[[ليلى حداد]] تزور [[القاهرة]].\n\nوقالت ليلى حداد: "لن نؤجّل افتتاح المكتبة العامة إلى العام المقبل".'


def archive_pages() -> dict[str, str]:
    """Return eight articles of two sources, five of them in months one after another, one undated."""
    days = ("2022-01-03", "2023-01-05", "2023-02-06", "2023-03-07", "2023-04-08", "2023-05-09", "2023-05-09")
    pages = {
        f"{number}.md": sites.page(
            f"art{number}",
            QUOTED,
            Date=day,
            Date_origin="text",
            Source="الجريدة" if number % 2 else "الوكالة",
            People="ليلى حداد",
            Places="القاهرة",
            Keyphrases=("المكتبة العامة", "المكتبة"),
            Quotes="p2:18-67 | ليلى حداد | قالت | say | direct",
            Seed_sha256=HASHES[number % 2],
        )
        for number, day in enumerate(days)
    }
    return pages | {"undated.md": sites.page("undated", Title_origin="derived")}


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The output of a site with all these pages."""
    folder = tmp_path_factory.mktemp("whole")
    return sites.build(folder, archive_pages(), THEME=str(THEME), WARRAQ_INDEX=URLS)


def read(output: Path, name: str) -> str:
    """Return a page."""
    return (output / name).read_text(encoding="utf-8")


def section(text: str, name: str) -> str:
    """Return the section that an id labels."""
    return text.split(f'aria-labelledby="{name}"', 1)[1].split("</section>", maxsplit=1)[0]


def test_the_state_of_an_archive_is_what_the_command_says():
    """The hash of the sorted hashes: the order of seeds does not matter, an article without one has no say."""
    listed = "".join(f"{one}\n" for one in sorted(HASHES)).encode()
    assert state(HASHES) == state((*reversed(HASHES), "")) == hashlib.sha256(listed).hexdigest()
    assert state(("", "")) == ""


def test_the_home_page_says_what_the_archive_is_and_searches_first(whole):
    """Its name is the heading; then the field with questions that were made from the archive."""
    home = read(whole, "index.html")
    assert '<h1><bdi lang="ar" dir="rtl">أرشيف</bdi></h1>' in home
    examples = re.findall(r"<bdi[^>]*>([^<]*)</bdi>", home.split('class="examples"')[1].split("</p>")[0])
    assert examples == ["ليلى حداد", "«المكتبة العامة»", "مكان:القاهرة من:2023"]
    assert home.index('id="search"') < home.index('class="histogram"') < home.index('id="latest"')


def test_a_month_a_person_and_a_quotation_begin_the_tasks(whole):
    """Each task leads to the page that shows it best; two places are needed to compare."""
    tasks = section(read(whole, "index.html"), "home-tasks")
    assert "تتبّع شخصًا عبر الزمن" in tasks
    assert 'href="./dates/2023/05/index.html"' in tasks
    assert "7 أقوال" in tasks
    assert "قارن مكانين" not in tasks


def test_the_day_and_chance_are_left_to_the_browser(whole):
    """Without script there are links to the last day and to an article; a script finds every day and many articles."""
    home = read(whole, "index.html")
    assert 'id="same-day" href="./dates/2023/05/09.html"' in home
    picks = json.loads(re.search(r'id="picks">(.*?)</script>', home)[1])
    assert sorted(picks["days"]) == ["01-03", "01-05", "02-06", "03-07", "04-08", "05-09"]
    assert all((whole / url).is_file() for url in (*picks["days"].values(), *picks["articles"]))
    chance = re.search(r'id="chance" href="\./([^"]*)"', home)[1]
    assert chance in picks["articles"]


def test_gaps_are_named_and_sources_drawn(whole):
    """2022 from February on has no articles: one gap; each source has its months, in one table too."""
    page = read(whole, "statistics.html")
    assert "من شباط/فبراير 2022 إلى كانون الأول/ديسمبر 2022" in section(page, "months")
    sources = section(page, "sources")
    assert sources.count('class="spark"') == 2
    assert sources.count('<th scope="row">') == 17


def test_guesses_and_names_are_counted(whole):
    """One headline of eight was derived, seven dates stand in the text, one is unknown; no name stands alone."""
    page = read(whole, "statistics.html")
    guesses = re.findall(r'<th scope="row">([^<]*)</th>.*?<td class="figure">(\d+)</td>', section(page, "guesses"))
    assert guesses == [
        ("عنوان في ملف المقالة", "7"),
        ("عنوان مشتقّ من النصّ", "1"),
        ("تاريخ مأخوذ من النصّ", "7"),
        ("تاريخ غير معروف", "1"),
    ]
    assert re.findall(r'<td class="figure">(\d+)</td>', section(page, "names")) == ["1", "0", "1", "0"]


def test_copies_are_compared_by_the_foot_of_pages_about_the_whole(whole):
    """The beginning of the state stands there; elsewhere a link, so that one article more does not change all pages."""
    short = state(HASHES * 3 + HASHES[:1])[:12]
    for name in ("index.html", "about.html", "cite.html", "rights.html", "statistics.html"):
        assert short in read(whole, name).split('class="site-footer"')[1], name
    foot = read(whole, next(whole.glob("articles/*/*.html")).relative_to(whole).as_posix()).split("site-footer")[1]
    assert short not in foot
    assert 'statistics.html#state"' in foot


def test_one_article_more_leaves_the_pages_of_the_others_alone(tmp_path):
    """Beside it and the pages about the whole, only those that lead to it now, as its copies do, are written anew."""
    pages = archive_pages()
    added = {"7.md": pages.pop("1.md")}
    before = sites.snapshot(sites.build(tmp_path, pages, THEME=str(THEME), WARRAQ_INDEX=URLS))
    after = sites.snapshot(sites.build(tmp_path, added, THEME=str(THEME), WARRAQ_INDEX=URLS))
    articles = [name for name in before if name.startswith("articles/")]
    changed = [name for name in articles if before[name] != after[name]]
    new = next(name for name in after if name.startswith("articles/") and name not in before)
    assert len(changed) < len(articles)
    assert all(new.rsplit("/", 1)[1].encode() in after[name][0] for name in changed)


def test_a_persons_own_pages_stand_for_ours(tmp_path):
    """``content/pages/rights.md`` is the site's page of rights, and the foot names it once."""
    own = {"a.md": sites.page("a"), "pages/rights.md": "Title: حقوقنا\n\nما كتبه صاحب الأرشيف.\n"}
    output = sites.build(tmp_path, own, THEME=str(THEME), WARRAQ_INDEX=URLS, PAGE_PATHS=["pages"])
    assert "ما كتبه صاحب الأرشيف" in read(output, "rights.html")
    assert read(output, "about.html").split('class="site-footer"')[1].count("rights.html") == 1
    assert "الصيغة المقترحة" in read(output, "cite.html")


def test_an_archive_without_articles_has_its_pages(tmp_path):
    """Nothing is counted, drawn or chosen where there is nothing."""
    output = sites.build(tmp_path, {}, THEME=str(THEME), WARRAQ_INDEX=URLS)
    assert 'id="chance"' not in read(output, "index.html")
    assert "لا مقالات" in read(output, "statistics.html")
    assert "بصمة" not in read(output, "cite.html").split('class="site-footer"')[1]
