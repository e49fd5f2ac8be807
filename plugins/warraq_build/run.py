"""One run of Pelican, from reading to the closing lines."""

from __future__ import annotations

import gc
import logging
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pelican
from pelican import utils
from pelican.generators import Generator, StaticGenerator
from pelican.log import console
from pelican.plugins import signals
from pelican.writers import FileOverwriteFailedError, Writer
from watchfiles import Change

from warraq.errors import WarraqError, as_line
from warraq.report import REPORT
from warraq_build import manifest
from warraq_build.assets import AssetsGenerator
from warraq_build.last_run import OURS, LastRun, UnchangedError, Warned
from warraq_build.pages import PagesGenerator
from warraq_build.summary import Reading, Writing, lines, removed_lines, spared_lines
from warraq_build.writer import ArchiveWriter

PUBLISHED = "PUBLISHED_FILES"  # the setting in which plugins find what earlier runs recorded
SELDOM = (100_000, 50, 50)  # Python's own are 700, 10, 10


class Silence:
    """A console that says nothing."""

    def print(self, *_words: object) -> None:
        """Take Pelican's closing line and drop it: ours say more."""


class OwnWords(logging.Filter):
    """Say what is wrong with the input, or with the disk, in its own line: a traceback is for faults of the program."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Shorten a record of such a fault; let every record pass."""
        fault = record.exc_info[1] if record.exc_info else None
        if isinstance(fault, OSError):
            record.msg, record.args = f"تعذّرت القراءة أو الكتابة — cannot read or write: {as_line(str(fault))}", ()
        elif isinstance(fault, WarraqError | FileOverwriteFailedError):
            record.msg, record.args = as_line(str(fault)), ()
        else:
            return True
        record.exc_info = record.exc_text = None
        return True


OWN_WORDS = OwnWords()


@contextmanager
def without_closing_line() -> Iterator[None]:
    """Keep ``Pelican.run`` from printing its own last line; its log has a console of its own and goes on."""
    pelican.console = Silence()
    try:
        yield
    finally:
        pelican.console = console


@contextmanager
def seldom_collected() -> Iterator[None]:
    """Look for garbage more seldom meanwhile: a run keeps nearly all that it makes, and looking costs a seventh."""
    before = gc.get_threshold()
    gc.set_threshold(*SELDOM)
    try:
        yield
    finally:
        gc.set_threshold(*before)


@contextmanager
def counted_warnings() -> Iterator[Warned]:
    """Count what is warned of meanwhile, by whatever logger."""
    warned = Warned()
    logging.getLogger().addHandler(warned)
    try:
        yield warned
    finally:
        logging.getLogger().removeHandler(warned)


def wait_for_changes(settings_file: str, settings: dict[str, Any]) -> set[tuple[Change, str]]:
    """Wait as Pelican does while it serves a site, and watch the folder of seeds too."""
    seeds = settings.get("WARRAQ_SEEDS", {}).get("PATH")
    watched = [*settings["STATIC_PATHS"], *([str(Path(seeds).resolve())] if seeds else [])]
    return utils.wait_for_changes(settings_file, {**settings, "STATIC_PATHS": watched})


class ArchivePelican(pelican.Pelican):
    """Pelican that writes with ``ArchiveWriter``, removes what is no longer produced, and says what it did."""

    def __init__(self, settings: dict[str, Any]) -> None:
        self._writer: Writer | None = None
        self._report: object | None = None
        super().__init__(settings)
        signals.all_generators_finalized.connect(self._keep_report)
        pelican.wait_for_changes = wait_for_changes
        pelican.logger.addFilter(OWN_WORDS)  # once, however often: it is one object

    def run(self) -> None:
        """Build the site, unless nothing changed since it was built last.

        After a run that failed, what it wrote is recorded and nothing is removed.
        """
        output = Path(self.output_path)
        before = manifest.recorded(output)
        self._writer = self._report = None
        self._last = LastRun({name: value for name, value in self.settings.items() if name != PUBLISHED})
        self.settings[PUBLISHED] = before
        completed = False
        try:
            with seldom_collected(), without_closing_line(), counted_warnings() as warned:
                super().run()
            completed = True
        except UnchangedError as unchanged:
            self._report = unchanged.context.get(REPORT)
            signals.finalized.send(self)
            self._say((), Writing(0, len(before), 0), output)
        finally:
            if isinstance(self._writer, ArchiveWriter) and not completed:
                manifest.record(output, before | self._writer.produced)
        if isinstance(self._writer, ArchiveWriter):
            self._close(self._writer, before, output)
            self._last.forget() if warned.count else self._last.record()

    def _close(self, writer: ArchiveWriter, before: frozenset[str], output: Path) -> None:
        removed = manifest.remove(output, before - writer.produced)
        manifest.record(output, writer.produced)
        writing = Writing(len(writer.written), len(writer.unchanged), len(removed))
        self._say((*spared_lines(writer.spared), *removed_lines(removed)), writing, output)

    def _say(self, odd: Iterable[str], writing: Writing, output: Path) -> None:
        for line in (*odd, *lines(Reading.of(self._report), writing, _shown(output))):
            console.print(line, markup=False, highlight=False, soft_wrap=True)

    def _keep_report(self, generators: list[Generator]) -> None:
        self._report = generators[0].context.get(REPORT)

    def _get_generator_classes(self) -> list[type[Generator]]:
        classes = super()._get_generator_classes()
        ours = (AssetsGenerator if one is StaticGenerator else one for one in classes)
        return [self._last.gate, *ours, PagesGenerator]

    def _get_writer(self) -> Writer:
        self._writer = super()._get_writer()
        output = Path(self.output_path)
        if isinstance(self._writer, ArchiveWriter):
            self._writer.patient = self._may_wait()
            if not manifest.stands(output):
                self._writer.sparing = True  # whatever is there, nobody knows it for ours
                manifest.record(output, ())
        return self._writer

    def _may_wait(self) -> bool:
        """Tell whether a page is the same when it is written later: somebody's plugin may do something between two."""
        return OURS.issuperset(self.settings["PLUGINS"]) and not signals.content_written.receivers


def _shown(output: Path) -> Path:
    """The output folder as a person would type it: relative where it lies below the working folder."""
    try:
        return output.relative_to(Path.cwd())
    except ValueError:
        return output
