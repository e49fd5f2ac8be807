"""Lemmas of words from camel-tools' morphology, and the families that they make: سلاح and أسلحة, وزير and وزراء.

A word is read by itself, out of its sentence, as its most frequent lemma. Nothing is guessed: a word that the database
does not know, or two of whose lemmas are equally frequent, has none.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path
from typing import Any

from warraq.errors import ModelError, ModelMissing
from warraq.models import Component, Dataset, data_folder, find
from warraq.text.normalize import compose, dediacritize, strip_invisible, strip_tatweel

DATABASE = "morphology.db"
ARABIC = re.compile(
    "[\u0621-\u063a\u0641-\u064a]{2,}"
)  # hamza to ghain, feh to yeh: numbers and names in Latin have no family
RARE = -99.0  # the logarithm that databases give to what was never seen

logger = logging.getLogger(__name__)


class Lemmas:
    """The lemmas of an ALMOR database. ``version`` changes with the database and camel-tools."""

    def __init__(self, dataset: Dataset) -> None:
        path = dataset.folder / DATABASE
        try:
            from camel_tools.morphology.analyzer import Analyzer
            from camel_tools.morphology.database import MorphologyDB
            from camel_tools.morphology.errors import MorphologyError
        except ImportError as fault:
            raise _unreadable(path) from fault
        try:
            database = MorphologyDB(str(path))
        except (MorphologyError, OSError, ValueError, LookupError, TypeError) as fault:
            raise _unreadable(path) from fault
        if not database.prefix_suffix_compat:  # its last table: the file was cut short, which the loader does not mind
            raise _unreadable(path)
        self.version = dataset.version
        self._analyses: Callable[[str], list[dict[str, Any]]] = Analyzer(database).analyze

    def lemma(self, word: str) -> str:
        """Return the lemma of a word as written, with its vowels, or nothing.

        Spelling as it stands goes before spelling as it may be meant (ان for أن), then the lemma that is frequenter.
        """
        plain = strip_tatweel(dediacritize(strip_invisible(compose(word))))
        if not ARABIC.fullmatch(plain):
            return ""
        found = [(_rank(analysis), analysis["lex"]) for analysis in self._analyses(plain)]
        best = max((rank for rank, _ in found), default=None)
        lemmas = {lemma for rank, lemma in found if rank == best}
        return lemmas.pop() if len(lemmas) == 1 else ""


def lemmas() -> Lemmas | None:
    """Return the lemmas of the database that is installed, or None where there is none.

    Where it is there and damaged, one warning says so. The second call in a process returns the same.
    """
    return _lemmas(data_folder())


def families(
    words: Iterable[str], lemma: Callable[[str], str], stem: Callable[[str], str]
) -> dict[str, tuple[str, ...]]:
    """Return, for each stem that has relatives, the other stems of its family, in alphabetical order.

    ``words``: a vocabulary as it is written, hamzas and all, for folded words are not in any database. ``lemma``: of a
    word, or nothing. ``stem``: under which search files a word, or nothing for a stop word. A stem that words of
    several lemmas share has the relatives of each; they do not become each other's.

    Search calls it where an index is written (``search.families``), and looks a query's word up under the relatives of
    its stem as well.
    """
    of_lemma: dict[str, set[str]] = {}
    of_stem: dict[str, set[str]] = {}
    for word in words:
        filed = stem(word)
        found = lemma(word) if filed else ""
        if found:
            of_lemma.setdefault(found, set()).add(filed)
            of_stem.setdefault(filed, set()).add(found)
    related = {filed: set().union(*(of_lemma[each] for each in of_stem[filed])) - {filed} for filed in sorted(of_stem)}
    return {filed: tuple(sorted(others)) for filed, others in related.items() if others}


@cache
def _lemmas(root: Path) -> Lemmas | None:
    try:
        return Lemmas(find(Component.MORPHOLOGY, root))
    except ModelError as fault:
        if not isinstance(fault, ModelMissing):
            logger.warning("%s؛ لا أُسَر للكلمات — %s; words have no families", fault.arabic, fault.english)
        return None


def _rank(analysis: dict[str, Any]) -> tuple[bool, float]:
    return analysis.get("source") != "spvar", float(analysis.get("pos_lex_logprob") or RARE)


def _unreadable(path: Path) -> ModelError:
    return ModelError(
        f"{path}: قاعدة الصرف لا تُقرأ: make models", "the database of morphology cannot be read: make models"
    )
