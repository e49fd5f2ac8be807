"""People, organizations, places and events are found where a text names them, and nowhere else."""

from __future__ import annotations

import random
from collections.abc import Sequence
from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from naming import mentions, names
from warraq.records import Kind, Mention
from warraq.tagger.labels import LABELS
from warraq.tagger.tagger import network


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("وصل الوفد إلى موسكو أمس", ["موسكو"]),
        ("قدم دعماً لموسكو ولبنان", ["موسكو", "لبنان"]),
        ("وجهت للصين دعوة", ["الصين"]),
        ("عاد إلى بلاده وفرنسا تنتظر", ["فرنسا"]),
        ("وقع في #المملكة_المتحدة حادث", ["بريطانيا"]),
        ("أثار غضباً كبيراً في الملعب", []),
        ("كتبت صحيفة واشنطن بوست تقريراً", []),
        ("انتقل إلى باريس سان جيرمان", []),
    ],
)
def test_places(body: str, expected: list[str]) -> None:
    """A place is found with its particles, and not inside another name or an ordinary word."""
    assert names(body, Kind.LOC) == expected


def test_two_places_of_one_folded_name() -> None:
    """Vowel signs, a word before the name or the rest of the article tell عمّان from عُمان; else nobody guesses."""
    city = names("زار عمّان أمس", Kind.LOC)
    country = names("زار عُمان أمس", Kind.LOC)
    assert len(city) == len(country) == 1
    assert city != country
    assert names("وصل إلى العاصمة الأردنية عمان", Kind.LOC) == city
    assert names("أعلنت سلطنة عمان موقفها", Kind.LOC) == country
    assert names("عقد الاجتماع في عمان", Kind.LOC) == []


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("قالت وزارة الخارجية الصينية إن", ["وزارة الخارجية الصينية"]),
        ("أعلنت الخارجية الروسية أمس", ["وزارة الخارجية الروسية"]),
        ("تحدث عن السياسة الخارجية الروسية", []),
        ("بيان لوزارة الدفاع الأميركية", ["وزارة الدفاع الأمريكية"]),
        ("في وزارة الدفاع الأمريكية", ["وزارة الدفاع الأمريكية"]),
        ("عضو في لجنة الشؤون الدستورية بالحزب الشيوعي الكوبي", ["لجنة الشؤون الدستورية بالحزب الشيوعي الكوبي"]),
        ("عضو في لجنة الشؤون الدستورية في الحزب الشيوعي الكوبي", ["لجنة الشؤون الدستورية بالحزب الشيوعي الكوبي"]),
        ("اجتمع مجلس الأمن الأوكراني", ["مجلس الأمن الأوكراني"]),
        ("نقلت صحيفة لوموند الفرنسية", ["لوموند"]),
        ('قال لشبكة "سي إن إن" إن', ["سي إن إن"]),
        ("بحسب صحيفة واشنطن بوست", ["واشنطن بوست"]),
        ("أعلنت وزارة الصحة أن", []),
        ("خسر النادي الإسباني المباراة", []),
        ("الاتحاد الألماني لكرة القدم", ["الاتحاد الألماني لكرة القدم"]),
    ],
)
def test_organizations(body: str, expected: list[str]) -> None:
    """A body is found to the end of its name, under one spelling; one whose country nobody says is not found."""
    assert names(body, Kind.ORG) == expected


def test_a_head_before_empty_quotation_marks_names_nothing() -> None:
    """Marks that nothing stands between are no name, and stop nothing."""
    assert mentions('لصحيفة " " "') == ()


def test_a_bare_ministry_is_the_only_one_of_its_article() -> None:
    """«وزارة الصحة» has its country from the one full name of the article, and from none when there are two."""
    one = "قالت وزارة الصحة التونسية إن. وأضافت وزارة الصحة أن"
    two = "قالت وزارة الصحة التونسية إن وزارة الصحة الليبية. وأضافت وزارة الصحة أن"
    assert names(one, Kind.ORG) == ["وزارة الصحة التونسية"] * 2
    assert names(two, Kind.ORG) == ["وزارة الصحة التونسية", "وزارة الصحة الليبية"]


