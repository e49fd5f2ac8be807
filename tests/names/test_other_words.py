"""A word that is like a name, or a name's part, and means something else is not read as that name."""

from __future__ import annotations

import pytest

from naming import Saying, mentions, names
from warraq.records import Kind

PER, ORG = "PER", "ORG"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("زار الضفة الغربية أمس", ["الضفة الغربية"]),
        ("تقع المدينة على الضفة الشرقية للنهر", []),
        ("اكتشف النفط في الصحراء الغربية قرب القاهرة", ["الصحراء الغربية (مصر)", "القاهرة"]),
        ("تمسك المغرب بأن الصحراء الغربية أرضه", ["المغرب", "الصحراء الغربية"]),
        ("اجتمع الناس في الحرم الإبراهيمي", ["الحرم الإبراهيمي"]),
        ("بدأ اللاعب باكراً، والميدالية كسبها العداء", []),
        ("على مسرح الحديقة بمدينة نصر", ["مدينة نصر"]),
        ("وصل إلى ملعب لوجنيكي في موسكو", ["لوجنيكي", "موسكو"]),
    ],
)
def test_places(body: str, expected: list[str]) -> None:
    """A side, a vowel sign, a particle, the place that the article is of: each tells one place from another word."""
    assert names(body, Kind.LOC) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("شن التحالف العربي بقيادة السعودية غارات", ["التحالف العربي"]),
        ("عقد الاجتماع برئاسة الجزائر", []),
        ("بلغت وفيات الأطفال رقما كبيرا بين كل فئات الشعب", []),
        ("باعت شركة فيات سيارات جديدة", ["فيات"]),
        ("هاجم قناة الجزيرة وقنوات الجزيرة كلها", ["الجزيرة", "الجزيرة"]),
        ("فاز نادي الجزيرة بهدفين", ["الجزيرة (نادي)"]),
        ("رست السفينة في الجزيرة مساء", []),
        ('ينتمون إلى جماعة "إرهابية" منظمة', []),
        ("نقلت وكالات الأنباء الروسية عن بيان", []),
        ("باعت الشركة الكورية الجنوبية هواتف", []),
        ("فاز في كأس الاتحاد الإنجليزي لكرة القدم", []),
    ],
)
def test_organizations(body: str, expected: list[str]) -> None:
    """What somebody does, a hamza, an island, doubted adjectives, a firm's origin and a cup make no organization."""
    assert names(body, Kind.ORG) == expected


@pytest.mark.parametrize("prize", ["نوبل", "بوليتزر", "غرامي"])
def test_a_prize_is_nobody(prize: str) -> None:
    """It is an event, and its name alone neither a body nor a person, whatever a tagger says."""
    body = f'حصل على جائزة {prize} عام 2017.\nوقال إن "{prize}" أسعدته، وأضاف {prize}'
    assert names(body, Kind.EVENT) == [f"{'جوائز' if prize == 'غرامي' else 'جائزة'} {prize}"]
    for label in (PER, ORG):
        told = Saying({prize: label})
        assert (names(body, Kind.PERS, told), names(body, Kind.ORG, told)) == ([], [])


@pytest.mark.parametrize("body", ["وقع في منطقة مزدحمة أمس", "في ملعب كريكيت هناك", "في جبل راس والجراحي أمس"])
def test_what_describes_a_place_is_no_place(body: str) -> None:
    """An adjective, a sport and two names in one span are no place, whatever a tagger says."""
    assert names(body, Kind.LOC, Saying(dict.fromkeys(("مزدحمة", "كريكيت", "راس والجراحي"), "LOC"))) == []


def test_a_stadium_is_no_organization_wherever_the_article_names_it() -> None:
    """«ملعب» said once tells what the foreign name in quotation marks is."""
    body = 'فاز على ملعب "بانديمونيوم" أمس.\nوعاد اللاعب إلى "بانديمونيوم" من جديد'
    assert names(body, Kind.ORG, Saying({"بانديمونيوم": ORG})) == []


