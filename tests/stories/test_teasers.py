"""What a site prints below an article to lead readers to others is no part of it."""

from __future__ import annotations

from reports import LATER, OTHER, WIRE, document

from warraq.stories.records import Paragraph, StoryDocument
from warraq.stories.teasers import OPENING, without_teasers

HARBOUR = (
    "أعلنت نقابة الصيادين إضرابا مفتوحا في موانئ الشمال احتجاجا على رفع سعر الوقود، وطالبت بلديات الساحل الحكومة "
    "بخطة عاجلة تعوض الخسائر قبل بداية الموسم."
)
MATCH = "بلغ منتخب الكرة الطائرة نصف النهائي بعد فوزه على مضيفه بثلاث مجموعات نظيفة أمام جمهور ملأ المدرجات."
PLACE = ("places", "موانئ الشمال")


def paragraphs(first: str, *bodies: str, titles: tuple[str, ...] = ()) -> int:
    """Return how many paragraphs are left of an article when others with these bodies and titles are there."""
    others = [document(f"other{number}", body) for number, body in enumerate(bodies)]
    others += [document(f"titled{number}", OTHER, title) for number, title in enumerate(titles)]
    return len(without_teasers([document("first", first), *others])[0].paragraphs)


def test_beginnings_of_other_articles_below_an_article_are_cut_off():
    """Whether each is printed whole or not, and one that begins nothing here among them."""
    below = f"{WIRE}\n{HARBOUR}\nخبر لا يعرفه الأرشيف عن موسم القطاف في قرى الجنوب.\n{MATCH}\n{OTHER[:120]}"
    assert paragraphs(below, HARBOUR, MATCH, OTHER) == len(WIRE.split("\n"))


def test_titles_of_others_are_cut_off():
    titles = ("إضراب في الموانئ", "معرض المخطوطات")
    assert paragraphs("\n".join((WIRE, *titles)), titles=titles) == len(WIRE.split("\n"))


def test_one_paragraph_that_begins_another_article_is_background():
    assert paragraphs(f"{WIRE}\n{HARBOUR}", HARBOUR) == len(WIRE.split("\n")) + 1


def test_paragraphs_below_several_articles_are_cut_off():
    """Those that they lead to need not be in the archive; copies of one text are one article."""
    below = f"{HARBOUR}\n{MATCH}"
    several = [f"{text}\n{below}" for text in (WIRE, OTHER, LATER.partition("\n")[0])]
    assert paragraphs(*several) == len(WIRE.split("\n"))
    assert paragraphs(f"{WIRE}\n{below}", f"{WIRE}\n{below}", f"{OTHER}\n{below}") == len(WIRE.split("\n")) + 2


def test_a_tail_that_speaks_of_something_else_is_cut_off():
    """Of which one teaser is known; one that names what the text above names is not."""
    unknown = "يفتتح المتحف البحري أبوابه لطلاب المدارس مجانا كل جمعة، ويعرض أزياء قديمة وآلات موسيقية نادرة."
    assert paragraphs(f"{WIRE}\n{HARBOUR}\n{unknown}", HARBOUR) == len(WIRE.split("\n"))
    named = document("a", f"{WIRE}\n{HARBOUR}\n{unknown}")
    marked = [Paragraph(one.words, frozenset({PLACE})) for one in named.paragraphs]
    article = StoryDocument("a", (), tuple(marked), (PLACE,))
    assert without_teasers([article, document("b", HARBOUR)])[0] is article


def test_a_copy_loses_nothing():
    """What stands in the opening of an article is its own."""
    assert paragraphs(WIRE, WIRE) == len(WIRE.split("\n"))
    assert paragraphs(f"{HARBOUR}\n{MATCH}", HARBOUR, MATCH) == 2


def test_names_in_teasers_alone_are_not_the_articles():
    """Those that it names elsewhere too, and those that are marked nowhere, stay."""
    body = document("a", WIRE).paragraphs
    named, kept, unmarked = PLACE, ("places", "وادي السمار"), ("events", "موسم الصيد")
    teasers = [document(ref, text) for ref, text in (("b", HARBOUR), ("c", MATCH))]
    marked = [Paragraph(one.body, frozenset({named, kept})) for one in teasers]
    article = StoryDocument(
        "a", (), (Paragraph(body[0].words, frozenset({kept})), *body[1:], *marked), (named, kept, unmarked)
    )
    assert len(article.body) > OPENING
    assert without_teasers([article, *teasers])[0].entities == (kept, unmarked)


def test_articles_without_a_word_are_left_as_they_are():
    assert without_teasers([]) == ()
    empty = StoryDocument("a", (), ())
    assert without_teasers([empty, document("b", "خبر")])[0] is empty
