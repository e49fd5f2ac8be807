"""The commands of the Makefile reach the programs they run as they were typed, with stand-ins for these programs."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from building import ROOT

# Each notes what it was asked; the one that watches does at once what it would do when something changes.
ASKED = """#!{python}
import json, os, pathlib, shlex, subprocess, sys
name = pathlib.Path(sys.argv[0]).name
folders = [os.environ.get(f"WARRAQ_{{each}}") for each in ("SEEDS", "CONTENT", "OUTPUT", "CACHE")]
with open("asked.jsonl", "a", encoding="utf-8") as asked:
    print(json.dumps([name, folders, sys.argv[1:]]), file=asked)
if name == "watchfiles":
    sys.exit(subprocess.run(shlex.split(sys.argv[3])).returncode)
"""
INSTALLED = (".venv/html.done", "theme/node_modules/.done")
SOURCES = ("requirements/html.txt", "pyproject.toml", "theme/package.json", "theme/package-lock.json")
NAMES = ["seeds", "it's", "two words", 'a "b"', "a`b", "$$HOME", "a;b&c", "بذور"]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A folder with the Makefile in which everything seems to be installed."""
    shutil.copy(ROOT / "Makefile", tmp_path)
    for name in (*SOURCES, *INSTALLED):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    (tmp_path / ".venv" / "bin").mkdir()
    for name in ("python", "watchfiles"):
        program = tmp_path / ".venv" / "bin" / name
        program.write_text(ASKED.format(python=sys.executable), encoding="utf-8")
        program.chmod(0o755)
        for done in INSTALLED:
            (tmp_path / done).touch()
    return tmp_path


def made(project: Path, *arguments: str) -> list[tuple[str, list[str], list[str]]]:
    """Return what was asked of each program: its name, the folders it was given in the environment, its arguments."""
    # In a session of its own, because `make serve` ends with all that it started.
    subprocess.run(["make", *arguments], cwd=project, capture_output=True, check=False, start_new_session=True)
    lines = (project / "asked.jsonl").read_text(encoding="utf-8").splitlines()
    return [tuple(json.loads(line)) for line in lines]


@pytest.mark.parametrize("name", NAMES)
def test_a_folder_of_any_name_is_built(project: Path, name: str):
    """Quotes, spaces and what a shell would obey are parts of a name; a dollar sign is doubled, as make wants it."""
    given = {each: f"{name} {each.lower()}" for each in ("SEEDS", "CONTENT", "OUTPUT", "CACHE")}
    plain = [folder.replace("$$", "$") for folder in given.values()]
    checked, built = made(project, "html", *(f"{key}={folder}" for key, folder in given.items()))
    assert checked[2] == ["-m", "warraq.folders", *plain[:2]]
    _, folders, arguments = built
    assert folders == plain
    assert (arguments[2], arguments[6]) == (plain[1], plain[2])


@pytest.mark.parametrize("name", NAMES)
def test_a_folder_of_any_name_is_served_and_built_again(project: Path, name: str):
    """What is built when something changes is what was asked for; the list of assets is watched too."""
    plain = name.replace("$$", "$")
    asked = made(project, "serve", f"SEEDS={name}", f"OUTPUT={name} out", "PORT=8123")
    by_task = {
        arguments[1] if program == "python" else program: (folders, arguments) for program, folders, arguments in asked
    }
    assert by_task["warraq_build.serve"][1][2:] == [f"{plain} out", "8123"]
    assert by_task["pelican"][0][0] == plain
    assert by_task["pelican"][0][2] == f"{plain} out"
    assert {plain, "content", "pelicanconf.py", "theme/assets.txt"} <= set(by_task["watchfiles"][1])
