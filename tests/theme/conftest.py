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
    """The output of an archive of the project's own seed among 24 written articles."""
    folder = tmp_path_factory.mktemp("themed")
    return building.build(folder, corpus.write(folder / "seeds", count=24)).output


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A tab of a new reader."""
    context = browser.new_context(locale="ar")
    yield context.new_page()
    context.close()
