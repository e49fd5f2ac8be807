"""Whether anything changed since the last run that ended well. Where nothing did, there is nothing to build.

A run depends on its settings, on the files of the content, the seeds and the theme, on our sources and on the installed
packages: one hash is made of them all. It is kept in Pelican's ``CACHE_PATH``, outside of the output, with what the
files of the output were when the run ended: their sizes and times. A site with a plugin or a setting whose workings we
do not know is always built, and so is one that names no folder for caches, or whose last run had something to warn of:
whoever builds must see it again.
"""

from __future__ import annotations

import hashlib
import logging
import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from importlib.metadata import distributions
from pathlib import Path
from typing import Any

from pelican.generators import Generator

from warraq_build import manifest

NAME = "last-run.txt"
OURS = frozenset({"warraq_seeds", "warraq_index", "warraq_search", "warraq_build"})
CODE = ("JINJA_FILTERS", "JINJA_GLOBALS", "JINJA_TESTS", "READERS")  # settings that hold somebody's functions
COMPILED = "__pycache__"
LEDGERS = ("stories.csv", "moved.csv")  # which a run may write into the content itself


class UnchangedError(Exception):
    """Breaks a run off that would write what is there already; ``context`` is what its generators share."""

    def __init__(self, context: Mapping[str, Any]) -> None:
        super().__init__()
        self.context = context


class Warned(logging.Handler):
    """Counts what a run warns of."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.count = 0

    def emit(self, _record: logging.LogRecord) -> None:
        """Count."""
        self.count += 1


class LastRun:
    """What the last run was made from and what it left, for a run that is about to begin with ``settings``."""

    def __init__(self, settings: Mapping[str, Any]) -> None:
        self._settings = settings
        self._words = _settings_words(settings)
        self._output = Path(settings["OUTPUT_PATH"])
        self._path = Path(settings["CACHE_PATH"]) / NAME
        self._inputs: tuple[str, ...] = ()

    def gate(self, **shared: Any) -> Generator:  # noqa: ANN401 whatever Pelican gives its generators
        """Return a generator that breaks the run off where nothing changed; it has to be the first."""
        return _Gate(self, **shared)

    def is_standing(self) -> bool:
        """Tell whether the output is what this run would write."""
        self._inputs = tuple(self._all_inputs()) if self._words is not None else ()
        try:
            return bool(self._inputs) and self._path.read_text(encoding="utf-8") == self._state()
        except FileNotFoundError:
            return False

    def record(self) -> None:
        """Remember what the run was made from and what it left; of a site that is always built, nothing.

        What the run wrote into the ledgers is part of that. Whatever else was changed meanwhile is not,
        so that the next run builds.
        """
        if self._inputs:
            inputs = tuple(self._all_inputs())
            if all(_is_ledger(line) for line in set(inputs).symmetric_difference(self._inputs)):
                self._inputs = inputs
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._path.write_text(self._state(), encoding="utf-8")

    def forget(self) -> None:
        """Let the next run build, whatever it finds."""
        self._path.unlink(missing_ok=True)

    def _state(self) -> str:
        return f"{_hash(self._inputs)}\n{_hash(_listing(self._output))}\n"

    def _all_inputs(self) -> Iterator[str]:
        assert self._words is not None  # noqa: S101 asked before
        yield from self._words
        yield sys.version
        yield from sorted(f"{one.metadata['Name']} {one.version}" for one in distributions())
        plugins = Path(__file__).parents[1]
        seeds = self._settings.get("WARRAQ_SEEDS", {}).get("PATH")
        sources = (plugins / name for name in sorted({"warraq", *OURS}))
        for folder in (self._settings["PATH"], self._settings["THEME"], *((seeds,) if seeds else ()), *sources):
            yield from _contents(Path(folder))


class _Gate(Generator):
    def __init__(self, last: LastRun, **shared: Any) -> None:  # noqa: ANN401 whatever Pelican gives its generators
        super().__init__(**shared)
        self._last = last

    def generate_context(self) -> None:
        if self._last.is_standing():
            raise UnchangedError(self.context)


def _is_ledger(line: str) -> bool:
    return Path(line.rpartition(" ")[0]).name in LEDGERS


def _hash(lines: Iterable[str]) -> str:
    digest = hashlib.blake2b(digest_size=20)
    for line in lines:
        digest.update(line.encode("utf-8", "surrogateescape") + b"\0")
    return digest.hexdigest()


def _settings_words(settings: Mapping[str, Any]) -> tuple[str, ...] | None:
    """Return settings in words, None where one of them holds what words cannot tell, or the site names no cache."""
    ours = OURS.issuperset(settings["PLUGINS"]) and not any(settings.get(name) for name in CODE)
    if not ours or not Path(settings["CACHE_PATH"]).is_absolute():
        return None
    try:
        return tuple(f"{name} {_word(value)}" for name, value in sorted(settings.items()))
    except TypeError:
        return None


def _word(value: object) -> str:
    if isinstance(value, Mapping):
        return f"{{{','.join(sorted(f'{_word(key)}:{_word(inner)}' for key, inner in value.items()))}}}"
    if isinstance(value, set | frozenset):
        return f"{{{','.join(sorted(map(_word, value)))}}}"
    if isinstance(value, list | tuple):
        return f"[{','.join(map(_word, value))}]"
    if value is None or isinstance(value, str | int | float | Path):
        return repr(value)
    message = f"{type(value)} is not told in words"
    raise TypeError(message)


def _contents(folder: Path) -> Iterator[str]:
    """Yield the path and a hash of every file below a folder, in an order that no file system decides."""
    for place, folders, files in os.walk(folder, followlinks=True):
        folders[:] = sorted(name for name in folders if name != COMPILED)
        for name in sorted(files):
            path = Path(place) / name
            data = path.read_bytes() if path.is_file() else b""
            yield f"{path} {hashlib.blake2b(data, digest_size=20).hexdigest()}"


def _listing(output: Path) -> Iterator[str]:
    """Yield the name, size and time of every file that runs wrote in ``output``; of one that is gone the name alone."""
    for name in sorted(manifest.recorded(output)):
        try:
            found = (output / name).stat()
        except OSError:
            yield name
        else:
            yield f"{name} {found.st_size} {found.st_mtime_ns}"
