"""Queries: what a reader types is read as far as it makes sense, the same in both languages."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from node import ask

from warraq.search.analyzer import default_analyzer
from warraq.search.query import Presence, parse

ANALYZER = default_analyzer()

# (query, [(presence, [own stem of each word], [offset of each word])])
CASES = [
    ("", []),
    ("  \t ", []),
    ("في من", []),
    ("موسكو", [("optional", ["موسكو"], [0])]),
    ("موسكو موسكو", [("optional", ["موسكو"], [0])]),
    ("+بوتين -موسكو", [("required", ["بوت"], [0]), ("prohibited", ["موسكو"], [0])]),
    ("\u2212موسكو", [("prohibited", ["موسكو"], [0])]),
    ('"روسيا والصين"', [("optional", ["روس", "صين"], [0, 1])]),
    ("«روسيا والصين»", [("optional", ["روس", "صين"], [0, 1])]),
    ("“روسيا والصين”", [("optional", ["روس", "صين"], [0, 1])]),
    ("»روسيا والصين«", [("optional", ["روس", "صين"], [0, 1])]),
    ("+«روسيا والصين»", [("required", ["روس", "صين"], [0, 1])]),
    ("«في حرب على الفقر»", [("optional", ["حرب", "فقر"], [0, 2])]),
    ("«روسيا والصين", [("optional", ["روس"], [0]), ("optional", ["صين"], [0])]),
    ("-سي-بي-سي", [("prohibited", ["سي", "بي", "سي"], [0, 1, 2])]),
    ("+ - -- ++", []),
    ('«» "" +«»', []),
    ("<b>وزارة</b>", [("optional", ["b"], [0]), ("optional", ["وزار"], [0])]),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_clauses(text, expected):
    clauses = parse(text, ANALYZER)
    found = [
        (clause.presence, [word.stems[0] for word in clause.words], [word.offset for word in clause.words])
        for clause in clauses
    ]
    assert found == [(Presence(presence), stems, offsets) for presence, stems, offsets in expected]


def test_a_query_of_ten_thousand_characters_is_cut_short():
    """So many words are enough; the rest are not looked up."""
    clauses = parse(" ".join(f"كلمة{number}" for number in range(2000)), ANALYZER)
    assert sum(len(clause.words) for clause in clauses) <= ANALYZER.data["query"]["mostWords"]
    assert clauses


def test_one_endless_word_or_quotation_mark_is_no_trouble():
    assert len(parse("ب" * 10_000, ANALYZER)) == 1
    assert parse('"' * 9_999, ANALYZER) == ()


def test_without_readings_a_word_is_only_itself():
    (clause,) = parse("لموسكو", ANALYZER, readings=False)
    assert clause.words[0].stems == ("لموسكو",)


def test_python_and_javascript_read_queries_alike():
    texts = [text for text, _ in CASES]

    @settings(max_examples=1500, database=None, derandomize=True)
    @given(st.text(alphabet='+-\u2212"«»“”„ \t\n\u00a0وفبلكاموسرين2a<>', max_size=40) | st.text())
    def collect(text: str) -> None:
        texts.append(text)

    collect()
    for readings in (True, False):
        answers = ask("parse", tables=ANALYZER.data, texts=texts, readings=readings)
        for text, answer in zip(texts, answers, strict=True):
            clauses = parse(text, ANALYZER, readings=readings)
            assert answer == [
                {
                    "presence": clause.presence.value,
                    "words": [{"stems": list(word.stems), "offset": word.offset} for word in clause.words],
                }
                for clause in clauses
            ], text
