"""What one conversion did, in words for people."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from warraq.errors import SeedError

REPORT = "archive_report"  # its name in the context that Pelican's generators share


@dataclass(frozen=True, slots=True)
class Report:
    """IDs of pages by what became of them, the seeds that were refused, and what a person should know.

    ``edited`` were changed by a person and stay as they are; ``removed`` went with their seeds; each of ``notices`` is
    a line that names its file.
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
            ("جديدة", "new", len(self.new)),
            ("متغيرة", "changed", len(self.changed)),
            ("كما هي", "unchanged", len(self.unchanged)),
            ("محررة باليد", "edited by hand", len(self.edited)),
            ("محذوفة", "removed", len(self.removed)),
            ("مرفوضة", "refused", len(self.refused)),
        )
        arabic = "، ".join(f"{count} {word}" for word, _, count in counts)
        english = ", ".join(f"{count} {word}" for _, word, count in counts)
        return f"المقالات: {arabic} — articles: {english}"

    @property
    def refusals(self) -> tuple[str, ...]:
        """One line for each refused seed."""
        return tuple(f"مرفوض — refused: {fault}" for fault in self.refused)

    def lines(self) -> Iterator[str]:
        """Yield what a person should read: refusals, notices, and the counts last."""
        yield from self.refusals
        yield from self.notices
        yield self.summary
