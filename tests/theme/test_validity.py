"""The HTML of every page is valid, and its parts are what they say they are: html-validate's standard rules."""

from __future__ import annotations

import subprocess
from pathlib import Path
from tempfile import TemporaryFile

import pytest

CHECKS = Path(__file__).resolve().parents[2] / "requirements"
# Its settings allow role="list": without it Safari reads a list that shows no marks as if it were none.
VALIDATOR = CHECKS / "node_modules" / "html-validate" / "bin" / "html-validate.mjs"


def faults(output: Path) -> list[tuple[str, str]]:
    """Return every fault of a site once, as (what is wrong, a page and line that has it)."""
    command = ["node", VALIDATOR, "--config", CHECKS / "html-validate.json", "--formatter", "text", output]
    with TemporaryFile("w+", encoding="utf-8") as report:  # into a pipe it does not always write all it has
        done = subprocess.run(command, stdout=report, stderr=subprocess.PIPE, text=True, check=False)
        report.seek(0)
        lines = report.read().splitlines()
    assert lines or not done.returncode, done.stderr
    found = (line.removeprefix(f"{output}/").partition(": error ") for line in lines)
    return sorted({fault: place for place, _, fault in found}.items())


@pytest.mark.parametrize("site", ["themed", "english"])
def test_every_page_of_an_archive_is_valid(site, request):
    """Every page there is, in both languages of the interface."""
    output = request.getfixturevalue(site)
    assert faults(output) == []
