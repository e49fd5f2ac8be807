"""Threads are the pieces of one story in the order of days; a new article leaves those of other stories alone."""

from __future__ import annotations

import random

import newsroom
from hypothesis import given, settings
from hypothesis import strategies as st

from warraq.stories.records import Paragraph, StoryDocument, Thread
from warraq.stories.stories import find_stories
from warraq.stories.threads import SILENCE

ARCHIVE = newsroom.archive()
THREADS = find_stories(ARCHIVE).threads
WIDE = tuple(f"بحر{number}" for number in range(80))


def test_each_story_of_two_pieces_and_more_is_a_thread():
    """In the order of days, named by its first piece and by what only its pieces name."""
    assert {thread.id: thread.refs for thread in THREADS} == {
        f"story{number:03}-0": tuple(f"story{number:03}-{piece}" for piece in range(1 + number % 5))
        for number in range(40)
        if number % 5
    }
    assert set(THREADS[0].label) >= {("people", f"شخص {int(THREADS[0].id[5:8])}")}


def test_no_piece_is_in_two_threads():
    refs = [ref for thread in THREADS for ref in thread.refs]
    assert len(refs) == len(set(refs))


def test_undated_articles_are_in_none():
    documents = [*ARCHIVE, *(StoryDocument(f"x{one.ref}", one.title, one.paragraphs, one.entities) for one in ARCHIVE)]
    assert find_stories(documents).threads == THREADS


def test_a_story_that_nobody_wrote_about_for_long_is_over():
    """What is written about it later is another story."""
    choose = random.Random(1)
    pieces = newsroom.story(900, 2, choose, first_day=10)
    later = newsroom.story(900, 2, choose, first_day=10 + 2 + SILENCE + 1)
    later = [StoryDocument(f"later-{one.ref}", one.title, one.paragraphs, one.entities, (), one.date) for one in later]
    threads = find_stories([*ARCHIVE, *pieces, *later]).threads
    assert {"story900-0", "later-story900-0"} <= {thread.id for thread in threads}


def test_a_chain_of_articles_each_like_the_last_is_cut():
    """News drifts from one thing to the next; a thread does not run from the first to the last."""
    choose = random.Random(1)
    bodies = [tuple(choose.choices(newsroom.COMMON, k=30)) + WIDE[3 * step : 3 * step + 12] for step in range(20)]
    drifting = [
        StoryDocument(f"drift{step:02}", (), (Paragraph(body),), (), (), f"2020-05-{step + 1:02}")
        for step, body in enumerate(bodies)
    ]
    threads = [one for one in find_stories([*ARCHIVE, *drifting]).threads if one.id.startswith("drift")]
    assert 1 < max(len(thread.refs) for thread in threads) < 10


@settings(max_examples=30)
@given(st.integers(0, 39), st.integers(0, 310))
def test_a_new_article_leaves_other_stories_alone(number, day):
    """One more piece of a story, or a piece of a new one, changes no thread but that story's."""
    new = newsroom.story(number, 1, random.Random(day), first_day=day)[0]
    new = StoryDocument("new", new.title, new.paragraphs, new.entities, new.topics, new.date)
    before, after = (
        {thread for thread in threads if not _tells(thread, number)}
        for threads in (THREADS, find_stories([*ARCHIVE, new]).threads)
    )
    assert before == after


def _tells(thread: Thread, number: int) -> bool:
    return any(ref.startswith((f"story{number:03}", "new")) for ref in thread.refs)
