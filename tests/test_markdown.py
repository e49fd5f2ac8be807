"""Pages: what they show is what the seed says, and what they say can be read back."""

from __future__ import annotations

from html.parser import HTMLParser

import markdown
import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from warraq.escaping import displayed
from warraq.fields import Locator, QuoteLine, TimeLine, TitleLine, TopicLine, join, split
from warraq.markdown import is_edited, page_path, read, render
from warraq.marks import LabelExtension
from warraq.page import page_path as path_of
from warraq.records import (
    Analysis,
    Article,
    Aspect,
    Derived,
    Entity,
    EventDetail,
    Kind,
    Mention,
    Origin,
    Provenance,
    Quote,
    Resolution,
    Span,
    TimeExpression,
    Topic,
    TopicScore,
)
from warraq.text.layout import blocks
from warraq.text.normalize import INVISIBLE


class Shown(HTMLParser):
    """The text of each block of a page by its id, and the label and words of each mention, as a browser reads them."""

    def __init__(self, document: str) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: dict[str, str] = {}
        self.mentions: list[tuple[str, str]] = []
        self.tags: set[str] = set()
        self._open = ""
        self._label: str | None = None
        self.feed(document)
        self.close()

    def handle_starttag(self, tag, attrs):  # noqa: D102  (html.parser's own)
        self.tags.add(tag)
        given = dict(attrs)
        if tag in {"p", "h2"}:
            self._open = given["id"]
            self.blocks[self._open] = ""
        elif tag == "a":
            self._label = given["data-label"]
            self.mentions.append((self._label, ""))

    def handle_endtag(self, tag):  # noqa: D102  (html.parser's own)
        if tag == "a":
            self._label = None
        elif tag in {"p", "h2"}:
            self._open = ""

    def handle_data(self, data):  # noqa: D102  (html.parser's own)
        if self._open:
            self.blocks[self._open] += data
        if self._label is not None:
            self.mentions[-1] = (self._label, self.mentions[-1][1] + data)


def show(page: str) -> tuple[Shown, dict[str, list[str]]]:
    """Read a page with the Markdown that the site has, from text as Pelican's reader gives it."""
    reader = markdown.Markdown(extensions=["markdown.extensions.meta", LabelExtension()], output_format="html")
    universal = page.replace("\r\n", "\n").replace("\r", "\n")  # open() in text mode
    document = reader.convert(universal)
    return Shown(document), reader.Meta


def article(body: str, **fields: str) -> Article:
    paragraphs, subheads = blocks(body)
    return Article(
        id="000_test",
        body=body,
        paragraphs=paragraphs,
        subheads=subheads,
        provenance=Provenance("000_test.txt", "0" * 64, "utf-8"),
        **fields,
    )


def analysis(body: str, title: str = "عنوان", mentions: tuple[Mention, ...] = ()) -> Analysis:
    return Analysis(article(body), Derived(title, Origin.DERIVED), Derived(None, Origin.TEXT), mentions)


def plain(body: str, title: str = "عنوان") -> str:
    return render(analysis(body, title), Resolution(()))


def span(body: str, words: str, after: int = 0) -> tuple[str, int, int]:
    start = body.index(words, after)
    return words, start, start + len(words)


