"""The theme on a small archive, in Chromium."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

import building
import chromium
import corpus


@pytest.fixture(scope="session")
def themed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The output of an archive of the project's own seed among 24 written articles."""
    folder = tmp_path_factory.mktemp("themed")
    return building.build(folder, corpus.write(folder / "seeds", count=24)).output


@pytest.fixture(scope="session")
def chrome() -> Iterator[Browser]:
    """One Chromium for all of the theme's tests."""
    with sync_playwright() as playwright:
        yield playwright.chromium.launch(executable_path=chromium.installed(), args=list(chromium.FLAGS))


@pytest.fixture
def page(chrome: Browser) -> Iterator[Page]:
    """A tab of a new reader."""
    context = chrome.new_context(locale="ar")
    yield context.new_page()
    context.close()
