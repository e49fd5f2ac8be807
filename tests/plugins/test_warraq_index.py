"""People, places, topics, quotations and dates: who has a page, what stands on it, and where links lead."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest
import sites
from hypothesis import given
from hypothesis import strategies as st
from pelican.contents import Article

from warraq.authority import Authority, entity_id
from warraq.errors import AuthorityError
from warraq.records import Kind
from warraq_index.blocks import blocks, number_paragraphs, plain_text, surroundings
from warraq_index.collect import searched
from warraq_index.forms import other_names
from warraq_index.identities import AddressError, Identities
from warraq_index.language import FORMS, arabic_date, arabic_list, counted, month_name
from warraq_index.listing import numbered, pages
from warraq_index.metadata import as_tuple
from warraq_index.settings import DEFAULTS, merged

SUMMIT = sites.page(
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
VISIT = sites.page(
    "visit", "وصل [[فلاديمير بوتين]] إلى [[بكين]].", Date="2022-11-03", People="فلاديمير بوتين", Places="بكين"
)
UNDATED = sites.page("undated", "خبر من [[موسكو]] بلا تاريخ.", Places="موسكو", Date_edtf="2023-02")


def page_of(output: Path, kind: str, label: str) -> str:
    """Return the HTML of the page whose heading is ``label``."""
    found = [
        text
        for path in sorted((output / kind).glob("*.html"))
        if f"<h1><bdi>{label}</bdi></h1>" in (text := path.read_text(encoding="utf-8"))
    ]
    assert len(found) == 1, f"{len(found)} pages of {label}"
    return found[0]


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three articles: two dated, one not."""
    folder = tmp_path_factory.mktemp("archive")
    return sites.build(folder, {"summit.md": SUMMIT, "visit.md": VISIT, "undated.md": UNDATED})


# Words


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (0, "لا مقالات"),
        (1, "مقالة واحدة"),
        (2, "مقالتان"),
        (3, "3 مقالات"),
        (10, "10 مقالات"),
        (11, "11 مقالة"),
        (99, "99 مقالة"),
        (100, "100 مقالة"),
        (102, "102 مقالة"),
        (103, "103 مقالات"),
        (12345, "12,345 مقالة"),
    ],
)
def test_counted_nouns_take_their_six_forms(number, text):
    """A number and its noun agree as Arabic wants it."""
    assert counted(number, "article") == text


@pytest.mark.parametrize("noun", FORMS)
def test_every_noun_has_six_forms(noun):
    """No noun lacks a form, and only the forms with a number show one."""
    forms = FORMS[noun]
    assert ["{}" in form for form in forms] == [False, False, False, True, True, True]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("2023-02-21", "21 شباط/فبراير 2023"),
        ("2023-02", "شباط/فبراير 2023"),
        ("2023", "2023"),
        ("2023-02?", "شباط/فبراير 2023؟"),
        ("1999~", "نحو 1999"),
        ("2023-06-01/2023-06-05", "1 حزيران/يونيو 2023 – 5 حزيران/يونيو 2023"),
        ("../2001", "؟ – 2001"),
        ("", ""),
        ("2023-21", "2023-21"),  # EDTF's spring: shown as it is
        ("قبل الحرب", "قبل الحرب"),
    ],
)
def test_dates_read_as_arabic(value, text):
    """ISO and EDTF dates read as an Arabic newspaper writes them; what is neither stays as it is."""
    assert arabic_date(value) == text


def test_months_follow_a_tradition():
    """A site may choose the Levant's names, Egypt's or Algeria's."""
    assert [month_name(1, name) for name in ("both", "ar", "ar_SY", "ar_DZ")] == [
        "كانون الثاني/يناير",
        "يناير",
        "كانون الثاني",
        "جانفي",
    ]


