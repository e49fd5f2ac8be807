"""Where and when an event is held is read where the text says it, and nowhere else."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from naming import article
from warraq.extract.dates import find_times
from warraq.extract.event_details import find_event_details
from warraq.extract.mentions import find_mentions
from warraq.lexicon import Lexicon
from warraq.records import Aspect, EventDetail
from warraq.text.tokenize import tokenize

LEXICON = Lexicon.load()
PLACE, DATE = Aspect.PLACE, Aspect.DATE


def details(body: str, published: str | None = "2018-03-01") -> tuple[EventDetail, ...]:
    """Return the details of a text that was published on a day."""
    read, tokens = replace(article(body), published=published), tokenize(body)
    mentions = find_mentions(read, tokens, LEXICON)
    return find_event_details(read, tokens, mentions, find_times(read, tokens, LEXICON), LEXICON)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("افتتح الوزير مؤتمر ميونيخ للأمن.", [(PLACE, "ميونيخ")]),
        ("تأهل المنتخب إلى كأس العالم 2018 في روسيا.", [(DATE, "2018"), (PLACE, "روسيا")]),
        ("سجل هدفا في مونديال المكسيك 1986.", [(PLACE, "المكسيك"), (DATE, "1986")]),
        ("ذكريات مونديال كوريا الجنوبية واليابان.", [(PLACE, "كوريا الجنوبية"), (PLACE, "اليابان")]),
        ("منذ غزو الكويت عام 1990.", [(PLACE, "الكويت"), (DATE, "1990")]),
        (
            "يشارك الوفد في قمة العشرين التي تعقد في العاصمة الفرنسية باريس يومي 12 و13 مارس المقبل.",
            [(PLACE, "باريس"), (DATE, "2018-03-12/2018-03-13")],
        ),
        (
            "تستعد المنتخبات لكأس آسيا 2019، التي تستضيفها الإمارات بين 5 يناير 2019 و1 فبراير 2019.",
            [(DATE, "2019"), (PLACE, "الإمارات"), (DATE, "2019-01-05/2019-02-01")],
        ),
        ("تستضيف قطر نهائيات كأس العالم 2022.", [(PLACE, "قطر"), (DATE, "2022")]),
        ("ينتظر الجمهور المونديال الذي ينطلق في 14 يونيو 2018.", [(DATE, "2018-06-14/..")]),
        ("ألقى كلمة في مؤتمر ميونيخ المنعقد في 17 فبراير 2018.", [(PLACE, "ميونيخ"), (DATE, "2018-02-17")]),
    ],
)
def test_what_is_told(body: str, expected: list[tuple[Aspect, str]]) -> None:
    """Places and dates are those that the words around an event's name give it."""
    assert [(detail.aspect, detail.value) for detail in details(body)] == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("أجريت قرعة كأس العالم في موسكو.", []),
        ("أعلن المدرب قائمته لكأس العالم الأربعاء.", []),
        ("ودع الفريق كأس العالم الأسبوع الماضي.", []),
        ("فاز الفريق في دوري أبطال أوروبا في ليفربول.", []),
        ("صلى الناس صلاة عيد الفطر في القاهرة.", []),
        ("شارك في كأس العالم عامي 2006 و2010.", []),
        ("منذ نهاية حرب فيتنام عام 1975.", [(PLACE, "فيتنام")]),
        ("وعن رالي داكار قال السائق.", []),
        ("حضر اللاعب المونديال. وفي روسيا التقى أصدقاءه.", []),
        ("أعلن ملف استضافة المغرب لكأس العالم.", []),
        ("لعب في المونديال الحالي، والتي انطلقت بالتعادل مع سويسرا.", []),
    ],
)
def test_what_is_not_told(body: str, expected: list[tuple[Aspect, str]]) -> None:
    """A part of an event, the day of the sentence's verb, a feast, and another sentence say nothing of it."""
    assert [(detail.aspect, detail.value) for detail in details(body)] == expected


def test_a_time_needs_a_day_to_count_from() -> None:
    """While the day of writing is unknown, «العام المقبل» is no date."""
    body = "تستعد المنتخبات لكأس آسيا في الإمارات العام المقبل."
    assert [detail.value for detail in details(body)] == ["الإمارات", "2019"]
    assert [detail.value for detail in details(body, published=None)] == ["الإمارات"]


WORDS = st.sampled_from(
    [
        *("كأس", "العالم", "مونديال", "مؤتمر", "ميونيخ", "حرب", "غزة", "2018", "عام", "في", "بروسيا", "روسيا", "التي"),
        *("تستضيفها", "المنعقد", "واليابان", "يومي", "12", "و13", "مارس", "بين", "وحتى", "الأحد", "الماضي", "نهائي"),
        *("،", ".", '"', "(", ")", "#", "_", "\n", "مدينة", "العاصمة", "قمة", "دوري", "أبطال", "أوروبا"),
    ]
)


@example("مونديال")
@example("مؤتمر ميونيخ (")
@example("مونديال روسيا " + "1" * 5000)  # more digits than Python makes a number of
@settings(max_examples=150, deadline=None)
@given(st.lists(WORDS, max_size=30).map(" ".join))
def test_spans(body: str) -> None:
    """Every detail is a slice of the body, and has an event, a value and an order."""
    found = details(body)
    assert all(body[detail.start : detail.end] == detail.text and detail.event and detail.value for detail in found)
    assert list(found) == sorted(found, key=lambda detail: (detail.start, detail.end, detail.event))
