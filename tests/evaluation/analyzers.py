"""Whether the Python and the JavaScript analyzer say the same of every word of all the news articles."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from evaluation.scores import Score
from evaluation.search import documents
from search.node import ask, made_up
from warraq.search.analyzer import Analyzer, default_analyzer

AT_ONCE = 20_000
SPLIT = "every word as it is spelt, all articles"


def evaluate(data: Path) -> Iterator[Score]:
    """Count the words, and those of which the two differ: in where they are cut, form, stem, readings or key."""
    analyzer = default_analyzer()
    types = sorted({word for one in documents(data) for word in analyzer.words(f"{one.title}\n{one.body}")})
    parts = (types[start : start + AT_ONCE] for start in range(0, len(types), AT_ONCE))
    differing = [word for part in parts for word in disagreements(part, analyzer)]
    yield Score("analyzers", SPLIT, "words", len(types), unit="number")
    note = " ".join(differing[:10])
    yield Score("analyzers", SPLIT, "words that differ", len(differing), goal=0, note=note, unit="number")


def disagreements(words: list[str], analyzer: Analyzer) -> Iterator[str]:
    """Yield the words of which the two analyzers say different things."""
    answers = ask("analyze", tables=analyzer.data, texts=words)
    for word, answer in zip(words, answers, strict=True):
        ours = {
            "words": analyzer.words(word),
            "terms": list(analyzer.terms(word)),
            "forms": [analyzer.form(word)],
            "queries": [list(analyzer.query_stems(word))],
            "likely": [list(analyzer.likely_stems(analyzer.form(word), made_up))],
            "keys": [analyzer.shard_key(stem) for stem in analyzer.terms(word)],
        }
        if answer != ours:
            yield word
