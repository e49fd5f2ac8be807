"""Search as a reader meets it: type on the search page, from a disk and over http, and find.

The written corpus stands in for an archive; ``make trial SEEDS=folder`` runs the same tests on real articles.
"""

from __future__ import annotations

import json
import re

import pytest
from playwright.sync_api import expect

from search import archive
from warraq.__main__ import main
from warraq.search.analyzer import default_analyzer
from warraq.search.query import parse

SEED = "000_7ecc73c29e594e37"
FOUND = ("وزارة", "الوزارات", "بالأسلحة", "بوتين", "«روسيا والصين»", "٢٠٢٣")
ABSENT = ("البرازيل", "زلزال", "مباراة")
PIECE = re.compile(r"/search/((terms|pos)-\w+)\.js")
EVERY = 1000  # more results than any archive here has


def ask(visit, query, limit=EVERY):
    """Return what ``window.warraq.search`` answers."""
    return visit.page.evaluate("([query, limit]) => window.warraq.search(query, {limit})", [query, limit])


@pytest.fixture
def whoosh(full_site, capsys):
    """Return a function from a query to the references that the terminal's search finds over the same pages."""

    def found(query):
        main(["search", query, "--content", str(full_site.content), "--json", "--limit", str(EVERY)])
        return {result["ref"] for result in json.loads(capsys.readouterr().out)["results"]}

    return found


@pytest.mark.parametrize("query", FOUND)
def test_typing_a_word_finds_the_article(visit, lone_site, open_site, query):
    """Another form, a clitic, a phrase, other digits: the reader's Arabic finds the writer's."""
    visit.page.goto(open_site(lone_site.output) + "search.html")
    visit.page.locator("[name=q]").fill(query)
    visit.page.keyboard.press("Enter")
    link = visit.page.locator("#results a").first
    # The question goes along, for its words to be marked there.
    expect(link).to_have_attribute(
        "href", re.compile(rf"{re.escape(open_site_root(visit))}articles/71/{SEED}\.html#q=")
    )
    link.click()
    expect(visit.page.locator("article h1, h1").first).to_be_visible()
    assert visit.complaints == []


def open_site_root(visit):
    """Return the address of the folder in which the search page stands."""
    return visit.page.url.split("search.html")[0]


@pytest.mark.parametrize("query", ABSENT)
def test_what_the_archive_does_not_have_is_not_found(visit, lone_site, open_site, query):
    """No results, said in words, and nothing listed."""
    visit.page.goto(open_site(lone_site.output) + "search.html")
    visit.page.locator("[name=q]").fill(query)
    visit.page.keyboard.press("Enter")
    expect(visit.page.locator("#search-status")).not_to_be_empty()
    expect(visit.page.locator("#results li")).to_have_count(0)
    answer = ask(visit, query)
    assert (answer["total"], answer["results"]) == (0, [])
    assert visit.complaints == []


@pytest.mark.parametrize("query", FOUND + ABSENT)
def test_the_browser_finds_what_whoosh_finds(visit, full_site, open_site, whoosh, query):
    """The same documents, whatever the order: Whoosh is the oracle."""
    visit.page.goto(open_site(full_site.output) + "search.html")
    answer = ask(visit, query)
    assert {result["ref"] for result in answer["results"]} == whoosh(query)
    assert answer["total"] == len(answer["results"])


@pytest.mark.parametrize("query", FOUND + ABSENT)
def test_a_question_loads_its_words_shards_and_no_more(visit, full_site, open_site, query):
    """Of the terms' files, those in which a stem of the question belongs; positions only for a phrase."""
    rows = archive.listed(archive.manifest(full_site.output), "terms")
    analyzer = default_analyzer()
    asked = [one for clause in parse(query, analyzer).clauses for one in clause.alternatives]
    stems = {stem for one in asked for word in one.words for stem in word.stems}
    needed = {[row.name for row in rows if row.first <= analyzer.shard_key(stem)][-1] for stem in stems}
    visit.page.goto(open_site(full_site.output) + "search.html")
    ask(visit, query)
    loaded = {found for url in visit.requests for found in PIECE.findall(url)}
    assert {name for name, kind in loaded if kind == "terms"} <= needed
    assert {kind for _, kind in loaded} <= ({"terms", "pos"} if "«" in query else {"terms"})
    assert len(rows) > 3


def test_nothing_outside_the_site_is_asked_for(visit, full_site, open_site):
    """The network log of a visit: home, article, person, search. Every address is the archive's own."""
    root = open_site(full_site.output)
    for address in (
        "index.html",
        f"articles/71/{SEED}.html",
        "people/index.html",
        "quotes.html",
        "search.html#q=بوتين",
    ):
        visit.page.goto(root + address)
    expect(visit.page.locator("#results li").first).to_be_visible()
    assert [url for url in visit.requests if not url.startswith(root)] == []
    assert len(visit.requests) > 5
    assert visit.complaints == []


def test_a_question_is_kept_in_the_address(visit, lone_site, open_site):
    """A search can be bookmarked, and the back button returns to it."""
    root = open_site(lone_site.output)
    visit.page.goto(f"{root}search.html#q=بوتين")
    expect(visit.page.locator("#results li")).to_have_count(1)
    visit.page.locator("[name=q]").fill("زلزال")
    visit.page.keyboard.press("Enter")
    expect(visit.page.locator("#results li")).to_have_count(0)
    visit.page.go_back()
    expect(visit.page.locator("#results li")).to_have_count(1)
    assert visit.page.locator("[name=q]").input_value() == "بوتين"


@pytest.mark.parametrize(
    "query", ['"', "-", "+", "«", "<img src=x onerror=alert(1)>", "س" * 10_000, "😀", "\u202e", "a:b", "*", "~1"]
)
def test_no_question_is_an_error(visit, lone_site, open_site, query):
    """Unbalanced marks, lone operators, markup, ten thousand letters: an answer, never an exception."""
    visit.page.goto(open_site(lone_site.output) + "search.html")
    visit.page.locator("[name=q]").fill(query)
    visit.page.keyboard.press("Enter")
    expect(visit.page.locator("#search-status")).not_to_be_empty()
    assert ask(visit, query)["total"] >= 0
    assert visit.page.locator("main img").count() == 0
    assert visit.complaints == []
