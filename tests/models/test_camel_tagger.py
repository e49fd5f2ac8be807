"""camel-tools' names, loaded and run by its own code from a model that the tests make."""

from __future__ import annotations

import io
import json
import shutil
import socket
import sys

import pytest
import torch
from safetensors.torch import load_file

import camel_files
import tiny_bert
from warraq.__main__ import main
from warraq.models import Component, find
from warraq.tagger.labels import LABELS
from warraq.tagger.tagger import network, tagger, tagger_version

PIECES = {
    "زار": "O", "و": "O", "##بوتين": "O", ".": "O", "في": "O",
    "فلاديمير": "B-PERS", "بوتين": "I-PERS", "موسكو": "B-LOC", "وزارة": "B-ORG", "الدفاع": "I-ORG", "نوبل": "B-MISC",
}  # fmt: skip
SENTENCES = [
    ["زار", "فلاديمير", "بوتين", "وزارة", "الدفاع", "في", "موسكو", "."],
    [],
    ["موسكو"],
    ["وبوتين", "زار", "نوبل"],
]
EXPECTED = [
    ["O", "B-PER", "I-PER", "B-ORG", "I-ORG", "O", "B-LOC", "O"],
    [],
    ["B-LOC"],
    ["O", "O", "B-MISC"],
]


@pytest.fixture(scope="module")
def model(tmp_path_factory):
    folder = tmp_path_factory.mktemp("model") / "arabert"
    tiny_bert.write(folder, PIECES)
    return folder


@pytest.fixture
def root(model, tmp_path, monkeypatch):
    """camel-tools' folder with that model in it, whole and listed."""
    shutil.copytree(model, tmp_path / "data" / camel_files.NAMES)
    camel_files.write_catalogue(tmp_path)
    monkeypatch.setenv("CAMELTOOLS_DATA", str(tmp_path))
    return tmp_path


@pytest.fixture
def folder(root):
    return root / "data" / camel_files.NAMES


@pytest.mark.usefixtures("root")
def test_its_labels_are_those_of_every_tagger():
    """The model says PERS where Warraq says PER; a label for each token, sentence by sentence."""
    assert tagger("camel").tag(SENTENCES) == EXPECTED
    assert {label for row in EXPECTED for label in row} <= set(LABELS)


def test_it_says_what_camel_tools_itself_would_say(folder):
    """Read the fast way, sentences have the labels of ``NERecognizer.predict``."""
    from camel_tools.ner import NERecognizer

    predicted = NERecognizer(str(folder), use_gpu=False).predict(SENTENCES)
    assert [[label.replace("PERS", "PER") for label in row] for row in predicted] == tagger("camel").tag(SENTENCES)


@pytest.mark.usefixtures("root")
def test_where_its_data_is_installed_the_build_uses_it():
    """Nobody has to ask for it, and its version is known without loading it."""
    assert tagger_version() == tagger().version
    assert tagger().version.startswith("camel-")
    assert tagger() is tagger("camel")
    assert tagger("network") is network()


@pytest.mark.usefixtures("root")
def test_the_version_is_that_of_the_files(model, tmp_path, monkeypatch):
    """The same model elsewhere has the same version, a model with one more word another."""
    known = tagger_version()
    other = tmp_path / "other"
    shutil.copytree(model, other / "data" / camel_files.NAMES)
    camel_files.write_catalogue(other)
    monkeypatch.setenv("CAMELTOOLS_DATA", str(other))
    assert tagger_version() == known
    third = tmp_path / "third"
    tiny_bert.write(third / "data" / camel_files.NAMES, {**PIECES, "باريس": "B-LOC"})
    camel_files.write_catalogue(third)
    monkeypatch.setenv("CAMELTOOLS_DATA", str(third))
    assert tagger_version() != known


@pytest.mark.usefixtures("root")
def test_no_sentence_is_cut():
    """What is longer than BERT can read is read in windows; a word too long for one is a word of no kind."""
    words = ["زار", "فلاديمير", "بوتين"] * 300
    assert tagger("camel").tag([words]) == [["O", "B-PER", "I-PER"] * 300]
    assert tagger("camel").tag([["." * 2000, "موسكو"]]) == [["O", "B-LOC"]]


