"""One call reads an article, and its parts agree."""

from __future__ import annotations

import time

import msgspec
import pytest
from hypothesis import example, given, settings

from texts import TEXTS
from warraq.analysis import analyze
from warraq.authority import Authority
from warraq.escaping import displayed
from warraq.lexicon import Lexicon
from warraq.markdown import render
from warraq.page import is_edited, read
from warraq.records import Analysis, Article, Kind, Origin, Resolution
from warraq.resolve import resolve
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


@settings(max_examples=400)
@given(TEXTS)
@example("لجنة آل0\x1b في اللجنة المركزية للحزب الشيوعي الصيني")
def test_text_of_any_kind_is_read_resolved_rendered_and_read_back(text: str) -> None:
    """Nothing raises, every span slices back, and the page says what was read."""
    lexicon = Lexicon.load()
    found = analyze(article(f"{text}\nانتهى"), lexicon)  # a seed without Arabic is refused
    hold_the_law_of_spans(found)
    assert msgspec.json.decode(msgspec.json.encode(found), type=Analysis) == found
    resolution = resolve((found,), Authority.empty(), lexicon.people)
    Authority.empty().with_entities(resolution).ledger_csv()
    hold_the_page_to_the_analysis(found, resolution, render(found, resolution))


def hold_the_law_of_spans(found: Analysis) -> None:
    """Assert that every span of an analysis is a stretch of its article's body."""
    spans = [
        *found.article.paragraphs,
        *found.article.subheads,
        *found.mentions,
        *(mention.title for mention in found.mentions if mention.title),
        *found.times,
        *found.quotes,
        *(quote.speaker for quote in found.quotes if quote.speaker),
        *found.keyphrases,
        *found.adjectives,
    ]
    for span in spans:
        assert 0 <= span.start < span.end
        assert found.article.body[span.start : span.end] == span.text


def hold_the_page_to_the_analysis(found: Analysis, resolution: Resolution, text: str) -> None:
    """Assert that a page reads back as ours, shows every paragraph, and has what was read in lines that fit it."""
    page = read(text)
    assert not is_edited(text)
    assert page.misfits == ()
    texts = {block.id: block.text for block in page.blocks}
    assert texts == {
        f"{prefix}{number}": displayed(block.text)
        for prefix, blocks in (("p", found.article.paragraphs), ("s", found.article.subheads))
        for number, block in enumerate(blocks, 1)
    }
    for kind in Kind:
        assert set(page.labels(kind)) == {entity.label for entity in resolution.entities if entity.kind is kind}
    assert len(page.topics) == len(found.topics)


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
