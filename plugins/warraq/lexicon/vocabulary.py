"""Ordinary words of Arabic news, by which an unknown word is told from a name."""

from __future__ import annotations

from dataclasses import dataclass

from warraq.lexicon.tables import rows
from warraq.text.clitics import ARTICLE, WAW, bare, readings
from warraq.text.normalize import fold

PLURAL = 5  # letters of a plural without its nun
MEEM, NOON = "\u0645", "\u0646"  # a participle begins with meem
PROVING = 4  # letters that must remain for a word without its particles to prove anything: بلير is not ب and لير


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """``words``: folded ordinary words, without most of the forms that particles before them make.

    ``person_cues``: after these a short name is a person's (اجتماع شي). ``function_words`` are never names.
    ``name_bearers``: after these a person's name is that of a thing (شارع، مطار). ``month_cues``: beside these رمضان is
    the month. ``clubs``: words that end the names of clubs abroad (واندرارز). All folded.
    """

    words: frozenset[str] = frozenset()
    person_cues: frozenset[str] = frozenset()
    function_words: frozenset[str] = frozenset()
    name_bearers: frozenset[str] = frozenset()
    month_cues: frozenset[str] = frozenset()
    clubs: frozenset[str] = frozenset()

    @classmethod
    def load(cls) -> Vocabulary:
        """Read ``common_words``, ``person_cues``, ``function_words``, ``name_bearers``, ``month_cues`` and
        ``club_words``.
        """
        return cls(
            words=_words("common_words"),
            person_cues=_words("person_cues"),
            function_words=_words("function_words"),
            name_bearers=_words("name_bearers"),
            month_cues=_words("month_cues"),
            clubs=_words("club_words"),
        )

    def __contains__(self, form: object) -> bool:
        """Tell whether a folded form is an ordinary word, with or without particles and the article."""
        if not isinstance(form, str):
            return False
        if form in self.words:
            return True
        return any(
            len(stem) >= PROVING and stem in self.words
            for reading in readings(form)
            for stem in (reading, bare(reading))
        )

    def plural_of(self, form: str) -> bool:
        """Tell whether a form is a sound plural that governs the next word, so that it loses its nun: منظمو السباق."""
        if not form.endswith(WAW) or len(form) < PLURAL:
            return False
        whole = f"{form}{NOON}"
        return not self.words.isdisjoint((whole, ARTICLE + whole)) or (form[0] == MEEM and form[:-1] in self.words)


def _words(table: str) -> frozenset[str]:
    return frozenset(fold(row["word"]) for row in rows(table))
