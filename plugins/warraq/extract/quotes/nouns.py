"""What a folded noun shows of itself: its article."""

from __future__ import annotations

import re

from warraq.text.clitics import ARTICLE, CONJUNCTIONS, LAM, bare
from warraq.text.normalize import fold

WORD = re.compile(r"[^\W_]+")


def is_definite(form: str) -> bool:
    """Tell whether a folded word has the article, with or without a clitic before it."""
    stripped = form[1:] if form.startswith(CONJUNCTIONS) else form
    return stripped.startswith((ARTICLE, LAM + LAM))


def words_of(text: str) -> tuple[str, ...]:
    """Return the folded words of a name or title, without articles."""
    return tuple(bare(word) for word in WORD.findall(fold(text)))
