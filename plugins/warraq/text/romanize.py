"""Write Arabic names in readable ASCII, for the names of files and pages.

Short vowels are not written in Arabic, so they are guessed: names that are common have their usual spelling in
``data/romanized.tsv``; the others go through camel-tools' Habash-Soudi-Buckwalter letters, one for each Arabic
one, and a simple rule for syllables. It is made to be read and typed, not to be reversed.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files

from camel_tools.utils.charmap import CharMapper

from warraq.text.article import written_without_article
from warraq.text.normalize import compose, dediacritize, fold, strip_invisible, strip_tatweel, western_digits

LONGEST = 60  # characters: keeps every address under 100
FALLBACK = "x"
MOST_WORDS = 4  # of a name in the table
PAIR = 2
ASCII_WORD = re.compile("[a-z0-9]+")
BREAKS = re.compile(r"[\s\W_]+")

# Letters of the Habash-Soudi-Buckwalter scheme, and the four Persian ones that it lacks.
CONSONANTS: Mapping[str, str] = {
    "b": "b", "t": "t", "\u03b8": "th", "j": "j", "H": "h", "x": "kh", "d": "d", "\u00f0": "dh", "r": "r", "z": "z",
    "s": "s", "\u0161": "sh", "S": "s", "D": "d", "T": "t", "\u010e": "z", "\u03b3": "gh", "f": "f", "q": "q",
    "k": "k", "l": "l", "m": "m", "n": "n", "h": "h", "\u067e": "p", "\u0686": "ch", "\u06a4": "v", "\u06af": "g",
    "\u06a9": "k",  # keheh
    "\u0698": "zh",  # jeh
}  # fmt: skip
VOWELS: Mapping[str, str] = {
    "A": "a",
    "\u0100": "a",  # alef with madda
    "\u00c2": "a",  # alef with hamza above
    "\u01cd": "i",  # alef with hamza below
    "\u0127": "a",  # teh marbuta
    "\u00fd": "a",  # alef maksura
    "\u0175": "u",  # waw with hamza
    "\u0177": "i",  # yeh with hamza
}
AIN, WAW, YEH, ALEF_BELOW = "\u03c2", "w", "y", "\u01cd"
SEATED_WAW, SEATED_YEH = "\u0175w", "\u0177y"
AIN_VOWEL = "a"
HAMZA_SEATS = frozenset("\u0175\u0177")
GLIDES: Mapping[str, str] = {WAW: "u", YEH: "i"}
# Two letters that are one sound in foreign names, نغ and تش: بينغ, تشيلي.
PAIRS: Mapping[tuple[str, str], str] = {("n", "gh"): "ng", ("t", "sh"): "ch"}
ONSETS_WORDS = """
    bl br dr fl fr ghl ghr gl gr kl kr pl pr shl shr sht shtr sk skr sl sm sn sp spr st str tr
"""
ONSETS = frozenset(ONSETS_WORDS.split())
CODAS_WORDS = """
    ks lb ld lf lk lt lz mb nd ns nt nz rb rd rf rk rl rm rn rs rt rz sk st