# What Markdown, HTML, Pelican or Jinja might obey, among Arabic words.
TRICKY = st.sampled_from(
    [
        *"\\`*_{}[]()<>#+-.!&|:;=~^\"'%@$/",
        "\x00", "\x02", "\x03", "\t", "\x0b", "\x0c", "\x1c", "\x85", "\u2028", "\u2029",
        "\r", "\r\n", "\n", "\n\n",
        "\u200f", "\ufeff", "\xa0", "\ufffe", "\U0001f600", " ", "  ", "    ",
        "عام", "قال", "2018", "١٢", "a", "&amp;", "&#38;", "&#38 ", "&lt", "<b>", "</p>",
        "<!--", "-->", "<?", "<![CDATA[",
        "<script>alert(1)</script>", "<http://a.b>", "<a@b.c>", "[[", "]]", "|", "[x]: http://a",
        "](http://a)", "![", "2018. ",
        "١. ", "# ", "## ", "> ", "- ", "+ ", "* ", "---", "***", "___", "===", "```", "~~~", "$$", ": ", "{filename}a",
        "href='{filename}a'", "{{ 1 }}", "{% x %}", "STX", "klzzwxh:0001", "\x02klzzwxh:0001\x03", "\x02wzxhzdk:0\x03",
        "\x0238\x03", "amp", "_ب_", "__", "**", "ب_ت", "\u064b",
    ]
)  # fmt: skip
BODIES = st.lists(st.one_of(TRICKY, st.text(max_size=4)), min_size=1, max_size=14).map("".join)


@settings(max_examples=600, deadline=None)
@given(BODIES)
@example("#برنامج_تطوير ينطلق")
@example("2018. عام الأزمات")
@example(": قال الوزير")
@example("[x]: http://example.org")
@example("قال\n=====\nثم مضى\n-----")
@example("    أربع مسافات")
@example("AT&T و R&D; و &copy; و &#38 x")
def test_every_block_shows_the_seeds_own_text(body: str):
    """Each paragraph and subhead of a page shows its text in the seed, character for character."""
    _, expected_subheads = blocks(body)
    shown, meta = show(plain(body))
    paragraphs, _ = blocks(body)
    wanted = {f"p{number}": displayed(block.text) for number, block in enumerate(paragraphs, 1)}
    wanted |= {f"s{number}": displayed(block.text) for number, block in enumerate(expected_subheads, 1)}
    assert shown.blocks == wanted
    assert shown.tags <= {"p", "h2"}
    assert meta["slug"] == ["000_test"]


@settings(max_examples=300, deadline=None)
@given(BODIES)
@example(
    "قال الوزير إن الطريق مفتوح أمام الناس منذ صباح اليوم.\nالطريق\tرقم #1\n"
    "وأضاف الوزير أن العمل يستمر شهرين آخرين حتى يكتمل الطريق كله إلى الساحل."
)
def test_a_page_reads_back(body: str):
    """``read`` gives the blocks that a browser shows, and no fresh page looks edited."""
    page = plain(body)
    shown, _ = show(page)
    assert {block.id: block.text for block in read(page).blocks} == shown.blocks
    assert not is_edited(page)


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


LABELS = st.text(
    st.characters(exclude_characters="[]|", exclude_categories=["Cc", "Zs", "Zl", "Zp", "Cs"]), min_size=1, max_size=8
)


@settings(max_examples=400, deadline=None)
@given(
    BODIES.filter(lambda words: words and words.strip() == words and not set(words) & set("\n\r\v\f\u2028\u2029")),
    LABELS.filter(lambda label: label.strip() == label and displayed(label) == label),
    st.sampled_from(["", "*", "_", "\\", "[", "قال ", "![", "`", "<", "&", "("]),
    st.sampled_from(["", "*", "_", "]", "](http://a)", " قال", "`", "[", ":", ")"]),
)
@example("ب_ت", "شركة *أ*", "_", "_")
def test_a_mark_keeps_its_label_and_its_words(words: str, label: str, before: str, after: str):
    """Whatever words and label are, and whatever stands beside them, a mark is one anchor with both."""
    body = f"{before}{words}{after}"
    assume(body.strip() == body and INVISIBLE.sub("", body).strip())
    mention = Mention(words, len(before), len(before) + len(words), Kind.PERS, label)
    entity = Entity("00000000", label, Kind.PERS)
    page = render(analysis(body, mentions=(mention,)), Resolution((entity,), {"000_test": (entity,)}))
    shown, meta = show(page)
    assert shown.mentions == [(label, displayed(words))]
    assert shown.blocks == {"p1": displayed(body)}
    assert meta["people"] == [label]
    block = read(page).blocks[0]
    assert [(mark.label, block.text[mark.start : mark.end]) for mark in block.marks] == [(label, displayed(words))]


