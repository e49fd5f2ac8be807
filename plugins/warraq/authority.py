"""What people decided about entities, and the ledger of every id that was ever published.

``content/authority/{people,organizations,places,events}.csv`` are edited by hand, in a spreadsheet or in OpenRefine;
Warraq only reads them. ``ledger.csv`` is Warraq's own: rows are added to it and never taken away, so that an address
once published keeps its entity.
"""

from __future__ import annotations

import csv
import hashlib
import io
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path

from warraq.authority_rows import COORDINATES, AuthorityRow, LedgerRow, read_ledger, read_rows
from warraq.errors import AuthorityError
from warraq.escaping import UNSHOWN
from warraq.records import KIND_NAMES, Kind, Resolution
from warraq.text.romanize import romanize

LEDGER = "ledger.csv"
LEDGER_COLUMNS = ("id", "kind", "label", "name", "merged_into", *COORDINATES)


def entity_id(kind: Kind, label: str) -> str:
    """Return the id that an entity gets when it is first published under this label: 8 hex digits of SHA-256."""
    return hashlib.sha256(f"{kind}:{normal_label(label)}".encode()).hexdigest()[:8]


def normal_label(label: str) -> str:
    """Return a label in NFC with single spaces, the form to compare and write.

    It has nothing in whose place a page would show another character, and so name somebody else.
    """
    normal = " ".join(unicodedata.normalize("NFC", label).split())
    return " ".join(UNSHOWN.sub("", normal).split()) if UNSHOWN.search(normal) else normal