def test_lists_are_joined_with_waw():
    """Each item after the first takes the conjunction."""
    assert arabic_list(["القاهرة", "بيروت", "دمشق"]) == "القاهرة وبيروت ودمشق"


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ({"موسكو", "لموسكو", "وموسكو"}, ()),
        ({"العاصمة", "للعاصمة", "والعاصمة"}, ("العاصمة",)),
        ({"موسكو", "العاصمة الروسية", "بالعاصمة الروسية"}, ("العاصمة الروسية",)),
        ({"لموسكو"}, ()),
    ],
)
def test_particles_make_no_new_name(words, names):
    """لموسكو is موسكو with a particle, not another name of it."""
    assert other_names("موسكو", (), words) == names


def test_hashtags_are_no_names_of_their_own():
    """What makes a hashtag of a name is not part of it."""
    assert other_names("تركي المالكي", (), {"#تركي_المالكي", "تركي #المالكي", "المالكي", "#"}) == ("المالكي",)


@pytest.mark.parametrize(
    ("value", "expected"),
    [(None, ()), ("", ()), ("  ", ()), ("موسكو", ("موسكو",)), (["موسكو", "", "بكين "], ("موسكو", "بكين"))],
)
def test_a_list_key_is_a_tuple(value, expected):
    """A key with one value, several or none is a tuple of them."""
    assert as_tuple(value) == expected


def test_a_mention_stands_in_its_sentence():
    """The sentence around a mention, not the one before it or after it."""
    text = "سبقت ذلك جولة. يستعد الرئيس لزيارة موسكو الأسبوع المقبل. ولم يعلق أحد."
    start = text.index("موسكو")
    assert surroundings(text, start, start + 5) == ("يستعد الرئيس لزيارة ", " الأسبوع المقبل.")


@given(st.text(alphabet="ابت .؟\n", max_size=300), st.integers(0, 300), st.integers(0, 300))
def test_surroundings_are_the_texts_own_words(text, one, other):
    """What is shown around a mention is what stands there, but for the marks of a cut."""
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    before, after = surroundings(text, start, end)
    assert text[:start].endswith(before.removeprefix("…"))
    assert text[end:].startswith(after.removesuffix(" …"))


def test_blocks_are_what_a_reader_sees():
    """Offsets count displayed characters: tags and entities are read as the reader sees them."""
    mention = '<a class="mention" data-label="نادي &quot;س&quot;">النادي</a>'
    (first, head) = blocks(f'<p id="p1">قال &lt;b&gt; في {mention}</p>\n<h2 id="s1">ختام</h2>')
    (mark,) = first.marks
    assert (first.anchor, first.text, mark.label) == ("p1", "قال <b> في النادي", 'نادي "س"')
    assert first.text[mark.start : mark.end] == "النادي"
    assert (head.anchor, head.text) == ("s1", "ختام")
    assert plain_text("<p>سطر\nآخر &amp; ثالث</p>") == "سطر آخر & ثالث"


def test_paragraphs_are_numbered_where_nobody_did():
    """A site without our Markdown extension still has places to point at; one with it keeps its own."""
    assert number_paragraphs("<p>أ</p><p>ب</p>") == '<p id="p1">أ</p><p id="p2">ب</p>'
    assert number_paragraphs('<p id="p1">أ</p><p>ب</p>') == '<p id="p1">أ</p><p>ب</p>'


# Long lists


@given(st.integers(0, 400), st.integers(1, 60))
def test_pages_hold_every_item_once(count, size):
    """All pages together, newest first, are the list."""
    listed = list(pages("x.html", range(count), size))
    assert [item for _, items, _ in listed for item in items] == list(range(count))
    assert [address for address, _, _ in listed] == [
        "x.html",
        *(numbered("x.html", n) for n in range(len(listed) - 1, 0, -1)),
    ]


@given(st.integers(0, 400), st.integers(1, 60))
def test_a_new_item_changes_no_full_page(count, size):
    """Pages are numbered from the oldest: what stood on a numbered page stays there when the list grows."""
    before = {address: items for address, items, _ in pages("x.html", range(count, 0, -1), size)}
    after = {address: items for address, items, _ in pages("x.html", range(count + 1, 0, -1), size)}
    del before["x.html"]
    assert before.items() <= after.items()


