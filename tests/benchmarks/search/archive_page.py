"""The search page of a real archive as a reader has it, opened from a disk: from Enter to the results."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import cycle, islice
from pathlib import Path
from statistics import median, quantiles
from typing import Any

from playwright.sync_api import Browser, CDPSession, Locator, Page

from benchmarks.search.browsing import Site, heap, longest_task, served, visit, weigh
from benchmarks.search.table import Row

FIRST, LATER = 60, 200
VISITS = 30  # of which bytes are counted
SETTLED = 500  # milliseconds after the results, in which counts and filters come
AT_REST = 1500  # after which nothing more comes, on a busy machine too
TRACED = 10  # visits of which each task is looked at
KEY = 80  # milliseconds from one key to the next: those of somebody who types fast
REST = 300  # … from the last of them to Enter, of somebody who looks at what was typed
TEXTS = "/text/"
FOLDED = ".facet-group:not([open])"
# From the event of the key to the frame that shows the first of the results.
STOPWATCH = """window.waits = [];
let pressed = 0;
document.addEventListener("keydown", function (event) {
  if (event.key === "Enter") pressed = event.timeStamp;
}, true);
document.addEventListener("DOMContentLoaded", function () {
  new MutationObserver(function () {
    const list = document.getElementById("results");
    if (!pressed || !list.childElementCount) return;
    const began = pressed;
    pressed = 0;
    requestAnimationFrame(() => setTimeout(() => waits.push(performance.now() - began)));
  }).observe(document.getElementById("results"), { childList: true });
});"""


@dataclass(frozen=True, slots=True)
class Wait:
    """Milliseconds from Enter to the results, and those of them that the page's own thread was on a processor."""

    waited: float
    worked: float


@dataclass(frozen=True, slots=True)
class Hand:
    """How a question comes into the field: the milliseconds before each letter, none where they are pasted, and those
    before Enter.
    """

    key: int
    rest: int


TYPED, HASTY, PASTED = Hand(KEY, REST), Hand(KEY, KEY), Hand(0, 0)


@dataclass(frozen=True, slots=True)
class Used:
    """The waits for first questions of a visit and for later ones; the longest task, in milliseconds; and the MB of
    JavaScript after half of the later questions and after all.

    First questions are typed, typed with Enter as one more key, or pasted and entered at once, as all later ones are.
    """

    typed: Sequence[Wait]
    hasty: Sequence[Wait]
    pasted: Sequence[Wait]
    later: Sequence[Wait]
    longest_task: float
    half_way: float
    in_the_end: float


def use(browser: Browser, output: Path, first: Sequence[str], later: Sequence[str]) -> Used:
    """Ask questions on the page of an archive that was opened by double click: each of the first in a visit of its own,
    the later ones in one visit. Every question must have results.
    """
    address = (output / "search.html").as_uri()
    first_waits: dict[Hand, list[Wait]] = {hand: [] for hand in (TYPED, HASTY, PASTED)}
    later_waits, longest, heaps = [], 0.0, []
    for hand, waits in first_waits.items():
        for query in first:
            with visit(browser, address, STOPWATCH) as page:
                page.wait_for_timeout(SETTLED)  # a reader who has seen the page
                waits.append(enter(page, _processor(page), query, hand))
                page.wait_for_timeout(SETTLED)
                longest = max(longest, longest_task(page))
    with visit(browser, address, STOPWATCH) as page:
        session = _processor(page)
        enter(page, session, first[0])
        middle = len(later) // 2
        for part in (later[:middle], later[middle:]):
            later_waits += [enter(page, session, query) for query in part]
            page.wait_for_timeout(SETTLED)
            heaps.append(heap(page))
        longest = max(longest, longest_task(page))
    return Used(*first_waits.values(), later_waits, longest, *heaps)


def longest_work(browser: Browser, output: Path, queries: Sequence[str]) -> float:
    """Return the milliseconds of processor of the longest task of the page's thread, whatever else the machine did.

    Each question is asked in a visit of its own, from the loading of the page to what comes after the results.
    """
    longest = 0.0
    for query in queries:
        with visit(browser, (output / "search.html").as_uri(), STOPWATCH) as page:
            browser.start_tracing(page=page, categories=["toplevel"])
            page.reload()
            enter(page, _processor(page), query)
            page.wait_for_timeout(AT_REST)
            longest = max(longest, *_tasks(json.loads(browser.stop_tracing())["traceEvents"]))
    return longest


def _tasks(events: Sequence[Mapping[str, Any]]) -> Iterator[float]:
    """Yield the milliseconds of processor of each task of the threads that pages have."""
    threads = {
        (event["pid"], event["tid"])
        for event in events
        if event["name"] == "thread_name" and event["args"]["name"] == "CrRendererMain"
    }
    for event in events:
        if event["name"].endswith("RunTask") and "tdur" in event and (event["pid"], event["tid"]) in threads:
            yield event["tdur"] / 1000


