"""How long the beginnings of a clause are, and what is trimmed at the end of a headline."""

from __future__ import annotations

from collections.abc import Sequence

from warraq.extract.headline.units import Unit, shown

LIMIT = 90  # characters
SHORTEST = 25  # characters: a headline cut shorter says too little
FINAL = " \t\n\u00a0.،,؛;:!…-–—/\\|*•·"


def lengths(clause: Sequence[Unit], room: int) -> list[int]:
    """Return the length of each beginning of a clause; all that is longer than ``room`` counts as the first that is."""
    found = [0]
    for end in range(1, len(clause) + 1):
        found.append(found[-1] if found[-1] > room else len(shown(clause[:end])))
    return found


def trimmed(text: str) -> str:
    """Drop the punctuation at the end, and an opening mark without its partner at either end."""
    return text.rstrip(FINAL).lstrip(" .،,؛;:!…-–—•*")
