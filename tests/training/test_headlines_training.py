"""How the judge of headlines learns: from where clauses end, and from what people found fit to print."""

from __future__ import annotations

import io
import json
import lzma

import numpy as np
import pytest

pytest.importorskip("torch")

from warraq.extract.headline.judge import Judge, Weights
from warraq.extract.headline.merits import NAMED
from warraq.extract.headline.traits import KINDS
from warraq.lexicon import Lexicon
from warraq.training.clauses import candidates_of, clauses_of, digest, read
from warraq.training.headlines import logistic, verdicts

ARTICLES = {
    "a": ("الوزير يفتتح الجسر", "وصل الوفد، أمس، إلى العاصمة.\nوقال إن العمل انتهى."),
    "b": ("بيان: عودة المدارس", "أعلنت الوزارة عودة المدارس."),
    "c": ("عنوان", "وصل الوفد إلى العاصمة."),
}


@pytest.fixture
def news(tmp_path):
    """Write a few articles as the data has them."""
    with lzma.open(tmp_path / "one.jsonl.xz", "wt", encoding="utf-8") as file:
        for name, (title, text) in ARTICLES.items():
            file.write(json.dumps({"id": name, "title": title, "text": text}) + "\n")
    return tmp_path


def test_evaluations_report_on_articles_that_nothing_was_learned_from(news) -> None:
    """Of all articles those with an even hash are read, and of wanted ones all."""
    assert {item.id for item in read(news)} < set(ARTICLES)
    assert [item.id for item in read(news, {"a", "c"})] == ["a", "c"]


def test_clauses_end_where_the_sentence_or_its_main_clause_does(news) -> None:
    """Times, attributions and commas are left out, and a title gives what it says after its colon."""
    item = next(iter(read(news, {"a"})))
    found = [(" ".join(word.unit.text for word in each.words), each.whole) for each in clauses_of(item, Lexicon.load())]
    assert ("وصل الوفد إلى العاصمة", True) in found
    assert ("الوزير يفتتح الجسر", True) in found


def test_verdicts_are_of_words_that_can_be_made_again(news) -> None:
    """A candidate's digest is that of its words; the table has verdicts of both kinds."""
    item = next(iter(read(news, {"c"})))
    assert digest("وصل الوفد إلى العاصمة") in {digest(each.text) for each in candidates_of(item, Lexicon.load())}
    assert {verdict for found in verdicts().values() for verdict in found.values()} == {True, False}


def test_weights_separate_what_people_judged() -> None:
    """A merit that goes with good verdicts weighs for a candidate, one that goes with bad ones against it."""
    random = np.random.default_rng(1)
    found = random.normal(size=(200, 3))
    fit = found[:, 0] - found[:, 1] > 0
    weights = logistic(found, fit, np.ones(200))
    assert weights[1] > 0.5
    assert weights[2] < -0.5
    assert abs(weights[3]) < 0.5


def test_it_learns_where_clauses_end_and_computes_it_with_whole_numbers(news) -> None:
    """It learns the same twice; the 8-bit copy gives each word of a clause a number for all kinds and the end."""
    from warraq.training.foretelling import learn
    from warraq.training.headlines import save

    clauses = [each for item in read(news, ARTICLES) for each in clauses_of(item, Lexicon.load())]
    words, vectors = ["الوزير", "الوفد"], np.eye(2, 5, dtype=np.float32)
    files = []
    for _ in range(2):
        file = io.BytesIO()
        save(file, words, learn(clauses, words, vectors, 1), {"always": 0.0, **dict.fromkeys(NAMED, 0.0)})
        files.append(file.getvalue())
    assert files[0] == files[1]
    judge = Judge(Weights.load(io.BytesIO(files[0])), Lexicon.load())
    found = judge.foretold([clauses[0].words])[0]
    assert found.shape == (len(clauses[0].words), len(KINDS) + 1)
