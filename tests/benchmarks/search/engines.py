"""The engines, each as its own documentation has it used: what indexes articles, and the page that asks it.

Every engine is given title and body. A title weighs 20 times a body, as with Warraq; Pagefind takes ten at most. By
itself lunr empties every Arabic word: its whole words here are cut at what is no letter and no digit.
"""

from __future__ import annotations

import html
import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from benchmarks.measuring import ROOT, Cost, run
from benchmarks.search.articles import read

PEERS = Path(__file__).resolve().parent / "peers"
PACKAGES = PEERS / "node_modules"
LUNR = ("lunr/lunr.min.js",)
LUNR_ARABIC = ("lunr-languages/min/lunr.stemmer.support.min.js", "lunr-languages/min/lunr.ar.min.js")
PAGE = "ask.html"
PAGEFIND_PAGE = """<!doctype html>
<html lang="ar">
<head><meta charset="utf-8"><title>{title}</title></head>
<body><main data-pagefind-body><h1 data-pagefind-weight="10">{title}</h1>{body}</main></body>
</html>
"""


@dataclass(frozen=True, slots=True)
class Engine:
    """``index`` writes the index of the articles in a file into a folder, and returns what that cost; ``page`` asks it;
    ``texts`` is where the texts stand that are shown of articles.
    """

    name: str
    index: Callable[[Path, Path], Cost]
    page: str
    scripts: tuple[str, ...] = ()
    texts: str = ""

    def install(self, articles: Path, folder: Path) -> Cost:
        """Write the index, and beside it the page that asks it with its scripts."""
        folder.mkdir()
        cost = self.index(articles, folder)
        for script in self.scripts:
            shutil.copyfile(PACKAGES / script, folder / Path(script).name.replace(".min.", "."))
        shutil.copyfile(PEERS / self.page, folder / PAGE)
        return cost


def warraq(articles: Path, folder: Path) -> Cost:
    """Index with the library, as the plugin does."""
    return run([sys.executable, "-m", "benchmarks.search.indexing", articles, folder], ROOT)


def lunr(articles: Path, folder: Path, *language: str) -> Cost:
    """Index with lunr under Node: one index in one file."""
    shutil.copyfile(PEERS / "lunr.ask.js", folder / "lunr.ask.js")
    return run(["node", "--max-old-space-size=12000", PEERS / "lunr.build.js", articles, folder, *language], PEERS)


def lunr_arabic(articles: Path, folder: Path) -> Cost:
    """Index with lunr and the Arabic of lunr-languages: its stop words, its trimmer, its stemmer."""
    return lunr(articles, folder, "ar")


def pagefind(articles: Path, folder: Path) -> Cost:
    """Index pages of HTML; writing them is not counted."""
    site = folder.with_name("pages")
    site.mkdir()
    for article in read(articles):
        paragraphs = (f"<p>{html.escape(line)}</p>" for line in article.body.splitlines() if line.strip())
        page = PAGEFIND_PAGE.format(title=html.escape(article.title), body="".join(paragraphs))
        (site / article.url).write_text(page, encoding="utf-8")
    return run(
        [PACKAGES / ".bin" / "pagefind", "--silent", "--site", site, "--output-path", folder / "pagefind"], PEERS
    )


WARRAQ = Engine("Warraq", warraq, "warraq.html", texts="search/text/")
ENGINES = (
    WARRAQ,
    Engine("lunr, whole words", lunr, "lunr.html", LUNR),
    Engine("lunr, lunr-languages' Arabic", lunr_arabic, "lunr-arabic.html", (*LUNR, *LUNR_ARABIC)),
    Engine("Pagefind", pagefind, "pagefind.html", texts="pagefind/fragment/"),
)
