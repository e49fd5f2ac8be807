"""``python -m warraq train-company DATA``: count again the company that words keep, and write its table."""

from __future__ import annotations

import argparse

from warraq.commands import Subparsers
from warraq.commands.from_news import TABLES, add_news_parser, write_table

HELP = "عُدّ ما يصحب الكلمات في الأخبار — count the company that words keep in news"
TABLE = TABLES / "word_company.tsv"
COMMENT = """\
# The company that words keep in half of 22,803 news articles, mostly of 2018: SkyNews, Al Arabiya and CNN in Arabic,
# in the ANT corpus v2.1 (marked Apache-2.0); no text of it stands here. Counted by `python -m warraq train-company`.
# AGPL-3.0-or-later. kind: verb, mostly one; may be verb, where a verb is due; whole, begins with a letter of its own
# that looks like ب, ل or ك; none for others. takes: what a verb takes, or the prepositions a word is rarely without.
"""


def add_parser(subparsers: Subparsers) -> None:
    """Describe the command."""
    add_news_parser(subparsers, "train-company", HELP, TABLE, run)


def run(options: argparse.Namespace) -> int:
    """Count and write."""
    from warraq.training.company import count, read_texts, rows

    texts = tuple(read_texts(options.data / "news"))
    table = ["word\tkind\ttakes", *("\t".join(row) for row in rows(count(texts)))]
    write_table(options.output, COMMENT, table)
    print(f"{len(texts)} مقالة، {len(table) - 1} كلمة — {len(texts)} articles, {len(table) - 1} words")
    return 0
