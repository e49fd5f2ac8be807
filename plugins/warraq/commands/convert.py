"""``python -m warraq convert [SEEDS] [CONTENT]``: bring the pages up to date with the seeds."""

from __future__ import annotations

import argparse
from pathlib import Path

from warraq.commands import Subparsers, choose_tagger

HELP = "حوّل البذور إلى صفحات Markdown — turn seeds into Markdown pages"
DESCRIPTION = f"""{HELP}.

لا تُكتب إلا الصفحات التي تغيرت، ولا تُمس صفحة حررها إنسان، ولا يُكتب شيء في مجلد البذور.
Only changed pages are written, no page that a person edited is touched, and nothing is ever written among the seeds."""


def add_parser(subparsers: Subparsers) -> None:
    """Describe the command."""
    parser = subparsers.add_parser(
        "convert", help=HELP, description=DESCRIPTION, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "seeds", nargs="?", type=Path, default=Path("seeds"), help="مجلد البذور — folder of seeds (seeds)"
    )
    parser.add_argument(
        "content", nargs="?", type=Path, default=Path("content"), help="مجلد الصفحات — folder of pages (content)"
    )
    choose_tagger(parser)
    parser.add_argument(
        "--cache",
        type=Path,
        help="مجلد ما يُحفظ من التحليل للمرة التالية — folder of kept analyses (build/analyses beside the content)",
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Convert, and print what a person should know. A seed that is refused is no failure of the others."""
    from warraq.archive import convert

    content = options.content.resolve()
    cache = options.cache or content.parent / "build" / "analyses" / content.name
    report = convert(options.seeds, options.content, options.tagger, cache)
    for line in report.lines():
        print(line)
    return 0
