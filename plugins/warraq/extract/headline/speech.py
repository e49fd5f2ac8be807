"""«قال المتحدث باسم الكرملين، دميتري بيسكوف، إن …» as «دميتري بيسكوف: …», where that reads right."""

from __future__ import annotations

import re
from collections.abc import Sequence

from warraq.extract.headline.clauses import ACCUSATIVE, like_verb
from warraq.extract.headline.units import Part, Unit, shown
from warraq.lexicon import Lexicon
from warraq.lexicon.keys import key
from warraq.lexicon.reporting import Shape
from warraq.text.normalize import strip_invisible

SPEAKING = frozenset({"say", "stress", "announce", "add", "warn"})
LONGEST_SPEAKER = 40  # characters
THAT = frozenset({"ان", "بان"})  # أن، إن، بأن folded, without a pronoun
BEFORE_THAT = frozenset({"الي", "علي", "عن", "من"})
# What follows إن stands in the accusative or leans on the speaker. Without the verb it would read wrong: sound
# plurals in ـين (the nominative is ـون), and nouns with his, her, their.
LEANING = re.compile("^.{2,}(?:ه|ها|هم|هما)$")


def as_speech(clause: Sequence[Unit], lexicon: Lexicon) -> tuple[str, tuple[Unit, ...]]:
    """Return («speaker: », what was said), both empty where the sentence does not report speech in this shape."""
    if not clause or clause[0].part is not Part.WORD:
        return "", ()
    verb = lexicon.reporting.verb(clause[0].form)
    if verb is None or verb.shape is not Shape.FINITE or verb.cue_class not in SPEAKING:
        return "", ()
    that = next((at for at, unit in enumerate(clause) if unit.part is Part.WORD and unit.form in THAT), None)
    if that is None or that + 2 >= len(clause) or not _stands_alone(clause[that + 1 :]):
        return "", ()
    subject = clause[1:that]
    if subject and subject[-1].form in BEFORE_THAT:
        subject = subject[:-1]
    speaker = _speaker(subject, lexicon)
    return ("", ()) if speaker is None else (f"{speaker}: ", tuple(clause[that + 1 :]))


def as_announcement(clause: Sequence[Unit], lexicon: Lexicon) -> tuple[str, tuple[Unit, ...]]:
    """Return («speaker: », what is announced) of «أعلن … عن …» whose subject is long, else both empty."""
    verb = lexicon.reporting.verb(clause[0].form) if clause and clause[0].part is Part.WORD else None
    about = next((at for at, unit in enumerate(clause) if unit.part is Part.WORD and unit.form == "عن"), 0)
    if verb is None or verb.shape is not Shape.FINITE or len(shown(clause[:about])) <= LONGEST_SPEAKER:
        return "", ()
    if any(lexicon.reporting.has_role(unit.form, "that") or like_verb(unit, lexicon) for unit in clause[1:about]):
        return "", ()
    said = tuple(clause[about + 1 :])
    speaker = _speaker(clause[1:about], lexicon) if said and _stands_alone(said) else None
    return ("", ()) if speaker is None else (f"{speaker}: ", said)


def _stands_alone(said: Sequence[Unit]) -> bool:
    """Say whether what was said can do without its إن."""
    first = said[0]
    plain = [strip_invisible(unit.text) for unit in said[:3] if unit.part is Part.WORD]
    if any(ACCUSATIVE.match(word) for word in plain):
        return False
    if first.part is Part.WORD:
        return LEANING.match(plain[0]) is None and not plain[0].startswith(("ي", "ت"))
    return first.part in {Part.PERSON, Part.NAME, Part.QUOTE}


def _speaker(subject: Sequence[Unit], lexicon: Lexicon) -> str | None:
    """Return who speaks in few words: the person's name, else the subject up to its first preposition."""
    end = next((at for at, unit in enumerate(subject) if _opens_phrase(unit, lexicon)), len(subject))
    people = [unit for unit in subject if unit.part is Part.PERSON]
    if len(people) > 1 or not subject:
        return None
    words = [unit for unit in subject[:end] if unit.part is not Part.COMMA]
    speaker = shown(words)
    if people and people[0] in words:
        before = words[: words.index(people[0])]
        speaker = people[0].text if _is_himself(before, lexicon) else speaker
    elif people:
        speaker = people[0].text
    return speaker if 0 < len(speaker) <= LONGEST_SPEAKER and ":" not in speaker else None


def _is_himself(before: Sequence[Unit], lexicon: Lexicon) -> bool:
    """Say whether the words before a name describe its bearer: «النجم ديان», «وزير الخارجية فلان», not «محامي فلان» and
    not «المتحدث باسم الرئيس فلان».
    """
    if not before:
        return True
    titles = [lexicon.people.titles.get(key(unit.text)) for unit in before]
    if any(title is not None and title.bare for title in titles[1:]):
        return False
    definite = before[-1].part is Part.NAME or before[-1].form.startswith("ال")
    return all(unit.form.startswith("ال") for unit in before) or (titles[0] is not None and definite)


def _opens_phrase(unit: Unit, lexicon: Lexicon) -> bool:
    roles = ("adjunct", "complement", "relative", "clause")
    return unit.part is Part.WORD and any(lexicon.headlines.has(role, unit.form) for role in roles)
