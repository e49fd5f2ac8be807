"""A seed's bytes become an article whose body is the file's own text."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warraq.errors import SeedError
from warraq.seeds import MAX_BYTES, parse, seed_id

SEED = Path(__file__).parents[1] / "seeds" / "000_7ecc73c29e594e37.txt"
TEXT = "افتتح رئيس البلدية الحديقة الجديدة صباح اليوم.\nوحضر الحفل عشرات الأطفال.\n"


def test_the_given_seed():
    """The body is the whole file; its bytes are accounted for."""
    data = SEED.read_bytes()
    article = parse(data, SEED.name)
    assert article.id == "000_7ecc73c29e594e37"
    assert article.body == data.decode("utf-8")
    assert article.title is article.published is article.source is None
    assert article.provenance.seed == SEED.name
    assert article.provenance.sha256 == hashlib.sha256(data).hexdigest()
    assert article.provenance.encoding == "utf-8"
    assert article.provenance.notices == ()


@pytest.mark.parametrize("keys", [
    ("Title", "Date", "Source", "Author", "URL", "Section", "Language"),
    ("العنوان", "التاريخ", "المصدر", "الكاتب", "الرابط", "القسم", "اللغة"),
    ("title", "DATE", " Source", "author ", "Url", "العُنوان".replace("العُنوان", "القسم"), "اللغه"),
])  # fmt: skip
def test_a_header_in_english_or_arabic(keys: tuple[str, ...]):
    """Each listed key becomes a field, whatever its case, spaces or hamza."""
    values = (
        "حديقة: ظل وماء",
        "2018-02-17T22:36:54+04:00",
        "وكالة",
        "كاتبة",
        "https://example.org/ا?a=1:2",
        "محليات",
        "العربية",
    )
    block = "\n".join(f"{key}: {value}" for key, value in zip(keys, values, strict=True))
    article = parse(f"{block}\n\n{TEXT}".encode(), "a.txt")
    assert article.body == TEXT
    assert (article.title, article.published, article.source, article.byline) == (values[0], "2018-02-17", *values[2:4])
    assert (article.url, article.section, article.language) == (values[4], values[5], "ar")


@pytest.mark.parametrize(
    "text",
    [
        f"Title: عنوان\nCategory: محليات\n\n{TEXT}",
        f"Title: عنوان\nوقال الوزير: لا\n\n{TEXT}",
        f"قال الوزير: لا\n\n{TEXT}",
        f"Title\n\n{TEXT}",
        f"\nTitle: عنوان\n\n{TEXT}",
        TEXT,
        "وقالت الوكالة:\n\n" + TEXT,
    ],
)
def test_a_block_with_another_line_in_it_is_text(text: str):
    """Every line of a header has a listed key; else the body is the whole file."""
    article = parse(text.encode(), "a.txt")
    assert article.body == text
    assert article.title is None


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("Date: قبل أيام", "header value not understood: قبل أيام"),
        ("URL: javascript:alert(1)", "header value not understood: javascript:alert(1)"),
        ('URL: https://a.b/"onclick="x', "not understood"),
        ("Language: لغة القوم", "not understood"),
        ("Title: أول\nTitle: ثان", "repeated header key ignored: ثان"),
    ],
)
def test_a_header_value_that_cannot_be_used_is_named(line: str, words: str):
    """It is left out, never guessed at, and the text is still published."""
    article = parse(f"{line}\n\n{TEXT}".encode(), "a.txt")
    assert article.body == TEXT
    assert (article.published, article.url, article.language) == (None, None, None)
    (notice,) = article.provenance.notices
    assert words in notice


@given(st.text(st.one_of(st.sampled_from("ابت. \n\r\t\ufeff"), st.characters(exclude_categories=["Cs"]))))
def test_nothing_changes_in_a_body_but_line_ends(text: str):
    """No trimming, no normalization, no repair."""
    body = "خبر\n" + text
    assert parse(body.encode(), "a.txt").body == body.replace("\r\n", "\n")


@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16", "cp1256", "iso8859_6"])
def test_an_encoding_is_recorded(codec: str):
    article = parse(TEXT.replace("\n", "\r\n").encode(codec), "a.txt")
    assert article.body == TEXT
    assert article.provenance.encoding == codec


@pytest.mark.parametrize(
    ("data", "english"),
    [
        (b"", "the file is empty"),
        (b" \r\n\t\n", "the file is empty"),
        ("Title: عنوان\n".encode(), "a header and no text"),
        ("Title: عنوان\n\n \n".encode(), "a header and no text"),
        (b"No Arabic at all.\n", "no Arabic text in it"),
        ("، ؟ ١٢٣".encode(), "no Arabic text in it"),
        ("ـــ \u064b\u0651".encode(), "no Arabic text in it"),
        (("ب" + "\u0651\u064e" * 400_000).encode(), "hundreds of marks on one letter"),
        (b"\x00\xff\x13\x9d" * 9, "no text"),
        (("قال " * 60_000).encode(), "a line of more than 200,000 characters"),
        (TEXT.encode() * 40_000, f"more than {MAX_BYTES:,} bytes"),
    ],
)
def test_what_cannot_be_an_article_is_refused(data: bytes, english: str):
    """One line names the file and the reason, Arabic with English beside it."""
    with pytest.raises(SeedError) as refusal:
        parse(data, "folder/bad.txt")
    message = str(refusal.value)
    assert message.startswith("folder/bad.txt: ")
    assert english in message
    assert "\n" not in message


@pytest.mark.parametrize("line", ["المحرر: سامي", "Tags: صحة"])
def test_a_key_that_is_none_makes_the_block_text_and_is_named(line: str):
    """The text is as it came; a text that merely begins with a colon somewhere is told nothing."""
    text = f"العنوان: خبر عاجل\n{line}\n\nوصل الوزير إلى بيروت.\n"
    article = parse(text.encode(), "a.txt")
    assert article.body == text
    assert article.title is None
    assert [notice for notice in article.provenance.notices if line.partition(":")[0] in notice] != []
    plain = parse("قال الوزير: وصلنا\nوأضاف أن اللقاء تم\n\nوصل إلى بيروت.\n".encode(), "b.txt")
    assert plain.provenance.notices == ()


def test_a_value_too_long_is_told_to_be_so_and_not_looked_into():
    """What is wrong with a date of a thousand blanks is its length: no reader has to go through it."""
    article = parse(f"التاريخ: 1{' ' * 1000}x\n\nنص".encode(), "a.txt")
    (notice,) = article.provenance.notices
    assert "header value too long" in notice
    assert article.published is None


def test_a_header_value_without_end_is_left_out_and_named():
    """A title of ten thousand characters is a text that lost its line ends; an address may be long."""
    address = "https://example.org/" + "%D8%A7" * 200
    article = parse(f"Title: {'عنوان ' * 2000}\nURL: {address}\n\n{TEXT}".encode(), "a.txt")
    assert (article.title, article.url, article.body) == (None, address, TEXT)
    (notice,) = article.provenance.notices
    assert "header value too long" in notice
    assert len(notice) < 300


def test_what_is_odd_in_a_header_is_noted_too():
    """Its line is counted in the file, as an editor counts it."""
    article = parse(f"Title: <script>\nSource: Ø§Ù„ÙˆØ²ÙŠØ±\n\n{TEXT}".encode(), "a.txt")
    assert article.title == "<script>"
    notices = " ".join(article.provenance.notices)
    assert "HTML in the text, shown as text: <script>" in notices
    assert "mojibake in line 2" in notices


def test_what_is_odd_is_accepted_and_noted():
    """Markup and control characters stay in the body; each has its notice."""
    text = "قال <script>alert(1)</script>\x07 ثم مضى."
    article = parse(text.encode(), "a.txt")
    assert article.body == text
    assert len(article.provenance.notices) == 2


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("000_7ecc73c29e594e37.txt", "000_7ecc73c29e594e37"),
        ("2018/SK-World-12.TXT", "sk-world-12"),
        ("a" * 80 + ".txt", "a" * 80),
    ],
)
def test_a_plain_stem_is_the_id(path: str, expected: str):
    assert seed_id(path) == expected


@pytest.mark.parametrize(
    "path", ["خبر عاجل.txt", "two words.txt", "a" * 81 + ".txt", "a.b.txt", "é.txt", "con.txt", "x/lpt1.txt"]
)
def test_any_other_name_is_hashed(path: str):
    """The ID then comes from the whole path, so that no two files share it; the file is accepted with a notice."""
    identifier = seed_id(path)
    assert identifier == "x-" + hashlib.sha256(path.encode()).hexdigest()[:16]
    (notice,) = parse(TEXT.encode(), path).provenance.notices
    assert identifier in notice


def test_an_id_does_not_depend_on_how_accents_are_stored():
    """A Mac writes é as two code points, Linux as one."""
    assert seed_id("cafe\u0301.txt") == seed_id("caf\u00e9.txt")
