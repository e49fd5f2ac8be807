"""Build a site as ``make html`` does, in a folder of the test's own."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SETTINGS = ROOT / "pelicanconf.py"


@dataclass(frozen=True, slots=True)
class Site:
    """The folders of one archive, and what its last build printed."""

    seeds: Path
    content: Path
    output: Path
    printed: str


def build(folder: Path, seeds: Path, settings: Path = SETTINGS, **environment: str) -> Site:
    """Build ``seeds`` with the project's own settings, or with others, content and output under ``folder``."""
    done = attempt(folder, seeds, settings, **environment)
    printed = done.stdout + done.stderr
    assert done.returncode == 0, printed
    return Site(seeds, folder / "content", folder / "output", printed)


def attempt(
    folder: Path, seeds: Path, settings: Path = SETTINGS, **environment: str
) -> subprocess.CompletedProcess[str]:
    """Build as ``build`` does, and return the process, whether it went well or not."""
    content, output = folder / "content", folder / "output"
    content.mkdir(parents=True, exist_ok=True)
    return subprocess.run(
        [
            *(sys.executable, "-m", "pelican", content, "--settings", settings, "--output", output),
            *("--log-handler", "plain"),
        ],
        cwd=ROOT,
        env={
            **os.environ,
            "PYTHONPATH": str(ROOT / "plugins"),
            "WARRAQ_SEEDS": str(seeds),
            "WARRAQ_CONTENT": str(content),
            "WARRAQ_OUTPUT": str(output),
            **environment,
        },
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