def test_only_what_markdown_would_obey_is_escaped():
    """Real text stays readable in the file."""
    body = "#برنامج_تطوير: (خاص) قال: «نعم!» - 5 * 3، AT&T في 2018.\nزاد 3 > 2 و a < b و50%"
    assert plain(body).split("\n\n", 1)[1] == "\\" + body.replace("\n", "\n\n") + "\n"


BODY = (
    "التقى وزير الخارجية الأمريكي أنتوني بلينكن، في موسكو، مسؤولي وزارة الخارجية الصينية يوم 21 فبراير "
    "2023 قبل القمة.\n"
    'قال بلينكن: "نعمل من أجل السلام"، ثم عاد إلى واشنطن بعد أيام قليلة من زيارته تلك التي دامت يومين.\n'
)


def full() -> tuple[Analysis, Resolution]:
    title = Span(*span(BODY, "وزير الخارجية الأمريكي"))
    speaker = Span(*span(BODY, "بلينكن", 100))
    mentions = (
        Mention(*span(BODY, "أنتوني بلينكن"), Kind.PERS, "أنتوني بلينكن", title),
        Mention(*span(BODY, "موسكو"), Kind.LOC, "موسكو"),
        Mention(*span(BODY, "وزارة الخارجية الصينية"), Kind.ORG, "وزارة الخارجية الصينية"),
        Mention(*span(BODY, "الصينية"), Kind.LOC, "الصين"),
        Mention(*span(BODY, "القمة"), Kind.EVENT, "قمة موسكو"),
        Mention(*span(BODY, "بلينكن", 100), Kind.PERS, "أنتوني بلينكن"),
        Mention(*span(BODY, "واشنطن"), Kind.LOC, "واشنطن"),
    )
    names = {
        "أنتوني بلينكن": Kind.PERS,
        "موسكو": Kind.LOC,
        "وزارة الخارجية الصينية": Kind.ORG,
        "الصين": Kind.LOC,
        "قمة موسكو": Kind.EVENT,
    }
    entities = {name: Entity(f"{number:08x}", name, kind) for number, (name, kind) in enumerate(names.items())}
    whole = Analysis(
        article=article(BODY, source="وكالة", byline="كاتب | محرر", url="https://example.org/a?b=1&c=2"),
        headline=Derived("بلينكن يزور موسكو", Origin.DERIVED),
        date=Derived("2023-02-21", Origin.TEXT),
        mentions=mentions,
        times=(
            TimeExpression(*span(BODY, "21 فبراير 2023"), "2023-02-21"),
            TimeExpression(*span(BODY, "بعد أيام قليلة"), None, grain="fuzzy"),
        ),
        quotes=(Quote(*span(BODY, "نعمل من أجل السلام"), "قال", "say", "direct", speaker, "أنتوني بلينكن"),),
        topics=(
            TopicScore(Topic("medtop:20000639", "دبلوماسية"), 0.914, ("قمة", "زيارة")),
            TopicScore(Topic("medtop:20000065", "حرب"), 0.5, ("سلام",)),
        ),
        keyphrases=(Span(*span(BODY, "القمة")), Span(*span(BODY, "أجل السلام"))),
        event_details=(
            EventDetail(*span(BODY, "موسكو"), "قمة موسكو", Aspect.PLACE, "موسكو"),
            EventDetail(*span(BODY, "21 فبراير 2023"), "قمة موسكو", Aspect.DATE, "2023-02-21"),
            EventDetail(*span(BODY, "21 فبراير 2023"), "حفل بلا صفحة", Aspect.DATE, "2023-02-21"),
        ),
    )
    references = {"000_test": tuple(entities.get(mention.name) for mention in mentions)}
    return whole, Resolution(tuple(entities.values()), references)


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


