"""Whoosh in the terminal: finds what the browser finds, and keeps its index up to date by itself."""

import argparse
import csv
import json
from dataclasses import replace
from functools import partial

import pytest
from archive import by_chance, document, write
from lunr.builder import Builder
from lunr.query import Query, QueryPresence
from node import ask

from warraq import __main__ as commands
from warraq.commands import search as command
from warraq.errors import WarraqError
from warraq.search.analyzer import default_analyzer
from warraq.search.expansion import Known, similar
from warraq.search.families import default_families
from warraq.search.query import Level, Similar
from warraq.search.shards import BOOSTS
from warraq.search.terminal import Entry, open_index, search, update

PEOPLE = (("فلاديمير بوتين",), ("سلمى حداد", "فلاديمير بوتين"), (), ("شي جين بينغ",))
DOCUMENTS = tuple(
    replace(one, facets={"person": PEOPLE[number % len(PEOPLE)]} if PEOPLE[number % len(PEOPLE)] else {})
    for number, one in enumerate(by_chance(150))
)
QUERIES = [
    *("وزارة", "الوزارات", "بالأسلحة", "بوتين", "٢٠٢٣", "البرازيل", "زلزال", "مباراة", "لموسكو", "لبنان", "رقم 17"),
    *("«روسيا والصين»", '"وزير الخارجية"', "«في عام ٢٠٢٣»", "«وزير الخارجية قالت»", "«الخارجية وزير»", "«عام 2023»"),
    *("وزير موسكو", "+وزير موسكو", "+وزير -موسكو", "-وزير", "+وزير +موسكو -«روسيا والصين»", "-«وزير الخارجية» موسكو"),
    *("+«وزير الخارجية» الصين مدرسة", "ودعم روسيا والصين", "", "في", "«", "+ -", "<script>", "x" * 10_000),
    *("الصين أو بيروت", "+وزير أو موسكو -الصين", "الصين AND روسيا", "موسكو بدون وزير", "-الصين أو روسيا"),
    *("العنوان:وزير", "title:«وزير الخارجية»", "-title:موسكو وزير", "مصدر:الصباح", "+مصدر:«جريدة النهار» موسكو"),
    *("شخص:بوتين", "+شخص:«فلاديمير بوتين» وزير", "شخص:ولاديمير", "رئي*", "وز* -موسكو", "*سكو", "شخص:بوت*"),
    *(
        "موسكا~1",
        "شخص:بوتنن~1",
        "وزارة~2",
        "المدرشة~2",
        "وزير من:2015 إلى:2018-06",
        "تاريخ:2015",
        "من:2030",
        "وزير إلى:1999",
    ),
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
    widened = default_families().widened
    words = [set(widened(analyzer.query_stems(word), Level.FAMILY)) for word in ("وزير", "موسكو")]
    terms = {one.ref: set(analyzer.terms(f"{one.title} {one.body}")) for one in DOCUMENTS}
    hits = [hit.ref for hit in search(index, "وزير موسكو", None).hits]
    for refs in (hits, [result["ref"] for result in answers["وزير موسكو"]["results"]]):
        counts = [sum(bool(stems & terms[ref]) for stems in words) for ref in refs]
        assert counts == sorted(counts, reverse=True)
        assert counts[0] == 2


def test_a_title_with_all_the_words_comes_before_one_with_some(tmp_path):
    """However often the text has the others, in the terminal as in the browser."""
    titled = document("titled", "خبر اليوم عن لقاء الوزير مع الصحفيين في قاعة المدينة الكبيرة وعن بيروت", "نص قصير")
    texts = document("texts", "وزير وزير وزير", "بيروت. " * 30)
    index = open_index(tmp_path / "whoosh")
    update(index, [Entry(one.ref, "1", partial(lambda one: one, one)) for one in (titled, texts)])
    folder = write(tmp_path / "site", (titled, texts))
    (answer,) = ask("search", folder=str(folder), queries=[["وزير بيروت", {}]])
    assert [hit.ref for hit in search(index, "وزير بيروت").hits] == ["titled", "texts"]
    assert [result["ref"] for result in answer["results"]] == ["titled", "texts"]


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
Byline: سلمى حداد

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


@pytest.fixture
def content(tmp_path):
    """A folder of two pages, one with a person and a topic."""
    texts = {"s1": PAGE.replace("Source:", "People: فلاديمير بوتين\nTags: دبلوماسية; حرب\nSource:")}
    texts["s2"] = "Title: =بيروت\nSlug: s2\nDate: 2019-05-01\n\nكتب بوتين رسالة عن الحرب.\n"
    for name, text in texts.items():
        page = tmp_path / "content" / "articles" / "00" / f"{name}.md"
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(text, encoding="utf-8")
    return ["--content", str(tmp_path / "content")]


@pytest.mark.parametrize(
    ("arguments", "refs"),
    [
        (["بوتين"], {"s1", "s2"}),
        (["فلاديمير", "--field", "person"], {"s1"}),
        (["بيروت", "--field", "title"], {"s1", "s2"}),
        (["دبلوماسية", "--field", "topic"], {"s1"}),
        (["حداد", "--field", "author"], {"s1"}),
        (["كاتب:«سلمى حداد»"], {"s1"}),
        (["بيروت", "--from", "2020"], {"s1"}),
        (["بيروت", "--to", "2019-05"], {"s2"}),
        (["من:2019", "إلى:2022"], {"s2"}),
        (["موضوع:حرب", "أو", "رسالة"], {"s1", "s2"}),
    ],
)
def test_a_field_and_dates_narrow_a_search(content, arguments, refs, capsys):
    assert main(["search", *arguments, "--json", *content]) == 0
    assert {result["ref"] for result in json.loads(capsys.readouterr().out)["results"]} == refs


def test_a_list_of_names_becomes_a_table(content, tmp_path, capsys):
    """Each line a row for each article, one that found none a row too; a name is a phrase, a cell no formula."""
    names = tmp_path / "names.txt"
    names.write_text("\ufeffبوتين\n\nزلزال\nرسالة\nبوتين الحرب\n", encoding="utf-8")
    assert main(["search", "--batch", str(names), "--csv", *content]) == 0
    rows = list(csv.DictReader(capsys.readouterr().out.splitlines()))
    assert sorted((row["query"], row["total"], row["ref"]) for row in rows) == [
        ("بوتين", "2", "s1"),
        ("بوتين", "2", "s2"),
        ("بوتين الحرب", "0", ""),
        ("رسالة", "1", "s2"),
        ("زلزال", "0", ""),
    ]
    assert [row["title"] for row in rows if row["query"] == "رسالة"] == ["'=بيروت"]
    assert main(["search", "--batch", str(names), "--json", *content]) == 0
    answers = json.loads(capsys.readouterr().out)
    assert [(answer["query"], answer["total"]) for answer in answers] == [
        ("بوتين", 2),
        ("زلزال", 0),
        ("رسالة", 1),
        ("بوتين الحرب", 0),
    ]


def test_results_are_printed_in_one_form(content, capsys):
    """Two forms at once are refused, and neither is quietly left out."""
    with pytest.raises(SystemExit):
        main(["search", "بوتين", "--csv", "--json", *content])
    assert "--json" in capsys.readouterr().err


@pytest.mark.parametrize("legible", [False, True])
def test_a_page_that_is_not_utf8_is_named_and_the_others_are_searched(content, tmp_path, capsys, legible):
    """Whether it was in the index before somebody's editor saved it so or not, until it is saved as UTF-8 again."""
    spoilt = tmp_path / "content" / "articles" / "00" / "s3.md"
    if legible:
        spoilt.write_text(PAGE.replace("s1", "s3"), encoding="utf-8")
        assert main(["search", "بوتين", *content]) == 0
    spoilt.write_bytes("Title: رسالة\n\nبوتين\n".encode("cp1256"))
    for _ in range(2):
        capsys.readouterr()
        assert main(["search", "بوتين", "--json", *content]) == 0
        printed = capsys.readouterr()
        assert {result["ref"] for result in json.loads(printed.out)["results"]} == {"s1", "s2"}
        assert "articles/00/s3.md: " in printed.err
        assert "not UTF-8" in printed.err
    spoilt.write_text(PAGE.replace("s1", "s3"), encoding="utf-8")
    assert main(["search", "بوتين", "--json", *content]) == 0
    assert json.loads(capsys.readouterr().out)["total"] == 3


@pytest.mark.parametrize(
    ("arguments", "said"),
    [([], "no query"), (["بيروت", "--from", "غدًا"], "no date"), (["--batch", "none.txt"], "cannot be read")],
)
def test_what_cannot_be_asked_is_said_so(content, arguments, said):
    with pytest.raises(WarraqError, match=said):
        main(["search", *arguments, *content])


@pytest.mark.parametrize(
    ("query", "said"),
    [("من:فبراير", "cannot be read"), ("«بوتين", "quotation mark"), ("؟!", "no word"), ("كلمة " * 2500, "first words")],
)
def test_what_of_a_query_was_passed_over_is_said_beside_the_results(content, query, said, capsys):
    """In one line, however long the query is; results go their own way."""
    main(["search", query, "--json", *content])
    printed = capsys.readouterr()
    assert said in printed.err
    assert max(map(len, printed.err.splitlines())) < 200
    assert json.loads(printed.out)["hints"]


def test_a_word_that_is_shut_out_may_come_first_and_options_after_it(content, capsys):
    """What begins as an option does, and is none, is a word of the query; what looks like one is refused."""
    assert commands.main(["search", "-رسالة", "بوتين", "--limit", "1", "--json", *content]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert (answer["query"], answer["total"], len(answer["results"])) == ("-رسالة بوتين", 1, 1)
    with pytest.raises(SystemExit):
        commands.main(["search", "بوتين", "--limt", "1", *content])
    assert "خيارات غير معروفة" in capsys.readouterr().err


def test_a_folder_that_is_not_there_is_said_so(tmp_path, capsys):
    assert main(["search", "بوتين", "--content", str(tmp_path / "none")]) == 2
    assert "none" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("word", "edits", "near"), [("بوتين", 1, {"بوتن"}), ("بوتين", 2, {"بوتن"}), ("مستشفى", 2, {"مشفى"})]
)
def test_similar_words_are_near_as_they_are_written(word, edits, near):
    """Not as their stems are: what is left of بوتين is as near to الموت; and a short word bears one edit alone."""
    analyzer = default_analyzer()
    words = ("الموت", "بوش", "بيوت", "بوتن", "يومين", "مشفى", "موتى")
    vocabulary = [Known(analyzer.stem(one), analyzer.form(one), 1) for one in words]
    found = similar(vocabulary, Similar(analyzer.form(word), edits), analyzer)
    assert found[0] == analyzer.stem(word)
    assert set(found[1:]) == set(map(analyzer.stem, near))
