"""The pages of pictures: the map, the network, and months as charts beside names."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import sites

THEME = Path(__file__).resolve().parents[2] / "theme"
ATLAS = str(THEME / "node_modules" / "world-atlas")
LEDGER = (
    "id,kind,label,name,merged_into,latitude,longitude\n"
    "aaaaaaa1,LOC,القاهرة,cairo,,30.04,31.24\n"
    "aaaaaaa2,LOC,باريس,paris,,48.86,2.35\n"
)
COUNCIL = (
    "قالت [[ليلى حداد]] إن [[مجلس المدينة]] سيجتمع غدًا. وغادرت [[ليلى حداد|حداد]] بعد ذلك.\n\n"
    "ووصلت [[سعاد نصر]] إلى [[القاهرة]]."
)


@pytest.fixture(scope="module")
def drawn(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Six articles of six months: two people and a council, two places on the map and one that is not."""
    folder = tmp_path_factory.mktemp("drawn")
    pages = {
        f"a{month}.md": sites.page(
            f"a{month}",
            COUNCIL,
            Title=f"خبر {month}",
            Date=f"2023-{month:02}-11",
            People=("ليلى حداد", "سعاد نصر"),
            Organizations="مجلس المدينة",
            Places=("القاهرة", "باريس") if month == 1 else ("القاهرة", "الحيّ العتيق"),
        )
        for month in range(1, 7)
    }
    (folder / "content" / "authority").mkdir(parents=True)
    (folder / "content" / "authority" / "ledger.csv").write_text(LEDGER, encoding="utf-8")
    urls = {"HOME_URL": "index.html", "MAP_URL": "places/map.html", "NETWORK_URL": "network.html"}
    return sites.build(folder, pages, THEME=str(THEME), WARRAQ_INDEX={**urls, "WORLD_ATLAS": ATLAS})


def read(output: Path, name: str) -> str:
    """Return one page."""
    return (output / name).read_text(encoding="utf-8")


def test_the_map_shows_places_over_land_with_their_list(drawn):
    """Cairo on both cut-outs, Paris on that of the world; both in the list with their counts and pages."""
    page = read(drawn, "places/map.html")
    arab, world = (part.split("</svg>")[0] for part in page.split('<svg class="map"')[1:])
    assert (arab.count("<circle"), world.count("<circle")) == (1, 2)
    assert 'class="land"' in arab
    assert 'class="land"' in world
    assert re.search(r'href="\.\./places/cairo-[^"]*"><bdi lang="ar" dir="rtl">القاهرة</bdi></a>.*6 مقالات', page)
    assert "وما لم يُعرف موضعه: مكان واحد" in page
    assert len(page.encode()) < 60_000


def test_each_year_has_a_map_of_its_own(tmp_path):
    """Buttons of years lead from one to the other; each counts the articles of its year. One year alone has none."""
    (tmp_path / "content" / "authority").mkdir(parents=True)
    (tmp_path / "content" / "authority" / "ledger.csv").write_text(LEDGER, encoding="utf-8")
    days = (("2021-03-01", "القاهرة"), ("2021-03-02", "القاهرة"), ("2023-01-01", "باريس"))
    pages = {f"{day}.md": sites.page(day, f"[[{place}]].", Date=day, Places=place) for day, place in days}
    output = sites.build(tmp_path, pages, THEME=str(THEME), WARRAQ_INDEX={"MAP_URL": "places/map.html"})
    whole = read(output, "places/map.html")
    assert re.findall(r'href="\.\./(places/map[^"]*)"', whole.split("<nav aria-label")[-1].split("</nav>")[0]) == [
        "places/map.html",
        "places/map-2023.html",
        "places/map-2021.html",
    ]
    old = read(output, "places/map-2021.html")
    assert "خريطة الأماكن في 2021</h1>" in old
    assert "مقالتان" in old
    assert "باريس" not in old
    assert 'href="../places/map-2021.html" aria-current="page"' in old


def test_a_year_alone_needs_no_buttons(drawn):
    """The map of all is that of the year."""
    assert not list((drawn / "places").glob("map-*"))
    assert "كل السنوات" not in read(drawn, "places/map.html")


def test_a_place_has_a_small_map_of_its_own(drawn):
    """One point, over the Arab world or the whole, with its degrees in words; a place of unknown position has none."""
    cairo, quarter = (
        next(
            path
            for path in (drawn / "places").glob("*-*.html")
            if f"<title>&#x2068;{name}" in read(drawn, f"places/{path.name}")
        )
        for name in ("القاهرة", "الحيّ العتيق")
    )
    figure = cairo.read_text(encoding="utf-8").split('class="locator"')[1].split("</figure>")[0]
    assert "على خريطة العالم العربي" in figure
    assert figure.count("<circle") == 1
    assert '<bdi dir="ltr">30.04°</bdi> شمالًا، <bdi dir="ltr">31.24°</bdi> شرقًا' in figure
    assert len(figure.encode()) < 3_000
    assert 'class="locator"' not in quarter.read_text(encoding="utf-8")


