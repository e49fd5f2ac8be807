"""``python -m warraq train-topics DATA``: learn the model of subjects again, and write its table."""

from __future__ import annotations

import argparse

from warraq.commands import Subparsers
from warraq.commands.from_news import TABLES, add_news_parser, write_table

HELP = "درّب نموذج الموضوعات من أخبار مصنفة — learn the model of subjects from labelled news"
TABLE = TABLES / "topic_model.tsv"
COMMENT = """\
# How much each stem of a text speaks for a subject, learned by `python -m warraq train-topics` from the sections of
# SkyNews, Al Arabiya and CNN in Arabic, mostly of 2018, in the ANT corpus v2.1 (marked Apache-2.0); no text of it
# stands here. Model card: docs/topic-model.md. AGPL-3.0-or-later. Numbers: warraq/lexicon/topic_model.py.
"""


def add_parser(subparsers: Subparsers) -> None:
    """Describe the command."""
    add_news_parser(subparsers, "train-topics", HELP, TABLE, run)


def run(options: argparse.Namespace) -> int:
    """Learn and write."""
    from warraq.training.topics import read_examples, train

    examples = read_examples(options.data / "news")
    model = train(examples)
    write_table(options.output, COMMENT, model.table())
    print(f"{len(examples)} مقالة، {len(model.stems)} جذعًا — {len(examples)} articles, {len(model.stems)} stems")
    return 0
