"""Name an article: its header's title, or a headline derived from its lead.

A derived headline keeps the lead's own words in their order: the main clause without dateline, times, brackets,
attribution and subordinate clauses, at most 90 characters, never ended inside a name or a quotation. Of all that could
be made so (``candidates``) the one is taken that a judge finds the fittest to print (``judge``, ``merits``). «قال فلان
إن …» becomes «فلان: …». Putting the subject first in every sentence was tried and broke the agreement of half of them,
so the verb stays where it is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, islice
from operator import itemgetter

from warraq.extract.headline.candidates import of_later, of_lead
from warraq.extract.headline.judge import judge
from warraq.extract.headline.length import LIMIT
from warraq.extract.headline.merits import scores
from warraq.extract.headline.sentences import Sentence, sentences_of
from warraq.lexicon import Lexicon
from warraq.records import Article, Derived, Mention, Origin
from warraq.text.normalize import strip_invisible

__all__ = ["LIMIT", "headline"]

SENTENCES_TRIED = 8  # where the lead gives nothing fit to print, the next sentences are tried
FIT = -1.0  # the score from which a headline of the lead is taken, though another sentence give a better one


def headline(article: Article, lexicon: Lexicon, mentions: Sequence[Mention]) -> Derived:
    """Return the header's title, else the fittest headline of the lead or of a sentence soon after it, else None.

    A title of which nothing can be seen is none. Where nothing may end in time, the first words that fit are it.
    """
    if article.title is not None and strip_invisible(article.title).strip():
        return Derived(" ".join(article.title.split()), Origin.HEADER)
    sentences = sentences_of(article, lexicon, mentions)
    lead = next(sentences, None)
    if lead is not None and (best := _best(lead, islice(sentences, SENTENCES_TRIED - 1), lexicon)):
        return Derived(best, Origin.DERIVED)
    lines = (*article.paragraphs, *article.subheads)
    return Derived(next((_first_words(line.text) for line in lines if line.text.strip()), None), Origin.DERIVED)


def _best(lead: Sentence, others: Iterator[Sentence], lexicon: Lexicon) -> str:
    """Return the first headline that will do, else the fittest, "" where nothing may end in time."""
    found: list[tuple[float, str]] = []
    for each in chain((lead,), others):
        candidates = tuple(of_lead(lead, lexicon) if each is lead else of_later(each, lead, lexicon))
        if candidates:
            scored = zip(scores(candidates, judge()), candidates, strict=True)
            score, best = max(scored, key=itemgetter(0))
            found.append((score, best.text))
            if score >= FIT:
                break
    return max(found, key=itemgetter(0))[1] if found else _beginning(lead)


def _beginning(lead: Sentence) -> str:
    """Return the units of a sentence that fit, where none of them may end a headline."""
    most = min(len(lead.units), LIMIT)  # each has a character at least
    return max((lead.shown(lead.units[:end]) for end in range(most + 1)), key=_fitting)


def _fitting(text: str) -> int:
    return len(text) if len(text) <= LIMIT else 0


def _first_words(text: str) -> str:
    """Return the first words that fit, for text that is no sentence: all marks, or one endless word."""
    words = " ".join(text.split())
    return words if len(words) <= LIMIT else words[:LIMIT].rpartition(" ")[0] or words[:LIMIT]
