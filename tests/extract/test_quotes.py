"""Quotes are found with their speakers and cues; names and scare quotes are not."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warraq.extract.mentions import find_mentions
from warraq.extract.quotes import find_quotes
from warraq.lexicon import Lexicon
from warraq.records import Article, Kind, Mention, Provenance, Quote, Span
from warraq.seeds import parse
from warraq.text.tokenize import tokenize

SEED = Path(__file__).resolve().parents[2] / "seeds" / "000_7ecc73c29e594e37.txt"
LEXICON = Lexicon.load()


def article_of(body: str) -> Article:
    """Make an article whose lines are its paragraphs."""
    paragraphs, start = [], 0
    for line in body.split("\n"):
        if line.strip():
            first = start + len(line) - len(line.lstrip())
            paragraphs.append(Span(line.strip(), first, first + len(line.strip())))
        start += len(line) + 1
    return Article("a", body, tuple(paragraphs), (), Provenance("a.txt", "0" * 64, "utf-8"))


def mention(body: str, text: str, kind: Kind, name: str, title: str | None = None) -> Mention:
    """Make the mention of the first ``text`` in ``body``, with a title that stands somewhere before it."""
    start = body.index(text)
    office = None
    if title is not None:
        at = body.rindex(title, 0, start)
        office = Span(title, at, at + len(title))
    return Mention(text, start, start + len(text), kind, name, office)


def quotes_of(body: str, *mentions: Mention) -> tuple[Quote, ...]:
    """Return the quotes of a text."""
    return find_quotes(article_of(body), tokenize(body), mentions, LEXICON)


def marked(body: str, *mentions: Mention) -> list[str]:
    """Return the texts of the direct and partial quotes."""
    return [quote.text for quote in quotes_of(body, *mentions) if quote.kind != "reported"]


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


@pytest.mark.parametrize(
    ("body", "texts"),
    [
        ("وقال الوزير: «لن نتراجع عن قرارنا أبدا».", ["لن نتراجع عن قرارنا أبدا"]),
        ('وأضاف الوزير: "لن نتراجع عن قرارنا أبدا".', ["لن نتراجع عن قرارنا أبدا"]),
        ("وتابع الوزير قائلا “لن نتراجع عن قرارنا أبدا”.", ["لن نتراجع عن قرارنا أبدا"]),
        ("«لن نتراجع عن قرارنا أبدا»، قال الوزير للصحفيين.", ["لن نتراجع عن قرارنا أبدا"]),
        ("وصف الوزير الاتهامات بأنها «باطلة».", ["باطلة"]),
        ("وندد المتظاهرون بـ«الصمت الدولي».", ["الصمت الدولي"]),
        ("حذر الخبير من «عواقب وخيمة».", ["عواقب وخيمة"]),
        ("وقال الوزير: «قرارنا نهائي»، و«لا رجعة فيه».", ["قرارنا نهائي", "لا رجعة فيه"]),
        ("وستؤدي الخطة إلى «انهيار كامل»، بحسب تقرير للأمم المتحدة.", ["انهيار كامل"]),
        ("وقال الوزير:\n«لن نتراجع عن قرارنا أبدا».", ["لن نتراجع عن قرارنا أبدا"]),
        ("وقال الوزير: 'لن نتراجع عن قرارنا أبدا'.", ["لن نتراجع عن قرارنا أبدا"]),
        ("وجاء في البيان: «لن نتراجع عن قرارنا أبدا».", ["لن نتراجع عن قرارنا أبدا"]),
        ("وجاء في نص القرار أن الحكومة «ستدعم الفقراء في كل مكان».", ["ستدعم الفقراء في كل مكان"]),
        ("نشر اللاعب تعليقا جاء فيه: «شكرا لكم جميعا على كل شيء».", ["شكرا لكم جميعا على كل شيء"]),
        ("وفي تغريدة لاحقة: «لن نتراجع عن قرارنا أبدا».", ["لن نتراجع عن قرارنا أبدا"]),
        ("«لن نتراجع عن قرارنا أبدا»، هكذا رد الوزير على منتقديه.", ["لن نتراجع عن قرارنا أبدا"]),
        ("وذكر بيان الوزارة «لن نتراجع عن قرارنا أبدا».", ["لن نتراجع عن قرارنا أبدا"]),
        ("وصافحه قائلا له «مرحبا بك في بلدنا».", ["مرحبا بك في بلدنا"]),
        ("قال الوزير، وفق ما نقلت الصحيفة، إن القرار «لم يكن سهلا على أحد».", ["لم يكن سهلا على أحد"]),
        ("كشف الوزير، أمس، «تفاصيل الخطة التي ستنقذ البلاد من أزمتها».", ["تفاصيل الخطة التي ستنقذ البلاد من أزمتها"]),
        ("وأرجع الخبير هبوط الأسعار إلى «قوة العملة وضعف الطلب عليها».", ["قوة العملة وضعف الطلب عليها"]),
        ("وصف التقرير التباطؤ الذي يشهده القطاع غير النفطي بـ«المؤقت».", ["المؤقت"]),
        ("ودعا الخبراء في ختام ندوة دولية عقدت أمس إلى «مراجعة كل ما كتب فيه».", ["مراجعة كل ما كتب فيه"]),
        ("جاء القرار بعد إعلان الوزارة أن الموسم «لن يبدأ في موعده المعتاد».", ["لن يبدأ في موعده المعتاد"]),
        ("وقال الوزير إن الجار «غاضب» من القرار.", ["غاضب"]),
        ("ويواجهون «عزوف كثير من الشباب» في المدينة كلها، بحسب الصحيفة.", ["عزوف كثير من الشباب"]),
        ("وأعربت الوزارة عن «أسفها العميق» لما جرى.", ["أسفها العميق"]),
        ("واعتبرت الوزارة قرار الجارة إغلاق الحدود كلها «غير مبرر».", ["غير مبرر"]),
        ("وطالبت الحكومة خصومها بإجراء «تحقيق مستقل» في الأمر.", ["تحقيق مستقل"]),
        ("وانتقد الخبير اللذين وصفهما بـ«المتسرعين» في مقاله.", ["المتسرعين"]),
        ("والعقد في نظرهم «ظلم» على حد تعبير الوزير.", []),
        ("قال الوزير إن ما جرى للناس «ظلم» على حد تعبيره.", ["ظلم"]),
        ('ودعا الوزير إلى"وقف القتال فورا" في المدينة.', ["وقف القتال فورا"]),
        (
            "وستبلغ الخسائر «ضعف الأرباح» و«أكثر بكثير»، بحسب تقرير.",
            ["ضعف الأرباح", "أكثر بكثير"],
        ),
    ],
)
def test_cues(body, texts) -> None:
    """A verb, a participle or an attribution phrase, before or after, makes words in marks a quote."""
    assert marked(body) == texts


@pytest.mark.parametrize(
    ("body", "texts"),
    [
        ("قال الوزير في البرلمان إن بلده «لم يعد يحتمل هذا».", ["لم يعد يحتمل هذا"]),
        ("وقال الوزير إن من أخذ الكتاب «سيكون عليه أن يعيده».", ["سيكون عليه أن يعيده"]),
        ("وعلقت المغنية على الأمر قائلة «لا أريد شيئا»، وأكدت أنها راضية.", ["لا أريد شيئا"]),
        ("وقال الوزير إن المخزن «لم يتلق شيئا بعد» لكن «الشركة ليست الجهة المسؤولة عن هذا».", 2),
        ("ورجح الخبير «تحولا كبيرا» في الأسواق و«تأثيرا لا مفر منه».", ["تحولا كبيرا", "تأثيرا لا مفر منه"]),
        ("وبحسب زهلول فإن «الناس لا يجدون ما يأكلون».", ["الناس لا يجدون ما يأكلون"]),
        ("وسينتهي العمل كله «قبل نهاية الشهر الحالي»، بحسب «واس».", ["قبل نهاية الشهر الحالي"]),
        ("وجاء في بيان لرئيس اللجنة الوطنية العليا، في المساء «نرفض كل ما قيل عن بلادنا».", 1),
        ("«لن نتراجع عن قرارنا أبدا».. هكذا رد الوزير على منتقديه.", ["لن نتراجع عن قرارنا أبدا"]),
        ("وقال الوزير فيما يتعلق بالحدود: «لن نتراجع عن قرارنا أبدا».", ["لن نتراجع عن قرارنا أبدا"]),
        ("وتداركت الوزيرة أن «هذا لا يعني أن كل شيء بخير».", ["هذا لا يعني أن كل شيء بخير"]),
        ("وحثت الوزارة المواطنين على «البقاء في منازلهم».", ["البقاء في منازلهم"]),
    ],
)
def test_more_cues(body, texts) -> None:
    """What begins as a clause is no name, contrast and «و» go on with what was said, a source may have any name."""
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


def test_name_with_a_relative_clause_opens_far_away() -> None:
    """A verb that is an ordinary word too reports at a distance where a name is its subject."""
    body = "وذكر كمال ناصر، عضو المكتب السياسي للحركة الوطنية في العاصمة، أمس، أن «الهدنة ستدوم أياما»."
    (quote,) = quotes_of(body, mention(body, "كمال ناصر", Kind.PERS, "كمال ناصر"))
    assert quote.speaker_name == "كمال ناصر"


def test_who_gave_a_speech_speaks_in_it() -> None:
    """«جاء ذلك في كلمة ألقاها فلان، حيث قال» makes that person the speaker, whoever spoke before."""
    body = "وقالت هدى سالم: «سنعود».\nجاء ذلك في كلمة ألقاها كمال ناصر في المؤتمر، حيث قال: «سننتصر معا في النهاية»."
    said = quotes_of(
        body,
        mention(body, "هدى سالم", Kind.PERS, "هدى سالم"),
        mention(body, "كمال ناصر", Kind.PERS, "كمال ناصر"),
    )
    assert [quote.speaker_name for quote in said] == ["هدى سالم", "كمال ناصر"]


def test_reason_belongs_to_what_was_said() -> None:
    """A long quotation after «لأن» is what the verb before it reports."""
    body = "ودافع الوزير عن قراره محذرا الناس من السفر لأن «الطريق لن يكون آمنا هذا المساء»."
    assert marked(body) == ["الطريق لن يكون آمنا هذا المساء"]
    assert marked("ولم يسافر الناس لأن «الطريق لن يكون آمنا هذا المساء».") == []


def test_what_somebody_gave_is_no_attribution() -> None:
    """«على ما قال فلان» says whose words these are, «على ما قدمه فلان» does not."""
    assert marked("والبلد «يعاني نقصا شديدا في الماء»، على ما قال الوزير.") == ["يعاني نقصا شديدا في الماء"]
    assert marked("والبلد «يعاني نقصا شديدا في الماء»، على ما قدمه الوزير.") == []


def test_answer_is_no_text() -> None:
    """«ورد فلان» is an answer, and «ورد في البيان» a text."""
    body = "ورد كمال ناصر على السؤال: «لا أعرف متى نعود إلى بيوتنا»."
    (quote,) = quotes_of(body, mention(body, "كمال ناصر", Kind.PERS, "كمال ناصر"))
    assert quote.speaker_name == "كمال ناصر"


@pytest.mark.parametrize(
    "body",
    [
        "قال مسؤولون لشبكة «سي إن إن» إن المحادثات تقدمت كثيرا.",
        "قال الكاتب إن فيلم «رحلة إلى الشمال» نال جائزتين.",
        "أعلنت حركة «طريق الغد» أنها ستشارك في الحوار.",
        "أكد الوزير أن صحيفة «النهار الجديد» نشرت الخبر.",
        "قال الوزير إن برنامج «بيتي» سيستمر.",
        "وذكر البيان أن «أوبك» ستجتمع غدا.",
        "قال الوزير إنه تسلم الرسالة، وفق «رويترز».",
        "وبدأت أعمال «القمة» في موعدها.",
        "قال الوزير لـ«العربية» إن الاجتماع تأجل.",
        "وافتتح الوزير معرض «ألوان وأصوات» في المتحف.",
        "كما أكد الوزير رفضه لما يوصف إعلاميا بـ«صفقة الغد».",
        "سألت «الغد نت» ماذا يعني الأمر.",
        "من هنا بدأت «مسيرة طويلة» في المدينة.",
        "وأكد الموقع أن «إي كيو سي» ستنافس غيرها.",
        "وقال الخبير إن «غلاكسي نوت 9» هاتف جيد.",
        "وبحسب دراسة نشرت في مجلة الطب الحديثة «نبض الحياة»، فإن النوم مفيد.",
        "وبعد المعركة أعلن «مجلس ثوار المدينة» النفير العام.",
        "وفي مايو أعلن القائد «ساعة الصفر» لدخول المدينة.",
        "وأصدرت المحكمة حكمها على 75 متهما بينهم قادة في قضية «أحداث الميدان».",
        "ويفضل المشاهدون وصف مهارات اللاعب، لدرجة أنه بات «الفرعون الجديد».",
        "وكان المدرب الذي وصف بـ«السري» بين الحاضرين.",
        "واشتهر بأخبار البخلاء «الظرفاء» في كتب القدماء.",
    ],
)
def test_names_and_scare_quotes(body) -> None:
    """Names, titles of works, outlets and single scare quotes are no quotes."""
    assert marked(body) == []


def test_unclosed_quote_is_refused() -> None:
    """A quote without its closing mark is refused, and the next one still found."""
    body = "وقال الوزير: «لن نتراجع عن قرارنا.\nوأضاف الوزير: «سنمضي في طريقنا إلى النهاية»."
    assert marked(body) == ["سنمضي في طريقنا إلى النهاية"]


def test_quote_never_spans_paragraphs() -> None:
    """A mark in one paragraph never closes one in another."""
    assert marked('قال الوزير: "لن نتراجع\nعن قرارنا أبدا".') == []


def test_negated_verb_reports_nothing() -> None:
    """«لم يقل» opens no speech."""
    assert quotes_of("لم يقل الوزير إن المحادثات قد فشلت تماما.") == ()


def test_passive_reports_nothing() -> None:
    """«يعتقد أن» without a subject has no speaker."""
    assert quotes_of("ويعتقد أن المحادثات قد فشلت تماما في النهاية.") == ()


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


def test_title_stands_for_the_last_person_who_bore_it() -> None:
    """«الوزيرة» is the minister named last, not the president named after her."""
    body = "التقت وزيرة التعليم هدى سالم الرئيس كمال ناصر.\nوقالت الوزيرة: «سنبني مئة مدرسة جديدة»."
    found = quotes_of(
        body,
        mention(body, "هدى سالم", Kind.PERS, "هدى سالم", "وزيرة التعليم"),
        mention(body, "كمال ناصر", Kind.PERS, "كمال ناصر", "الرئيس"),
    )
    assert [(quote.speaker.text, quote.speaker_name) for quote in found if quote.speaker] == [("الوزيرة", "هدى سالم")]


def test_omitted_subject_agrees_in_gender() -> None:
    """«وأضافت» continues a woman or a newspaper, never a man."""
    body = "قال وزير المالية كمال ناصر: «الموازنة جاهزة تماما الآن».\nوأضافت: «لا ضرائب جديدة هذا العام»."
    found = quotes_of(body, mention(body, "كمال ناصر", Kind.PERS, "كمال ناصر", "وزير المالية"))
    assert [quote.speaker_name for quote in found] == ["كمال ناصر", None]


def test_unknown_subject_is_not_the_last_speaker() -> None:
    """A subject that no list knows keeps its words as the speaker; the quote is not given to another."""
    body = "قال وزير المالية كمال ناصر: «الموازنة جاهزة تماما الآن».\nوقال زهلول: «هذا كلام غير صحيح أبدا»."
    found = quotes_of(body, mention(body, "كمال ناصر", Kind.PERS, "كمال ناصر", "وزير المالية"))
    assert [(quote.speaker and quote.speaker.text, quote.speaker_name) for quote in found][1] == ("زهلول", None)


@pytest.mark.parametrize(
    "body",
    [
        "وكان زهلول قد أكد أن «هذا كلام غير صحيح أبدا».",
        "وقال محامي كمال ناصر: «هذا كلام غير صحيح أبدا».",
        "وقال أحد مساعدي كمال ناصر: «هذا كلام غير صحيح أبدا».",
        "وقال المتحدث باسم عائلة الوزير كمال ناصر: «هذا كلام غير صحيح أبدا».",
    ],
)
def test_somebody_else_speaks(body) -> None:
    """Words of an aide, or of a stranger, are not given to the person who is named beside them or before."""
    first = "قالت هدى سالم: «نعمل على الأمر ليلا ونهارا».\n"
    mentions = [mention(first + body, "هدى سالم", Kind.PERS, "هدى سالم")]
    if "كمال ناصر" in body:
        title = "الوزير" if "الوزير" in body else None
        mentions.append(mention(first + body, "كمال ناصر", Kind.PERS, "كمال ناصر", title))
    assert [quote.speaker_name for quote in quotes_of(first + body, *mentions)] == ["هدى سالم", None]


@pytest.mark.parametrize(
    "body",
    [
        "ونقلت صحيفة المساء عن سامر حداد قوله: «وصلنا إلى اتفاق نهائي أخيرا».",
        "ونقلت صحيفة المساء عن سامر حداد: «وصلنا إلى اتفاق نهائي أخيرا».",
        "ونقلت صحيفة المساء على لسان سامر حداد قوله: «وصلنا إلى اتفاق نهائي أخيرا».",
    ],
)
def test_source_quoted_by_another(body) -> None:
    """«نقلت … عن … قوله» gives the words to the source."""
    found = quotes_of(body, mention(body, "سامر حداد", Kind.PERS, "سامر حداد"))
    assert [quote.speaker_name for quote in found if quote.kind == "direct"] == ["سامر حداد"]


@pytest.mark.parametrize(
    ("body", "speakers"),
    [
        ("وقال سامر زهلول أستاذ الفيزياء بجامعة المدينة، الذي قاد البحث: «هذا كشف كبير».", ["سامر زهلول"]),
        ("وقال زهلول، من شرطة المدينة، «هذا أمر خطير جدا».\nوأضاف: «سنبحث عن الفاعل».", ["زهلول", "زهلول"]),
        ("ورأى زهلول أن «هذا الأمر خطير جدا على الجميع».", ["زهلول"]),
        ("ويقول زهلول في حديث سابق «أنا شخص بسيط ولا أحب الشهرة».", ["زهلول"]),
        ("لكن زهلول قال لوكالة الأنباء «لم أكتب هذا الكلام أبدا في حياتي».", ["زهلول"]),
        ("ونقلت وسائل إعلام، الجمعة، عن سامر زهلول: «وصلنا إلى اتفاق نهائي أخيرا».", ["سامر زهلول"]),
        ("وأبلغ المسؤول رويترز أن «الاتفاق أصبح قريبا جدا الآن».", ["المسؤول"]),
        ("وقال المنلا «ننتظر منذ عام ونصف العام تقريبا».\nوقال: «سننتظر أكثر».", ["المنلا"] * 2),
        ("وقالت مديرة المشروع في المدينة، نورما لوسن: «هذا كشف كبير».", ["مديرة المشروع في المدينة، نورما لوسن"]),
        ("وقال رئيس اللجنة، زهلول مرقس، بعد أيام: «هذا كشف كبير».", ["رئيس اللجنة، زهلول مرقس"]),
        ("وانتهى الأمر، بحسب ما ذكرت دوائر رسمية، «كما لم يتوقع أحد».", ["دوائر رسمية"]),
        ("نقلت الصحيفة عن عامل لم تذكر اسمه قوله: «لم نقبض أجورنا».", ["عامل"]),
        ("وقال بوتاس: «كنت أحاول الفوز اليوم».\nوقال بأسف: «لم أنجح».", ["بوتاس"] * 2),
        ("وحذر زهلول مرقس، في مقال له، من أن السوق «لن تحتمل المزيد».", ["زهلول مرقس"]),
        ("قال سعيد جابر: «أحب المسرح».\nليرد عليه زهلول: «وأنا أيضا أحبه».", ["سعيد جابر", "زهلول"]),
        ("وقالت متحدثة باسم الجيش: «بدأت العملية فجر اليوم».\nوأضافت: «انتهت ظهرا».", ["متحدثة باسم الجيش"] * 2),
    ],
)
def test_words_stand_for_an_unnamed_speaker(body, speakers) -> None:
    """A speaker without a known name is shown by their own words, also where the next verb has no subject."""
    mentions = [mention(body, "رويترز", Kind.ORG, "رويترز")] if "رويترز" in body else []
    assert [quote.speaker and quote.speaker.text for quote in quotes_of(body, *mentions)] == speakers


@pytest.mark.parametrize(
    "body",
    [
        "جاء ذلك في كلمة له أمام سامر حداد، حيث قال: «سنمضي في طريقنا إلى النهاية».",
        "وفي لقاء مع صحيفة المساء، قال: «سنمضي في طريقنا إلى النهاية».",
        "وكان لكمال ناصر رأي في الأمر، حيث قال: «سنمضي في طريقنا إلى النهاية».",
    ],
)
def test_speaker_goes_on(body) -> None:
    """A verb without a subject goes on with who spoke, whoever is named in passing."""
    body = "قال كمال ناصر: «الموازنة جاهزة تماما الآن».\n" + body
    others = [("سامر حداد", Kind.PERS), ("المساء", Kind.ORG), ("لكمال ناصر", Kind.PERS)]
    mentions = [
        mention(body, text, kind, text.removeprefix("ل") if text.startswith("لك") else text)
        for text, kind in others
        if text in body
    ]
    found = quotes_of(body, mention(body, "كمال ناصر", Kind.PERS, "كمال ناصر"), *mentions)
    assert [quote.speaker_name for quote in found] == ["كمال ناصر", "كمال ناصر"]


def test_office_stands_for_who_spoke_with_it() -> None:
    """Of two who bear a title it stands for the one who speaks, though the other was named last."""
    body = "قال الوزير كمال ناصر إنه التقى أمس الوزير سامر حداد.\nوقال الوزير: «اتفقنا على كل شيء تقريبا»."
    found = quotes_of(
        body,
        mention(body, "كمال ناصر", Kind.PERS, "كمال ناصر", "الوزير"),
        mention(body, "سامر حداد", Kind.PERS, "سامر حداد", "الوزير"),
    )
    assert [quote.speaker_name for quote in found if quote.kind == "direct"] == ["كمال ناصر"]


def test_title_is_found_in_either_spelling() -> None:
    """«الأميركي» and «الأمريكي» are one; a title within another's title stands for nobody."""
    body = (
        "وصل وزير الدفاع الأمريكي كمال ناصر مع المبعوث الخاص للرئيس الأمريكي سامر حداد.\n"
        "وقال وزير الدفاع الأميركي: «سنبقى هنا عاما آخر».\nوقال المبعوث: «لن نبقى يوما واحدا»."
    )
    found = quotes_of(
        body,
        mention(body, "كمال ناصر", Kind.PERS, "كمال ناصر", "وزير الدفاع الأمريكي"),
        mention(body, "سامر حداد", Kind.PERS, "سامر حداد", "المبعوث الخاص للرئيس الأمريكي"),
    )
    assert [quote.speaker_name for quote in found if quote.kind == "direct"] == ["كمال ناصر", None]