@pytest.mark.usefixtures("root")
def test_every_token_has_its_label_whatever_it_is_made_of():
    """Tokens of which the tokenizer leaves nothing do not shift the labels of the others."""
    odd = ["", " ", "\u0651", "\u200f", "😀", "a" * 5000, "\ud800", "١٢", "ـ", "\x00", "مُوسكو", "مـــوسكو", "موسكو"]
    assert tagger("camel").tag([odd]) == [["O"] * 10 + ["B-LOC"] * 3]


@pytest.mark.usefixtures("root")
def test_a_sentence_reads_the_same_in_any_company():
    chosen = tagger("camel")
    assert [chosen.tag([sentence])[0] for sentence in SENTENCES] == chosen.tag(SENTENCES)


@pytest.mark.usefixtures("root")
def test_nothing_is_asked_of_the_network(monkeypatch):
    """All files are here: loading and tagging open no connection."""

    def refuse(*arguments: object) -> None:
        raise AssertionError(arguments)

    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    monkeypatch.setattr(socket.socket, "connect", refuse)
    assert tagger().tag(SENTENCES) == EXPECTED


@pytest.mark.usefixtures("root")
def test_the_command_tags_with_it(monkeypatch, capsys):
    text = "زار O\nفلاديمير O\n\nموسكو\n"
    for options in (["--tagger", "camel"], []):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode("utf-8"))))
        assert main(["tag", "--conll", *options]) == 0
        assert capsys.readouterr().out == "زار O\nفلاديمير B-PER\n\nموسكو B-LOC\n\n"


def test_camel_tools_finds_its_data_where_we_do(root, monkeypatch):
    """Our reading of the catalogue is camel-tools' own."""
    from camel_tools.data import catalogue

    monkeypatch.setattr(catalogue, "CT_DATA_DIR", root)
    known = catalogue.Catalogue.load_catalogue(root / "catalogue.json")
    assert known.get_dataset(Component.NAMES).path == find(Component.NAMES, root).folder


def cut_short(folder):
    path = folder / "model.safetensors"
    path.write_bytes(path.read_bytes()[:-1000])


def without_configuration(folder):
    (folder / "config.json").unlink()


def no_json(folder):
    (folder / "config.json").write_text("{", encoding="utf-8")


def other_labels(folder):
    path = folder / "config.json"
    path.write_text(path.read_text(encoding="utf-8").replace("B-PERS", "LABEL_2"), encoding="utf-8")


def no_weights_at_all(folder):
    (folder / "model.safetensors").unlink()
    (folder / "pytorch_model.bin").write_bytes(b"<html>404</html>")


def header_of_another_file(folder):
    path = folder / "model.safetensors"
    path.write_bytes(path.read_bytes()[8:])


@pytest.mark.parametrize("listed", [True, False], ids=["listed", "unlisted"])
@pytest.mark.parametrize(
    "damage", [cut_short, without_configuration, no_json, other_labels, no_weights_at_all, header_of_another_file]
)
def test_damaged_data_is_one_line_and_the_network_reads(root, folder, damage, listed, caplog):
    """Arabic and English, with the place; whether or not the catalogue knows what the files should be."""
    if not listed:
        camel_files.write_catalogue(root, listed=False)
    damage(folder)
    assert tagger() is network()
    assert tagger("camel") is network()
    lines = {record.getMessage() for record in caplog.records}
    (line,) = lines
    assert str(folder) in line
    assert "تقرأ الشبكة المعتادة — " in line
    assert "\n" not in line


def test_a_model_that_was_put_there_by_hand_is_read(root, folder):
    """The catalogue's default decides, here one that it has no package of, with weights as torch saves them."""
    other = folder.rename(folder.with_name("camelbert"))
    weights = load_file(other / "model.safetensors")
    (other / "model.safetensors").unlink()
    torch.save(weights, other / "pytorch_model.bin")
    catalogue = json.loads((root / "catalogue.json").read_bytes())
    catalogue["components"]["NamedEntityRecognition"] = {
        "datasets": {"camelbert": {"path": "ner/camelbert"}},
        "default": "camelbert",
    }
    (root / "catalogue.json").write_text(json.dumps(catalogue), encoding="utf-8")
    assert tagger().tag(SENTENCES) == EXPECTED
