"""Times are found with their values, vague ones stay vague, and the day of publication is never guessed."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warraq.extract.dates import find_times, publication_date
from warraq.lexicon import Lexicon
from warraq.records import Article, Derived, Origin, Provenance, Span, TimeExpression
from warraq.text.layout import blocks
from warraq.text.tokenize import tokenize
from work import LINEAR, growth

SEED = Path(__file__).parents[2] / "seeds" / "000_7ecc73c29e594e37.txt"
LEXICON = Lexicon.load()
WRITTEN = "2023-02-21"  # a Tuesday


def article(body: str, published: str | None = None) -> Article:
    """Make an article as the seeds' parser would."""
    paragraphs, subheads = blocks(body)
    return Article("x", body, paragraphs, subheads, Provenance("x.txt", "0" * 64, "utf-8"), published=published)


def times(body: str, published: str | None = WRITTEN) -> tuple[TimeExpression, ...]:
    """Find the times of a body."""
    return find_times(article(body, published), tokenize(body), LEXICON)


def published(body: str) -> Derived:
    """Find the day of publication of a body without a header."""
    return publication_date(article(body), times(body, None))


@pytest.mark.parametrize(
    ("body", "text", "value"),
    [
        ("وصل الوفد في 21 فبراير/شباط 2023 إلى المدينة.", "21 فبراير/شباط 2023", "2023-02-21"),
        ("وصل يوم الثلاثاء 21 شباط (فبراير) ٢٠٢٣ إلى المدينة.", "يوم الثلاثاء 21 شباط (فبراير) ٢٠٢٣", "2023-02-21"),
        ("وصل الوفد في ۲۱ شباط ۲۰۲۳.", "۲۱ شباط ۲۰۲۳", "2023-02-21"),
        ("في 7 جويلية 2017 انطلقت الدورة.", "7 جويلية 2017", "2017-07-07"),
        ("في 3 كانون الأول/ديسمبر من عام 2019 انطلقت الدورة.", "3 كانون الأول/ديسمبر من عام 2019", "2019-12-03"),
        ("وقع العقد في 21/2/2023 بالعاصمة.", "21/2/2023", "2023-02-21"),
        ("وقع العقد بتاريخ 2023-02-21 بالعاصمة.", "2023-02-21", "2023-02-21"),
        ("وقع العقد (2023-02-21T10:00:00) بالعاصمة.", "2023-02-21T10:00:00", "2023-02-21"),
        ("في الحادي والعشرين من فبراير 2023 بدأت.", "الحادي والعشرين من فبراير 2023", "2023-02-21"),
        ("صدر في فبراير/شباط 2021 قرار.", "فبراير/شباط 2021", "2021-02"),
        ("صدر في عام 2018 قرار.", "عام 2018", "2018"),
        ("يتراجع منذ 2011 بلا توقف.", "2011", "2011"),
        ("بين عامي 2013 و2016 تراجع.", "عامي 2013 و2016", "2013/2016"),
        ("في ثمانينيات القرن الماضي ظهر.", "ثمانينيات القرن الماضي", "198X"),
        ("من 3 إلى 7 مارس 2023 تقام.", "3 إلى 7 مارس 2023", "2023-03-03/2023-03-07"),
        ("تقام من 28 فبراير إلى 3 مارس 2023.", "28 فبراير إلى 3 مارس 2023", "2023-02-28/2023-03-03"),
        ("حل في 12 رمضان 1444هـ موعد.", "12 رمضان 1444هـ", "2023-04-03"),
        ("كان ذلك في شهر رمضان 1444 هـ كاملا.", "شهر رمضان 1444 هـ", "2023-03-23/2023-04-20"),
        ("حل الثلاثاء الثالث من شهر أيلول من عام 2014.", "الثلاثاء الثالث من شهر أيلول من عام 2014", "2014-09-16"),
        ("حل ثاني أربعاء في أكتوبر لعام 2014.", "ثاني أربعاء في أكتوبر لعام 2014", "2014-10-08"),
        ("حل في الثالث عشرة من شباط في سنة 2014.", "الثالث عشرة من شباط في سنة 2014", "2014-02-13"),
        ("صدر في 2/2013 قرار.", "2/2013", "2013-02"),
        ("نما في الربع الأول من عام 2018 كثيرا.", "الربع الأول من عام 2018", "2018-01/2018-03"),
        ("ظهر في القرن التاسع عشر.", "القرن التاسع عشر", "18XX"),
        ("حل عيد الأضحى عام 2018 صيفا.", "عيد الأضحى عام 2018", "2018-08-21"),
        ("حل رأس السنة الهجرية 2018 خريفا.", "رأس السنة الهجرية 2018", "2018-09-11"),
    ],
)
def test_absolute_times(body: str, text: str, value: str) -> None:
    """A date with its year has one value, whoever reads it and whenever."""
    for written in (WRITTEN, "1999-01-01", None):
        assert (text, value, "absolute") in [(time.text, time.value, time.grain) for time in times(body, written)]


