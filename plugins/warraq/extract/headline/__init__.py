"""Name an article: its header's title, or a headline derived from its lead.

A derived headline keeps the lead's own words in their order: the main clause without dateline, times, brackets,
attribution and subordinate clauses, at most 90 characters, ended where it is whole (``needs``) and where no two words
belong together (``bonds``), never inside a name or a quotation. «قال فلان إن …» becomes «فلان: …». Putting the subject
first in every sentence was tried and broke the agreement of half of them, so the verb stays where it is.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from warraq.extract.headline.candidates import beginning_of, of_later, of_lead
from warraq.extract.headline.length import LIMIT
from warraq.extract.headline.sentences import sentences_of
from warraq.lexicon import Lexicon
from warraq.records import Article, Derived, Mention, Origin
from warraq.text.normalize import strip_invisible

__all__ = ["LIMIT", "headline"]

SENTENCES_TRIED = 8  # where nothing whole can be made of the lead, the next sentences are tried


def headline(article: Article, lexicon: Lexicon, mentions: Sequence[Mention]) -> Derived:
    """Return the header's title, else a headline derived from the first sentence that gives a whole one, else None.

    A title of which nothing can be seen is none. Where no sentence gives a whole clause, it is what fits of the first.
    """
    if article.title is not None and strip_invisible(article.title).strip():
        return Derived(" ".join(article.title.split()), Origin.HEADER)
    sentences = sentences_of(article, lexicon, mentions)
    lead = next(sentences, None)
    if lead is not None:
        if found := of_lead(lead, lexicon):
            return Derived(found, Origin.DERIVED)
        later = (of_later(sentence, lead, lexicon) for sentence in islice(sentences, SENTENCES_TRIED - 1))
        if found := next(filter(None, later), "") or beginning_of(lead, lexicon):
            return Derived(found, Origin.DERIVED)
    lines = (*article.paragraphs, *article.subheads)
    return Derived(next((_first_words(line.text) for line in lines if line.text.strip()), None), Origin.DERIVED)


def _first_words(text: str) -> str:
    """Return the first words that fit, for text that is no sentence: all marks, or one endless word."""
    words = " ".join(text.split())
    return words if len(words) <= LIMIT else words[:LIMIT].rpartition(" ")[0] or words[:LIMIT]
