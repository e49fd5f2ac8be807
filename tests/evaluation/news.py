"""The news articles of the evaluation data, as ``make_seeds.py`` of the same data would write them to seeds."""

from __future__ import annotations

import json
import lzma
from collections.abc import Collection, Mapping
from pathlib import Path

SOURCES = {"SK": "SkyNews", "AL": "Alarabia", "CN": "CNN"}  # by the first letters of an article's id


def texts(data: Path, wanted: Collection[str]) -> Mapping[str, str]:
    """Return the texts of the articles that are ``wanted``, by id."""
    found: dict[str, str] = {}
    for source in sorted({SOURCES[one[:2]] for one in wanted}):
        with lzma.open(data / "news" / f"{source}.jsonl.xz", "rt", encoding="utf-8") as lines:
            for line in lines:
                article = json.loads(line)
                if article["id"] in wanted:
                    found[article["id"]] = article["text"].strip() + "\n"
    return found
