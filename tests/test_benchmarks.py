"""What the benchmarks run, on a few articles: a figure that cannot be measured is seen here and not by who measures."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import corpus
from benchmarks import page
from benchmarks.news import STAGES

TESTS = Path(__file__).resolve().parent


def test_every_stage_of_reading_is_measured(tmp_path):
    """Each in seconds of the processor; the analysis is kept where it is told."""
    seeds = corpus.write(tmp_path / "seeds", 3)
    told = subprocess.run(
        [sys.executable, "-m", "benchmarks.stages", seeds, tmp_path / "kept"],
        env={**os.environ, "PYTHONPATH": str(TESTS)},
        check=True,
        stdout=subprocess.PIPE,
    ).stdout
    seconds = json.loads(told)
    assert list(seconds) == list(STAGES)
    assert all(spent >= 0 for spent in seconds.values())
    assert list((tmp_path / "kept").iterdir())


def test_each_part_of_the_page_is_written_alone(tmp_path):
    """A command changes its own figures; the others', and what a person wrote, stay."""
    path = tmp_path / "benchmarks.md"
    path.write_text("by hand\n<!-- one -->\nold\n<!-- end of one -->\n<!-- two -->\nkept\n<!-- end of two -->\nend\n")
    page.write("one", "new\n", path)
    text = path.read_text(encoding="utf-8")
    assert text == "by hand\n<!-- one -->\n\nnew\n\n<!-- end of one -->\n<!-- two -->\nkept\n<!-- end of two -->\nend\n"
    page.write("one", "new\n", path)
    assert path.read_text(encoding="utf-8") == text
    with pytest.raises(ValueError, match="three"):
        page.write("three", "nowhere", path)


@pytest.mark.parametrize("part", ["building", "search"])
def test_the_page_has_the_parts_that_commands_write(part):
    text = page.PAGE.read_text(encoding="utf-8")
    assert text.count(f"<!-- {part} -->\n") == text.count(f"<!-- end of {part} -->\n") == 1
