"""Folders that stand apart: nothing is written among the seeds.

``python -m warraq.folders SEEDS FOLDER…`` makes folders for a build, and refuses, before it makes any, one that would
stand among the seeds. It is not among the ``commands``, which read the lexicon first: every ``make`` runs it, and it
needs a twentieth of their half second.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from warraq.errors import WarraqError


def keep_out(seeds: Path, folder: Path) -> None:
    """Raise WarraqError for a folder among the seeds that somebody wants written."""
    if folder.resolve().is_relative_to(seeds.resolve()):
        message = f"{folder}: داخل مجلد البذور، ولا يُكتب فيه شيء — inside the folder of seeds, where nothing is written"
        raise WarraqError(message)


def main(arguments: Sequence[str]) -> int:
    """Make folders; 1 and one line for one among the seeds, and then none is made."""
    seeds, *folders = map(Path, arguments)
    try:
        for folder in folders:
            keep_out(seeds, folder)
    except WarraqError as fault:
        print(fault, file=sys.stderr)  # noqa: T201 the terminal is its interface
        return 1
    for folder in folders:
        folder.mkdir(parents=True, exist_ok=True)
    return 0


if __name__ == "__main__":
    for stream in (sys.stdout, sys.stderr):  # Arabic comes out whole under any locale
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8")
    sys.exit(main(sys.argv[1:]))