def test_title_takes_up_an_unknown_name() -> None:
    """Who spoke as «وزير الري، زهلول مرقس» goes on under these words after «قال وزير الري»."""
    body = "أعلن وزير الري، زهلول #مرقس، أن «العمل بدأ».\nوقال وزير الري: «لن يطول الأمر».\nوأضاف: «الماء وفير»."
    whole = "وزير الري، زهلول #مرقس"
    assert [quote.speaker and quote.speaker.text for quote in quotes_of(body)] == [whole, "وزير الري", whole]


def test_profession_stands_for_who_spoke_last() -> None:
    """«المدرب» is the one who just spoke, unless another title says what they are."""
    body = "قال كمال ناصر: «لعبنا جيدا اليوم».\nوقال المدرب: «سنفوز في المرة المقبلة»."
    plain = quotes_of(body, mention(body, "كمال ناصر", Kind.PERS, "كمال ناصر"))
    titled = quotes_of("الوزير " + body, mention("الوزير " + body, "كمال ناصر", Kind.PERS, "كمال ناصر", "الوزير"))
    assert [quote.speaker_name for quote in plain] == ["كمال ناصر", "كمال ناصر"]
    assert [quote.speaker_name for quote in titled] == ["كمال ناصر", None]


def test_name_past_a_phrase_belongs_to_the_title() -> None:
    """«منسق الإغاثة في حالات الطوارئ، فلان» is one speaker; the name of a club is nobody."""
    body = "وقال منسق الإغاثة في حالات الطوارئ، سامر حداد، أمس: «الوضع صعب جدا هنا»."
    (quote,) = quotes_of(body, mention(body, "سامر حداد", Kind.PERS, "سامر حداد"))
    assert quote.speaker_name == "سامر حداد"
    body = "وقال المهاجم السابق لفريق سانتوس: «الوضع صعب جدا هنا»."
    (quote,) = quotes_of(body, mention(body, "سانتوس", Kind.PERS, "سانتوس"))
    assert quote.speaker_name is None


