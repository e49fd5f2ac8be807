"""What the writer leaves alone, what a run removes, and what it says."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
import sites
from jinja2 import Template, UndefinedError
from pelican.settings import DEFAULT_CONFIG
from pelican.writers import FileOverwriteFailedError

from warraq import page
from warraq_build import manifest
from warraq_build.summary import REMOVED_SHOWN, Reading, Writing, lines, removed_lines
from warraq_build.writer import ArchiveWriter

LONG_AGO = 1_000_000_000  # seconds; a time that no test run can have by chance


def age(output: Path) -> None:
    """Set every file's time back, so that a rewriting shows."""
    for path in output.rglob("*"):
        os.utime(path, (LONG_AGO, LONG_AGO))


def test_equal_bytes_are_left_alone(tmp_path):
    """A file that would hold the same bytes keeps its time."""
    (tmp_path / "a.txt").write_bytes(b"same")
    age(tmp_path)
    writer = ArchiveWriter(str(tmp_path))
    writer.write_bytes("a.txt", b"same")
    assert (tmp_path / "a.txt").stat().st_mtime == LONG_AGO
    assert (writer.unchanged, writer.written) == ({"a.txt"}, set())


def test_other_bytes_are_written(tmp_path):
    """A file that would hold other bytes, or is not there, is written, folders and all."""
    (tmp_path / "a.txt").write_bytes(b"old")
    writer = ArchiveWriter(str(tmp_path))
    writer.write_bytes("a.txt", b"new")
    writer.write_bytes("search/terms/00.js", b"()")
    assert (tmp_path / "a.txt").read_bytes() == b"new"
    assert (tmp_path / "search/terms/00.js").read_bytes() == b"()"
    assert writer.produced == {"a.txt", "search/terms/00.js"}


def test_one_address_is_written_once(tmp_path):
    """Two writings to one address are an error, not a silent choice."""
    writer = ArchiveWriter(str(tmp_path))
    writer.write_bytes("a.txt", b"first")
    with pytest.raises(FileOverwriteFailedError, match=r"a\.txt"):
        writer.write_bytes("a.txt", b"second")
    assert (tmp_path / "a.txt").read_bytes() == b"first"


def test_an_override_replaces_once(tmp_path):
    """As in Pelican, one writing may override, whichever comes first."""
    writer = ArchiveWriter(str(tmp_path))
    writer.write_bytes("a.txt", b"first")
    writer.write_bytes("a.txt", b"over", override=True)
    writer.write_bytes("a.txt", b"late")
    assert (tmp_path / "a.txt").read_bytes() == b"over"


def test_nothing_leaves_the_output_folder(tmp_path):
    """A path that leads out is refused."""
    writer = ArchiveWriter(str(tmp_path / "output"))
    with pytest.raises(RuntimeError):
        writer.write_bytes("../escaped.txt", b"")
    assert not (tmp_path / "escaped.txt").exists()


def test_a_page_that_fails_to_render_is_not_written(tmp_path):
    """The old page stays whole when the new one fails half way."""
    (tmp_path / "a.html").write_text("old")
    writer = ArchiveWriter(str(tmp_path), DEFAULT_CONFIG)
    with pytest.raises(UndefinedError):
        writer.write_file("a.html", Template("half {{ nothing.there }}"), {"localsiteurl": ""})
    assert (tmp_path / "a.html").read_text(encoding="utf-8") == "old"


def test_text_is_the_same_bytes_everywhere(tmp_path):
    """Pages are UTF-8 and end lines as Unix does, whatever the machine prefers."""
    template = Template("ورّاق\n", keep_trailing_newline=True)
    ArchiveWriter(str(tmp_path), DEFAULT_CONFIG).write_file("a.html", template, {"localsiteurl": ""})
    assert (tmp_path / "a.html").read_bytes() == "ورّاق\n".encode()


def test_the_list_is_sorted_and_read_back(tmp_path):
    """The list of files does not depend on the order of writing."""
    manifest.record(tmp_path, {"b.html", "a/c.html"})
    assert (tmp_path / manifest.NAME).read_text(encoding="utf-8") == "a/c.html\nb.html\n"
    assert manifest.recorded(tmp_path) == {"b.html", "a/c.html"}


def test_removal_stays_inside(tmp_path):
    """A list that names files elsewhere removes nothing there, by dots, by root or through a link."""
    output = tmp_path / "output"
    (output / "deep").mkdir(parents=True)
    outside = tmp_path / "precious.txt"
    outside.write_text("keep")
    (output / "link").symlink_to(tmp_path, target_is_directory=True)
    (output / "deep" / "old.html").write_text("old")
    gone = manifest.remove(
        output, ["../precious.txt", str(outside), "link/precious.txt", "", "deep/old.html", "no.html"]
    )
    assert gone == ("deep/old.html",)
    assert outside.exists()
    assert not (output / "deep").exists()


def test_a_second_run_changes_nothing(tmp_path):
    """Same input, same bytes, same times: pages, theme files and images alike."""
    pages = {"a.md": sites.page("a", Date="2023-02-21"), "images/a.svg": "<svg/>"}
    output = sites.build(tmp_path, pages)
    assert (output / "images/a.svg").exists()
    age(output)
    before = sites.snapshot(output)
    sites.build(tmp_path)
    assert sites.snapshot(output) == before


def test_a_page_no_longer_produced_is_removed(tmp_path):
    """Removing an article removes its page, its folder if empty, and nothing that we did not write."""
    output = sites.build(tmp_path, {name: sites.page(name[0], Date="2023-02-21") for name in ("a.md", "b.md")})
    (output / "notes.html").write_text("somebody's own")
    (first,) = output.glob("articles/*/a.html")
    (tmp_path / "content/articles/a.md").unlink()
    sites.build(tmp_path)
    assert not first.parent.exists()
    assert len(list(output.glob("articles/*/b.html"))) == 1
    assert (output / "notes.html").exists()


