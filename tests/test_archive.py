"""The disk: what a conversion writes, leaves alone, refuses and removes."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

import pytest

from warraq.archive import convert
from warraq.authority import Authority, entity_id
from warraq.errors import AuthorityError, WarraqError
from warraq.page import page_path, read
from warraq.records import Kind

NEWS = {
    "a-1.txt": (
        "زار وزير الخارجية أحمد السالم مدينة بغداد يوم 3 مارس 2019 والتقى رئيس الوزراء.\nوقال السالم: «نريد السلام».\n"
    ),
    "b-2.txt": "أعلنت وزارة النقل العراقية في البصرة افتتاح الطريق الجديد بعد عامين من العمل المتواصل.\n",
}


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    folder = tmp_path / "seeds"
    folder.mkdir()
    for name, text in NEWS.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return tmp_path / "content"


def state(folder: Path) -> dict[str, tuple[bytes, int]]:
    """Every file with its bytes and the time of its last change."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): (path.read_bytes(), path.stat().st_mtime_ns) for path in files}


def page(content: Path, article_id: str) -> Path:
    return content / page_path(article_id)


def test_a_second_run_touches_nothing(seeds: Path, content: Path):
    """The same seeds give the same bytes, and a file with the same bytes keeps its time."""
    originals = state(seeds)
    first = convert(seeds, content)
    assert first.new == ("a-1", "b-2")
    before = state(content)
    assert set(before) == {page_path("a-1"), page_path("b-2"), "authority/ledger.csv"}
    second = convert(seeds, content)
    assert (second.unchanged, second.new, second.changed) == (("a-1", "b-2"), (), ())
    assert state(content) == before
    assert state(seeds) == originals


def test_two_folders_of_the_same_seeds_become_the_same_bytes(seeds: Path, content: Path, tmp_path: Path):
    """Neither the order of files nor their times count."""
    other = tmp_path / "other"
    other.mkdir()
    for name in sorted(NEWS, reverse=True):
        shutil.copy(seeds / name, other / name)
        os.utime(other / name, (1, 1))
    convert(seeds, content)
    convert(other, tmp_path / "content2")
    both = [{name: data for name, (data, _) in state(tmp_path / folder).items()} for folder in ("content", "content2")]
    assert both[0] == both[1]


def test_a_changed_seed_changes_its_page(seeds: Path, content: Path):
    convert(seeds, content)
    (seeds / "b-2.txt").write_text(NEWS["b-2.txt"] + "وشكرت السكان.\n", encoding="utf-8")
    report = convert(seeds, content)
    assert (report.changed, report.unchanged) == (("b-2",), ("a-1",))
    assert "وشكرت السكان." in page(content, "b-2").read_text(encoding="utf-8")


def test_an_edited_page_is_never_overwritten(seeds: Path, content: Path):
    """It stays as it is, is named, and its labels enter the ledger."""
    convert(seeds, content)
    path = page(content, "a-1")
    edited = path.read_text(encoding="utf-8").replace("\nSeed:", "\nEvents: زيارة بغداد\nSeed:", 1)
    edited = edited.replace("مدينة", "[[قصر السلام|مدينة]]")
    path.write_text(edited, encoding="utf-8")
    (seeds / "a-1.txt").write_text(NEWS["a-1.txt"] * 2, encoding="utf-8")
    report = convert(seeds, content)
    assert report.edited == ("a-1",)
    assert path.read_text(encoding="utf-8") == edited
    assert any(page_path("a-1") in line and "edited by hand" in line for line in report.notices)
    assert any("قصر السلام" in line for line in report.notices)
    labels = {(row.kind, row.label) for row in Authority.load(content / "authority").ledger}
    assert (Kind.EVENT, "زيارة بغداد") in labels


@pytest.mark.parametrize("codec", ["cp1256", "utf-16"])
def test_an_edited_page_that_is_not_utf8(seeds: Path, content: Path, codec: str):
    """It is kept and named with what to do, and no garbled name enters the ledger for ever."""
    convert(seeds, content)
    path, ledger = page(content, "a-1"), content / "authority" / "ledger.csv"
    path.write_bytes(path.read_text(encoding="utf-8").encode(codec, "ignore"))
    before = path.read_bytes(), ledger.read_bytes()
    report = convert(seeds, content)
    assert report.edited == ("a-1",)
    assert (path.read_bytes(), ledger.read_bytes()) == before
    (line,) = (line for line in report.notices if page_path("a-1") in line)
    assert "save it as UTF-8" in line


def test_a_locator_that_no_longer_fits_is_named(seeds: Path, content: Path):
    convert(seeds, content)
    path = page(content, "a-1")
    text = path.read_text(encoding="utf-8").replace(
        "\nSeed:", "\nQuotes: p9:1-5 | السالم | قال | say | direct\nSeed:", 1
    )
    path.write_text(text, encoding="utf-8")
    assert any("p9:1-5 | السالم" in line for line in convert(seeds, content).notices)


