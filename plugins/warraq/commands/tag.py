"""``python -m warraq tag --conll < FILE``: label the names in pre-tokenized text."""

from __future__ import annotations

import argparse
import io
import sys
from itertools import islice

from warraq.commands import Subparsers, choose_tagger

HELP = "ضع لكل اسم وسمه في نص مجزأ إلى كلمات — label the names in tokenized text"
DESCRIPTION = f"""{HELP}.

يُقرأ كل سطر كلمةً وبين الجملة والجملة سطر فارغ، وتُكتب الكلمة ووسمها: PER وLOC وORG وMISC.
Reads a token a line, with a blank line between sentences, and writes each token with its IOB label. Of more columns
the first is the token. Sentences count as one running text: what is said of a word in one tells it in the others."""
SENTENCES = 500  # tagged at a time


def add_parser(subparsers: Subparsers) -> None:
    """Describe the command."""
    parser = subparsers.add_parser(
        "tag", help=HELP, description=DESCRIPTION, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--conll", action="store_true", required=True, help="كلمة في كل سطر — a token a line")
    choose_tagger(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Tag what stands on standard input."""
    from warraq.tagger.conll import read, write
    from warraq.tagger.tagger import tagger

    if isinstance(sys.stdin, io.TextIOWrapper):  # Arabic comes in whole under any locale
        sys.stdin.reconfigure(encoding="utf-8")
    chosen = tagger(options.tagger)
    sentences = read(sys.stdin)
    while together := [tokens for tokens, _ in islice(sentences, SENTENCES)]:
        for tokens, labels in zip(together, chosen.tag(together), strict=True):
            sys.stdout.write(write(tokens, labels))
    return 0