def test_pagers_link_their_neighbours():
    """Each page leads to the next newer and the next older one, and in a short list to all."""
    listed = {address: pager for address, _, pager in pages("x.html", range(16), 4)}
    assert {url: (pager.newer, pager.older) for url, pager in listed.items()} == {
        "x.html": (None, "x-3.html"),
        "x-3.html": ("x.html", "x-2.html"),
        "x-2.html": ("x-3.html", "x-1.html"),
        "x-1.html": ("x-2.html", None),
    }
    assert listed["x-2.html"].pages == ((1, "x-1.html"), (2, "x-2.html"), (3, "x-3.html"), (4, "x.html"))


def test_a_long_list_links_few_of_its_pages_and_all_are_near():
    """Of a thousand pages each links a few dozen, the newest and the oldest among them, and none changes a far one."""
    before, after = (
        {address: pager for address, _, pager in pages("x.html", range(count), 4)} for count in (4000, 4004)
    )
    assert len(before) == 1000
    for pager in before.values():
        linked = [url for _, url in pager.pages]
        assert len(linked) < 40
        assert "x-1.html" in linked
        assert (pager.newest or linked[-1]) == "x.html"
    changed = [url for url in before if before[url].pages != after[url].pages]
    assert len(changed) < 40


# Settings and identities


def test_settings_are_merged_into_a_copy(caplog):
    """A site's settings stand over the defaults, its own dict stays as it was, and unknown keys are named."""
    own = {"ARTICLES_A_PAGE": 10, "ARTICLE_A_PAGE": 10}
    found = merged({"WARRAQ_INDEX": own})
    assert found["ARTICLES_A_PAGE"] == 10
    assert found["TOPIC_URL"] == DEFAULTS["TOPIC_URL"]
    assert set(own) == {"ARTICLES_A_PAGE", "ARTICLE_A_PAGE"}
    assert "ARTICLE_A_PAGE" in caplog.text


def test_two_labels_never_share_a_page():
    """عمّان and عُمان have two pages; the same label always has the same one."""
    identities = Identities(Authority.empty(), DEFAULTS["ENTITY_URL"])
    amman, oman = identities.entity("places", "عمّان"), identities.entity("places", "عُمان")
    assert amman is not oman
    assert amman.url != oman.url
    assert identities.entity("places", "عمّان") is amman


def test_kinds_do_not_share_a_page():
    """A name that is a person here and a place there has two pages."""
    identities = Identities(Authority.empty(), DEFAULTS["ENTITY_URL"])
    assert identities.entity("people", "سعيدة").url != identities.entity("places", "سعيدة").url


def write_authority(folder: Path, name: str, rows: str) -> Authority:
    """Write one CSV file of an authority folder and read the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(rows, encoding="utf-8")
    return Authority.load(folder)


def test_a_shared_id_is_an_error_with_both_names(tmp_path):
    """A ledger that gives one label's id to another stops the build and names both."""
    taken = entity_id(Kind.PERS, "سامي")
    authority = write_authority(tmp_path, "ledger.csv", f"id,kind,label,name,merged_into\n{taken},PERS,هند,hind,\n")
    with pytest.raises(AddressError, match=r"سامي.*هند"):
        Identities(authority, DEFAULTS["ENTITY_URL"]).entity("people", "سامي")


def test_a_merged_label_leads_to_its_target(tmp_path):
    """An old label, still on a page that somebody edited, stands for the entity it was merged into."""
    old, new = entity_id(Kind.PERS, "بوتين"), entity_id(Kind.PERS, "فلاديمير بوتين")
    rows = f"id,kind,label,name,merged_into\n{old},PERS,بوتين,butin,{new}\n{new},PERS,فلاديمير بوتين,fladimir-butin,\n"
    identities = Identities(write_authority(tmp_path, "ledger.csv", rows), DEFAULTS["ENTITY_URL"])
    page = identities.entity("people", "بوتين")
    assert page is identities.entity("people", "فلاديمير بوتين")
    assert page.url == f"people/fladimir-butin-{new}.html"


