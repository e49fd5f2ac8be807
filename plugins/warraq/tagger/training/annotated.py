"""The annotated sentences: nine tenths to learn from, and the last tenth, which is never learned from."""

from __future__ import annotations

from pathlib import Path

from warraq.tagger.conll import read

FILE = ("ner", "anercorp_train.conll")
LEARNED = 0.9  # of the tokens

Annotated = tuple[list[str], list[str]]


def split(data: Path) -> tuple[list[Annotated], list[Annotated]]:
    """Return the sentences to learn from and those to measure on, each as its tokens and their labels."""
    with data.joinpath(*FILE).open(encoding="utf-8") as lines:
        sentences = list(read(lines))
    wanted = LEARNED * sum(len(tokens) for tokens, _ in sentences)
    seen = 0
    for number, (tokens, _) in enumerate(sentences):
        if seen >= wanted:
            return sentences[:number], sentences[number:]
        seen += len(tokens)
    return sentences, []
