"""The Markdown reader: Pelican's own, with lists that stay lists and dates that need no clock.

Pelican keeps only the first line of ``Tags`` and warns of the others, reads ``2023-02`` as the day it is
today in February 2023, and makes a new Markdown instance for every file.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from markdown import Markdown
from pelican.contents import Tag
from pelican.readers import MarkdownReader
from pelican.utils import pelican_open

logger = logging.getLogger(__name__)

DATES = frozenset({"date", "modified"})
FULL_DAY = re.compile(r"\d{4}-\d{2}-\d{2}(?:[ T]\d{2}:\d{2}(?::\d{2})?)?")


class ArchiveReader(MarkdownReader):
    """Read one page after another with one Markdown instance."""

    def __init__(self, settings: dict[str, Any]) -> None:
        super().__init__(settings)
        self._markdown: Markdown | None = None
        self._field_markdown: Markdown | None = None

    def read(self, source_path: str) -> tuple[str, dict[str, Any]]:
        """Return a file's HTML and its metadata; a page that has no title is called by its file's name."""
        self._source_path = source_path
        if self._markdown is None:
            self._markdown = Markdown(**self.settings["MARKDOWN"])
        with pelican_open(source_path) as text:
            content = self._markdown.reset().convert(text)
        metadata = self._parse_metadata(getattr(self._markdown, "Meta", {}))
        if not metadata.get("title"):
            metadata["title"] = Path(source_path).stem
        return content, metadata

    def _parse_metadata(self, meta: Mapping[str, list[str]]) -> dict[str, Any]:
        """Turn the header's lines into metadata: text where a key has one line, a list where it has more."""
        formatted = set(self.settings["FORMATTED_FIELDS"])
        output: dict[str, Any] = {}
        for name, lines in meta.items():
            if name == "tags" and len(lines) > 1:
                output[name] = [Tag(line, self.settings) for line in dict.fromkeys(lines) if line]
            elif name in DATES and not is_day(lines[0]):
                self._leave_undated(output, name, lines[0])
            elif name in formatted:
                output[name] = self.process_metadata(name, self._format("\n".join(lines)))
            else:
                output[name] = self.process_metadata(name, lines[0] if len(lines) == 1 else lines)
        return output

    def _format(self, text: str) -> str:
        """Return the HTML of a field; unlike a document it has no header of its own."""
        if self._field_markdown is None:
            self._field_markdown = Markdown(**self.settings["MARKDOWN"])
            self._field_markdown.preprocessors.deregister("meta")
        return self._field_markdown.reset().convert(text)

    def _leave_undated(self, output: dict[str, Any], name: str, value: str) -> None:
        if not value:
            return
        if name == "date":
            output["date_edtf"] = value
        logger.warning(
            "%s: %s: «%s» ليس يومًا كاملًا، فيُعامل كأنه غير مذكور — no full day, and so taken as not given",
            self._source_path,
            name.capitalize(),
            value,
        )


def is_day(value: str) -> bool:
    """Tell whether a value is a full day that exists, with a time or without: a date that needs no guessing."""
    if not FULL_DAY.fullmatch(value):
        return False
    try:
        datetime.fromisoformat(value)
    except ValueError:
        return False
    return True
