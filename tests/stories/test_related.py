"""Related articles stand there for facts, the best first, copies left out; each article is compared with few others."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import newsroom
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from warraq.stories.neighbours import COMPARED, pairs
from warraq.stories.order import in_order
from warraq.stories.records import Paragraph, Reason, StoryDocument
from warraq.stories.related import LEAST, MOST, SURE, nearness
from warraq.stories.stories import find_stories
from warraq.stories.vectors import Rarity, said

ARCHIVE = newsroom.archive()
FOUND = find_stories(ARCHIVE)
RELATED = FOUND.related


def test_every_article_has_an_answer():
    assert set(RELATED) == {document.ref for document in ARCHIVE}
    assert all(len(found) <= MOST for found in RELATED.values())


def test_pieces_of_a_story_are_related_and_the_rest_is_not():
    for ref, found in RELATED.items():
        assert {one.ref.partition("-")[0] for one in found} <= {ref.partition("-")[0]}
        assert ref not in {one.ref for one in found}
    assert {one.ref for one in RELATED["story004-0"]} == {f"story004-{piece}" for piece in range(1, 5)}


def test_a_reason_names_what_both_have_the_rarest_first():
    """Person and place of the story before the country that many share; words of the story; the days between."""
    reason = next(one.reason for one in RELATED["story004-0"] if one.ref == "story004-2")
    assert reason == Reason(
        entities=(("people", "شخص 4"), ("places", "بلدة 4"), ("places", "بلد 0")),
        terms=reason.terms,
        topics=("1000",),
        days=4,
    )
    assert all(term.startswith("قصة4") for term in reason.terms)


def test_scores_fall_and_are_shares_of_one():
    for found in RELATED.values():
        scores = [one.score for one in found]
        assert scores == sorted(scores, reverse=True)
        assert all(0 < score <= 1 for score in scores)


@settings(max_examples=20)
@given(st.permutations(ARCHIVE))
def test_nothing_depends_on_the_order_of_the_articles(documents):
    assert find_stories(documents) == FOUND


def test_one_name_is_not_enough_in_however_many_words():
    """Three facts make two articles related: names, and words that are no part of names."""
    alone = [
        StoryDocument(
            f"name{number}",
            (),
            (Paragraph(("شخص", "بعيد", *(f"خبر{number}كلمة{word}" for word in range(6)))),),
            (("people", "شخص بعيد"),),
            date="2020-02-01",
            names=frozenset(("شخص", "بعيد")),
        )
        for number in range(2)
    ]
    assert find_stories([*ARCHIVE, *alone]).related["name0"] == ()
    common = [replace(one, names=frozenset()) for one in alone]
    assert [one.ref for one in find_stories([*ARCHIVE, *common]).related["name0"]] == ["name1"]


def test_where_nothing_is_surely_worth_reading_the_best_stands_alone():
    for found in RELATED.values():
        assert all(one.score >= (SURE if place else LEAST) for place, one in enumerate(found))


def test_copies_are_not_related_and_of_others_copies_one_stands():
    """An article that two papers printed is offered once, and not beside itself."""
    copy = replace(next(one for one in ARCHIVE if one.ref == "story004-1"), ref="copy")
    found = find_stories([*ARCHIVE, copy])
    assert found.families[0].refs == ("copy", "story004-1")
    assert {one.ref for one in found.related["copy"]}.isdisjoint({"story004-1"})
    assert len({one.ref for one in found.related["story004-0"]} & {"copy", "story004-1"}) == 1


@pytest.mark.parametrize("stories", [50, 400])
def test_an_article_is_compared_with_few_others(stories):
    """However many articles there are, each looks back at a bounded number: the work grows as they do."""
    articles = said(in_order(newsroom.archive(stories)))
    compared = Counter(pair.later for pair in pairs(articles))
    assert max(compared.values()) <= COMPARED


def test_days_part_articles_and_years_no_more():
    assert nearness(0) == 1
    assert nearness(1) > nearness(60) > nearness(3650) > nearness(None)


def test_rarity_goes_in_steps_so_that_one_article_more_changes_little():
    """What five of a hundred articles have weighs the same when six have it; what a quarter has says nothing."""
    articles = [{"شائع"} if number % 2 else {"نادر"} if number < 10 else set() for number in range(100)]
    assert (
        Rarity(articles)["نادر"] == Rarity([*articles, {"نادر"}])["نادر"] == Rarity([*articles, set()])["نادر"] == 2.5
    )
    assert Rarity(articles)["شائع"] == Rarity(articles)["غائب"] == 0


@pytest.mark.parametrize("documents", [[], ARCHIVE[:1]])
def test_an_archive_of_next_to_nothing(documents):
    assert find_stories(documents).related == {document.ref: () for document in documents}