@pytest.mark.parametrize(
    ("body", "text", "value"),
    [
        ("قال الثلاثاء إنه قادم.", "الثلاثاء", "2023-02-21"),
        ("قال الإثنين إنه قادم.", "الإثنين", "2023-02-20"),
        ("قال يوم السبت إنه قادم.", "يوم السبت", "2023-02-18"),
        ("قال للسبت حكايته.", "للسبت", "2023-02-18"),
        ("يصل الخميس إلى هنا.", "الخميس", "2023-02-23"),
        ("قال الأحد الماضي إنه قادم.", "الأحد الماضي", "2023-02-19"),
        ("قال الثلاثاء الماضي إنه قادم.", "الثلاثاء الماضي", "2023-02-14"),
        ("يصل الثلاثاء المقبل إلى هنا.", "الثلاثاء المقبل", "2023-02-28"),
        ("يصل السبت من الأسبوع المقبل.", "السبت من الأسبوع المقبل", "2023-03-04"),
        ("قال أمس إنه قادم.", "أمس", "2023-02-20"),
        ("قال مساء أمس الاثنين إنه قادم.", "مساء أمس الاثنين", "2023-02-20"),
        ("قال أول من أمس إنه قادم.", "أول من أمس", "2023-02-19"),
        ("يصل غداً الأربعاء.", "غداً الأربعاء", "2023-02-22"),
        ("وصل اليوم إلى هنا.", "اليوم", "2023-02-21"),
        ("وصل قبل ثلاثة أيام إلى هنا.", "قبل ثلاثة أيام", "2023-02-18"),
        ("وصل قبل أسبوعين إلى هنا.", "قبل أسبوعين", "2023-02-07"),
        ("وصل قبل شهرين إلى هنا.", "قبل شهرين", "2022-12"),
        ("وصل قبل نحو خمس سنوات إلى هنا.", "قبل نحو خمس سنوات", "2018~"),
        ("وصل الأسبوع الماضي.", "الأسبوع الماضي", "2023-02-13/2023-02-19"),
        ("وصل الشهر الماضي.", "الشهر الماضي", "2023-01"),
        ("وصل العام الماضي.", "العام الماضي", "2022"),
        ("يصل مطلع العام المقبل.", "مطلع العام المقبل", "2024"),
        ("نما هذا العام كثيرا.", "هذا العام", "2023"),
        ("وصل في 15 ديسمبر.", "15 ديسمبر", "2022-12-15"),
        ("وصل في أكتوبر الماضي.", "أكتوبر الماضي", "2022-10"),
        ("يصل في مايو/أيار المقبل.", "مايو/أيار المقبل", "2023-05"),
        ("وصل في 15 من الشهر الجاري.", "15 من الشهر الجاري", "2023-02-15"),
        ("يصل يوم الخميس 23 الجاري.", "يوم الخميس 23 الجاري", "2023-02-23"),
        ("وصل في الـ 6 من فبراير.", "الـ 6 من فبراير", "2023-02-06"),
        ("وصل الثلاثاء السابع من هذا الشهر.", "الثلاثاء السابع من هذا الشهر", "2023-02-07"),
        ("يصل السبت الخامس والعشرين.", "السبت الخامس والعشرين", "2023-02-25"),
        ("يصل في آخر خميس من الشهر المقبل.", "آخر خميس من الشهر المقبل", "2023-03-30"),
        ("يصل الثلاثاء الأخير من شهر مارس.", "الثلاثاء الأخير من شهر مارس", "2023-03-28"),
        ("يصل آخر يوم بشهر أربعة.", "آخر يوم بشهر أربعة", "2023-04-30"),
        ("وصل خميس الأسبوع الماضي.", "خميس الأسبوع الماضي", "2023-02-16"),
        ("وصل الاثنين من هذا الأسبوع.", "الاثنين من هذا الأسبوع", "2023-02-20"),
        ("وصل ليل الأحد الاثنين.", "ليل الأحد الاثنين", "2023-02-19/2023-02-20"),
        ("وصل السبت مساء.", "السبت مساء", "2023-02-18"),
        ("وصل هذا الصباح.", "هذا الصباح", "2023-02-21"),
        ("وصل امبارح.", "امبارح", "2023-02-20"),
        ("يصل اليوم الذي بعد غد.", "اليوم الذي بعد غد", "2023-02-23"),
        ("نما في الربع الرابع من العام الماضي.", "الربع الرابع من العام الماضي", "2022-10/2022-12"),
        ("ينمو في النصف الثاني من هذا العام.", "النصف الثاني من هذا العام", "2023-07/2023-12"),
        ("يصل ثاني أيام عيد الفطر.", "ثاني أيام عيد الفطر", "2023-04-22"),
        ("وصل عشية عيد الميلاد.", "عشية عيد الميلاد", "2022-12-24"),
        ("يصل عيد العمال المقبل.", "عيد العمال المقبل", "2023-05-01"),
    ],
)
def test_times_counted_from_the_day_of_writing(body: str, text: str, value: str) -> None:
    """Weekdays and relative times have a value from the header's day, and none without it."""
    assert [(time.text, time.value) for time in times(body)] == [(text, value)]
    assert [(time.text, time.value) for time in times(body, None)] == [(text, None)]


