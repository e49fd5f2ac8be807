"""Quotes of whole articles are found with their speakers and cues, and any text is read."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quoting import LEXICON, article_of, mention, quotes_of
from warraq.extract.mentions import find_mentions
from warraq.extract.quotes import find_quotes
from warraq.records import Kind, Mention, Quote, Span
from warraq.seeds import parse
from warraq.text.tokenize import tokenize

SEED = Path(__file__).resolve().parents[2] / "seeds" / "000_7ecc73c29e594e37.txt"


@pytest.fixture(scope="module")
def seed_quotes() -> tuple[Quote, ...]:
    """Return all quotes of the project's own seed."""
    article = parse(SEED.read_bytes(), SEED.name)
    tokens = tokenize(article.body)
    return find_quotes(article, tokens, find_mentions(article, tokens, LEXICON), LEXICON)


def test_seed_quotes_and_speakers(seed_quotes) -> None:
    """All nine quotes of the seed are found, with who said them and how, and nothing else in marks is one."""
    found = [
        (
            quote.text[:18],
            quote.kind,
            quote.cue,
            quote.cue_class,
            quote.speaker and quote.speaker.text,
            quote.speaker_name,
        )
        for quote in seed_quotes
        if quote.kind != "reported"
    ]
    officials = "مسؤولون أمريكيون"
    wang = "المتحدث باسم وزارة الخارجية الصينية، وانغ وينبين"
    assert found == [
        ("سيعطي دفعة لمحادثا", "partial", "موضحة", "say", "الصحيفة", "وول ستريت جورنال"),
        ("إن المسار نحو تطوي", "direct", "قال", "say", "باتروشيف", "نيكولاي باتروشيف"),
        ("الغرب الجماعي يعمل", "direct", "أضاف", "add", None, "نيكولاي باتروشيف"),
        ("صراع عالمي", "partial", "وفق", "say", "تحليل لصحيفة واشنطن بوست", "واشنطن بوست"),
        ("مزعجة", "partial", "قال", "say", officials, None),
        ("التسلل إلى خط", "partial", "قال", "say", officials, None),
        ("تقاسم هذه المخاوف", "partial", "أكد", "stress", "الوزير", "أنتوني بلينكن"),
        ("معلومات زائفة", "partial", "وصف", "say", wang, "وانغ وينبين"),
        ("صب الزيت على النار", "partial", "متهماً", "accuse", None, "وانغ وينبين"),
    ]


def test_seed_reported_speech(seed_quotes) -> None:
    """Speech without marks is reported where its speaker is known, and never over a quote in marks."""
    reported = {quote.text[:20]: quote.speaker_name for quote in seed_quotes if quote.kind == "reported"}
    assert reported["بكين تريد لعب دور أك"] == "وول ستريت جورنال"
    assert reported["الصين تدرس مسألة تزو"] == "أنتوني بلينكن"
    assert reported["تكون بكين تعتزم إمدا"] == "وانغ وينبين"
    spans = sorted((quote.start, quote.end) for quote in seed_quotes)
    assert all(before[1] <= after[0] for before, after in itertools.pairwise(spans))


def test_nested_quote_has_its_own_speaker() -> None:
    """A quotation inside a quotation is a quote where its own verb is there."""
    body = 'قالت سلمى حداد: «أكد لنا كريم منصور أنه "لن يعود إلى بلاده أبدا" مهما حدث».'
    found = quotes_of(
        body,
        mention(body, "سلمى حداد", Kind.PERS, "سلمى حداد"),
        mention(body, "كريم منصور", Kind.PERS, "كريم منصور"),
    )
    assert [(quote.text[:12], quote.speaker_name) for quote in found if quote.kind != "reported"] == [
        ("أكد لنا كريم", "سلمى حداد"),
        ("لن يعود إلى ", "كريم منصور"),
    ]


WORDS = "قال وأضاف الوزير إن أن بحسب وفقا لصحيفة موضحة كلام محمد لم قوله عن كان نفسه بـ و ـ 3.5 CNN"
WORDS += " وصف ليرد نقلت إعلان فيها مع غير إلا 75 متهما الذي #مدينة_السلام جيه-إن سي إس في نفسها هدى، الخارجية"
PIECES = st.sampled_from([*WORDS.split(), *"«»“”:،.\n", '"', "\u200f", "\u064e"])  # right-to-left mark, fatha
TEXTS = st.one_of(st.lists(PIECES, max_size=40).map(" ".join), st.lists(PIECES, max_size=40).map("".join), st.text())


@given(TEXTS, st.data())
def test_any_text(body, data) -> None:
    """Text of any kind raises nothing, whatever is taken for a name in it; spans slice back; no quote holds a line
    break of two paragraphs.
    """
    article = article_of(body)
    tokens = tokenize(body)
    mentions = list(find_mentions(article, tokens, LEXICON))
    for first in data.draw(st.sets(st.integers(0, max(0, len(tokens) - 3)), max_size=4)):
        titled = data.draw(st.booleans())
        for token in tokens[first + 1 : first + 2]:
            title = Span(body[tokens[first].start : tokens[first].end], tokens[first].start, tokens[first].end)
            kind = data.draw(st.sampled_from(list(Kind)))
            mentions.append(Mention(token.text, token.start, token.end, kind, token.text, title if titled else None))
    for quote in find_quotes(article, tokens, mentions, LEXICON):
        assert quote.text
        assert body[quote.start : quote.end] == quote.text
        assert any(line.start <= quote.start and quote.end <= line.end for line in article.paragraphs)
        if quote.speaker is not None:
            assert body[quote.speaker.start : quote.speaker.end] == quote.speaker.text


def test_a_list_of_quotations_of_any_length_is_read() -> None:
    """Names in marks that stand in one list are names after the noun before the first; a list of thousands ends too."""
    films = " و".join(["«الرحيل»"] * 10)
    assert quotes_of(f"عرض المهرجان أفلام {films} أمس.") == ()
    quotes_of(" و".join(["«نعم»"] * 3000))
