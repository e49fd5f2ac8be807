"""The calendar: grids by the week of the site, a scale that rarely changes, gaps, the same day in other years."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import sites
from hypothesis import given
from hypothesis import strategies as st

from warraq_index.grids import Day, Scale, weeks

THEME = Path(__file__).resolve().parents[2] / "theme"
FRIDAY, SATURDAY, SUNDAY = 4, 5, 6


def days(*texts: str) -> dict[str, str]:
    """Return an article of each day, and several of one that is given several times."""
    return {f"{place}.md": sites.page(f"a{place}", Date=text) for place, text in enumerate(texts)}


def themed(folder: Path, pages: dict[str, str], **index: object) -> Path:
    """Build pages with our theme."""
    return sites.build(folder, pages, THEME=str(THEME), WARRAQ_INDEX=index)


def read(output: Path, name: str) -> str:
    """Return a page's HTML."""
    return (output / name).read_text(encoding="utf-8")


@given(st.integers(0, 10**6))
def test_a_days_degree_is_that_of_its_range(most):
    """Every number of articles up to the fullest day's has one of five degrees, and stands in that degree's range."""
    scale = Scale.of(most)
    assert scale.top >= most
    assert [degree for degree, _, _ in scale.ranges] == [1, 2, 3, 4, 5]
    assert scale.degree(0) == 0
    for degree, first, last in scale.ranges:
        assert (scale.degree(first), scale.degree(last)) == (degree, degree)


@pytest.mark.parametrize(("most", "top"), [(0, 5), (5, 5), (6, 10), (11, 20), (42, 50), (51, 100), (201, 500)])
def test_a_scale_ends_at_a_round_number(most, top):
    """One article more changes the shades of all days only where the fullest passes a round number."""
    assert Scale.of(most).top == top


@pytest.mark.parametrize(("first", "place"), [(SATURDAY, 4), (SUNDAY, 3), (FRIDAY, 5)])
def test_a_week_begins_where_the_site_says(first, place):
    """1 February 2023 was a Wednesday."""
    found = weeks(2023, 2, first, lambda number: Day(number, "", 0, "", 0, gap=False))
    assert [day and day.number for day in found[0]].index(1) == place
    assert sorted(day.number for week in found for day in week if day) == list(range(1, 29))


def test_a_month_shows_its_days_with_their_numbers_and_its_gaps(tmp_path):
    """A day leads to its page and says how many articles it has; one between others is a gap, one outside nothing."""
    text = read(themed(tmp_path, days("2023-02-03", "2023-02-05", "2023-02-05")), "dates/2023/02/index.html")
    grid = text[text.index('<table class="grid"') : text.index("</table>")]
    assert 'datetime="2023-02-05">5</time>' in grid
    assert "2023/02/05.html" in grid
    assert "مقالتان" in grid
    assert grid.count('class="gap"') == 1
    assert grid.count('class="outside"') == 25
    assert "رجب – شعبان 1444 هـ" in text
    assert grid.index("السبت") < grid.index("الجمعة")


def test_a_year_shows_twelve_months_and_says_which_are_empty(tmp_path):
    """A month between others without articles is a gap; one before the first or after the last is not shown."""
    text = read(themed(tmp_path, days("2023-02-03", "2023-05-05")), "dates/2023/index.html")
    assert text.count('<table class="grid') == 2
    assert len(re.findall(r'<p class="gap">[^<]*(?:آذار|نيسان)', text)) == text.count('<p class="gap">') == 2


def test_years_without_articles_stand_as_one_gap(tmp_path):
    """The index of dates names the years between that have none, without a row for each."""
    text = read(themed(tmp_path, days("2015-01-01", "2019-06-01", "2021-03-01")), "dates/index.html")
    assert "لا مقالات من سنة 2016 إلى سنة 2018" in text
    assert "لا مقالات من سنة 2020" in text
    assert text.count('<ol class="months"') == 3


def test_the_same_day_of_all_years_has_a_page(tmp_path):
    """A day leads to the same day of other years and to their common page, which leads back to each."""
    output = themed(tmp_path, days("2023-02-21", "2019-02-21", "2019-12-31"))
    assert sorted(path.name for path in (output / "dates/on").iterdir()) == ["02-21.html", "12-31.html"]
    common = read(output, "dates/on/02-21.html")
    assert common.index("2023/02/21.html") < common.index("2019/02/21.html")
    assert "12-31.html" in common
    day = read(output, "dates/2023/02/21.html")
    assert "2019/02/21.html" in day
    assert "dates/on/02-21.html" in day
    assert "dates/on/" not in read(output, "dates/2019/12/31.html")


def test_a_site_may_leave_those_pages_out(tmp_path):
    """Without an address there is no such page, and no link to one."""
    output = themed(tmp_path, days("2023-02-21", "2019-02-21"), ON_THIS_DAY_URL="")
    assert not (output / "dates/on").exists()
    assert "dates/on/" not in read(output, "dates/2023/02/21.html")


def test_a_full_day_stands_by_topic(tmp_path):
    """Twelve articles are grouped under their broad topics, those without one last; fewer are not."""
    topics = ["medtop:20000639 | 0.9 | قمة"] * 7 + [""] * 5
    pages = {
        f"{place}.md": sites.page(f"a{place}", Date="2023-02-21", Tags="دبلوماسية", Topics=topic)
        for place, topic in enumerate(topics)
    }
    text = read(themed(tmp_path / "many", pages), "dates/2023/02/21.html")
    assert text.index("topics/11000000.html") < text.index("بلا موضوع معروف")
    del pages["0.md"]
    assert 'id="topic-1"' not in read(themed(tmp_path / "few", pages), "dates/2023/02/21.html")


@pytest.mark.parametrize(
    ("month_names", "name"), [("ar_SY", "شباط"), ("ar", "فبراير"), ("ar_DZ", "فيفري"), ("ar_MA", "فبراير")]
)
def test_months_are_named_as_the_site_says(tmp_path, month_names, name):
    """Syria, Egypt and the Maghreb, each by CLDR, on every page of the calendar; digits of the site with them."""
    output = themed(tmp_path, days("2023-02-21", "2019-02-21"), MONTH_NAMES=month_names, DIGITS="arab", HIJRI=False)
    assert f"<h1>{name} ٢٠٢٣</h1>" in read(output, "dates/2023/02/index.html")
    assert f"<h1>٢١ {name}</h1>" in read(output, "dates/on/02-21.html")
    assert f">{name}</a>" in read(output, "dates/2023/index.html")
    assert "هـ" not in read(output, "dates/2023/02/index.html")
