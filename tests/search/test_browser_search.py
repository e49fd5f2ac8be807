"""``warraq.search`` on the shards that Python writes, run by Node: what it finds, in what order, and what it loads."""

from pathlib import Path

import pytest
from archive import by_chance, checksums, document, listed, manifest, write
from node import ask

from warraq.records import SearchName
from warraq.search.analyzer import default_analyzer
from warraq.search.index import FIELDS
from warraq.search.query import parse

SEED = Path(__file__).resolve().parents[2] / "seeds" / "000_7ecc73c29e594e37.txt"
FOUND = ["وزارة", "الوزارات", "بالأسلحة", "بوتين", "«روسيا والصين»", "٢٠٢٣"]
MISSED = ["البرازيل", "زلزال", "مباراة"]


@pytest.fixture(scope="module")
def seed_site(tmp_path_factory):
    body = SEED.read_text(encoding="utf-8")
    one = document("000_7ecc73c29e594e37", "قمة في موسكو", body, date="2023-02-21", summary="يستعد الرئيس الصيني")
    return write(tmp_path_factory.mktemp("seed"), [one])


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    return write(tmp_path_factory.mktemp("site"), by_chance(220))


def test_the_seed_is_found_by_its_words_and_only_by_them(seed_site):
    answers = ask("search", folder=str(seed_site), queries=[[query, {}] for query in FOUND + MISSED])
    assert [answer["total"] for answer in answers] == [1] * len(FOUND) + [0] * len(MISSED)
    result = answers[0]["results"][0]
    assert result.pop("score") > 0
    assert result == {
        "ref": "000_7ecc73c29e594e37",
        "url": "articles/000_7ecc73c29e594e37.html",
        "title": "قمة في موسكو",
        "date": "2023-02-21",
        "source": None,
        "summary": "",
        "text": SEED.read_text(encoding="utf-8"),
    }


@pytest.mark.parametrize("query", ["وزارة", "وزير موسكو", "«روسيا والصين» -بيروت", "زلزال"])
def test_a_query_loads_its_terms_shards_and_the_texts_of_its_results(site, query):
    (answer,) = ask("search", folder=str(site), queries=[[query, {"limit": 10}]])
    asked = [one for clause in parse(query, default_analyzer()).clauses for one in clause.alternatives]
    key = default_analyzer().shard_key

    def names(kind, wanted) -> set[str]:
        stems = [stem for one in asked if wanted(one) for word in one.words for stem in word.stems]
        rows = listed(manifest(site), kind)
        return {f"search/{[row.name for row in rows if row.first <= key(stem)][-1]}.js" for stem in stems}

    allowed = {"search/manifest.js", "search/analyzer.js"}
    sums = zip(FIELDS, map(checksums, manifest(site)["lengths"]), strict=True)
    allowed |= {f"search/lengths-{field}-{place}.js" for field, found in sums for place in range(len(found))}
    allowed |= names("terms", lambda _one: True)
    allowed |= names("pos", lambda one: len(one.words) > 1)
    texts = {path for path in answer["asked"] if path.startswith("search/text/")}
    assert set(answer["asked"]) - texts <= allowed
    assert len(answer["asked"]) == len(set(answer["asked"]))
    assert len(texts) == len(answer["results"])


def test_pages_of_results_are_one_list(site):
    query = "وزير الخارجية"
    whole, first, second = ask(
        "search",
        folder=str(site),
        queries=[[query, {"limit": 40}], [query, {"limit": 20}], [query, {"limit": 20, "offset": 20}]],
    )
    assert whole["results"] == first["results"] + second["results"]
    assert whole["total"] == first["total"] == second["total"] > 40


RANGES = [
    ({"from": "2015"}, lambda day: day >= "2015"),
    ({"to": "2015"}, lambda day: day < "2016"),
    ({"from": "2012-03", "to": "2012-06"}, lambda day: "2012-03" <= day < "2012-07"),
    ({"from": "2011-05-05", "to": "2019-10-01"}, lambda day: "2011-05-05" <= day <= "2019-10-01"),
    ({"from": "2030"}, lambda _day: False),
    ({"to": "1999"}, lambda _day: False),
    ({"from": "2023-12-28"}, lambda day: day >= "2023-12-28"),
]