def test_a_published_address_leads_to_where_its_entity_went(tmp_path):
    """A merge moves no address: the old one stays, and leads to the new one."""
    old, new = entity_id(Kind.PERS, "بوتين"), entity_id(Kind.PERS, "فلاديمير بوتين")
    rows = f"id,kind,label,name,merged_into\n{old},PERS,بوتين,butin,{new}\n{new},PERS,فلاديمير بوتين,vladimir-putin,\n"
    output = sites.build(tmp_path, {"summit.md": SUMMIT, "authority/ledger.csv": rows})
    moved = (output / f"people/butin-{old}.html").read_text(encoding="utf-8")
    assert f'content="0; url=../people/vladimir-putin-{new}.html"' in moved
    assert (output / f"people/vladimir-putin-{new}.html").exists()


def test_an_ignored_name_has_no_page(tmp_path):
    """A person's ``ignore`` wins over the machine."""
    authority = write_authority(tmp_path, "people.csv", "label,status\nسيدي,ignore\n")
    assert Identities(authority, DEFAULTS["ENTITY_URL"]).entity("people", "سيدي") is None


def test_a_persons_row_names_the_page(tmp_path):
    """Aliases and a description that somebody wrote stand on the page."""
    authority = write_authority(tmp_path, "people.csv", "label,aliases,description\nهند,أم سعد|هنود,شاعرة\n")
    page = Identities(authority, DEFAULTS["ENTITY_URL"]).entity("people", "هند")
    assert (page.aliases, page.description) == (("أم سعد", "هنود"), "شاعرة")


# A site


def test_each_name_has_its_page_and_its_index(archive):
    """People and places have pages, an index each, and empty kinds an empty index."""
    assert len(list((archive / "people").glob("*.html"))) == 3
    assert len(list((archive / "places").glob("*.html"))) == 3
    assert {path.name for path in (archive / "events").iterdir()} == {"index.html"}
    index = (archive / "people/index.html").read_text(encoding="utf-8")
    assert "شي جين بينغ" in index
    assert "مقالتان" in index


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ({"رويترز": 1, "Reuters": 3}, "رويترز"),
        ({"Reuters": 1, "رويتر": 3}, "رويتر"),
        ({"ب": 1, "أ": 1}, "أ"),
        ({}, ""),
    ],
)
def test_a_name_is_searched_in_a_form_that_a_text_has(words, found):
    """The label where some text has it, else the commonest words; what stands in no text is not offered."""
    assert searched("رويترز", Counter(words)) == found


def test_a_page_shows_mentions_quotes_titles_and_companions(archive):
    """A person's page gathers what every article says."""
    putin = page_of(archive, "people", "فلاديمير بوتين")
    assert "الرئيس الروسي" in putin
    assert "لن نتأخر في تنفيذ ما وعدنا به" in putin
    assert re.search(r'ويلتقي <a href="\.\./articles/\w\w/summit\.html#p1">بوتين</a> هناك\.', putin)
    assert putin.index("summit.html") < putin.index("visit.html")
    assert "شي جين بينغ" in putin


def test_mentions_are_links_at_the_right_depth(archive):
    """A mention leads from its article to its page, with its kind and its id."""
    (article,) = archive.glob("articles/*/summit.html")
    text = article.read_text(encoding="utf-8")
    found = re.search(
        r'<a class="mention mention-place" href="(\.\./\.\./places/[^"]+)" data-entity="([0-9a-f]{8})">لموسكو</a>', text
    )
    assert found
    assert (article.parent / found[1]).exists()
    assert found[2] == entity_id(Kind.LOC, "موسكو")
    assert "data-label" not in text