def test_the_network_draws_a_tie_and_proves_it(drawn):
    """Who stands in one sentence is tied, who stands in the same article is not; each tie leads to its sentences."""
    page = read(drawn, "network.html")
    picture = page.split('class="network"')[1].split("</svg>")[0]
    assert re.findall(r"<text[^>]*>([^<]*)</text>", picture) == ["ليلى حداد", "مجلس المدينة"]
    row = page.split("<tbody>")[1]
    assert "قالت <b>ليلى حداد</b> إن <b>مجلس المدينة</b> سيجتمع غدًا." in row
    assert re.search(r'href="\./articles/\w\w/a6\.html#p1"', row)
    assert row.count("وفي: ") == 1
    assert '<td class="figure">6</td><td class="figure">6</td>' in row


def test_names_in_the_picture_are_links_outside_of_it(drawn):
    """What has the role of an image has no links in it, which nobody could reach."""
    picture = read(drawn, "network.html").split('<g role="img"')[1].split("\n</g>")[0]
    assert "<path" in picture
    assert "<a " not in picture


def test_a_person_is_shown_with_whom_sentences_name_them(drawn):
    """The tie and its sentences stand on the page of either; what only shares articles stands apart."""
    page = read(drawn, next(path.relative_to(drawn).as_posix() for path in (drawn / "organizations").glob("*-*.html")))
    beside, besides = page.split('id="beside"')[1].split('id="companions"')
    assert "ليلى حداد" in beside
    assert beside.count("قالت <b>ليلى حداد</b> إن <b>مجلس المدينة</b>") == 3
    assert "سعاد نصر" in besides
    assert "ليلى حداد" not in besides.split("</section>")[0]


def test_months_stand_beside_the_commonest_names_and_on_their_pages(drawn):
    """A stroke a month in lists, a chart with a table on a name's own page; too few articles make none."""
    home = read(drawn, "index.html").split('id="home-people"')[1]
    assert len(re.findall(r'<svg class="spark"[^>]*><path d="(?:M\d+ 12v-12){6}"/></svg>', home)) == 4
    assert "باريس</bdi></a>  <span" in home
    page = read(drawn, next(path.relative_to(drawn).as_posix() for path in (drawn / "people").glob("*-*.html")))
    chart = page.split('class="histogram"')[1].split("</figure>")[0]
    assert "يمضي الزمن من اليمين إلى اليسار" in chart
    assert chart.count('<td class="figure">1</td>') == 6


def test_the_months_of_a_name_lead_to_its_articles_wherever_these_stand(tmp_path):
    """Five months on two pages: each month, and the year, is a link to a page and the place on it where it begins."""
    pages = {
        f"m{month}.md": sites.page(f"m{month}", "[[ليلى حداد]].", Date=f"2023-0{month}-11", People="ليلى حداد")
        for month in range(1, 6)
    }
    output = sites.build(tmp_path, pages, THEME=str(THEME), WARRAQ_INDEX={"ARTICLES_A_PAGE": 2})
    newest = min((output / "people").glob("*-*.html"), key=lambda path: len(path.name))
    chart = newest.read_text(encoding="utf-8").split('class="histogram"')[1].split("</figure>")[0]
    years, table = chart.split("<figcaption>")
    places = re.findall(r'href="\.\./(people/[^"#]*)#(m2023-\d\d)"', table.split("<tbody>")[1])
    assert [anchor for _, anchor in places] == [f"m2023-0{month}" for month in range(5, 0, -1)]
    assert len({address for address, _ in places}) == 2
    for address, anchor in places:
        assert f'<article class="entry" id="{anchor}">' in read(output, address)
    assert f'href="../{places[0][0]}#m2023-05"><bdi>2023</bdi>' in years


def test_pages_of_pictures_are_linked_only_where_they_are(tmp_path, drawn):
    """An index leads to them; a site that gives them no address, or has nothing to draw, has neither page nor link."""
    assert 'href="../places/map.html"' in read(drawn, "places/index.html")
    assert 'href="../network.html"' in read(drawn, "people/index.html")
    plain = sites.build(tmp_path / "a", {"a.md": sites.page("a", COUNCIL, People="ليلى حداد")}, THEME=str(THEME))
    assert "network.html" not in read(plain, "people/index.html")
    urls = {"MAP_URL": "places/map.html", "NETWORK_URL": "network.html"}
    bare = sites.build(tmp_path / "b", {"a.md": sites.page("a")}, THEME=str(THEME), WARRAQ_INDEX=urls)
    assert not (bare / "network.html").exists()
    assert not (bare / "places" / "map.html").exists()


