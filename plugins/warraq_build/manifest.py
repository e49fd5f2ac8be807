"""The list of the files that our runs wrote, so that we remove only what is ours.

It stands in the output folder itself, sorted, one POSIX path a line: a folder that moves keeps its list.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path, PurePosixPath

from warraq.files import write_if_changed

NAME = ".warraq-files.txt"


def stands(output: Path) -> bool:
    """Tell whether a run of ours has written in ``output``, be it one that was broken off."""
    return (output / NAME).exists()


def recorded(output: Path) -> frozenset[str]:
    """The files that earlier runs recorded in ``output``; none if there is no list."""
    try:
        text = (output / NAME).read_text(encoding="utf-8")
    except FileNotFoundError:
        return frozenset()
    return frozenset(line for line in text.splitlines() if line)


def record(output: Path, files: Iterable[str]) -> None:
    """Write the list, unless it says the same already."""
    data = "".join(f"{name}\n" for name in sorted(files)).encode()
    write_if_changed(output / NAME, data)


def remove(output: Path, files: Iterable[str]) -> tuple[str, ...]:
    """Remove ``files`` and the folders that they leave empty; return those that were there, sorted.

    A path that leads out of ``output``, by its parts or by a link among its folders, is left alone: the
    list may have been edited or copied from elsewhere.
    """
    root = output.resolve()
    gone = []
    for name in sorted(files):
        path = root / name
        if not _stays_inside(root, name) or not (path.is_file() or path.is_symlink()):
            continue
        path.unlink()
        gone.append(name)
        _remove_empty_folders(root, path.parent)
    return tuple(gone)


def _stays_inside(root: Path, name: str) -> bool:
    parts = PurePosixPath(name).parts
    if not parts or ".." in parts or PurePosixPath(name).is_absolute():
        return False
    return (root / name).parent.resolve().is_relative_to(root)


def _remove_empty_folders(root: Path, folder: Path) -> None:
    while folder != root and not any(folder.iterdir()):
        folder.rmdir()
        folder = folder.parent
