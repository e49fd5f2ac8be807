"""An article's topics are what it is about, few, scored, with evidence from the text; thin evidence gives none."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warraq.extract.topics import MOST, score_topics
from warraq.lexicon import Lexicon
from warraq.records import Article, Provenance, Span, TopicScore
from warraq.seeds import parse
from warraq.text.tokenize import tokenize

SEED = Path(__file__).resolve().parents[2] / "seeds" / "000_7ecc73c29e594e37.txt"
LEXICON = Lexicon.load()


def topics_of(body: str, title: str | None = None) -> tuple[TopicScore, ...]:
    """Score a text of one paragraph."""
    paragraphs = (Span(body, 0, len(body)),) if body else ()
    article = Article("a", body, paragraphs, (), Provenance("a.txt", "0" * 64, "utf-8"), title=title)
    return score_topics(article, tokenize(body), LEXICON)


def codes(scores: tuple[TopicScore, ...]) -> list[str]:
    """Return the codes without their prefix."""
    return [score.topic.code.removeprefix("medtop:") for score in scores]


def test_seed() -> None:
    """The seed is about politics, diplomacy and war, and surely not about sport."""
    article = parse(SEED.read_bytes(), SEED.name)
    found = codes(score_topics(article, tokenize(article.body), LEXICON))
    assert found[0] == "11000000"
    assert {"20000639", "16000000", "20000062"} <= set(found)
    assert not any(code.startswith("15") or code == "20001065" for code in found)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "فاز المنتخب في مباراة كرة القدم بهدفين، وسجل اللاعبون الهدف الثاني في الشوط الأخير.",
            {"15000000", "20001065"},
        ),
        ("ارتفعت أسعار النفط وزاد سعر خام برنت إلى سبعين دولارا للبرميل بعد اجتماع أوبك.", {"04000000", "20000256"}),
        ("ضرب زلزال الجزيرة وتبعته هزات ارتدادية، وبقي كثيرون تحت الأنقاض.", {"03000000", "20000151"}),
        ("عثر فريق من علماء الفلك على كوكب جديد بتلسكوب يدور حول الأرض في الفضاء.", {"13000000", "20000757"}),
        ("توجه الناخبون إلى صناديق الاقتراع في انتخابات رئاسية يتنافس فيها ثلاثة مرشحين.", {"11000000", "20000574"}),
        ("قضت محكمة الجنايات بالسجن المؤبد على المتهم بعد محاكمة طويلة.", {"02000000", "20000107"}),
        ("تساقطت الثلوج وانخفضت درجات الحرارة، وحذرت الأرصاد الجوية من عاصفة.", {"17000000"}),
        ("أعلنت وزارة الصحة تفشي الكوليرا وبدء حملة لقاحات في المستشفيات.", {"07000000", "20000448"}),
        ("وصل آلاف اللاجئين إلى مخيم على الحدود بعد نزوح طويل، وقدمت مفوضية اللاجئين خياما.", {"20000645"}),
        ("عرض الفيلم في مهرجان السينما ونال مخرجه جائزة أفضل سيناريو.", {"01000000", "20000005"}),
    ],
)
def test_subjects(body, expected) -> None:
    """Plain news of each kind gets the topics it is about."""
    assert expected <= set(codes(topics_of(body)))


@pytest.mark.parametrize(
    ("body", "unwanted"),
    [
        ("التقى ولي العهد وزير الخارجية ووزيرة الصحة في البيت الأبيض، وحضر رئيس الوزراء والوزراء اللقاء.", "20000593"),
        ("بلغت اللاعبة دور الثمانية في بطولة التنس بعد مباراة طويلة، وخسرت منافستها الشوط الثاني.", "20001065"),
        ("استعرض الجيش قواته في ساحة المدينة، وحيا الجنود قائدهم العسكري في عيد الاستقلال.", "20000056"),
        ("اشترى جهازا جديدا وأرسل طلبه عبر البريد الإلكتروني، ثم نظر إلى شاشة الجهاز.", "20000763"),
    ],
)
def test_what_speaks_only_for_the_broader_topic(body, unwanted) -> None:
    """Ministers are no article about the government, nor a match about football: some word must nearly prove it."""
    assert unwanted not in codes(topics_of(body))


@pytest.mark.parametrize(
    "body", ["", "جلسنا في الشرفة ننتظر.", "قال الرجل إنه سيعود غدا إلى بيته القديم.", "hello world", "١٢٣ ٤٥٦"]
)
def test_thin_evidence(body) -> None:
    """A text that speaks of nothing in particular has no topic."""
    assert topics_of(body) == ()


def test_evidence_stands_in_the_text() -> None:
    """Each topic names the words that caused it, as the text has them."""
    body = "ارتفعت أسعار النفط وزاد سعر خام برنت إلى سبعين دولارا للبرميل بعد اجتماع أوبك."
    scores = topics_of(body)
    assert scores
    for score in scores:
        assert score.evidence
        assert all(words in body for words in score.evidence)


def test_title_counts() -> None:
    """A title adds its own evidence."""
    body = "وصل الوفد مساء أمس."
    assert topics_of(body) == ()
    assert "15000000" in codes(topics_of(body, title="مباراة المنتخب في كأس العالم"))


@given(st.text() | st.lists(st.sampled_from(sorted(LEXICON.topics.terms)), max_size=60).map(" ".join))
def test_any_text(body) -> None:
    """Text of any kind raises nothing and gets at most five topics, each once, by falling score in (0, 1]."""
    scores = topics_of(body)
    assert len(scores) <= MOST
    assert len(set(codes(scores))) == len(scores)
    assert all(0 < score.score <= 1 for score in scores)
    assert [score.score for score in scores] == sorted((score.score for score in scores), reverse=True)