def test_dates_have_their_pages(archive):
    """Every year, month and day with articles has a page, and no other."""
    assert {path.relative_to(archive / "dates").as_posix() for path in (archive / "dates").rglob("*.html")} == {
        "index.html",
        "undated.html",
        "2022/index.html",
        "2022/11/index.html",
        "2022/11/03.html",
        "2023/index.html",
        "2023/02/index.html",
        "2023/02/21.html",
    }


def test_undated_articles_show_no_date(archive):
    """An undated article is published and stands among the undated, and no list shows the day that only sorts it."""
    assert len(list(archive.glob("articles/*/undated.html"))) == 1
    listed = (archive / "dates/undated.html").read_text(encoding="utf-8")
    assert "undated.html" in listed
    assert "summit" not in listed
    shown = [path for path in archive.rglob("*.html") if "0001" in path.read_text(encoding="utf-8")]
    assert [path.parent.parent.name for path in shown] == ["articles"]  # Pelican's plain theme, not ours


def test_topics_have_pages_and_parents(archive):
    """A topic's page lists its articles and the names in them; its broader topic lists them too."""
    narrow, broad = ((archive / f"topics/{code}.html").read_text(encoding="utf-8") for code in ("20000639", "11000000"))
    assert "summit.html" in narrow
    assert "summit.html" in broad
    assert "فلاديمير بوتين" in narrow
    assert "20000639.html" in (archive / "topics/index.html").read_text(encoding="utf-8")


def test_quotes_stand_under_their_speaker(archive):
    """The page of quotations groups them by who spoke."""
    text = (archive / "quotes.html").read_text(encoding="utf-8")
    assert text.index("فلاديمير بوتين") < text.index("لن نتأخر في تنفيذ ما وعدنا به")


def test_unknown_labels_become_plain_words(tmp_path, caplog):
    """A mark whose label no article lists is shown as its words, and named in the log once."""
    output = sites.build(tmp_path, {"a.md": sites.page("a", "رأى [[زيد|زيدا]] و[[زيد|زيدا]].", Date="2023-02-21")})
    (article,) = output.glob("articles/*/a.html")
    assert "رأى زيدا وزيدا." in article.read_text(encoding="utf-8")
    assert caplog.text.count("«زيد»") == 1
    assert "articles/a.md" in caplog.text


def test_a_label_listed_elsewhere_is_honoured(tmp_path, caplog):
    """Somebody who marks a name in an article need not list it: the archive knows it from another."""
    listed = sites.page("a", "خبر.", Date="2023-02-21", People="زيد")
    output = sites.build(tmp_path, {"a.md": listed, "b.md": sites.page("b", "رأى [[زيد]].", Date="2023-02-22")})
    assert "b.html#p1" in page_of(output, "people", "زيد")
    assert not caplog.records


def test_a_locator_that_no_longer_fits_is_dropped_and_named(tmp_path, caplog):
    """After an edit, a quotation that points past its paragraph is not shown, and the log names it."""
    text = sites.page("a", "قصير.", Date="2023-02-21", Quotes="p1:2-99 | زيد | قال | say | direct")
    output = sites.build(tmp_path, {"a.md": text})
    assert "blockquote" not in (output / "quotes.html").read_text(encoding="utf-8")
    assert "p1:2-99" in caplog.text


def test_a_partial_date_needs_no_clock(tmp_path, caplog):
    """``Date: 2023-02`` does not become the day it is today: the article is undated, and the log says so."""
    output = sites.build(tmp_path, {"a.md": sites.page("a", Date="2023-02")})
    assert "a.html" in (output / "dates/undated.html").read_text(encoding="utf-8")
    assert "2023-02" in caplog.text


def test_several_lines_of_tags_are_several_tags(tmp_path, caplog):
    """Tags may stand one a line, as every list does."""
    sites.build(tmp_path, {"a.md": sites.page("a", Date="2023-02-21", Tags=("حرب", "دبلوماسية"))})
    assert not caplog.records


