"""Write search files so that nothing changes that did not change."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from pelican.writers import Writer

from warraq.files import write_to_site
from warraq.search.shards import FOLDER

_OURS = re.compile(
    r"golden/.+|(?:(?:terms|facets|pos|names|pages)-[0-9a-f]+|(?:lengths|values|labels)-.+-\d+|text/\d+/\d+)\.js"
)


def write(writer: Writer, files: Iterable[tuple[str, bytes]]) -> None:
    """Write (path, bytes) pairs below the output folder.

    ``warraq_build``'s writer removes what is no longer produced; for any other it is done here.
    """
    output, written = Path(writer.output_path), set()
    for path, data in files:
        write_to_site(writer, [(path, data)])
        written.add(output / path)
    if hasattr(writer, "write_bytes"):
        return
    for path in sorted((output / FOLDER).rglob("*.js")):
        if path not in written and _OURS.fullmatch(path.relative_to(output / FOLDER).as_posix()):
            path.unlink()