"""
CODAS = frozenset(CODAS_WORDS.split())


def romanize(name: str) -> str:
    """Return ``name`` in at most 60 of a-z, 0-9 and hyphen: «فلاديمير بوتين» → ``vladimir-putin``.

    The same name gives the same letters everywhere. Different names may give the same; an id must part them.
    A name with nothing that can be written gives ``x``.
    """
    plain = strip_tatweel(dediacritize(strip_invisible(compose(western_digits(name)))))
    words = [word for word in BREAKS.split(plain) if word]
    written = [part for part in known_or_spelled(words) if part]
    return shortened("-".join(written)) or FALLBACK


def shortened(joined: str) -> str:
    """Cut at a hyphen, where there is one, so as not to exceed the longest."""
    if len(joined) <= LONGEST:
        return joined
    cut = joined[: LONGEST + 1].rpartition("-")[0] or joined[:LONGEST]
    return cut.strip("-")


def known_or_spelled(words: list[str]) -> Iterator[str]:
    """Yield the letters of ``words``: the longest stretch that the table has, else of one word by rule."""
    table = usual_spellings()
    forms = [fold(word) for word in words]
    start = 0
    while start < len(words):
        for end in range(min(len(words), start + MOST_WORDS), start, -1):
            found = table.get(" ".join(forms[start:end]))
            if found:
                yield found
                start = end
                break
        else:
            yield one_word(words[start], table)
            start += 1


def one_word(word: str, table: Mapping[str, str]) -> str:
    """Write a word that the table lacks; the article becomes ``al-``, and the rest may be in the table."""
    if not any("\u0600" <= character <= "\u06ff" for character in word):
        return "".join(ASCII_WORD.findall(unicodedata.normalize("NFKD", word).lower()))
    bare = written_without_article(word)
    letters = table.get(fold(bare)) or syllables(tuple(sounds(hsb().map_string(bare))))
    return f"al-{letters}" if bare != word and letters else letters


def sounds(letters: str) -> Iterator[tuple[str, bool]]:
    """Yield each sound of a word in HSB letters with whether it is a vowel."""
    vowel_before = False
    for place, letter in enumerate(letters):
        before, after = letters[place - 1] if place else "", letters[place + 1 : place + 2]
        if letter in GLIDES:
            heard = glide(letter, before, after, vowel_before=vowel_before)
        elif letter in VOWELS:
            heard = long_vowel(letter, letters[place + 1 : place + 3], first=place == 0)
        elif letter == AIN:
            heard = ((AIN_VOWEL, True),) if after and not vowel_before else ()
        else:
            heard = ((CONSONANTS[letter], False),) if letter in CONSONANTS else ()
        yield from heard
        # An ain and the seat of a hamza let the next glide be a vowel: سعيد, رئيس.
        vowel_before = bool(heard) and heard[-1][1] and letter not in HAMZA_SEATS and letter != AIN


def glide(letter: str, before: str, after: str, *, vowel_before: bool) -> tuple[tuple[str, bool], ...]:
    """Hear waw or yeh: a vowel between consonants, a consonant at the start or beside another vowel.

    A yeh between consonant and vowel is heard as both (سوريا → suriya).
    """
    if before and not vowel_before and after not in VOWELS:
        return ((GLIDES[letter], True),)
    if letter == YEH and before in CONSONANTS and after in VOWELS:
        return (("i", True), (letter, False))
    return ((letter, False),)


def long_vowel(letter: str, after: str, *, first: bool) -> tuple[tuple[str, bool], ...]:
    """Hear an alef, or what is written like one; it is silent where the letter after it says the vowel.

    أوباما and إيران begin with one long vowel, أيمن with a diphthong; in مسؤول the waw is heard alone.
    """
    opens = first and len(after) == PAIR and after[0] in GLIDES and after[1] not in VOWELS
    if (opens and (after[0] == WAW or letter == ALEF_BELOW)) or letter + after[:1] == SEATED_WAW:
        return ()
    return ((AIN_VOWEL if letter + after[:1] == SEATED_YEH else VOWELS[letter], True),)


def syllables(spoken: tuple[tuple[str, bool], ...]) -> str:
    """Join sounds, with an ``a`` wherever consonants could not be said together."""
    written: list[str] = []
    run: list[str] = []
    for sound, vowel in spoken:
        if vowel:
            written += [*cluster(run, starts=not written, ends=False), sound]
            run = []
        elif run and (run[-1], sound) in PAIRS:
            run[-1] = PAIRS[run[-1], sound]
        else:
            run.append(sound)
    written += cluster(run, starts=not written, ends=True)
    return "".join(written).replace("aaa", "aa")


def cluster(run: list[str], *, starts: bool, ends: bool) -> list[str]:
    """Break a run of consonants: محمد, all of it one run, → mahmad; the end of بلينكن, nkn, → nkan."""
    if len(run) < PAIR:
        return run
    if starts and (ends or "".join(run) not in ONSETS):
        return [run[0], "a", *cluster(run[1:], starts=False, ends=ends)]
    if ends:
        kept = PAIR if "".join(run[-PAIR:]) in CODAS or run[-PAIR] in GLIDES else 1
        broken = cluster(run[:-kept], starts=False, ends=False)
        return [*broken, "a", *run[-kept:]] if broken else run
    return run if starts or len(run) == PAIR else [*run[:2], "a", *cluster(run[2:], starts=False, ends=False)]


@cache
def hsb() -> CharMapper:
    """Return camel-tools' map of Arabic letters to Habash-Soudi-Buckwalter ones."""
    return CharMapper.builtin_mapper("ar2hsb")


@cache
def usual_spellings() -> Mapping[str, str]:
    """Read ``data/romanized.tsv``: folded Arabic names to the letters that news in English gives them."""
    text = files("warraq.text").joinpath("data", "romanized.tsv").read_text(encoding="utf-8")
    pairs = (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
    return {fold(arabic): latin for arabic, latin in pairs}