@pytest.mark.parametrize(
    "text",
    [
        "في غضون شهور",
        "خلال الأيام الماضية",
        "مؤخراً",
        "في وقت سابق",
        "قبل أيام",
        "السنوات الأخيرة",
        "خلال يومين",
        "منذ بدء الحرب",
        "الأيام القليلة المقبلة",
        "بعد يومين",
        "بعد نحو ثلاثة أشهر",
        "قبل عدة أشهر",
    ],
)
def test_vague_times_stay_vague(text: str) -> None:
    """A vague phrase has no value though the day of writing is known."""
    assert [(time.text, time.value, time.grain) for time in times(f"تغير الوضع {text}.")] == [(text, None, "fuzzy")]


@pytest.mark.parametrize(
    "body",
    [
        "التقى الأمين العام الحالي وزراء.",
        "تشاجر الاثنان ثم تصالح الاثنين معا.",
        "نشرت صحيفة اليوم السابع خبرا.",
        "حضر بعد صلاة الجمعة جمع غفير.",
        "مارس ضغوطا على رجب طيب.",
        "وصل 2000 جندي إلى صفر.",
        "قبل شهر رمضان",
        "في غضون ذلك صرح.",
        "32/13/2020",
        "يعمل طوال اليوم والساعة تمضي.",
        "يذكرهم اليوم والساعة.",
        "جاؤوا عن بكرة أبيهم.",
        "زين الشارع بأضواء عيد الميلاد الكبيرة.",
        "دام الخلاف شهر واحد فقط.",
    ],
)
def test_what_only_looks_like_a_time(body: str) -> None:
    """Names, offices and ordinary words are not dated."""
    assert [time for time in times(body) if time.value is not None] == []


def test_ranks_of_other_things_are_no_days() -> None:
    """An ordinal before a month ranks what stands before it, and two days that no night joins are apart."""
    assert [time.text for time in times("كان الفصل الأول من هذا الشهر صعبا.")] == ["هذا الشهر"]
    assert [time.text for time in times("جاء ليل السبت الاثنين.")] == ["ليل السبت", "الاثنين"]


def test_seed_times() -> None:
    """On the seed every time is found, absolute and weekday ones with the right day, the vague ones left vague."""
    body = SEED.read_text(encoding="utf-8")
    found = [(time.text, time.value) for time in times(body, None)]
    assert found == [
        ("في غضون شهور", None),
        ("اليوم الثلاثاء 21 فبراير/شباط 2023", "2023-02-21"),
        ("وفي وقت سابق", None),
        ("الثلاثاء", "2023-02-21"),
        ("منذ بدء الغزو", None),
        ("خلال الأيام الماضية", None),
        ("السبت", "2023-02-18"),
        ("مؤخراً", None),
        ("السبت", "2023-02-18"),
        ("الإثنين", "2023-02-20"),
    ]
    assert published(body) == Derived("2023-02-21", Origin.TEXT)


