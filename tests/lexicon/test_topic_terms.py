"""Topics are IPTC's in two levels, and every term speaks for one of them."""

from __future__ import annotations

from warraq.lexicon.topics import Topics
from warraq.search.analyzer import default_analyzer
from warraq.text.normalize import fold
from warraq.text.readings import noun_readings

TOPICS = Topics.load()


def test_two_levels() -> None:
    """All seventeen top-level topics are there, and each other topic has one of them for parent."""
    roots = {code for code, concept in TOPICS.concepts.items() if not concept.parent}
    assert len(roots) == 17
    assert {concept.parent for concept in TOPICS.concepts.values() if concept.parent} <= roots


def test_labels() -> None:
    """Labels are Arabic, unique, and hold nothing that page metadata splits on."""
    labels = [concept.label for concept in TOPICS.concepts.values()]
    assert len(set(labels)) == len(labels)
    assert all(label and not set(label) & set(",;|\n") for label in labels)


def test_terms() -> None:
    """Every term is folded, weighs 1 to 3, and belongs to a topic; each topic has terms, or children that do."""
    terms = [term for found in TOPICS.terms.values() for term in found]
    assert all(fold(word) == word for term in terms for word in term.words)
    assert {term.weight for term in terms} == {1, 2, 3}
    codes = {term.code for term in terms}
    assert codes <= set(TOPICS.concepts)
    assert {TOPICS.concepts[code].parent or code for code in codes} == {
        code for code, concept in TOPICS.concepts.items() if not concept.parent
    }


def test_each_term_can_be_found() -> None:
    """A term's words are readings of themselves, with the article too."""
    for found in TOPICS.terms.values():
        for term in found:
            assert all(word in noun_readings(word) for word in term.words)


def test_no_word_of_every_text_is_a_term() -> None:
    """What search passes over, because every text has it, speaks for no topic by itself."""
    singles = {term.words[0] for found in TOPICS.terms.values() for term in found if len(term.words) == 1}
    assert all(map(default_analyzer().stem, singles))
