"""Pages come out the same whether one process writes them or several, and so does whatever is said of them."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest
import sites
from pelican.plugins import signals
from pelican.writers import FileOverwriteFailedError

from warraq_build import manifest, pages

pytestmark = pytest.mark.skipif(not pages.SAFE, reason="one process does all the work here")

CROWD = {
    f"a{number}.md": sites.page(f"a{number}", f"خبر رقم {number} من [[موسكو]].", Places="موسكو") for number in range(9)
}
LUNR = Path(__file__).resolve().parents[2] / "theme/node_modules/lunr/lunr.min.js"
LOST = "[إلى لا شيء]({filename}/nowhere.md)"


@pytest.fixture(autouse=True)
def many(monkeypatch) -> None:
    """Let a few pages be many."""
    monkeypatch.setattr(pages, "FEW", 2)


def build(folder: Path, processes: int, changed: dict[str, str] | None = None, **changes: object) -> Path:
    return sites.build(folder, CROWD | (changed or {}), PAGE_PROCESSES=processes, **changes)


def contents(output: Path) -> dict[str, bytes]:
    return {name: data for name, (data, _) in sites.snapshot(output).items()}


def test_processes_change_no_byte(tmp_path, capsys):
    """One, two and more processes write the same files and count them alike."""
    found = []
    for processes in (1, 2, 5):
        output = build(tmp_path / str(processes), processes)
        found.append((contents(output), capsys.readouterr().out.replace(f"/{processes}/", "/")))
    assert found[0] == found[1] == found[2]


def test_processes_leave_equal_pages_alone(tmp_path, capsys):
    """What several processes found equal keeps its time, and is counted as unchanged."""
    before = sites.snapshot(build(tmp_path, 2))
    capsys.readouterr()
    assert sites.snapshot(build(tmp_path, 2)) == before
    assert f"0 written, {len(before) - 1} unchanged" in capsys.readouterr().out


def test_a_page_that_fails_is_named_and_the_others_are_known(tmp_path):
    """The fault is the one that a single process raises; nothing is left half written, or written and not recorded."""
    (tmp_path / "content").mkdir()
    (tmp_path / "content/broken.html").write_text("{% set zero = 0 %}{{ 1 / zero }}")
    with pytest.raises(ZeroDivisionError) as raised:
        build(tmp_path, 3, TEMPLATE_PAGES={"broken.html": "broken.html"})
    assert "broken.html" in raised.value.__notes__[0]
    files = {name for name in sites.snapshot(tmp_path / "output") if name != manifest.NAME}
    assert files == manifest.recorded(tmp_path / "output")


def test_what_leaves_with_a_name_and_what_search_needs_come_from_other_processes_too(tmp_path):
    """Feeds, tables and the index are the same files, recorded and removed like pages."""
    plugins = {"PLUGINS": ["warraq_index", "warraq_search", "warraq_build"], "WARRAQ_SEARCH": {"LUNR": str(LUNR)}}
    alone = contents(build(tmp_path / "a", 1, **plugins))
    output = build(tmp_path / "b", 3, **plugins)
    assert contents(output) == alone
    assert {name.partition("/")[0] for name in alone if name.endswith((".csv", ".js"))} >= {"places", "search"}
    for page in (tmp_path / "b/content/articles").glob("a*.md"):
        page.unlink()
    build_again = sites.build(tmp_path / "b", {"lone.md": sites.page("lone")}, PAGE_PROCESSES=3, **plugins)
    assert not list(build_again.glob("places/*.csv"))


def test_what_a_page_warns_of_is_said_once(tmp_path, caplog):
    """A link that leads nowhere is warned of as ever, though another process met it."""
    with caplog.at_level(logging.WARNING):
        output = build(tmp_path, 3, {"lost.md": sites.page("lost", f"خبر {LOST}.")})
    assert len([record for record in caplog.records if "nowhere" in record.getMessage()]) == 1
    assert len(list(output.glob("articles/*/lost.html"))) == 1


def test_somebodys_file_in_the_way_is_kept(tmp_path):
    """A page of another process takes no file from a person."""
    (address,) = (path.relative_to(tmp_path / "a") for path in build(tmp_path / "a", 2).glob("articles/*/a3.html"))
    own = tmp_path / "b" / address
    own.parent.mkdir(parents=True)
    own.write_text("بيد إنسان", encoding="utf-8")
    build(tmp_path / "b", 3)
    assert own.with_name("a3.html.bak").read_text(encoding="utf-8") == "بيد إنسان"


def test_two_pages_still_cannot_share_an_address(tmp_path):
    """The second one that asks is refused, before any page is written."""
    for name in ("one", "two"):
        sites.write_pages(tmp_path, {f"pages/{name}.md": sites.page(name, Save_as="same.html")})
    with pytest.raises(FileOverwriteFailedError, match=r"same\.html"):
        build(tmp_path, 2, PAGE_SAVE_AS="same.html")


def test_who_listens_to_pages_hears_of_each_at_once(tmp_path):
    """What somebody's plugin does when a page is written, it does in the process that goes on."""
    heard: list[str] = []

    def hear(path: str, **_more: object) -> None:
        heard.append(Path(path).name)

    with signals.content_written.connected_to(hear):
        build(tmp_path, 3)
    assert {f"a{number}.html" for number in range(9)} <= set(heard)
