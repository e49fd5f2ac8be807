"""The README tells the truth: its settings, commands and targets are the code's, and back."""

from __future__ import annotations

import re

import pytest

import warraq_index.settings
import warraq_search.settings
import warraq_seeds
from building import ROOT
from warraq.__main__ import parser
from warraq.seeds import parse

README = (ROOT / "README.md").read_text(encoding="utf-8")
TARGETS = re.findall(r"^([a-z][a-z-]*):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
PARTS_OF_OTHERS = {"install", "test-node", "test-python"}
DEFAULTS = {
    "WARRAQ_SEEDS": warraq_seeds.DEFAULTS,
    "WARRAQ_INDEX": warraq_index.settings.DEFAULTS,
    "WARRAQ_SEARCH": warraq_search.settings.DEFAULTS,
}


def described(setting: str) -> set[str]:
    """Return the keys of one setting's table in the README."""
    table = README.split(f"`{setting}`, of", 1)[1].split("\n\n| key", 1)[1].split("\n\n", 1)[0]
    return {key for row in table.splitlines()[2:] for key in re.findall(r"`([A-Z_]+)`", row.split("|")[1])}


@pytest.mark.parametrize("setting", DEFAULTS)
def test_every_setting_is_described_and_every_description_is_a_setting(setting):
    assert described(setting) == set(DEFAULTS[setting])


@pytest.mark.parametrize("target", sorted(set(TARGETS) - PARTS_OF_OTHERS))
def test_every_make_target_is_in_the_readme(target):
    assert f"`make {target}" in README


def test_every_make_target_of_the_readme_exists():
    assert set(re.findall(r"`make ([a-z-]+)", README)) <= set(TARGETS)


def test_every_command_is_in_the_readme():
    """``python -m warraq NAME`` for each command, and no other."""
    commands = next(action for action in parser()._actions if action.dest != "help").choices
    assert set(re.findall(r"python -m warraq ([a-z-]+)", README)) == set(commands)


def test_its_example_of_a_header_is_read():
    """The seed that the README shows gives what it says."""
    example = README.split("```text\n", 1)[1].split("```", 1)[0]
    article = parse(example.encode(), "example.txt")
    assert (article.title, article.published, article.source, article.byline) == (
        "افتتاح معرض الكتاب في بيروت",
        "2018-12-06",
        "وكالة الأنباء",
        "ليلى حداد",
    )
    assert article.body.startswith("افتتحت وزارة الثقافة")
