"""A real Chromium on a real archive, opened by double click and served over http.

``WARRAQ_TRIAL=folder`` builds that folder of seeds instead of the written corpus: ``make trial`` uses it
to hold the same promises on real articles.
"""

from __future__ import annotations

import functools
import http.server
import os
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

import building
import corpus


class QuietHandler(http.server.SimpleHTTPRequestHandler):
    """Serve files and keep silent about it."""

    def log_message(self, *_: object) -> None:
        """Say nothing: pytest's output is for failures."""


@pytest.fixture(scope="session")
def lone_site(tmp_path_factory: pytest.TempPathFactory) -> building.Site:
    """The archive of the project's own seed and nothing else."""
    folder = tmp_path_factory.mktemp("lone")
    return building.build(folder, corpus.write(folder / "seeds", count=0))


@pytest.fixture(scope="session")
def full_site(tmp_path_factory: pytest.TempPathFactory) -> building.Site:
    """The archive of the seed among the written corpus, or among ``WARRAQ_TRIAL``."""
    folder = tmp_path_factory.mktemp("full")
    trial = os.environ.get("WARRAQ_TRIAL")
    seeds = corpus.write(folder / "seeds", count=0 if trial else 60)
    if not trial:
        (seeds / "words.txt").write_text(corpus.word_list(), encoding="utf-8")
    for path in sorted(Path(trial).rglob("*.txt")) if trial else ():
        (seeds / path.name).write_bytes(path.read_bytes())
    return building.build(folder, seeds)


@pytest.fixture(params=["file", "http"])
def open_site(request: pytest.FixtureRequest) -> Iterator[object]:
    """Return a function from an output folder to the address it opens under, ending in a slash."""
    servers = []

    def address(output: Path) -> str:
        if request.param == "file":
            return f"{output.as_uri()}/"
        handler = functools.partial(QuietHandler, directory=output)
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        servers.append(server)
        return f"http://127.0.0.1:{server.server_port}/"

    yield address
    for server in servers:
        server.shutdown()


class Visit:
    """A page in a fresh profile, with every address it asked for and every complaint it made."""

    def __init__(self, context: BrowserContext) -> None:
        self.page: Page = context.new_page()
        self.requests: list[str] = []
        self.complaints: list[str] = []
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("console", lambda said: self.complaints.append(said.text) if said.type == "error" else None)


@pytest.fixture
def visit(browser: Browser) -> Iterator[Visit]:
    """A reader who has never been here."""
    context = browser.new_context(locale="ar")
    yield Visit(context)
    context.close()
