"""The analyzer: what is a word, what is its term, and that Python and JavaScript never disagree."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from node import ask, made_up

from warraq.lexicon.letters import own_letters
from warraq.search.analyzer import default_analyzer
from warraq.search.characters import derive
from warraq.text.normalize import HAMZA, HAMZA_SEATS, fold
from warraq.text.stem import ARTICLES, ENDINGS, PRONOUNS

ANALYZER = default_analyzer()
SEED = (Path(__file__).resolve().parents[2] / "seeds" / "000_7ecc73c29e594e37.txt").read_text(encoding="utf-8")

TERMS = [
    ("", ()),
    ("في على إلى من و", ()),
    ("إلى فى الى", ()),
    ("علي بن أبي طالب", ("علي", "بن", "ابي", "طالب")),
    ("ذهب على عجل", ("ذهب", "عجل")),
    ("كـــتابٌ", ("كتاب",)),
    ("٢٠٢٣ ۲۰۲۳ 2023", ("2023", "2023", "2023")),
    ("2023م و2022", ("2023", "2022")),
    ("كوفيد19", ("كوفيد", "19")),
    ("Élysée BBC", ("elysee", "bbc")),
    ("#برنامج_تطوير", ("برنامج", "تطوير")),
    ("ﺍﻟﻮﺯﺍﺭﺓ", ("وزار",)),
    ("می\u200cشود", ("ميشود",)),
    ("مسؤول مسئول مسْئُول مسءول", ("مسوول",) * 4),
    ("وزراء وزرائه وزراؤهم", ("وزراء",) * 3),
    ("مائة رائد", ("ماي", "رايد")),
    ("😀🇱🇧", ()),
]
QUERIES = [
    ("بالأسلحة", {"اسلح"}),
    ("لموسكو", {"لموسكو", "موسكو"}),
    ("وبموسكو", {"بموسكو", "موسكو"}),
    ("والصين", {"صين"}),
    ("موسكو", {"موسكو", "لموسكو", "بموسكو"}),
    ("الوزارة", {"وزار", "لوزار", "بوزار"}),
    ("لبنان", {"لبنان"}),
    ("وبموسكو", {"لموسكو"}),
    ("يزور", {"سيزور"}),
    ("سيزور", {"يزور"}),
    ("الوكويت", {"كويت", "وكويت"}),
    ("على", set()),
    ("٢٠٢٣", {"2023"}),
]


@pytest.mark.parametrize(("text", "terms"), TERMS)
def test_terms_of_a_text(text, terms):
    assert ANALYZER.terms(text) == terms


@pytest.mark.parametrize(("word", "stems"), QUERIES)
def test_a_query_word_is_looked_up_in_all_its_readings(word, stems):
    """At least these; its own stem comes first, and nothing of two letters is made of a longer word."""
    found = ANALYZER.query_stems(word)
    assert stems <= set(found)
    assert found[:1] == tuple(filter(None, [ANALYZER.stem(word)]))
    assert "بن" not in found


@pytest.mark.parametrize(("word", "other"), [("لبنان", "بنان"), ("لبنان", "لبن"), ("كبير", "بير"), ("وبالكبير", "بير")])
def test_letters_of_its_own_stay_with_a_word(word, other):
    assert other not in ANALYZER.query_stems(word)


COUNTS = {
    "كابل": 9,
    "ابل": 80,
    "كلاب": 2,
    "لاب": 5,
    "اب": 80,
    "كرمل": 38,
    "رمل": 9,
    "موسكو": 200,
    "لموسكو": 9,
    "بموسكو": 2,
    "كموسكو": 1,
    "ارد": 2,
    "بارد": 40,
    "كتاب": 160,
    "بكتاب": 12,
}
LIKELY = [
    ("كابل", {"كابل"}, {"ابل"}),
    ("كلاب", {"كلاب", "بكلاب"}, {"لاب", "اب"}),
    ("الكرملين", {"كرمل"}, {"رمل"}),
    ("موسكو", {"موسكو", "لموسكو", "بموسكو"}, set()),
    ("وبموسكو", {"بموسكو", "موسكو", "لموسكو"}, set()),
    ("كموسكو", {"كموسكو", "موسكو"}, set()),
    ("ارد", {"ارد"}, {"بارد"}),
    ("بالكتاب", {"كتاب", "بكتاب"}, set()),
    ("لبيروت", {"لبيروت", "بيروت"}, set()),
]


@pytest.mark.parametrize(("word", "kept", "gone"), LIKELY)
def test_the_archive_tells_which_readings_of_a_word_are_likely(word, kept, gone):
    """A word with a letter written onto it is rarer than the word alone, much rarer with «ك»; one that the archive does
    not have at all keeps every reading.
    """
    likely = ANALYZER.likely_stems(ANALYZER.form(word), lambda stem: COUNTS.get(stem, 0))
    assert likely[0] == ANALYZER.stem(word)
    assert kept <= set(likely)
    assert not gone & set(likely)
    assert set(likely) <= set(ANALYZER.query_stems(word))


@pytest.mark.parametrize("word", ["موسكو", "الوزارة", "بيروت", "كبير", "الصين", "والنفط", "القاهرة", "سيزور", "تزور"])
def test_the_readings_of_a_word_lie_side_by_side(word):
    """One shard answers for all of them."""
    assert len(set(map(ANALYZER.shard_key, ANALYZER.query_stems(word)))) == 1


@given(st.text())
def test_offsets_slice_back_to_words(text):
    """The law of spans; stop words keep their place in the count."""
    words = ANALYZER.words(text)
    for term in ANALYZER.tokens_with_offsets(text):
        assert text[term.start : term.end] == words[term.position]
        assert ANALYZER.stem(words[term.position]) == term.stem


@given(st.text(alphabet=st.characters(min_codepoint=0x0621, max_codepoint=0x0652)))
def test_the_table_folds_words_as_fold_does(text):
    """But for hamzas, which the letters beside them decide."""
    for word in ANALYZER.words(text):
        assert ANALYZER.form(word) == fold(word) or {HAMZA, *HAMZA_SEATS} & set(word)


def test_the_tables_are_the_same_whenever_they_are_made():
    """Sets are sorted: the version is that of the content."""
    from warraq.search.analyzer import Analyzer
    from warraq.search.analyzer_tables import tables

    assert Analyzer(tables()).version == ANALYZER.version


def _vocabulary() -> list[str]:
    own = own_letters()
    roots = [
        *sorted(own.beginnings | own.endings | own.firsts),
        *SEED.split(),
        "كتب",
        "علي",
        "بيت",
        "مدرسة",
        "أمريكا",
        "لبنان",
        "سؤال",
        "شيء",
        "ى",
        "ءا",
    ]
    before = ["", *ARTICLES, "و", "ف", "ب", "ل", "ك", "وب", "فل", "ال و", "س", "ست"]
    after = ["", *(ending for ending, _ in ENDINGS), *PRONOUNS, "ة", "ته", "ً", "اً", "ى", "ئون", "ائه", "اؤهم"]
    made = [first + root + last for root in roots for first in before for last in after]
    characters = derive()
    alone = [f"{char} ب{char}ت x{char}1" for char in sorted(characters.folds)]
    return [*made, *alone, SEED]


def test_python_and_javascript_agree_on_a_large_vocabulary():
    """The seed, its words with every affix, and every character of the table: words, forms, terms and queries,
    and which of these are likely in an archive.
    """
    _agree(_vocabulary())


_PARTS = [*sorted(own_letters().endings), *ARTICLES, *(ending for ending, _ in ENDINGS), *PRONOUNS, *"وفبلكسيتئؤءا"]


def test_python_and_javascript_agree_on_any_text():
    """Hypothesis makes the texts, one Node answers for all of them."""
    texts = []

    @settings(max_examples=1500, database=None, derandomize=True)
    @given(
        st.text()
        | st.text(alphabet=st.characters(min_codepoint=0x0600, max_codepoint=0x06FF))
        | st.text(alphabet=st.characters(max_codepoint=0xFFFF, exclude_categories=()))
        | st.text(alphabet="وفبكلاهيةىنتمسءأؤئ\u0640\u064b\u0651 ", max_size=20)
        | st.lists(st.sampled_from(_PARTS), max_size=5).map("".join)
    )
    def collect(text: str) -> None:
        texts.append(text)

    collect()
    _agree(texts)


def _agree(texts: list[str]) -> None:
    answers = ask("analyze", tables=ANALYZER.data, texts=texts)
    for text, answer in zip(texts, answers, strict=True):
        words = ANALYZER.words(text)
        assert answer["words"] == words
        assert answer["terms"] == list(ANALYZER.terms(text)), text
        assert answer["forms"] == [ANALYZER.form(word) for word in words], text
        assert answer["keys"] == list(map(ANALYZER.shard_key, ANALYZER.terms(text))), text
        assert answer["queries"] == [list(ANALYZER.query_stems(word)) for word in words], text
        assert answer["likely"] == [list(ANALYZER.likely_stems(ANALYZER.form(word), made_up)) for word in words], text
