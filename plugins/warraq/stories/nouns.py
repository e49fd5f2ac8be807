"""The nouns of a text, of which a reason may say that two articles share them: verbs say nothing on their own."""

from __future__ import annotations

from collections.abc import Mapping

from warraq.search.analyzer import Analyzer
from warraq.text.clitics import ARTICLE


def nouns(text: str, analyzer: Analyzer) -> Mapping[str, str]:
    """Map the stems of the words with the article to the shortest such word of each: nouns, whatever else they are."""
    found = {word for word in analyzer.words(text) if word.startswith(ARTICLE)}
    return {analyzer.stem(word): word for word in sorted(found, key=lambda word: (-len(word), word))}
