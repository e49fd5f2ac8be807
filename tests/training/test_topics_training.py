"""What is learned of subjects separates them, is the same every time, and survives its table."""

from __future__ import annotations

import pytest

from warraq.extract.topics_learned import subjects
from warraq.lexicon.topic_model import SUBJECTS, TopicModel
from warraq.training.topics import Example, sources, train

WORDS = {
    "sport": ("ملعب", "هدف", "حارس"),
    "economy": ("سوق", "سهم", "نفط"),
    "culture": ("فيلم", "اغني", "لوح"),
    "science": ("كوكب", "خلي", "هاتف"),
    "world": ("حكوم", "حدود", "جيش"),
}
EXAMPLES = tuple(
    Example(f"{source}-{subject}-{number}", source, subject, dict.fromkeys((*words, "قال", source), 1), {})
    for source in ("one", "two")
    for subject, words in WORDS.items()
    for number in range(4)
)
MODEL = train(EXAMPLES)


@pytest.mark.parametrize("subject", SUBJECTS)
def test_it_separates_what_it_was_taught(subject) -> None:
    """A text with a subject's words is likeliest to be about it; the chances add up to one."""
    read = subjects(dict.fromkeys(WORDS[subject], 1), {}, MODEL)
    assert max(read.chances, key=lambda name: read.chances[name]) == subject
    assert sum(read.chances.values()) == pytest.approx(1)


def test_one_outlets_own_words_are_not_learned() -> None:
    """What only one outlet writes is no sign of a subject."""
    assert not {"one", "two"} & set(MODEL.stems)
    assert "قال" in MODEL.stems


def test_same_examples_same_model() -> None:
    """Training has no chance in it."""
    assert train(EXAMPLES) == MODEL


def test_outlets_are_left_out_in_turn() -> None:
    """Each outlet is reported on once, and never learned from then."""
    for source, others, own in sources(EXAMPLES):
        assert {example.source for example in own} == {source}
        assert source not in {example.source for example in others}


def test_the_shipped_table() -> None:
    """It is small, of whole numbers, and written as it is read."""
    model = TopicModel.load()
    text = "\n".join(model.table())
    assert len(text.encode()) < 1_000_000
    assert len(model.stems) > 10_000
    assert {len(numbers) for numbers in model.stems.values()} == {1 + len(SUBJECTS)}
