"""Cut long text between words. Whoever shows what is left says with an ellipsis that there is more."""

from __future__ import annotations


def beginning(text: str, length: int) -> str:
    """Return a text, or the whole words in its first ``length`` characters; of one longer word these characters."""
    return text if len(text) <= length else text[:length].rpartition(" ")[0] or text[:length]


def ending(text: str, length: int) -> str:
    """Return a text, or the whole words in its last ``length`` characters; of one longer word these characters."""
    return beginning(text[::-1], length)[::-1]
