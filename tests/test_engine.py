"""Many articles are analysed as one would be."""

from __future__ import annotations

import multiprocessing

import pytest

from warraq.engine import FEW, analyze_all
from warraq.lexicon import Lexicon
from warraq.seeds import parse

TEXT = "قال وزير الخارجية أحمد السالم في بغداد يوم 3 مارس 2019 إن الطريق رقم {number} مفتوح."


@pytest.mark.skipif("fork" not in multiprocessing.get_all_start_methods(), reason="one process does all the work here")
def test_processes_change_nothing():
    """The same analyses in the same order, by one process or by two."""
    articles = [parse(TEXT.format(number=number).encode(), f"a{number}.txt") for number in range(FEW + 9)]
    one = list(analyze_all(articles, Lexicon.load(), processes=1))
    assert [analysis.article for analysis in one] == articles
    assert list(analyze_all(articles, Lexicon.load(), processes=2)) == one


def test_no_articles_no_analyses():
    assert list(analyze_all((), Lexicon.load())) == []