def test_one_address_for_two_articles_is_an_error(tmp_path, caplog):
    """Two pages with one slug: the first by path is published, the log names both."""
    pages_ = {
        "a.md": sites.page("same", "الأولى.", Date="2023-02-21"),
        "b.md": sites.page("same", "الثانية.", Date="2023-02-21"),
    }
    output = sites.build(tmp_path, pages_)
    (article,) = output.glob("articles/*/same.html")
    assert "الأولى" in article.read_text(encoding="utf-8")
    assert "articles/a.md" in caplog.text
    assert "articles/b.md" in caplog.text


def test_drafts_name_nobody(tmp_path, caplog):
    """A draft is built without being listed, and its marks are words."""
    output = sites.build(
        tmp_path, {"a.md": sites.page("a", "رأى [[زيد]].", Date="2023-02-21", Status="draft", People="زيد")}
    )
    assert "رأى زيد." in (output / "drafts/a.html").read_text(encoding="utf-8")
    assert len(list((output / "people").iterdir())) == 1
    assert not caplog.records


def test_titles_are_text(tmp_path):
    """A title shows what stands in the file, escaped once, whatever the theme does."""
    output = sites.build(tmp_path, {"a.md": sites.page("a", Title="أ &lt;script&gt; & ب", Date="2023-02-21")})
    (article,) = output.glob("articles/*/a.html")
    assert ">أ &lt;script&gt; &amp; ب</a></h2>" in article.read_text(encoding="utf-8")


def test_long_lists_are_cut_into_pages(tmp_path):
    """A person of many articles has several pages, which together list all of them once."""
    pages_ = {
        f"a{n:02}.md": sites.page(f"a{n:02}", "رأى [[زيد]].", Date=f"2023-02-{n:02}", People="زيد")
        for n in range(1, 12)
    }
    output = sites.build(tmp_path, pages_, WARRAQ_INDEX={"ARTICLES_A_PAGE": 4})
    found = sorted(path.name for path in (output / "people").glob("*.html") if path.name != "index.html")
    assert [name[-7:] for name in found] == ["-1.html", *(name[-7:] for name in found[1:])]
    listed = [
        re.findall(
            r"<li><a href=\"\.\./articles/\w\w/(a\d\d)\.html", (output / "people" / name).read_text(encoding="utf-8")
        )
        for name in found
    ]
    assert sorted(slug for slugs in listed for slug in slugs) == [f"a{n:02}" for n in range(1, 12)]


def test_long_indexes_have_a_page_for_each_letter(tmp_path):
    """An index of too many names shows the commonest and links a page for each letter."""
    names = ("زيد", "بكر", "بشر")
    pages_ = {f"{n}.md": sites.page(f"{n}", Date="2023-02-21", People=names[: n + 1]) for n in range(3)}
    output = sites.build(tmp_path, pages_, WARRAQ_INDEX={"NAMES_A_PAGE": 2})
    index = (output / "people/index.html").read_text(encoding="utf-8")
    assert "بشر" not in index
    assert "index-0628.html" in index
    assert "بشر" in (output / "people/index-0628.html").read_text(encoding="utf-8")


def test_the_order_of_files_does_not_matter(tmp_path):
    """Articles of one day stand in the order of their IDs, however the disk lists them."""
    texts = {f"{name}.md": sites.page(name, "رأى [[زيد]].", Date="2023-02-21", People="زيد") for name in "dbca"}
    one = sites.build(tmp_path / "one", texts)
    other = sites.build(tmp_path / "other", dict(sorted(texts.items())))
    assert {name: data for name, (data, _) in sites.snapshot(one).items()} == {
        name: data for name, (data, _) in sites.snapshot(other).items()
    }


def test_a_broken_authority_stops_the_build_by_name(tmp_path):
    """A row that contradicts another is an error with its file and line."""
    sites.write_pages(tmp_path, {"authority/people.csv": "label,status\nهند,keep\nهند,ignore\n"})
    with pytest.raises(AuthorityError, match=r"people\.csv:3"):
        sites.build(tmp_path)


