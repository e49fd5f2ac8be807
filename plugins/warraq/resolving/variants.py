"""Which spellings can be one person's name: «أنتوني بلينكن» and «انتوني بلينكين», but never «محمد حسن» and «محمود حسن».

Nothing here looks at articles. ``compare`` says how alike two names are; how much context a likeness asks for is
decided by ``joins``. Names are compared word by word, after what their parts mean has been made plain: عبد and the word
after it are one, ابن is بن, أبا and أبي are أبو, and a word of the name lists is its list's first spelling.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from itertools import groupby

from rapidfuzz.distance import OSA, Levenshtein
from rapidfuzz.fuzz import ratio

from warraq.lexicon.keys import key
from warraq.lexicon.people import Part, People
from warraq.text.clitics import bare, definite

SON, FATHER, HOUSE, SERVANT = (
    "\u0628\u0646",
    "\u0627\u0628\u0648",
    "\u0627\u0644",
    "\u0639\u0628\u062f",
)  # بن أبو آل عبد
MOTHER, DAUGHTER = "\u0627\u0645", "\u0628\u0646\u062a"  # أم، بنت
BOUND = frozenset((SON, FATHER, HOUSE, MOTHER, DAUGHTER))  # what the next word belongs to
FATHERS = frozenset((FATHER, "\u0627\u0628\u0627", "\u0627\u0628\u064a", "\u0628\u0648"))  # أبو، أبا، أبي، بو
SONS = frozenset((SON, "\u0627\u0628\u0646"))  # بن، ابن
# What newspapers write one foreign sound with: غ ج ق ك, ت ط ث, د ض ذ, س ص ز ظ.
SOUNDS = str.maketrans(
    "\u063a\u062c\u0642\u0637\u062b\u0636\u0630\u0635\u0632\u0638",
    "\u0643\u0643\u0643\u062a\u062a\u062f\u062f\u0633\u0633\u0633",
)
CHURCH = ("\u062a\u0634", "\u0634")  # تش, ش
JAY = {"\u062c", "\u064a"}  # jeem, yeh
VOWELS = "\u0627\u0648\u064a\u0621\u0647"  # alef, waw, yeh, hamza, heh: dropped inside a foreign word
ALEF = "\u0627"
LONG = 5  # letters of a word whose consonants may differ by one; consonants of one that may only be one name's
ALIKE = 80  # of 100, for words whose consonants differ
PATTERN = 4  # letters of an Arabic name of three consonants and a long vowel
SYLLABLE = 2  # letters
CONSONANTS = 2  # a word of fewer proves nothing by them
MANY = 6  # consonants of a foreign name that are one person's in any spelling
SOUNDING = 75  # of 100, for such words when what may write one sound is written alike
ARABIC = frozenset("\u0639\u062d\u0636\u0638")  # ain, hah, dad, zah: no foreign name is written with them
WORDS = 2  # of a name that has a given and a family name
LONG_NAME = 3  # words of a name that no other has but for one letter


class Likeness(IntEnum):
    """How alike two names, or two words of them, are; a name is as alike as its least alike word."""

    OPPOSED = 0  # another name
    LOOSE = 1  # one consonant apart, and other words are not the same either; or an article more
    NEAR = 2  # one consonant apart
    SPELLED = 3  # the same consonants: a foreign name in two transliterations
    TELLING = 4  # as SPELLED, and so many that no other name has them; or one letter apart in a name of three words
    VOWELS = 5  # the same letters but for long vowels, and so many that no other name has them: «بلينكن», «بلينكين»
    LISTED = 6  # one row of the name lists, or letter for letter the same


@dataclass(frozen=True, slots=True)
class Spelling:
    """A name made plain: its words, and for each the row of the name lists that it stands in, or an empty string.

    ``longer``: the rows that the first word may be a nickname of (بيل: ويليام). ``initial``: one of the words is a
    Latin letter.
    """

    words: tuple[str, ...]
    rows: tuple[str, ...]
    longer: frozenset[str] = frozenset()
    initial: bool = False

    @property
    def canonical_words(self) -> tuple[str, ...]:
        """The words in the form under which spellings that the lists join are one."""
        return tuple(row or word for word, row in zip(self.words, self.rows, strict=True))

    @property
    def canonical(self) -> str:
        """The form under which spellings that the lists join are one."""
        return " ".join(self.canonical_words)

    @property
    def skeleton(self) -> str:
        """The consonants of the whole name, without the spaces and articles that writers disagree about."""
        return "".join(skeleton(bare(word)) for word in self.words)


def spelling(name: str, people: People | None) -> Spelling:
    """Make a name plain; without the lists of ``people`` only its particles are."""
    words = _joined(key(name).split(), people)
    rows = [_row(word, people) for word in words]
    if people is None:
        return Spelling(tuple(words), tuple(rows))
    longer = people.nicknames.get(words[0], frozenset())
    return Spelling(tuple(words), tuple(rows), longer, not people.initials.isdisjoint(words))


def _joined(words: list[str], people: People | None) -> list[str]:
    """Write particles in one way, and عبد with the word it binds, as one word."""
    found: list[str] = []
    servant = False
    for place, word in enumerate(words):
        last = place == len(words) - 1
        if servant:
            found[-1] += word
        elif word in FATHERS and not last and (people is None or Part.KUNYA is people.particles.get(word)):
            found.append(FATHER)
        else:
            found.append(SON if word in SONS and not last else word)
        servant = word == SERVANT and not servant and not last
    return found


def _row(word: str, people: People | None) -> str:
    if people is None:
        return ""
    apart = f"{SERVANT} {word.removeprefix(SERVANT)}" if word.startswith(SERVANT) else word
    for form in (word, apart):
        row = people.given.get(form) or people.family.get(form)
        if row:
            return row.replace(" ", "")
    return ""


@lru_cache(maxsize=1 << 16)
def skeleton(word: str) -> str:
    """Return the consonants of a folded word by their sounds: «نتانياهو» and «نتنياهو» have one."""
    sounds = word.replace(*CHURCH).translate(SOUNDS)
    first = ALEF if sounds[0] in VOWELS and sounds[0] != "\u0648" else sounds[0]
    rest = "".join(letter for letter in sounds[1:] if letter not in VOWELS)
    return "".join(letter for letter, _ in groupby(first + rest))


def compare(one: Spelling, other: Spelling) -> Likeness:
    """Return how alike two names are, as their least alike words are.

    Names of unlike numbers of words are opposed, unless writers only part one word differently (شي جينبينغ).
    """
    if "".join(one.words) == "".join(other.words):
        return Likeness.LISTED
    if len(one.words) != len(other.words):
        foreign = not any(word == HOUSE or definite(word) for word in (*one.words, *other.words))
        begin = _alike(one.words[0], other.words[0], one.rows[0], other.rows[0])
        parted = foreign and begin is Likeness.LISTED and one.skeleton == other.skeleton
        return Likeness.SPELLED if parted else Likeness.OPPOSED
    if nicknamed(one, other):
        return Likeness.NEAR
    alike = tuple(map(_alike, one.words, other.words, one.rows, other.rows))
    unlike = [place for place, likeness in enumerate(alike) if likeness < Likeness.TELLING]
    if unlike and (_telling(one, other, alike, unlike) or _slip(one, other, unlike)):
        return Likeness.TELLING
    return Likeness.LOOSE if min(alike) is Likeness.NEAR and len(unlike) > 1 else min(alike)


def nicknamed(one: Spelling, other: Spelling) -> bool:
    """Tell whether two names differ only in a nickname for the given name: بيل كلينتون، ويليام كلينتون."""
    first = one.rows[0] in other.longer or other.rows[0] in one.longer
    return first and len(one.words) >= WORDS and one.canonical_words[1:] == other.canonical_words[1:]


def _telling(one: Spelling, other: Spelling, alike: Sequence[Likeness], unlike: Sequence[int]) -> bool:
    """Tell whether two names differ only in how foreign words are written, and have too many consonants to be two."""
    foreign = all(
        alike[place] is Likeness.SPELLED
        and not (one.rows[place] or other.rows[place])
        and _one_sound(one.words[place], other.words[place])
        for place in unlike
    )
    return foreign and len(one.skeleton) >= MANY


def _one_sound(word: str, other: str) -> bool:
    """Tell whether two words of the same consonants are a foreign one, with nearly the same vowels."""
    foreign = ARABIC.isdisjoint(word + other) and not _two_patterns(word, other)
    return foreign and ratio(word.translate(SOUNDS), other.translate(SOUNDS)) >= SOUNDING


def _slip(one: Spelling, other: Spelling, unlike: Sequence[int]) -> bool:
    """Tell whether two long names differ in one letter of one word: رجب طيب أردوغان، رجب طيب أردوعان."""
    if len(unlike) > 1 or unlike[0] == 0 or len(list(_parts(one))) < LONG_NAME:
        return False
    word, slipped = one.words[unlike[0]], other.words[unlike[0]]
    listed = one.rows[unlike[0]] and other.rows[unlike[0]]
    long = min(len(word), len(slipped)) >= LONG and not listed and not definite(word) and not definite(slipped)
    return long and OSA.distance(word, slipped) == 1


def _alike(word: str, other: str, row: str, other_row: str) -> Likeness:
    if word == other or (row and row == other_row):
        return Likeness.LISTED
    consonants, others = skeleton(word), skeleton(other)
    if row and other_row and consonants == others and _one_sound(word, other):
        return Likeness.SPELLED
    if (
        _one_initial(word, other)
        or _one_syllable(word, other)
        or (definite(word) is not definite(other) and bare(word) == bare(other))
    ):
        return Likeness.LOOSE  # كيم جونغ، كيم يونغ; مون جاي، مون جيه; صادق الدويد، صادق دويد
    if (row and other_row) or ((row or other_row) and _two_patterns(word, other)) or definite(word) or definite(other):
        return Likeness.OPPOSED  # two rows are two names; العمري and العامري are two families
    if consonants == others and len(consonants) >= CONSONANTS:
        telling = len(consonants) >= LONG and _without_vowels(word) == _without_vowels(other)
        return Likeness.VOWELS if telling else Likeness.SPELLED
    near = min(len(word), len(other)) >= LONG and consonants[0] == others[0] and ratio(word, other) >= ALIKE
    return Likeness.NEAR if near and Levenshtein.distance(consonants, others) == 1 else Likeness.OPPOSED


def _one_initial(word: str, other: str) -> bool:
    """Tell whether two foreign words differ only in how a J is read: جونغ as in English, يونغ as in German."""
    foreign = ARABIC.isdisjoint(word) and min(len(word), len(other)) >= PATTERN
    return foreign and {word[0], other[0]} == JAY and word[1:].translate(SOUNDS) == other[1:].translate(SOUNDS)


def _one_syllable(word: str, other: str) -> bool:
    """Tell whether two words are a syllable of one consonant, written with other vowels: جاي، جيه."""
    shorter = min(len(word), len(other)) >= SYLLABLE and max(len(word), len(other)) < PATTERN
    return (
        shorter and ARABIC.isdisjoint(word + other) and len(skeleton(word)) == 1 and skeleton(word) == skeleton(other)
    )


def _two_patterns(word: str, other: str) -> bool:
    """Tell whether two words are two Arabic names made of three consonants by their vowels: سالم، سليم."""
    shaped = len(word) == len(other) == PATTERN and len(skeleton(word)) == len(skeleton(other)) == PATTERN - 1
    return shaped and ALEF not in (word[0], other[0]) and _vowels(word) != _vowels(other)


def _vowels(word: str) -> list[tuple[int, str]]:
    return [(place, letter) for place, letter in enumerate(word) if letter in VOWELS]


def _without_vowels(word: str) -> str:
    return "".join(letter for letter in word if letter not in VOWELS)


def extends(longer: Spelling, shorter: Spelling) -> bool:
    """Tell whether a name is another with fathers or a house more: «خالد بن عبد العزيز الفالح» of «خالد الفالح».

    Only what بن and آل bind may be more. A son may have the name of his father's house, or of his father («دونالد
    ترامب جونيور»): so nothing else.
    """
    if len(shorter.words) < WORDS or longer.rows[0] != shorter.rows[0] or longer.words == shorter.words:
        return False
    more, less = list(_parts(longer)), list(_parts(shorter))
    kept = iter(more)
    if not all(part in kept for part in less) or more[0] != less[0]:
        return False
    dropped = [part for part in more if part not in less]
    return bool(dropped) and all(part.startswith((f"{SON} ", f"{HOUSE} ")) for part in dropped)


def middled(longer: Spelling, shorter: Spelling) -> bool:
    """Tell whether a name is another with more names between: «دييغو أرماندو مارادونا» of «دييغو مارادونا».

    An initial tells a son from his father (جورج دبليو بوش), and a particle belongs to the family's name.
    """
    more, less = longer.canonical_words, shorter.canonical_words
    ends = WORDS <= len(less) < len(more) and (more[0], more[-1]) == (less[0], less[-1])
    kept = iter(more)
    inside = ends and all(word in kept for word in less)
    return inside and not longer.initial and BOUND.isdisjoint(longer.words)


def fatherless(name: Spelling) -> Spelling:
    """Return a name without the fathers between its first word and its family's: جمال خاشقجي of جمال بن أحمد خاشقجي."""
    words = list(zip(name.words, name.rows, strict=True))
    kept = [
        pair
        for place, pair in enumerate(words)
        if not 0 < place < len(words) - 1 or (pair[0] != SON and words[place - 1][0] != SON)
    ]
    return Spelling(tuple(word for word, _ in kept), tuple(row for _, row in kept)) if len(kept) >= WORDS else name


def _parts(name: Spelling) -> Iterator[str]:
    """Yield a name's canonical words, بن, أبو and آل together with the word that they bind."""
    bound = ""
    for word, row in zip(name.words, name.rows, strict=True):
        if word in BOUND and not bound:
            bound = word
        else:
            yield f"{bound} {row or word}" if bound else row or word
            bound = ""
    if bound:
        yield bound