def test_without_the_outline_the_map_has_its_points_and_says_so(tmp_path, caplog):
    """A folder without land is named in the log; the places are drawn over nothing."""
    (tmp_path / "content" / "authority").mkdir(parents=True)
    (tmp_path / "content" / "authority" / "ledger.csv").write_text(LEDGER, encoding="utf-8")
    pages = {"a.md": sites.page("a", "في [[باريس]].", Places="باريس")}
    urls = {"MAP_URL": "places/map.html", "WORLD_ATLAS": str(tmp_path)}
    page = read(sites.build(tmp_path, pages, THEME=str(THEME), WARRAQ_INDEX=urls), "places/map.html")
    assert page.count("<circle") == 1
    assert 'class="land"' not in page
    assert "land-110m.json" in caplog.text


def test_the_highest_months_of_a_name_are_explained(tmp_path):
    """A month with three articles leads to the one that names it most often; lower months are left alone."""
    pages = {
        f"{month}-{day}.md": sites.page(
            f"a{month}-{day}",
            " ".join(["جاءت [[ليلى حداد]]."] * day),
            Title=f"خبر {month}-{day}",
            Date=f"2023-{month:02}-{day:02}",
            People="ليلى حداد",
        )
        for month, days in ((1, (1, 2)), (2, (1, 3, 2)), (3, (1,)))
        for day in days
    }
    page = sites.page_of(sites.build(tmp_path, pages, THEME=str(THEME)), "people", "ليلى حداد")
    peaks = page.split('class="peaks"')[1].split("</div>")[0]
    assert re.findall(r"خبر [\d-]+", peaks) == ["خبر 2-3"]
    assert "3 مقالات" in peaks


ROOMS = (("سامي عون", "رانيا فرح"), ("كمال سعد", "هدى شاهين"))


@pytest.fixture(scope="module")
def circled(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The page of a chairwoman who meets two pairs of people, each pair together, and a fifth man alone."""
    meetings = [f"اجتمعت [[منى ندى]] مع [[{one}]] و[[{other}]]." for one, other in ROOMS]
    alone = "اجتمعت [[منى ندى]] مع [[نبيل شكري]]."
    people = ("منى ندى", *(name for room in ROOMS for name in room), "نبيل شكري")
    pages = {
        f"c{day}.md": sites.page(f"c{day}", " ".join((*meetings, alone)), Date=f"2023-01-0{day}", People=people)
        for day in (1, 2)
    }
    return sites.page_of(sites.build(tmp_path_factory.mktemp("circled"), pages, THEME=str(THEME)), "people", "منى ندى")


def test_the_circle_of_a_name_shows_who_belongs_together(circled):
    """Five names in rows, each pair a group with its own sign and one arc; the fifth belongs to none."""
    picture = circled.split('class="circle"')[1].split("</div>")[0]
    names = re.findall(r'<bdi lang="ar" dir="rtl">([^<]*)</bdi>', picture)
    assert sorted(names[:4]) == sorted(name for room in ROOMS for name in room)
    assert names[4] == "نبيل شكري"
    assert re.findall(r'class="sign ([\w-]+)"', picture) == ["group-0", "group-0", "group-1", "group-1", "no-group"]
    assert "صلتان" in picture
    assert len(picture.encode()) < 4_000


def test_a_number_of_the_circle_leads_to_its_sentences_and_ties_are_told_in_words(circled):
    """The fragment is that of a row of the list below, where the sentences stand, and who is named with whom."""
    picture, rest = circled.split('class="circle"')[1].split("</div>", 1)
    fragments = re.findall(r'href="#([\w-]+)"', picture)
    assert len(fragments) == 5
    assert all(f'<li id="{fragment}">' in rest for fragment in fragments)
    row = next(part for part in rest.split("<li id=")[1:] if "سامي عون</bdi></a>" in part)
    assert "اجتمعت <b>منى ندى</b> مع <b>سامي عون</b>" in row
    assert 'ويُذكر مع: <bdi lang="ar" dir="rtl">رانيا فرح</bdi> (2)' in row


def test_who_meets_only_one_room_has_a_list_alone(drawn):
    """A picture that says no more than the list is left out."""
    assert 'class="circle"' not in sites.page_of(drawn, "people", "ليلى حداد")