def test_a_failed_run_removes_nothing_and_forgets_nothing(tmp_path):
    """What a failed run wrote is ours to remove later; what stood before stays."""
    output = sites.build(tmp_path, {"a.md": sites.page("a", Date="2023-02-21")})
    before = manifest.recorded(output)
    (tmp_path / "content/articles/a.md").unlink()
    broken = {"TEMPLATE_PAGES": {"broken.html": "broken.html"}}
    (tmp_path / "content/broken.html").write_text("{% set zero = 0 %}{{ 1 / zero }}")
    with pytest.raises(ZeroDivisionError):
        sites.build(tmp_path, {"b.md": sites.page("b", Date="2023-02-21")}, **broken)
    assert all((output / name).exists() for name in before)
    assert before < manifest.recorded(output)


def test_single_theme_files_are_copied(tmp_path):
    """``THEME_STATIC_PATHS`` may name a single file, such as a font from npm."""
    theme = tmp_path / "theme"
    (theme / "static/css").mkdir(parents=True)
    (theme / "static/css/main.css").write_text("")
    (theme / "node_modules").mkdir()
    (theme / "node_modules/naskh.woff2").write_bytes(b"font")
    (theme / "templates").mkdir()
    output = sites.build(tmp_path, THEME=str(theme), THEME_STATIC_PATHS=["static", "node_modules/naskh.woff2"])
    assert (output / "theme/css/main.css").exists()
    assert (output / "theme/naskh.woff2").read_bytes() == b"font"


def test_a_theme_of_another_hand_is_written_as_it_is(tmp_path):
    """Parts that a stylesheet takes in are not written apart; what is no UTF-8, or shrunk already, is not touched."""
    static = tmp_path / "theme/static"
    files = {
        "main.css": b'@import url("part.css");',
        "part.css": b"p { color: red; }",
        "old.css": "/* \u00e9 */ p { }".encode("latin-1"),
        "vendor.min.js": b"/* licence */ a()",
    }
    for name, data in files.items():
        static.mkdir(parents=True, exist_ok=True)
        (static / name).write_bytes(data)
    (tmp_path / "theme/templates").mkdir()
    output = sites.build(tmp_path, THEME=str(tmp_path / "theme"), THEME_STATIC_PATHS=["static"]) / "theme"
    assert (output / "main.css").read_bytes() == b"p{color:red}"
    assert not (output / "part.css").exists()
    assert all((output / name).read_bytes() == files[name] for name in ("old.css", "vendor.min.js"))


def test_a_run_ends_with_three_lines(tmp_path, capsys):
    """What was read, what was written, what to open; Pelican's own closing line is not printed."""
    sites.build(tmp_path, {"a.md": sites.page("a", Date="2023-02-21")})
    printed = capsys.readouterr().out.splitlines()
    assert [line.split(":")[0] for line in printed] == ["البذور", "الملفات", "افتح — Open"]
    assert printed[-1].endswith(f"{tmp_path.name}/output/index.html")


def test_the_lines_count_what_happened():
    """Each number stands in Arabic and in English."""
    read, wrote, opened = lines(Reading(1, 2, 3, 4, 5), Writing(6, 7, 8), Path("output"))
    assert "1 new, 2 unchanged, 3 changed, 4 edited by hand, 5 refused" in read
    assert "جديدة 1، بلا تغيير 2، متغيّرة 3، محرّرة يدويًا 4، مرفوضة 5" in read
    assert "6 written, 7 unchanged, 8 removed" in wrote
    assert opened.endswith("output/index.html")


def test_pages_that_are_gone_are_named(tmp_path, capsys):
    """Whoever takes a seed away sees which pages went with it; a file that is no page is only counted."""
    sites.build(tmp_path, {name: sites.page(name[0], Date="2023-02-21") for name in ("a.md", "b.md")})
    (tmp_path / "content/articles/a.md").unlink()
    capsys.readouterr()
    sites.build(tmp_path)
    printed = capsys.readouterr().out.splitlines()
    assert printed[0] == f"articles/{page.shelf_name('a')}/a.html: حُذفت هذه الصفحة — this page was removed"
    assert len(printed) == 4
    assert list(removed_lines(["search/terms-00.js"])) == []


def test_of_many_pages_that_are_gone_some_are_named():
    """The others are counted."""
    told = list(removed_lines(f"people/{number:02}.html" for number in range(REMOVED_SHOWN + 7)))
    assert len(told) == REMOVED_SHOWN + 1
    assert told[-1] == "و7 غيرها كذلك — and 7 others likewise"


def test_files_of_others_are_kept(tmp_path, capsys):
    """A first build in a folder that is not empty puts aside what stands in its way; later ones write over our own."""
    mine = tmp_path / "output" / "articles" / page.shelf_name("a") / "a.html"
    mine.parent.mkdir(parents=True)
    mine.write_text("بيدي", encoding="utf-8")
    (tmp_path / "output" / "notes.html").write_text("ملاحظات", encoding="utf-8")
    output = sites.build(tmp_path, {"a.md": sites.page("a")})
    assert mine.with_name("a.html.bak").read_text(encoding="utf-8") == "بيدي"
    assert (output / "notes.html").read_text(encoding="utf-8") == "ملاحظات"
    assert "خبر قصير" in mine.read_text(encoding="utf-8")
    assert "a.html: كان هنا ملف آخر، حُفظ باسم a.html.bak — another file stood here" in capsys.readouterr().out
    sites.build(tmp_path, {"a.md": sites.page("a", "خبر آخر.")})
    assert sorted(path.name for path in mine.parent.iterdir()) == ["a.html", "a.html.bak"]
