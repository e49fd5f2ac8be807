"""The given seed against its annotation by hand: names, quotations and dates, strictly by span.

Names: the people, organizations and places that are not nested in another (``seed_gold.json``). A quotation is right
when its words are, and its speaker when the entity is; a date when its span and its day are.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from evaluation.scores import Score
from warraq.analysis import analyze
from warraq.lexicon import Lexicon
from warraq.records import Kind
from warraq.seeds import parse

KINDS = {"PER": Kind.PERS, "ORG": Kind.ORG, "LOC": Kind.LOC}
NAME = "000_7ecc73c29e594e37.txt"


def evaluate(data: Path) -> Iterator[Score]:
    """Measure the seed."""
    gold = json.loads((data / "seed_gold.json").read_text(encoding="utf-8"))
    analysis = analyze(parse((data / NAME).read_bytes(), NAME), Lexicon.load())
    true = _outermost(
        {
            (occurrence["start"], occurrence["end"], KINDS[entity["type"]])
            for entity in gold["entities"]
            if entity["type"] in KINDS
            for occurrence in entity["occurrences"]
        }
    )
    found = {(one.start, one.end, one.kind) for one in analysis.mentions if one.kind is not Kind.EVENT}
    yield Score("names", "seed", "exact mentions F1", f1(true, found), goal=0.95)
    spoken = {(quote["start"], quote["end"]) for quote in gold["quotes"]}
    marked = {(quote.start, quote.end) for quote in analysis.quotes if quote.kind != "reported"}
    yield Score("quotes", "seed", "marked quotations F1", f1(spoken, marked), goal=1.0)
    dated = {(one["start"], one["end"], one["iso"]) for one in gold["dates"] if one["kind"] in ("absolute", "weekday")}
    days = {(one.start, one.end, one.value) for one in analysis.times if one.value is not None}
    yield Score("dates", "seed", "absolute and weekday F1", f1(dated, days), goal=1.0)


def _outermost(spans: set[tuple[int, int, Kind]]) -> set[tuple[int, int, Kind]]:
    return {
        one for one in spans if not any(other != one and other[0] <= one[0] and one[1] <= other[1] for other in spans)
    }


def f1(true: set[tuple[object, ...]], found: set[tuple[object, ...]]) -> float:
    """Return the harmonic mean of precision and recall, to three digits."""
    return round(2 * len(true & found) / (len(true) + len(found)), 3) if true or found else 1.0
