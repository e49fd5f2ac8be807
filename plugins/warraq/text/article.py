"""Tell the article ال from an alef and a lam that a word merely begins with."""

from __future__ import annotations

from warraq.text.clitics import ARTICLE, definite
from warraq.text.normalize import compose, dediacritize, strip_invisible, strip_tatweel
from warraq.text.tables import words_by_role


def written_without_article(word: str) -> str:
    """Return ``word`` less a leading ال where it is the article, as written otherwise: الأزهر → أزهر, الله → الله."""
    bare = strip_tatweel(dediacritize(strip_invisible(compose(word))))
    own = not definite(bare) or bare in words_by_role("beginnings")["own_letters"]
    return bare if own else bare.removeprefix(ARTICLE)
