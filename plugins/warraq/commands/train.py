"""``python -m warraq train DATA MODEL``: learn the network that tags names."""

from __future__ import annotations

import argparse
from importlib.util import find_spec
from pathlib import Path

from warraq.commands import Subparsers
from warraq.errors import WarraqError

HELP = "درّب شبكة الأسماء — learn the network that tags names"
DESCRIPTION = f"""{HELP}.

في مجلد البيانات ner/anercorp_train.conll ومقالات في news وtext، ويلزم torch وgensim (مجموعة train في pyproject.toml).
DATA holds ner/anercorp_train.conll and articles in news and text. Needs torch and gensim (the group train of
pyproject.toml) and about twenty minutes of one processor: word vectors, three networks that teach, what they say of
plain news, and the two members of the network that is kept. The same data and versions give the same bytes on machines
of one kind."""
NEEDED = ("torch", "gensim")


def add_parser(subparsers: Subparsers) -> None:
    """Describe the command."""
    parser = subparsers.add_parser(
        "train", help=HELP, description=DESCRIPTION, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("data", type=Path, help="مجلد البيانات — folder of data")
    parser.add_argument("model", type=Path, help="ملف الشبكة الذي يُكتب — file of the network to write")
    parser.add_argument("--seed", type=int, default=1, help="بذرة العشوائية — random seed (1)")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Learn vectors from the articles, then the network from annotated sentences and from articles, and write it."""
    missing = [name for name in NEEDED if find_spec(name) is None]
    if missing:
        names = " ".join(missing)
        raise WarraqError(f"يلزم للتدريب تثبيت {names} — training needs {names}: see the group train of pyproject.toml")
    from warraq.tagger.training.recipe import train

    train(options.data, options.model, options.seed)
    return 0
