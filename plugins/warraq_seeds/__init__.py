"""Pelican plugin: turn a folder of seeds into Markdown pages before Pelican reads articles.

Settings, one dict::

    WARRAQ_SEEDS = {"PATH": "seeds", "CACHE": "build/analyses"}

``PATH`` is the folder of originals; without it the plugin does nothing. ``CONTENT`` is the folder that gets
``articles/`` and ``authority/``, by default Pelican's own ``PATH``. ``TAGGER`` says who knows names beside the rules:
``automatic`` (camel-tools' model where ``make models`` installed it, else our network), ``camel``, ``network``, or
``rules`` for them alone. ``CACHE`` is a folder of its own that keeps what was read in the seeds, so
that a build reads only what is new or changed; it may be deleted at any time, and without it every build reads every
seed. ``ORIGINALS`` says whether the site gets a copy of each article's seed beside its page, ``articles/71/ID.txt``.
Relative paths count from the working directory.
The report of the conversion is left in the context, as ``archive_report``, for whoever prints the end of the build; the
plugin itself says there which seeds were refused or odd, and why.
"""

from __future__ import annotations

import logging
from pathlib import Path

from pelican import Pelican
from pelican.generators import ArticlesGenerator
from pelican.log import console
from pelican.plugins import signals
from pelican.writers import Writer

from warraq.archive import convert
from warraq.errors import WarraqError
from warraq.folders import keep_out
from warraq.report import REPORT
from warraq.tagger.protocol import AUTOMATIC, TAGGERS
from warraq_seeds.originals import set_original, write_original

logger = logging.getLogger(__name__)

SETTING = "WARRAQ_SEEDS"
DEFAULTS = {"PATH": "", "CONTENT": "", "TAGGER": AUTOMATIC, "CACHE": "", "ORIGINALS": True}
REPORT_SETTING = "WARRAQ_REPORT"  # in the settings, which alone are left when a run ends
SHOWN_NOTICES = 40


def register() -> None:
    """Connect to the signal that is sent at every run, autoreload's too, before articles are read; and to the end."""
    signals.article_generator_init.connect(convert_seeds)
    signals.article_generator_finalized.connect(offer_originals)
    signals.article_writer_finalized.connect(write_originals)
    signals.finalized.connect(say_what_was_odd)


def convert_seeds(generator: ArticlesGenerator) -> None:
    """Convert the seeds that the settings name, and leave the report."""
    given = generator.settings.get(SETTING) or {}
    for key in sorted(set(given) - set(DEFAULTS)):
        logger.warning("%s: إعداد غير معروف «%s» — unknown key “%s”", SETTING, key, key)
    options = DEFAULTS | given
    if options["PATH"]:
        seeds, content = Path(options["PATH"]), Path(options["CONTENT"] or generator.settings["PATH"])
        keep_apart(seeds, content, Path(generator.settings["OUTPUT_PATH"]))
        cache = Path(options["CACHE"]) if options["CACHE"] else None
        report = convert(seeds, content, known_tagger(options["TAGGER"]), cache)
        generator.context[REPORT] = generator.settings[REPORT_SETTING] = report


def offer_originals(generator: ArticlesGenerator) -> None:
    """Give each published article the address of its seed's copy, before pages are written."""
    seeds = _published_seeds(generator)
    for article in generator.articles if seeds else ():
        set_original(article, seeds)


def write_originals(generator: ArticlesGenerator, writer: Writer) -> None:
    """Write the copies."""
    seeds = _published_seeds(generator)
    for article in generator.articles if seeds else ():
        write_original(article, seeds, writer)


def _published_seeds(generator: ArticlesGenerator) -> Path | None:
    options = DEFAULTS | (generator.settings.get(SETTING) or {})
    return Path(options["PATH"]) if options["PATH"] and options["ORIGINALS"] else None


def known_tagger(name: str) -> str:
    """Return the name of a tagger; WarraqError for any other."""
    if name not in TAGGERS:
        known = ", ".join(TAGGERS)
        message = f"{SETTING}: لا طريقة لتعرّف الأسماء باسم «{name}» — no tagger “{name}”, only {known}"
        raise WarraqError(message)
    return name


def keep_apart(seeds: Path, content: Path, output: Path) -> None:
    """Raise WarraqError where a build would write among the seeds, or read its own pages as somebody's articles."""
    keep_out(seeds, output)
    if output.resolve() == content.resolve() or output.resolve().is_relative_to(content.resolve() / "articles"):
        message = f"{output}: لا يكون الموقع بين مقالات المحتوى — the output cannot stand among the content's articles"
        raise WarraqError(message)


def say_what_was_odd(pelican: Pelican) -> None:
    """Print a line for each seed that was refused and for each notice, just above the last words of the build.

    Plain lines, not log records: Pelican's log breaks a line at the terminal's width, and these are to be searched.
    """
    report = pelican.settings.pop(REPORT_SETTING, None)
    if report is None:
        return
    more = len(report.notices) - SHOWN_NOTICES
    for line in (*report.refusals, *report.notices[:SHOWN_NOTICES]):
        console.print(line, markup=False, highlight=False, soft_wrap=True)
    if more > 0:
        line = f"ملاحظات أخرى، عددها {more}: python -m warraq convert — and {more} more: python -m warraq convert"
        console.print(line, markup=False, highlight=False, soft_wrap=True)
