"""IOB labels and the entities they spell."""

from __future__ import annotations

import pytest

from warraq.tagger.labels import Entity, counts, entities, labelled


@pytest.mark.parametrize(
    ("labels", "expected"),
    [
        (["O", "O"], []),
        (["B-PER", "I-PER", "O"], [Entity(0, 2, "PER")]),
        (["B-PER", "B-PER"], [Entity(0, 1, "PER"), Entity(1, 2, "PER")]),
        (["O", "I-LOC", "I-LOC"], [Entity(1, 3, "LOC")]),
        (["B-PER", "I-ORG"], [Entity(0, 1, "PER"), Entity(1, 2, "ORG")]),
        ([], []),
    ],
)
def test_entities(labels, expected):
    """An entity ends where another begins, and an I label after another kind begins one."""
    assert list(entities(labels)) == expected


def test_labels_spell_the_entities_they_were_made_of():
    found = [Entity(1, 3, "ORG"), Entity(3, 4, "PER")]
    assert labelled(5, found) == ["O", "B-ORG", "I-ORG", "B-PER", "O"]
    assert list(entities(labelled(5, found))) == found


def test_an_entity_counts_when_its_span_and_its_kind_are_right():
    true = [["B-PER", "I-PER", "O", "B-LOC"]]
    found = [["B-PER", "O", "O", "B-LOC"]]
    assert counts(true, found, ("PER", "LOC")) == (1, 2, 2)
    assert counts(true, found, ("LOC",)) == (1, 1, 1)
