"""``python -m benchmarks.search.indexing ARTICLES FOLDER``: Warraq's index and script, as a site has them."""

from __future__ import annotations

import sys
from pathlib import Path

from benchmarks.measuring import ROOT
from benchmarks.search.articles import read
from warraq.search.bundle import PATH, bundle
from warraq.search.families import families_of
from warraq.search.index import build
from warraq.search.shards import shards

LUNR = ROOT / "theme" / "node_modules" / "lunr" / "lunr.min.js"


def main() -> None:
    """Write every file of search below the folder."""
    articles, folder = map(Path, sys.argv[1:])
    index = build(read(articles))
    families = families_of(index.vocabulary, index.analyzer)
    for name, content in ((PATH, bundle(LUNR.read_text(encoding="utf-8"))), *shards(index, families)):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)


if __name__ == "__main__":
    main()