def test_articles_keep_what_pelican_gives_them(tmp_path):
    """Another theme still finds Pelican's own attributes: the plugin adds, it takes nothing away."""
    seen: list[Article] = []

    def look(generator: object) -> None:
        seen.extend(generator.articles)

    from pelican.plugins import signals

    signals.article_generator_finalized.connect(look)
    try:
        sites.build(tmp_path, {"a.md": sites.page("a", Date="2023-02-21", Tags="حرب")})
    finally:
        signals.article_generator_finalized.disconnect(look)
    (article,) = seen
    assert [tag.name for tag in article.tags] == ["حرب"]
    assert article.date.year == 2023
    assert article.source == ""


@pytest.mark.parametrize("text", ["", "نص بلا ترويسة.\n", "Title:\nSlug: bare\n\nنص\n", "Slug: bare\n\nنص\n"])
def test_a_page_without_a_title_is_published(tmp_path, text):
    """Somebody deleted a line, or the disk was full: the article is called by its file's name, and not lost."""
    output = sites.build(tmp_path, {"bare.md": text})
    (article,) = output.glob("articles/*/bare.html")
    assert "bare</a>" in article.read_text(encoding="utf-8")


@pytest.mark.parametrize("line", ["Date: 2023-99-99", "Date: 2023-02-30 10:00", "Modified: soon", "Template: nowhere"])
def test_a_line_that_cannot_be_obeyed_is_named(tmp_path, caplog, line):
    """Neither the article nor the build is lost for it."""
    output = sites.build(tmp_path, {"bare.md": f"Title: خبر\nSlug: bare\n{line}\n\nنص\n"})
    assert len(list(output.glob("articles/*/bare.html"))) == 1
    assert line.partition(": ")[2] in caplog.text
    assert " — " in caplog.text


def test_a_title_has_its_first_and_last_day_and_its_sentence(tmp_path):
    """A title that two articles give is listed once, from the one day to the other, and leads to the newest place."""
    pages_ = {
        f"{day}.md": sites.page(
            f"v{day}", "قال الرئيس [[زيد]].", Date=f"2023-02-{day}", People="زيد", Titles="زيد | الرئيس | p1:4-10"
        )
        for day in ("11", "21")
    }
    text = page_of(sites.build(tmp_path, pages_), "people", "زيد")
    assert re.search(r'v21\.html#p1"><bdi>الرئيس</bdi></a> 11 فبراير 2023–21 فبراير 2023', text.replace("شباط/", ""))


def test_an_organization_has_the_titles_that_name_it(tmp_path):
    """«رئيس مجلس زيد» stands on the council's page too, with who bears it, the days and the sentence."""
    pages_ = {
        f"{day}.md": sites.page(
            f"v{day}",
            "وصل رئيس [[مجلس المدينة]] [[زيد]] أمس.",
            Date=f"2023-02-{day}",
            People="زيد",
            Organizations="مجلس المدينة",
            Titles="زيد | رئيس مجلس المدينة | p1:4-21",
        )
        for day in ("11", "21")
    }
    output = sites.build(tmp_path, pages_)
    text = page_of(output, "organizations", "مجلس المدينة").replace("شباط/", "")
    assert re.search(r'<bdi>زيد</bdi></a> <a href="[^"]*v21\.html#p1"><bdi>رئيس مجلس المدينة</bdi></a> 11 فبراير', text)
    for kind, label in (("people", "زيد"), ("organizations", "مجلس المدينة")):
        assert "<p>وصل <b>رئيس مجلس المدينة</b> زيد أمس.</p>" in page_of(output, kind, label)