def enter(page: Page, processor: CDPSession, query: str, hand: Hand = PASTED) -> Wait:
    """Put a question into the field, press Enter, and return how long the results took."""
    field = page.locator("[name=q]")
    if hand.key:
        field.fill("")
        field.press_sequentially(query, delay=hand.key)
    else:
        field.fill(query)
    page.wait_for_timeout(hand.rest)
    before, worked = page.evaluate("() => waits.length"), _worked(processor)
    page.keyboard.press("Enter")
    page.wait_for_function("(before) => waits.length > before", arg=before)
    return Wait(page.evaluate("() => waits.at(-1)"), _worked(processor) - worked)


def _processor(page: Page) -> CDPSession:
    """Open a session that measures the page's thread by the time that it ran."""
    session = page.context.new_cdp_session(page)
    session.send("Performance.enable", {"timeDomain": "threadTicks"})
    return session


def _worked(processor: CDPSession) -> float:
    metrics = processor.send("Performance.getMetrics")["metrics"]
    seconds: float = next(metric["value"] for metric in metrics if metric["name"] == "TaskDuration")
    return seconds * 1000


@dataclass(frozen=True, slots=True)
class Loaded:
    """KB of scripts and index: of first questions and of later ones, each with all that comes by itself, and of filters
    that were folded and are opened.
    """

    first: Sequence[float]
    later: Sequence[float]
    filters: Sequence[float]


def loaded(browser: Browser, output: Path, queries: Sequence[str], hand: Hand = PASTED) -> Loaded:
    """Ask two questions in each of some visits over http, and open the filters of the last."""
    first, later, filters = [], [], []
    with served(output) as site:
        for one, other in zip(queries[::2], queries[1::2], strict=False):
            with visit(browser, f"{site.address}search.html", STOPWATCH) as page:
                processor = _processor(page)
                for query, sizes in ((one, first), (other, later)):
                    enter(page, processor, query, hand)
                    page.wait_for_timeout(AT_REST)
                    sizes.append(site.loaded())
                if other == queries[-1]:  # the last filter first: one that is open is no more among the folded
                    filters = [opened(page, site, fold) for fold in page.locator(FOLDED).all()[::-1]]
    return Loaded(first, later, filters)


def opened(page: Page, site: Site, fold: Locator) -> float:
    """Open a filter and return the KB that this loads."""
    fold.locator("summary").click()
    page.wait_for_timeout(AT_REST)
    return site.loaded()


def rows(browser: Browser, output: Path, count: int, queries: Sequence[str]) -> Iterator[Row]:
    """Yield what the archive's page adds to the table."""
    weights = weigh(output / "search")
    apart = {name: weight for name, weight in weights.items() if TEXTS not in f"/{name}"}  # those of the test page too
    yield Row("a built archive, names and topics too: files, texts apart (goal 900)", [len(apart)])
    yield Row("… KB an article, compressed (goal 3)", [sum(one.sent for one in weights.values()) / count / 1000], 2)
    places = sum(one.sent for name, one in apart.items() if name.startswith("pos-"))
    lean = sum(one.sent for one in apart.values()) - places
    yield Row("… without texts and positions (goal 0.6)", [lean / count / 1000], 2)
    asked = list(islice(cycle(queries), FIRST + LATER))
    sizes = loaded(browser, output, asked[: 2 * VISITS])
    typed = loaded(browser, output, asked[: 2 * VISITS], TYPED)
    what = "with its filters, its counts and the page's own scripts"
    yield Row(f"… KB of a first question, {what}, median of {VISITS} visits (goal 130)", [median(sizes.first)])
    yield Row("… of one that is typed, with what is suggested meanwhile", [median(typed.first)])
    yield Row("… KB of a later question, with the same (goal 50)", [median(sizes.later)])
    yield Row("… of one that is typed", [median(typed.later)])
    yield Row("… KB of a filter that is folded until a reader opens it, at most", [max(sizes.filters, default=0)])
    used = use(browser, output, asked[:FIRST], asked[FIRST:])
    for what, waits in (
        (f"first question of {FIRST} visits, typed at {KEY} ms a key, Enter after {REST}", used.typed),
        (f"the same, Enter after {KEY}", used.hasty),
        ("the same, pasted and entered at once", used.pasted),
        (f"{LATER} later questions, pasted and entered at once", used.later),
    ):
        waited = [one.waited for one in waits]
        yield Row(f"… ms from Enter to results on `file://`, {what}: median (goal 60)", [median(waited)])
        yield Row("… 95 of 100 under (goal 150)", [quantiles(waited, n=20)[-1]])
        yield Row("… ms of processor of the page's thread, median", [median(one.worked for one in waits)])
    yield Row("… ms that the page was blocked at most (goal 100)", [used.longest_task], zero="under 50")
    worked = longest_work(browser, output, asked[:TRACED])
    yield Row("… of its longest task, ms of processor", [worked])
    yield Row(f"… MB of JavaScript after {LATER // 2} questions", [used.half_way], 1)
    yield Row(f"… and after {LATER}", [used.in_the_end], 1)
