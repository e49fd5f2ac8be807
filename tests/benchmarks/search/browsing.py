"""Ask an engine in Chromium: over http from this machine, each file counted as a server would send it."""

from __future__ import annotations

import gzip
import http.server
import re
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from urllib.parse import unquote, urlsplit

from playwright.sync_api import Browser, Error, Page

from benchmarks.search.engines import PAGE

TIMED = "async (query) => { const began = performance.now(); return [await ask(query), performance.now() - began]; }"
# Chromium names a task of the page's own thread that took longer than 50 ms; the page keeps the longest.
WATCH = """window.longestTask = 0;
new PerformanceObserver(function (list) {
  for (const { duration } of list.getEntries()) window.longestTask = Math.max(window.longestTask, duration);
}).observe({ type: "longtask", buffered: true });"""
FRAME = {".css", ".html", ".ico", ".svg", ".woff2"}
ANONYMOUS = re.compile(r"^RssAnon:\s*(\d+) kB", re.MULTILINE)
PATIENCE = 600_000  # milliseconds: an index of a hundred megabytes takes its time


@dataclass(frozen=True, slots=True)
class Weight:
    """The bytes of a file, as it is and as it is sent: compressed (gzip 6) where that makes it smaller."""

    raw: int
    sent: int


@dataclass(frozen=True, slots=True)
class Answer:
    """The first articles that a question found, the milliseconds that it took, and the KB that it loaded."""

    refs: tuple[str, ...]
    milliseconds: float
    loaded: float


def weigh(folder: Path) -> dict[str, Weight]:
    """Return each file of a folder, but the page that asks, by its path."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file() and path.name != PAGE)
    return {path.relative_to(folder).as_posix(): weight(path) for path in files}


@cache
def weight(path: Path) -> Weight:
    """Return what a file weighs; it is read once, however often it is asked for."""
    content = path.read_bytes()
    return Weight(len(content), min(len(content), len(gzip.compress(content, 6))))


@dataclass(frozen=True, slots=True)
class Site:
    """A folder that is served, and the files that were asked for since one last looked."""

    folder: Path
    address: str
    asked: list[str]

    def loaded(self) -> float:
        """Return the KB that were asked for since this was last called, without what every page of a site has."""
        found = [self.folder / name for name in self.asked if Path(name).suffix not in FRAME]
        self.asked.clear()
        return sum(weight(path).sent for path in found if path.is_file()) / 1000


@contextmanager
def served(folder: Path) -> Iterator[Site]:
    """Serve a folder on this machine."""
    asked: list[str] = []

    class Handler(http.server.SimpleHTTPRequestHandler):
        """Remembers what is asked for and says nothing."""

        protocol_version = "HTTP/1.1"

        def log_message(self, *_: object) -> None:
            """Say nothing."""

        def do_GET(self) -> None:
            """Note the file and send it."""
            asked.append(unquote(urlsplit(self.path).path).lstrip("/"))
            super().do_GET()

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=folder))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield Site(folder, f"http://127.0.0.1:{server.server_port}/", asked)
    finally:
        server.shutdown()
        server.server_close()


@contextmanager
def visit(browser: Browser, address: str, *scripts: str) -> Iterator[Page]:
    """Open a page as somebody who has never been here; the scripts run before its own."""
    context = browser.new_context(locale="ar")
    context.set_default_timeout(PATIENCE)
    for script in (WATCH, *scripts):
        context.add_init_script(script)
    try:
        page = context.new_page()
        page.goto(address)
        yield page
    finally:
        context.close()


def ask(page: Page, site: Site, query: str) -> Answer:
    """Ask one question on a page; what the page itself has loaded counts with its first one."""
    refs, milliseconds = page.evaluate(TIMED, query)
    return Answer(tuple(refs), milliseconds, site.loaded())


def cold(browser: Browser, site: Site, queries: Sequence[str]) -> list[Answer]:
    """Ask each question as the first of a visit."""
    answers = []
    for query in queries:
        site.loaded()
        with visit(browser, site.address + PAGE) as page:
            answers.append(ask(page, site, query))
    return answers


def answers_from_a_disk(browser: Browser, folder: Path, query: str) -> bool:
    """Say whether a page that was opened by double click answers."""
    with visit(browser, (folder / PAGE).as_uri()) as page:
        try:
            return bool(page.evaluate("(query) => ask(query)", query))
        except Error:
            return False


def longest_task(page: Page) -> float:
    """Return the longest task of the page's own thread in milliseconds, 0 where none took more than 50."""
    longest: float = page.evaluate("() => longestTask")
    return longest


def heap(page: Page) -> float:
    """Return the MB of the page's own JavaScript that are left after a collection, typed arrays among them."""
    session = page.context.new_cdp_session(page)
    session.send("HeapProfiler.collectGarbage")
    usage = session.send("Runtime.getHeapUsage")
    return (usage["usedSize"] + usage.get("backingStorageSize", 0)) / 1e6


def process_memory(page: Page) -> float | None:
    """Return the MB that the page's process holds, workers and WebAssembly included, where Linux tells it."""
    heap(page)
    session = page.context.browser.new_browser_cdp_session()
    found = session.send("SystemInfo.getProcessInfo")["processInfo"]
    status = (Path("/proc") / str(one["id"]) / "status" for one in found if one["type"] == "renderer")
    sizes = [int(size) for path in status if path.is_file() for size in ANONYMOUS.findall(path.read_text("utf-8"))]
    return max(sizes) / 1000 if sizes else None
