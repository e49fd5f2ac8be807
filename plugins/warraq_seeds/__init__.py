"""Pelican plugin: turn a folder of seeds into Markdown pages before Pelican reads articles.

Settings, one dict::

    WARRAQ_SEEDS = {"PATH": "seeds"}

``PATH`` is the folder of originals; without it the plugin does nothing. ``CONTENT`` is the folder that gets
``articles/`` and ``authority/``, by default Pelican's own ``PATH``. Relative paths count from the working directory.
The report of the conversion is left in the context, as ``archive_report``, for whoever prints the end of the build.
"""

from __future__ import annotations

import logging
from pathlib import Path

from pelican.generators import ArticlesGenerator
from pelican.log import console
from pelican.plugins import signals

from warraq.archive import convert

logger = logging.getLogger(__name__)

SETTING = "WARRAQ_SEEDS"
DEFAULTS = {"PATH": "", "CONTENT": ""}
REPORT = "archive_report"
SHOWN_NOTICES = 40


def register() -> None:
    """Connect to the signal that is sent at every run, autoreload's too, before articles are read."""
    signals.article_generator_init.connect(convert_seeds)


def convert_seeds(generator: ArticlesGenerator) -> None:
    """Convert the seeds that the settings name: a warning for each that is refused, a plain line for each notice."""
    given = generator.settings.get(SETTING) or {}
    for key in sorted(set(given) - set(DEFAULTS)):
        logger.warning("%s: مفتاح غير معروف «%s» — unknown key “%s”", SETTING, key, key)
    options = DEFAULTS | given
    if not options["PATH"]:
        return
    report = convert(Path(options["PATH"]), Path(options["CONTENT"] or generator.settings["PATH"]))
    for fault in report.refused:
        logger.warning("%s", fault)
    for notice in report.notices[:SHOWN_NOTICES]:
        console.print(notice, markup=False, highlight=False, soft_wrap=True)
    if len(report.notices) > SHOWN_NOTICES:
        more = len(report.notices) - SHOWN_NOTICES
        line = f"و{more} ملاحظة أخرى: python -m warraq convert — and {more} more notices: python -m warraq convert"
        console.print(line, markup=False, highlight=False, soft_wrap=True)
    generator.context[REPORT] = report
