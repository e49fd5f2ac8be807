"""``python -m warraq``: the commands."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence

from warraq.commands import (
    analyze,
    convert,
    models,
    search,
    tag,
    train,
    train_company,
    train_headlines,
    train_letters,
    train_topics,
)
from warraq.errors import WarraqError

DESCRIPTION = """ورّاق: من مجلد مقالات عربية إلى أرشيف يُتصفح ويُبحث فيه.
Warraq: from a folder of Arabic articles to an archive that people browse and search."""


def parser() -> argparse.ArgumentParser:
    """Return the parser of all commands."""
    commands = argparse.ArgumentParser(
        prog="python -m warraq", description=DESCRIPTION, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    subparsers = commands.add_subparsers(title="الأوامر — commands", required=True, metavar="COMMAND")
    for command in (
        convert,
        analyze,
        search,
        tag,
        models,
        train,
        train_company,
        train_headlines,
        train_letters,
        train_topics,
    ):
        command.add_parser(subparsers)
    return commands


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; 1 and one line on stderr for input that cannot be used."""
    commands = parser()
    given = sys.argv[1:] if arguments is None else list(arguments)
    options, rest = commands.parse_known_args(given)
    if rest and ("query" not in options or any(one.startswith("--") for one in rest)):
        commands.error(f"خيارات غير معروفة — unrecognized arguments: {' '.join(rest)}")
    if rest:  # words that a query shuts out begin as options do
        options.query = sorted(options.query + rest, key=given.index)
    for stream in (sys.stdout, sys.stderr):  # Arabic comes out whole under any locale
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8")
    try:
        status: int = options.run(options)
        sys.stdout.flush()
    except BrokenPipeError:  # who reads has seen enough (| head)
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except (WarraqError, OSError) as fault:
        print(fault, file=sys.stderr)  # noqa: T201  (the terminal is this module's interface)
        return 1
    return status


if __name__ == "__main__":
    sys.exit(main())
