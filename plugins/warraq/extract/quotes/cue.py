"""A cue of reported speech: the words that report it, their speaker, and where the speech begins."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from warraq.extract.quotes.speakers import Speaker
from warraq.lexicon.reporting import Shape


class Link(StrEnum):
    """How speech hangs on its cue."""

    COLON = "colon"  # قال: …
    THAT = "that"  # قال إن …
    BARE = "bare"  # ندد بـ…
    ATTRIBUTION = "attribution"  # بحسب فلان


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue: ``words`` as the text has them, in units ``first`` to ``last`` of its sentence; ``lemma`` that of a verb.

    ``opens`` is the unit in which speech begins after أن or a colon, or None; ``coordinated``: و or ف stands before the
    verb; ``explicit``: the cue has a speaker of its own, not one carried from another verb.
    """

    words: str
    first: int
    last: int
    lemma: str
    cue_class: str
    shape: Shape | None
    link: Link
    opens: int | None
    speaker: Speaker | None
    coordinated: bool = False
    explicit: bool = False

    @property
    def resumes(self) -> int:
        """The first unit after the cue and its subject."""
        return max(self.last, self.speaker.last if self.speaker is not None else -1) + 1
