"""Write search files so that nothing changes that did not change."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from pelican.writers import Writer

from warraq.search.shards import FOLDER

_OURS = re.compile(r"golden/.+|(?:(?:terms|pos|names)-[0-9a-f]+|(?:facets|(?:lengths|values)-.+)-\d+|text/\d+/\d+)\.js")


def write(writer: Writer, files: Iterable[tuple[str, bytes]]) -> None:
    """Write (path, bytes) pairs below the output folder.

    ``warraq_build``'s writer leaves equal bytes alone and removes what is no longer produced; beside any other
    writer both is done here.
    """
    if hasattr(writer, "write_bytes"):
        for path, data in files:
            writer.write_bytes(path, data)
        return
    output = Path(writer.output_path)
    written = {_settle(output / path, data) for path, data in files}
    for path in sorted((output / FOLDER).rglob("*.js")):
        if path not in written and _OURS.fullmatch(path.relative_to(output / FOLDER).as_posix()):
            path.unlink()


def _settle(path: Path, data: bytes) -> Path:
    if not path.is_file() or path.read_bytes() != data:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return path
