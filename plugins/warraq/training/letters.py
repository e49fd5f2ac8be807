"""Count which words have letters of their own that look like an article, a conjunction, a preposition or an ending.

What is written onto a word is written onto many: the rest stands alone elsewhere, far more often. A word has its first
letters itself if it takes the article before them (الوزراء, الالتزام), or is spelt with a hamza that no article has
(ألمانيا), or if its rest is hardly a word. And no ending but a root's own takes another one behind it: the nun of duals
and plurals falls there, so قانوني and إعلانات tell that قانون and إعلان are whole.
"""

from __future__ import annotations

import json
import lzma
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

from warraq.text.clitics import ARTICLE, LAM, WAW
from warraq.text.normalize import fold
from warraq.text.stem import (
    ARTICLES,
    OWN_WAW,
    OwnLetters,
    keeps_waw,
    light_stem,
    without_article,
    without_conjunction,
    without_endings,
    without_pronoun,
)

WORD = re.compile("[\u0621-\u063a\u0640-\u0652\u0670\u0671]+")
HAMZAS = "أإآٱ"
GLUED = ("", *"وفبلك")
PREPOSITIONS = "بلكف"
FUTURE, IMPERFECT = "س", "يتن"
LOOK_LIKE_ENDINGS = ("ان", "ين", "ون", "ات", "كم", "نا", "هم", "ها")
BEHIND = ("ي", "يه", "يين", "يون", "يات", "يا", "ات", "ه", "ين", "ون", "ها", "هم", "ته", "تها", "اتها", "اته", "ان")
FEWEST, FEWEST_BEFORE, FEWEST_BEHIND = 40, 20, 5  # times that a word, and what tells of it, must stand
MOSTLY = 0.5  # of its places that must be spelt so
HARDLY = 0.05  # so much as the word, and the rest is none
OFTEN = 0.2  # of its places that must have the article
LEAST_OF_REST = 0.3  # so much as the word with the article its rest may stand, or as the rest the word
SHORTEST, SHORTEST_FIRST = 4, 3  # letters


def read_words(news: Path) -> Counter[str]:
    """Count the words of ``news/*.jsonl.xz`` as they are spelt."""
    words: Counter[str] = Counter()
    for path in sorted(news.glob("*.jsonl.xz")):
        with lzma.open(path, "rt", encoding="utf-8") as lines:
            for row in map(json.loads, lines):
                words.update(WORD.findall(f"{row['title'] or ''}\n{row['text'] or ''}"))
    return Counter({word: count for word, count in words.items() if len(fold(word)) > 1})


def rows(words: Mapping[str, int]) -> Iterator[tuple[str, str]]:
    """Yield the rows of ``own_letters``: a form, and which of its letters are its own."""
    forms: Counter[str] = Counter()
    for word, count in words.items():
        forms[fold(word)] += count
    beginnings, endings = own_alef_lam(words) | own_waw(forms), own_endings(forms)
    firsts = own_firsts(forms, OwnLetters(frozenset(OWN_WAW | beginnings), frozenset(endings)))
    for letters, own in (("beginning", beginnings), ("ending", endings), ("first", firsts)):
        yield from ((form, letters) for form in sorted(own))


def own_endings(forms: Mapping[str, int]) -> set[str]:
    """Return the words that look like a dual, a plural or one with a pronoun, and take an ending behind that."""
    bare: Counter[str] = Counter()
    for form, count in forms.items():
        bare[without_article(without_conjunction(form))] += count

    def is_own(form: str, count: int) -> bool:
        behind = sum(bare[form + end] for end in BEHIND if _parted(form, end))
        return behind >= max(FEWEST_BEHIND, HARDLY * count)

    candidates = ((form, count) for form, count in bare.items() if form.endswith(LOOK_LIKE_ENDINGS))
    return {form for form, count in candidates if count >= FEWEST and len(form) >= SHORTEST and is_own(form, count)}


