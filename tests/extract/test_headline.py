"""A headline names who and what in at most 90 characters, in the lead's own words."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warraq.extract.headline import LIMIT, headline
from warraq.lexicon import Lexicon
from warraq.records import Article, Derived, Kind, Mention, Origin, Provenance
from warraq.text.layout import blocks

SEED = Path(__file__).parents[2] / "seeds" / "000_7ecc73c29e594e37.txt"
LEXICON = Lexicon.load()


def article(body: str, title: str | None = None) -> Article:
    """Make an article as the seeds' parser would."""
    paragraphs, subheads = blocks(body)
    return Article("x", body, paragraphs, subheads, Provenance("x.txt", "0" * 64, "utf-8"), title=title)


def named(body: str, *names: str, kind: Kind = Kind.PERS) -> tuple[Mention, ...]:
    """Make the mentions of some names, each at its first place."""
    return tuple(Mention(name, body.index(name), body.index(name) + len(name), kind, name) for name in names)


def derived(body: str, *people: str) -> str | None:
    """Derive a headline."""
    return headline(article(body), LEXICON, named(body, *people)).value


def test_header_title_wins() -> None:
    """A title in the header is the headline, with its white space made plain."""
    assert headline(article("قال الوزير إن المشروع انتهى.", " عنوان  الخبر "), LEXICON, ()) == Derived(
        "عنوان الخبر", Origin.HEADER
    )


@pytest.mark.parametrize("title", ["", "  ", "\u200b\u200f\ufeff"])
def test_a_title_that_shows_nothing_is_none(title: str) -> None:
    """A link needs words: the headline is then derived."""
    assert headline(article("وصل الوفد.", title), LEXICON, ()) == Derived("وصل الوفد", Origin.DERIVED)


