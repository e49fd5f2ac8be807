"""``python -m benchmarks.stages SEEDS CACHE``: the CPU seconds of each stage of a conversion, as one JSON object."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from warraq.analyser_version import analyser_version
from warraq.authority import Authority
from warraq.kept_analyses import Keeping, analyze_kept
from warraq.lexicon import Lexicon
from warraq.markdown import render
from warraq.resolve import resolve
from warraq.shelf import read_seeds
from warraq.tagger.tagger import NETWORK, tagger_version

Result = TypeVar("Result")


def main() -> None:
    """Read the seeds twice, the second time from the analyses that the first has kept, and render the pages."""
    seeds, cache = map(Path, sys.argv[1:])
    seconds: dict[str, float] = {}

    def timed(stage: str, work: Callable[[], Result]) -> Result:
        began = time.process_time()
        result = work()
        seconds[stage] = time.process_time() - began
        return result

    lexicon = timed("lexicon", Lexicon.load)
    articles = timed("seeds", lambda: read_seeds(seeds)).articles
    keeping = Keeping(cache, analyser_version(tagger_version(NETWORK)))
    analyses = timed("analyze", lambda: analyze_kept(articles, lexicon, keeping, NETWORK))
    timed("kept", lambda: analyze_kept(articles, lexicon, keeping, NETWORK))
    resolution = timed("resolve", lambda: resolve(analyses, Authority.empty(), lexicon.people))
    timed("render", lambda: [render(analysis, resolution) for analysis in analyses])
    print(json.dumps(seconds))


if __name__ == "__main__":
    main()
