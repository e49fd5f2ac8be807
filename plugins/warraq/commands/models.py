"""``python -m warraq models``: which of camel-tools' data is installed and whole."""

from __future__ import annotations

import argparse
import sys

from warraq.commands import Subparsers
from warraq.errors import ModelError
from warraq.models import Component, data_folder, find

HELP = "تحقّق من بيانات camel-tools — check camel-tools' data"
DESCRIPTION = f"""{HELP}.

تنزّلها make models: نموذج الأسماء (names) وقاعدة الصرف (morphology)، ويُقرأ كل ملف منها ويُقارن بفهرسها.
`make models` downloads it: the model that finds names, and the database of morphology. Every file is read and compared
with the catalogue. Ends with 1 where something is missing or damaged."""
COMPONENTS = {"names": Component.NAMES, "morphology": Component.MORPHOLOGY}


def add_parser(subparsers: Subparsers) -> None:
    """Describe the command."""
    parser = subparsers.add_parser(
        "models", help=HELP, description=DESCRIPTION, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("component", nargs="?", choices=tuple(COMPONENTS), help="أحدهما، وإلا فكلاهما — one; else both")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print a line for each component."""
    status = 0
    for name in (options.component,) if options.component else COMPONENTS:
        try:
            dataset = find(COMPONENTS[name], data_folder())
        except ModelError as fault:
            print(f"{name}: {fault}", file=sys.stderr)
            status = 1
        else:
            print(f"{name}: {dataset.folder} ({dataset.version})")
    return status
