"""Lemmas and word families from a small ALMOR database, through camel-tools' own loader and analyzer."""

from __future__ import annotations

import pytest

import camel_files
from warraq.lexicon.lemmas import Lemmas, families, lemmas
from warraq.models import Component, find
from warraq.search.analyzer import default_analyzer
from warraq.search.families import default_families, families_of


@pytest.fixture
def root(tmp_path, monkeypatch):
    camel_files.write_morphology(tmp_path)
    camel_files.write_catalogue(tmp_path)
    monkeypatch.setenv("CAMELTOOLS_DATA", str(tmp_path))
    return tmp_path


@pytest.fixture
def installed(root) -> Lemmas:
    return Lemmas(find(Component.MORPHOLOGY, root))


@pytest.mark.parametrize(
    ("word", "lemma"),
    [
        ("سلاح", "سِلاح"),
        ("أسلحة", "سِلاح"),
        ("والأسلحة", "سِلاح"),
        ("أَسْلِحَة", "سِلاح"),
        ("الوزراء", "وَزِير"),
        ("رؤساء", "رَئِيس"),
        ("كتب", "كِتاب"),
    ],
)
def test_a_word_has_the_lemma_of_its_most_frequent_reading(installed, word, lemma):
    """Broken plurals, clitics, vowels and all; of كتب the books are more frequent than the writing."""
    assert installed.lemma(word) == lemma


def test_spelling_as_it_stands_goes_before_what_it_may_stand_for(installed):
    """«ان» may be أن, much more frequent: but it is also a word itself."""
    assert installed.lemma("ان") == "آن"
    assert installed.lemma("أن") == "أَنَّ"


@pytest.mark.parametrize(
    "word", ["علم", "قطاف", "2023", "Reuters", "؟", "", "\u064e", "\ud800", "ا" * 3000, "سلاح، أسلحة"]
)
def test_nothing_is_guessed(installed, word):
    """Equally frequent lemmas, unknown words, and whatever else is no Arabic word have none."""
    assert installed.lemma(word) == ""


def test_words_of_one_lemma_are_one_family(installed):
    """Each stem that search files has the others of its lemma, whichever word came first."""
    stem = default_analyzer().stem
    words = ["الأسلحة", "سلاح", "السلاح", "وزير", "الوزراء", "كاتب", "كتب", "كتاب", "قطاف", "علوم", "من"]
    found = families(words, installed.lemma, stem)
    assert found[stem("سلاح")] == (stem("أسلحة"),)
    assert found[stem("أسلحة")] == (stem("سلاح"),)
    assert found[stem("الوزراء")] == (stem("وزير"),)
    assert stem("كاتب") not in found
    assert stem("علوم") not in found
    assert found == families(reversed(words), installed.lemma, stem)
    assert list(found) == sorted(found)


@pytest.mark.usefixtures("root")
def test_an_archive_is_searched_by_the_families_of_its_lemmas_too():
    """Beside the lexicon's, which stay: a book and its plural are doubtful there and sure by their lemma."""
    analyzer = default_analyzer()
    found = families_of(["كتب", "كتاب", "مدرسة"], analyzer)
    assert analyzer.stem("كتب") in found.sure[analyzer.stem("كتاب")]
    assert found.sure[analyzer.stem("سلاح")] == default_families().sure[analyzer.stem("سلاح")]


def test_what_is_installed_is_found(root):
    """The second call gives the same, and its version is the dataset's."""
    assert lemmas() is lemmas() is not None
    assert lemmas().version == find(Component.MORPHOLOGY, root).version


def test_a_damaged_database_is_one_line_and_no_families(root, caplog):
    """A file that its catalogue does not vouch for is read no further than that."""
    path = root / "data" / camel_files.MORPHOLOGY / "morphology.db"
    path.write_bytes(path.read_bytes()[:-200])
    assert lemmas() is None
    (record,) = caplog.records
    assert "morphology.db" in record.getMessage()
    assert " — " in record.getMessage()


@pytest.mark.parametrize("marker", ["###STEMS###", "###TABLE AB###", "###DEFAULTS###"])
def test_a_database_that_is_cut_short_is_found_without_a_checksum(root, caplog, marker):
    """camel-tools' loader does not mind a file that ends early: its last table would be empty."""
    path = root / "data" / camel_files.MORPHOLOGY / "morphology.db"
    path.write_text(camel_files.morphology().split(marker, 1)[0], encoding="utf-8")
    camel_files.write_catalogue(root, listed=False)
    assert lemmas() is None
    (record,) = caplog.records
    assert "cannot be read" in record.getMessage()
