"""What one word can be in a person's name."""

from __future__ import annotations

import re
from enum import Enum, auto

from warraq.lexicon import Lexicon
from warraq.lexicon.people import Part
from warraq.text.clitics import CONJUNCTIONS, PREPOSITIONS, definite, readings

LETTERS = range(0x0621, 0x064B)  # hamza … yeh
PARTICIPLE = re.compile("\u0645\u062a.{3,}(?:\u0627|\u064a\u0646|\u0648\u0646)")  # متضامنا
REFLEXIVE = re.compile("\u064a\u062a.{3,}")  # يتقمص
VERB_PREFIXES = ("\u064a", "\u062a", "\u0646", "\u0633\u064a", "\u0633\u062a")  # yeh, teh, noon; seen before yeh, teh
POSSESSIVES = ("\u0647\u0627", "\u062a\u0647\u0645", "\u0627\u062a\u0647", "\u0647\u0645\u0627")  # ها، تهم، اته، هما
FATHER = "\u0627\u0628\u0648"  # أبو
ALEF = "\u0627"
# Given names that are verbs too: عادل (to equal), دان (to condemn), أدين (to be convicted).
VERBS = frozenset(("\u0639\u0627\u062f\u0644", "\u062f\u0627\u0646", "\u0627\u062f\u064a\u0646"))
ENOUGH = 3  # letters of a stem that can prove a word ordinary
LONG = 5  # letters of a word whose first may be a particle


class Role(Enum):
    """The part a word can play in a name."""

    GIVEN = auto()  # a known given name that is nothing else
    FAMILY = auto()  # a known family name that is nothing else
    WEAK = auto()  # a known name that is also an ordinary word or a place
    PARTICLE = auto()
    UNKNOWN = auto()  # no ordinary word, no article: a foreign name most likely
    DEFINITE = auto()  # no ordinary word, with the article: an Arab family name most likely
    NONE = auto()


KNOWN = frozenset((Role.GIVEN, Role.FAMILY, Role.WEAK))


def role(form: str, lexicon: Lexicon) -> Role:
    """Return the role of a folded form without particles before it."""
    people = lexicon.people
    if not form.isalpha() or ord(form[0]) not in LETTERS or form in lexicon.vocabulary.function_words:
        return Role.NONE
    if form in people.given or form in people.family or form in people.common:
        return _listed(form, lexicon)
    if form in people.particles:
        return Role.PARTICLE
    if form.startswith(FATHER) and form[len(FATHER) :] in people.given:
        return Role.FAMILY  # أبوعلي
    if ordinary(form, lexicon):
        return Role.NONE
    return Role.DEFINITE if definite(form) else Role.UNKNOWN


def _listed(form: str, lexicon: Lexicon) -> Role:
    people = lexicon.people
    if (
        form in people.common
        or form in people.titles
        or form in lexicon.reporting.verbs
        or form in lexicon.vocabulary.words
    ):
        return Role.WEAK
    return Role.GIVEN if form in people.given else Role.FAMILY


def ordinary(form: str, lexicon: Lexicon) -> bool:
    """Tell whether a word that no list has as a name is an ordinary one."""
    gazetteer, organizations = lexicon.gazetteer, lexicon.organizations
    if len(form) == 1 or form in lexicon.vocabulary or form.endswith(POSSESSIVES):
        return True
    if form.endswith(ALEF) and form[:-1] in lexicon.vocabulary:
        return True  # an accusative: كلبا
    if any(lexicon.vocabulary.plural_of(rest) for rest in readings(form)):
        return True
    if PARTICIPLE.fullmatch(form) or REFLEXIVE.fullmatch(form):
        return True
    for reading in readings(form):
        if (
            reading in gazetteer.nisbas
            or reading in gazetteer.names
            or reading in gazetteer.cues
            or reading in organizations.heads
            or reading in organizations.known
            or reading in lexicon.people.titles
            or reading in lexicon.people.peers
            or reading in lexicon.reporting.verbs
        ):
            return True
    return any(
        form.startswith(prefix)
        and len(form) - len(prefix) >= ENOUGH
        and form[len(prefix) :] in lexicon.vocabulary.words
        for prefix in VERB_PREFIXES
    )


def hides_name(form: str, lexicon: Lexicon, seen: frozenset[str]) -> bool:
    """Tell whether the first letter of ``form`` is more likely a particle before another name («وترامب»).

    ``seen``: the forms of the whole article.
    """
    people = lexicon.people
    if form in people.given or form in people.family:
        return False
    if form[:1] in CONJUNCTIONS:
        rest = form[1:]
        return rest in people.given or rest in people.family or (rest in seen and len(form) >= LONG)
    return form[:1] in PREPOSITIONS and len(form) >= LONG and form[1:] in seen


def binds(form: str, lexicon: Lexicon) -> Part | None:
    """Return what ``form`` does as a particle of names, or None."""
    return lexicon.people.particles.get(form) if form else None
