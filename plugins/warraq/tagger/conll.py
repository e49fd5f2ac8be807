"""Sentences as text: a token a line, its label after white space where it has one, a blank line between sentences."""

from __future__ import annotations

from collections.abc import Iterable, Iterator


def read(lines: Iterable[str]) -> Iterator[tuple[list[str], list[str]]]:
    """Yield the tokens of each sentence, and their labels: the last column of a line, empty where it has only one."""
    tokens: list[str] = []
    labels: list[str] = []
    for line in lines:
        columns = line.split()
        if columns:
            tokens.append(columns[0])
            labels.append(columns[-1] if len(columns) > 1 else "")
        elif tokens:
            yield tokens, labels
            tokens, labels = [], []
    if tokens:
        yield tokens, labels


def write(tokens: Iterable[str], labels: Iterable[str]) -> str:
    """Return a sentence as text, with the blank line after it."""
    return "".join(f"{token} {label}\n" for token, label in zip(tokens, labels, strict=True)) + "\n"
