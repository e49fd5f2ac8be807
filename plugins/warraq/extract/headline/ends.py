"""How well a headline ends between two words of its clause."""

from __future__ import annotations

from collections.abc import Sequence

from warraq.extract.headline.bonds import EVENTS, bound
from warraq.extract.headline.phrases import ALEF, CLOSING, NAMES, is_title
from warraq.extract.headline.words import FATHATAN, Sort, Word, is_auxiliary
from warraq.lexicon import Lexicon

# In characters of length that a better end is worth.
CLAUSE = 60
TIME = 40
ADJUNCT = 30
PURPOSE = 5
PARTICIPLE = 5  # منتخب فرنسا | الفائز بالكأس
CONJUNCTION = 0
COMPLEMENT = -15  # the verb may need it: دعت النقابة | إلى …
BARE = -30  # an object that is one indefinite noun says little: رفضت إيران تقريرا | من خبراء
GLUED = frozenset("بل")
SUBORDINATE = frozenset({Sort.CLAUSE, Sort.RELATIVE, Sort.COMMA})
AND = "و"
FEMININE = ("ة", "ات")
IMPERFECT = ("ي", "سي")


def rank_of_end(words: Sequence[Word], end: int, lexicon: Lexicon) -> int | None:
    """Return how well a headline ends before ``words[end]``, None where it cannot."""
    following = words[end]
    if bound(words, end, lexicon):
        return None
    if following.sort is Sort.COMMA and not following.unit.text and _opens_phrase(words[end + 1 : end + 2]):
        return TIME  # what stood between the commas was dropped, and the clause goes on
    if following.sort in SUBORDINATE or (following.joined and following.sort is Sort.THAT):  # وأن
        return None if lexicon.headlines.has("condition", words[0].unit.form) else CLAUSE
    if following.joined or following.unit.form == AND:
        return ADJUNCT if following.preposition else CONJUNCTION  # وبحضور
    if following.sort is Sort.TIME:
        return TIME
    return _before_phrase(words, end, lexicon) if following.preposition else _before_noun(words, end, lexicon)


def _opens_phrase(following: Sequence[Word]) -> bool:
    return bool(following) and bool(following[0].preposition)


def _before_phrase(words: Sequence[Word], end: int, lexicon: Lexicon) -> int | None:
    """Return the rank of an end before a preposition."""
    following, bare = words[end], _is_bare(words, end)
    if words[end - 1].sort is Sort.VERB and _describes(words, end - 1, lexicon):
        return None
    if end + 1 < len(words) and words[end + 1].sort is Sort.THAT and following.preposition in EVENTS:
        return CLAUSE
    if bare and end > 1 and words[end - 2].sort is Sort.PREPOSITION:
        return None  # في لقاء | هو الأول
    if following.preposition in GLUED:
        return PURPOSE + BARE * bare
    adjunct = lexicon.headlines.has("adjunct", following.unit.form)
    return (ADJUNCT if adjunct else COMPLEMENT) + BARE * bare if following.sort is Sort.PREPOSITION else None


def _before_noun(words: Sequence[Word], end: int, lexicon: Lexicon) -> int | None:
    """Return the rank of an end before a noun or a verb that only describes what was said."""
    last, following = words[end - 1], words[end]
    if last.sort in NAMES and following.sort is Sort.INDEFINITE and describes_name(following, last, lexicon):
        return TIME
    if last.sort in CLOSING and following.sort is Sort.INDEFINITE:
        return ADJUNCT if following.unit.text.rstrip(FATHATAN).endswith(ALEF) else None  # وصل إلى القاهرة | قادما
    if last.sort in CLOSING and following.sort is Sort.DEFINITE and end + 1 < len(words):
        asks = lexicon.company.asks.get(following.unit.form, ())
        own = lexicon.headlines.has("quantity", following.unit.form)
        return PARTICIPLE if words[end + 1].preposition in asks and not own else None
    if last.sort is Sort.QUOTE and following.sort is Sort.VERB:
        return ADJUNCT  # «مجرد أداة» | لا يعنيها
    described = following.sort is Sort.VERB and _agree(last, following) and not _says_little(words[:end])
    return ADJUNCT if described else None


def describes_name(word: Word, name: Word, lexicon: Lexicon) -> bool:
    """Say whether a word after a name is a title or «صاحب», «ثاني»: سامر الحلو | رئيس اللجنة."""
    return (name.sort is Sort.PERSON and is_title(word, lexicon)) or lexicon.headlines.has("ordinal", word.unit.form)


def _describes(words: Sequence[Word], verb: int, lexicon: Lexicon) -> bool:
    """Say whether a verb describes the indefinite noun before it: «سفينة كانت تبحر»."""
    noun = verb - 1
    while noun > 0 and is_auxiliary(words[noun], lexicon):
        noun -= 1
    return noun >= 0 and words[noun].sort is Sort.INDEFINITE


def _is_bare(words: Sequence[Word], end: int) -> bool:
    """Say whether the last word is an indefinite noun alone."""
    last, before = words[end - 1], words[end - 2] if end > 1 else words[end - 1]
    return last.sort is Sort.INDEFINITE and not last.preposition and before.sort is not Sort.INDEFINITE


def _agree(noun: Word, verb: Word) -> bool:
    """Say whether a verb describes the indefinite noun before it and is no verbal noun: «جسر | يمثل», «خطة | تهدف»."""
    feminine = noun.unit.text.endswith(FEMININE) or verb.unit.form.endswith("ت")
    return noun.sort is Sort.INDEFINITE and (feminine or verb.unit.form.startswith(IMPERFECT))


def _says_little(said: Sequence[Word]) -> bool:
    """Say whether the last phrase is indefinite and begins with ب: باستثمارات | تقدر."""
    for word in reversed(said):
        if word.preposition or word.sort is not Sort.INDEFINITE:
            return word.preposition == "ب"
    return False
