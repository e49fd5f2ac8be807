"""Titles and offices without the particles that a sentence writes onto them."""

from __future__ import annotations

from functools import cache

from warraq.lexicon.people import read_titles
from warraq.lexicon.tables import rows
from warraq.text.clitics import cut, readings
from warraq.text.normalize import fold


def without_particle(title: str) -> str:
    """Return a title without the particles before it: «للرئيس الروسي» is «الرئيس الروسي».

    A word that no list has as a title stays as it is: its first letter may be its own.
    """
    first, *others = title.split() or [""]
    form = fold(first)
    rest = next((rest for rest in readings(form) if rest in _openings()), form)
    return " ".join((cut(first, rest, form), *others))


@cache
def _openings() -> frozenset[str]:
    """Return the folded words with which titles begin."""
    titles = (title.form.split()[0] for title in read_titles())
    return frozenset(map(fold, (*titles, *(row["word"] for row in rows("peers")))))
