"""``python -m warraq search QUERY``: find articles in the terminal, with Whoosh."""

from __future__ import annotations

import argparse
import csv
import json
import sys
from dataclasses import asdict
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from warraq.commands import Subparsers
from warraq.errors import WarraqError
from warraq.search.analyzer_tables import FIELDS as QUERY_FIELDS
from warraq.search.query import DATE, FROM, TO, Hint, as_name, read_date
from warraq.text.cells import harmless

if TYPE_CHECKING:
    from collections.abc import Iterator

    from warraq.records import SearchDocument
    from warraq.search.terminal import Entry, Found

HELP = "ابحث في المقالات — search the articles"
DESCRIPTION = f"""{HELP}.

كلمات، و«عبارات» بين علامتي تنصيص، و+كلمة لا بد منها، و-كلمة مستبعدة، و«أو» بين كلمتين،
و«شخص:» و«مكان:» و«موضوع:» و«مصدر:» و«العنوان:» قبل كلمة، ورئي* لكل ما يبدأ كذلك، ووزاره~1 لما يشبهها بحرف.
Words, "phrases", +required and -prohibited words, OR, person:, place:,
topic:, source: and title: before a word, prefix*, and misspelt~1.

مع --batch يُقرأ ملف فيه سؤال في كل سطر، ويُطبع جدول CSV: السؤال، وعدد المقالات، ثم صف لكل مقالة؛ ومع --json قائمة أجوبة.
With --batch a file with a query a line is read, and a CSV table printed: a row for each query and article; with --json
a list of the answers."""
HINTS = {
    Hint.QUOTE: "علامة تنصيص بلا أختها — a quotation mark that nothing closes",
    Hint.OPERATOR: "«أو» أو «بدون» بلا كلمة تصلها — OR or NOT with nothing to join",
    Hint.DATE: "تاريخ غير مفهوم — a date that cannot be read: 2018, 2018-02 or 2018-02-21",
    Hint.ORDER: "بداية المدّة بعد نهايتها — the first day is after the last",
    Hint.SHORT: "النجمة تحتاج إلى حرفين معها — a pattern needs two letters",
    Hint.LONG: "السؤال طويل: بُحث عن كلماته الأولى — a long query: its first words were looked up",
    Hint.COMMON: "كلمات شائعة لا يُبحث عنها وحدها — common words, not looked up alone",
    Hint.EMPTY: "لا كلمة في السؤال — no word in the query",
}
MOST_SAID = 60  # characters of a query that is said again
FIELDS = sorted({*QUERY_FIELDS} - {FROM, TO, DATE})


