"""What every test may ask for, and what holds for all of them."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from playwright.sync_api import Browser

settings.register_profile("warraq", deadline=None)  # a busy machine is no fault of the code
settings.load_profile("warraq")

# What tests expect does not depend on the models that this machine happens to have: no such folder, none is installed.
os.environ["CAMELTOOLS_DATA"] = str(Path(__file__).parent / "no_models")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The one Chromium of the session: Playwright starts once in a process."""
    from playwright.sync_api import sync_playwright

    import chromium

    with sync_playwright() as playwright:
        yield playwright.chromium.launch(executable_path=chromium.installed(), args=list(chromium.FLAGS))
