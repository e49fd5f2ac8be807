"""The judge of headlines hears where a clause is whole, exactly the same on every machine and in any company."""

from __future__ import annotations

from importlib.resources import files

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from warraq.extract.headline.candidates import of_lead
from warraq.extract.headline.judge import Judge, judge
from warraq.extract.headline.length import LIMIT
from warraq.extract.headline.merits import NAMED, merits, scores
from warraq.extract.headline.sentences import sentences_of
from warraq.extract.headline.traits import KINDS, traits
from warraq.extract.headline.words import Word, words_of
from warraq.lexicon import Lexicon
from warraq.records import Article, Provenance
from warraq.text.layout import blocks

LEXICON = Lexicon.load()
WORDS = 'قال إن أن الوزير ، " « » ( ) . ؟ في بحسب فلان أمس وفق رغم الذي #وسم_طويل الحكومة سيعقد 12'


def sentence(body: str):
    """Read the first sentence of a text."""
    paragraphs, subheads = blocks(body)
    article = Article("x", body, paragraphs, subheads, Provenance("x.txt", "0" * 64, "utf-8"))
    return next(sentences_of(article, LEXICON, ()), None)


def words(body: str) -> tuple[Word, ...]:
    """Read the words of a clause."""
    return words_of(sentence(body).units, LEXICON)


def ended(body: str) -> float:
    """Return how whole the judge finds a clause at its last word."""
    return float(judge().foretold([words(body)])[0][-1, len(KINDS)])


@pytest.mark.parametrize(
    ("whole", "lacking"),
    [
        ("افتتح المحافظ جسرا جديدا", "افتتح المحافظ"),
        ("أعلنت الوزارة موعد الامتحانات", "أعلنت الوزارة موعد"),
        ("وصل الوفد إلى العاصمة", "وصل الوفد إلى"),
        ("قررت البلدية إغلاق الطريق", "قررت البلدية"),
    ],
)
def test_a_whole_clause_ends_better(whole: str, lacking: str) -> None:
    """A clause that lacks its object or what its preposition announces is found less whole."""
    assert ended(whole) > ended(lacking)


def test_what_is_said_of_a_clause_does_not_depend_on_its_company() -> None:
    """All sums are of whole numbers: a clause alone and among others is judged the same to the last bit."""
    clauses = [words(body) for body in ("وصل الوفد إلى العاصمة", "المدارس مغلقة", "قال المدرب إنه باق مع الفريق")]
    together = judge().foretold(clauses)
    for clause, found in zip(clauses, together, strict=True):
        assert np.array_equal(judge().foretold([clause])[0], found)
    fresh = Judge(judge().weights, LEXICON).foretold(clauses[:1])[0]
    assert np.array_equal(fresh, together[0])


def test_its_file_is_small() -> None:
    """What is downloaded and loaded for headlines stays below half a megabyte."""
    assert len(files("warraq.extract.headline").joinpath("model", "judge.npz").read_bytes()) < 500_000


def test_it_weighs_the_merits_that_there_are() -> None:
    """The file names what it weighs, and that is what is measured."""
    assert set(judge().weights.merits) == {"always", *NAMED}


@given(st.lists(st.sampled_from(WORDS.split(" ")), min_size=1, max_size=30).map(" ".join))
def test_every_candidate_fits_and_is_judged(body: str) -> None:
    """Text of any kind gives candidates that fit the limit, each with all its merits and a score."""
    lead = sentence(body)
    if lead is None:
        return
    found = tuple(of_lead(lead, LEXICON))
    assert all(len(each.text) <= LIMIT for each in found)
    if found:
        assert all(len(each) == len(NAMED) for each in merits(found, judge()))
        assert all(np.isfinite(scores(found, judge())))


@given(st.text(min_size=1, max_size=12))
def test_traits_never_raise(text: str) -> None:
    """Whatever stands for a word has traits."""
    lead = sentence(text)
    for word in words_of(lead.units, LEXICON) if lead else ():
        assert traits(word, LEXICON)