def test_an_event_has_all_that_articles_say_of_its_place_and_time(tmp_path):
    """Each place and date has its page, the number of articles that say so and the newest sentence; none is chosen."""
    said = {"11": ("روسيا", "2018"), "12": ("روسيا", "2018"), "13": ("قطر", "2022")}
    pages_ = {
        f"{day}.md": sites.page(
            f"v{day}",
            f"بدأ كأس العالم في [[{place}]] عام {year}.",
            Date=f"2023-02-{day}",
            Places=place,
            Events="كأس العالم",
            Event_details=(
                f"كأس العالم | place | {place} | p1:18-{18 + len(place)}",
                f"كأس العالم | date | {year} | p1:{19 + len(place)}-{19 + len(place) + 8}",
            ),
        )
        for day, (place, year) in said.items()
    }
    text = page_of(sites.build(tmp_path, pages_), "events", "كأس العالم")
    assert re.search(r'places/[^"]*"><bdi>روسيا</bdi></a> <a href="[^"]*v12\.html#p1">مقالتان</a>', text)
    assert "<p>بدأ كأس العالم في <b>قطر</b> عام 2022.</p>" in text
    assert "<p>بدأ كأس العالم في روسيا <b>عام 2018</b>.</p>" in text
    assert [text.index(f"<bdi>{value}</bdi>") for value in ("روسيا", "قطر", "2018", "2022")] == sorted(
        text.index(f"<bdi>{value}</bdi>") for value in ("روسيا", "قطر", "2018", "2022")
    )


def test_a_detail_that_no_longer_fits_is_dropped_and_named(tmp_path, caplog):
    """After an edit, a detail that points past its paragraph is not shown, and the log names it."""
    text = sites.page("a", "قصير.", Date="2023-02-21", Events="قمة", Event_details="قمة | date | 2023 | p1:2-99")
    assert "2023</bdi>" not in page_of(sites.build(tmp_path, {"a.md": text}), "events", "قمة")
    assert "p1:2-99" in caplog.text


def test_adjectives_count_for_the_place(tmp_path):
    """«الصيني» counts for the page of China, which another article names; a place that none names has no page."""
    pages_ = {
        "a.md": sites.page(
            "a",
            "[[الصين]]",
            Date="2023-02-21",
            Places="الصين",
            Adjectives=("الصين | 2 | الصيني، الصينية", "روسيا | 1 | الروسي"),
        ),
        "b.md": sites.page("b", "نص", Date="2023-02-22", Adjectives="الصين | 1 | الصيني"),
    }
    output = sites.build(tmp_path, pages_)
    assert "الصيني، الصينية (مقالتان)" in page_of(output, "places", "الصين")
    assert len(list((output / "places").iterdir())) == 2


def test_a_place_lies_where_the_ledger_says_unless_a_person_says_otherwise(tmp_path):
    """Coordinates come up from the ledger; a row of the authority wins."""
    identifier = entity_id(Kind.LOC, "بكين")
    ledger = f"id,kind,label,name,merged_into,latitude,longitude\n{identifier},LOC,بكين,beijing,,39.9,116.4\n"
    authority = write_authority(tmp_path, "ledger.csv", ledger)
    page = Identities(authority, DEFAULTS["ENTITY_URL"]).entity("places", "بكين")
    assert (page.latitude, page.longitude) == (39.9, 116.4)
    authority = write_authority(tmp_path, "places.csv", "label,latitude,longitude\nبكين,40,116\n")
    page = Identities(authority, DEFAULTS["ENTITY_URL"]).entity("places", "بكين")
    assert (page.latitude, page.longitude) == (40, 116)


def test_namesakes_know_each_other_and_the_bare_name_leads_to_both(tmp_path):
    """The published page of a name that two people bear now lists them."""
    bare = entity_id(Kind.PERS, "زيد")
    both = ("زيد (رياضة)", "زيد (سياسة)")
    pages_ = {
        f"{number}.md": sites.page(f"n{number}", f"قال [[{label}|زيد]].", Date="2023-02-21", People=label)
        for number, label in enumerate(both)
    }
    ledger = {"authority/ledger.csv": f"id,kind,label,name,merged_into\n{bare},PERS,زيد,zayd,\n"}
    output = sites.build(tmp_path, {**pages_, **ledger})
    assert both[1] in page_of(output, "people", re.escape(both[0]).replace("\\", ""))
    listing = page_of(output, "people", "زيد")
    assert all(label in listing for label in both)
