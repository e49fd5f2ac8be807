"""What the analyzer knows, gathered as plain data: the same object drives Python and JavaScript.

Shapes, all of them JSON: ``folds`` are runs of characters that follow each other: [code point of the first, what each
becomes, a space between]; ``hamzas`` are spellings of one sound and the one that is looked up (مسئول, مسءول: مسؤول),
``hamzaBeforePronoun`` the pattern of a hamza that took a seat there, and what it is without (وزرائه, وزراؤه: وزراء);
``finalFolds`` fold what these need; ``arabic``, ``other`` and ``marks`` are lists of [first, last] code points;
``stem`` and ``query`` are the tables of ``warraq.text.stem`` and of ``analyzer.Analyzer.query_stems``; ``stop_words``
are spelled with their alef maksura and their hamzas, everything else folded.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from importlib.resources import files
from typing import Any

from warraq.lexicon.letters import own_letters
from warraq.search.characters import KEPT, Characters, derive
from warraq.text import stem
from warraq.text.clitics import ARTICLE, WAW
from warraq.text.normalize import HAMZA, HAMZA_AND_WAW, HAMZA_SEATS, OTHER_HAMZAS_AND_WAW, fold

FORMAT = 1  # rises with every change of the analysis that the tables alone do not show

# Letters written onto the next word: waw «and», feh «so», and after them beh «with», lam «for», kaf «like».
CONJUNCTIONS = "وف"
PREPOSITIONS = "بلك"
CLITIC_LEAVES = 3  # letters that a word must keep when its clitic is taken off
MOST_WORDS = 32  # words of one query that are looked up
# A word is looked up with these glued to it too: who types موسكو wants لموسكو.
GLUED = "بل"
FUTURE, IMPERFECT = "س", "يتن"  # سيزور: seen «will» before the first letter of an imperfect
# A word with a letter written onto it is in fewer documents than the word alone. In 5,000 articles: with kaf or feh in
# a hundredth as many, and nineteen words of twenty in less than one in RARER; with beh or lam in a twentieth as many,
# but some hardly stand without (بوضوح), though never in MOSTLY times as many.
RARELY, RARER = "كف", 20
MOSTLY = 3
FEW = 2  # documents, which tell nothing
LEAST_OF_PATTERN = 2  # letters
LETTERS_FOR_AN_EDIT = 3  # of a similar word: two edits of five letters are another word
MOST_STEMS = 200  # of a pattern, or of a misspelt word
# Names of fields, folded, as a reader writes them before a colon.
FIELDS = {
    "title": ("title", "عنوان", "العنوان"),
    "person": ("person", "شخص", "الشخص"),
    "organization": ("organization", "org", "منظمه", "المنظمه", "جهه", "الجهه"),
    "place": ("place", "مكان", "المكان"),
    "event": ("event", "حدث", "الحدث"),
    "topic": ("topic", "موضوع", "الموضوع"),
    "source": ("source", "مصدر", "المصدر"),
    "author": ("author", "كاتب", "الكاتب"),
    "from": ("from", "من"),
    "to": ("to", "الي"),
    "date": ("date", "تاريخ", "التاريخ"),
}
# Exactly so written: or, and, not are words of English too.
OPERATORS = {
    "or": ("OR", "|", "أو", "او"),
    "and": ("AND", "&"),
    "not": ("NOT", "بدون"),
}
# Another reading than the word as it was typed weighs so much of it.
READING_WEIGHT = 0.5


def tables() -> dict[str, Any]:
    """Return the tables, in a fixed order and with sorted sets."""
    characters, letters = derive(), own_letters()
    return {
        "format": FORMAT,
        "arabic": _ranges(characters.arabic),
        "other": _ranges(characters.other),
        "marks": _ranges(characters.marks),
        "folds": _runs({char: form for char, form in characters.folds.items() if form != char}),
        "hamzas": [[spelling, HAMZA_AND_WAW] for spelling in OTHER_HAMZAS_AND_WAW],
        "hamzaBeforePronoun": [f"(..{stem.ALEF})[{HAMZA_SEATS}]({'|'.join(stem.PRONOUNS)})$", HAMZA],
        "finalFolds": _runs({char: fold(char) for char in KEPT}),
        "stopWords": sorted({_spelled(word, characters) for word in _stop_words()}),
        "stem": {
            "conjunction": WAW,
            "alef": stem.ALEF,
            "teh": stem.TEH,
            "first": stem.FIRST_LETTER,
            "last": stem.LAST_LETTER,
            "articles": list(stem.ARTICLES),
            "shortest": stem.SHORTEST,
            "pronouns": list(stem.PRONOUNS),
            "leastBeforePronoun": stem.LEAST_BEFORE_PRONOUN,
            "endings": [list(ending) for ending in stem.ENDINGS],
            "article": ARTICLE,
            "ownBeginnings": sorted(letters.beginnings),
            "afterBeginning": sorted(stem.AFTER_BEGINNING),
            "ownEndings": sorted(letters.endings),
            "ownFirsts": sorted(letters.firsts),
        },
        "query": {
            "conjunctions": CONJUNCTIONS,
            "prepositions": PREPOSITIONS,
            "cliticLeaves": CLITIC_LEAVES,
            "glued": GLUED,
            "future": FUTURE,
            "imperfect": IMPERFECT,
            "rarely": RARELY,
            "rarer": RARER,
            "mostly": MOSTLY,
            "few": FEW,
            "mostWords": MOST_WORDS,
            "readingWeight": READING_WEIGHT,
            "leastOfPattern": LEAST_OF_PATTERN,
            "lettersForAnEdit": LETTERS_FOR_AN_EDIT,
            "mostStems": MOST_STEMS,
            "fields": {name: field for field, names in FIELDS.items() for name in names},
            "operators": {sign: operator for operator, signs in OPERATORS.items() for sign in signs},
        },
    }


def _stop_words() -> list[str]:
    text = files("warraq.search").joinpath("data", "stop_words.txt").read_text(encoding="utf-8")
    return [word for line in text.splitlines() if not line.startswith("#") for word in line.split()]


def _spelled(word: str, characters: Characters) -> str:
    return "".join(characters.folds[char] for char in word)


def _runs(folds: Mapping[str, str]) -> list[list[int | str]]:
    runs = [(first, range(first, last + 1)) for first, last in _ranges(folds)]
    return [[first, " ".join(folds[chr(point)] for point in points)] for first, points in runs]


def _ranges(characters: Iterable[str]) -> list[list[int]]:
    ranges: list[list[int]] = []
    for point in sorted(map(ord, characters)):
        if ranges and ranges[-1][1] == point - 1:
            ranges[-1][1] = point
        else:
            ranges.append([point, point])
    return ranges