def test_interviewed_speaks() -> None:
    """What is said in an interview is said by whom it was with."""
    body = "نشرت صحيفة المساء مقابلة مع كمال ناصر، قال فيها إن الفريق «لن يتغير هذا العام»."
    (quote,) = quotes_of(
        body, mention(body, "المساء", Kind.ORG, "المساء"), mention(body, "كمال ناصر", Kind.PERS, "كمال ناصر")
    )
    assert quote.speaker_name == "كمال ناصر"


def test_participle_goes_with_the_verb_before_it() -> None:
    """«علقت المتحدثة …، قائلة» is hers, though «علقت» opens no speech."""
    body = "وعقب الإفراج عنه، علقت المتحدثة باسم الحكومة، هدى سالم، قائلة: «ما زلنا قلقين جدا»."
    (quote,) = quotes_of(body, mention(body, "هدى سالم", Kind.PERS, "هدى سالم", "المتحدثة باسم الحكومة"))
    assert quote.speaker_name == "هدى سالم"


def test_name_in_marks_is_a_subject() -> None:
    """A name in quotation marks after a verb says what follows."""
    body = "قال الوزير: «سنرى غدا».\nأعلن «طيران الشرق»، أمس، أن الرحلات «لن تتأخر بعد اليوم»."
    found = quotes_of(body, mention(body, "طيران الشرق", Kind.ORG, "طيران الشرق"))
    assert [quote.speaker_name for quote in found] == [None, "طيران الشرق"]


