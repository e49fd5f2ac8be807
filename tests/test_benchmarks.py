"""What the benchmarks run, on a few articles: a figure that cannot be measured is seen here and not by who measures."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

import corpus
from benchmarks import outputs, page
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


def test_what_an_archive_weighs_is_told_by_kind(tmp_path):
    """Every file is counted once, light kinds together, and the largest page is named."""
    sizes = {
        "articles/00/a1.html": 4000,
        "articles/71/b2.html": 6000,
        "topics/20000056.html": 3000,
        "topics/20000056/bakin-0a.html": 5000,
        "people/wang-1b.html": 9000,
        "people/wang-1b.atom.xml": 1000,
        "dates/2023/02/21.html": 2000,
        "index.html": 100,
        "theme/js/a.js": 100,
    }
    for name, size in sizes.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b" " * size)
    rows = dict(outputs.sizes(tmp_path))
    assert rows["files of the output"].startswith("9, ")
    assert rows["… `articles/*/*.html`"] == "2, 0.0 MB, 5.0 KB each"
    assert {"… `topics/*.html`", "… `topics/*/*.html`", "… `people/*.html`", "… `people/*.atom.xml`"} < set(rows)
    assert rows["… `dates/*/*/*.html`"].startswith("1, ")
    assert rows["… all others"].startswith("2, ")
    assert rows["largest page (goal 300 KB)"] == "9 KB, `people/wang-1b.html`"


def test_what_shifts_while_a_page_loads_is_seen(tmp_path):
    """A page whose text something pushes down late is named with how far; one that stands still is not."""
    late = "const late = document.createElement('p'); late.style = 'height:300px'; document.body.prepend(late)"
    frame = "requestAnimationFrame"  # once the page has been painted
    body = f"<p>خبر</p><div style='height:400px'>نص</div><script>{frame}(() => {frame}(() => {{ {late} }}))</script>"
    (tmp_path / "index.html").write_text(f"<!doctype html><body>{body}", encoding="utf-8")
    (tmp_path / "quotes.html").write_text("<!doctype html><body><p>خبر</p>", encoding="utf-8")
    with ThreadPoolExecutor(1) as apart:  # one thread has one browser of this kind
        ((_, told),) = apart.submit(lambda: list(outputs.shifts(tmp_path))).result()
    assert "home, phone 0." in told
    assert "quotes" not in told
