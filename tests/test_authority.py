"""People's decisions win, and published ids stay."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from warraq.authority import Authority, entity_id
from warraq.authority_rows import LedgerRow
from warraq.errors import AuthorityError
from warraq.records import Entity, Kind, Resolution

HEADER = "id,label,aliases,description,wikidata,latitude,longitude,note,status\n"


def write(folder: Path, name: str, text: str, codec: str = "utf-8") -> Path:
    (folder / f"{name}.csv").write_bytes(text.encode(codec))
    return folder


def test_an_id_is_made_of_kind_and_label():
    """Eight hex digits of SHA-256 of the kind and the NFC label."""
    assert entity_id(Kind.PERS, "شي جين بينغ") == hashlib.sha256("PERS:شي جين بينغ".encode()).hexdigest()[:8]
    assert entity_id(Kind.PERS, "آدم") == entity_id(Kind.PERS, "ا\u0653دم")
    assert entity_id(Kind.LOC, "آدم") != entity_id(Kind.PERS, "آدم")


def test_no_folder_no_decisions(tmp_path: Path):
    authority = Authority.load(tmp_path / "none")
    assert authority.ledger == ()
    assert authority.identify(Kind.LOC, "بغداد") == entity_id(Kind.LOC, "بغداد")


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_what_spreadsheets_write_is_read(tmp_path: Path, delimiter: str, codec: str, end: str):
    """Any of the three separators, with or without a byte order mark, with either line end."""
    cells = ["0000abcd", "بغداد", "مدينة السلام | دار السلام", '"عاصمة، كبيرة"', "Q1530", "33.3", "44.4", "", "keep"]
    text = HEADER.replace(",", delimiter) + delimiter.join(cells) + "\n" + delimiter * 8 + "\n"
    write(tmp_path, "places", text.replace("\n", end), codec)
    (row,) = Authority.load(tmp_path).rows[Kind.LOC]
    assert (row.id, row.label, row.aliases) == ("0000abcd", "بغداد", ("مدينة السلام", "دار السلام"))
    assert (row.description, row.wikidata, row.latitude, row.longitude) == ("عاصمة، كبيرة", "Q1530", 33.3, 44.4)
    assert (row.status, row.file, row.line) == ("keep", "places.csv", 2)


def test_a_row_without_an_id_gets_the_one_that_was_published(tmp_path: Path):
    """A person need not know ids to describe somebody."""
    write(tmp_path, "ledger", "id,kind,label,name,merged_into\n12345678,PERS,وانغ يي,wang-yi,\n")
    write(tmp_path, "people", "label,note\nوانغ يي,وزير\nشي جين بينغ,رئيس\n")
    authority = Authority.load(tmp_path)
    assert [row.id for row in authority.rows[Kind.PERS]] == ["12345678", entity_id(Kind.PERS, "شي جين بينغ")]


def test_a_row_renames_what_was_published(tmp_path: Path):
    """Both the old label and the new one lead to the id that was published."""
    write(tmp_path, "ledger", "id,kind,label,name,merged_into\n12345678,PERS,وانج يي,wang-yi,\n")
    write(tmp_path, "people", "id,label\n12345678,وانغ يي\n")
    authority = Authority.load(tmp_path)
    assert authority.identify(Kind.PERS, "وانج يي") == authority.identify(Kind.PERS, "وانغ يي") == "12345678"
    row = authority.row(Kind.PERS, "وانج يي")
    assert row is not None
    assert row.label == "وانغ يي"


def test_a_mistyped_id_moves_no_published_address(tmp_path: Path):
    """A label that was published under one id cannot be given another: its address would move."""
    write(tmp_path, "ledger", "id,kind,label,name,merged_into\n12345678,PERS,وانغ يي,wang-yi,\n")
    write(tmp_path, "people", "id,label\n12345687,وانغ يي\n")
    with pytest.raises(AuthorityError, match=r"people\.csv:2.*12345678.*12345687"):
        Authority.load(tmp_path)


def test_zeros_that_a_spreadsheet_cut_off_come_back(tmp_path: Path):
    write(tmp_path, "people", "id,label\n12345,وانغ يي\n")
    assert Authority.load(tmp_path).rows[Kind.PERS][0].id == "00012345"


@pytest.mark.parametrize(
    ("lines", "line", "english"),
    [
        ("1.2E+34,بغداد,,,,,,,", 2, "an id is 8 hex digits"),
        (",,,,,,,ملاحظة,", 2, "neither id nor label"),
        ("0000abcd,,,,,,,,", 2, "no label for id"),
        (",[بغداد],,,,,,,", 2, "a label has no"),
        (",بغداد,,,,,,,delete", 2, "status is keep"),
        (",بغداد,,,بغداد,,,,", 2, "no Wikidata id"),
        (",بغداد,,,,33.3,,,", 2, "go together"),
        (",بغداد,,,,33.3,190,,", 2, "beyond ±180"),
        (",بغداد,,,,شمال,44,,", 2, "no coordinate"),
        (",بغداد,,,,,,,merge:0000ffff", 2, "no entity 0000ffff"),
        (",بغداد,,,,,,,\n,البصرة,,,,,,,\n,بغداد,,,,,,,", 4, "stands twice, first at places.csv:2"),
        ("0000abcd,بغداد,,,,,,,\n0000abcd,البصرة,,,,,,,", 3, "stands twice"),
        ("0000abcd,بغداد,,,,,,,merge:0000abce\n0000abce,البصرة,,,,,,,merge:0000abcd", 2, "round in a circle"),
    ],
)
def test_a_row_that_cannot_be_used_is_named(tmp_path: Path, lines: str, line: int, english: str):
    """File, line and reason, Arabic with English beside it."""
    write(tmp_path, "places", HEADER + lines + "\n")
    with pytest.raises(AuthorityError) as fault:
        Authority.load(tmp_path)
    assert str(fault.value).startswith(f"places.csv:{line}: ")
    assert english in str(fault.value)


def test_a_label_belongs_to_one_kind(tmp_path: Path):
    """A page marks labels alone: they are unique over all kinds."""
    write(tmp_path, "people", "label\nقرطاج\n")
    write(tmp_path, "places", "label\nقرطاج\n")
    with pytest.raises(AuthorityError, match=r"places.csv:2.*people.csv:2"):
        Authority.load(tmp_path)


@pytest.mark.parametrize("data", ["اسم,ملاحظة\nا,ب\n".encode(), b"\xff\xff\xff", b"label\nab\x00c\n"])
def test_a_file_that_is_no_table(tmp_path: Path, data: bytes):
    (tmp_path / "people.csv").write_bytes(data)
    with pytest.raises(AuthorityError, match=r"people.csv:"):
        Authority.load(tmp_path)


def resolution(*labels: str) -> Resolution:
    return Resolution(tuple(Entity(entity_id(Kind.PERS, label), label, Kind.PERS) for label in labels))


def test_the_ledger_only_grows(tmp_path: Path):
    """An entity that is no longer found keeps its row, and a row's label and name never change."""
    first = Authority.empty().with_entities(resolution("وانغ يي", "شي جين بينغ"))
    (tmp_path / "ledger.csv").write_bytes(first.ledger_csv())
    again = Authority.load(tmp_path)
    assert again.ledger == first.ledger
    grown = again.with_entities(resolution("أحمد"))
    assert set(grown.ledger) > set(first.ledger)
    assert [row.id for row in grown.ledger] == sorted(row.id for row in grown.ledger)
    assert grown.with_entities(resolution("أحمد")).ledger_csv() == grown.ledger_csv()


