"""Build the seed among a few written articles, for Node's tests: ``python tests/browser/small_archive.py FOLDER``."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import building
import corpus

if __name__ == "__main__":
    folder = Path(sys.argv[1])
    print(building.build(folder, corpus.write(folder / "seeds", count=7)).output)
