"""Tell the article ال from an alef and a lam that a word merely begins with."""

from __future__ import annotations

from warraq.text.normalize import compose, dediacritize, strip_invisible, strip_tatweel
from warraq.text.tables import words_by_role

ARTICLE = "\u0627\u0644"  # alef, lam


def without_article(word: str) -> str:
    """Return ``word`` less a leading ال where it is the article, as written otherwise: الأزهر → أزهر, الله → الله."""
    bare = strip_tatweel(dediacritize(strip_invisible(compose(word))))
    if not bare.startswith(ARTICLE) or len(bare) <= len(ARTICLE) + 1:
        return bare
    return bare if bare in words_by_role("beginnings")["own_letters"] else bare.removeprefix(ARTICLE)