def test_a_merge_is_written_in_the_ledger(tmp_path: Path):
    """The address of the one leads to the other, as long as the row says so."""
    ids = {label: entity_id(Kind.PERS, label) for label in ("بوتن", "بوتين")}
    ledger = Authority.empty().with_entities(resolution(*ids)).ledger_csv()
    (tmp_path / "ledger.csv").write_bytes(ledger)
    write(tmp_path, "people", f"id,label,status\n{ids['بوتن']},بوتن,merge:{ids['بوتين']}\n")
    merged = Authority.load(tmp_path).with_entities(resolution("بوتين"))
    assert {row.label: row.merged_into for row in merged.ledger} == {"بوتن": ids["بوتين"], "بوتين": ""}
    (tmp_path / "people.csv").unlink()
    assert Authority.load(tmp_path).with_entities(resolution("بوتين")).ledger_csv() == ledger


def test_the_ledger_keeps_where_places_lie(tmp_path: Path):
    """Coordinates are written with the place, and read back; what is no place has none."""
    entities = tuple(Entity(entity_id(kind, "بغداد"), "بغداد", kind) for kind in (Kind.LOC, Kind.PERS))
    ledger = Authority.empty().with_entities(Resolution(entities)).located({"بغداد": (33.31, 44.37)}).ledger_csv()
    (tmp_path / "ledger.csv").write_bytes(ledger)
    read = Authority.load(tmp_path)
    assert {row.kind: (row.latitude, row.longitude) for row in read.ledger} == {
        Kind.LOC: (33.31, 44.37),
        Kind.PERS: (None, None),
    }
    assert read.ledger_csv() == ledger