def test_object_is_no_speaker() -> None:
    """«أكد ضرورة …» goes on with who spoke, and «قالا» is not one person."""
    body = (
        "قال كمال ناصر: «العمل بدأ فعلا».\nوأكد ضرورة الصبر، مضيفا: «لن يطول الأمر».\nوقالا: «نحن متفقان على كل شيء»."
    )
    found = quotes_of(body, mention(body, "كمال ناصر", Kind.PERS, "كمال ناصر"))
    assert [quote.speaker_name for quote in found] == ["كمال ناصر", "كمال ناصر", None]


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


def test_verb_tells_gender() -> None:
    """«استنكرت عضو اللجنة … وقالت» is one woman, though عضو is written as for a man."""
    body = "استنكرت عضو اللجنة هدى سالم القرار.\nوقالت: «هذا القرار غير عادل أبدا»."
    found = quotes_of(body, mention(body, "هدى سالم", Kind.PERS, "هدى سالم", "عضو اللجنة"))
    assert [quote.speaker_name for quote in found] == ["هدى سالم"]


def test_quotation_over_paragraphs() -> None:
    """Each paragraph of a long quotation begins with a mark, the last one closes: each is a quote of one speaker."""
    body = 'وقال سامر حداد "ننتظر منذ شهور.\n"لكن العمل لم يبدأ بعد.\n"سنبدأ غدا".\nووافقت الحكومة على "المشروع".'
    found = quotes_of(body, mention(body, "سامر حداد", Kind.PERS, "سامر حداد"))
    assert [quote.text for quote in found] == ["ننتظر منذ شهور.", "لكن العمل لم يبدأ بعد.", "سنبدأ غدا"]
    assert {quote.speaker_name for quote in found} == {"سامر حداد"}


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
