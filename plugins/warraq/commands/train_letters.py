"""``python -m warraq train-letters DATA``: count again which words only seem to have clitics and endings."""

from __future__ import annotations

import argparse

from warraq.commands import Subparsers
from warraq.commands.from_news import TABLES, add_news_parser, write_table

HELP = "عُدّ ما أحرفه من أصله — count the words whose letters only look like clitics and endings"
TABLE = TABLES / "own_letters.tsv"
COMMENT = """\
# Words with letters of their own that look like an article, a conjunction, a preposition or an ending, folded, in
# 22,803 news articles, mostly of 2018: SkyNews, Al Arabiya and CNN in Arabic, in the ANT corpus v2.1 (marked
# Apache-2.0); no text of it stands here. Counted by `python -m warraq train-letters`. AGPL-3.0-or-later.
# letters: beginning, that of words with a waw, or an alef and a lam (وزراء, ألغام); ending, a word that ends as duals
# and plurals do (لبنان); first, the stem of words that begin with ب, ل, ك or ف (كبير).
"""


def add_parser(subparsers: Subparsers) -> None:
    """Describe the command."""
    add_news_parser(subparsers, "train-letters", HELP, TABLE, run)


def run(options: argparse.Namespace) -> int:
    """Count and write."""
    from warraq.training.letters import read_words, rows

    table = ["form\tletters", *("\t".join(row) for row in rows(read_words(options.data / "news")))]
    write_table(options.output, COMMENT, table)
    print(f"{len(table) - 1} كلمة — {len(table) - 1} words")
    return 0
