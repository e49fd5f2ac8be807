"""Many articles are analysed as one would be."""

from __future__ import annotations

import multiprocessing
import os
import subprocess
import sys
from pathlib import Path

import pytest

from warraq.engine import FEW, analyze_all
from warraq.lexicon import Lexicon
from warraq.seeds import parse

TEXT = "قال وزير الخارجية أحمد السالم في بغداد يوم 3 مارس 2019 إن الطريق رقم {number} مفتوح."


@pytest.mark.skipif("fork" not in multiprocessing.get_all_start_methods(), reason="one process does all the work here")
def test_processes_change_nothing():
    """The same analyses in the same order, by one process or by two."""
    articles = [parse(TEXT.format(number=number).encode(), f"a{number}.txt") for number in range(FEW + 9)]
    one = list(analyze_all(articles, Lexicon.load(), processes=1))
    assert [analysis.article for analysis in one] == articles
    assert list(analyze_all(articles, Lexicon.load(), processes=2)) == one


def test_no_articles_no_analyses():
    assert list(analyze_all((), Lexicon.load())) == []


ASKS = """
import os, sys
class Watch:
    def find_spec(self, name, *_):
        if name == "numpy":
            print(os.environ.get("OPENBLAS_NUM_THREADS"))
sys.meta_path.insert(0, Watch())
import {module}
import numpy
"""


@pytest.mark.parametrize("module", ["warraq.archive", "warraq.tagger.tagger", "warraq_index", "warraq.search.terminal"])
@pytest.mark.parametrize(("given", "asked"), [(None, "1"), ("4", "4")])
def test_numpy_is_imported_after_it_was_told_to_use_one_thread(module: str, given: str | None, asked: str) -> None:
    """Whichever part of Warraq comes first: threads wait for each other. What a user sets outside decides."""
    environment = {key: value for key, value in os.environ.items() if key != "OPENBLAS_NUM_THREADS"}
    environment |= {"PYTHONPATH": str(Path(__file__).resolve().parent.parent / "plugins")}
    environment |= {} if given is None else {"OPENBLAS_NUM_THREADS": given}
    command = [sys.executable, "-c", ASKS.format(module=module)]
    printed = subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout
    assert printed.split("\n")[0] == asked
