"""The writer: Pelican's own, but a file that would not change is not touched."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping
from collections.abc import Set as AbstractSet
from functools import partial
from itertools import chain, count
from pathlib import Path
from typing import Any

from jinja2 import Template
from pelican.utils import sanitised_join
from pelican.writers import FileOverwriteFailedError, Writer

from warraq.files import write_if_changed


class Draft(io.StringIO):
    """Text that is handed to ``finish`` when its ``with`` block ends well, and forgotten when it does not."""

    def __init__(self, finish: Callable[[str], None]) -> None:
        super().__init__()
        self._finish = finish

    def __exit__(self, kind: type[BaseException] | None, *rest: object) -> None:
        if kind is None:
            self._finish(self.getvalue())
        super().__exit__(kind, *rest)


class ArchiveWriter(Writer):
    """Write pages, feeds and bytes; leave equal bytes alone; remember every file.

    ``written`` and ``unchanged`` hold the paths of this run, relative to the output folder, in POSIX form. With
    ``sparing``, another file that stands in the way is kept under a name beside it: ``spared`` maps one to the other.
    With ``patient``, pages only take their addresses: what writes them waits in ``waiting``, by their paths, and so do
    other parts of a site that may come later.
    """

    def __init__(self, output_path: str, settings: dict[str, Any] | None = None) -> None:
        super().__init__(output_path, settings)
        self.written: set[str] = set()
        self.unchanged: set[str] = set()
        self.sparing = False
        self.spared: dict[str, str] = {}
        self.patient = False
        self.waiting: dict[str, Callable[[], None]] = {}

    @property
    def produced(self) -> frozenset[str]:
        """Every file of this run, whether its bytes changed or not."""
        return frozenset(self.written | self.unchanged)

    def write_file(  # noqa: PLR0913, PLR0917  Pelican's signature
        self,
        name: str,
        template: Template,
        context: dict[str, Any],
        relative_urls: bool = False,  # noqa: FBT001, FBT002
        paginated: dict[str, Any] | None = None,
        template_name: str | None = None,
        override_output: bool = False,  # noqa: FBT001, FBT002
        url: str | None = None,
        **more: Any,  # noqa: ANN401
    ) -> None:
        """Write a page, or let it wait; the pages of a list, whose addresses Pelican works out, never wait."""
        asked = (name, template, context, relative_urls, paginated, template_name, override_output, url)
        if not self.patient or not name or template_name in self.settings["PAGINATED_TEMPLATES"]:
            super().write_file(*asked, **more)
            return
        path = sanitised_join(self.output_path, name)
        if self._claim(path, override=override_output):
            self.waiting[path] = partial(super().write_file, *asked, **more)

    def write_later(self, name: str, write: Callable[[], None]) -> None:
        """Write a part of the site, or let it wait too; ``name`` is none that a page has."""
        if self.patient:
            self.waiting[name] = write
        else:
            write()

    def write_bytes(self, name: str, data: bytes, *, override: bool = False) -> None:
        """Write ``data`` at ``name``, a path relative to the output folder.

        Raises ``FileOverwriteFailedError`` if something was written there in this run already, as Pelican
        does for pages, and ``RuntimeError`` if ``name`` leads out of the output folder.
        """
        path = sanitised_join(self.output_path, name)
        if self._claim(path, override=override):
            self._settle(Path(path), data)

    def _open_w(self, filename: str, encoding: str, override: bool = False) -> Draft:  # noqa: FBT001, FBT002 Pelican's signature
        """Take the place of Pelican's ``open(filename, "w")``, which would truncate the file before it is known."""
        if filename not in self.waiting and not self._claim(filename, override=override):
            return Draft(lambda _text: None)
        return Draft(lambda text: self._settle(Path(filename), text.encode(encoding)))

    def settled(self, written: AbstractSet[str], unchanged: AbstractSet[str], spared: Mapping[str, str]) -> None:
        """Remember what another process wrote for this one."""
        self.written |= written
        self.unchanged = (self.unchanged | unchanged) - self.written
        self.spared |= spared

    def _claim(self, filename: str, *, override: bool) -> bool:
        """Say whether ``filename`` may be written now, by Pelican's own rules for a second writing."""
        if filename in self._overridden_files:
            if override:
                message = f"{filename}: كُتب هذا الملف مرتين — written over twice"
                raise FileOverwriteFailedError(message)
            return False
        if filename in self._written_files and not override:
            message = f"{filename}: صفحتان لهما هذا الرابط — two pages ask for this address"
            raise FileOverwriteFailedError(message)
        if override:
            self._overridden_files.add(filename)
        self._written_files.add(filename)
        return True

    def _settle(self, path: Path, data: bytes) -> None:
        """Make the file hold ``data``, and touch it only if it does not yet."""
        name = path.relative_to(Path(self.output_path).absolute()).as_posix()
        if self.sparing and path.is_file() and path.read_bytes() != data:
            self.spared[name] = _put_aside(path).name
        if write_if_changed(path, data) or name in self.written:
            self.unchanged.discard(name)
            self.written.add(name)
        else:
            self.unchanged.add(name)


def _put_aside(path: Path) -> Path:
    """Rename a file to the first free of ``name.bak``, ``name.bak2`` and so on."""
    names = (path.with_name(f"{path.name}.bak{number or ''}") for number in chain((0,), count(2)))
    free = next(name for name in names if not name.exists())
    path.rename(free)
    return free
