"""A run that would write what is there already writes nothing; any other builds, whatever changed."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
import sites
from jinja2 import Template
from test_stories import PAGES as STORIES
from test_stories import THEME

ARTICLE = sites.page("a", "خبر من [[موسكو]].", Date="2023-02-21", Places="موسكو")


@pytest.fixture
def rendered(monkeypatch) -> list[str]:
    """Return a list that names every template that is rendered."""
    found: list[str] = []
    render = Template.render

    def noted(self: Template, *values: object, **more: object) -> str:
        found.append(str(self.name))
        return render(self, *values, **more)

    monkeypatch.setattr(Template, "render", noted)
    return found


def build(folder: Path, **changes: object) -> Path:
    """Build a site that keeps in ``folder`` what its last run was."""
    return sites.build(folder, **{"CACHE_PATH": str(folder / "cache"), **changes})


def test_nothing_is_rendered_where_nothing_changed(tmp_path, rendered, capsys):
    """The output stays as it is, times included, and the closing lines say so."""
    sites.write_pages(tmp_path, {"a.md": ARTICLE})
    before = sites.snapshot(build(tmp_path))
    written = capsys.readouterr().out
    rendered.clear()
    assert sites.snapshot(build(tmp_path)) == before
    assert rendered == []
    again = capsys.readouterr().out
    assert f"{len(before) - 1} written, 0 unchanged" in written  # all but the list of files
    assert f"0 written, {len(before) - 1} unchanged" in again


def test_ledgers_that_a_build_writes_are_no_change(tmp_path, rendered):
    """The build that gives a story its number is the last one, until somebody changes something."""
    sites.write_pages(tmp_path, STORIES)
    pages = {"WARRAQ_INDEX": {"STORY_URL": "stories/{id}.html"}}
    build(tmp_path, THEME=str(THEME), **pages)
    assert (tmp_path / "content/authority/stories.csv").is_file()
    rendered.clear()
    build(tmp_path, THEME=str(THEME), **pages)
    assert rendered == []


def change_article(folder: Path) -> None:
    (folder / "content/articles/a.md").write_text(ARTICLE.replace("خبر", "نبأ"), encoding="utf-8")


def add_article(folder: Path) -> None:
    sites.write_pages(folder, {"b.md": sites.page("b")})


def decide(folder: Path) -> None:
    sites.write_pages(folder, {"authority/places.csv": "id,label,status\n"})


def take_page(folder: Path) -> None:
    next((folder / "output").glob("articles/*/a.html")).unlink()


def change_page(folder: Path) -> None:
    next((folder / "output").glob("articles/*/a.html")).write_text("بيد إنسان", encoding="utf-8")


def age_page(folder: Path) -> None:
    os.utime(next((folder / "output").glob("articles/*/a.html")), (1, 1))


def take_list(folder: Path) -> None:
    (folder / "output/.warraq-files.txt").unlink()


def lead_on(folder: Path) -> None:
    sites.write_pages(folder, {"authority/moved.csv": "address,to\nold.html,articles/a.html\n"})


CHANGES = (change_article, add_article, decide, lead_on, take_page, change_page, age_page, take_list)


@pytest.mark.parametrize("change", CHANGES, ids=lambda one: one.__name__)
def test_whatever_changes_is_built(tmp_path, rendered, change: Callable[[Path], None]):
    """A change of an article, of a decision, or of the output itself: what comes out is what a clean build writes."""
    sites.write_pages(tmp_path, {"a.md": ARTICLE})
    build(tmp_path)
    change(tmp_path)
    rendered.clear()
    found = sites.snapshot(build(tmp_path))
    assert rendered
    (tmp_path / "output").rename(tmp_path / "old")
    clean = sites.snapshot(build(tmp_path))
    assert {name: data for name, (data, _) in found.items() if not name.endswith(".bak")} == {
        name: data for name, (data, _) in clean.items()
    }


@pytest.mark.parametrize(
    "changes",
    [
        {"SITENAME": "أرشيف آخر"},
        {"WARRAQ_INDEX": {"DIGITS": "arab"}},
        {"JINJA_GLOBALS": {"now": "2023"}},
        {"PLUGINS": ["warraq_index", "warraq_build", "sites"]},
    ],
    ids=lambda one: next(iter(one)),
)
def test_other_settings_build(tmp_path, rendered, monkeypatch, changes: dict[str, object]):
    """Another value of a setting, or one whose workings are not known, as those of a foreign plugin: then always."""
    monkeypatch.setattr(sites, "register", lambda: None, raising=False)
    sites.write_pages(tmp_path, {"a.md": ARTICLE})
    build(tmp_path)
    rendered.clear()
    build(tmp_path, **changes)
    assert rendered


def test_a_warning_is_said_again(tmp_path, rendered, caplog):
    """A run that warned of something is no run to leave out."""
    sites.write_pages(tmp_path, {"a.md": ARTICLE, "b.md": sites.page("b", "خبر.", Quotes="بلا موضع")})
    build(tmp_path)
    assert "بلا موضع" in caplog.text
    rendered.clear()
    build(tmp_path)
    assert rendered


def test_a_site_that_names_no_cache_is_always_built(tmp_path, rendered, monkeypatch):
    """And nothing of the last run is written wherever the process happens to stand."""
    monkeypatch.chdir(tmp_path)
    sites.write_pages(tmp_path, {"a.md": ARTICLE})
    for _ in range(2):
        rendered.clear()
        sites.build(tmp_path)
        assert rendered
    assert not list(tmp_path.rglob("last-run.txt"))
