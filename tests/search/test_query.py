"""Queries: what a reader types is read as far as it makes sense, the same in both languages."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from node import ask

from warraq.search.analyzer import default_analyzer
from warraq.search.query import Hint, Level, Pattern, Presence, Words, as_name, parse

ANALYZER = default_analyzer()

# A clause is written as its sign, and its alternatives with «|» between them: the own stems of words (after @ how far
# each is from the first), a pattern, or a form and how many edits; before a colon the field.
SIGNS = {Presence.OPTIONAL: "", Presence.REQUIRED: "+", Presence.PROHIBITED: "-"}
CASES = [
    ("", [Hint.EMPTY]),
    ("  \t ", [Hint.EMPTY]),
    ("في من", [Hint.COMMON]),
    ("موسكو", ["موسكو"]),
    ("موسكو موسكو", ["موسكو"]),
    ("+بوتين -موسكو", ["+بوت", "-موسكو"]),
    ("\u2212موسكو", ["-موسكو"]),
    ('"روسيا والصين"', ["روس صين@1"]),
    ("«روسيا والصين»", ["روس صين@1"]),
    ("“روسيا والصين”", ["روس صين@1"]),
    ("»روسيا والصين«", ["روس صين@1"]),
    ("+«روسيا والصين»", ["+روس صين@1"]),
    ("«في حرب على الفقر»", ["حرب فقر@2", Hint.PHRASE]),
    ("«روسيا والصين", ["روس", "صين", Hint.QUOTE]),
    ("-سي-بي-سي", ["-سي بي@1 سي@2"]),
    ("+ - -- ++", [Hint.EMPTY]),
    ('«» "" +«»', [Hint.EMPTY]),
    ("؟!", [Hint.EMPTY]),
    ("😀", [Hint.EMPTY]),
    ("<b>وزارة</b>", ["b", "وزار"]),
    ("الصين أو روسيا", ["صين|روس"]),
    ("الصين OR روسيا | موسكو", ["صين|روس|موسكو"]),
    ("+الصين أو «رئيس روسيا» موسكو", ["+صين|رييس روس@1", "موسكو"]),
    ("الصين و روسيا", ["صين", "روس"]),
    ("الصين or روسيا", ["صين", "or", "روس"]),
    ("الصين AND روسيا", ["+صين", "+روس"]),
    ("الصين بدون روسيا", ["صين", "-روس"]),
    ("NOT روسيا", ["-روس"]),
    ("أو", [Hint.OPERATOR]),
    ("الصين أو", ["صين", Hint.OPERATOR]),
    ("أو الصين", ["صين", Hint.OPERATOR]),
    ("الصين أو بدون روسيا", ["صين", "-روس", Hint.OPERATOR]),
    ("«أو»", [Hint.COMMON]),
    ("شخص:بوتين", ["person:بوت"]),
    ("شخص: بوتين", ["person:بوت"]),
    ("-الشخص:«فلاديمير بوتين»", ["-person:فلاديمير بوت@1"]),
    ("العنوان:«وزارة الصحة» title:moscow", ["title:وزار صح@1", "title:moscow"]),
    ("منظمة:الأمم مكان:دمشق حدث:القمة موضوع:اقتصاد مصدر:وكالة", None),
    ("10:30", ["10", "30"]),
    ("-10:30", ["-10 30@1"]),
    ("قال:«الحرب انتهت»", ["قال", "حرب انتهت@1"]),
    ("شخص:", ["شخص"]),
    ("رئي*", ["ريي*"]),
    ("الرئي*", ["ريي*"]),
    ("*لاح", ["*لاح"]),
    ("و*ا**رة", ["و*ا*ره"]),
    ("*", [Hint.SHORT]),
    ("س*", [Hint.SHORT]),
    ("شخص:بوت*", ["person:بوت*"]),
    ("وزاره~1", ["وزاره~1"]),
    ("وزاره~", ["وزاره~1"]),
    ("مكان:دمشك~2", ["place:دمشك~2"]),
    ("~1", ["1"]),
    ("من:2018-02 إلى:٢٠١٩", ["2018-02..2019"]),
    ("من: 21/3/2018", ["2018-03-21.."]),
    ("تاريخ:2018 الصين", ["صين", "2018..2018"]),
    ("من:أمس", [Hint.DATE]),
    ("date:2018-13", [Hint.DATE]),
    ("من:2018-02-31", [Hint.DATE]),
    ("من:2016-02-29 إلى:30/4/2016", ["2016-02-29..2016-04-30"]),
    ("من:2019 إلى:2018-06", ["2019..2018-06", Hint.ORDER]),
    ("من:2018-06 إلى:2018", ["2018-06..2018"]),
    ("من دمشق إلى بيروت", ["دمشق", "بيروت"]),
    ("\u200fشخص:\u200fبوتين\u200f", ["person:بوت"]),
    (" ".join(f"كلمة{number}" for number in range(40)), None),
]


def written(query):
    """Write a query's clauses, dates and hints as the cases do."""
    clauses = [SIGNS[clause.presence] + "|".join(map(alternative, clause.alternatives)) for clause in query.clauses]
    dates = [f"{query.first or ''}..{query.last or ''}"] if query.first or query.last else []
    return [*clauses, *dates, *query.hints]


def alternative(one):
    field = f"{one.field}:" if one.field else ""
    match one:
        case Words():
            return field + " ".join(word.stems[0] + (f"@{word.offset}" if word.offset else "") for word in one.words)
        case Pattern():
            return field + one.pattern
        case _:
            return f"{field}{one.form}~{one.edits}"