@pytest.mark.parametrize("words", ["قال الرئيس إن الحرب مستمرة ", "[" * 9, "د. ", "«نعم» ", "(قيل) ", "ب"])
def test_a_sentence_without_end_takes_no_longer(words: str) -> None:
    """A megabyte on one line is read as far as a headline needs it."""
    started = time.process_time()
    assert len(derived(words * (1_000_000 // len(words)) + "نص") or "") <= LIMIT
    assert time.process_time() - started < 20


@pytest.mark.parametrize(
    ("lead", "people", "title"),
    [
        (
            "وصل وزير الزراعة، سامر الحلو، الأحد، إلى العاصمة، حيث يلتقي نظيره.",
            ("سامر الحلو",),
            "وصل وزير الزراعة سامر الحلو إلى العاصمة",
        ),
        (
            "قالت ليلى المرعي، وزيرة التعليم، الاثنين، إن المدارس ستفتح أبوابها في موعدها.",
            ("ليلى المرعي",),
            "ليلى المرعي: المدارس ستفتح أبوابها في موعدها",
        ),
        ("أكدت الوزارة أن المدارس ستفتح أبوابها غداً.", (), "الوزارة: المدارس ستفتح أبوابها"),
        ("قال المدرب إنه باق مع الفريق.", (), "قال المدرب إنه باق مع الفريق"),
        ("قال الناطق إن الموظفين مضربون عن العمل.", (), "قال الناطق إن الموظفين مضربون عن العمل"),
        (
            "القاهرة، مصر (وكالة)-- افتتح المحافظ جسراً جديداً على النهر، بحسب بيان رسمي.",
            (),
            "افتتح المحافظ جسراً جديداً على النهر",
        ),
        ("افتتح المحافظ جسراً جديداً (أطول جسر) على النهر وفق بيان رسمي.", (), "افتتح المحافظ جسراً جديداً على النهر"),
        (
            "رغم الأمطار الغزيرة، فإن القرى بدأت موسم الحصاد في السهول الشمالية كلها.",
            (),
            "القرى بدأت موسم الحصاد في السهول الشمالية كلها",
        ),
        ("حذر البنك من أن الأسعار سترتفع قريباً.", (), "البنك: الأسعار سترتفع"),
        ("افتتح #معرض_الكتاب أبوابه.", (), "افتتح معرض الكتاب أبوابه"),
        ("المنتخب يفوز بالكأس", (), "المنتخب يفوز بالكأس"),
        ("عاجل", (), "عاجل"),
        ("هل تنام باكراً؟", (), "هل تنام باكراً؟"),
        (
            "إذا فاز الفريق في مباراته الأخيرة على أرضه، تأهل إلى النهائيات للمرة الأولى.",
            (),
            "إذا فاز الفريق في مباراته الأخيرة على أرضه، تأهل إلى النهائيات للمرة الأولى",
        ),
        (
            "جاءت خسارة المنتخب أمام نظيره في المباراة الودية، بمثابة جرس إنذار.",
            (),
            "جاءت خسارة المنتخب أمام نظيره في المباراة الودية بمثابة جرس إنذار",
        ),
        (
            "أثار المعرض الذي استضافته المدينة الساحلية، ضجة واسعة بين سكانها.",
            (),
            "أثار المعرض الذي استضافته المدينة الساحلية ضجة واسعة",
        ),
        (
            "أقال النادي مدربه بعد ستة أشهر قضاها على رأس الفريق الأول.",
            (),
            "أقال النادي مدربه بعد ستة أشهر قضاها على رأس الفريق الأول",
        ),
        (
            "قال محامي سامر الحلو إن القضية انتهت.",
            ("سامر الحلو",),
            "محامي سامر الحلو: القضية انتهت",
        ),
        (
            "قال المهاجم سامر الحلو هداف الفريق الأول في الدوري الممتاز إن القضية انتهت.",
            ("سامر الحلو",),
            "سامر الحلو: القضية انتهت",
        ),
        (
            "أعلن المتحدث العام سامر الحلو قائد فرق الإنقاذ في السهول الشمالية عن انطلاق عمليات البحث في القرى.",
            ("سامر الحلو",),
            "أعلن سامر الحلو قائد فرق الإنقاذ في السهول الشمالية عن انطلاق عمليات البحث في القرى",
        ),
        ("- خبز\n- ماء\n- ملح", (), "خبز"),
        (
            "عرضت وزارة النقل، على موقعها الإلكتروني، مقطعا مصورا لأعمال الحفر في نفق المدينة الذي طال انتظاره.",
            (),
            "عرضت وزارة النقل مقطعا مصورا لأعمال الحفر في نفق المدينة",
        ),
        (
            "في ظل أزمة السكن التي تعيشها المدن الكبرى، أصدرت البلدية قرارا يخفض الرسوم.",
            (),
            "أصدرت البلدية قرارا يخفض الرسوم",
        ),
        ("ذكرت الشرطة أن متجرا في السوق القديم تعرض للسرقة.", (), "ذكرت الشرطة أن متجرا في السوق القديم تعرض للسرقة"),
    ],
)
def test_derived_headlines(lead: str, people: tuple[str, ...], title: str) -> None:
    """The main clause stays; dateline, time, title after a name, brackets, attribution and asides go."""
    assert derived(lead, *people) == title


@pytest.mark.parametrize(
    ("lead", "people", "title"),
    [
        (
            "قصفت الطائرات التابعة لحلف الشمال في السهول الجنوبية القريبة من الحدود الدولية، موقعا للمسلحين.",
            (),
            "قصفت الطائرات التابعة لحلف الشمال موقعا للمسلحين",
        ),
        (
            "أعلن الوزير، على حسابه الرسمي في موقع التواصل الاجتماعي الأوسع انتشارا بين الشباب، تأييده للاتفاق الجديد.",
            (),
            "أعلن الوزير تأييده للاتفاق الجديد",
        ),
        (
            "وصف وزير الدولة للشؤون الخارجية والتعاون الدولي سامر الحلو الزيارة الأولى للوفد الزائر بأنها خطوة مهمة.",
            ("سامر الحلو",),
            "وصف سامر الحلو الزيارة الأولى للوفد الزائر بأنها خطوة مهمة",
        ),
    ],
)
def test_a_lead_without_room_loses_what_only_describes(lead: str, people: tuple[str, ...], title: str) -> None:
    """What describes the subject, the medium and the speaker's office give way to what the verb needs."""
    assert derived(lead, *people) == title


def test_an_adjective_stays_with_a_noun_that_says_nothing_without_it() -> None:
    """«الأصول» is no title, so that what it is stays before the name, though more would fit without."""
    lead = "تولت البريطانية ذات الأصول الهندية سامية الحلو رئاسة اللجنة الثقافية في مجلس إدارة المتاحف الوطنية."
    title = "تولت البريطانية ذات الأصول الهندية سامية الحلو رئاسة اللجنة الثقافية"
    assert derived(lead, "سامية الحلو") == title


def test_not_only_is_said_whole() -> None:
    """«لا … فقط» goes on to what is so too, or is not said: alone it would be the contrary."""
    said = "المشي لا يساعد على النوم فقط، وإنما يقوي القلب"
    assert derived(f"كشفت دراسة حديثة أن {said}.") in {f"دراسة حديثة: {said}", f"كشفت دراسة حديثة أن {said}"}
    long = "ويحسن المزاج ويطيل العمر ويخفف آلام الظهر والركبتين والكتفين والرقبة عند الكبار والصغار"
    title = derived(f"كشفت دراسة حديثة أن {said} {long}.")
    assert "وإنما" in title or "فقط" not in title


def test_an_accusative_stays_with_what_it_hangs_on() -> None:
    """«محققي» is said after «أن» alone; without it the plural would be «محققو»."""
    title = derived("ذكرت هيئة مستقلة أن محققي الحوادث الجوية وصلوا إلى مكان سقوط الطائرة الصغيرة.")
    assert "أن محققي" in title


@pytest.mark.parametrize(
    ("lead", "title"),
    [
        (
            "شدد المحافظ على أهمية الدور الذي تقوم به المدارس في القرى.",
            "شدد المحافظ على أهمية الدور الذي تقوم به المدارس في القرى",
        ),
        ("قال مدير الميناء إن الحركة عادت، وأن السفن تفرغ حمولتها.", "مدير الميناء: الحركة عادت"),
        (
            "قالت الشركة إن أكثر من 72 في المئة من الركاب يريدون العودة.",
            "الشركة: أكثر من 72 في المئة من الركاب يريدون العودة",
        ),
    ],
)
def test_ends_are_whole(lead: str, title: str) -> None:
    """No headline ends on a noun that waits for its relative clause, inside a share, or in a second report."""
    assert derived(lead) == title


def test_seed_headline() -> None:
    """The seed's headline names who and what, and ends before the time and the attribution."""
    body = SEED.read_text(encoding="utf-8")
    found = headline(article(body), LEXICON, named(body, "شي جين بينغ", "فلاديمير بوتين"))
    assert found == Derived(
        "يستعد الرئيس الصيني شي جين بينغ لزيارة موسكو لعقد قمة مع نظيره الروسي فلاديمير بوتين", Origin.DERIVED
    )


LONG = "أعلنت شركة النقل البحري الكبرى توقيع عقد طويل مع {} لبناء عشر سفن جديدة تعمل بالغاز الطبيعي في ميناء المدينة"


@pytest.mark.parametrize(
    "name", ["هيئة الموانئ والمنافذ البحرية العليا", "الشركة العامة للصناعات الثقيلة والخفيفة معا"]
)
def test_names_are_whole_or_absent(name: str) -> None:
    """A headline that must be cut is never cut inside a name."""
    body = LONG.format(name) + "."
    title = headline(article(body), LEXICON, named(body, name, kind=Kind.ORG)).value or ""
    assert len(title) <= LIMIT
    assert name in title or name.partition(" ")[0] not in title.split()


@pytest.mark.parametrize("words", ["خطوة نحو المستقبل الأخضر للنقل البحري", "بداية"])
def test_quotations_are_whole_or_absent(words: str) -> None:
    """A headline never ends inside a quotation."""
    body = LONG.format(f'"{words}"') + "."
    title = derived(body) or ""
    assert title.count('"') in {0, 2}


def test_nothing_to_say() -> None:
    """An article without words has no headline."""
    assert headline(article(" \n\n "), LEXICON, ()) == Derived(None, Origin.DERIVED)


WORDS = 'قال إن أن الوزير ، " « » ( ) . ؟ في بحسب فلان أمس وفق -- : رغم الذي #وسم_طويل الحكومة سيعقد 12 \n'


@given(st.lists(st.one_of(st.sampled_from(WORDS.split(" ")), st.text(max_size=12)), max_size=40).map(" ".join))
def test_any_text_has_a_short_headline_or_none(body: str) -> None:
    """Text of any kind never raises; a headline fits, shows something, and an article that shows something has one."""
    found = article(body)
    title = headline(found, LEXICON, ()).value
    assert (title is None) == (not found.paragraphs and not found.subheads)
    assert title is None or 0 < len(title) <= LIMIT
