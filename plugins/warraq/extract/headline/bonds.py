"""What holds two neighbouring words together, so that no headline ends between them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from warraq.extract.headline.phrases import CLOSING, NISBA
from warraq.extract.headline.words import Sort, Word
from warraq.lexicon import Lexicon
from warraq.lexicon.company import NOTHING, OBJECT
from warraq.lexicon.keys import key
from warraq.text.readings import without_clitics

EVENTS = frozenset({"بعد", "قبل", "منذ", "عقب", "اثر"})  # folded: «بعد أن» opens an adjunct
AFTER_NUMBERS = frozenset({"في", "ب", "من"})  # 4 في المئة
ANNOUNCING = frozenset({Sort.PREPOSITION, Sort.THAT, Sort.RELATIVE, Sort.CLAUSE, Sort.COMMA})
DANGLING = ("dangling", "unfinished", "clause", "relative", "adjunct", "complement")
BETWEEN, FOR = "بين", "ل"
LONG = 5  # letters
HEADS = 3  # nouns of one phrase that may ask for the preposition after it
TITLE_WORDS = (1, 2)


def dangles(word: Word, lexicon: Lexicon) -> bool:
    """Say whether no headline ends on a word: it announces another one."""
    if word.sort in ANNOUNCING or word.unit.text in {"", "#"}:
        return True
    owned = word.sort is Sort.OWNED and bool(word.preposition)  # لها
    forms = {word.unit.form, word.unit.form[word.joined :]}
    return not owned and any(lexicon.headlines.has(role, form) for role in DANGLING for form in forms)


def bound(words: Sequence[Word], end: int, lexicon: Lexicon) -> bool:
    """Say whether the words around ``end`` belong together."""
    last, following = words[end - 1], words[end]
    if dangles(last, lexicon) or following.sort is Sort.THAT or lexicon.headlines.has("condition", following.unit.form):
        return True
    if following.joined:
        return following.unit.form[1:].isdecimal() or following.preposition == BETWEEN  # مليون | و200
    preposition = following.preposition
    return (
        bool(preposition)
        and (
            following.sort is Sort.OWNED
            or (last.sort is Sort.OWNED and bool(last.preposition) and len(last.unit.form) > LONG)  # بتحويلها | لأعمال
            or (last.unit.text[-1:].isdecimal() and preposition in AFTER_NUMBERS)
            or (preposition == FOR and _titled(words[:end], lexicon))
            or (words[end + 1 : end + 2] and words[end + 1].sort is Sort.THAT and preposition not in EVENTS)
            or _asked(words[:end], preposition, lexicon)
        )
    )


def _titled(said: Sequence[Word], lexicon: Lexicon) -> bool:
    """Say whether the last words are a title that asks for its place: الأمين العام | للأمم المتحدة."""
    spelled = (" ".join(word.unit.text for word in said[-size:]) for size in TITLE_WORDS)
    titles = [lexicon.people.titles.get(key(words)) for words in spelled]
    return any(title is not None and title.complement for title in titles)


def _asked(said: Sequence[Word], preposition: str, lexicon: Lexicon) -> bool:
    """Say whether a word asks for the preposition, or the noun of which it is the adjective: «مباحثات جديدة | مع»."""
    asks = lexicon.company.asks
    for head in _heads(said):
        forms = without_clitics(head.unit.form)
        known = (*forms, *(f"ال{form}" for form in forms))
        if any(preposition in asks.get(form, ()) for form in known):
            return True
        if any(_as_verb(form, preposition, lexicon) for form in forms):
            return True
    return False


def _heads(said: Sequence[Word]) -> Iterator[Word]:
    """Yield the last word, and the nouns whose adjective or whose second half it is."""
    yield said[-1]
    for word, after in zip(reversed(said[:-1]), reversed(said[-HEADS:]), strict=False):
        adjective = after.sort is Sort.INDEFINITE and after.unit.form.endswith(NISBA)
        noun = word.sort is Sort.INDEFINITE or (word.sort is Sort.DEFINITE and after.sort is Sort.DEFINITE)
        if after.preposition or after.joined or not noun or not (adjective or after.sort in CLOSING):
            return
        yield word


def _as_verb(form: str, preposition: str, lexicon: Lexicon) -> bool:
    """Say whether a verbal noun is spelled as its verb, which takes a preposition alone: تمسك بـ، توجه إلى."""
    frames = lexicon.company.exact.get(form, ()) if form.startswith("ت") else ()
    alone = bool(frames) and not any(frame & {OBJECT, NOTHING} for frame in frames)
    return alone and any(preposition in frame for frame in frames)
