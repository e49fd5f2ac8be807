"""Pages of articles to be tested: what one shows, as a browser reads it, and texts that try to break it."""

from __future__ import annotations

from html.parser import HTMLParser

import markdown
from hypothesis import strategies as st

from warraq.markdown import render
from warraq.marks import LabelExtension
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
