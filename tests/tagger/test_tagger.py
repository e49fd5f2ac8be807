"""The choice of a tagger where camel-tools' data is missing or damaged: what no torch is needed for."""

from __future__ import annotations

import pytest

import camel_files
from warraq import models
from warraq.tagger.tagger import network, tagger, tagger_version


@pytest.fixture
def messages(caplog):
    """What was logged, in words."""
    return lambda: [record.getMessage() for record in caplog.records]


def test_without_data_the_network_reads_and_nothing_is_said(tmp_path, monkeypatch, messages):
    """What nobody asked for is missed by nobody."""
    monkeypatch.setenv("CAMELTOOLS_DATA", str(tmp_path / "nowhere"))
    assert tagger() is network()
    assert tagger_version() == network().version
    assert not messages()


def test_data_that_is_asked_for_and_missing_is_one_line(tmp_path, monkeypatch, messages):
    """Arabic and English, with what to do, and the network reads in its place."""
    monkeypatch.setenv("CAMELTOOLS_DATA", str(tmp_path / "nowhere"))
    assert tagger("camel") is network()
    assert tagger_version("camel") == network().version
    (line,) = messages()
    assert "make models" in line
    assert "تقرأ الشبكة المعتادة — " in line
    assert "the default network reads" in line


def test_damaged_data_is_one_line_however_often_it_is_asked_for(tmp_path, monkeypatch, messages):
    monkeypatch.setattr(models, "find_spec", lambda _: True)
    monkeypatch.setenv("CAMELTOOLS_DATA", str(tmp_path))
    camel_files.write_names(tmp_path)
    camel_files.write_catalogue(tmp_path)
    damaged = tmp_path / "data" / camel_files.NAMES / "vocab.txt"
    damaged.unlink()
    for _ in range(3):
        assert tagger() is network()
        assert tagger_version() == network().version
    (line,) = messages()
    assert str(damaged) in line
    assert "the default network reads" in line


def test_taggers_that_label_differently_have_different_versions():
    """The network's is that of its weights."""
    assert len({tagger_version("network"), tagger_version("rules")}) == 2
    assert tagger_version("network") == f"network-{network().weights.version}"
    assert tagger_version("rules") == tagger("rules").version
