"""Read the rows of the authority's CSV files, as spreadsheets write them."""

from __future__ import annotations

import csv
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from warraq.errors import AuthorityError
from warraq.records import Kind
from warraq.text.charsets import UndecodableError, decode

DELIMITERS = ",;\t"  # what spreadsheets call CSV, by locale
ID = re.compile(r"[0-9a-f]{8}")
DEGREES = re.compile(r"-?\d{1,3}(?:\.\d+)?")
COORDINATES = ("latitude", "longitude")
SHORT_NUMBER = re.compile(r"\d{1,7}")
WIKIDATA = re.compile(r"(?:https?://www\.wikidata\.org/(?:wiki|entity)/)?(Q[1-9]\d*)", re.IGNORECASE)
FILE_NAME = re.compile(r"[a-z0-9-]{1,80}")
STATUS = re.compile(r"(?:keep|ignore|merge:\s*(?P<target>[0-9a-f]{8}))?")
RESERVED = re.compile(r"[|\[\]\x00-\x1f\x7f-\x9f]")  # they would end a [[label|words]] mark, or cannot be shown


@dataclass(frozen=True, slots=True)
class AuthorityRow:
    """One line that a person wrote. Every text may be empty; ``id`` is filled in from the ledger where it was."""

    kind: Kind
    id: str
    label: str
    aliases: tuple[str, ...] = ()
    description: str = ""
    wikidata: str = ""
    latitude: float | None = None
    longitude: float | None = None
    note: str = ""
    status: str = ""
    file: str = ""
    line: int = 0

    @property
    def ignored(self) -> bool:
        """Whether the person wants no page for it."""
        return self.status == "ignore"

    @property
    def merge_target(self) -> str | None:
        """The id of the entity it is one with, or None."""
        found = STATUS.fullmatch(self.status)
        return found["target"] if found else None

    def error(self, arabic: str, english: str) -> AuthorityError:
        """Return an error that names this row's file and line."""
        return AuthorityError(self.file, self.line, arabic, english)


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """An id that was published: with which kind, label and file name (all fixed), and where it went since.

    A place that the gazetteer knows has its coordinates, in degrees: above the waist nothing else says where it lies.
    """

    id: str
    kind: Kind
    label: str
    name: str
    merged_into: str = ""
    latitude: float | None = None
    longitude: float | None = None


def read_ledger(path: Path) -> tuple[LedgerRow, ...]:
    """Return the ledger's rows sorted by id."""
    rows = {}
    for line, cells in _cells(path):
        identifier = _id(path, line, cells.get("id", ""))
        try:
            kind = Kind(cells.get("kind", ""))
        except ValueError as fault:
            kinds = "، ".join(Kind)
            raise AuthorityError(path.name, line, f"النوع واحد من: {kinds}", f"kind is one of {kinds}") from fault
        if not identifier or not cells.get("label") or identifier in rows:
            raise AuthorityError(
                path.name, line, "معرّف مفقود أو مكرّر، أو لا اسم", "missing or repeated id, or no label"
            )
        name = cells.get("name", "") or "x"
        if FILE_NAME.fullmatch(name) is None:
            raise AuthorityError(
                path.name, line, f"لا يكون هذا جزءًا من رابط: {name}", f"this can be no part of an address: {name}"
            )
        place = [float(cell) if DEGREES.fullmatch(cell := cells.get(axis, "")) else None for axis in COORDINATES]
        merged_into = _id(path, line, cells.get("merged_into", ""))
        rows[identifier] = LedgerRow(identifier, kind, cells["label"], name, merged_into, *place)
    return tuple(rows[identifier] for identifier in sorted(rows))


def read_rows(path: Path, kind: Kind) -> tuple[AuthorityRow, ...]:
    """Return the rows of one kind's file in file order."""
    return tuple(_row(path, kind, line, cells) for line, cells in _cells(path))