@pytest.mark.parametrize(
    ("body", "told", "expected"),
    [
        ("اتهمت الداعية فتح الله غولن", "الله غولن", ["فتح الله غولن"]),
        ("التقى مون جاي إن في سول", "مون جاي", ["مون جاي إن"]),
        ("برعاية ولي عهد أبو ظبي", "أبو ظبي", []),
        ("تحدث بشأن كريم سالم أمس", "بشأن كريم سالم", ["كريم سالم"]),
        ("عادل لويس هاميلتون الرقم", "عادل لويس هاميلتون", ["لويس هاميلتون"]),
        ("القائد المعروف باسم أبو ياسر الجعفري", "باسم أبو ياسر الجعفري", ["أبو ياسر الجعفري"]),
        ("قتل القيادي الحوثي أبو خالد المروني", "الحوثي أبو خالد المروني", ["أبو خالد المروني"]),
        ("أضاف منظمو سباق الدراجات", "منظمو", []),
        ("على ستاد الأمير فيصل بن فهد فاز النصر", "فيصل بن فهد", []),
        ("ودان ماكرون العنف", "ودان ماكرون", []),
        ("وقال الخبير دان بلادن ذلك", "دان بلادن", ["دان بلادن"]),
        ('زاد الإنفاق على "بلوك تشين" كثيرا', "بلوك تشين", []),
        ('وقال "لمحمد صلاح دور" أمس', "لمحمد صلاح", ["محمد صلاح"]),
    ],
)
def test_people_that_a_tagger_sees(body: str, told: str, expected: list[str]) -> None:
    """A name begins and ends where its words let it, whatever span a tagger gives."""
    assert names(body, Kind.PERS, Saying({told: PER})) == expected


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        ("وأضاف رمضان أن العمل كوميدي", 2),
        ("يعرض العمل في شهر رمضان", 1),
        ("يعرض العمل في رمضان", 1),
        ("يعرض العمل بعد رمضان", 1),
        ("استعدادا لرمضان المقبل", 1),
        ("كان ذلك في رمضان 2017", 1),
    ],
)
def test_a_month_is_not_the_actor_of_its_name(after: str, expected: int) -> None:
    """رمضان is somebody where persons stand, and the month beside words of time."""
    assert names(f"قال محمد رمضان ذلك.\n{after}", Kind.PERS) == ["محمد رمضان"] * expected


def test_an_origin_is_not_the_man_whose_name_ends_in_it() -> None:
    """«العراقي» after a title is an adjective, after a verb of speech the man."""
    body = "اعتقل سالم العراقي.\nوأعلن رئيس الوزراء العراقي ذلك.\nوقال العراقي إنه بريء"
    assert names(body, Kind.PERS, Saying({"سالم العراقي": PER})) == ["سالم العراقي"] * 2


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("قتل محمود السالم (أبو هاشم).\nوكان أبو هاشم هنا", ["محمود السالم"] * 3),
        ("قتل محمود السالم، المكنى أبو هاشم، أمس", ["محمود السالم"] * 2),
        ("قال أبو مازن إن السلام خيار", ["محمود عباس"]),
        ("ودعا أبومازن إلى مؤتمر", ["محمود عباس"]),
        ("وقال أبو حمزة إن الحرب انتهت", []),
        ("وقال أبو محمد الجولاني إن الحرب انتهت", ["أبو محمد الجولاني"]),
        ("وقال أبوزيد العراقي إنه بريء", ["أبوزيد العراقي"]),
        ("وقالت أم كلثوم ذلك", ["أم كلثوم"]),
        ("قال القيادي أبو علي الحاكم، قبل ساعات", ["أبو علي الحاكم"]),
        ("وعاد أبو أحمد المهندس إلى بغداد", ["أبو أحمد المهندس"]),
        ("وقال أبو مصعب المتحدث باسم الحركة", []),
        ("وأوضح أبو بكر المدير العام", []),
    ],
)
def test_by_names(body: str, expected: list[str]) -> None:
    """A kunya is who the article or everybody calls so; alone it is one of many men, and nobody's page. A title belongs
    to it where nothing goes on the title.
    """
    told = dict.fromkeys(("محمود السالم", "أبو هاشم", "أبو حمزة", "أبوزيد العراقي", "أبو مازن"), PER)
    assert names(body, Kind.PERS, Saying(told)) == expected


@pytest.mark.parametrize(
    ("body", "title"),
    [
        ("قال المتحدث باسم الرئيس الفلسطيني محمود عباس ذلك", None),
        ("قال مستشار الرئيس الأمريكي دونالد ترامب ذلك", None),
        ("قالت المتحدثة باسم وزارة الخارجية الأمريكية هيذر نويرت", "المتحدثة باسم وزارة الخارجية الأمريكية"),
        ("قال المتحدث باسم الرئيس، العقيد تركي المالكي", "المتحدث باسم الرئيس، العقيد"),
        ("طالب رئيس الوزراء العراقي حيدر العبادي بذلك", "رئيس الوزراء العراقي"),
        ("قتل قيادي يدعى محمود بن حماد الشامسي", None),
        ("أدوا القسم أمام الملك سلمان", "الملك"),
        ("حضر رئيس الغرفة، والفنان محمود عبد العزيز", "والفنان"),
        ("حضر وزير الدولة، ومحمود بن حماد الشامسي", None),
    ],
)
def test_a_title_is_only_given_to_whom_it_is_of(body: str, title: str | None) -> None:
    """Of one who speaks for another nobody can say whose the name is; a particle or a verb parts titles."""
    (found,) = (mention for mention in mentions(body) if mention.kind is Kind.PERS)
    assert (found.title and found.title.text) == title


def test_an_event_is_not_what_a_body_is_called_after() -> None:
    """A council of the revolution is no revolution; a cup of clubs is not the cup of nations."""
    assert names("التابع لحزب المجلس الأعلى للثورة الإسلامية", Kind.EVENT) == []
    assert names("في كأس العرب للأندية", Kind.EVENT) == ["كأس العرب للأندية"]
    assert names('فاز بلقب "يوروباليغ"', Kind.EVENT) == ["الدوري الأوروبي"]
