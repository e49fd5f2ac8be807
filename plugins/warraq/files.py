"""Write files so that nobody ever sees half of one, and only those that change."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Protocol


class SiteWriter(Protocol):
    """What writes the files of a site, as Pelican's writers do.

    ``warraq_build``'s has ``write_bytes`` and ``write_later`` besides, leaves equal bytes alone itself and remembers
    every file.
    """

    output_path: str


def write_if_changed(path: Path, data: bytes) -> bool:
    """Write a file whole, through a temporary one beside it, unless it holds these bytes; tell whether that was so."""
    if path.is_file() and path.read_bytes() == data:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(f".warraq-{os.getpid()}")
    try:
        temporary.write_bytes(data)
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)
    return True


def write_to_site(writer: SiteWriter, files: Iterable[tuple[str, bytes]]) -> None:
    """Write (path, bytes) pairs below the output folder of a site, those whose bytes change."""
    for name, data in files:
        if hasattr(writer, "write_bytes"):
            writer.write_bytes(name, data)
        else:
            write_if_changed(Path(writer.output_path) / name, data)


def write_later(writer: SiteWriter, name: str, write: Callable[[], None]) -> None:
    """Write a part of a site with its pages, maybe in another process, if the writer lets them wait; now if not.

    ``name`` says which part. Nothing that ``write`` leaves in memory can be counted on.
    """
    if hasattr(writer, "write_later"):
        writer.write_later(name, write)
    else:
        write()
