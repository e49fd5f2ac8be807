"""Count the noun phrases of a clause, and tell what it says of its subject, by the forms of the words alone.

A definite word, a pronoun or a name closes a noun phrase; an indefinite noun after that begins another. What stands
after a preposition, or inside a relative clause, is no phrase of the clause itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from warraq.extract.headline.words import FATHATAN, Sort, Word
from warraq.lexicon import Lexicon
from warraq.lexicon.keys import key

CLOSING = frozenset({Sort.DEFINITE, Sort.OWNED, Sort.NAME, Sort.PERSON, Sort.QUOTE})
NOUNS = CLOSING | {Sort.INDEFINITE}
NAMES = frozenset({Sort.NAME, Sort.PERSON})
DEPENDENT = frozenset({Sort.RELATIVE, Sort.VERB, Sort.CLAUSE})
ALEF, ARTICLE_MEEM = "\u0627", "\u0627\u0644\u0645"
NISBA = ("ي", "يه")  # folded
VERBAL = ("الاست", "الانت", "الانس", "الاعت", "الاتف")  # verbal nouns with their article, folded
WHAT = "ما"
SHORTEST_ACCUSATIVE = 4  # letters


@dataclass(slots=True)
class Phrase:
    """The noun phrase being read: is it closed, after a preposition (``inside``), a name, and does it name people."""

    closed: bool = True
    inside: bool = False
    name: bool = False
    people: bool = False


def noun_phrases(words: Sequence[Word], lexicon: Lexicon) -> int:
    """Count the noun phrases that stand without a preposition, up to the first dependent clause of each segment."""
    count = 0
    phrase = Phrase()
    fresh, governed, skipping = True, False, False
    for at, word in enumerate(words):
        if word.sort is Sort.COMMA:
            fresh, skipping = fresh or not _names_the_titled(words, at), False
        elif word.sort in DEPENDENT:
            count += not (skipping or governed) and word.sort is Sort.RELATIVE and word.unit.form == WHAT
            skipping = True
        elif word.sort is Sort.PREPOSITION and not skipping:
            fresh = governed = True
        elif word.sort in NOUNS and not skipping and not _says_how(word, lexicon):
            begins = not word.joined and (fresh or _begins(words, at, phrase, lexicon))
            count += begins and not governed and not word.preposition
            if begins or word.preposition:
                phrase = Phrase(inside=governed or bool(word.preposition), name=word.sort in NAMES)
                governed = False
            phrase.people = phrase.people or word.sort is Sort.PERSON
            phrase.closed = word.sort in CLOSING
            fresh = False
    return count


def _names_the_titled(words: Sequence[Word], comma: int) -> bool:
    """Say whether a person comes after a comma that only sets the name off: «الأمين العام، سامر الحلو …»."""
    return not words[comma].unit.text and any(word.sort is Sort.PERSON for word in words[comma + 1 : comma + 2])


def is_title(word: Word, lexicon: Lexicon) -> bool:
    """Say whether a word is a person's title: رئيس، المدرب."""
    return key(word.unit.text) in lexicon.people.titles


def _says_how(word: Word, lexicon: Lexicon) -> bool:
    """Say whether a word is an adverb (مجددا) or goes before an adjective (غير)."""
    return lexicon.headlines.has("adverb", word.unit.form) or lexicon.headlines.has("prefixed", word.unit.form)


def _begins(words: Sequence[Word], at: int, phrase: Phrase, lexicon: Lexicon) -> bool:
    """Say whether a word begins another noun phrase than the one that is being read."""
    word, before = words[at], words[at - 1]
    if lexicon.headlines.has("quantity", word.unit.form):
        return phrase.closed
    if word.sort in {Sort.INDEFINITE, Sort.OWNED}:
        titled = word.sort is Sort.INDEFINITE and before.sort in NAMES and is_title(word, lexicon)
        return (phrase.closed and not titled) or _accusative(word, before)
    if word.sort in NAMES:
        second = phrase.name and not phrase.inside
        person = word.sort is Sort.PERSON
        return second or (phrase.people if person else before.sort is Sort.PERSON)
    if word.sort is Sort.QUOTE:
        return before.sort in NAMES
    plain = before.sort in NAMES and not _may_describe(word, lexicon)
    return plain or _counted(words, at) or _acts(word, before, lexicon)


def _accusative(word: Word, before: Word) -> bool:
    """Say whether an indefinite noun ends in the accusative's alef after one that does not: «محكمة مصرية حكما»."""
    indefinite = word.sort is Sort.INDEFINITE and before.sort is Sort.INDEFINITE
    text, earlier = word.unit.text.rstrip(FATHATAN), before.unit.text.rstrip(FATHATAN)
    return indefinite and len(text) >= SHORTEST_ACCUSATIVE and text.endswith(ALEF) and not earlier.endswith(ALEF)


def _counted(words: Sequence[Word], at: int) -> bool:
    """Say whether the word before is what a number counts, so that no definite word belongs to it: «1450 مستوطنا»."""
    return at > 1 and words[at - 2].unit.form.isdecimal() and words[at - 1].unit.text.rstrip(FATHATAN).endswith(ALEF)


def _acts(word: Word, before: Word, lexicon: Lexicon) -> bool:
    """Say whether a definite word after another is a verbal noun, no adjective: «السلطات الأميركية | القبض على»."""
    form = word.unit.form
    noun = (form in lexicon.company.asks and not form.endswith(("ه", "ي"))) or form.startswith(VERBAL)
    return noun and before.sort in CLOSING and not _may_describe(word, lexicon)


def _may_describe(word: Word, lexicon: Lexicon) -> bool:
    """Say whether a definite word after a name may be its adjective or its title: البريطانية، الثاني، المدرب."""
    form = word.unit.form
    described = form.endswith(NISBA) or form.startswith(ARTICLE_MEEM) or lexicon.headlines.has("ordinal", form)
    return described or is_title(word, lexicon)