def own_alef_lam(words: Mapping[str, int]) -> set[str]:
    """Return the beginnings of words that have alef and lam themselves.

    A hamza tells it, or an article before them, if they are mostly spelt so; an article also if the rest is no word.
    """
    every: Counter[str] = Counter()
    seated: Counter[str] = Counter()
    defined: Counter[str] = Counter()
    rests: Counter[str] = Counter()
    for word, count in words.items():
        form = fold(word)
        rests[_without_end(form)] += count
        before = next((len(one) for one in GLUED if form.startswith(one + ARTICLE)), None)
        article = next((one for one in ARTICLES if form.startswith(one + ARTICLE)), None)
        if article is not None:
            beginning = _without_end(form[len(article) :])
            every[beginning] += count
            defined[beginning] += count
        elif before is not None:
            beginning = _without_end(form[before:])
            every[beginning] += count
            seated[beginning] += count if word[before : before + 1] in HAMZAS else 0

    def is_own(one: str) -> bool:
        told = seated[one] + defined[one]
        mostly = told >= max(FEWEST_BEFORE, MOSTLY * every[one])
        often = defined[one] >= max(FEWEST_BEFORE, OFTEN * every[one])
        return mostly or (often and rests[one.removeprefix(ARTICLE)] < LEAST_OF_REST * defined[one])

    return {one for one in every if len(one) >= SHORTEST and is_own(one)}


def own_waw(forms: Mapping[str, int]) -> set[str]:
    """Return the beginnings of words with a waw of their own that the stemmer does not know by itself."""
    alone, defined = _beginnings(forms)
    return {
        one
        for one in {*alone, *defined}
        if one[0] == WAW
        and not one.startswith(ARTICLES)
        and not one[1:].startswith(ARTICLES)
        and len(one) >= SHORTEST
        and not keeps_waw(one)
        and _is_whole(alone[one], defined[one], alone[one[1:]] + defined[one[1:]])
    }


def own_firsts(forms: Mapping[str, int], own: OwnLetters) -> set[str]:
    """Return the stems of words whose first letter is no preposition and no seen of the future.

    A question could mistake it where the rest is a word too; and an article hides a lam (للجنة beside للجيش).
    """
    alone, defined = Counter(forms), _with_article(forms)
    return {
        light_stem(form, own)
        for form in {*alone, *defined}
        if (form[0] in PREPOSITIONS or (form[0] == FUTURE and form[1] in IMPERFECT))
        and len(form) > SHORTEST_FIRST
        and not form.startswith((*ARTICLES, LAM + LAM))
        and len(light_stem(form, own)) >= SHORTEST_FIRST
        and (form[0] == LAM or alone[form[1:]] + defined[form[1:]] > 1)
        and _is_whole(alone[form], defined[form], alone[form[1:]] + defined[form[1:]])
    }


def _is_whole(alone: int, defined: int, rest: int) -> bool:
    count = alone + defined
    often = defined >= OFTEN * count and defined > LEAST_OF_REST * rest
    return count >= FEWEST and (rest < HARDLY * count or often)


def _with_article(forms: Mapping[str, int]) -> Counter[str]:
    """Count what stands after an article."""
    defined: Counter[str] = Counter()
    for form, count in forms.items():
        bare = without_article(form)
        if bare != form and form[0] != LAM:
            defined[bare] += count
    return defined


def _beginnings(forms: Mapping[str, int]) -> tuple[Counter[str], Counter[str]]:
    """Count the beginnings of words, those without an article and those after one."""
    alone: Counter[str] = Counter()
    defined: Counter[str] = Counter()
    for form, count in forms.items():
        if not form.startswith(ARTICLES):
            alone[_without_end(form)] += count
    for form, count in _with_article(forms).items():
        defined[_without_end(form)] += count
    return alone, defined


def _parted(form: str, end: str) -> bool:
    """Whether the stemmer parts a word from the same word with an ending behind it."""
    longer = light_stem(form + end)
    return longer.startswith(form) and longer != light_stem(form)


def _without_end(form: str) -> str:
    return without_endings(without_pronoun(form))
