"""Word families from lemmas, and what happens without a database of them: no camel-tools is needed for it."""

from __future__ import annotations

import camel_files
from warraq import models
from warraq.lexicon.lemmas import families, lemmas

LEMMAS = {
    "سلاح": "سِلاح",
    "السلاح": "سِلاح",
    "أسلحة": "سِلاح",
    "علم": "عِلْم",
    "العلم": "عَلَم",
    "علوم": "عِلْم",
    "أعلام": "عَلَم",
    "في": "فِي",
}
STEMS = {
    "سلاح": "سلاح", "السلاح": "سلاح", "أسلحة": "اسلح", "علم": "علم", "العلم": "علم", "علوم": "علوم", "أعلام": "اعلام",
    "قطاف": "قطاف", "في": "",
}  # fmt: skip


def related(words: list[str]) -> dict[str, tuple[str, ...]]:
    return families(words, lambda word: LEMMAS.get(word, ""), lambda word: STEMS[word])


def test_stems_of_one_lemma_are_relatives_of_each_other():
    assert related(["سلاح", "أسلحة", "السلاح", "قطاف"]) == {"اسلح": ("سلاح",), "سلاح": ("اسلح",)}


def test_two_families_that_share_a_stem_stay_two():
    """«علم» is a science and a flag: it has the relatives of both, which are not each other's."""
    assert related(["علم", "العلم", "علوم", "أعلام"]) == {"اعلام": ("علم",), "علم": ("اعلام", "علوم"), "علوم": ("علم",)}


def test_the_order_of_words_changes_nothing():
    assert list(related(list(STEMS)).items()) == list(related(list(reversed(STEMS))).items())


def test_words_that_are_not_filed_or_not_known_have_no_family():
    """Stop words have no stem, unknown words no lemma."""
    assert related(["في", "قطاف", "علوم"]) == {}
    assert related([]) == {}


def test_without_a_database_there_are_no_lemmas_and_nothing_is_said(tmp_path, monkeypatch, caplog):
    monkeypatch.setenv("CAMELTOOLS_DATA", str(tmp_path / "nowhere"))
    assert lemmas() is None
    assert not caplog.records


def test_a_damaged_database_is_one_line_however_often_it_is_asked_for(tmp_path, monkeypatch, caplog):
    """Arabic and English, with the file."""
    monkeypatch.setattr(models, "find_spec", lambda _: True)
    monkeypatch.setenv("CAMELTOOLS_DATA", str(tmp_path))
    camel_files.write_morphology(tmp_path)
    camel_files.write_catalogue(tmp_path)
    path = tmp_path / "data" / camel_files.MORPHOLOGY / "morphology.db"
    path.write_bytes(path.read_bytes()[:-200])
    assert lemmas() is None
    assert lemmas() is None
    (line,) = [record.getMessage() for record in caplog.records]
    assert str(path) in line
    assert "لا أُسَر للكلمات — " in line
