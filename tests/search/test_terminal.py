"""Whoosh in the terminal: finds what the browser finds, and keeps its index up to date by itself."""

import argparse
import json
from functools import partial

import pytest
from archive import by_chance, document, write
from lunr.builder import Builder
from lunr.query import Query, QueryPresence
from node import ask

from warraq.commands import search as command
from warraq.search.analyzer import default_analyzer
from warraq.search.shards import BOOSTS
from warraq.search.terminal import Entry, open_index, search, update

DOCUMENTS = by_chance(150)
QUERIES = [
    *("وزارة", "الوزارات", "بالأسلحة", "بوتين", "٢٠٢٣", "البرازيل", "زلزال", "مباراة", "لموسكو", "لبنان", "رقم 17"),
    *("«روسيا والصين»", '"وزير الخارجية"', "«في عام ٢٠٢٣»", "«وزير الخارجية قالت»", "«الخارجية وزير»", "«عام 2023»"),
    *("وزير موسكو", "+وزير موسكو", "+وزير -موسكو", "-وزير", "+وزير +موسكو -«روسيا والصين»", "-«وزير الخارجية» موسكو"),
    *("+«وزير الخارجية» الصين مدرسة", "ودعم روسيا والصين", "", "في", "«", "+ -", "<script>", "x" * 10_000),
    *("المستشفى بيروت كأس العرب", "«المدرسة زار ميناء المدينة»", "«قرارات الحكومة. الأمم»", "+في +وزارة"),
]


@pytest.fixture(scope="module")
def index(tmp_path_factory):
    found = open_index(tmp_path_factory.mktemp("whoosh"))
    update(found, [Entry(one.ref, "1", partial(lambda one: one, one)) for one in DOCUMENTS])
    return found


@pytest.fixture(scope="module")
def answers(tmp_path_factory):
    """What the browser's scripts answer to each query."""
    folder = write(tmp_path_factory.mktemp("site"), DOCUMENTS)
    found = ask("search", folder=str(folder), queries=[[query, {"limit": 1000}] for query in QUERIES])
    return dict(zip(QUERIES, found, strict=True))


@pytest.mark.parametrize("query", QUERIES, ids=lambda query: query[:30])
def test_the_browser_and_whoosh_find_the_same_documents(index, answers, query):
    """Whoosh is an engine of its own: what it matches is what the browser must match."""
    found = search(index, query, limit=None)
    answer = answers[query]
    assert {hit.ref for hit in found.hits} == {result["ref"] for result in answer["results"]}
    assert found.total == answer["total"] == len(answer["results"])


def test_the_queries_are_worth_asking(answers):
    """Most of them find some documents and not all."""
    totals = [answers[query]["total"] for query in QUERIES]
    assert sum(0 < total < len(DOCUMENTS) for total in totals) > len(QUERIES) / 2


def test_the_partial_index_ranks_as_the_whole_one(tmp_path):
    """The lunr of Python, given every term of every document, scores each document as the browser does."""
    folder = write(tmp_path, DOCUMENTS)
    builder = Builder()
    builder.ref("id")
    for field, boost in zip(("title", "body"), BOOSTS, strict=True):
        builder.field(field, boost=boost)
    terms = default_analyzer().terms
    ordered = sorted(DOCUMENTS, key=lambda one: (one.date or "", one.ref))
    for number, one in enumerate(ordered):
        builder.add({"id": str(number), "title": terms(one.title), "body": terms(one.body)})
    whole = builder.build()
    queries = [
        [[stem, weight] for stem, weight in zip(terms(text), (1, 0.8, 0.25, 2), strict=False)]
        for text in ("وزير", "وزير موسكو", "روسيا الصين الأسلحة مدرسة", "مستشفى كلمةغائبة", "2023 بيروت")
    ]
    found = ask("rank", folder=str(folder), queries=queries)
    for weights, scores in zip(queries, found, strict=True):
        query = Query(["title", "body"])
        for stem, weight in weights:
            query.term(stem, boost=weight, use_pipeline=False, presence=QueryPresence.OPTIONAL)
        expected = {int(result["ref"]): result["score"] for result in whole.query(query)}
        assert expected
        assert dict(map(tuple, scores)) == pytest.approx(expected, abs=1e-6)


def test_all_words_come_first(index, answers):
    """A document with every word of the query stands before any that lacks one."""
    analyzer = default_analyzer()
    words = [set(analyzer.query_stems(word)) for word in ("وزير", "موسكو")]
    terms = {one.ref: set(analyzer.terms(f"{one.title} {one.body}")) for one in DOCUMENTS}
    hits = [hit.ref for hit in search(index, "وزير موسكو", None).hits]
    for refs in (hits, [result["ref"] for result in answers["وزير موسكو"]["results"]]):
        counts = [sum(bool(stems & terms[ref]) for stems in words) for ref in refs]
        assert counts == sorted(counts, reverse=True)
        assert counts[0] == 2


def test_the_index_follows_its_pages(tmp_path):
    """A page that is new, changed or gone is so at the next search; an index that is up to date is left alone."""
    old, new = document("a", "قديم", "نص"), document("a", "حديث", "نص")
    index = open_index(tmp_path)
    assert update(index, [Entry("a", "1", lambda: old), Entry("b", "1", lambda: document("b", "قديم", "نص"))]) == 2
    assert search(index, "قديم").total == 2
    assert update(index, [Entry("a", "2", lambda: new)]) == 2
    assert [hit.ref for hit in search(index, "حديث").hits] == ["a"]
    assert search(index, "قديم").total == 0
    assert update(open_index(tmp_path), [Entry("a", "2", lambda: new)]) == 0


def main(arguments):
    parser = argparse.ArgumentParser()
    command.add_parser(parser.add_subparsers())
    options = parser.parse_args(arguments)
    return options.run(options)


PAGE = """Title: قمة في بيروت
Slug: s1
Date: 2023-02-21
Source: جريدة

بحث [[فلاديمير بوتين|بوتين]] مع وزيري الخارجية ملف الأسلحة.
"""


def test_the_command_prints_results_and_leaves_the_content_alone(tmp_path, capsys):
    page = tmp_path / "content" / "articles" / "00" / "s1.md"
    page.parent.mkdir(parents=True)
    page.write_text(PAGE, encoding="utf-8")
    content = str(tmp_path / "content")
    before = sorted(path for path in (tmp_path / "content").rglob("*"))
    assert main(["search", "لبوتين", "--content", content]) == 0
    assert "قمة في بيروت" in capsys.readouterr().out
    assert main(["search", "بالأسلحة", "--content", content, "--json"]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert answer["total"] == 1
    assert answer["results"][0]["ref"] == "s1"
    assert answer["results"][0]["date"] == "2023-02-21"
    assert main(["search", "زلزال", "--content", content]) == 1
    assert sorted(path for path in (tmp_path / "content").rglob("*")) == before


def test_a_folder_that_is_not_there_is_said_so(tmp_path, capsys):
    assert main(["search", "بوتين", "--content", str(tmp_path / "none")]) == 2
    assert "none" in capsys.readouterr().err
