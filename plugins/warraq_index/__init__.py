"""Pages of people, organizations, places, events, topics, quotations and dates for a Pelican site.

Enable it with ``PLUGINS = ["warraq_index"]``. It reads the keys that ``warraq.markdown`` writes in an article's
header, completes each article with them, and writes an index and a page for everything they name, with the
theme's templates where it has them and plain ones of its own where not. ``warraq_index.settings`` lists the
settings.
"""

from __future__ import annotations

import logging
from pathlib import Path

from jinja2 import FileSystemLoader
from pelican.contents import Article, Category
from pelican.generators import ArticlesGenerator, Generator, PelicanTemplateNotFound
from pelican.plugins import signals
from pelican.readers import MarkdownReader, Readers

from warraq_index.generator import IndexGenerator, sorted_articles
from warraq_index.interface import Interface
from warraq_index.metadata import complete, shelve
from warraq_index.reader import ArchiveReader
from warraq_index.settings import chosen

__all__ = ["IndexGenerator", "register"]

logger = logging.getLogger(__name__)

TEMPLATES = Path(__file__).parent / "templates"


def add_reader(readers: Readers) -> None:
    """Read Markdown with our reader, unless the site has chosen one of its own."""
    for extension, reader in readers.reader_classes.items():
        if reader is MarkdownReader:
            readers.reader_classes[extension] = ArchiveReader


def add_templates(generator: Generator) -> None:
    """Give a generator our templates after the theme's, and the words of the interface."""
    generator.env.loader.loaders.append(FileSystemLoader(TEMPLATES))
    Interface.of(chosen(generator.settings)).install(generator.env, generator.context)
    generator.env.filters.update(generator.settings["JINJA_FILTERS"])
    generator.env.globals.update(generator.settings["JINJA_GLOBALS"])


def order_articles(generator: ArticlesGenerator) -> None:
    """Put the articles in an order that does not depend on the disk, and let no two have one address."""
    addresses: dict[str, Article] = {}
    for article in sorted(generator.articles, key=lambda one: one.relative_source_path):
        first = addresses.setdefault(article.save_as, article)
        if first is not article:
            logger.error(
                "%s: له رابط %s نفسه فلم يُنشر — has the address of the other and is not published",
                article.relative_source_path,
                first.relative_source_path,
            )
    generator.articles[:] = sorted_articles(addresses.values())
    for article in (*generator.articles, *generator.hidden_articles, *generator.drafts):
        give_template(generator, article)
    for draft in generator.drafts:
        if not hasattr(draft, "category"):  # Pelican asks every draft for one, on a site without categories too
            draft.category = Category("drafts", generator.settings)


def give_template(generator: ArticlesGenerator, article: Article) -> None:
    """Show an article that asks for a template nobody has as any other: it must not stop the build."""
    try:
        generator.get_template(article.template)
    except PelicanTemplateNotFound:
        logger.warning(
            "%s: لا قالب باسم «%s» — there is no template of this name", article.relative_source_path, article.template
        )
        article.template = article.default_template


def offer_generator(_pelican: object) -> type[IndexGenerator]:
    """Answer Pelican's call for generators."""
    return IndexGenerator


def register() -> None:
    """Connect to Pelican."""
    signals.readers_init.connect(add_reader)
    signals.generator_init.connect(add_templates)
    signals.article_generator_context.connect(complete)
    signals.content_object_init.connect(shelve)
    signals.article_generator_pretaxonomy.connect(order_articles)
    signals.get_generators.connect(offer_generator)