@pytest.mark.parametrize(
    ("body", "value"),
    [
        ("قال الوزير اليوم الثلاثاء 21 فبراير 2023 إن المشروع انتهى.", "2023-02-21"),
        ("قال الوزير أمس الاثنين 20 فبراير 2023 إن المشروع انتهى.", "2023-02-21"),
        ("قال الوزير، الثلاثاء 21 فبراير/شباط 2023، إن المشروع انتهى.", "2023-02-21"),
        ("القاهرة، 21 فبراير 2023 - أعلنت الوزارة انتهاء المشروع.", "2023-02-21"),
        ("21 فبراير 2023\nأعلنت الوزارة انتهاء المشروع في العاصمة بعد سنوات من العمل المتواصل فيه.", "2023-02-21"),
        ("تاريخ النشر: 21/2/2023\nأعلنت الوزارة انتهاء المشروع في العاصمة بعد سنوات من العمل فيه.", "2023-02-21"),
        ("انتهت الحرب في 6 أكتوبر 1973 بعد أيام.", None),
        ("تحل ذكرى هجمات الثلاثاء 11 سبتمبر 2001 هذا العام.", None),
        ("تنطلق البطولة يوم الأحد 12 مارس 2023 في العاصمة.", None),
        ("قال الوزير الثلاثاء إن المشروع انتهى.", None),
        ("قال الوزير في فبراير 2023 إن المشروع انتهى.", None),
        ("", None),
    ],
)
def test_publication_day_in_the_text(body: str, value: str | None) -> None:
    """Only a full day that the text ties to its reporting is the day of publication."""
    assert published(body) == Derived(value, Origin.TEXT)


def test_header_wins() -> None:
    """The header's date is the day of publication, whatever the text says, partial dates too."""
    body = "قال الوزير اليوم الثلاثاء 21 فبراير 2023 إن المشروع انتهى."
    for header in ("2020-01-01", "2020-01"):
        found = article(body, header)
        assert publication_date(found, times(body, header)) == Derived(header, Origin.HEADER)


def test_paragraphs_part_times() -> None:
    """No time runs over the end of a paragraph."""
    assert [time.text for time in times("وصل في 21\nفبراير 2023 بدأ")] == ["فبراير 2023"]


WORDS = "الثلاثاء 21 فبراير/شباط 2023 أمس قبل منذ ثلاثة أيام الماضي العام خلال ، ( ) / - هـ رمضان وفي لل\u200f\n \ufdfa"


@given(st.lists(st.one_of(st.sampled_from(WORDS.split(" ")), st.text(max_size=8)), max_size=25).map(" ".join))
def test_any_text_keeps_the_law_of_spans(body: str) -> None:
    """Text of any kind never raises; spans slice back, stand in order, do not overlap and cover whole tokens."""
    tokens = tokenize(body)
    edges = {token.start for token in tokens}, {token.end for token in tokens}
    end = 0
    for time in times(body, None):
        assert body[time.start : time.end] == time.text
        assert time.start >= end
        assert time.start in edges[0]
        assert time.end in edges[1]
        end = time.end
    bare = Article("x", body, (Span(body, 0, len(body)),), (), Provenance("x.txt", "0" * 64, "utf-8"))
    publication_date(bare, times(body, "2023-02-21"))


@pytest.mark.parametrize("between", [" ", "\n", "، "])
def test_twice_the_days_are_twice_the_work(between: str) -> None:
    """How many days an article names, on one line or on many, changes nothing for each of them."""
    day = f"وقع ذلك في 12 مايو 2019{between}"
    assert growth(lambda count: times(day * count, None), 60) < LINEAR


@pytest.mark.parametrize("far", ["كلام " * 200, "كلام" * 200, f"كلام{' ' * 800}"])
def test_a_day_at_the_end_of_a_long_line_does_not_stand_alone(far: str) -> None:
    """A line that is a day alone dates an article; one that merely ends with a day does not."""
    body = "{}12 مايو 2019\n\nقال الوزير إن المفاوضات بلغت نهايتها وإن الوفدين سيلتقيان من جديد."
    assert published(body.format("")).value == "2019-05-12"
    assert published(body.format(far)).value is None
