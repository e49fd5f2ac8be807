"""What one conversion did, in words for people."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from warraq.errors import SeedError


@dataclass(frozen=True, slots=True)
class Report:
    """IDs of pages by what became of them, the seeds that were refused, and what a person should know.

    ``edited`` were changed by a person and stay as they are; ``removed`` went with their seeds; each of ``notices`` is a
    line that names its file.
    """

    new: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    edited: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    refused: tuple[SeedError, ...] = ()
    notices: tuple[str, ...] = ()

    @property
    def summary(self) -> str:
        """The counts on one line."""
        counts = (
            ("جديدة", "new", self.new),
            ("متغيرة", "changed", self.changed),
            ("كما هي", "unchanged", self.unchanged),
            ("محررة باليد", "edited by hand", self.edited),
            ("محذوفة", "removed", self.removed),
            ("مرفوضة", "refused", self.refused),
        )
        shown = [(arabic, english, len(found)) for arabic, english, found in counts if found or found is self.new]
        arabic = "، ".join(f"{count} {word}" for word, _, count in shown)
        english = ", ".join(f"{count} {word}" for _, word, count in shown)
        return f"المقالات: {arabic} — articles: {english}"

    def lines(self) -> Iterator[str]:
        """Yield what a person should read: refusals, notices, and the counts last."""
        yield from (f"مرفوض: {fault}" for fault in self.refused)
        yield from self.notices
        yield self.summary
