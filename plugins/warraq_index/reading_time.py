"""How long an article is: its words, and the minutes that reading them takes.

The rate is that of silent reading in Arabic, 181 words a minute, in the meta-analysis of Brysbaert 2019, "How many
words do we read per minute? A review and meta-analysis of reading rate", Journal of Memory and Language 109. It counts
words as they are written, with the particles that are glued to them. Readers differ by half as much and more, so the
minutes are whole, and one at least.
"""

from __future__ import annotations

from dataclasses import dataclass

from pelican.contents import Article

from warraq_index.blocks import plain_text

WORDS_A_MINUTE = 181


@dataclass(frozen=True, slots=True)
class ReadingTime:
    """The words of a text, its subheads among them and its title not, and the minutes for them."""

    words: int
    minutes: int

    @property
    def duration(self) -> str:
        """The minutes as ISO 8601 writes a duration, ``PT3M``."""
        return f"PT{self.minutes}M"


def reading_time(text: str) -> ReadingTime | None:
    """Return how long a text is, or None for one without words. A dash, or a mark alone, is no word."""
    words = sum(any(map(str.isalnum, piece)) for piece in text.split())
    return ReadingTime(words, max(1, round(words / WORDS_A_MINUTE))) if words else None


def set_reading_time(article: Article) -> None:
    """Set ``reading_time`` of an article, by what its page shows of its text."""
    article.reading_time = reading_time(plain_text(article._content))  # noqa: SLF001 with its links not yet made
