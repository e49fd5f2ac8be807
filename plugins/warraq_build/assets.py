"""Static files, through the writer: Pelican copies them anew at every run, and so changes their times.

Of a theme's folders, stylesheets and scripts go out without comments, and a stylesheet with its parts in it.
"""

from __future__ import annotations

import fnmatch
import os
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from pelican.generators import StaticGenerator
from pelican.writers import Writer

from warraq_build import shrink
from warraq_build.writer import ArchiveWriter


class AssetsGenerator(StaticGenerator):
    """Write the theme's and the content's static files with ``ArchiveWriter.write_bytes``."""

    def generate_output(self, writer: Writer) -> None:
        """Write what changed; where links are wanted, or another writer is in charge, do as Pelican does."""
        if self.settings["STATIC_CREATE_LINKS"] or not isinstance(writer, ArchiveWriter):
            super().generate_output(writer)
            return
        files = {name: (source, *_shrunk(source)) for name, source in self._theme_files()}
        inside = {source.parent / part for source, _, parts in files.values() for part in parts}
        for name, (source, data, _) in files.items():
            if source not in inside:
                writer.write_bytes(name, data)
        for static in sorted(self.context["staticfiles"], key=lambda one: one.save_as):
            writer.write_bytes(static.save_as, (Path(self.path) / static.source_path).read_bytes())

    def _theme_files(self) -> Iterator[tuple[str, Path]]:
        """Yield (path in the output, file) for each of ``THEME_STATIC_PATHS``, a folder or a single file."""
        target = PurePosixPath(self.settings["THEME_STATIC_DIR"])
        for path in self.settings["THEME_STATIC_PATHS"]:
            source = Path(self.theme) / path
            if source.is_file():
                yield str(target / source.name), source
                continue
            for folder, folders, files in os.walk(source, followlinks=True):
                folders[:] = sorted(name for name in folders if not self._is_ignored(name))
                for name in sorted(name for name in files if not self._is_ignored(name)):
                    file = Path(folder) / name
                    yield str(target / file.relative_to(source).as_posix()), file

    def _is_ignored(self, name: str) -> bool:
        return any(fnmatch.fnmatch(name, pattern) for pattern in self.settings["IGNORE_FILES"])


def _shrunk(source: Path) -> tuple[bytes, tuple[str, ...]]:
    """Return what is written of a theme's file, and the paths of the stylesheets that it has taken in."""
    if ".min" not in source.suffixes:
        try:
            if source.suffix == ".css":
                text, parts = shrink.stylesheet(source)
                return text.encode(), parts
            if source.suffix == ".js":
                return shrink.script(source).encode(), ()
        except UnicodeDecodeError:  # somebody's own theme: not ours to judge
            pass
    return source.read_bytes(), ()
