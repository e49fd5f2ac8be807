"""The header of a page: its keys, its title and date, and lines that find their words."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rendering import BODIES, Shown, analysis, article, full, plain, show, span
from warraq.escaping import displayed
from warraq.fields import Locator, QuoteLine, TimeLine, TitleLine, TopicLine, join, split
from warraq.markdown import render
from warraq.page import read
from warraq.records import Analysis, Derived, Entity, Kind, Mention, Origin, Resolution, Span


def test_a_page_in_full():
    """The keys stand in their order, one value a line, and only the outermost names are marked."""
    page = render(*full())
    fields, body = page.split("\n\n", 1)
    assert fields.rsplit("\n", 1)[0] == (
        "Title: بلينكن يزور موسكو\n"
        "Title_origin: derived\n"
        "Slug: 000_test\n"
        "Date: 2023-02-21\n"
        "Date_origin: text\n"
        "Source: وكالة\n"
        "Byline: كاتب | محرر\n"
        "Original_url: https://example.org/a?b=1&c=2\n"
        "Seed: 000_test.txt\n"
        f"Seed_sha256: {'0' * 64}\n"
        "Tags: دبلوماسية; حرب\n"
        "Topics: medtop:20000639 | 0.91 | قمة، زيارة\n"
        "    medtop:20000065 | 0.50 | سلام\n"
        "Keyphrases: القمة\n"
        "    أجل السلام\n"
        "People: أنتوني بلينكن\n"
        "Organizations: وزارة الخارجية الصينية\n"
        "Places: موسكو\n"
        "    الصين\n"
        "Events: قمة موسكو\n"
        "Event_details: قمة موسكو | place | موسكو | p1:47-52\n"
        "    قمة موسكو | date | 2023-02-21 | p1:88-102\n"
        "Titles: أنتوني بلينكن | وزير الخارجية الأمريكي | p1:6-28\n"
        "Quotes: p2:13-31 | أنتوني بلينكن | قال | say | direct\n"
        "Times: p1:88-102 | 2023-02-21 | absolute\n"
        "    p2:52-66 | | fuzzy\n"
        "Summary: التقى وزير الخارجية الأمريكي أنتوني بلينكن، في موسكو، مسؤولي وزارة الخارجية الصينية يوم 21 فبراير "
        "2023 قبل القمة."
    )
    assert fields.rsplit("\n", 1)[1].startswith("Fingerprint: ")
    assert body == (
        "التقى وزير الخارجية الأمريكي [[أنتوني بلينكن]]، في [[موسكو]]، مسؤولي [[وزارة الخارجية الصينية]] يوم 21 فبراير "
        "2023 قبل القمة.\n\n"
        'قال [[أنتوني بلينكن|بلينكن]]: "نعمل من أجل السلام"، ثم عاد إلى واشنطن بعد أيام قليلة من زيارته '
        "تلك التي دامت يومين.\n"
    )


def test_locators_find_their_words_again():
    """Every line of a fresh page fits its text."""
    page = read(render(*full()))
    assert [page.words(quote.locator) for quote in page.quotes] == ["نعمل من أجل السلام"]
    assert [page.words(title.locator) for title in page.titles] == ["وزير الخارجية الأمريكي"]
    assert [(line.value, page.words(line.locator)) for line in page.event_details] == [
        ("موسكو", "موسكو"),
        ("2023-02-21", "21 فبراير 2023"),
    ]
    assert [page.words(time.locator) for time in page.times] == ["21 فبراير 2023", "بعد أيام قليلة"]
    assert page.misfits == ()
    assert page.labels(Kind.LOC) == ("موسكو", "الصين")
    assert page.keyphrases == ("القمة", "أجل السلام")


@settings(max_examples=300, deadline=None)
@given(BODIES)
def test_a_title_shows_as_it_is(title: str):
    """A title is HTML that shows the given text on one line, and is no markup."""
    wanted = displayed(" ".join(title.split())) or "000_test"
    _, meta = show(plain("نص", title or "000_test"))
    if title.split():
        assert Shown(f'<p id="t">{meta["title"][0]}</p>').blocks["t"] == wanted
        assert Shown(meta["title"][0]).tags == set()
        assert read(plain("نص", title)).first("title") == wanted


def test_odd_spaces_in_a_title_still_fit():
    """A line of the header has single spaces; the text may have others."""
    body = "قال وزير\xa0الخارجية  الأمريكي أنتوني بلينكن."
    title = Span(*span(body, "وزير\xa0الخارجية  الأمريكي"))
    mention = Mention(*span(body, "أنتوني بلينكن"), Kind.PERS, "أنتوني بلينكن", title)
    entity = Entity("00000000", "أنتوني بلينكن", Kind.PERS)
    page = read(render(analysis(body, mentions=(mention,)), Resolution((entity,), {"000_test": (entity,)})))
    assert [line.text for line in page.titles] == ["وزير الخارجية الأمريكي"]
    assert page.misfits == ()


@pytest.mark.parametrize(
    ("value", "lines"),
    [
        ("2023-02-21", ["Date: 2023-02-21", "Date_origin: text"]),
        ("2023-02", ["Date_origin: text", "Date_edtf: 2023-02"]),
        (None, []),
    ],
)
def test_only_a_full_day_is_a_date(value: str | None, lines: list[str]):
    """Pelican would read a partial date as some day of it."""
    found = Analysis(article("نص"), Derived("عنوان", Origin.DERIVED), Derived(value, Origin.TEXT))
    page = render(found, Resolution(()))
    assert [line for line in page.splitlines() if line.startswith("Date")] == lines


@given(
    st.lists(st.text(st.characters(exclude_categories=["Cc", "Zl", "Zp", "Cs"])).map(str.strip), min_size=1, max_size=5)
)
def test_fields_of_a_line_come_back(values: list[str]):
    assert split(join(*values)) == tuple(" ".join(value.split()) for value in values)


@pytest.mark.parametrize(
    ("line", "reader"),
    [
        ("medtop:20000639 | 0.91 | قمة، زيارة", TopicLine.read),
        ("بلينكن | وزير | p9:22-43", TitleLine.read),
        ("p6:12-105 | | قال | say | direct", QuoteLine.read),
        ("p1:147-181 | 2023-02-21 | absolute", TimeLine.read),
        ("s1:0-4 | 2023-02-21 | absolute | hijri", TimeLine.read),
    ],
)
def test_lines_are_written_as_they_are_read(line, reader):
    assert str(reader(line)) == line


@pytest.mark.parametrize("text", ["", "p0:1-2", "p1:1", "q1:1-2", "p1:a-b", "1-2", "p1:0-" + "9" * 5000])
def test_what_is_no_locator(text: str):
    assert Locator.read(text) is None