@pytest.mark.parametrize(("text", "expected"), [case for case in CASES if case[1] is not None])
def test_clauses(text, expected):
    assert written(parse(text, ANALYZER)) == expected


@pytest.mark.parametrize("name", sorted(ANALYZER.data["query"]["fields"]))
def test_every_field_has_its_names(name):
    """A field's name and a colon are no words."""
    query = parse(f"{name}:2018", ANALYZER)
    field = ANALYZER.data["query"]["fields"][name]
    if field in {"from", "to", "date"}:
        assert query.first or query.last
        assert query.clauses == ()
    else:
        assert [one.field for clause in query.clauses for one in clause.alternatives] == [field]


def test_what_names_no_field_may_be_looked_for_in_one():
    assert written(parse("بوتين title:قمة", ANALYZER, within="person")) == ["person:بوت", "title:قم"]


def test_a_query_of_ten_thousand_characters_is_cut_short():
    """So many words are enough; that the rest are not looked up is said."""
    query = parse(" ".join(f"w{number}" for number in range(2000)), ANALYZER)
    assert len(query.clauses) == ANALYZER.data["query"]["mostWords"]
    assert query.hints == (Hint.LONG,)


def test_one_endless_word_or_quotation_mark_is_no_trouble():
    assert len(parse("ب" * 10_000, ANALYZER).clauses) == 1
    assert parse('"' * 9_999, ANALYZER).clauses == ()


@pytest.mark.parametrize("text", ["\u2018روسيا والصين\u2019", "\u2039روسيا والصين\u203a", "\u2033روسيا والصين\u2033"])
def test_single_quotation_marks_make_a_phrase_too(text):
    assert parse(text, ANALYZER) == parse("«روسيا والصين»", ANALYZER)


def test_an_apostrophe_is_no_quotation_mark():
    assert parse("O\u2019Neill", ANALYZER).hints == ()


def test_a_field_may_stand_apart_from_its_colon():
    assert parse("شخص : بوتين", ANALYZER) == parse("شخص:بوتين", ANALYZER)
    assert parse("قال :بوتين", ANALYZER) == parse("قال بوتين", ANALYZER)
    assert parse("الصين أو :روسيا", ANALYZER) == parse("الصين أو روسيا", ANALYZER)


def test_a_phrase_says_which_of_its_words_any_word_may_replace():
    """Words that are in every text are in no index."""
    assert parse("«في الصين»", ANALYZER).hints == (Hint.PHRASE,)
    assert parse("«روسيا والصين»", ANALYZER).hints == ()
    assert parse("«في»", ANALYZER).hints == (Hint.COMMON,)


def test_at_the_exact_level_a_word_is_only_itself():
    (clause,) = parse("لموسكو", ANALYZER, Level.EXACT).clauses
    assert clause.alternatives[0].words[0].stems == ("لموسكو",)


def as_json(query):
    """Return a query as JavaScript has it."""

    def shown(one):
        if isinstance(one, Words):
            words = [{"form": word.form, "stems": list(word.stems), "offset": word.offset} for word in one.words]
            return {"words": words, "field": one.field}
        if isinstance(one, Pattern):
            return {"pattern": one.pattern, "field": one.field}
        return {"form": one.form, "edits": one.edits, "field": one.field}

    clauses = [
        {"presence": clause.presence.value, "alternatives": list(map(shown, clause.alternatives))}
        for clause in query.clauses
    ]
    return {"clauses": clauses, "first": query.first, "last": query.last, "hints": list(query.hints)}


def test_python_and_javascript_read_queries_alike():
    texts = [text for text, _ in CASES]
    pieces = [
        "أو",
        "OR",
        "AND",
        "بدون",
        "NOT",
        "شخص",
        "من",
        "title",
        ":",
        " :",
        "\u2018",
        "\u2019",
        "2018",
        "-02",
        "*",
        "~",
        "~2",
        "+",
        "-",
        "«",
        '"',
        " ",
    ]

    @settings(max_examples=1500, database=None, derandomize=True)
    @given(
        st.text(
            alphabet='\u2018\u2019\u2039\u203a\u2033+-\u2212"«»“”„ \t\n\u00a0\u200fوفبلكاموسرين2a:*~|<>', max_size=40
        )
        | st.text()
        | st.lists(st.sampled_from([*pieces, "وزارة", "موسكو"]), max_size=14).map("".join)
    )
    def collect(text: str) -> None:
        texts.append(text)

    collect()
    for level in Level:
        answers = ask("parse", tables=ANALYZER.data, texts=texts, level=level.value)
        for text, answer in zip(texts, answers, strict=True):
            assert answer == as_json(parse(text, ANALYZER, level)), text


NAMES = {
    "محمد صلاح": "«محمد صلاح»",
    "بوتين": "بوتين",
    "الصين أو روسيا": "الصين أو روسيا",
    "+الصين روسيا": "+الصين روسيا",
    "شخص:محمد صلاح": "شخص:محمد صلاح",
    "«محمد صلاح» كرة": "«محمد صلاح» كرة",
    "": "",
}


def test_a_name_of_a_list_is_a_phrase_unless_it_says_more():
    """In both languages."""
    assert [as_name(name, ANALYZER) for name in NAMES] == list(NAMES.values())
    assert ask("asName", tables=ANALYZER.data, texts=list(NAMES)) == list(NAMES.values())
