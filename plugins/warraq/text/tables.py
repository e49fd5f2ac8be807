"""Read the tables of ``text/data``: a role and a word on each line, ``#`` for a comment line."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType


@cache
def words_by_role(name: str, written: Callable[[str], str] = str) -> Mapping[str, frozenset[str]]:
    """Return the words of ``data/<name>.tsv`` by their role, each as ``written`` gives it."""
    text = files("warraq.text").joinpath("data", f"{name}.tsv").read_text(encoding="utf-8")
    _, *lines = (line for line in text.splitlines() if not line.startswith("#"))
    found: dict[str, set[str]] = {}
    for role, _, word in (line.partition("\t") for line in lines):
        found.setdefault(role, set()).add(written(word))
    return MappingProxyType({role: frozenset(words) for role, words in found.items()})
