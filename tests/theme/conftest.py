"""The theme on a small archive, in Chromium."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

import building
import corpus


@pytest.fixture(scope="session")
def themed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The output of an archive of the project's own seed among 24 written articles and a story."""
    folder = tmp_path_factory.mktemp("themed")
    return building.build(folder, corpus.write_story(corpus.write(folder / "seeds", count=24))).output


ENGLISH = """
import sys
sys.path.insert(0, {root!r})
from pelicanconf import *
WARRAQ_INDEX = {{**WARRAQ_INDEX, "INTERFACE": "en"}}
"""


@pytest.fixture(scope="session")
def english(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The output of the same archive with an English interface."""
    folder = tmp_path_factory.mktemp("english")
    settings = folder / "english.py"
    settings.write_text(ENGLISH.format(root=str(building.ROOT)), encoding="utf-8")
    return building.build(folder, corpus.write_story(corpus.write(folder / "seeds", count=24)), settings).output


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A tab of a new reader."""
    context = browser.new_context(locale="ar")
    yield context.new_page()
    context.close()
