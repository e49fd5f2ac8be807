"""``python -m warraq search QUERY``: find articles in the terminal, with Whoosh."""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import asdict
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from warraq.commands import Subparsers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from warraq.search.terminal import Entry, Found

HELP = "ابحث في المقالات — search the articles"
DESCRIPTION = f"""{HELP}.

كلمات، و«عبارات» بين علامتي اقتباس، و+كلمة لا بد منها، و-كلمة مستبعدة (قبل أول كلمة مستبعدة اكتب --).
Words, "phrases", +required and -prohibited words (write -- before a query that begins with one)."""


def add_parser(subparsers: Subparsers) -> None:
    """Describe the command."""
    parser = subparsers.add_parser(
        "search", help=HELP, description=DESCRIPTION, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("query", nargs="+", metavar="QUERY", help="ما تبحث عنه — what to look for")
    parser.add_argument(
        "--content", type=Path, default=Path("content"), help="مجلد الصفحات — folder of pages (content)"
    )
    parser.add_argument("--limit", type=int, default=20, help="عدد النتائج — how many results (20)")
    parser.add_argument("--json", action="store_true", help="اطبع النتائج JSON — print the results as JSON")
    parser.add_argument(
        "--cache", type=Path, help="مجلد الفهرس — folder of the index (build/whoosh beside the content)"
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Search, after bringing the index up to date; 1 when nothing was found, 2 without a content folder."""
    from warraq.search.terminal import open_index, search, update

    if not options.content.is_dir():
        print(f"{options.content}: لا مجلد بهذا الاسم — no such folder", file=sys.stderr)
        return 2
    content = options.content.resolve()
    index = open_index(options.cache or content.parent / "build" / "whoosh" / content.name)
    changes = update(index, _entries(content))
    if changes:
        print(f"حُدّث الفهرس: {changes} — pages indexed anew: {changes}", file=sys.stderr)
    query = " ".join(options.query)
    found = search(index, query, max(0, options.limit))
    print(_as_json(query, found) if options.json else _as_text(found))
    return 0 if found.total else 1


def _entries(content: Path) -> Iterator[Entry]:
    from warraq.search.pages import page_paths, read_document
    from warraq.search.terminal import Entry

    for path in page_paths(content):
        state = path.stat()
        key = path.relative_to(content).as_posix()
        yield Entry(key, f"{state.st_mtime_ns}:{state.st_size}", partial(read_document, path))


def _as_json(query: str, found: Found) -> str:
    results = [asdict(hit) for hit in found.hits]
    return json.dumps({"query": query, "total": found.total, "results": results}, ensure_ascii=False, indent=1)


def _as_text(found: Found) -> str:
    lines = [f"النتائج: {found.total} — results: {found.total}"]
    for hit in found.hits:
        lines += ["", hit.title, "  ".join(filter(None, [hit.date, hit.source, hit.ref]))]
    return "\n".join(lines)
