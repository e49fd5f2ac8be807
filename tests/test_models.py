"""camel-tools' data on this machine: missing, whole or damaged, told without camel-tools or torch."""

from __future__ import annotations

from pathlib import Path

import pytest

import camel_files
from warraq import models
from warraq.__main__ import main
from warraq.errors import ModelError, ModelMissing
from warraq.models import Component, data_folder, find


@pytest.fixture
def root(tmp_path, monkeypatch):
    """A whole folder of data, as if the packages that read it were installed."""
    monkeypatch.setattr(models, "find_spec", lambda _: True)
    monkeypatch.setenv("CAMELTOOLS_DATA", str(tmp_path))
    camel_files.write_names(tmp_path)
    camel_files.write_morphology(tmp_path)
    camel_files.write_catalogue(tmp_path)
    return tmp_path


def names(root: Path) -> Path:
    return root / "data" / camel_files.NAMES


def test_what_is_whole_is_found_with_its_version(root):
    found = find(Component.NAMES, root)
    assert (found.name, found.folder) == ("arabert", names(root))
    assert found.version.startswith("camel-")
    assert find(Component.MORPHOLOGY, root).version != found.version


def test_the_folder_is_the_one_in_which_camel_tools_looks(monkeypatch):
    monkeypatch.setenv("CAMELTOOLS_DATA", "~/elsewhere")
    assert data_folder() == Path.home() / "elsewhere"
    monkeypatch.delenv("CAMELTOOLS_DATA")
    assert data_folder().parent in (Path.home(), Path.home() / "AppData" / "Roaming")


def test_what_was_never_installed_is_missing(root, tmp_path, monkeypatch):
    """No folder, no packages, or a catalogue that camel-tools wrote before a download that failed."""
    with pytest.raises(ModelMissing, match="no data"):
        find(Component.NAMES, tmp_path / "nowhere")
    bare = tmp_path / "bare"
    camel_files.write_catalogue(bare)
    (bare / "versions.json").unlink()
    (bare / "data" / camel_files.NAMES).mkdir(parents=True)
    with pytest.raises(ModelMissing, match="not downloaded"):
        find(Component.NAMES, bare)
    monkeypatch.setattr(models, "find_spec", lambda name: None if name == "torch" else True)
    with pytest.raises(ModelMissing, match="torch"):
        find(Component.NAMES, root)
    assert find(Component.MORPHOLOGY, root)


@pytest.mark.parametrize("name", ["config.json", "vocab.txt", "model.safetensors"])
@pytest.mark.parametrize("listed", [True, False])
def test_a_file_that_is_missing_or_empty_is_damage_and_named(root, name, listed):
    camel_files.write_catalogue(root, listed=True)
    if not listed:
        camel_files.write_catalogue(root, listed=False)
    (names(root) / name).write_bytes(b"")
    with pytest.raises(ModelError, match=rf"{name}: .* — .*damaged"):
        find(Component.NAMES, root)
    (names(root) / name).unlink()
    with pytest.raises(ModelError, match=rf"{name}: .* — .*missing"):
        find(Component.NAMES, root)


def test_files_that_were_installed_and_are_gone_are_damage(root):
    """``versions.json`` says that the package was installed."""
    for path in names(root).iterdir():
        path.unlink()
    with pytest.raises(ModelError, match=r"config\.json") as caught:
        find(Component.NAMES, root)
    assert not isinstance(caught.value, ModelMissing)


@pytest.mark.parametrize("content", [b"\x00\xff" * 9, b"9" * 500, b"\x08" + bytes(7) + b'{"a": 1}', b"\xff" * 8])
def test_weights_that_are_no_weights_are_damage(root, content):
    """Also where the catalogue has no list of files: their own header says how long they are."""
    camel_files.write_catalogue(root, listed=False)
    (names(root) / "model.safetensors").write_bytes(content)
    with pytest.raises(ModelError, match=r"model\.safetensors: .* — .*damaged"):
        find(Component.NAMES, root)


@pytest.mark.parametrize("name", ["catalogue.json", "versions.json"])
@pytest.mark.parametrize("content", ["", "[", "[]", "{}", "3", '{"components": {"NamedEntityRecognition": []}}'])
def test_a_catalogue_that_cannot_be_read_is_a_fault_of_the_data(root, name, content):
    """Never a traceback, whatever was written over it."""
    for path in names(root).iterdir():
        path.unlink()
    (root / name).write_text(content, encoding="utf-8")
    with pytest.raises(ModelError):
        find(Component.NAMES, root)


def test_a_folder_where_a_file_should_be_is_a_fault_of_the_data(root):
    """What the system will not read is named as well."""
    (root / "versions.json").unlink()
    (root / "versions.json").mkdir()
    for path in names(root).iterdir():
        path.unlink()
    with pytest.raises(ModelError, match=r"versions\.json"):
        find(Component.NAMES, root)


@pytest.mark.usefixtures("root")
def test_the_command_says_what_is_there(capsys):
    assert main(["models"]) == 0
    shown = capsys.readouterr().out.splitlines()
    assert [line.split(":")[0] for line in shown] == ["names", "morphology"]


def test_the_command_says_what_is_not_there(root, capsys):
    """One line a component on stderr, Arabic and English, and a status that a script can ask for."""
    (names(root) / "vocab.txt").unlink()
    assert main(["models"]) == 1
    shown = capsys.readouterr()
    assert shown.out.startswith("morphology: ")
    (line,) = shown.err.splitlines()
    assert line.startswith("names: ")
    assert " — " in line
    assert main(["models", "morphology"]) == 0
    assert main(["models", "names"]) == 1