QUOTED = "أنتوني بلينكن | قال | say | direct"


@pytest.mark.parametrize(
    ("old", "new", "misfits"),
    [
        ('قال [[أنتوني بلينكن|بلينكن]]: "', '"', [f"p2:13-31 | {QUOTED}", "p2:52-66 | | fuzzy"]),
        (
            "التقى وزير",
            "لقي وزير",
            [
                "قمة موسكو | place | موسكو | p1:47-52",
                "قمة موسكو | date | 2023-02-21 | p1:88-102",
                "أنتوني بلينكن | وزير الخارجية الأمريكي | p1:6-28",
                "p1:88-102 | 2023-02-21 | absolute",
            ],
        ),
        ("p2:13-31", "p7:13-31", [f"p7:13-31 | {QUOTED}"]),
        ("p2:13-31", "hier", [f"hier | {QUOTED}"]),
        ("بلينكن يزور", "وزير يزور", []),
    ],
)
def test_an_edited_page_names_the_lines_that_no_longer_fit(old: str, new: str, misfits: list[str]):
    edited = render(*full()).replace(old, new)
    assert is_edited(edited)
    assert list(read(edited).misfits) == misfits


def test_odd_spaces_in_a_title_still_fit():
    """A line of the header has single spaces; the text may have others."""
    body = "قال وزير\xa0الخارجية  الأمريكي أنتوني بلينكن."
    title = Span(*span(body, "وزير\xa0الخارجية  الأمريكي"))
    mention = Mention(*span(body, "أنتوني بلينكن"), Kind.PERS, "أنتوني بلينكن", title)
    entity = Entity("00000000", "أنتوني بلينكن", Kind.PERS)
    page = read(render(analysis(body, mentions=(mention,)), Resolution((entity,), {"000_test": (entity,)})))
    assert [line.text for line in page.titles] == ["وزير الخارجية الأمريكي"]
    assert page.misfits == ()


def test_an_editors_line_ends_are_no_edit():
    """A page that git or Windows gave other line ends, or a byte order mark, was not edited."""
    page = render(*full())
    assert not is_edited("\ufeff" + page.replace("\n", "\r\n"))
    assert is_edited(page.replace("موسكو", "مسكو", 1))
    assert is_edited("Title: من يد إنسان\n\nنص\n")


def test_a_line_of_text_that_looks_like_a_fingerprint_changes_nothing():
    assert not is_edited(plain("Fingerprint: عشرة\nنص"))


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


def test_ignored_and_foreign_spans_are_left_out():
    """A mention that a person ignores has no mark; a quotation over two paragraphs has no locator."""
    whole, _ = full()
    start = whole.article.body.index("قبل القمة")
    long = Quote(whole.article.body[start : start + 30], start, start + 30, "قال", "say", "direct")
    ignored = Analysis(whole.article, whole.headline, whole.date, whole.mentions[:1], quotes=(long,))
    page = read(render(ignored, Resolution((), {"000_test": (None,)})))
    assert page.labels(Kind.PERS) == ()
    assert page.quotes == ()
    assert all(not block.marks for block in page.blocks)


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


def test_a_field_that_pelican_formats_gets_no_anchor():
    """Summary becomes HTML by the same reader, on many pages: it must not bring a second ``p1``."""
    reader = markdown.Markdown(extensions=["markdown.extensions.meta", "warraq.marks"])
    reader.convert("Slug: a\n\nنص")
    reader.preprocessors.deregister("meta")
    assert reader.reset().convert("ملخص") == "<p>ملخص</p>"


def test_pages_stand_in_folders_by_hash():
    assert page_path("000_7ecc73c29e594e37") == path_of("000_7ecc73c29e594e37") == "articles/71/000_7ecc73c29e594e37.md"
