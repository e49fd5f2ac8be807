"""What ``make bench-search`` measures, on a few documents and without its peers: they come from npm for it alone."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

import pytest

from benchmarks.search import articles, comparing
from benchmarks.search.__main__ import told
from benchmarks.search.archive_page import loaded, longest_work, use
from benchmarks.search.browsing import weigh
from benchmarks.search.engines import PEERS, WARRAQ
from benchmarks.search.questions import mean_reciprocal_rank
from benchmarks.search.table import Better, Row, ahead, head, line
from building import build
from corpus import write as write_seeds
from warraq.records import SearchDocument

NAMES = ("ours", "theirs", "another's")
DOCUMENTS = tuple(
    SearchDocument(
        ref=f"n-{number}", url=f"n-{number}.html", title=title, body=body, date="2021-05-03", source="الصباح"
    )
    for number, (title, body) in enumerate(
        (
            ("افتتاح معرض الكتاب في بيروت", "افتتحت وزارة الثقافة معرض الكتاب أمس، وحضره ناشرون من عشرين بلدا."),
            ("ارتفاع أسعار القمح", "ارتفعت أسعار القمح في الأسواق بعد جفاف أصاب حقول الشمال."),
            ("ترميم مدارس القرى", "بدأت الوزارة ترميم المدارس البعيدة قبل حلول الشتاء."),
        )
    )
)
QUESTIONS = {"plain": [("n-0", "معرض الكتاب"), ("n-1", "القمح")], "changed": [("n-2", "بالمدارس")]}


@pytest.fixture
def python_finds_the_tests(monkeypatch):
    """Another Python process imports what this one does."""
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parent))


def test_a_row_shows_how_many_times_ours_a_peers_figure_is():
    """A ratio where less is better, none for what was not measured, and a word where there is nothing to count."""
    assert head(NAMES) == ["| what | ours | theirs | another's |", "| --- | --- | --- | --- |"]
    assert line(Row("KB", [2.0, 5.0, None]).cells(3)) == "| KB | 2 | 5 (×2.5) |  |"
    assert line(Row("rank", [0.9, 0.8], 3, Better.HIGHER).cells(3)) == "| rank | 0.900 | 0.800 |  |"
    assert line(Row("ms", [0.0, 70.0], zero="under 50").cells(3)) == "| ms | under 50 | 70 |  |"
    assert line(Row("works", ["yes", "no"]).cells(3)) == "| works | yes | no |  |"


def test_where_a_peer_is_ahead_is_said():
    """Of figures as they are shown: what the table does not tell apart is no lead."""
    rows = [
        Row("KB", [2.0, 1.0, 3.0]),
        Row("rank", [0.9, 0.8, 0.95], 2, Better.HIGHER),
        Row("ms", [2.2, 2.1, None]),
        Row("works", ["yes", "no", "no"]),
    ]
    assert ahead(rows, NAMES) == "Where a peer is ahead: KB: theirs (1 to 2); rank: another's (0.95 to 0.90)."
    assert ahead(rows[2:], NAMES) == "No peer is ahead in any row."


def test_the_page_says_what_was_measured_on_how_many_articles():
    """The day, the count, a table with a column for each engine, and who leads."""
    text = told(22_803, [Row("KB", [2.0, 1.0, 3.0, None]), Row("of ours alone", [4.0])])
    assert "over 22,803 articles" in text
    assert "| KB | 2 | 1 (×0.5) | 3 (×1.5) |  |\n| of ours alone | 4 |  |  |  |\n\nWhere a peer is" in text


def test_fewer_articles_are_those_asked_for_and_always_the_same_others():
    """Every question keeps its answer however few are taken."""
    fewer = articles.choose(reversed(DOCUMENTS), 2, {"n-2"})
    assert fewer[0].ref == "n-2"
    assert fewer == articles.choose(DOCUMENTS, 2, {"n-2"})
    assert articles.choose(DOCUMENTS, None, ()) == list(DOCUMENTS)


def test_repeated_articles_have_ids_of_their_own(tmp_path):
    """And days of their own, so that neither texts nor postings repeat themselves; their words are what they were."""
    many = list(articles.read(articles.write(articles.repeated(DOCUMENTS, 7), tmp_path / "many.jsonl")))
    assert len({one.ref for one in many}) == len({one.url for one in many}) == 7
    assert {one.date for one in many[:3]} == {"2021-05-03"}
    assert len({one.date for one in many[2:]}) == 5
    assert all("2018" < one.date < "2021" for one in many[3:])
    assert [one.body for one in many[:3]] == [one.body for one in many[3:6]] == [one.body for one in DOCUMENTS]


def test_the_mean_reciprocal_rank_counts_ten_results():
    answers = [["a", "b"], ["x", "b"], [*"0123456789", "c"], []]
    assert mean_reciprocal_rank([("a", ""), ("b", ""), ("c", ""), ("d", "")], answers) == (1 + 1 / 2) / 4


def test_peers_are_fixed_by_version_and_hash_and_name_no_host():
    """A machine installs what was measured, from whatever registry it uses."""
    package = json.loads((PEERS / "package.json").read_text(encoding="utf-8"))
    lock = json.loads((PEERS / "package-lock.json").read_text(encoding="utf-8"))
    assert all(re.fullmatch(r"\d+\.\d+\.\d+", version) for version in package["devDependencies"].values())
    for name, locked in lock["packages"].items():
        assert "resolved" not in locked
        assert not name or locked["integrity"].startswith("sha512-")


@pytest.mark.usefixtures("python_finds_the_tests")
def test_an_engine_is_measured_in_the_browser(browser, tmp_path):
    """What it wrote, found and loaded: every figure of the table is there."""
    given = articles.write(DOCUMENTS, tmp_path / "articles.jsonl")
    written = comparing.write(WARRAQ, given, tmp_path / "site")
    weights = weigh(tmp_path / "site")
    assert written.files == len(weights) > written.files_of_texts == 3
    assert written.sent * 1000 == sum(weight.sent for weight in weights.values())
    assert written.cost.cpu > 0
    asked = comparing.question(browser, tmp_path / "site", QUESTIONS)
    assert asked.found == {"plain": 1.0, "changed": 1.0}
    assert asked.from_a_disk
    script = weights["search/search.js"].sent / 1000
    assert all(answer.loaded > script for answer in asked.first)
    assert all(answer.loaded < script for answer in asked.later)
    assert asked.memory is None or sys.platform == "linux"
    assert all(line(row.cells(1)).count("|") == 3 for row in comparing.rows(3, [written], [asked]))


def test_the_page_of_an_archive_is_measured_as_its_readers_wait(browser, tmp_path):
    """From Enter to results, for each question of a visit of its own and of one visit."""
    site = build(tmp_path, write_seeds(tmp_path / "seeds", 3))
    used = use(browser, site.output, ["بوتين"], ["روسيا", "الصين", "بوتين موسكو"])
    waits = (used.typed, used.hasty, used.pasted, used.later)
    assert list(map(len, waits)) == [1, 1, 1, 3]
    assert all(wait.waited > 0 and wait.worked > 0 for one in waits for wait in one)
    assert used.half_way > 0
    assert used.in_the_end > 0
    assert longest_work(browser, site.output, ["بوتين"]) > 0


def test_what_an_archive_loads_is_counted_with_all_that_comes_by_itself(browser, tmp_path):
    """A first question has the scripts too; in a small archive no filter waits to be opened."""
    site = build(tmp_path, write_seeds(tmp_path / "seeds", 3))
    sizes = loaded(browser, site.output, ["بوتين", "روسيا"])
    script = weigh(site.output)["search/search.js"].sent / 1000
    assert sizes.first[0] > script > sizes.later[0]
    assert sizes.filters == []
