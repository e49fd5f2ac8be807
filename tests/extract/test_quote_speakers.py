"""Who speaks is whom the sentence, or the one before it, says; words that stand for nobody are none."""

from __future__ import annotations

import pytest

from quoting import mention, quotes_of
from warraq.records import Kind


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
        "وقال المتحدث باسم الرئيس كمال ناصر: «هذا كلام غير صحيح أبدا».",
        "وقال مستشار الرئيس كمال ناصر: «هذا كلام غير صحيح أبدا».",
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


def test_who_gave_a_speech_speaks_in_it() -> None:
    """«جاء ذلك في كلمة ألقاها فلان، حيث قال» makes that person the speaker, whoever spoke before."""
    body = "وقالت هدى سالم: «سنعود».\nجاء ذلك في كلمة ألقاها كمال ناصر في المؤتمر، حيث قال: «سننتصر معا في النهاية»."
    said = quotes_of(
        body,
        mention(body, "هدى سالم", Kind.PERS, "هدى سالم"),
        mention(body, "كمال ناصر", Kind.PERS, "كمال ناصر"),
    )
    assert [quote.speaker_name for quote in said] == ["هدى سالم", "كمال ناصر"]


def test_answer_is_no_text() -> None:
    """«ورد فلان» is an answer, and «ورد في البيان» a text."""
    body = "ورد كمال ناصر على السؤال: «لا أعرف متى نعود إلى بيوتنا»."
    (quote,) = quotes_of(body, mention(body, "كمال ناصر", Kind.PERS, "كمال ناصر"))
    assert quote.speaker_name == "كمال ناصر"


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


def test_verb_tells_gender() -> None:
    """«استنكرت عضو اللجنة … وقالت» is one woman, though عضو is written as for a man."""
    body = "استنكرت عضو اللجنة هدى سالم القرار.\nوقالت: «هذا القرار غير عادل أبدا»."
    found = quotes_of(body, mention(body, "هدى سالم", Kind.PERS, "هدى سالم", "عضو اللجنة"))
    assert [quote.speaker_name for quote in found] == ["هدى سالم"]


@pytest.mark.parametrize(
    ("body", "speaker"),
    [
        ("وبرر الرئيس التونسي قراره قائلا: «لم يكن أمامنا خيار آخر».", "الرئيس التونسي"),
        ("ووصف المصدر الاتصالات بأنها «صريحة للغاية».", "المصدر"),
        ("ودعا البيان منسق الإغاثة إلى «فتح الطريق أمام القوافل».", "البيان"),
        ("وطالب البيان بوقف القتال، معتبرا ذلك «واجبا على الجميع بلا استثناء».", "البيان"),
        ("وقال موجها حديثه للناس: «لن نتراجع عن قرارنا أبدا».", None),
        ("وتابع، الوزير التونسي: «لن نتراجع عن قرارنا أبدا».", "الوزير التونسي"),
        ("وقال أمامهم المدير: «لن نتراجع عن قرارنا أبدا».", "المدير"),
        ("وقال منظمو المهرجان إن الدورة «ستكون مختلفة عن كل ما سبق».", "منظمو المهرجان"),
        ("وقال المتحدث الأمني بوزارة الداخلية: «لن نتراجع عن قرارنا».", "المتحدث الأمني بوزارة الداخلية"),
    ],
)
def test_phrase_of_a_speaker_has_its_bounds(body, speaker) -> None:
    """The object of a verb, how somebody speaks and another's office are not part of who speaks."""
    assert [quote.speaker and quote.speaker.text for quote in quotes_of(body) if quote.kind != "reported"] == [speaker]


@pytest.mark.parametrize(
    "body",
    [
        "وعقدت لجنة كمال ناصر، التي وصفت المدينة بأنها «مكان لا يصلح للعيش»، اجتماعا.",
        "ونسبت الوكالة إلى كمال ناصر قوله: «وصلنا إلى اتفاق نهائي أخيرا».",
        "وبحسب الصحيفة فإن كمال ناصر اتهم الحكومة بـ«العمل في الخفاء دائما».",
        "وعلق كمال ناصر، المستشار في وزارة الثقافة وصاحب الكتاب، على رسالة هدى سالم، حيث قال: «لم أقرأ هذا».",
    ],
)
def test_one_name_of_two_speaks(body) -> None:
    """Whom a relative clause is about, a source after إلى, a name before its verb speak, not the one named beside."""
    names = [mention(body, name, Kind.PERS, name) for name in ("كمال ناصر", "هدى سالم") if name in body]
    places = [mention(body, "المدينة", Kind.LOC, "المدينة")] if "المدينة" in body else []
    assert [quote.speaker_name for quote in quotes_of(body, *names, *places)][-1] == "كمال ناصر"


def test_what_is_described_does_not_speak() -> None:
    """«الأعمال التي وصفتها بـ…» are what the subject of the sentence speaks of; «وصفوها» is not one person."""
    body = "وطالبت الحكومة بوقف الأعمال التي وصفتها بـ«الإرهابية»."
    assert [quote.speaker and quote.speaker.text for quote in quotes_of(body)] == ["الحكومة"]
    body = "وقال كمال ناصر: «صدقت».\nومدح الناس المدينة التي وصفوها بأنها «جميلة جدا»."
    said = quotes_of(body, mention(body, "كمال ناصر", Kind.PERS, "كمال ناصر"))
    assert [quote.speaker_name for quote in said] == ["كمال ناصر", None]


def test_place_that_a_noun_governs_is_no_rival() -> None:
    """«كما أشاد باستضافة الصين …، مشيرا إلى» goes on with who spoke."""
    body = "وقال كمال ناصر: «سنعود غدا».\nكما أشاد باستضافة الصين للمباريات، مشيرا إلى أن «كل شيء كان جيدا»."
    said = quotes_of(
        body, mention(body, "كمال ناصر", Kind.PERS, "كمال ناصر"), mention(body, "الصين", Kind.LOC, "الصين")
    )
    assert [quote.speaker_name for quote in said] == ["كمال ناصر", "كمال ناصر"]


@pytest.mark.parametrize(
    ("clause", "speaker"),
    [
        ("وقال منظمو «ليلة القصيدة»", "منظمو «ليلة القصيدة»"),
        ("وقال منظمو السباق", "منظمو السباق"),
        ("وقال منظمو، الثلاثاء،", None),
        ("وسألته فقال لي", None),
    ],
)
def test_a_plural_that_governs_a_word_speaks_with_it(clause: str, speaker: str | None) -> None:
    """«منظمو» of nothing is nobody, and neither is «لي»."""
    (quote,) = [one for one in quotes_of(f"{clause}: «هذا كلام غير صحيح أبدا».") if "كلام" in one.text]
    assert (quote.speaker and quote.speaker.text) == speaker


def test_whom_somebody_calls_upon_does_not_speak() -> None:
    """An accusative plural is no subject: those who called upon them are."""
    (quote,) = quotes_of("اجتمع الناشطون في الساحة، ودعوا المواطنين إلى «الزحف نحو المدينة القديمة».")
    assert quote.speaker is not None
    assert quote.speaker.text == "الناشطون"
