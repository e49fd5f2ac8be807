"""What headline a sentence gives: the lead, a later sentence, or, where nothing is whole, the lead's first words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from warraq.extract.headline.length import ENOUGH, LIMIT, SHORTEST, cut, fitted
from warraq.extract.headline.sentences import QUESTION, Sentence
from warraq.extract.headline.shorten import shortened
from warraq.extract.headline.speech import as_speech
from warraq.extract.headline.units import Part, Unit
from warraq.extract.headline.words import Sort, words_of
from warraq.lexicon import Lexicon
from warraq.text.stem import light_stem

ASKING = frozenset({"هل", "ماذا", "لماذا", "كيف", "متي", "اين"})  # folded: a question is whole or absent
OPENING = 3  # words of a later sentence that name its subject
SUBJECTS = frozenset({Sort.PERSON, Sort.NAME, Sort.DEFINITE, Sort.INDEFINITE})
SHARED = 4  # words of the lead that a later sentence has too
LONG = 4  # letters


def of_lead(lead: Sentence, lexicon: Lexicon) -> str:
    """Return a headline from the lead, "" where no whole clause of it fits.

    Where no clause is known to be whole, one will do that says anything of its subject.
    """
    for loose in (False, True):
        for opening, said in (as_speech(lead.clause, lexicon), ("", lead.clause)):
            if found := _fitted(lead, opening, said, lexicon, loose=loose):
                return found
    return ""


def of_later(later: Sentence, lead: Sentence, lexicon: Lexicon) -> str:
    """Return a headline from a later sentence that needs none before it, or from what the lead's speaker says next."""
    clause = _without_and(later.clause, lexicon)
    if clause and lexicon.reporting.verb(clause[0].form) is not None:
        speaker = as_speech(lead.clause, lexicon)[0]
        opening, said = as_speech(clause, lexicon, speaker)
        person = any(unit.part is Part.PERSON and unit.text in opening for unit in later.units)
        return _fitted(later, opening, said, lexicon) if opening and (person or opening == speaker) else ""
    if not clause or not _opens_anew(clause, lexicon) or len(_matter(lead.units) & _matter(clause)) < SHARED:
        return ""
    found = _fitted(later, "", clause, lexicon)
    return found if len(found) >= SHORTEST else ""


def beginning_of(sentence: Sentence, lexicon: Lexicon) -> str:
    """Return what fits of a sentence, the last resort: of its shortest reading, and of what it reports."""
    clause = sentence.clause or sentence.units
    opening, said = as_speech(clause, lexicon)
    room = LIMIT - len(opening)
    tries = [sentence.shown(cut(one, room, lexicon)) for one in shortened(said or clause, lexicon)]
    enough = (one for one in reversed(tries) if len(one) >= ENOUGH - len(opening))
    return opening + next(enough, max(tries, key=len))


def _fitted(sentence: Sentence, opening: str, rest: Sequence[Unit], lexicon: Lexicon, *, loose: bool = False) -> str:
    """Return the opening and what fits of the rest, "" where no whole clause of it does."""
    if not rest:
        return ""
    room, ends = LIMIT - len(opening), rest[-1].end == sentence.units[-1].end
    tries = (fitted(one, room, lexicon, ends=ends, loose=loose) for one in shortened(rest, lexicon))
    said = sentence.shown(next(filter(None, tries), ()))
    halved = rest[0].form in ASKING and not said.endswith(QUESTION)
    return opening + said if said and not halved else ""


def _without_and(clause: tuple[Unit, ...], lexicon: Lexicon) -> tuple[Unit, ...]:
    """Take the و off «وقال …», so that a later sentence reads as a report of its own."""
    first = clause[0] if clause else None
    if first is None or not first.form.startswith("و") or lexicon.reporting.verb(first.form[1:]) is None:
        return clause
    return (replace(first, text=first.text[1:], form=first.form[1:]), *clause[1:])


def _opens_anew(clause: Sequence[Unit], lexicon: Lexicon) -> bool:
    """Say whether a later sentence stands without the ones before it: it names its subject at its beginning."""
    words = words_of(clause[:OPENING], lexicon)
    first = words[0]
    resumes = first.joined or lexicon.headlines.has("resumes", first.unit.form)
    if resumes or first.preposition or any(word.sort is Sort.OWNED for word in words):
        return False
    if first.sort is Sort.VERB:
        return len(words) > 1 and words[1].sort in SUBJECTS and not words[1].preposition
    return first.sort in SUBJECTS - {Sort.INDEFINITE}


def _matter(units: Sequence[Unit]) -> frozenset[str]:
    """Return the stems of a sentence's longer words, by which it is seen to be on the lead's matter."""
    words = (word for unit in units for word in unit.form.split())
    return frozenset(light_stem(word) for word in words if len(word) >= LONG)
