"""Whole utterances in quotation marks are found behind every form of cue."""

from __future__ import annotations

import pytest

from quoting import marked, mention, quotes_of
from warraq.records import Kind


@pytest.mark.parametrize(
    ("body", "texts"),
    [
        ("وقال الوزير: «لن نتراجع عن قرارنا أبدا».", ["لن نتراجع عن قرارنا أبدا"]),
        ('وأضاف الوزير: "لن نتراجع عن قرارنا أبدا".', ["لن نتراجع عن قرارنا أبدا"]),
        ("وتابع الوزير قائلا “لن نتراجع عن قرارنا أبدا”.", ["لن نتراجع عن قرارنا أبدا"]),
        ("«لن نتراجع عن قرارنا أبدا»، قال الوزير للصحفيين.", ["لن نتراجع عن قرارنا أبدا"]),
        ("وقال الوزير: «قرارنا نهائي»، و«لا رجعة فيه».", ["قرارنا نهائي", "لا رجعة فيه"]),
        ("وقال الوزير:\n«لن نتراجع عن قرارنا أبدا».", ["لن نتراجع عن قرارنا أبدا"]),
        ("وقال الوزير: 'لن نتراجع عن قرارنا أبدا'.", ["لن نتراجع عن قرارنا أبدا"]),
        ("وجاء في البيان: «لن نتراجع عن قرارنا أبدا».", ["لن نتراجع عن قرارنا أبدا"]),
        ("نشر اللاعب تعليقا جاء فيه: «شكرا لكم جميعا على كل شيء».", ["شكرا لكم جميعا على كل شيء"]),
        ("وفي تغريدة لاحقة: «لن نتراجع عن قرارنا أبدا».", ["لن نتراجع عن قرارنا أبدا"]),
        ("«لن نتراجع عن قرارنا أبدا»، هكذا رد الوزير على منتقديه.", ["لن نتراجع عن قرارنا أبدا"]),
        ("وذكر بيان الوزارة «لن نتراجع عن قرارنا أبدا».", ["لن نتراجع عن قرارنا أبدا"]),
        ("وصافحه قائلا له «مرحبا بك في بلدنا».", ["مرحبا بك في بلدنا"]),
        ("كشف الوزير، أمس، «تفاصيل الخطة التي ستنقذ البلاد من أزمتها».", ["تفاصيل الخطة التي ستنقذ البلاد من أزمتها"]),
        ("وأرجع الخبير هبوط الأسعار إلى «قوة العملة وضعف الطلب عليها».", ["قوة العملة وضعف الطلب عليها"]),
        ("وعلقت المغنية على الأمر قائلة «لا أريد شيئا»، وأكدت أنها راضية.", ["لا أريد شيئا"]),
        ("وجاء في بيان لرئيس اللجنة الوطنية العليا، في المساء «نرفض كل ما قيل عن بلادنا».", 1),
        ("«لن نتراجع عن قرارنا أبدا».. هكذا رد الوزير على منتقديه.", ["لن نتراجع عن قرارنا أبدا"]),
        ("وقال الوزير فيما يتعلق بالحدود: «لن نتراجع عن قرارنا أبدا».", ["لن نتراجع عن قرارنا أبدا"]),
    ],
)
def test_cues(body, texts) -> None:
    """A verb, a participle or an attribution phrase, before or after, makes words in marks a quote."""
    found = marked(body)
    assert (len(found) if isinstance(texts, int) else found) == texts


def test_quotation_after_that_or_a_colon_alone() -> None:
    """A long quotation after أن or a colon is one without a verb too, its speaker the one the sentence names."""
    body = "وصدر الرد من المدير كمال ناصر: «لن نقف مكتوفي الأيدي أمام ما يجري».\nوالنص أن «البلدين لن يعودا إلى الحرب»."
    direct, partial = quotes_of(body, mention(body, "كمال ناصر", Kind.PERS, "كمال ناصر", "المدير"))
    assert (direct.kind, direct.cue, direct.speaker_name) == ("direct", "", "كمال ناصر")
    assert (partial.kind, partial.cue, partial.text) == ("partial", "", "البلدين لن يعودا إلى الحرب")
    assert not marked("وصدر كتابه الجديد: «رحلة طويلة في بلاد الشمال البعيدة».")


