"""The golden queries, asked of the browser's scripts and of Whoosh."""

from __future__ import annotations

from collections import Counter
from functools import partial

import pytest
from archive import write
from node import ask

from warraq.search.golden import Golden, articles, features, queries
from warraq.search.terminal import Entry, open_index, search, update

NOT_BUILT = [feature.name for feature in features() if not feature.built]
IN_THE_BROWSER = {
    "keyboard",
    "keyboard_marks",
    "romanized",
}  # the terminal shows what is typed, and has its own history
QUERIES = queries()
PARAMETERS = [
    pytest.param(
        golden,
        id=f"{golden.feature}-{number}",
        marks=[pytest.mark.skip("not built yet")] if golden.feature in NOT_BUILT else [],
    )
    for number, golden in enumerate(QUERIES)
]
TYPED = [one for one in PARAMETERS if not one.values[0].options and one.values[0].feature not in IN_THE_BROWSER]
REFS = {article.ref for article in articles()}


@pytest.fixture(scope="module")
def browser_answers(tmp_path_factory):
    folder = write(tmp_path_factory.mktemp("golden"), articles())
    answers = ask("search", folder=str(folder), queries=[[one.query, {**one.options, "limit": 100}] for one in QUERIES])
    found = [{result["ref"] for result in answer["results"]} for answer in answers]
    return {(one.query, *one.options.items()): refs for one, refs in zip(QUERIES, found, strict=True)}


@pytest.fixture(scope="module")
def index(tmp_path_factory):
    opened = open_index(tmp_path_factory.mktemp("whoosh"))
    update(opened, [Entry(one.ref, "1", partial(lambda one: one, one)) for one in articles()])
    return opened


@pytest.mark.parametrize("golden", PARAMETERS)
def test_the_browser_finds_what_a_reader_expects(browser_answers, golden: Golden):
    """And nothing of what only looks like it."""
    found = browser_answers[(golden.query, *golden.options.items())]
    assert (golden.found - found, golden.missed & found) == (set(), set())


@pytest.mark.parametrize("golden", TYPED)
def test_the_terminal_finds_what_a_reader_expects(index, golden: Golden):
    """Whoosh answers alike, where nothing is asked for beside the query."""
    found = {hit.ref for hit in search(index, golden.query, limit=None).hits}
    assert (golden.found - found, golden.missed & found) == (set(), set())


def test_the_table_is_sound():
    """Every ref is an article's, no query both wants and refuses one, each asks for something, none stands twice."""
    assert {ref for golden in QUERIES for ref in golden.found | golden.missed} <= REFS
    assert [golden for golden in QUERIES if golden.found & golden.missed or not golden.found | golden.missed] == []
    asked = Counter((one.query, *one.options.items(), one.feature) for one in QUERIES)
    assert [query for query, count in asked.items() if count > 1] == []


def test_every_query_is_of_a_feature_and_every_feature_is_asked_for():
    """The page shows no group without queries, and no query without a group."""
    assert {golden.feature for golden in QUERIES} == {feature.name for feature in features()}


@pytest.mark.parametrize("feature", NOT_BUILT)
def test_what_is_not_built_fails_somewhere(browser_answers, feature):
    """A feature of which every query is answered as it should be is built, and the table is to say so."""
    asked = [golden for golden in QUERIES if golden.feature == feature]
    found = [browser_answers[(golden.query, *golden.options.items())] for golden in asked]
    assert any(golden.found - refs or golden.missed & refs for golden, refs in zip(asked, found, strict=True))
