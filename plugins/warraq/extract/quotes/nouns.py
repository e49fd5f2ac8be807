"""What a folded noun shows of itself: its article, and its form without it."""

from __future__ import annotations

import re

from warraq.text.normalize import fold

WORD = re.compile(r"[^\W_]+")
ARTICLE = "\u0627\u0644"  # alef, lam
CONJUNCTIONS = ("\u0648", "\u0641")  # waw, feh
LAM = "\u0644"


def bare(form: str) -> str:
    """Drop the article from a folded word (الوزير → وزير)."""
    return form[len(ARTICLE) :] if form.startswith(ARTICLE) and len(form) > len(ARTICLE) + 1 else form


def is_definite(form: str) -> bool:
    """Tell whether a folded word has the article, with or without a clitic before it."""
    stripped = form[1:] if form.startswith(CONJUNCTIONS) else form
    return stripped.startswith((ARTICLE, LAM + LAM))


def words_of(text: str) -> tuple[str, ...]:
    """Return the folded words of a name or title, without articles."""
    return tuple(bare(word) for word in WORD.findall(fold(text)))
