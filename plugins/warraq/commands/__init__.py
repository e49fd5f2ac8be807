"""The commands of ``python -m warraq``, one a module: ``add_parser(subparsers)`` and ``run(options) -> int``."""

from __future__ import annotations

import argparse
from typing import TypeAlias

from warraq.tagger.protocol import AUTOMATIC, TAGGERS

# What ``ArgumentParser.add_subparsers`` returns; argparse has no public name for it.
Subparsers: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"  # noqa: SLF001


def choose_tagger(parser: argparse.ArgumentParser) -> None:
    """Add the option ``--tagger`` to a command that finds names."""
    parser.add_argument(
        "--tagger",
        choices=TAGGERS,
        default=AUTOMATIC,
        help="ما يعرف الأسماء مع القواعد — who knows names beside the rules: camel-tools' model where it is installed, "
        f"else our network ({AUTOMATIC}); one of them; or the rules alone",
    )
