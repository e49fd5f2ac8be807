"""What the benchmarks run, on a few articles: a figure that cannot be measured is seen here and not by who measures."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import corpus
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
