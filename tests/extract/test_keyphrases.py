"""Keyphrases are noun phrases that stand in the text and that somebody would search for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warraq.extract.keyphrases import MOST, find_keyphrases
from warraq.extract.mentions import find_mentions
from warraq.lexicon import Lexicon
from warraq.records import Article, Kind, Mention, Provenance
from warraq.text.layout import blocks
from warraq.text.tokenize import tokenize
from work import LINEAR, growth

LEXICON = Lexicon.load()


def phrases_of(body: str, title: str | None = None) -> list[str]:
    """Return the phrases of a text, of which each slices back."""
    paragraphs, _ = blocks(body)
    article = Article("a", body, paragraphs, (), Provenance("a.txt", "0" * 64, "utf-8"), title=title)
    tokens = tokenize(body)
    found = find_keyphrases(article, tokens, find_mentions(article, tokens, LEXICON), LEXICON)
    assert all(body[one.start : one.end] == one.text for one in found)
    return [one.text for one in found]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("بحث الجانبان ملف الأسلحة النووية قبل أن تبدأ محادثات السلام.", {"الأسلحة النووية", "محادثات السلام"}),
        ("وقع البلدان اتفاق شراكة استراتيجية في مجال الطاقة.", {"شراكة استراتيجية"}),
        ("تراجعت أسعار النفط بسبب العقوبات الاقتصادية.", {"أسعار النفط", "العقوبات الاقتصادية"}),
        ("تحدث عن العلاقات الروسية الصينية طويلا.", {"العلاقات الروسية الصينية"}),
    ],
)
def test_phrases(body, expected) -> None:
    """A noun with its adjectives and a noun with its complement are found, definite or not."""
    assert expected <= set(phrases_of(body))


@pytest.mark.parametrize(
    "body",
    [
        "",
        "قال بحسب مصادر إن الأيام الماضية كانت هادئة.",
        "التقى نظيره خلال الأسبوع المقبل في العام الجاري.",
        "العلاقات، الروسية",
        "أعلن وزير الخارجية الأمريكي ذلك اليوم.",
    ],
)
def test_no_phrase(body) -> None:
    """Words of time and of reporting make no phrase, nor do words that a mark parts or that belong to another."""
    assert phrases_of(body) == []


def test_particles_are_cut_off() -> None:
    """What is glued to the article stays outside the phrase."""
    assert phrases_of("رحبوا بالعقوبات الاقتصادية.") == ["العقوبات الاقتصادية"]


def test_particles_before_an_event_are_cut_off() -> None:
    """A preposition written onto an event's first word stays outside, whatever the event is listed under."""
    assert phrases_of("تأهل الفريق لمونديال 2018 وشارك بقمة هلسنكي.") == ["مونديال 2018", "قمة هلسنكي"]


def test_the_longer_phrase_stands_for_its_parts() -> None:
    """No two phrases of which one has all the words of the other."""
    found = phrases_of("ناقش الناتج المحلي الإجمالي، ثم الناتج المحلي.")
    assert found == ["الناتج المحلي الإجمالي"]


def test_what_the_title_says_weighs_more() -> None:
    """Of two phrases that stand as often and as late, the title's comes first."""
    body = "جلس الجميع في البيت مساء أمس ينتظرون.\nتحدثوا عن التغير المناخي وعن الطاقة المتجددة."
    for phrase in ("التغير المناخي", "الطاقة المتجددة"):
        assert phrases_of(body, title=phrase)[0] == phrase


@given(st.text() | st.lists(st.sampled_from(sorted(LEXICON.phrases.heads)), max_size=40).map(" ".join))
def test_any_text(body) -> None:
    """Text of any kind raises nothing and has at most eight phrases, each once."""
    found = phrases_of(body)
    assert len(found) <= MOST
    assert len(set(found)) == len(found)


def test_twice_the_names_and_phrases_are_twice_the_work() -> None:
    """No phrase is held against every name of the article."""
    line = "بحث الوفد في موسكو محادثات السلام.\n"

    def find(count: int) -> None:
        body = line * count
        tokens = tokenize(body)
        places = [at for at, token in enumerate(tokens) if token.text == "موسكو"]
        named = [Mention(tokens[at].text, tokens[at].start, tokens[at].end, Kind.LOC, "موسكو") for at in places]
        paragraphs, _ = blocks(body)
        article = Article("a", body, paragraphs, (), Provenance("a.txt", "0" * 64, "utf-8"))
        assert find_keyphrases(article, tokens, named, LEXICON)

    assert growth(find, 250) < LINEAR