def _row(path: Path, kind: Kind, line: int, cells: dict[str, str]) -> AuthorityRow:
    row = AuthorityRow(
        kind=kind,
        id=_id(path, line, cells.get("id", "")),
        label=cells.get("label", ""),
        aliases=tuple(alias for part in cells.get("aliases", "").split("|") if (alias := " ".join(part.split()))),
        description=cells.get("description", ""),
        wikidata=cells.get("wikidata", ""),
        note=cells.get("note", ""),
        status=cells.get("status", "").lower(),
        file=path.name,
        line=line,
    )
    if not row.id and not row.label:
        raise row.error("لا معرّف ولا اسم", "neither id nor label")
    if RESERVED.search(row.label):
        raise row.error("لا يُكتب | أو [ أو ] أو محرف تحكم في الاسم", "a label has no |, [, ] or control character")
    if STATUS.fullmatch(row.status) is None:
        raise row.error(
            f"الحالة keep أو ignore أو merge:معرّف، لا {row.status}",
            f"status is keep, ignore or merge:id, not {row.status}",
        )
    if row.wikidata and WIKIDATA.fullmatch(row.wikidata) is None:
        raise row.error(f"ليس معرّف ويكي بيانات: {row.wikidata}", f"no Wikidata id: {row.wikidata}")
    return _placed(row, cells)


def _placed(row: AuthorityRow, cells: dict[str, str]) -> AuthorityRow:
    """Return the row with its coordinates, in degrees, and the bare Wikidata id."""
    places = [_degrees(row, cells.get(name, ""), limit) for name, limit in (("latitude", 90), ("longitude", 180))]
    if (places[0] is None) != (places[1] is None):
        raise row.error("خطّا الطول والعرض يُكتبان معًا", "latitude and longitude go together")
    wikidata = WIKIDATA.fullmatch(row.wikidata)
    return replace(
        row, latitude=places[0], longitude=places[1], wikidata=wikidata[1].upper() if wikidata else row.wikidata
    )


def _degrees(row: AuthorityRow, cell: str, limit: int) -> float | None:
    if not cell:
        return None
    try:
        degrees = float(cell.replace(",", ".").replace("\u066b", "."))  # Arabic decimal separator
    except ValueError as fault:
        raise row.error(f"ليست إحداثية: {cell}", f"no coordinate: {cell}") from fault
    if not -limit <= degrees <= limit:
        raise row.error(f"إحداثية خارج ±{limit}: {cell}", f"coordinate beyond ±{limit}: {cell}")
    return degrees


def _id(path: Path, line: int, cell: str) -> str:
    """Return an id, giving back the zeros that a spreadsheet cuts off a number."""
    identifier = cell.lower().zfill(8) if SHORT_NUMBER.fullmatch(cell) else cell.lower()
    if identifier and ID.fullmatch(identifier) is None:
        raise AuthorityError(
            path.name,
            line,
            f"المعرّف ثمانية أرقام ست عشرية، لا {cell} (اجعل العمود نصًا في الجدول)",
            f"an id is 8 hex digits, not {cell} (format the column as text)",
        )
    return identifier


def _cells(path: Path) -> Iterator[tuple[int, dict[str, str]]]:
    """Yield (line number, cells by column) for each row that has any; cells are in NFC with single spaces."""
    try:
        text = decode(path.read_bytes()).text
    except UndecodableError as fault:
        raise AuthorityError(path.name, 1, fault.arabic, fault.english) from fault
    header = text.split("\n", 1)[0]
    delimiter = max(DELIMITERS, key=header.count)
    reader = csv.reader(text.splitlines(keepends=True), delimiter=delimiter)
    try:
        lines = [(reader.line_num, cells) for cells in reader]
    except csv.Error as fault:
        raise AuthorityError(path.name, reader.line_num, f"ليس جدولًا ({fault})", f"no table ({fault})") from fault
    columns = [column.strip().lower() for column in lines[0][1]] if lines else []
    if columns and not {"id", "label"} & set(columns):
        raise AuthorityError(
            path.name, 1, "لا عمود id ولا label في السطر الأول", "no column id or label in the first line"
        )
    for line, cells in lines[1:]:
        clean = [" ".join(unicodedata.normalize("NFC", cell).split()) for cell in cells]
        if any(clean):
            yield line, dict(zip(columns, clean, strict=False))
