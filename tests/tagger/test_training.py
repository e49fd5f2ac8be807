"""How the network learns; without torch, which only training needs, these promises are not tested."""

from __future__ import annotations

import io
import json
import lzma
from dataclasses import replace
from itertools import product

import numpy as np
import pytest

from warraq.lexicon import Lexicon
from warraq.tagger.features import Words
from warraq.tagger.labels import LABELS, NUMBERS
from warraq.tagger.network import NetworkTagger
from warraq.tagger.weights import Weights, save

torch = pytest.importorskip("torch")

from warraq.tagger.training.examples import LONGEST, batch, batches, certain, examples  # noqa: E402
from warraq.tagger.training.network import AVERAGED, Network, learn, learned  # noqa: E402
from warraq.tagger.training.teaching import taught, untaught  # noqa: E402

VOCABULARY = ("قال", "زار", "بوتين", "موسكو", "في", ".", "الرئيس", "باريس")
ANNOTATED = [
    ("زار الرئيس بوتين موسكو .", ("O", "O", "B-PER", "B-LOC", "O")),
    ("قال بوتين في باريس .", ("O", "B-PER", "O", "B-LOC", "O")),
]


@pytest.fixture(scope="module")
def words():
    """Return a reader that knows a few words."""
    return Words(Lexicon.load(), {word: number for number, word in enumerate(VOCABULARY, start=1)})


@pytest.fixture(scope="module")
def vectors():
    """Return vectors of these words."""
    return np.random.default_rng(3).normal(0, 0.5, (len(VOCABULARY), 12)).astype(np.float32)


@pytest.fixture(scope="module")
def gold(words):
    """Return annotated sentences to learn from."""
    known = [certain([NUMBERS[label] for label in labels]) for _, labels in ANNOTATED]
    return list(examples(words.document([text.split() for text, _ in ANNOTATED]), known, gold=True))


def by_counting(network, emissions):
    """Return every row of labels and its chance."""
    first, last, pairs = (getattr(network, name).detach().numpy() for name in ("first", "last", "transitions"))
    rows = np.array(list(product(range(len(LABELS)), repeat=len(emissions))))
    worth = first[rows[:, 0]] + last[rows[:, -1]] + emissions[range(len(emissions)), rows].sum(1)
    worth += pairs[rows[:, :-1], rows[:, 1:]].sum(1)
    return rows, np.exp(worth) / np.exp(worth).sum()


@pytest.fixture
def scored(words, vectors):
    """Return a network, a batch of one sentence of three tokens, and the scores that the network gives it."""
    torch.manual_seed(1)
    network = Network(vectors, 0).eval()
    network.transitions.data *= 20  # so that they tell
    found = examples(words.document([["قال", "بوتين", "."]]), [certain([0, NUMBERS["B-PER"], 0])], gold=True)
    given = batch(list(found), {}, None)
    return network, given, network.emissions(given)[0].detach().numpy()


def test_of_gold_the_row_of_labels_counts(scored):
    """The loss is the negative logarithm of its chance among all rows."""
    network, given, emissions = scored
    rows, chances = by_counting(network, emissions)
    true = chances[(rows == [0, NUMBERS["B-PER"], 0]).all(1)]
    assert network.loss(given).item() == pytest.approx(-np.log(true).item(), rel=1e-4)


def test_a_labels_chance_is_that_of_all_rows_that_hold_it(scored):
    """And a teacher's chances cost least when the network has the same."""
    network, given, emissions = scored
    rows, chances = by_counting(network, emissions)
    counted = [[chances[rows[:, place] == label].sum() for label in range(len(LABELS))] for place in range(3)]
    found = network.chances(given).detach()
    assert np.allclose(found[0], counted, atol=1e-5)
    same = network.loss(replace(given, chances=found, gold=False))
    assert same < network.loss(replace(given, chances=found.roll(1, 2), gold=False))


def test_long_sentences_are_cut_and_every_example_is_seen_once(words):
    """Gold and other examples never share a batch: they are learned from in two ways."""
    read = words.document([["قال"] * (LONGEST + 5), ["موسكو"]])
    known = [certain([0] * len(each)) for each in read]
    both = [*examples(read, known, gold=True), *examples(read, known, gold=False)]
    drawn = batches(both, np.random.default_rng(1))
    assert sorted(len(each.rows) for chosen in drawn for each in chosen) == [1, 1, 5, 5, LONGEST, LONGEST]
    assert all(len({each.gold for each in chosen}) == 1 for chosen in drawn)


def test_what_was_learned_is_what_numpy_labels(gold, vectors):
    """The same seed gives the same bytes, and the kept network labels what it learned from as it learned it."""
    kept = []
    for _ in range(2):
        file = io.BytesIO()
        save(file, list(VOCABULARY), [learned(*learn([gold * 200] * (AVERAGED + 4), vectors, seed=5))])
        kept.append(file.getvalue())
    assert kept[0] == kept[1]
    tagger = NetworkTagger(Lexicon.load(), Weights.load(io.BytesIO(kept[0])))
    assert tagger.tag([text.split() for text, _ in ANNOTATED]) == [list(labels) for _, labels in ANNOTATED]


def test_members_share_the_vectors_that_the_first_one_learned(gold, vectors):
    """All else is the second one's own; the vectors of words that occur twice are not those that were given."""
    first = learn([gold * 20] * AVERAGED, vectors, seed=1)
    one, other = learned(*first), learned(*learn([gold * 20] * AVERAGED, vectors, seed=2, companion=first))
    assert np.array_equal(one["vectors"], other["vectors"])
    assert not np.array_equal(one["vectors"][1:], vectors)
    assert not np.array_equal(one["output.weight"], other["output.weight"])


def test_teachers_label_plain_news_together(tmp_path, words, gold, vectors):
    """One of so many articles is read, and each of its tokens has the mean of what the teachers hold likely."""
    (tmp_path / "news").mkdir()
    with lzma.open(tmp_path / "news" / "a.jsonl.xz", "wt", encoding="utf-8") as lines:
        for town in ("موسكو", "باريس", "روما"):
            lines.write(json.dumps({"title": "", "text": f"قال الرئيس بوتين إنه زار {town} ."}) + "\n")
    plain = untaught(tmp_path, words, every=2)
    assert len(plain) == 2
    teachers = [learn([gold] * AVERAGED, vectors, seed) for seed in (1, 2)]
    found = list(taught(plain, teachers))
    alone = [list(taught(plain, [each])) for each in teachers]
    for both, one, other in zip(found, *alone, strict=True):
        assert np.allclose(both.chances, (one.chances + other.chances) / 2, atol=1e-6)
        assert np.allclose(both.chances.sum(1), 1, atol=1e-5)
        assert not both.gold
