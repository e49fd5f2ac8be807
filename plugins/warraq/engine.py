"""Map the analysis over articles: in this process when they are few, else over the machine's processes."""

from __future__ import annotations

import multiprocessing
from collections.abc import Generator, Sequence

from warraq.analysis import analyze
from warraq.lexicon import Lexicon
from warraq.processes import FORKS, processors
from warraq.records import Analysis, Article
from warraq.tagger.tagger import AUTOMATIC, beside_rules

FEW = 32  # below this, starting processes costs more than it saves
CHUNK = 16


class _Worker:
    """What a forked process inherits, so that the lexicon is never copied through a pipe."""

    lexicon: Lexicon
    tagger: str


def analyze_all(
    articles: Sequence[Article], lexicon: Lexicon, processes: int | None = None, tagger: str = AUTOMATIC
) -> Generator[Analysis, None, None]:
    """Yield the analysis of each article in the order given; it does not depend on ``processes``.

    ``processes`` is by default the number of processors this process may use. Where processes cannot be forked
    (Windows), one does all the work. ``tagger`` is ``analyze``'s.
    """
    wanted = processes or processors()
    if wanted == 1 or len(articles) < FEW or not FORKS:
        yield from (analyze(article, lexicon, tagger) for article in articles)
        return
    beside_rules(tagger)  # loaded once, for every process that is forked
    context = multiprocessing.get_context("fork")
    with context.Pool(wanted, initializer=_inherit, initargs=(lexicon, tagger)) as pool:
        yield from pool.imap(_analyze, articles, chunksize=CHUNK)


def _inherit(lexicon: Lexicon, tagger: str) -> None:
    _Worker.lexicon, _Worker.tagger = lexicon, tagger


def _analyze(article: Article) -> Analysis:
    return analyze(article, _Worker.lexicon, _Worker.tagger)
