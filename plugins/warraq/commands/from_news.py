"""What the commands share that count or learn in a folder of news: their options, and the table that they write."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable
from pathlib import Path

from warraq.commands import Subparsers

TABLES = Path(__file__).resolve().parent.parent / "lexicon" / "data"


def add_news_parser(
    subparsers: Subparsers, name: str, summary: str, output: Path, run: Callable[[argparse.Namespace], int]
) -> argparse.ArgumentParser:
    """Describe a command that reads ``DATA/news/*.jsonl.xz`` and writes one file, ``output`` unless another is named.

    It does what ``run`` does; return its parser, to which it may add options of its own.
    """
    parser = subparsers.add_parser(
        name, help=summary, description=f"{summary}.", formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("data", type=Path, help="مجلد فيه news/*.jsonl.xz — a folder with news/*.jsonl.xz")
    parser.add_argument("--output", type=Path, default=output, help="الملف الناتج — the file to write")
    parser.set_defaults(run=run)
    return parser


def write_table(path: Path, comment: str, lines: Iterable[str]) -> None:
    """Write a table below what is said of it."""
    path.write_text(comment + "\n".join(lines) + "\n", encoding="utf-8")
