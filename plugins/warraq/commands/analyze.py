"""``python -m warraq analyze FILE``: what Warraq reads in one article, as one JSON object."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

from warraq.commands import Subparsers, choose_tagger
from warraq.records import Analysis, Quote, Resolution

HELP = "حلّل مقالة واحدة واطبع ما فيها بصيغة JSON — analyse one article, print JSON"
DESCRIPTION = f"""{HELP}.

المواضع تُعد بنقاط الترميز في body: body[start:end] == text.
Offsets count code points of body: body[start:end] == text."""


def add_parser(subparsers: Subparsers) -> None:
    """Describe the command."""
    parser = subparsers.add_parser(
        "analyze", help=HELP, description=DESCRIPTION, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("file", type=Path, help="ملف المقالة — the article's file")
    choose_tagger(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print the analysis of one file."""
    from warraq.analysis import analyze
    from warraq.authority import Authority
    from warraq.lexicon import Lexicon
    from warraq.resolve import resolve
    from warraq.seeds import parse

    lexicon = Lexicon.load()
    analysis = analyze(parse(options.file.read_bytes(), options.file.name), lexicon, options.tagger)
    resolution = resolve((analysis,), Authority.empty(), lexicon.people)
    print(json.dumps(as_json(analysis, resolution), ensure_ascii=False, indent=1))
    return 0


def as_json(analysis: Analysis, resolution: Resolution) -> dict[str, Any]:
    """Return the object of one article, as the README describes it; every list is in text order, entities by id."""
    article = analysis.article
    entities = resolution.references.get(article.id, ())
    return {
        "id": article.id,
        "body": article.body,
        "headline": {"value": analysis.headline.value, "origin": analysis.headline.origin},
        "date": {"value": analysis.date.value, "origin": analysis.date.origin},
        "subheads": [subhead.text for subhead in article.subheads],
        "mentions": [
            {
                "start": mention.start,
                "end": mention.end,
                "text": mention.text,
                "kind": mention.kind,
                "entity": entity.id if entity else None,
            }
            for mention, entity in zip(analysis.mentions, entities, strict=True)
        ],
        "entities": [
            {"id": entity.id, "label": entity.label, "kind": entity.kind, "aliases": list(entity.aliases)}
            for entity in resolution.entities
        ],
        "quotes": [_quote(quote, analysis, resolution) for quote in analysis.quotes],
        "times": [
            {"start": time.start, "end": time.end, "text": time.text, "value": time.value} for time in analysis.times
        ],
        "topics": [
            {"code": score.topic.code, "label": score.topic.label, "score": score.score} for score in analysis.topics
        ],
    }


def _quote(quote: Quote, analysis: Analysis, resolution: Resolution) -> dict[str, Any]:
    entity = resolution.named(analysis.article.id, analysis).get(quote.speaker_name or "")
    return {
        "start": quote.start,
        "end": quote.end,
        "text": quote.text,
        "cue": quote.cue,
        "cue_class": quote.cue_class,
        "kind": quote.kind,
        "speaker": {
            "text": quote.speaker.text if quote.speaker else None,
            "label": entity.label if entity else quote.speaker_name,
            "entity": entity.id if entity else None,
        },
    }