def test_quotation_that_is_a_sentence_goes_on() -> None:
    """A long quotation that is a sentence by itself goes on with the words of who just spoke."""
    body = "وقال كمال ناصر للصحفيين: «سنعود». «لكن العودة لن تكون سهلة علينا جميعا»."
    said = quotes_of(body, mention(body, "كمال ناصر", Kind.PERS, "كمال ناصر"))
    assert [quote.speaker_name for quote in said] == ["كمال ناصر", "كمال ناصر"]
    assert marked("وقع الحادث أمس. «لكن العودة لن تكون سهلة علينا جميعا».") == []


def test_unclosed_quote_is_refused() -> None:
    """A quote without its closing mark is refused where nothing tells its end, and the next one still found."""
    body = "وقال الوزير: «لن نتراجع عن قرارنا.. لن نتراجع. وغادر.\nوأضاف الوزير: «سنمضي في طريقنا إلى النهاية»."
    assert marked(body) == ["سنمضي في طريقنا إلى النهاية"]


def test_quote_never_spans_paragraphs() -> None:
    """A mark in one paragraph never closes one in another."""
    assert marked('قال الوزير: "لن نتراجع\nعن قرارنا أبدا".') == []


def test_quotation_over_paragraphs() -> None:
    """Each paragraph of a long quotation begins with a mark, the last one closes: each is a quote of one speaker."""
    body = 'وقال سامر حداد "ننتظر منذ شهور.\n"لكن العمل لم يبدأ بعد.\n"سنبدأ غدا".\nووافقت الحكومة على "المشروع".'
    found = quotes_of(body, mention(body, "سامر حداد", Kind.PERS, "سامر حداد"))
    assert [quote.text for quote in found] == ["ننتظر منذ شهور.", "لكن العمل لم يبدأ بعد.", "سنبدأ غدا"]
    assert {quote.speaker_name for quote in found} == {"سامر حداد"}


@pytest.mark.parametrize(
    "body",
    [
        "وقال الوزير: «سنعود».\nوزاد: «لن نتراجع عن قرارنا أبدا».",
        "وعلق كمال ناصر (25 عاما) على فوزه «لن أنسى هذا اليوم ما حييت».",
        "وأبلغ كمال ناصر، البالغ عمره 32 عاما، الصحفيين «لن أنسى هذا اليوم ما حييت».",
        "ونشر كمال ناصر صورة من رحلته وكتب تحتها «كل عام وأنتم بخير».",
        "والسبب كما يقول «لأننا لا نجد من يسمع شكوانا».",
        "«لن أنسى هذا اليوم ما حييت».. هكذا بدأ كمال ناصر حديثه مع الصحيفة.",
        "وجاء نص التحذير: «أيها الصيادون، ابتعدوا عن الشاطئ فورا».",
    ],
)
def test_verbs_with_something_between_them_and_the_quotation(body) -> None:
    """Ages in brackets, those who are told and small words stand between a verb and what was said."""
    assert marked(body, *([mention(body, "كمال ناصر", Kind.PERS, "كمال ناصر")] if "كمال ناصر" in body else []))[-1:]


def test_quotation_without_its_closing_mark() -> None:
    """One that opens after a colon or أن, in the last sentence of its paragraph, runs to the end of that."""
    body = 'وقال الوزير: "لن نتراجع عن قرارنا أبدا.\nوأضاف أن "القرار سيدخل حيز التنفيذ غدا.'
    assert marked(body) == ["لن نتراجع عن قرارنا أبدا.", "القرار سيدخل حيز التنفيذ غدا."]
    assert marked('وقال الوزير: "لن نتراجع عن قرارنا أبدا. وغادر القاعة مسرعا.') == []
    assert marked('وقال الوزير لوكالة "أنباء الشرق إن القرار نهائي ولن يتغير.') == []
