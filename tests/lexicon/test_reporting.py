"""The words that report speech load folded, and verbs are known with و and ف before them."""

from __future__ import annotations

import pytest

from warraq.lexicon.reporting import Reporting, Shape
from warraq.text.normalize import fold

REPORTING = Reporting.load()
CLASSES = {"say", "add", "stress", "deny", "accuse", "promise", "warn", "ask", "announce"}


def test_every_key_is_folded() -> None:
    """Keys are folded, so that they meet folded tokens."""
    keys = [*REPORTING.verbs, *REPORTING.attributions, *REPORTING.speakers, *REPORTING.name_heads]
    assert all(fold(key) == key for key in keys)


def test_classes() -> None:
    """Every cue has one of the classes that pages name."""
    assert {verb.cue_class for verb in REPORTING.verbs.values()} == CLASSES
    assert {phrase.cue_class for phrases in REPORTING.attributions.values() for phrase in phrases} <= CLASSES


@pytest.mark.parametrize(
    ("word", "lemma", "cue_class", "shape"),
    [
        ("قالت", "قال", "say", Shape.FINITE),
        ("وقال", "قال", "say", Shape.FINITE),
        ("فأضاف", "أضاف", "add", Shape.FINITE),
        ("وصف", "وصف", "say", Shape.FINITE),
        ("متهماً", "اتهم", "accuse", Shape.ADVERBIAL),
        ("مؤكدةً", "أكد", "stress", Shape.ADVERBIAL),
        ("قوله", "قال", "say", Shape.NOMINAL),
        ("ونفى", "نفى", "deny", Shape.FINITE),
        ("تعهّد", "تعهد", "promise", Shape.FINITE),
        ("يحذّرون", "حذر", "warn", Shape.FINITE),
    ],
)
def test_verbs(word, lemma, cue_class, shape) -> None:
    """A form is known by its lemma, class and shape."""
    verb = REPORTING.verb(fold(word))
    assert verb is not None
    assert (verb.lemma, verb.cue_class, verb.shape) == (lemma, cue_class, shape)


@pytest.mark.parametrize("word", ["كتاب", "و", "", "بين", "مدينة", "ولد"])
def test_other_words(word) -> None:
    """Other words are no verbs, nor is what is left of them without و."""
    assert REPORTING.verb(fold(word)) is None


def test_longer_attributions_come_first() -> None:
    """«على حد قوله» is tried before «على حد قول»."""
    for phrases in REPORTING.attributions.values():
        lengths = [len(phrase.words) for phrase in phrases]
        assert lengths == sorted(lengths, reverse=True)
