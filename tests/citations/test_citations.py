"""References are read back as they were written, whatever an article is called."""

from __future__ import annotations

import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

import texts
from warraq.citations.biblatex import ESCAPED, biblatex
from warraq.citations.csl import csl
from warraq.citations.reference import Reference
from warraq.citations.ris import ris
from warraq.citations.schema_org import news_article

BRIDGE = Reference(
    id="bridge-20210302",
    title="انهيار جسر {وادي السمار}: خسائر بنسبة 30% & أكثر",
    author="سلمى الخطيب",
    newspaper="صحيفة الوادي",
    date="2021-03-02",
    url="https://example.org/news/1?a=1&b=%D8%A7",
    archive="ورّاق",
    notes=("العنوان مشتقّ من النصّ", "SHA-256: 00ff"),
)
REFERENCES = st.builds(Reference, *[texts.TEXTS] * 7, notes=st.tuples(texts.TEXTS))
RIS_LINE = re.compile(r"(?P<tag>[A-Z][A-Z0-9])  - (?P<value>.*)")
BIB_FIELD = re.compile(r"  (?P<name>[a-z]+) = \{(?P<value>.*)\},")


def read_ris(text: str) -> list[tuple[str, str]]:
    """Read one reference as the tags and values of its lines."""
    *lines, end = text.split("\r\n")
    assert end == ""
    return [(found["tag"], found["value"]) for line in lines if (found := RIS_LINE.fullmatch(line))]


def read_biblatex(text: str) -> dict[str, str]:
    """Read the fields of an entry, its escapes undone."""
    _, *lines, end, empty = text.split("\n")
    assert (end, empty) == ("}", "")
    fields = {found["name"]: found["value"] for line in lines if (found := BIB_FIELD.fullmatch(line))}
    assert len(fields) == len(lines)
    signs = {escaped: sign for sign, escaped in ESCAPED.items()}
    escape = re.compile("|".join(map(re.escape, signs)))
    return {name: escape.sub(lambda found: signs[found[0]], value) for name, value in fields.items()}


def spaced(text: str) -> str:
    """Return a text as one line."""
    return " ".join(text.split())


def test_ris_says_what_the_article_is():
    assert read_ris(ris(BRIDGE)) == [
        ("TY", "NEWS"),
        ("ID", "bridge-20210302"),
        ("TI", BRIDGE.title),
        ("AU", "سلمى الخطيب"),
        ("T2", "صحيفة الوادي"),
        ("DA", "2021/03/02"),
        ("PY", "2021"),
        ("UR", BRIDGE.url),
        ("DB", "ورّاق"),
        ("LA", "ar"),
        ("N1", "العنوان مشتقّ من النصّ"),
        ("N1", "SHA-256: 00ff"),
        ("ER", ""),
    ]


def test_biblatex_escapes_what_latex_would_obey():
    text = biblatex(BRIDGE)
    assert text.startswith("@article{bridge-20210302,\n")
    assert r"title = {{انهيار جسر \{وادي السمار\}: خسائر بنسبة 30\% \& أكثر}}" in text
    fields = read_biblatex(text)
    assert (fields["entrysubtype"], fields["date"], fields["langid"]) == ("newspaper", "2021-03-02", "arabic")
    assert BRIDGE.url in text


def test_csl_is_a_newspaper_article():
    (item,) = json.loads(csl(BRIDGE))
    assert item["type"] == "article-newspaper"
    assert item["issued"] == {"date-parts": [[2021, 3, 2]]}
    assert item["author"] == [{"literal": "سلمى الخطيب"}]
    assert (item["title"], item["container-title"], item["URL"]) == (BRIDGE.title, BRIDGE.newspaper, BRIDGE.url)


def test_schema_org_is_a_news_article():
    article = news_article(BRIDGE)
    assert (article["@type"], article["headline"], article["datePublished"]) == (
        "NewsArticle",
        BRIDGE.title,
        "2021-03-02",
    )


def test_what_is_not_known_is_not_said():
    """No empty field, no date that was guessed."""
    bare = Reference(id="bare", title="خبر")
    assert [tag for tag, _ in read_ris(ris(bare))] == ["TY", "ID", "TI", "LA", "ER"]
    assert set(read_biblatex(biblatex(bare))) == {"entrysubtype", "title", "langid"}
    assert set(json.loads(csl(bare))[0]) == {"id", "type", "title", "archive_location", "language"}


@pytest.mark.parametrize(
    ("date", "day"), [("2023-02", ["2023", "02"]), ("2023", ["2023"]), ("2023-02-2X", []), ("../2023", []), ("", [])]
)
def test_only_a_date_that_is_known_is_given(date, day):
    assert list(Reference(id="a", title="خبر", date=date).dated) == day


@pytest.mark.parametrize("url", ["javascript:alert(1)", "//example.org", "https://example.org/}", "ftp://example.org"])
def test_an_address_that_is_none_is_left_out(url):
    reference = Reference(id="a", title="خبر", url=url)
    assert url not in ris(reference) + biblatex(reference) + csl(reference)


@given(REFERENCES)
def test_any_text_stays_in_its_field(reference):
    """No title can begin a field of its own, end an entry, or give an order to LaTeX."""
    tags = [tag for tag, _ in read_ris(ris(reference))]
    assert (tags[0], tags[-1]) == ("TY", "ER")
    assert len(tags) == len(ris(reference).split("\r\n")) - 1
    assert dict(read_ris(ris(reference))).get("TI", "") == spaced(reference.title)
    assert read_biblatex(biblatex(reference)).get("title", "{}")[1:-1] == spaced(reference.title)
    (item,) = json.loads(csl(reference))
    assert item.get("title", "") == spaced(reference.title)