def test_a_page_goes_with_its_seed(seeds: Path, content: Path):
    """Unless a person edited it; and its entities keep their ids."""
    convert(seeds, content)
    ledger = Authority.load(content / "authority").ledger
    (seeds / "b-2.txt").unlink()
    assert convert(seeds, content).removed == ("b-2",)
    assert not page(content, "b-2").exists()
    assert set(Authority.load(content / "authority").ledger) >= set(ledger)

    page(content, "a-1").write_text("Title: بيدي\n\nنص\n", encoding="utf-8")
    (seeds / "c-3.txt").write_text(NEWS["b-2.txt"], encoding="utf-8")
    (seeds / "a-1.txt").unlink()
    report = convert(seeds, content)
    assert report.removed == ()
    assert page(content, "a-1").exists()
    assert any("a-1" in line and "its edited page stays" in line for line in report.notices)


def test_no_seeds_at_all_remove_nothing(seeds: Path, content: Path):
    """An empty folder is a mistake, or a disk that is not there."""
    convert(seeds, content)
    before = state(content)
    for name in NEWS:
        (seeds / name).unlink()
    report = convert(seeds, content)
    assert report.removed == ()
    assert state(content) == before
    assert any("no page was removed" in line for line in report.notices)


def test_a_refused_seed_keeps_its_page(seeds: Path, content: Path):
    convert(seeds, content)
    before = page(content, "b-2").read_bytes()
    (seeds / "b-2.txt").write_bytes(b"\x00\xff")
    report = convert(seeds, content)
    assert [fault.path for fault in report.refused] == ["b-2.txt"]
    assert report.removed == ()
    assert page(content, "b-2").read_bytes() == before


def test_pages_that_people_write_are_theirs(seeds: Path, content: Path):
    """A Markdown file that no seed made, wherever it stands, is not touched."""
    for name in ("articles/guest.md", "articles/00/guest.md", "pages/about.md"):
        (content / name).parent.mkdir(parents=True, exist_ok=True)
        (content / name).write_text("Title: ضيف\n\nنص\n", encoding="utf-8")
    convert(seeds, content)
    assert all((content / name).is_file() for name in ("articles/guest.md", "articles/00/guest.md", "pages/about.md"))


BAD = {
    "empty.txt": (b"", "empty"),
    "english.txt": (b"No Arabic here.", "no Arabic"),
    "noise.txt": (b"\x81\x8d\xff\xfe\xfd" * 30, "unknown encoding"),
    "large.txt": (NEWS["b-2.txt"].encode() * 40_000, "too large"),
    "A-1.txt": ("وصل الوزير ليلاً.".encode(), "same ID as A-1.txt (a-1)"),
}
ODD = {
    "script.txt": ("قال الوزير <script>alert(1)</script> في بغداد.".encode(), "<script>"),
    "control.txt": ("قال الوزير\x02\x03\x1b في بغداد.".encode(), "control characters (3)"),
    "copy.txt": (NEWS["b-2.txt"].encode(), "same text as b-2.txt"),
    "with spaces.txt": ("وصل الوزير اليوم.".encode(), "name unfit for an address"),
    "خبر.txt": ("وصل الوزير أمس.".encode(), "name unfit for an address"),
    "n" * 200 + ".txt": ("وصل الوزير غداً.".encode(), "name unfit for an address"),
}


def test_bad_seeds_stop_nobody(seeds: Path, content: Path):
    """Each refused seed has one line with its file and the reason; each odd one too, and is published."""
    for name, (data, _) in (BAD | ODD).items():
        (seeds / name).write_bytes(data)
    report = convert(seeds, content)
    assert len(report.new) == len(NEWS) + len(ODD)
    refusals = {fault.path: str(fault) for fault in report.refused}
    refusals["A-1.txt"] = refusals.pop("a-1.txt")  # of two files with one ID the second is refused
    assert set(refusals) == set(BAD)
    assert all(reason in refusals[name] for name, (_, reason) in BAD.items())
    for name, (_, reason) in ODD.items():
        (line,) = [line for line in report.notices if line.startswith(f"{name}: ")]
        assert reason in line
    lines = list(report.lines())
    assert all("\n" not in line for line in lines)
    assert f"{len(BAD)} refused" in lines[-1]


