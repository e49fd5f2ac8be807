"""The page for an address that is none, which a server shows at any depth."""

from __future__ import annotations

import functools
import http.server
import threading

import pytest

from warraq_build.serve import ArchiveHandler


@pytest.fixture
def server(themed):
    """A server that answers every unknown address with 404.html, the archive standing below /archive/."""

    class Handler(ArchiveHandler):
        def log_message(self, *_: object) -> None:
            pass

        def translate_path(self, path: str) -> str:
            return super().translate_path(path.removeprefix("/archive"))

    running = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Handler, directory=themed))
    threading.Thread(target=running.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{running.server_port}"
    running.shutdown()


@pytest.mark.parametrize(
    "missing", ["/archive/none.html", "/archive/people/none.html", "/archive/dates/1999/01/01.html"]
)
def test_its_links_lead_home_from_any_depth(server, page, missing):
    """Styles load and links work wherever the missing page would have been."""
    page.goto(server + missing)
    loaded = page.evaluate("Array.from(document.styleSheets, sheet => sheet.href)")
    assert loaded == [f"{server}/archive/theme/css/main.css"]
    assert "Naskh" in page.evaluate("getComputedStyle(document.querySelector('h1')).fontFamily")
    page.click("main .doors a")
    assert page.url == f"{server}/archive/people/index.html"


def test_every_folder_of_the_archive_leads_to_its_root(server, themed, page):
    """Whatever kind of page is missing, wherever the archive stands."""
    for folder in sorted(path.name for path in themed.iterdir() if path.is_dir()):
        page.goto(f"{server}/archive/{folder}/none/none.html")
        assert page.evaluate("document.baseURI") == f"{server}/archive/", folder


def test_it_searches_and_names_the_nearest_index(server, page):
    """An address below people/ leads to the index of people first; one of no folder has no nearest index."""
    page.goto(server + "/archive/dates/1999/01/01.html")
    page.click("#nearest a")
    assert page.url == f"{server}/archive/dates/index.html"
    page.goto(server + "/archive/none.html")
    assert not page.locator("#nearest").is_visible()
    page.fill("#search", "وزارة")
    page.press("#search", "Enter")
    page.wait_for_url(f"{server}/archive/search.html#*")
