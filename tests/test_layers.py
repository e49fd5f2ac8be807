"""Imports go down only. docs/design.md, section 3, draws the floors; this holds them."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PLUGINS = Path(__file__).resolve().parent.parent / "plugins"
LIBRARY = PLUGINS / "warraq"

# Floors from the ground up. A module may import what stands on its own floor or below it.
FLOORS = (
    (
        "warraq.records",
        "warraq.errors",
        "warraq.processes",
        "warraq.models",
        "warraq.text",
        "warraq.lexicon.tables",
        "warraq.ties",
        "warraq.pictures",
    ),
    ("warraq.lexicon", "warraq.names", "warraq.tagger"),
    ("warraq.seeds", "warraq.extract", "warraq.escaping", "warraq.authority", "warraq.authority_rows"),
    (
        "warraq.analysis",
        "warraq.tagger.rules",
        "warraq.tagger.tagger",
        "warraq.resolve",
        "warraq.resolving",
        "warraq.fields",
        "warraq.marks",
        "warraq.page",
        "warraq.markdown",
        "warraq.shelf",
        "warraq.report",
        "warraq.engine",
        "warraq.files",
        "warraq.folders",
        "warraq.analyser_version",
        "warraq.kept_analyses",
        "warraq.archive",
        "warraq.search",
        "warraq.stories",
        "warraq.citations",
        "warraq.training",
    ),
    ("warraq.commands", "warraq.__main__"),
)
LEARNING = ("warraq.tagger.training", "warraq.training.foretelling")  # with torch
PURE_TEXT = {"records", "errors"}  # standard library only


def modules(folder: Path) -> Iterator[tuple[str, Path]]:
    """Yield (dotted name, file) of every module below ``folder``."""
    for path in sorted(folder.rglob("*.py")):
        parts = path.relative_to(PLUGINS).with_suffix("").parts
        yield ".".join(parts[:-1] if parts[-1] == "__init__" else parts), path


def imports(path: Path) -> Iterator[str]:
    """Yield every module that a file imports, wherever in it, as a dotted name."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: imports are written in full"
            # ``from warraq.text import stem`` may name a module: the longer name says more.
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def floor(name: str) -> int | None:
    """Return the floor of a module of ours by the longest name that fits, or None for anything else."""
    found = [
        (len(room), number)
        for number, rooms in enumerate(FLOORS)
        for room in rooms
        if name == room or name.startswith(f"{room}.")
    ]
    return max(found)[1] if found else None


LIBRARY_MODULES = list(modules(LIBRARY))


@pytest.mark.parametrize(("name", "path"), LIBRARY_MODULES, ids=[name for name, _ in LIBRARY_MODULES])
def test_the_library_imports_only_downwards(name, path):
    """Every module of the library stands on a floor and imports nothing from a higher one."""
    own = floor(name)
    if name == "warraq":
        return
    assert own is not None, f"{name} stands on no floor: add it to FLOORS, as low as it can go"
    above = [target for target in imports(path) if (there := floor(target)) is not None and there > own]
    assert not above


@pytest.mark.parametrize(("name", "path"), LIBRARY_MODULES, ids=[name for name, _ in LIBRARY_MODULES])
def test_the_library_never_imports_pelican_or_the_plugins(name, path):
    """Below Markdown nothing knows of Pelican."""
    roots = {target.split(".")[0] for target in imports(path)}
    assert not {root for root in roots if root == "pelican" or root.startswith("warraq_")}, name


@pytest.mark.parametrize(
    ("name", "path"), list(modules(LIBRARY / "extract")), ids=lambda part: getattr(part, "stem", part)
)
def test_extractors_never_import_each_other(name, path):
    """Each extractor reads the article and the lexicon; parts of one share the beginning of its name, or a folder."""
    own = name.removeprefix("warraq.extract").strip(".").split(".")[0].split("_")[0]
    others = [target for target in imports(path) if target.startswith("warraq.extract.")]
    assert not [target for target in others if target.split(".")[2].split("_")[0] != own]


def test_search_never_imports_extraction():
    """Search knows documents, not how they were read."""
    for name, path in modules(LIBRARY / "search"):
        assert not [target for target in imports(path) if target.startswith("warraq.extract")], name


def test_only_training_and_the_neural_tagger_know_torch():
    """By default names are tagged with numpy alone, and reading never imports what only learning needs."""
    for name, path in modules(LIBRARY):
        if not name.startswith(LEARNING):
            roots = {target.split(".")[0] for target in imports(path)}
            assert not roots & {"torch", "gensim", "transformers"} or name == "warraq.tagger.camel", name
            if name != "warraq.commands.train":
                assert not [target for target in imports(path) if target.startswith("warraq.tagger.training")], name


def test_what_may_not_be_installed_is_imported_where_it_is_used():
    """Importing any module of the library needs neither torch nor camel-tools' data, which it would download."""
    for name, path in modules(LIBRARY):
        if not name.startswith(LEARNING):
            tree = ast.parse(path.read_text(encoding="utf-8"))
            top = [node for node in tree.body if isinstance(node, ast.Import | ast.ImportFrom)]
            found = {alias.name for node in top for alias in node.names if isinstance(node, ast.Import)}
            found |= {str(node.module) for node in top if isinstance(node, ast.ImportFrom)}
            heavy = ("torch", "transformers", "camel_tools.ner", "camel_tools.data", "camel_tools.morphology")
            assert not [target for target in found if target.startswith(heavy)], name


@pytest.mark.parametrize("stem", sorted(PURE_TEXT))
def test_records_need_only_the_standard_library(stem):
    """What passes between stages needs nothing installed."""
    import sys

    roots = {target.split(".")[0] for target in imports(LIBRARY / f"{stem}.py")}
    assert roots <= sys.stdlib_module_names


def test_plugins_do_not_import_each_other():
    """Each Pelican plugin works alone."""
    for folder in sorted(PLUGINS.glob("warraq_*")):
        for name, path in modules(folder):
            others = {target.split(".")[0] for target in imports(path) if target.startswith("warraq_")}
            assert others <= {folder.name}, name
