"""Name an article: its header's title, or a headline derived from its lead.

A derived headline keeps the lead's own words in their order: the main clause without dateline, times, brackets,
attribution and subordinate clauses, at most 90 characters, ended at a clause or phrase, never inside a name or a
quotation. «قال فلان إن …» becomes «فلان: …». Putting the subject first in every sentence was tried and broke the
agreement of half of them, so the verb stays where it is.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from enum import Enum

from warraq.extract.headline.clauses import main_clause
from warraq.extract.headline.ends import least_end, predicate_end
from warraq.extract.headline.length import LIMIT, SHORTEST, fitted, trimmed
from warraq.extract.headline.speech import as_announcement, as_speech
from warraq.extract.headline.units import Unit, shown, units_of
from warraq.lexicon import Lexicon
from warraq.records import Article, Derived, Mention, Origin, Span
from warraq.text.lead import first_sentence
from warraq.text.normalize import strip_invisible

__all__ = ["LIMIT", "headline"]

REACH = 4000  # characters of a paragraph that are read: forty times a headline, whatever never ends
QUESTION = ("؟", "?")
GOES_ON = (
    "و",
    "ف",
    "كما ",
    "من جهت",
    "من جانب",
    "بدور",
    "جاء ذلك",
    "يأتي ذلك",
)  # a paragraph that begins so goes on with the one before
LINES_TRIED = 4  # where too little of the lead fits, the next paragraphs are tried


class Chance(Enum):
    """What may be made of a line."""

    LEAD = "lead"
    LATER = "later"  # no lead: its reports are only taken as «X: …», since «شددت على أنه …» needs the lead
    WHOLE = "whole"  # the last resort: what there is, from the whole sentence if need be


def headline(article: Article, lexicon: Lexicon, mentions: Sequence[Mention]) -> Derived:
    """Return the header's title, else a headline derived from the first line that has words, else None.

    A title of which nothing can be seen is none.
    """
    if article.title is not None and strip_invisible(article.title).strip():
        return Derived(" ".join(article.title.split()), Origin.HEADER)
    lines = (*article.paragraphs, *article.subheads)
    for number, line in enumerate(lines[:LINES_TRIED]):
        said = _derived(article, line, lexicon, mentions, Chance.LATER if number else Chance.LEAD)
        if said is not None and (number == 0 or not said.startswith(GOES_ON)):
            return Derived(said, Origin.DERIVED)
    found = (said for line in lines if (said := _derived(article, line, lexicon, mentions, Chance.WHOLE)) is not None)
    words = next((_first_words(line.text) for line in lines if line.text.strip()), None)
    return Derived(next(found, words), Origin.DERIVED)


def _derived(article: Article, line: Span, lexicon: Lexicon, mentions: Sequence[Mention], chance: Chance) -> str | None:
    """Return a headline from a line's first sentence, or None where so little of it fits that it would say nothing."""
    sentence = first_sentence(article.body, _beginning(line))
    units = _without_and(units_of(article.body, sentence, mentions, lexicon), lexicon)
    clause = main_clause(units, lexicon) or units
    speech, announcement = as_speech(clause, lexicon), as_announcement(clause, lexicon)
    whole = chance is Chance.WHOLE
    reports = chance is Chance.LATER and clause and lexicon.reporting.verb(clause[0].form) is not None
    plain = () if reports else clause
    for opening, rest in (speech, announcement, ("", plain), ("", units if whole else ())):
        least = predicate_end(rest, 0, lexicon) if opening == speech[0] != "" else least_end(rest, lexicon)
        kept = fitted(rest, LIMIT - len(opening), lexicon, 0 if whole else least)
        asks = kept and kept[-1].end == sentence.end and article.body.startswith(QUESTION, sentence.end)
        said = trimmed(shown(kept)) + ("؟" if asks else "")
        if said and (whole or len(said) >= SHORTEST or len(kept) == len(rest)):
            return opening + said
    return None


def _without_and(units: tuple[Unit, ...], lexicon: Lexicon) -> tuple[Unit, ...]:
    """Take the و off «وقال …», so that a later paragraph reads as a report of its own."""
    first = units[0] if units else None
    if first is None or not first.form.startswith("و") or lexicon.reporting.verb(first.form[1:]) is None:
        return units
    return (replace(first, text=first.text[1:], form=first.form[1:]), *units[1:])


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
