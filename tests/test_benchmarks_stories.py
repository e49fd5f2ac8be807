"""What the benchmark of stories measures, on a few articles."""

from __future__ import annotations

import building
import corpus
from benchmarks import stories
from warraq.stories.stories import find_stories


def test_every_stage_of_finding_stories_is_measured(tmp_path):
    """In milliseconds an article, and how the whole grows; the pages of an archive are what is measured."""
    built = building.build(tmp_path, corpus.write_story(corpus.write(tmp_path / "seeds", 24)))
    rows = dict(stories.measure(built.content))
    assert len(rows) == len(stories.STAGES) + 2
    assert all(value.endswith("ms of CPU an article") for what, value in rows.items() if what.startswith("stories"))
    found = find_stories(stories.documents(built.content))
    assert [family.refs for family in found.families] == [("story_1", "story_2")]
    assert [thread.refs[-2:] for thread in found.threads] == [("story_3", "story_4")]
