"""Search for a Pelican site: an index in small files and the script that reads them, below ``search/``.

Enable it with ``PLUGINS = ["warraq_search"]``, load ``search/search.js`` in a page, and call
``warraq.search(query)`` there. ``warraq_search.settings`` lists the settings; any site's articles will do.
"""

from __future__ import annotations

import logging
from pathlib import Path

from pelican.generators import ArticlesGenerator
from pelican.plugins import signals
from pelican.writers import Writer

from warraq.files import write_later
from warraq.search import golden
from warraq.search.bundle import PATH, bundle, later
from warraq.search.families import families_of
from warraq.search.index import build
from warraq.search.shards import FOLDER, shards
from warraq_search.documents import document
from warraq_search.files import write
from warraq_search.names import names
from warraq_search.settings import NAME, merged

__all__ = ["register"]

logger = logging.getLogger(__name__)

GOLDEN_PAGE = "search-test"  # a site that lists this template gets the golden queries that its page asks


def write_search(generator: ArticlesGenerator, writer: Writer) -> None:
    """Index the articles that were written, and write the shards and the script."""
    settings = merged(generator.settings)
    try:
        lunr = Path(settings["LUNR"]).read_text(encoding="utf-8")
    except OSError as fault:
        reason = f"{NAME}[LUNR]: تعذّرت قراءة lunr، فلا بحث في الموقع — lunr cannot be read, no search: {fault}"
        logger.error(reason)  # noqa: TRY400  (the reason says all, a traceback would hide it)
        return

    def write_all() -> None:
        index = build(document(article, settings) for article in generator.articles)
        asked = golden.files() if GOLDEN_PAGE in generator.settings["DIRECT_TEMPLATES"] else ()
        named = names(generator.articles, settings)
        found = shards(index, families_of(index.vocabulary, index.analyzer), named)
        write(writer, [(PATH, bundle(lunr)), *later(), *asked, *found])

    write_later(writer, FOLDER, write_all)


def register() -> None:
    """Connect to Pelican, where the articles are written: the writer is known then, and it removes what is old."""
    signals.article_writer_finalized.connect(write_search)
