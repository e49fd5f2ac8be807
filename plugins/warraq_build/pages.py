"""Pages are written last, by several processes where there are several processors.

What Pelican and its plugins ask for waits until they have asked for everything. Then all that pages show is ready, and
forked processes have it without a copy; each takes the next page until none is left. What plugins write with
``write_later``, the index of search for one, takes its turn among the pages. A page that fails, and one of
which there is something to warn, is left to the process that goes on, which writes it as if it had been alone: so
faults and warnings come out where they always do, in the order of pages, whatever the number of processes.
"""

from __future__ import annotations

import gc
import logging
import multiprocessing
import signal
import sys
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass

from pelican.generators import Generator
from pelican.writers import Writer

from warraq.processes import FORKS, processors
from warraq_build.last_run import Warned
from warraq_build.writer import ArchiveWriter

SETTING = "PAGE_PROCESSES"
FEW = 200  # pages: below this, starting processes costs more than it saves
MANY = 4  # processes, unless a site asks for more: pages are a third of a build, and each process needs memory
SAFE = FORKS and sys.platform != "darwin"  # there the system's own libraries may break in a process that was forked


@dataclass(frozen=True, slots=True)
class Share:
    """What one process wrote: the numbers of the pages that are done, and the writer's own account of the files."""

    pages: frozenset[int]
    written: set[str]
    unchanged: set[str]
    spared: dict[str, str]


class Turns:
    """Numbers below an end, each given to one of several processes."""

    def __init__(self, end: int) -> None:
        self._end = end
        self._next = multiprocessing.get_context("fork").Value("q", 0)

    def __iter__(self) -> Iterator[int]:
        """Yield those that are given to this process."""
        while True:
            with self._next.get_lock():
                number = self._next.value
                self._next.value += 1
            if number >= self._end:
                return
            yield number

    def end(self) -> None:
        """Give no more."""
        with self._next.get_lock():
            self._next.value = self._end


class _Forked:
    """What a forked process inherits."""

    writer: ArchiveWriter
    turns: Turns


class PagesGenerator(Generator):
    """The last of all generators: writes what the others had the writer wait with."""

    def generate_output(self, writer: Writer) -> None:
        """Write the pages, with ``PAGE_PROCESSES`` of the settings, by default one for each processor, four at most."""
        if isinstance(writer, ArchiveWriter):
            write_pages(writer, int(self.settings.get(SETTING) or min(processors(), MANY)))


def write_pages(writer: ArchiveWriter, processes: int) -> None:
    """Write all pages that wait; their bytes do not depend on ``processes``.

    One process does all the work where none can be forked safely (Windows, macOS), and for who wants to read in the log
    what is written when.
    """
    done: set[int] = set()
    if processes > 1 and SAFE and len(writer.waiting) >= FEW and not logging.getLogger().isEnabledFor(logging.INFO):
        done = _write_together(writer, processes)
    for number, (path, write) in enumerate(writer.waiting.items()):
        if number not in done:
            try:
                write()
            except Exception as fault:
                fault.add_note(f"{path}: لم يُكتب — was not written")
                raise
    writer.waiting.clear()


def _write_together(writer: ArchiveWriter, processes: int) -> set[int]:
    """Return the numbers of the pages that forked processes wrote."""
    _Forked.writer, _Forked.turns = writer, Turns(len(writer.waiting))
    done: set[int] = set()
    with _frozen(), ProcessPoolExecutor(processes, multiprocessing.get_context("fork")) as executor:
        parts = [executor.submit(_write_some) for _ in range(processes)]
        try:
            for part in parts:
                part.exception()
        finally:  # whatever broke it off, no page is left half written, and each is known
            _Forked.turns.end()
            for share in (part.result() for part in parts):
                done |= share.pages
                writer.settled(share.written, share.unchanged, share.spared)
    return done


def _write_some() -> Share:
    """Write pages while there are any; in a forked process."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the process that goes on ends the turns
    writer, pages = _Forked.writer, tuple(_Forked.writer.waiting.values())
    writer.written, writer.unchanged, writer.spared = set(), set(), {}
    warned = Warned()
    logging.getLogger().handlers[:] = [warned]
    done = set()
    for number in _Forked.turns:
        before = warned.count
        try:
            pages[number]()
        except Exception:  # noqa: BLE001  it is raised once more where it can be told
            _Forked.turns.end()
            break
        if warned.count == before:
            done.add(number)
    return Share(frozenset(done), writer.written, writer.unchanged, writer.spared)


@contextmanager
def _frozen() -> Iterator[None]:
    """Keep the collector off what is in memory: looking through it would copy it for each process."""
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()
