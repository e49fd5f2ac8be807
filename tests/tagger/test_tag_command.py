"""``python -m warraq tag`` and ``train``, as a person runs them."""

from __future__ import annotations

import io
import sys

import pytest

from warraq.__main__ import main


def run(monkeypatch, text, *options: str):
    """Run the command on a text."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode("utf-8")), encoding="ascii"))
    return main(["tag", "--conll", *options])


@pytest.mark.parametrize("options", [(), ("--tagger", "rules")])
def test_a_label_stands_beside_each_token(monkeypatch, capsys, options):
    """Sentences stay apart, old labels are replaced, and every locale's text is read."""
    assert run(monkeypatch, "زار O\nموسكو O\n\nفلاديمير\nبوتين\n", *options) == 0
    assert capsys.readouterr().out == "زار O\nموسكو B-LOC\n\nفلاديمير B-PER\nبوتين I-PER\n\n"


def test_nothing_gives_nothing(monkeypatch, capsys):
    assert run(monkeypatch, "\n\n") == 0
    assert capsys.readouterr().out == ""


def test_training_says_what_it_needs(monkeypatch, capsys, tmp_path):
    """Torch is no dependency: without it one line says so."""
    monkeypatch.setattr("warraq.commands.train.find_spec", lambda _: None)
    assert main(["train", str(tmp_path), str(tmp_path / "network.npz")]) == 1
    assert "torch gensim" in capsys.readouterr().err
