"""How many words in quotation marks tell what."""

from __future__ import annotations

UTTERANCE = 3  # words of a full utterance, at least
LONG = 5  # words that nobody would put in marks as a name
VERY_LONG = 8  # words that are speech wherever they stand