def test_two_labels_never_share_an_id():
    """A collision is an error with both names."""
    clash = Resolution((Entity("00000000", "وانغ يي", Kind.PERS), Entity("00000000", "بغداد", Kind.LOC)))
    with pytest.raises(AuthorityError, match=r"بغداد.*وانغ يي|وانغ يي.*بغداد"):
        Authority.empty().with_entities(clash)


def test_a_published_name_is_kept():
    """The file name in the ledger stays, whatever the romanization becomes."""
    row = LedgerRow(entity_id(Kind.PERS, "وانغ يي"), Kind.PERS, "وانغ يي", "old-name")
    kept = Authority(ledger=(row,)).with_entities(resolution("وانغ يي"))
    assert kept.ledger == (row,)


@pytest.mark.parametrize("target", ["../../../etc", "x", "12345"])
def test_a_merge_in_the_ledger_leads_to_an_id(tmp_path: Path, target: str):
    """What is no id can be no part of an address, and is named with its line; a spreadsheet's zeros come back."""
    write(tmp_path, "ledger", f"id,kind,label,name,merged_into\n12345678,PERS,وانغ يي,wang-yi,{target}\n")
    if target.isdecimal():
        assert Authority.load(tmp_path).ledger[0].merged_into == "00012345"
        return
    with pytest.raises(AuthorityError, match=r"ledger\.csv:2: .* — an id is 8 hex digits"):
        Authority.load(tmp_path)


@pytest.mark.parametrize("first", ["00000001", "00000002"])
def test_merges_of_the_ledger_end(tmp_path: Path, first: str):
    """A ledger whose merges go round, as somebody's hand may leave it, stops the build in words."""
    ledger = f"00000001,PERS,بوتن,butin,{first}\n00000002,PERS,بوتين,butin,00000001\n"
    write(tmp_path, "ledger", f"id,kind,label,name,merged_into\n{ledger}")
    with pytest.raises(AuthorityError, match=r"ledger\.csv.*round in a circle"):
        Authority.load(tmp_path)


def test_a_person_may_turn_a_merge_round(tmp_path: Path):
    """Of two names that the machine had joined a person keeps the other one: the row wins, and nothing goes round."""
    ledger = "00000001,PERS,بوتن,butin,00000002\n00000002,PERS,بوتين,butin,\n"
    write(tmp_path, "ledger", f"id,kind,label,name,merged_into\n{ledger}")
    write(tmp_path, "people", "id,label,status\n00000002,بوتين,merge:00000001\n")
    authority = Authority.load(tmp_path)
    assert {row.label: authority.merged(row.id) for row in authority.ledger} == {
        "بوتن": "00000001",
        "بوتين": "00000001",
    }


@pytest.mark.parametrize("name", ["../../evil", 'a"><script>', "Wang", "وانغ", "a b", "a" * 81])
def test_a_name_in_the_ledger_is_part_of_an_address(tmp_path: Path, name: str):
    """A damaged one is named with its line before a page is written anywhere."""
    write(tmp_path, "ledger", f"id,kind,label,name,merged_into\n12345678,PERS,وانغ يي,{name},\n")
    with pytest.raises(AuthorityError, match=r"ledger\.csv:2: .* — this can be no part of an address"):
        Authority.load(tmp_path)
