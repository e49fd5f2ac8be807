"""One call reads an article, and its parts agree."""

from __future__ import annotations

import time

import pytest

from warraq.analysis import analyze
from warraq.lexicon import Lexicon
from warraq.records import Article, Kind, Origin
from warraq.seeds import parse

BODY = (
    "أعلن الرئيس الفرنسي إيمانويل ماكرون، اليوم الثلاثاء 12 آذار/مارس 2019، زيارة إلى كينيا لتوقيع اتفاقيات.\n"
    'وقال ماكرون: "سنعمل معاً من أجل المناخ في أفريقيا".'
)


def article(body: str) -> Article:
    """Return the article of a seed with this text."""
    return parse(body.encode(), "a.txt")


def test_the_parts_of_an_analysis() -> None:
    """Headline, date, mentions, quotes and their speaker come from one article and one lexicon."""
    found = analyze(article(BODY), Lexicon.load())
    assert found.article.body == BODY
    assert found.date.value == "2019-03-12"
    assert found.date.origin is Origin.TEXT
    assert {mention.name for mention in found.mentions if mention.kind is Kind.PERS} == {"إيمانويل ماكرون"}
    assert all(BODY[quote.start : quote.end] == quote.text for quote in found.quotes)


def test_analysis_is_pure() -> None:
    """The same article gives an equal analysis."""
    assert analyze(article(BODY), Lexicon.load()) == analyze(article(BODY), Lexicon.load())


def test_a_body_without_words() -> None:
    """An article of nothing but marks names nobody and says nothing."""
    found = analyze(article("قال … ! ؟"), Lexicon.load())
    assert (found.mentions, found.quotes, found.times) == ((), (), ())


def test_a_word_of_nothing_but_tatweel() -> None:
    """What folding leaves nothing of is a word like any other: the dash that some writers make of it."""
    assert analyze(article("ــ ــ أعلن الوزير في بيروت خطة جديدة للنقل."), Lexicon.load()).headline.value is not None


@pytest.mark.parametrize("words", [
    "قال الرئيس الأميركي جو بايدن في واشنطن إن الحرب مستمرة ",
    "قال الوزير أمس\n\n",
    "بيروت،",
    "«نعم» ",
])  # fmt: skip
def test_a_text_four_times_as_long_takes_some_four_times_as_long(words: str):
    """A megabyte that somebody drops among the seeds delays a build by seconds, not by hours."""
    lexicon = Lexicon.load()

    def seconds(length: int) -> float:
        long = article(words * (length // len(words)))
        started = time.process_time()
        analyze(long, lexicon)
        return time.process_time() - started

    seconds(1_000)
    assert seconds(120_000) < 9 * seconds(30_000) + 0.5
