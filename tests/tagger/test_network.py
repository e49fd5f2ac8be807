"""The network that comes with Warraq, and its arithmetic."""

from __future__ import annotations

import io

import numpy as np
import pytest

from warraq.lexicon import Lexicon
from warraq.tagger.features import NAMES
from warraq.tagger.labels import LABELS, entities
from warraq.tagger.network import NetworkTagger
from warraq.tagger.tagger import network, tagger
from warraq.tagger.weights import LARGEST, LARGEST_INPUT, SCORE_UNIT, Weights, save

SENTENCES = [
    ["التقى", "الرئيس", "الروسي", "فلاديمير", "بوتين", "وزير", "الخارجية", "الصيني", "وانغ", "يي", "في", "موسكو", "."],
    [],
    ["وقالت", "وزارة", "الدفاع", "الأمريكية", "إن", "القوات", "انسحبت", "من", "شمال", "سوريا", "."],
    ["وأكد", "بوتين"],
]
EXACT = 1 << 24  # whole numbers below this are exact in 32 bits, and so are their sums


def spans(sentences, labels):
    """Return the words and kinds of all entities."""
    return [
        (" ".join(words[each.first : each.last]), each.kind)
        for words, row in zip(sentences, labels, strict=True)
        for each in entities(row)
    ]


@pytest.mark.parametrize("name", ["network", "rules"])
def test_names_of_a_plain_text_are_labelled(name):
    """Every tagger gives a label a token, and knows presidents and capitals."""
    labels = tagger(name).tag(SENTENCES)
    assert [len(row) for row in labels] == [len(words) for words in SENTENCES]
    assert {label for row in labels for label in row} <= set(LABELS)
    found = spans(SENTENCES, labels)
    assert ("فلاديمير بوتين", "PER") in found
    assert ("موسكو", "LOC") in found
    assert ("بوتين", "PER") in found


def test_labels_do_not_depend_on_what_was_tagged_before(monkeypatch):
    """Words are remembered, and forgotten when they are many; what is said of them is not."""
    fresh = NetworkTagger(Lexicon.load(), network().weights)
    network().tag([["كلام", "آخر", "عن", "موسكو"]])
    assert network().tag(SENTENCES) == fresh.tag(SENTENCES)
    monkeypatch.setattr("warraq.tagger.network.REMEMBERED", 0)
    assert network().tag(SENTENCES) == fresh.tag(SENTENCES)


def test_text_of_any_kind_is_tagged():
    odd = [["", " ", "\u0651", "😀", "a" * 5000, "\ud800", "١٢", "ـ"], ["."]]
    assert [len(row) for row in network().tag(odd)] == [8, 1]
    assert network().tag([]) == []


def test_every_sum_is_exact():
    """The largest that any product of the kept weights can reach is a whole number that 32 bits hold."""

    def reach(matrix, largest):
        return float((np.abs(matrix.whole) * largest).sum(0).max())

    for member in network().weights.members:
        for matrix in member.inputs:
            assert reach(matrix, LARGEST_INPUT) < EXACT
        for matrix in (*member.recurrent, *member.output):
            assert reach(matrix, 1023) < EXACT
        for matrix in member.filters:
            assert reach(matrix, LARGEST) < EXACT
        for matrix in (*member.inputs, *member.recurrent, *member.output, *member.filters, member.lexical):
            assert np.array_equal(matrix.whole, np.rint(matrix.whole))
            assert np.abs(matrix.whole).max() <= LARGEST


def test_sums_are_the_same_in_any_order():
    """What a BLAS may do otherwise, adding in another order, changes no label's score."""
    whole = network().weights.members[0].recurrent[0].whole
    random = np.random.default_rng(5)
    states = random.integers(-1023, 1024, (40, len(whole))).astype(np.float32)
    order = random.permutation(states.shape[1])
    assert np.array_equal(states @ whole, states[:, order] @ whole[order])
    assert np.array_equal(states @ whole, states.astype(np.int64) @ whole.astype(np.int64))


def learned(seed: int):
    """Return what a small member might have learned."""
    random = np.random.default_rng(seed)

    def weights(*shape: int):
        return random.normal(0, 0.3, shape).astype(np.float32)

    found = {"vectors": weights(4, 10), "letters.weight": weights(46, 6), "transitions": weights(9, 9)}
    found |= {"first": weights(9), "last": weights(9), "output.weight": weights(9, 16), "output.bias": weights(9)}
    found |= {"lexical.weight": weights(7, len(NAMES)), "lexical.bias": weights(7)}
    for number, width in ((0, 3), (1, 5)):
        found |= {f"filters.{number}.weight": weights(8, 6, width), f"filters.{number}.bias": weights(8)}
    for suffix in ("", "_reverse"):
        found |= {f"recurrent.weight_ih_l0{suffix}": weights(32, 33), f"recurrent.weight_hh_l0{suffix}": weights(32, 8)}
        found |= {f"recurrent.bias_{part}_l0{suffix}": weights(32) for part in ("ih", "hh")}
    return found


def kept(members):
    """Return the weights of members as they are read back."""
    file = io.BytesIO()
    save(file, ["موسكو", "قال", "."], members)
    file.seek(0)
    return Weights.load(file)


def test_weights_are_kept_at_eight_bits():
    """What is written is read back: whole numbers and their scales give the learned numbers to half a step."""
    first, second = learned(1), learned(2)
    weights = kept([first, second])
    assert weights.words == ("موسكو", "قال", ".")
    for member, each in zip(weights.members, (first, second), strict=True):
        whole, scale = member.inputs[1].whole.T, member.inputs[1].scale[:, None]
        assert np.abs(whole * scale - each["recurrent.weight_ih_l0_reverse"]).max() <= scale.max() / 2 * 1.001
    between = (first["transitions"] + second["transitions"]) / 2
    assert np.abs(weights.transitions * SCORE_UNIT - between).max() <= SCORE_UNIT / 2 * 1.001


@pytest.mark.parametrize("count", [1, 63, 200])
def test_sentences_are_labelled_alike_alone_and_together(count):
    """How many others, and how long ones, are computed beside them changes nothing of them."""
    others = [["كلمة", *(f"لفظ{letter}" for letter in "ابتثج" * (number % 7)), "."] for number in range(count)]
    assert network().tag([*SENTENCES, *others])[: len(SENTENCES)] == network().tag(SENTENCES)


def test_members_label_together():
    """Two that are alike say what one says; of two that are not, both count, in any order."""
    lexicon = Lexicon.load()

    def labels(*members: dict[str, np.ndarray]):
        return NetworkTagger(lexicon, kept(members)).tag(SENTENCES)

    one, other = learned(1), learned(2) | {"vectors": learned(1)["vectors"]}
    sure = one | {"output.bias": np.eye(9, dtype=np.float32)[3] * 100}
    assert labels(one, one) == labels(one)
    assert labels(one, other) == labels(other, one)
    assert {label for row in labels(one) for label in row} != {LABELS[3]}
    assert {label for row in labels(one, sure) for label in row} == {LABELS[3]}