@pytest.mark.parametrize(
    ("body", "expected", "title"),
    [
        ("قال الرئيس الصيني هو بانغتشو إن", "هو بانغتشو", "الرئيس الصيني"),
        ("التقى وزير الخارجية الأمريكي جون كيري", "جون كيري", "وزير الخارجية الأمريكي"),
        ("قال المتحدث باسم الكرملين، أركادي زولوتوف، إن", "أركادي زولوتوف", "المتحدث باسم الكرملين"),
        ("مع نظيره الفرنسي فرانسوا هولاند في", "فرانسوا هولاند", "نظيره الفرنسي"),
        ("سكرتير مجلس الأمن الأوكراني أوليكسي دانيلوف قال", "أوليكسي دانيلوف", "سكرتير مجلس الأمن الأوكراني"),
        (
            "ولي العهد السعودي الأمير محمد بن سلمان بن عبد العزيز",
            "محمد بن سلمان بن عبد العزيز",
            "ولي العهد السعودي الأمير",
        ),
        ("قال الدكتور أحمد زويل إن", "أحمد زويل", "الدكتور"),
        ("سجل اللاعب المصري محمد صلاح هدفاً", "محمد صلاح", "اللاعب المصري"),
        ("وطالب الرئيس التركي رجب طيب أردوغان بهدنة", "رجب طيب أردوغان", "الرئيس التركي"),
        ("أنهى الملك عبدالله الثاني زيارته", "الملك عبدالله الثاني", "الملك"),
    ],
)
def test_titled_people(body: str, expected: str, title: str) -> None:
    """A title, over bodies, nationalities and a comma, announces a person's name, known or not."""
    found = [mention for mention in mentions(body) if mention.kind is Kind.PERS]
    assert [mention.name for mention in found] == [expected]
    assert found[0].title is not None
    assert found[0].title.text == title


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("وقال سعد الحريري إن", ["سعد الحريري"]),
        ("وبحسب بشار الأسد فإن", ["بشار الأسد"]),
        ("زار وفد بقيادة سامح عاشور بيروت", ["سامح عاشور"]),
        ("اتصل فلاديمير #بوتين به", ["فلاديمير بوتين"]),
        ("#بوتين #ترامب", []),
        ("شارك محمد عبد الله وأحمد حسن في", ["محمد عبد الله", "أحمد حسن"]),
        ("بحضور حسن نصر الله أمس", ["حسن نصر الله"]),
        ("في شارع محمد محمود بالقاهرة", []),
        ("هبطت في مطار الملك خالد الدولي", []),
        ("على حد قوله، على أن يعود", []),
        ("سافرت أمل كبيرة", []),
        ("الرئيس الأميركي يعلن اليوم", []),
        ("غرد #فلاديمير_بوتين اليوم", ["فلاديمير بوتين"]),
        ("قال كيم هيون-تشونغ إن", ["كيم هيون تشونغ"]),
    ],
)
def test_untitled_people(body: str, expected: list[str]) -> None:
    """A given name with what follows it is a person; a thing that bears a name, a preposition or a verb is not."""
    assert names(body, Kind.PERS) == expected


def test_short_names() -> None:
    """A full name teaches its short forms, with particles; the nearest earlier one of a family is meant."""
    body = "التقى الرئيس الكوري مون جاي وزير الخارجية كانغ كيونغ. وقال مون إن"
    assert names(body, Kind.PERS)[-1] == "مون جاي"
    body = "قال الرئيس إيمانويل ماكرون إن. ووجه لماكرون سؤال، فأجاب ماكرون"
    assert names(body, Kind.PERS) == ["إيمانويل ماكرون"] * 3
    body = "تحدث لي كه تشيانغ أمس. ثم قال لي شيئاً"
    assert all(mention.text != "لي" for mention in mentions(body))


def test_relatives_of_an_official() -> None:
    """A family's bare name means its official, not the relative whom the article named last."""
    body = "قال الرئيس الأمريكي دونالد ترامب إن ابنته إيفانكا ترامب ستسافر. وأضاف ترامب"
    assert names(body, Kind.PERS)[-1] == "دونالد ترامب"


def test_a_short_form_like_an_ordinary_word() -> None:
    """«شي» is a name after a word that wants one, and the word «شيء» is none, however it is spelled."""
    body = "استقبل الرئيس الصيني شي تشونغ وفداً. وفي لقاء شي مع الوفد لم يقل أي شيء، ولا شئ آخر"
    assert [mention.text for mention in mentions(body) if mention.kind is Kind.PERS] == ["شي تشونغ", "شي"]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("خلال مؤتمر ميونخ للأمن", ["مؤتمر ميونيخ للأمن"]),
        ("في كأس العالم 2018 بروسيا", ["كأس العالم 2018"]),
        ("تأهلوا لدوري أبطال أوروبا", ["دوري أبطال أوروبا"]),
        ("منذ الحرب العالمية الثانية", ["الحرب العالمية الثانية"]),
        ("عقد مؤتمراً في ميونخ", []),
        ("افتتح معرض أبوظبي الدولي للكتاب أمس", ["معرض أبوظبي الدولي للكتاب"]),
        ("في معرض ومؤتمر الدوحة البحري", []),
        ("مؤتمر الدوحة العشرون", []),
        ("فاز في مباراة قمة لندن", []),
        ("في مهرجان الفحيص للثقافة والفنون.", ["مهرجان الفحيص للثقافة والفنون"]),
        ("صعد قمة جبل كليمنجارو", []),
        ("بعد حرب إيران على العراق", []),
        ("معارضو حرب أميركا الجديدة", []),
        ("دامت حرب لبنان في سوريا", []),
        ("احتفلوا برأس السنة الهجرية", ["رأس السنة الهجرية"]),
        ("فازت بكأس العالم للسيدات 2015 في كندا", ["كأس العالم للسيدات 2015"]),
        ("فاز بكأس العالم تحت 20 سنة", []),
        ("هدفه في دوري أبطال أوروبا 2012-2013", ["دوري أبطال أوروبا"]),
        ("خسر مانشستر سيتي في قمة لندن", []),
        ("قال في مؤتمر ميونيخ المنعقد أمس", ["مؤتمر ميونيخ"]),
        ("في معركة الجيش الوطني الليبي", []),
        ("بعد اتفاق الجمعة العظيمة", ["اتفاق الجمعة العظيمة"]),
    ],
)
def test_events(body: str, expected: list[str]) -> None:
    """Events are found by name, or by their head and place."""
    assert names(body, Kind.EVENT) == expected


