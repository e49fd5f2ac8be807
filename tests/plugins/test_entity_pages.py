"""The pages of people, organizations, places and events: what they gather from all articles."""

from __future__ import annotations

import re
from collections import Counter

import pytest
import sites

from warraq_index.collect import searched


def test_each_name_has_its_page_and_its_index(archive):
    """People and places have pages, an index each, and empty kinds an empty index."""
    names = {kind: [path.name for path in (archive / kind).glob("*-????????.html")] for kind in ("people", "places")}
    assert {kind: len(found) for kind, found in names.items()} == {"people": 2, "places": 2}
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
    putin = sites.page_of(archive, "people", "فلاديمير بوتين")
    assert "الرئيس الروسي" in putin
    assert "لن نتأخر في تنفيذ ما وعدنا به" in putin
    assert re.search(r'ويلتقي <a href="\.\./articles/\w\w/summit\.html#p1">بوتين</a> هناك\.', putin)
    assert putin.index("summit.html") < putin.index("visit.html")
    assert "شي جين بينغ" in putin


def test_a_title_has_its_first_and_last_day_and_its_sentence(tmp_path):
    """A title that two articles give is listed once, from the one day to the other, and leads to the newest place."""
    pages_ = {
        f"{day}.md": sites.page(
            f"v{day}", "قال الرئيس [[زيد]].", Date=f"2023-02-{day}", People="زيد", Titles="زيد | الرئيس | p1:4-10"
        )
        for day in ("11", "21")
    }
    text = sites.page_of(sites.build(tmp_path, pages_), "people", "زيد")
    assert re.search(
        r'v21\.html#p1"><bdi [^>]*>الرئيس</bdi></a> 11 فبراير 2023–21 فبراير 2023', text.replace("شباط/", "")
    )


def test_words_that_name_somebody_else_stand_on_that_page_too(tmp_path):
    """Who is named in a quotation has it on their page; the speaker's own is not about the speaker."""
    body = 'قالت [[ليلى]]: "سيأتي [[زيد]] وليلى غدًا".'
    article = sites.page(
        "a", body, Date="2023-02-21", People=("ليلى", "زيد"), Quotes="p1:13-31 | ليلى | قال | say | direct"
    )
    output = sites.build(tmp_path, {"a.md": article})
    for label in ("ليلى", "زيد"):
        assert sites.page_of(output, "people", label).count("<blockquote") == 1


def test_places_and_topics_of_its_articles_stand_on_a_page(archive):
    """A person's page has the places and the topics that share articles with it, each with how many."""
    putin = sites.page_of(archive, "people", "فلاديمير بوتين")
    assert re.search(r'/[^"]*"><bdi [^>]*>بكين</bdi></a> \(مقالة واحدة\)', putin)
    assert re.search(r'topics/20000639\.html"><bdi [^>]*>[^<]+</bdi></a> \(مقالة واحدة\)', putin)


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
    text = sites.page_of(output, "organizations", "مجلس المدينة").replace("شباط/", "")
    assert re.search(
        r'>زيد</bdi></a> <a href="[^"]*v21\.html#p1"><bdi [^>]*>رئيس مجلس المدينة</bdi></a> 11 فبراير', text
    )
    for kind, label in (("people", "زيد"), ("organizations", "مجلس المدينة")):
        assert '<p lang="ar" dir="rtl">وصل <b>رئيس مجلس المدينة</b> زيد أمس.</p>' in sites.page_of(output, kind, label)


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
    text = sites.page_of(sites.build(tmp_path, pages_), "events", "كأس العالم")
    assert re.search(r'places/[^"]*"><bdi [^>]*>روسيا</bdi></a> <a href="[^"]*v12\.html#p1">مقالتان</a>', text)
    assert '<p lang="ar" dir="rtl">بدأ كأس العالم في <b>قطر</b> عام 2022.</p>' in text
    assert '<p lang="ar" dir="rtl">بدأ كأس العالم في روسيا <b>عام 2018</b>.</p>' in text
    assert [text.index(f">{value}</bdi>") for value in ("روسيا", "قطر", "2018", "2022")] == sorted(
        text.index(f">{value}</bdi>") for value in ("روسيا", "قطر", "2018", "2022")
    )


def test_a_detail_that_no_longer_fits_is_dropped_and_named(tmp_path, caplog):
    """After an edit, a detail that points past its paragraph is not shown, and the log names it."""
    text = sites.page("a", "قصير.", Date="2023-02-21", Events="قمة", Event_details="قمة | date | 2023 | p1:2-99")
    assert "2023</bdi>" not in sites.page_of(sites.build(tmp_path, {"a.md": text}), "events", "قمة")
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
    assert '>الصيني</bdi> و<bdi lang="ar" dir="rtl">الصينية</bdi> (مقالتان)' in sites.page_of(output, "places", "الصين")
    assert len(list((output / "places").iterdir())) == 2


def test_a_label_listed_elsewhere_is_honoured(tmp_path, caplog):
    """Somebody who marks a name in an article need not list it: the archive knows it from another."""
    listed = sites.page("a", "خبر.", Date="2023-02-21", People="زيد")
    output = sites.build(tmp_path, {"a.md": listed, "b.md": sites.page("b", "رأى [[زيد]].", Date="2023-02-22")})
    assert "b.html#p1" in sites.page_of(output, "people", "زيد")
    assert not caplog.records


def test_a_page_shows_who_is_named_with_them_and_the_sentences(tmp_path):
    """Two in one sentence are tied, and the newest sentences of three articles prove it; two in one article are not."""
    pages_ = {
        f"{day}.md": sites.page(
            f"v{day}",
            f"يوم {day} التقت [[ليلى حداد]] وفد [[مجلس المدينة]]. وغادر [[زيد]].",
            Date=f"2023-02-{day}",
            People=("ليلى حداد", "زيد"),
            Organizations="مجلس المدينة",
        )
        for day in ("11", "12", "13", "14")
    }
    output = sites.build(tmp_path, pages_)
    text = sites.page_of(output, "people", "ليلى حداد")
    proofs = re.findall(r'v(\d+)\.html#p1">يوم \d+ التقت <b>ليلى حداد</b> وفد <b>مجلس المدينة</b>\.', text)
    assert proofs == ["14", "13", "12"]
    assert "<b>" not in sites.page_of(output, "people", "زيد")
    assert re.search(r"<bdi [^>]*>زيد</bdi></a> \(4 مقالات\)", text)


def test_an_articles_own_source_is_in_nobodys_company(tmp_path):
    """«القاهرة (المنارة)» opens every piece of المنارة, and ties it to nobody; another paper's piece does."""
    body = "القاهرة ([[المنارة]]) قالت [[ليلى حداد]] إنها ستحضر."
    header = {"Date": "2023-02-21", "People": "ليلى حداد", "Organizations": "المنارة"}
    for source, tied in (("المنارة", False), ("الأيام", True)):
        output = sites.build(tmp_path / source, {"a.md": sites.page("a", body, Source=source, **header)})
        assert ("قالت <b>ليلى حداد</b>" in sites.page_of(output, "people", "ليلى حداد")) is tied