@pytest.mark.parametrize(("options", "holds"), RANGES)
def test_dates_bound_the_results_and_leave_the_undated_out(site, options, holds):
    queries = [["رقم", {**options, "limit": 1000}], ["", {**options, "limit": 1000}]]
    expected = {one.ref for one in by_chance(220) if one.date and holds(one.date)}
    for answer in ask("search", folder=str(site), queries=queries):
        assert {result["ref"] for result in answer["results"]} == expected
        assert answer["total"] == len(expected)


def test_facets_narrow_the_results(tmp_path):
    """One of a facet's values will do; several facets must all hold; without a query they alone decide."""
    documents = [
        document("a", "خبر", "نص", source="وكالة", facets={"person": ("شي جين بينغ", "فلاديمير بوتين")}),
        document("b", "خبر", "نص", source="جريدة", facets={"person": ("فلاديمير بوتين",)}),
        document("c", "خبر", "نص", source="جريدة"),
    ]
    folder = write(tmp_path, documents)
    cases = {
        "ab": {"person": "فلاديمير بوتين"},
        "a": {"person": ["شي جين بينغ"]},
        "abc": {"source": ["وكالة", "جريدة"]},
        "b": {"person": "فلاديمير بوتين", "source": "جريدة"},
        "": {"person": "لا أحد"},
    }
    for query in ("خبر", ""):
        queries = [[query, {"facets": facets}] for facets in cases.values()]
        for refs, answer in zip(cases, ask("search", folder=str(folder), queries=queries), strict=True):
            assert "".join(sorted(result["ref"] for result in answer["results"])) == refs


def test_a_word_may_be_looked_up_as_it_stands(site):
    close, wide = ask("search", folder=str(site), queries=[["لموسكو", {"level": "exact"}], ["لموسكو", {}]])
    assert 0 < close["total"] < wide["total"]


def test_an_archive_without_articles_finds_nothing(tmp_path):
    folder = write(tmp_path, [])
    queries = [
        [query, options] for query in ("وزارة", "", "«روسيا والصين»", "-وزارة") for options in ({}, {"from": "2020"})
    ]
    assert all(answer["total"] == 0 for answer in ask("search", folder=str(folder), queries=queries))


def test_an_empty_query_finds_nothing(site):
    answers = ask("search", folder=str(site), queries=[["", {}], ["في من", {}], ["«»", {}]])
    assert [answer["total"] for answer in answers] == [0, 0, 0]
    assert all(not answer["results"] for answer in answers)


def test_words_that_objects_have_by_themselves_are_words(tmp_path):
    """A term named like a property of every object is found where it stands and nowhere else."""
    folder = write(tmp_path, [document("a", "constructor", "toString hasOwnProperty")])
    queries = [[query, {}] for query in ("constructor", "tostring", "valueOf", "__proto__", "prototype")]
    assert [answer["total"] for answer in ask("search", folder=str(folder), queries=queries)] == [1, 1, 0, 0, 0]


PERSONS = {
    "فلاديمير بوتين": ("بوتين",),
    "فلاديمير زيلينسكي": (),
    "محمد صلاح": ("مو صلاح",),
    "محمد بن سلمان": (),
}


