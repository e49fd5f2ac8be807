"""Name an article: its header's title, or a headline derived from its lead.

A derived headline keeps the lead's own words in their order: the main clause without dateline, times, brackets,
attribution and subordinate clauses, at most 90 characters, ended at a clause or phrase, never inside a name or a
quotation. «قال فلان إن …» becomes «فلان: …». Putting the subject first in every sentence was tried and broke the
agreement of half of them, so the verb stays where it is.
"""

from __future__ import annotations

from collections.abc import Sequence

from warraq.extract.headline.clauses import main_clause
from warraq.extract.headline.length import LIMIT, fitted, trimmed
from warraq.extract.headline.speech import as_speech
from warraq.extract.headline.units import shown, units_of
from warraq.lexicon import Lexicon
from warraq.records import Article, Derived, Mention, Origin, Span
from warraq.text.lead import first_sentence
from warraq.text.normalize import strip_invisible

__all__ = ["LIMIT", "headline"]

REACH = 4000  # characters of a paragraph that are read: forty times a headline, whatever never ends


def headline(article: Article, lexicon: Lexicon, mentions: Sequence[Mention]) -> Derived:
    """Return the header's title, else a headline derived from the first line that has words, else None.

    A title of which nothing can be seen is none.
    """
    if article.title is not None and strip_invisible(article.title).strip():
        return Derived(" ".join(article.title.split()), Origin.HEADER)
    for line in (*article.paragraphs, *article.subheads):
        sentence = first_sentence(article.body, _beginning(line))
        units = units_of(article.body, sentence, mentions, lexicon)
        clause = main_clause(units, lexicon) or units
        for opening, rest in (as_speech(clause, lexicon), ("", clause), ("", units)):
            said = trimmed(shown(fitted(rest, LIMIT - len(opening), lexicon)))
            if said:
                return Derived(opening + said, Origin.DERIVED)
        if line.text.strip():
            return Derived(_first_words(line.text), Origin.DERIVED)
    return Derived(None, Origin.DERIVED)


def _beginning(line: Span) -> Span:
    """Return a line up to the last word that ends within REACH."""
    if len(line.text) <= REACH:
        return line
    text = line.text[:REACH].rpartition(" ")[0] or line.text[:REACH]
    return Span(text, line.start, line.start + len(text))


def _first_words(text: str) -> str:
    """Return the first words that fit, for text that is no sentence: all marks, or one endless word."""
    words = " ".join(text.split())
    return words if len(words) <= LIMIT else words[:LIMIT].rpartition(" ")[0] or words[:LIMIT]
