"""Cut a folded Arabic word down to the stem under which search files it.

The method is light10 (Larkey, Ballesteros and Connell 2002, "Improving stemming for Arabic information
retrieval"): the conjunction, one article with what is glued to it, then endings, each in one pass. A stem is
no word and no root: it is only the same for the forms of one word that newspapers write most.
"""

from __future__ import annotations

WAW = "\u0648"  # waw, the conjunction «and»
FIRST_LETTER, LAST_LETTER = "\u0621", "\u06d3"  # hamza … yeh barree with hamza

# The article and the prepositions that are written onto it, longest first.
ARTICLES = ("وال", "بال", "كال", "فال", "ولل", "ال", "لل")
# Tried once each, in this order; of a folded word, so heh stands for teh marbuta too.
ENDINGS = ("ها", "ان", "ات", "ون", "ين", "يه", "ه", "ي")
SHORTEST = 2  # letters that any cut must leave


def without_article(form: str) -> str:
    """Drop one article, and the preposition or conjunction that is written onto it."""
    for article in ARTICLES:
        if form.startswith(article) and len(form) - len(article) >= SHORTEST:
            return form[len(article) :]
    return form


def without_endings(form: str) -> str:
    """Drop the endings of number, gender, nisba and possession."""
    for ending in ENDINGS:
        if form.endswith(ending) and len(form) - len(ending) >= SHORTEST:
            form = form[: -len(ending)]
    return form


def light_stem(form: str) -> str:
    """Return the stem of a folded word; a word in another script, or a number, is its own stem."""
    if not form or not FIRST_LETTER <= form[0] <= LAST_LETTER:
        return form
    if form[0] == WAW and len(form) > SHORTEST + 1 and not form.startswith(ARTICLES):
        form = form[1:]
    return without_endings(without_article(form))