@pytest.fixture(scope="module")
def named(tmp_path_factory):
    """Ten documents a day apart, with a source each and the persons, fewer and fewer, in the order above."""
    persons = list(PERSONS)
    documents = [
        document(
            f"d{number}",
            "خبر",
            "نص" if number % 2 else "نص آخر",
            date=f"{2018 + number // 6}-{number % 6 + 1:02}-01" if number else None,
            source="وكالة" if number % 3 else "جريدة",
            facets={"person": tuple(persons[: 4 - number // 3])},
        )
        for number in range(10)
    ]
    counts = {name: sum(name in one.facets["person"] for one in documents) for name in persons}
    names = [
        SearchName(name, "person", f"people/{place}.html", counts[name], aliases)
        for place, (name, aliases) in enumerate(PERSONS.items())
    ]
    names.append(SearchName("المحمدية", "place", "places/m.html", 2))
    return write(tmp_path_factory.mktemp("named"), documents, names)


def test_facets_are_counted_among_what_was_found(named):
    """As many as there are, the commonest first; years and months have no gaps, and say how many there are in all."""
    queries = [["نص", {}], ["آخر", {}], ["زلزال", {}]]
    whole, half, none = ask("facets", folder=str(named), queries=queries, most=3)
    assert whole["facets"]["person"] == [
        {"value": "فلاديمير بوتين", "count": 10},
        {"value": "فلاديمير زيلينسكي", "count": 9},
        {"value": "محمد صلاح", "count": 6},
    ]
    assert whole["facets"]["source"] == [{"value": "وكالة", "count": 6}, {"value": "جريدة", "count": 4}]
    assert half["facets"]["person"][0] == {"value": "فلاديمير بوتين", "count": 5}
    assert none["facets"] == {}
    assert whole["years"] == [{"period": "2018", "count": 5, "all": 5}, {"period": "2019", "count": 4, "all": 4}]
    assert half["years"] == [{"period": "2018", "count": 2, "all": 5}, {"period": "2019", "count": 2, "all": 4}]
    assert [row["period"] for row in half["shown"]] == [row["period"] for row in half["months"]][1:-1]
    assert none["shown"] == []
    months = [row["period"] for row in whole["months"]]
    assert months[0] == "2018-02"
    assert "2018-09" in months
    assert months[-1] == "2019-04"


def test_values_of_facets_may_be_shut_out(named):
    queries = [["نص", {"without": {"person": "محمد صلاح"}}], ["", {"without": {"source": ["وكالة"]}}]]
    answers = ask("search", folder=str(named), queries=queries)
    assert [answer["total"] for answer in answers] == [4, 4]


def test_the_newest_or_the_oldest_may_come_first(named):
    queries = [["نص", {"sort": sort, "limit": 3}] for sort in ("newest", "oldest")]
    newest, oldest = ask("search", folder=str(named), queries=queries)
    assert [result["ref"] for result in newest["results"]] == ["d9", "d8", "d7"]
    assert [result["ref"] for result in oldest["results"]] == ["d0", "d1", "d2"]


def test_names_are_suggested_while_a_reader_types(named):
    """The last word is a beginning; those of most documents come first, and of few more those that begin so."""
    texts = ["فلا", "محمد", "محمد صل", "بوتين", "مو ص", "صلاح محمد", "زلزال", "؟"]
    answers = ask("names", folder=str(named), texts=texts)
    labels = [[name["label"] for name in answer["suggested"]] for answer in answers]
    assert labels[0] == ["فلاديمير بوتين", "فلاديمير زيلينسكي"]
    assert labels[1] == ["محمد صلاح", "محمد بن سلمان", "المحمدية"]
    assert labels[2] == ["محمد صلاح"]
    assert labels[3] == ["فلاديمير بوتين"]
    assert labels[4] == labels[5] == ["محمد صلاح"]
    assert labels[6] == labels[7] == []


def test_names_that_begin_with_their_own_alef_and_lam_are_suggested(tmp_path):
    """The index files each word of a name where the browser looks for it, and not where an article would have stood."""
    labels = ("ألمانيا", "ألبانيا", "ألكسندر لوكاشينكو", "إلهام علييف", "الجزائر", "والت ديزني", "للا سلمى")
    names = [SearchName(label, "place", f"places/{place}.html", 1) for place, label in enumerate(labels)]
    folder = write(tmp_path, [document("d", "خبر", "نص")], names)
    answers = ask("names", folder=str(folder), texts=labels)
    assert [[name["label"] for name in answer["suggested"]] for answer in answers] == [[label] for label in labels]
    assert [[name["label"] for name in answer["is"]] for answer in answers] == [[label] for label in labels]


def test_a_query_that_is_a_name_or_almost_always_short_for_one_is_that_name(named):
    answers = ask("names", folder=str(named), texts=["محمد صلاح", "بوتين", "فلاديمير", "محمد"])
    assert [[name["label"] for name in answer["is"]] for answer in answers] == [
        ["محمد صلاح"],
        ["فلاديمير بوتين"],
        [],
        [],
    ]


@pytest.fixture(scope="module")
def common(tmp_path_factory):
    """Twenty documents on an office, a quarter of them of the police; one on Putin, one on a ministry."""
    offices = [document(f"o{number}", "خبر", "افتتح المكتب في كوريا الشمالية") for number in range(20)]
    others = [document("p", "خبر", "زار بوتين روسيا"), document("m", "خبر", "قالت وزارة الصحة")]
    names = [
        SearchName("مكتب التحقيقات الفيدرالي", "organization", "organizations/f.html", 5, ("المكتب",)),
        SearchName("كوريا الشمالية", "place", "places/k.html", 20),
        SearchName("كأس العالم", "event", "events/k.html", 9),
        SearchName("روسيا", "place", "places/r.html", 1),
        SearchName("فلاديمير بوتين", "person", "people/p.html", 9),
        SearchName("بوتاس", "organization", "organizations/b.html", 1),
        SearchName("وزارة الصحة الفلسطينية", "organization", "organizations/w.html", 1),
    ]
    return write(tmp_path_factory.mktemp("common"), offices + others, names)


@pytest.mark.parametrize(
    ("typed", "label"),
    [
        ("كوريا ال", "كوريا الشمالية"),
        ("كوريا الش", "كوريا الشمالية"),
        ("كأس الع", "كأس العالم"),
        ("وزارة الص", "وزارة الصحة الفلسطينية"),
        ("بوت", "فلاديمير بوتين"),
    ],
)
def test_an_article_that_is_being_typed_hides_no_name_nor_does_a_rare_one_a_common_one(common, typed, label):
    """«الش» may become «الشمالية», which stands in the index without its article."""
    assert ask("names", folder=str(common), texts=[typed])[0]["suggested"][0]["label"] == label


@pytest.mark.parametrize("typed", ["مكتب", "المكتب", "-روسيا", "روسيا أو الصين", "مكان:روسيا", "روسي*", "أو", ""])
def test_a_common_word_is_no_name_and_what_is_shut_out_or_asked_with_operators_is_none(common, typed):
    """Few of the documents with the word are of the name that has it."""
    assert ask("names", folder=str(common), texts=[typed])[0]["is"] == []


def test_over_a_network_a_beginning_costs_one_shard_of_names(common):
    """Nor do names of a word that is typed whole cost another than it had while it was typed."""
    asked = ask("suggest", folder=str(common), texts=["كوري", "كوريا", "كوريا الش", "كوريا الشمالية"])
    assert asked[0]["suggested"] == ["كوريا الشمالية"]
    assert len({path for one in asked for path in one["asked"] if "/names-" in path}) == 1


def test_a_name_leads_to_its_page_and_what_is_no_name_loads_none(named):
    """The shards of the question's own words tell that no name has them all."""
    answers = ask("cards", folder=str(named), texts=["فلاديمير بوتين", "بوتين زيلينسكي", "زلزال"])
    assert [[card["url"] for card in answer["cards"]] for answer in answers] == [["people/0.html"], [], []]
    loaded = [[path for path in answer["asked"] if "/names-" in path or "/pages-" in path] for answer in answers]
    assert list(map(len, loaded)) == [2, 0, 0]


def test_what_is_asked_of_a_name_is_asked_by_all_its_spellings(named):
    """A field's word finds the articles of a name of its kind that is spelt so elsewhere, and says so in the text."""
    queries = [[query, {"limit": 20}] for query in ("شخص:مو", "شخص:«مو صلاح»", "شخص:صلاح", "مكان:مو", "-شخص:مو")]
    answers = ask("search", folder=str(named), queries=queries)
    assert [answer["total"] for answer in answers] == [6, 6, 6, 0, 4]