@dataclass(frozen=True)
class Authority:
    """People's rows by kind, in file order, and the ledger, sorted by id."""

    rows: Mapping[Kind, tuple[AuthorityRow, ...]] = field(default_factory=dict)
    ledger: tuple[LedgerRow, ...] = ()

    @classmethod
    def empty(cls) -> Authority:
        """Return an authority in which nobody has decided anything and nothing was published."""
        return cls()

    @classmethod
    def load(cls, folder: Path) -> Authority:
        """Read the CSV files of a folder; a file that is not there has no rows.

        AuthorityError, with file and line, for a row that cannot be read or that contradicts another.
        """
        ledger = read_ledger(folder / LEDGER) if (folder / LEDGER).is_file() else ()
        published = {row.id: row for row in ledger}
        ids = {(row.kind, row.label): row.id for row in reversed(ledger)}
        rows = {}
        for kind, name in KIND_NAMES.items():
            path = folder / f"{name}.csv"
            found = read_rows(path, kind) if path.is_file() else ()
            rows[kind] = tuple(_completed(row, published, ids) for row in found)
        authority = cls(rows, ledger).unwound()
        authority.check()
        return authority

    @cached_property
    def by_id(self) -> Mapping[str, AuthorityRow]:
        """Every row by its id."""
        return {row.id: row for rows in self.rows.values() for row in rows}

    @cached_property
    def published(self) -> Mapping[str, LedgerRow]:
        """Every ledger row by its id."""
        return {row.id: row for row in self.ledger}

    @cached_property
    def merges(self) -> Mapping[str, str]:
        """The id into which each merged one went: where a person says, else where the ledger does."""
        ledger = {row.id: row.merged_into for row in self.ledger if row.merged_into}
        return ledger | {row.id: row.merge_target for row in self.by_id.values() if row.merge_target}

    def merged(self, identifier: str) -> str:
        """Return the id at which the merges of one end."""
        while identifier in self.merges:
            identifier = self.merges[identifier]
        return identifier

    @cached_property
    def _ids(self) -> Mapping[tuple[Kind, str], str]:
        ledger = {(row.kind, row.label): row.id for row in self.ledger}
        return ledger | {(row.kind, row.label): row.id for row in self.by_id.values()}

    def identify(self, kind: Kind, label: str) -> str:
        """Return the id of a label: that of its row, else the ledger's, else the one it would be published with."""
        return self._ids.get((kind, normal_label(label))) or entity_id(kind, label)

    def row(self, kind: Kind, label: str) -> AuthorityRow | None:
        """Return the row that somebody wrote for an entity with this label or this published label, or None."""
        return self.by_id.get(self.identify(kind, label))

    def check(self) -> None:
        """Raise AuthorityError for the first row, in file order, that contradicts another, or a circle of merges."""
        labels: dict[str, AuthorityRow] = {}
        ids: dict[str, AuthorityRow] = {}
        for row in (row for kind in Kind for row in self.rows.get(kind, ())):
            if other := ids.get(row.id):
                raise _contradiction(row, other, f"المعرّف {row.id} مكرر", f"id {row.id} stands twice")
            if other := labels.get(row.label):
                raise _contradiction(row, other, f"الاسم «{row.label}» مكرر", f"label “{row.label}” stands twice")
            ids[row.id] = labels[row.label] = row
        for row in ids.values():
            target = row.merge_target
            if target is None:
                continue
            if target not in ids and target not in self.published:
                raise row.error(f"لا كيان بالمعرّف {target} ليُدمج فيه", f"no entity {target} to merge into")
            if _goes_round(row.id, self.merges):
                raise row.error("دمج يدور على نفسه", "merges go round in a circle")
        for published in self.ledger:
            if _goes_round(published.id, self.merges):
                label = published.label
                raise AuthorityError(
                    LEDGER, 0, f"دمج «{label}» يدور على نفسه", f"merges of “{label}” go round in a circle"
                )

    def unwound(self) -> Authority:
        """Return this authority without the ledger's merges that a person has since turned round.

        Of two names that the machine had joined, a person may keep the other one.
        """
        by_person = {row.merge_target for row in self.by_id.values() if row.merge_target}
        rows = (
            replace(row, merged_into="") if row.id in by_person and _goes_round(row.id, self.merges) else row
            for row in self.ledger
        )
        return replace(self, ledger=tuple(rows))

    def unmet(self) -> tuple[AuthorityRow, ...]:
        """Return the rows, in file order, that describe entities which this ledger does not know: they do nothing yet.

        What is ignored or merged before it was ever published is in no ledger, and rightly.
        """
        rows = (row for kind in Kind for row in self.rows.get(kind, ()) if not row.ignored and not row.merge_target)
        return tuple(row for row in rows if row.id not in self.published)

    def with_entities(self, resolution: Resolution) -> Authority:
        """Return this authority with a ledger row for every entity of a resolution that has none yet.

        A label published before that is now only another entity's alias is merged into that entity, so that its address
        leads there.
        """
        unmerged = replace(self, ledger=tuple(replace(row, merged_into="") for row in self.ledger))
        kept = unmerged.with_labels((entity.kind, entity.label, entity.id) for entity in resolution.entities)
        alive = {entity.id for entity in resolution.entities}
        joined: dict[str, list[str]] = {}
        for entity in resolution.entities:
            for alias in entity.aliases:
                joined.setdefault(self.identify(entity.kind, alias), []).append(entity.id)
        rows = (
            replace(row, merged_into=joined[row.id][0])
            if not row.merged_into and row.id not in alive and len(joined.get(row.id, ())) == 1
            else row
            for row in kept.ledger
        )
        return replace(kept, ledger=tuple(rows))

    def located(self, coordinates: Mapping[str, tuple[float, float]]) -> Authority:
        """Return this authority with the coordinates of every place in the ledger whose label is in ``coordinates``."""
        rows = (
            replace(row, latitude=coordinates[row.label][0], longitude=coordinates[row.label][1])
            if row.kind is Kind.LOC and row.label in coordinates
            else row
            for row in self.ledger
        )
        return replace(self, ledger=tuple(rows))

    def with_labels(self, labels: Iterable[tuple[Kind, str, str]]) -> Authority:
        """Return this authority with a ledger row for each new (kind, label, id), and the merges that rows ask for.

        AuthorityError when two labels that were never published before would share an id.
        """
        ledger = dict(self.published)
        for kind, label, identifier in sorted(labels, key=lambda found: (found[2], found[0], found[1])):
            known = ledger.get(identifier)
            if known is None:
                ledger[identifier] = LedgerRow(identifier, kind, normal_label(label), romanize(label))
            elif identifier not in self.published and (known.kind, known.label) != (kind, normal_label(label)):
                raise AuthorityError(
                    LEDGER,
                    0,
                    f"«{known.label}» و«{label}» لهما المعرّف {identifier}: أعط أحدهما معرّفًا آخر في ملف الأسماء",
                    f"“{known.label}” and “{label}” share the id {identifier}: give one of them a row with another id",
                )
        merged = {row.id: row.merge_target for row in self.by_id.values() if row.merge_target}
        rows = (replace(row, merged_into=merged.get(row.id, row.merged_into)) for row in ledger.values())
        return replace(self, ledger=tuple(sorted(rows, key=lambda row: row.id)))

    def ledger_csv(self) -> bytes:
        """Return the ledger as CSV: UTF-8, a header line, sorted by id."""
        text = io.StringIO()
        writer = csv.writer(text, lineterminator="\n")
        writer.writerow(LEDGER_COLUMNS)
        for row in self.ledger:
            place = ("" if degrees is None else degrees for degrees in (row.latitude, row.longitude))
            writer.writerow((row.id, row.kind.value, row.label, row.name, row.merged_into, *place))
        return text.getvalue().encode()


def _goes_round(identifier: str, merges: Mapping[str, str]) -> bool:
    """Tell whether the merges of an id lead back to it, or into a circle."""
    seen = {identifier}
    while (target := merges.get(identifier)) is not None:
        if target in seen:
            return True
        seen.add(target)
        identifier = target
    return False


def _completed(
    row: AuthorityRow, published: Mapping[str, LedgerRow], ids: Mapping[tuple[Kind, str], str]
) -> AuthorityRow:
    """Fill in what the ledger knows: the label of an id, or the id of a label."""
    if not row.id:
        return replace(row, id=ids.get((row.kind, row.label)) or entity_id(row.kind, row.label))
    if not row.label:
        if row.id not in published:
            raise row.error(f"لا اسم للمعرّف {row.id}", f"no label for id {row.id}")
        return replace(row, label=published[row.id].label)
    known = ids.get((row.kind, normal_label(row.label)), row.id)
    if known != row.id and row.id not in published:  # most likely mistyped; the published address would move
        raise row.error(
            f"«{row.label}» منشور بالمعرّف {known}، لا {row.id}", f"“{row.label}” is published as {known}, not {row.id}"
        )
    return row


def _contradiction(row: AuthorityRow, other: AuthorityRow, arabic: str, english: str) -> AuthorityError:
    return row.error(f"{arabic}، وهو في {other.file}:{other.line}", f"{english}, first at {other.file}:{other.line}")