def add_parser(subparsers: Subparsers) -> None:
    """Describe the command."""
    parser = subparsers.add_parser(
        "search", help=HELP, description=DESCRIPTION, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("query", nargs="*", metavar="QUERY", help="ما تبحث عنه — what to look for")
    parser.add_argument("--field", choices=FIELDS, default="", help="حقل واحد — look in one field")
    parser.add_argument(
        "--from", dest="first", help="من يوم أو شهر أو سنة — published from (2018, 2018-02, 2018-02-21)"
    )
    parser.add_argument("--to", dest="last", help="إلى يوم أو شهر أو سنة — published to")
    parser.add_argument("--batch", type=Path, help="ملف فيه سؤال في كل سطر — a file with a query a line")
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--csv", action="store_true", help="اطبع النتائج CSV — print the results as CSV")
    form.add_argument("--json", action="store_true", help="اطبع النتائج JSON — print the results as JSON")
    parser.add_argument(
        "--content", type=Path, default=Path("content"), help="مجلد الصفحات — folder of pages (content)"
    )
    parser.add_argument("--limit", type=int, default=20, help="عدد النتائج — how many results (20)")
    parser.add_argument(
        "--cache", type=Path, help="مجلد الفهرس — folder of the index (build/whoosh beside the content)"
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Search, after bringing the index up to date; 1 when nothing was found, 2 without a content folder."""
    from warraq.search.terminal import Scope, open_index, search, update

    queries = {query: query for query in [" ".join(options.query)] if query} | _batch(options.batch)
    if not queries:
        raise WarraqError("لا سؤال: اكتبه، أو اجعله في ملف مع --batch — no query: give one, or a file with --batch")
    scope = Scope(options.field, _day(options.first), _day(options.last))
    if not options.content.is_dir():
        print(f"{options.content}: لا مجلد بهذا الاسم — no such folder", file=sys.stderr)
        return 2
    content = options.content.resolve()
    index = open_index(options.cache or content.parent / "build" / "whoosh" / content.name)
    changes = update(index, _entries(content))
    if changes:
        print(f"حُدّث الفهرس: {changes} — pages indexed anew: {changes}", file=sys.stderr)
    answers = [(line, search(index, query, max(0, options.limit), scope)) for line, query in queries.items()]
    for line, found in answers:
        for hint in found.hints:
            print(f"{line[:MOST_SAID]}: {HINTS[hint]}", file=sys.stderr)
    if options.json:
        objects = [_as_object(query, found) for query, found in answers]
        print(json.dumps(objects if options.batch else objects[0], ensure_ascii=False, indent=1))
    elif options.csv or options.batch:
        _print_csv(answers)
    else:
        print(_as_text(answers[0][1]))
    return 0 if any(found.total for _, found in answers) else 1


def _batch(path: Path | None) -> dict[str, str]:
    """Return the query of each line of a file, a name of several words as a phrase; empty lines are none."""
    if path is None:
        return {}
    from warraq.search.analyzer import default_analyzer

    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except UnicodeDecodeError as fault:
        raise WarraqError(f"{path}: ليس نصًّا بترميز UTF-8 — no UTF-8 text") from fault
    except OSError as fault:
        raise WarraqError(f"{path}: تعذّرت قراءته — cannot be read: {fault.strerror}") from fault
    return {line: as_name(line, default_analyzer()) for line in map(str.strip, lines) if line}


def _day(text: str | None) -> str | None:
    """Read a day, month or year as in a query."""
    if text is None:
        return None
    from warraq.search.analyzer import default_analyzer

    day = read_date(default_analyzer().terms(text))
    if day is None:
        raise WarraqError(f"{text}: تاريخ غير مفهوم — no date: 2018, 2018-02 or 2018-02-21")
    return day


def _entries(content: Path) -> Iterator[Entry]:
    from warraq.search.pages import page_paths
    from warraq.search.terminal import Entry

    for path in page_paths(content):
        state = path.stat()
        key = path.relative_to(content).as_posix()
        yield Entry(key, f"{state.st_mtime_ns}:{state.st_size}", partial(_document, path, key))


def _document(path: Path, key: str) -> SearchDocument | None:
    """Return what search knows of a page; one that is not UTF-8 is named and passed over, as a build does."""
    from warraq.search.pages import read_document

    try:
        return read_document(path)
    except UnicodeDecodeError:
        print(f"{key}: ليست بترميز UTF-8 فلا يُبحث فيها — not UTF-8 and so not searched", file=sys.stderr)
        return None


def _as_object(query: str, found: Found) -> dict[str, object]:
    return {"query": query, "total": found.total, "hints": found.hints, "results": [asdict(hit) for hit in found.hits]}


def _print_csv(answers: list[tuple[str, Found]]) -> None:
    """Print a row for each article that each query found; a query that found none has a row of its own."""
    table = csv.writer(sys.stdout, lineterminator="\n")
    table.writerow(["query", "total", "ref", "date", "source", "title", "url"])
    for query, found in answers:
        rows = [[hit.ref, hit.date or "", hit.source or "", hit.title, hit.url] for hit in found.hits]
        table.writerows([harmless(query), found.total, *map(harmless, row)] for row in rows or [[""] * 5])


def _as_text(found: Found) -> str:
    lines = [f"النتائج: {found.total} — results: {found.total}"]
    for hit in found.hits:
        lines += ["", hit.title, "  ".join(filter(None, [hit.date, hit.source, hit.ref]))]
    return "\n".join(lines)