def test_what_is_named_like_a_seed_and_is_none(seeds: Path, content: Path, tmp_path: Path):
    """A folder, a link that leads out, a link to nothing: one line each; hidden files are nobody's seeds."""
    (seeds / "folder.txt").mkdir()
    (seeds / "folder.txt" / "inside.txt").write_text("وصل الوزير اليوم.", encoding="utf-8")
    (tmp_path / "secret.txt").write_text("سر من الأسرار.", encoding="utf-8")
    (seeds / "out.txt").symlink_to(tmp_path / "secret.txt")
    (seeds / "gone.txt").symlink_to(seeds / "nowhere.txt")
    (seeds / "loop.txt").symlink_to(seeds / "loop.txt")
    (seeds / "again.txt").symlink_to(seeds / "b-2.txt")
    (seeds / "linked").symlink_to(tmp_path)
    (seeds / ".hidden.txt").write_text("سر", encoding="utf-8")
    (seeds / "notes.md").write_text("سر", encoding="utf-8")
    report = convert(seeds, content)
    assert {fault.path for fault in report.refused} == {"folder.txt", "out.txt", "gone.txt", "loop.txt"}
    assert report.new == ("a-1", "again", "b-2", "inside")


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no such names")
@pytest.mark.parametrize("name", [b"\xe6\xed.txt", "سطر\nسطر.txt".encode(), b"tab\there\x02.txt", b"\xe2\x80\xae.txt"])
def test_a_name_that_no_page_can_show(seeds: Path, content: Path, name: bytes):
    """A name in an old encoding, or with a line end in it, is one line like any other, and its page stays."""
    (seeds / os.fsdecode(name)).write_text("وصل الوزير إلى بغداد.", encoding="utf-8")
    report = convert(seeds, content)
    assert len(report.new) == len(NEWS) + 1
    assert all(len(line.splitlines()) == 1 for line in report.lines())
    before = state(content)
    assert len(convert(seeds, content).unchanged) == len(NEWS) + 1
    assert state(content) == before


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root may read everything")
def test_an_unreadable_seed(seeds: Path, content: Path):
    (seeds / "a-1.txt").chmod(0)
    report = convert(seeds, content)
    assert [fault.path for fault in report.refused] == ["a-1.txt"]


def test_a_notice_of_many_files_is_one_line(seeds: Path, content: Path):
    """A hundred seeds in one old encoding are not a hundred lines."""
    for number in range(20):
        text = f"وصل الوزير رقم {number} إلى بغداد اليوم والتقى الرئيس."
        (seeds / f"n{number:02}.txt").write_bytes(text.encode("cp1256"))
    (line,) = convert(seeds, content).notices
    assert "n00.txt" in line
    assert "19" in line
    assert "cp1256" in line


def test_no_folder_of_seeds(content: Path, tmp_path: Path):
    with pytest.raises(WarraqError, match="no folder of seeds"):
        convert(tmp_path / "none", content)
    assert not content.exists()


def test_a_fault_of_the_authority_stops_before_anything_is_written(seeds: Path, content: Path):
    """Ids once published stay: better none than wrong ones."""
    (content / "authority").mkdir(parents=True)
    (content / "authority" / "people.csv").write_text("id,label\nxyz,أحمد\n", encoding="utf-8")
    with pytest.raises(AuthorityError, match=r"people\.csv:2"):
        convert(seeds, content)
    assert not (content / "articles").exists()


def test_a_row_of_the_authority_wins(seeds: Path, content: Path):
    """A renamed place has its new label on every page, and the id that was published."""
    convert(seeds, content)
    assert "البصرة" in read(page(content, "b-2").read_text(encoding="utf-8")).labels(Kind.LOC)
    identifier = entity_id(Kind.LOC, "البصرة")
    (content / "authority" / "places.csv").write_text(f"id,label\n{identifier},البصرة الفيحاء\n", encoding="utf-8")
    convert(seeds, content)
    text = page(content, "b-2").read_text(encoding="utf-8")
    assert "[[البصرة الفيحاء|البصرة]]" in text
    assert identifier in {row.id for row in Authority.load(content / "authority").ledger}


def test_the_address_of_a_spelling_leads_to_the_name_that_a_row_gives_it(seeds: Path, content: Path):
    """A spelling published on its own, then listed as an alias, is merged in the ledger, edited pages or none."""
    convert(seeds, content)
    first, second = (entity_id(Kind.LOC, label) for label in ("البصرة", "ثغر العراق"))
    (content / "authority" / "places.csv").write_text("label,aliases\nثغر العراق,البصرة\n", encoding="utf-8")
    for _ in range(2):
        convert(seeds, content)
        ledger = Authority.load(content / "authority").published
        assert (ledger[first].merged_into, ledger[second].merged_into) == (second, "")
        edited = page(content, "b-2")
        edited.write_text(f"{edited.read_text(encoding='utf-8')}\nزيادة\n", encoding="utf-8")


def test_a_decision_about_nobody_is_named(seeds: Path, content: Path):
    """A row whose id and label no text has decides nothing, and the build says which row it is."""
    (content / "authority").mkdir(parents=True)
    (content / "authority" / "places.csv").write_text(
        "id,label,note\n0000abcd,سمرقند,\n,البصرة,ميناء\n", encoding="utf-8"
    )
    [notice] = [line for line in convert(seeds, content).notices if line.startswith("places.csv")]
    assert notice.startswith("places.csv:2: ")
    assert "0000abcd" in notice
    assert "سمرقند" in notice
