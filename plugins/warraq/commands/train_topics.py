"""``python -m warraq train-topics DATA``: learn the model of subjects again, and write its table."""

from __future__ import annotations

import argparse
from pathlib import Path

from warraq.commands import Subparsers

HELP = "علّم نموذج الموضوعات من أخبار مصنفة — learn the model of subjects from labelled news"
TABLE = Path(__file__).resolve().parent.parent / "lexicon" / "data" / "topic_model.tsv"
COMMENT = """\
# How much each stem of a text speaks for a subject, learned by `python -m warraq train-topics` from the sections of
# SkyNews, Al Arabiya and CNN in Arabic, mostly of 2018, in the ANT corpus v2.1 (marked Apache-2.0); no text of it
# stands here. Model card: docs/topic-model.md. AGPL-3.0-or-later. Numbers: warraq/lexicon/topic_model.py.
"""


def add_parser(subparsers: Subparsers) -> None:
    """Describe the command."""
    parser = subparsers.add_parser("train-topics", help=HELP, description=f"{HELP}.")
    parser.add_argument("data", type=Path, help="مجلد فيه news/*.jsonl.xz — a folder with news/*.jsonl.xz")
    parser.add_argument("--output", type=Path, default=TABLE, help="الجدول الناتج — the table to write")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Learn and write."""
    from warraq.training.topics import read_examples, train

    examples = read_examples(options.data / "news")
    model = train(examples)
    options.output.write_text(COMMENT + "\n".join(model.table()) + "\n", encoding="utf-8")
    print(f"{len(examples)} مقالة، {len(model.stems)} جذعًا — {len(examples)} articles, {len(model.stems)} stems")
    return 0
