"""Write a Pelican site so that nothing changes that did not change.

Enable it with ``PLUGINS = ["warraq_build"]``: equal bytes are then left alone, times included. With
``PELICAN_CLASS = "warraq_build.ArchivePelican"`` too, pages that are no longer produced are removed (only
those that an earlier run recorded), the run ends with three lines that say what happened, and a site whose plugins are
all Warraq's has its pages written by several processes: ``PAGE_PROCESSES = 2`` says how many, by default one for each
processor, four at most.
"""

from __future__ import annotations

from pelican.plugins import signals

from warraq_build.run import ArchivePelican
from warraq_build.writer import ArchiveWriter

__all__ = ["ArchivePelican", "ArchiveWriter", "register"]


def offer_writer(_pelican: object) -> type[ArchiveWriter]:
    """Answer Pelican's call for a writer."""
    return ArchiveWriter


def spare_tag_pages(generator: object) -> None:
    """Forget the tags where no tag page is wanted: Pelican looks through every article for each of them."""
    if not generator.settings["TAG_SAVE_AS"]:
        generator.tags = {}


def register() -> None:
    """Connect to Pelican."""
    signals.get_writer.connect(offer_writer)
    signals.article_generator_finalized.connect(spare_tag_pages)
