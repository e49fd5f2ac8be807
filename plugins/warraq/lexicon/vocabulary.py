"""Ordinary words of Arabic news, by which an unknown word is told from a name."""

from __future__ import annotations

from dataclasses import dataclass

from warraq.lexicon.tables import rows
from warraq.text.clitics import bare, readings
from warraq.text.normalize import fold

PROVING = 4  # letters that must remain for a word without its particles to prove anything: بلير is not ب and لير


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """``words``: folded ordinary words, without most of the forms that particles before them make.

    ``person_cues``: folded words after which a short name is a person's (اجتماع شي).
    """

    words: frozenset[str] = frozenset()
    person_cues: frozenset[str] = frozenset()

    @classmethod
    def load(cls) -> Vocabulary:
        """Read ``common_words`` and ``person_cues``."""
        return cls(
            words=frozenset(fold(row["word"]) for row in rows("common_words")),
            person_cues=frozenset(fold(row["word"]) for row in rows("person_cues")),
        )

    def __contains__(self, form: object) -> bool:
        """Tell whether a folded form is an ordinary word, with or without particles and the article."""
        if not isinstance(form, str):
            return False
        if form in self.words:
            return True
        return any(
            len(stem) >= PROVING and stem in self.words for reading in readings(form) for stem in (reading, bare(reading))
        )
