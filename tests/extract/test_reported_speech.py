"""Speech without marks is reported to the end of its clause, and nothing else is."""

from __future__ import annotations

import pytest

from quoting import mention, quotes_of
from warraq.records import Kind


@pytest.mark.parametrize(
    ("body", "speech", "speaker"),
    [
        (
            "قال الوزير إن كمال ناصر، الذي زار المدينة أمس، أشاد بالعمل فيها.",
            "كمال ناصر، الذي زار المدينة أمس، أشاد بالعمل فيها",
            "الوزير",
        ),
        ("وقال زهلول إن الأسعار سترتفع قريبا جدا، بحسب ما نقلت الصحيفة.", "الأسعار سترتفع قريبا جدا", "زهلول"),
        ("قال الوزير إن النمو بلغ هذا العام (2017-2018) نحو 12%.", "النمو بلغ هذا العام (2017-2018) نحو 12%", "الوزير"),
        ("وقال الوزير إن #كوريا_الشمالية تريد العودة إلى الحوار.", "#كوريا_الشمالية تريد العودة إلى الحوار", "الوزير"),
        (
            "قال الرئيس مون جيه إن، أمس، إن البلاد تريد السلام مع الجميع.",
            "البلاد تريد السلام مع الجميع",
            None,
        ),
        ("قال الوزير إن البلاد تريد السلام مع الجميع مضيفا أن الجار يريده.", "البلاد تريد السلام مع الجميع", "الوزير"),
        ("ونفى الوزير خلاف الحكومة غير المعلن، وأكد أن الأمور تسير كما يجب.", "الأمور تسير كما يجب", None),
    ],
)
def test_reported_speech_has_its_bounds(body, speech, speaker) -> None:
    """Speech without marks ends where its clause ends, and keeps its brackets and signs."""
    mentions = [mention(body, "كمال ناصر", Kind.PERS, "كمال ناصر")] if "كمال ناصر" in body else []
    (quote,) = [quote for quote in quotes_of(body, *mentions) if quote.kind == "reported"]
    assert quote.text == speech
    assert speaker is None or (quote.speaker and quote.speaker.text) == speaker


def test_negated_verb_reports_nothing() -> None:
    """«لم يقل» opens no speech."""
    assert quotes_of("لم يقل الوزير إن المحادثات قد فشلت تماما.") == ()


def test_passive_reports_nothing() -> None:
    """«يعتقد أن» without a subject has no speaker."""
    assert quotes_of("ويعتقد أن المحادثات قد فشلت تماما في النهاية.") == ()


@pytest.mark.parametrize(
    "body",
    [
        "وأشاد الوزير باللاعب الذي من المنتظر أن يعود إلى الملاعب قريبا.",
        "وكان الوزير مطالبا بالعمل، لاسيما أن الوقت يمر سريعا على الجميع.",
        "ويعمل الشاب، ويدعى سامر، في متجر قرب المدينة القديمة.",
        "وبدا رأي الوزير واضحا في أن الأمر لن يطول كثيرا.",
        "وتأخر الرد على الوزير ما يشير إلى أن الأمر لن يطول كثيرا.",
        "وكشفت النتائج الجديدة أن الأمر لن يطول كثيرا.",
    ],
)
def test_words_that_only_look_like_reports(body) -> None:
    """An أن that another word takes, and words that only fold to a verb, report nothing."""
    assert quotes_of(body) == ()


def test_speech_after_a_colon() -> None:
    """What follows the colon of a verb without marks is reported to the end of its sentence."""
    body = "وقال الوزير لقناة محلية: القرار نهائي ولا رجعة فيه. وغادر القاعة."
    (quote,) = quotes_of(body)
    assert (quote.kind, quote.text, quote.cue) == ("reported", "القرار نهائي ولا رجعة فيه", "قال")


@pytest.mark.parametrize(
    "body",
    [
        "وتعهد الوزير بثلاثة أمور وهي: زيادة الأجور وخفض الأسعار وبناء المساكن.",
        "وكنت أعتقد أن الأمر لن يطول كثيرا.",
        "وفر القائد الذي يعتقد أنه مختبئ في الجبال.",
        "وغادر الوزير القاعة في إشارة إلى أن الحوار قد انتهى.",
        "وزاد الوزير الضغط على خصومه بعد أن فشل الحوار تماما.",
    ],
)
def test_nobody_says_it(body) -> None:
    """A list, the writer's own «I», a passive and the writer's gloss are no reported speech."""
    assert quotes_of(body) == ()
