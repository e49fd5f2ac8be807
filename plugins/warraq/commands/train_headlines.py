"""``python -m warraq train-headlines DATA``: learn the judge of headlines again, and write it."""

from __future__ import annotations

import argparse
from importlib.util import find_spec
from pathlib import Path

from warraq.commands import Subparsers
from warraq.commands.from_news import add_news_parser
from warraq.errors import WarraqError

HELP = "درّب حَكَم العناوين — learn the judge of headlines"
DESCRIPTION = f"""{HELP}.

في مجلد البيانات news/*.jsonl.xz، ويلزم torch (مجموعة train في pyproject.toml).
DATA holds news/*.jsonl.xz. Needs torch (the group train of pyproject.toml) and about ten minutes of one processor. The
same data and versions give the same bytes on machines of one kind."""
MODEL = Path(__file__).resolve().parent.parent / "extract" / "headline" / "model" / "judge.npz"


def add_parser(subparsers: Subparsers) -> None:
    """Describe the command."""
    parser = add_news_parser(subparsers, "train-headlines", HELP, MODEL, run)
    parser.description = DESCRIPTION
    parser.add_argument("--seed", type=int, default=1, help="بذرة العشوائية — random seed (1)")


def run(options: argparse.Namespace) -> int:
    """Learn and write."""
    if find_spec("torch") is None:
        raise WarraqError("يلزم للتدريب تثبيت torch — training needs torch: see the group train of pyproject.toml")
    from warraq.training.headlines import train

    train(options.data, options.output, options.seed)
    return 0