def test_no_name_runs_over_a_line() -> None:
    """A subhead's last word and a paragraph's first are no name together."""
    assert names("لقاء محمد\nصلاح الدين أيوب حضر", Kind.PERS) in ([], ["صلاح الدين أيوب"])


WORDS = st.sampled_from(
    [
        *("قال", "الرئيس", "الصيني", "وزارة", "الخارجية", "محمد", "بن", "سلمان", "للصين", "وروسيا", "مجلس", "الأمن"),
        *("أبو", "عبد", "الله", "شي", "في", "على", "صحيفة", "مؤتمر", "ميونيخ", "وزير", "نظيره", "الأمريكي"),
        *("،", ".", '"', "«", "»", "#", "_", "-", "\n", "لعمّان", "عُمان", "باريس", "سان", "حزب"),
    ]
)


@example("الرئيس ،")
@example("الرئيس،\nأحمد")
@settings(max_examples=150, deadline=None)
@given(st.lists(WORDS, max_size=40).map(" ".join))
def test_spans(body: str) -> None:
    """Every mention and title is a slice of the body; people, organizations and places never overlap."""
    for tagger in (None, Contrary(body)):
        assert_sliced(body, mentions(body, tagger))


def test_an_ordinary_word_before_a_name_that_a_tagger_sees_is_no_part_of_it() -> None:
    """«عهد» is an age before a president and a name before a family's."""
    assert [one.name for one in mentions("وحتى عهد دونالد ترامب لم يتغير شيء.", network())] == ["دونالد ترامب"]
    assert [one.name for one in mentions("قالت الناشطة عهد التميمي إنها سعيدة.", network())] == ["عهد التميمي"]


@settings(max_examples=60, deadline=None)
@given(st.text())
@example("قال محمد ـــــ الأحمد أمس.")
@example("وصل أبو ــ")
@example(f"كأس العالم {'9' * 5000} انتهت.")
def test_any_text(body: str) -> None:
    """No text raises, whatever a tagger says of it; the network is one of them."""
    for tagger in (None, Contrary(body), network()):
        assert_sliced(body, mentions(body, tagger))


class Contrary:
    """A ``Tagger`` that says anything, the same of the same text."""

    def __init__(self, text: str) -> None:
        self.choose = random.Random(text)

    def tag(self, sentences: Sequence[Sequence[str]]) -> list[list[str]]:
        """Label at random."""
        return [self.choose.choices(LABELS, k=len(sentence)) for sentence in sentences]


def assert_sliced(body: str, found: tuple[Mention, ...]) -> None:
    """Mentions are slices of the body, in order, and none but events overlap."""
    for mention in found:
        assert body[mention.start : mention.end] == mention.text
        assert mention.name
        assert "\n" not in mention.text
        if mention.title is not None:
            assert body[mention.title.start : mention.title.end] == mention.title.text
    marked = [mention for mention in found if mention.kind is not Kind.EVENT]
    assert all(left.end <= right.start for left, right in pairwise(marked))
    assert list(found) == sorted(found, key=lambda mention: mention.start)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("قال جون كيري، وزير الخارجية الأمريكي السابق، إن الاتفاق جيد", "وزير الخارجية الأمريكي السابق"),
        ("زار أحمد أبو الغيط (الأمين العام لجامعة الدول العربية) بيروت", "الأمين العام لجامعة الدول العربية"),
        ("صرح محمد سالم، رئيس لجنة الشؤون الخارجية، أمس", "رئيس لجنة الشؤون الخارجية"),
        ("رحب بذلك الدكتور محمد سالم، وزير الصحة المصري.", "وزير الصحة المصري"),
        ("قال محمد سالم، المحلل السياسي، إن الأمر صعب", "المحلل السياسي"),
        ("التقى محمد سالم، الرئيس الصيني شي جين بينغ", None),
        ("زار محمد سالم، وزير الخارجية ثم عاد", None),
        ("حضر محمد سالم، ووزير الدفاع، وآخرون", None),
    ],
)
def test_titles_after_a_name(body: str, expected: str | None) -> None:
    """A title between commas after a name is its bearer's; one that announces somebody else, or never ends, is not."""
    title = next(mention.title for mention in mentions(body) if mention.kind is Kind.PERS)
    assert (title.text if title else None) == expected
