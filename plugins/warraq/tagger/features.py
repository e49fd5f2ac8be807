"""What the network sees of a token besides its vector: letters, what the lexicon says of it, what stands near it.

What depends on the word alone is computed once a word and remembered; only phrases of the lexicon and the rest of the
document are looked at again for each token.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from warraq.lexicon import Lexicon
from warraq.lexicon.organizations import Follows
from warraq.names.roles import Role, role
from warraq.tagger.words import row, splits
from warraq.text.clitics import ARTICLE, bare, definite, readings
from warraq.text.normalize import fold

ALPHABET = "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيپچڤگ0aP"
CHARACTERS = {letter: number for number, letter in enumerate(ALPHABET, start=1)}
BEGINNING, ENDING = 9, 5  # letters that are looked at of a long word
LETTERS = BEGINNING + ENDING
ROWS = (("f1", 30000), ("f2", 10000), ("f3", 2000), ("f4", 0))  # how rare the word is
PROCLITIC = ("و", "ف", "ب", "ك", "ل", "ال", "وال", "بال", "لل", "other")
PHRASES = ("place", "doubtful place", "organization", "doubtful organization", "title")
LENGTHS = (1, 2, 3)  # words of a phrase; 3 stands for more
NAMES = (
    *("definite", "number", "latin", "mark", "short", "without vector"),
    *(name for name, _ in ROWS),
    *(f"proclitic {each}" for each in PROCLITIC),
    *(f"role {each.name}" for each in Role),
    *("hidden given", "hidden family", "common name", "family first", "particle"),
    *("title", "office", "person cue", "place cue", "head", "head of name", "verb", "function", "nisba", "bearer"),
    *("peer", "ordinary"),
    *(f"{place} {kind} {length}" for kind in PHRASES for place in "BI" for length in LENGTHS),
    *("again after title", "again after given name", "again in phrase", "again", "often"),
)
NUMBERS = {name: number for number, name in enumerate(NAMES)}
EMPTY = "\ufffd"  # what an empty token is read as
RARE = 1500  # words more frequent than this are no names that a document repeats
LONG = 4  # letters of a stem by which two words of a document are one
WINDOW = 12  # sentences within which they are
OFTEN = 3


@dataclass(frozen=True, slots=True)
class Word:
    """What is known of a written word: its folded form, vector, letters and features, and the stem it is repeated by.

    ``starts``: the forms under which a phrase may begin with it. ``stem`` is empty for words that are no names.
    """

    form: str
    row: int
    characters: tuple[int, ...]
    features: tuple[int, ...]
    starts: tuple[str, ...]
    stem: str
    title: bool
    given: bool


class Words:
    """Reads words and sentences with a lexicon and the vocabulary that vectors stand for."""

    def __init__(self, lexicon: Lexicon, vocabulary: Mapping[str, int]) -> None:
        self.lexicon = lexicon
        self.vocabulary = vocabulary
        self._words: dict[str, Word] = {}
        self._phrases: dict[str, list[tuple[tuple[str, ...], tuple[int, int]]]] = {}
        for words, kind in _phrases(lexicon):
            first, *rest = words.split(" ")
            length = min(len(rest) + 1, LENGTHS[-1])
            pair = (NUMBERS[f"B {kind} {length}"], NUMBERS[f"I {kind} {length}"])
            self._phrases.setdefault(first, []).append((tuple(rest), pair))

    def word(self, text: str) -> Word:
        """Return what is known of a written word."""
        found = self._words.get(text)
        if found is None:
            found = self._words[text] = self._read(text)
        return found

    def forget(self) -> None:
        """Let go of the words that were read, so that a long run does not fill the memory."""
        self._words.clear()

    def _read(self, text: str) -> Word:
        form = fold(text) or text or EMPTY
        found = row(form, self.vocabulary)
        names = tuple(self._names(form, found))
        proclitic, stem = next(
            (
                (before, rest)
                for before, rest in splits(form)
                if rest in self.vocabulary and form not in self.vocabulary
            ),
            ("", form),
        )
        if proclitic:
            names += (f"proclitic {proclitic if proclitic in PROCLITIC else 'other'}",)
        elif definite(form):
            names += ("proclitic ال",)
        stem = bare(stem)
        return Word(
            form=form,
            row=found,
            characters=_characters(text),
            features=tuple(sorted({NUMBERS[name] for name in names})),
            starts=tuple(dict.fromkeys((*readings(form), *(rest for _, rest in splits(form))))) or (form,),
            stem=stem if len(stem) >= LONG and stem.isalpha() and not 0 < found < RARE else "",
            title="title" in names,
            given=f"role {Role.GIVEN.name}" in names or "hidden given" in names,
        )

    def _names(self, form: str, found: int) -> Iterator[str]:
        if definite(form) or form.startswith(ARTICLE[1] * 2):
            yield "definite"
        if form[0].isdigit():
            yield "number"
        elif form[0].isascii() and form[0].isalpha():
            yield "latin"
        elif not form[0].isalpha():
            yield "mark"
        if len(form) < len("abc"):
            yield "short"
        yield next(name for name, least in ROWS if found > least) if found else "without vector"
        yield f"role {role(form, self.lexicon).name}"
        for number, reading in enumerate(readings(form)):
            yield from self._listed(reading, hidden=number > 0)

    def _listed(self, form: str, *, hidden: bool) -> Iterator[str]:
        lexicon, people = self.lexicon, self.lexicon.people
        if hidden and form in people.given:
            yield "hidden given"
        if hidden and form in people.family:
            yield "hidden family"
        if form in people.titles:
            yield "title"
            if people.titles[form].kind == "office":
                yield "office"
        head = lexicon.organizations.heads.get(form)
        if head is not None:
            yield "head of name" if head.follows is Follows.NAME else "head"
        tables = (
            ("common name", people.common),
            ("family first", people.family_first),
            ("particle", people.particles),
            ("person cue", lexicon.vocabulary.person_cues),
            ("place cue", lexicon.gazetteer.cues),
            ("verb", lexicon.reporting.verbs),
            ("function", lexicon.vocabulary.function_words),
            ("nisba", lexicon.gazetteer.nisbas),
            ("bearer", lexicon.vocabulary.name_bearers),
            ("peer", people.peers),
            ("ordinary", lexicon.vocabulary.words),
        )
        for name, table in tables:
            if form in table:
                yield name

    def document(self, sentences: Sequence[Sequence[str]]) -> list[list[tuple[Word, tuple[int, ...]]]]:
        """Return each token's word, and its features that phrases and the sentences around it give."""
        read = [[self.word(text) for text in sentence] for sentence in sentences]
        found = [self._in_phrases(words) for words in read]
        self._repeated(read, found)
        return [
            [(word, tuple(here)) for word, here in zip(words, features, strict=True)]
            for words, features in zip(read, found, strict=True)
        ]

    def _in_phrases(self, words: Sequence[Word]) -> list[set[int]]:
        found: list[set[int]] = [set() for _ in words]
        for first, word in enumerate(words):
            for start in word.starts:
                for rest, (begin, inside) in self._phrases.get(start, ()):
                    last = first + 1 + len(rest)
                    if last <= len(words) and all(
                        words[first + 1 + place].form == form for place, form in enumerate(rest)
                    ):
                        found[first].add(begin)
                        for place in range(first + 1, last):
                            found[place].add(inside)
        return found

    @staticmethod
    def _repeated(read: Sequence[Sequence[Word]], found: Sequence[Sequence[set[int]]]) -> None:
        """Add what other occurrences of a stem, within some sentences, show."""
        places: dict[str, list[tuple[int, int, bool, bool, bool]]] = {}
        for number, words in enumerate(read):
            for place, word in enumerate(words):
                if word.stem:
                    before = words[place - 1] if place else None
                    titled, named = before is not None and before.title, before is not None and before.given
                    places.setdefault(word.stem, []).append(
                        (number, place, titled, named, not LONG_PHRASES.isdisjoint(found[number][place]))
                    )
        for same in places.values():
            numbers = [number for number, *_ in same]
            shown = [[0, *accumulate(one[index] for one in same)] for index, _ in SHOWN]  # by the first so many
            for number, place, *own in same if len(same) > 1 else ():
                first, last = bisect_left(numbers, number - WINDOW), bisect_right(numbers, number + WINDOW)
                if last - first > 1:
                    here = found[number][place]
                    here.add(AGAIN["again"])
                    here.update(
                        AGAIN[name]
                        for so_far, alone, (_, name) in zip(shown, own, SHOWN, strict=True)
                        if so_far[last] - so_far[first] > alone
                    )
                    if last - first > OFTEN:
                        here.add(AGAIN["often"])


# What an occurrence shows of the others, by its place in what is noted of it.
SHOWN = ((2, "again after title"), (3, "again after given name"), (4, "again in phrase"))
AGAIN = {name: NUMBERS[name] for name in NAMES[-5:]}
LONG_PHRASES = frozenset(number for name, number in NUMBERS.items() if name[-2:] in (" 2", " 3"))


def _characters(text: str) -> tuple[int, ...]:
    letters = [
        CHARACTERS.get(letter) or CHARACTERS["0" if letter.isdigit() else "a" if letter.isalpha() else "P"]
        for letter in text
    ]
    return tuple(letters if len(letters) <= LETTERS else letters[:BEGINNING] + letters[-ENDING:])


def _phrases(lexicon: Lexicon) -> Iterator[tuple[str, str]]:
    gazetteer, organizations = lexicon.gazetteer, lexicon.organizations
    for name in gazetteer.names:
        yield name, "doubtful place" if name in gazetteer.common else "place"
    for name in organizations.known:
        yield name, "doubtful organization" if name in organizations.ambiguous else "organization"
    for name in lexicon.people.titles:
        if " " in name:
            yield name, "title"
